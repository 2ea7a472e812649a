"""The terminal: what a person reads goes to standard error, what a program may read to standard output.

Names of files and words of texts are never read as markup, and a terminal that lacks a character gets it escaped.
"""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from translator.errors import TranslatorError


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories: controls, formats such as marks of direction, halves of characters, line and paragraph separators."""

_JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")  # parts of an emoji, or of a Persian name


def forgiving_streams() -> None:
    """Lets a console in ASCII or code page 1252 print any character, escaped where it has none for it."""
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
    """A line of the product itself, on standard output."""
    sys.stdout.write(f"{line}\n")
