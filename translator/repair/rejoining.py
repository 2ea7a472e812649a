"""Paragraphs that a page, a column or a picture cut in two: found, and joined again.

What stands between the halves (a pull quote, a caption, a heading of a box) becomes a paragraph behind them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.repair.kinds import ATTRIBUTED, is_caption
from translator.repair.lexicon import DocumentWords, is_compound, is_word
from translator.repair.lines import (
    Line,
    ends_in_hyphen,
    ends_sentence,
    first_word_length,
    goes_on,
    goes_on_in_full_line,
    is_marked,
    looks_like_heading,
    starts_clitic,
    starts_lower,
)
from translator.repair.paragraphs import is_wrapped

SHORTEST_SENTENCE = 40
"""A shorter line without a stop may be a heading; then only a hyphen, a comma or a word like `de` says that it goes on."""

MOST_BETWEEN = 3
LONGEST_BETWEEN = 400
FULL_LINE = 0.85

FOOTNOTE = re.compile(r"(?:\d{1,3}|[*†‡])\)?\s+[“„‘(]?[A-ZÀ-Þ]")
"""A note at the foot of a page: 1 Zie het verslag in het archief."""
PAGE_HEAD = re.compile(r"(?:\d{1,4} [^a-zß-ÿ\d]{5,70}|[^a-zß-ÿ\d]{5,70} \d{1,4})\Z")
"""A running head in capitals with the number of its page, on one line or two."""

Unit = list[Line]


class Joined(NamedTuple):
    """A paragraph: its parts in order, and the units that stood between them and follow it now."""

    parts: list[Unit]
    moved: list[Unit]


def _text(unit: Unit) -> str:
    return " ".join(line.text for line in unit)


def _length(unit: Unit) -> int:
    return sum(len(line.text) + 1 for line in unit)


def _is_open(unit: Unit) -> bool:
    end = unit[-1].text
    if ends_in_hyphen(end):
        return True
    if ends_sentence(end) or end[-1] in ":;" or (is_marked(unit[0].text) and not goes_on(end)):
        return False
    return _length(unit) >= SHORTEST_SENTENCE or goes_on(end) or end[-1] == ","


def _fits(first: str, second: str, words: DocumentWords) -> bool:
    """Whether two halves of a word across a gap make a word, or at least nothing contradicts it."""
    head = first.rstrip("-‐¬\u00ad").split()[-1:] or [""]
    tail = second.split()[0].rstrip('.,;:!?)”’"')
    whole = head[0].lstrip("(“„‘\"'") + tail
    return is_word(whole) or is_compound(whole) or words.count(whole) > 0


def _follows(unit: Unit, after: Unit, page_width: int | None) -> bool:
    """Whether `after`, the next unit, goes on with the sentence of `unit`, which is open, although it begins with a capital."""
    end, start, text = unit[-1].text, after[0].text, _text(after)
    if is_marked(start) or is_caption(text):
        return False
    if ends_in_hyphen(end):
        return start[0].isalnum()
    if goes_on(end):
        return True
    if page_width is None or not end[-1].isalnum() or not FULL_LINE * page_width <= len(end) <= 2 * page_width:
        return False
    if looks_like_heading(text):
        return False
    if goes_on_in_full_line(end) and len(end) + 1 + first_word_length(start) > page_width:
        return len(after) >= 2
    in_prose = len(unit) >= 3 and is_wrapped(unit)
    return in_prose and (len(after) >= 2 or ends_sentence(after[-1].text))


def _goes_on_in_lower_case(unit: Unit) -> bool:
    return starts_lower(unit[0].text) and not starts_clitic(unit[0].text)


def _behind_what_stands_between(units: list[Unit], index: int, end: str, words: DocumentWords) -> int | None:
    """Where the sentence goes on when `units[index]` and at most two more stand inside it; None when it does not."""
    between = index
    while between < len(units) and between - index < MOST_BETWEEN and _may_stand_between(units[between]):
        between += 1
    if between == index or between == len(units):
        return None
    unit = units[between]
    if not _goes_on_in_lower_case(unit) or is_caption(_text(unit)):
        return None
    if ends_in_hyphen(end) and not _fits(end, unit[0].text, words):
        return None
    return between


def _may_stand_between(unit: Unit) -> bool:
    if _length(unit) > LONGEST_BETWEEN or starts_lower(unit[0].text):
        return False
    text = _text(unit)
    quoted = text[0] in '“„"«' and text[-1] in '”"»'
    noted = bool(FOOTNOTE.match(text)) and ends_sentence(unit[-1].text)
    return (
        noted or quoted or bool(ATTRIBUTED.match(text) or PAGE_HEAD.match(text)) or is_caption(text) or looks_like_heading(text)
    )


def rejoin(units: list[Unit], page_width: int | None, words: DocumentWords) -> list[Joined]:
    """Join units whose sentence goes on in the next, or behind at most three that stand between."""
    result: list[Joined] = []
    index = 0
    while index < len(units):
        parts = [units[index]]
        moved: list[Unit] = []
        index += 1
        whole = parts[0]
        while index < len(units) and _is_open(whole):
            end = whole[-1].text
            behind = None
            if not _goes_on_in_lower_case(units[index]):
                behind = _behind_what_stands_between(units, index, end, words)
                if behind is None and not _follows(whole, units[index], page_width):
                    break
            if behind is not None:
                moved += units[index:behind]
                index = behind
            parts.append(units[index])
            whole = [*whole[-3:], *units[index]]
            index += 1
        result.append(Joined(parts, moved))
    return result
