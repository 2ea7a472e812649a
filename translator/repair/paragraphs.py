"""Which lines of a block belong together: by the width of the column, stops, indentation and capitals.

The best evidence for a deliberate line end is room: if the next word would have fitted, no machine broke the line there.
"""

from __future__ import annotations

import re
from itertools import pairwise

from translator.repair.lines import (
    SPEAKER,
    Line,
    ends_in_hyphen,
    ends_sentence,
    first_word_length,
    goes_on,
    goes_on_in_full_line,
    is_marked,
    starts_clitic,
    starts_lower,
)

SLACK = 0.12
"""A break is deliberate when the next word would have left this part of the column free (ragged lines vary less)."""

ADDRESS = 40
"""The lines of an address are no longer."""

VERSE = 60
"""Longer lines are prose, whatever they begin with."""

HEADING_LINES = 4
LONGEST_COLUMN = 140
"""Longer lines were not broken by a column."""

_INNER_END = re.compile(r"[^\W\d_]{3}[.!?][”’\"')]{0,2} +[“„‘\"(]?[A-ZÀ-Þ]")


def percentile(values: list[int], part: float) -> int:
    """The value below which a part of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def is_wrapped(block: list[Line]) -> bool:
    """Whether a column broke the lines: half of them end without a stop, or one does and the next goes on in lower case.

    Lines that all end in a stop are sentences or paragraphs, one a line.
    """
    inner = block[:-1]
    open_ends = [index for index, line in enumerate(inner) if not ends_sentence(line.text)]
    return bool(open_ends) and (2 * len(open_ends) >= len(inner) or any(starts_lower(block[i + 1].text) for i in open_ends))


def column_width(blocks: list[list[Line]]) -> int | None:
    """The width of the column in characters, from the wrapped blocks of three lines and more; None without them."""
    lengths = [
        len(line.text)
        for block in blocks
        if len(block) >= 3 and is_wrapped(block)
        for line in block[:-1]
        if len(line.text) <= LONGEST_COLUMN
    ]
    return percentile(lengths, 0.9) if lengths else None


def _has_room(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + first_word_length(following.text) <= width * (1 - SLACK)


def _starts_anew(text: str) -> bool:
    return not starts_lower(text) or starts_clitic(text)


def _own_lines(block: list[Line], width: int) -> bool:
    """Verse, an address, a list of names: most lines begin with a capital though the one before has no stop."""
    if len(block) < 3 or any(ends_in_hyphen(line.text) or is_marked(line.text) for line in block):
        return False
    pairs = list(pairwise(block))
    anew = [
        not ends_sentence(a.text) and _starts_anew(b.text) and not b.text.isupper() and not goes_on(a.text) for a, b in pairs
    ]
    room = [_has_room(a, b, width) for a, b in pairs]
    if all(anew) and len(block) == 3 and max(len(line.text) for line in block) <= ADDRESS and not ends_sentence(block[-1].text):
        return True
    if all(room) and all(anew) and not any(a.text.endswith(",") for a, _ in pairs):
        return True
    return len(block) >= 4 and 3 * sum(anew) >= 2 * len(anew) and (any(room) or max(len(line.text) for line in block) <= VERSE)


def _quotation_open(text: str) -> bool:
    return text.count("“") + text.count("„") > text.count("”")


def _is_caption_title(block: list[Line]) -> bool:
    """A word or two above a caption that begins in lower case: set apart by its own indentation and far shorter."""
    return len(block) == 2 and block[0].indent != block[1].indent and 3 * len(block[0].text) <= len(block[1].text)


def _breaks_in_wrapped(block: list[Line], page_width: int | None) -> list[bool]:
    lengths = [len(line.text) for line in block]
    own = percentile(lengths, 0.9) if len(block) >= 4 else max(lengths)
    width = own if page_width is None else own if len(block) >= 4 and 0.5 * page_width <= own else max(own, page_width)
    width = min(width, LONGEST_COLUMN)
    is_title = len(block) <= HEADING_LINES and not ends_sentence(block[-1].text)
    if _own_lines(block, page_width or width) and not (
        is_title and _quotation_open("\n".join(line.text for line in block[:-1]))
    ):
        return [not (goes_on_in_full_line(a.text) and starts_lower(b.text)) for a, b in pairwise(block)]
    base = min(line.indent for line in block)
    breaks: list[bool] = []
    opened = True  # the line begins a paragraph
    for line, following in pairwise(block):
        anew = _starts_anew(following.text)
        indented = following.indent > base and line.indent <= base
        room = _has_room(line, following, width)
        stop = ends_sentence(line.text)
        broken = False
        if ends_in_hyphen(line.text):
            broken = False
        elif is_marked(following.text) and (stop or line.text[-1] in ":;" or is_marked(line.text)):
            broken = anew
        elif stop and SPEAKER.match(following.text):
            broken = True
        elif stop:
            broken = anew and (indented or room) and not (is_title and _quotation_open(line.text))
        elif indented and anew and line.text[-1] in ")”»":
            broken = True
        elif opened and not goes_on(line.text) and line.text[-1] not in ",;:":
            short = len(line.text) <= 0.75 * width and room
            body_follows = ends_sentence(following.text) and 2 * len(line.text) <= len(following.text)
            broken = short and ((anew and (len(block) > 2 or body_follows)) or (not anew and _is_caption_title(block)))
        breaks.append(broken)
        opened = broken
    return breaks


def breaks_in_block(block: list[Line], page_width: int | None, alone: bool) -> list[bool]:
    """For each line end of a block, whether a paragraph ends there.

    `alone`: the block is the whole file, so that blank lines had no chance to part its paragraphs.
    """
    if len(block) == 1:
        return []
    if is_wrapped(block) and max(len(line.text) for line in block[:-1]) <= 2 * LONGEST_COLUMN:
        return _breaks_in_wrapped(block, page_width)
    marked = is_marked(block[0].text)
    several = [len(line.text) for line in block if _INNER_END.search(line.text[:2000])]
    many, mean = len(several), sum(several) / max(1, len(several))
    paragraphs = 2 * many >= len(block) and mean > 70 if alone else 4 * many >= 3 * len(block) and mean > 150
    if is_wrapped(block):
        paragraphs = True  # lines too long for a column: each is a paragraph or a heading
    return [
        (paragraphs and not starts_lower(following.text) and not goes_on(line.text))
        or (is_marked(following.text) and (marked or line.text[-1] == ":"))
        or (
            not ends_sentence(line.text)
            and line.text[-1] not in ",;:"
            and not goes_on(line.text)
            and _starts_anew(following.text)
        )
        for index, (line, following) in enumerate(pairwise(block))
    ]
