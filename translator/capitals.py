"""Headings in capitals: the model gets them in normal case, and the English gets the capitals back."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]")
MOST_ACRONYM = 5
"""Letters of an abbreviation at most: a longer word of capitals without a vowel is a misprint."""


def is_shouted(text: str) -> bool:
    """Whether a text is all in capitals, and more than an abbreviation.

    >>> [is_shouted(text) for text in ("DE STAKING VAN 1903", "NAVO", "KPD EN SPD", "De NAVO")]
    [True, False, True, False]
    """
    words = _WORD.findall(text)
    return text.isupper() and (len(words) > 1 or any(len(word) > MOST_ACRONYM for word in words))


def in_normal_case(text: str, names: Iterable[tuple[int, str]] = ()) -> str:
    """Small letters but for the first, abbreviations without a vowel, and `names`: (place in the text, its right writing).

    >>> in_normal_case("DE STAKING IN GENT EN DE KPD", [(14, "Gent")])
    'De staking in Gent en de KPD'
    """
    normal = _WORD.sub(lambda match: match.group() if _is_acronym(match.group()) else match.group().lower(), text)
    if len(normal) != len(text):  # a letter without a small form of one character, such as İ
        return text
    for place, name in names:
        normal = normal[:place] + name + normal[place + len(name) :]
    first = _WORD.search(normal)
    if first:
        normal = normal[: first.start()] + normal[first.start()].upper() + normal[first.start() + 1 :]
    return normal


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= MOST_ACRONYM and not _VOWEL.search(word)
