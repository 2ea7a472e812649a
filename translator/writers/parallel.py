"""Dutch and English side by side in plain text: what one would print and annotate."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import wcwidth

from translator.bitext import Bitext

COLUMN = 60
"""Width of each column in terminal cells: a wide character takes two, a combining one none."""
MARGIN = 6
"""Room for the paragraph's number."""
GAP = "   "


def parallel_lines(bitext: Bitext) -> Iterator[str]:
    """Each segment starts both its columns on the same row; the margin has the paragraph's number beside its first row."""
    paragraph = 0
    for pair in bitext.pairs:
        margin = ""
        if pair.segment.paragraph != paragraph:
            if paragraph:
                yield ""
            paragraph = pair.segment.paragraph
            margin = str(paragraph)
        rows = zip_longest(wrapped(pair.segment.source), wrapped(pair.target), fillvalue="")
        for source, target in rows:
            yield f"{margin:<{MARGIN}}{wcwidth.ljust(source, COLUMN)}{GAP}{target}".rstrip()
            margin = ""


def wrapped(text: str) -> list[str]:
    """The rows of a column; nothing but blanks at their ends is lost.

    >>> [len(row) for row in wrapped("x" * 130)]
    [60, 60, 10]
    """
    return wcwidth.wrap(text, COLUMN, control_codes="ignore", break_on_hyphens=False) or [text]
