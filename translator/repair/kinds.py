"""What each paragraph is: heading, pull quote, caption, list item, or body. Told by the repaired text alone.

So a text that has been repaired before gets the same kinds again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.bitext import Kind
from translator.repair.lexicon import fold
from translator.repair.lines import ends_sentence, is_marked, looks_like_heading

LONGEST_CAPTION = 200
LONGEST_PULL_QUOTE = 400
SHORTEST_PULL_QUOTE = 30
SHINGLE = 5
"""So many words in a row, found twice, make a sentence repeated."""

CAPTION = re.compile(
    r"(?:foto|afbeelding|afb\.|beeld|illustratie|kaart|figuur|fig\.|onderschrift|bron)(?:[ ]\d{1,3})?(?: ?[:.]|[ ]door\b)",
    re.IGNORECASE,
)
"""How a caption begins: "Foto:", "Afb. 3:"."""

ATTRIBUTED = re.compile(r"[“„\"‘«].{10,390}[”\"’»]\s*(?:\([^()]{3,80}\)|[–—-] ?[A-Z][^.]{2,60})\Z")
"""A quotation with the name of its speaker behind it."""

_WORDS = re.compile(r"[^\W\d_]{1,60}")


def is_caption(text: str) -> bool:
    """Whether a paragraph is a caption: by its first word, or short, in lower case and without a stop.

    >>> is_caption("Foto: het congres van 1924"), is_caption("Foto’s logen niet.")
    (True, False)
    """
    if len(text) > LONGEST_CAPTION:
        return False
    return bool(CAPTION.match(text)) or (text[0].islower() and not ends_sentence(text) and len(text.split()) >= 3)


def repeated(texts: Sequence[str]) -> frozenset[int]:
    """Which short paragraphs begin with words that stand elsewhere in the document too, inside a longer paragraph."""
    wanted: dict[tuple[str, ...], list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) <= LONGEST_PULL_QUOTE:
            words = tuple(fold(word) for word in _WORDS.findall(text)[:SHINGLE])
            if len(words) == SHINGLE:
                wanted.setdefault(words, []).append(index)
    found: set[int] = set()
    if not wanted:
        return frozenset()
    for index, text in enumerate(texts):
        window: tuple[str, ...] = ()
        for match in _WORDS.finditer(text):
            window = (*window[-SHINGLE + 1 :], fold(match[0]))
            for short in wanted.get(window, ()):
                if short != index and len(texts[short]) < len(text):
                    found.add(short)
    return frozenset(found)


def kinds(texts: Sequence[str], moved: frozenset[str] = frozenset()) -> list[Kind]:
    """The kind of each paragraph, in order; `moved` are those that stood inside a sentence."""
    again = repeated(texts)
    heads = [looks_like_heading(text) for text in texts]
    result: list[Kind] = []
    run = 0  # headings in a row; three are verse, an address or a list of names
    for index, text in enumerate(texts):
        run = run + 1 if heads[index] else 0
        following = index + 1 < len(texts)
        ahead = heads[index + 1 : index + 3]
        crowd = run + (len(ahead) if all(ahead) else int(bool(ahead) and ahead[0]))
        quoted = text[0] in '“„"‘«' and index > 0
        repeated_here = index in again and len(text) <= LONGEST_PULL_QUOTE
        if is_marked(text):
            kind = Kind.LIST_ITEM
        elif is_caption(text):
            kind = Kind.CAPTION
        elif ATTRIBUTED.match(text) or (quoted and (repeated_here or text in moved)):
            kind = Kind.PULL_QUOTE
        elif heads[index] and following and (crowd <= 2 or index == 0):
            question = ends_sentence(text)
            kind = Kind.HEADING if not question or len(texts[index + 1]) > 2 * len(text) else Kind.BODY
        elif repeated_here and SHORTEST_PULL_QUOTE <= len(text) <= LONGEST_PULL_QUOTE // 2:
            kind = Kind.PULL_QUOTE
        else:
            kind = Kind.BODY
        result.append(kind)
    return result
