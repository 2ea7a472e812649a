"""The terminal: what a person reads goes to standard error, what a program may read to standard output.

Names of files and words of texts are never read as markup, and a terminal that lacks a character gets it escaped.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from translator.errors import TranslatorError


def forgiving_streams() -> None:
    """Lets a console in ASCII or code page 1252 print any character, escaped where it has none for it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def console(*, error: bool = True) -> Console:
    """A console that prints what it is given, without markup, emoji codes or colours of its own making."""
    from rich.console import Console  # lazy: `--help` prints without it

    return Console(stderr=error, markup=False, emoji=False, highlight=False, soft_wrap=True)


def print_error(error: TranslatorError) -> None:
    """What happened, why, and what to do next, on standard error."""
    console().print(str(error), style="red")


def print_output(line: str) -> None:
    """A line of the product itself, on standard output."""
    sys.stdout.write(f"{line}\n")
