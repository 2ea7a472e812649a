"""What can go wrong for a user, in one family: each error says what happened, why, and what to do next.

Only `translator.cli` turns these into a printed message and an exit code; everything else raises them.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a run ended, for scripts. The README lists the same numbers."""

    OK = 0
    SOME_FAILED = 1  # the other files were done
    USAGE = 2  # the command line itself (typer's own number)
    INPUT = 3  # a source is missing, unreadable or not text
    OUTPUT = 4  # the output folder cannot be used, or a name is taken
    GLOSSARY = 5
    MODEL = 6
    NO_TEXT = 7  # nothing to translate was found
    INTERNAL = 70  # a fault of this program (sysexits.h EX_SOFTWARE)
    INTERRUPTED = 130  # Ctrl-C


class TranslatorError(Exception):
    """A mistake or a condition that a user can do something about.

    `what` happened, `why`, and the `next` step (a command where there is one).

    >>> print(InputError("Cannot read brief.txt.", why="It does not exist.", next="ls source/"))
    Cannot read brief.txt.
      why:  It does not exist.
      next: ls source/
    """

    exit_code = ExitCode.INTERNAL

    def __init__(self, what: str, *, why: str = "", next: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.next = next

    def __str__(self) -> str:
        lines = [self.what]
        if self.why:
            lines.append(f"  why:  {self.why}")
        if self.next:
            lines.append(f"  next: {self.next}")
        return "\n".join(lines)


class InputError(TranslatorError):
    """A source cannot be read as text."""

    exit_code = ExitCode.INPUT


class NoTextError(TranslatorError):
    """A source was read, and there is nothing in it to translate."""

    exit_code = ExitCode.NO_TEXT


class OutputError(TranslatorError):
    """Results cannot be written where they were asked for."""

    exit_code = ExitCode.OUTPUT


class GlossaryError(TranslatorError):
    """The glossary cannot be used as it is; the message names file and line."""

    exit_code = ExitCode.GLOSSARY


class ModelError(TranslatorError):
    """A translation model or package is missing, damaged or unsafe."""

    exit_code = ExitCode.MODEL
