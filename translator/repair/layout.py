"""From lines to paragraphs: afterwards blank lines part paragraphs and nothing else; inside one, lines keep their ends."""

from __future__ import annotations

import re
from itertools import pairwise

from translator.bitext import Edit
from translator.repair.lexicon import DocumentWords
from translator.repair.lines import Line, ends_in_hyphen, split_lines
from translator.repair.paragraphs import breaks_in_block, column_width
from translator.repair.rejoining import Unit, rejoin
from translator.repair.tracked import SourceLines, Tracked

PARAGRAPH = "\n\n"
BLANKS = re.compile(r"\s+")


def _units(blocks: list[list[Line]], page_width: int | None) -> list[Unit]:
    units: list[Unit] = []
    for block in blocks:
        current = [block[0]]
        for broken, line in zip(breaks_in_block(block, page_width, len(blocks) == 1), block[1:], strict=True):
            if broken:
                units.append(current)
                current = []
            current.append(line)
        units.append(current)
    return units


def _spans(lines: list[Line]) -> list[tuple[int, int] | str]:
    parts: list[tuple[int, int] | str] = []
    for line in lines:
        parts += ["\n", (line.start, line.end)] if parts else [(line.start, line.end)]
    return parts


def unwrap(tracked: Tracked, words: DocumentWords, source: SourceLines) -> tuple[Tracked, list[tuple[int, Edit]]]:
    """Find the paragraphs; log each one that was joined again and each that moved out of the way.

    Blanks at the ends of lines and the number of blank lines are layout, not text, and are not logged.
    """
    blocks = split_lines(tracked.text)
    page_width = column_width(blocks)
    parts: list[tuple[int, int] | str] = []
    edits: list[tuple[int, Edit]] = []
    for joined in rejoin(_units(blocks, page_width), page_width, words):
        lines = [line for unit in joined.parts for line in unit]
        parts += [*([PARAGRAPH] if parts else []), *_spans(lines)]
        for unit, _ in pairwise(joined.parts):
            gap = BLANKS.match(tracked.text, unit[-1].end)
            if gap and gap[0].count("\n") > 1:
                origin = tracked.origin(gap.start())
                after = "\n" if ends_in_hyphen(unit[-1].text) else " "
                edits.append((origin, Edit(*source.at(origin), gap[0], after, "rejoining", "the sentence goes on")))
        for unit in joined.moved:
            parts += [PARAGRAPH, *_spans(unit)]
            origin = tracked.origin(unit[0].start)
            text = tracked.text[unit[0].start : unit[-1].end]
            edits.append(
                (origin, Edit(*source.at(origin), text, text, "moving", "stood inside a sentence; now behind its paragraph"))
            )
    return tracked.assemble(parts), edits
