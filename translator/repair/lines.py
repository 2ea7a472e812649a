"""Lines as they lie on the page, and what their ends and beginnings say."""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.repair.function_words import CLEARLY_OPEN, NEVER_LAST, PARTICLES

TERMINAL = ".!?…"
LONGEST_HEADING = 100
LONGEST_QUESTION = 70
_CLOSING = "\"”’'»)]*"
_OPENING = "\"“„‘'«([¿¡"
_HYPHEN_END = re.compile(r"[^\W\d_][”’\"')]?[-‐¬\u00ad]\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)\Z")
_MARKER = re.compile(r"(?:[-–—•▪◦‣●○*·]|\(?(?:\d{1,2}|[a-z])[.)]|\(?[ivx]{1,4}\))[ \t]+(?=\S)")


SPEAKER = re.compile(r"[A-ZÀ-Þ]{2,20}(?: [A-ZÀ-Þ]{2,20})?: ")
"""A speaker in an interview or a play: "VRAAG: "."""


class Line(NamedTuple):
    """A line with its span (without blanks at its ends), its indentation, and its text."""

    start: int
    end: int
    indent: int
    text: str


def split_lines(text: str) -> list[list[Line]]:
    """The blocks of a text: runs of lines without a blank line between them."""
    blocks: list[list[Line]] = []
    current: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            current.append(Line(start + indent, start + indent + len(stripped), indent, stripped))
        elif current:
            blocks.append(current)
            current = []
        start += len(raw) + 1
    if current:
        blocks.append(current)
    return blocks


def ends_sentence(text: str) -> bool:
    """Whether a line ends in a stop, behind which quotes and brackets may stand.

    >>> ends_sentence("zei hij.”"), ends_sentence("de rol van")
    (True, False)
    """
    tail = text[-8:].rstrip(_CLOSING)
    return bool(tail) and tail[-1] in TERMINAL


def ends_in_hyphen(text: str) -> bool:
    """Whether a line ends in the middle of a word."""
    return bool(_HYPHEN_END.search(text[-4:]))


def last_word(text: str) -> str:
    """The last word of a line in lower case, or nothing when a sign stands behind it."""
    match = _LAST_WORD.search(text[-40:])
    return match[1].lower() if match else ""


def goes_on(text: str) -> bool:
    """Whether a line cannot be the end of anything: a hyphen, or a word like `de` or `van`."""
    return ends_in_hyphen(text) or last_word(text) in CLEARLY_OPEN


def goes_on_in_full_line(text: str) -> bool:
    """The same with the weaker words, for a line that fills its column."""
    return goes_on(text) or last_word(text) in NEVER_LAST | PARTICLES


def starts_lower(text: str) -> bool:
    """Whether a line goes on in lower case, behind which a quote may open; `a)` is a marker, not a word.

    >>> starts_lower("“de partij"), starts_lower("De partij"), starts_lower("a) de partij")
    (True, False, False)
    """
    head = text[:8].lstrip(_OPENING)
    return bool(head) and head[0].islower() and not is_marked(text)


def starts_clitic(text: str) -> bool:
    """Whether a line begins with ’s or ’t, which hides the capital behind it ("’s Avonds")."""
    return bool(re.match(r"[’'‘](?:s|t|n)[ -]", text))


def is_marked(text: str) -> bool:
    """Whether a line begins as a list item does: a bullet, `1.`, `a)`."""
    return bool(_MARKER.match(text))


def first_word_length(text: str) -> int:
    """How much room the first word of a line would have needed on the line before."""
    return len(text[:80].split(None, 1)[0])


def looks_like_heading(text: str) -> bool:
    """Whether a paragraph could be a heading: short, no stop at its end, not a list item."""
    if (
        len(text) > LONGEST_HEADING
        or SPEAKER.match(text)
        or is_marked(text)
        or text[0].islower()
        or not any(c.isalpha() for c in text)
    ):
        return False
    if ends_sentence(text):
        inner = text.rstrip("?!”’\"')")
        return len(text) <= LONGEST_QUESTION and text[-1] in "?!" and not any(sign in inner for sign in ".?!")
    return text[-1] not in ",;:" and not goes_on(text)
