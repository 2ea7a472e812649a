"""Two columns of prose that were read across, line by line."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from translator.bitext import Flag
from translator.repair.lines import Line, ends_sentence, split_lines, starts_lower
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

FEWEST_LINES = 4
SHARE = 0.75
"""So many of a block's lines must have the gutter at one place."""

PROSE_SHARE = 0.3
"""So many lines of each column must run on into the next in lower case; a table or a list of names does not."""

_GUTTER = re.compile(r"(?<=\S)[ \t\u00a0]{3,}(?=\S)")


def _gutter(line: Line) -> list[tuple[int, int]]:
    return [match.span() for match in _GUTTER.finditer(line.text[:400])]


def _runs_on(column: list[str]) -> float:
    pairs = list(itertools.pairwise(column))
    return sum(not ends_sentence(a) and starts_lower(b) for a, b in pairs) / max(1, len(pairs))


def _in_order(block: list[Line]) -> tuple[str | None, bool]:
    """The block with its left column first, or None; and whether it has a gutter at all."""
    gaps = [_gutter(line) for line in block]
    counts = Counter(end + line.indent for line, found in zip(block, gaps, strict=True) if len(found) == 1 for _, end in found)
    if not counts:
        return None, False
    place = counts.most_common(1)[0][0]
    left: list[str] = []
    right: list[str] = []
    with_gutter = 0
    for line, found in zip(block, gaps, strict=True):
        here = [(start, end) for start, end in found if abs(end + line.indent - place) <= 2]
        if len(found) == 1 and here:
            with_gutter += 1
            left.append(line.text[: here[0][0]])
            right.append(line.text[here[0][1] :])
        elif line.indent >= place - 2:
            right.append(line.text)
        elif not found and len(line.text) + line.indent < place:
            left.append(line.text)
        else:
            return None, False
    if with_gutter < SHARE * len(block) or len(left) < 3 or len(right) < 3:
        return None, False
    words = sum(len(text.split()) for text in left + right) / len(left + right)
    if words < 2.5 or _runs_on(left) < PROSE_SHARE or _runs_on(right) < PROSE_SHARE:
        return None, words >= 2
    return "\n".join(left + right), True


def columns(text: str, _: Context) -> Proposal:
    """Put the left column before the right; flag a block that has a gutter and is not clearly prose."""
    if "   " not in text and "\t" not in text and "\u00a0\u00a0" not in text:
        return NOTHING
    found: list[Replacement] = []
    flags: list[Flag] = []
    for block in split_lines(text):
        if len(block) < FEWEST_LINES:
            continue
        ordered, gutter = _in_order(block)
        if ordered is not None:
            found.append(Replacement(block[0].start, block[-1].end, ordered, "a gutter at one place in prose"))
        elif gutter:
            flags.append(Flag("columns", block[0].text[:80]))
    return Proposal(tuple(found), tuple(flags))
