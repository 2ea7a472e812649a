"""The terminal: what a person reads goes to standard error, what a program may read to standard output.

Names of files and words of texts are never read as markup, and a terminal that lacks a character gets it escaped.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from translator.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console

    from translator.errors import TranslatorError


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories: controls, formats such as marks of direction, halves of characters, line and paragraph separators."""

_JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")  # parts of an emoji, or of a Persian name


def forgiving_streams() -> None:
    """Lets a console in ASCII or code page 1252 print any character, escaped where it has none for it.

    A stream that was closed before the start (`>&-`, or a window without a console) takes everything and shows nothing.
    """
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the whole process
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def console(*, error: bool = True) -> Console:
    """A console that prints what it is given, without markup, emoji codes or colours of its own making."""
    from rich.console import Console  # lazy: `--help` prints without it

    return Console(stderr=error, markup=False, emoji=False, highlight=False, soft_wrap=True)


def visible(text: str, *, one_line: bool = False) -> str:
    r"""The text with control characters and marks of direction escaped: a file name may hold them, and they move the cursor.

    >>> visible("brief\x1b[31m\N{RIGHT-TO-LEFT OVERRIDE}txt.txt")
    'brief\\x1b[31m\\u202etxt.txt'
    """
    kept = _JOINERS if one_line else _JOINERS | {"\n"}
    return "".join(
        character if character in kept or unicodedata.category(character) not in _UNSEEN else ascii(character)[1:-1]
        for character in text
    )


def print_message(text: str, style: str = "") -> None:
    """Something for a person to know, on standard error."""
    console().print(visible(text), style=style)


def print_error(error: TranslatorError) -> None:
    """What happened, why, and what to do next, on standard error."""
    print_message(str(error), "red")


def print_output(line: str) -> None:
    """A line of the product itself, on standard output; raises OutputError when that is full."""
    with _output_or_error():
        sys.stdout.write(f"{line}\n")


def flush_output() -> None:
    """Hands on what standard output still holds; raises OutputError when that is full, BrokenPipeError when it is closed."""
    with _output_or_error():
        sys.stdout.flush()


def drop_output() -> None:
    """Lets what standard output still holds go nowhere, so that Python does not try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)


@contextmanager
def _output_or_error() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        why, step = error.strerror or str(error), "free some room, or send the output elsewhere"
        raise OutputError("Cannot write to standard output.", why=why, next=step) from error
