"""The numbers of a source and of its translation, compared by value; made to raise no false alarm rather than to miss none."""

from __future__ import annotations

import re
from decimal import Decimal

from translator.localise.dutch import dutch_numbers, word_value
from translator.localise.english import english_numbers

_ENGLISH_WORDS: dict[int, tuple[str, ...]] = {
    # value: what else an English text may say for it
    2: (
        "both",
        "second",
        "pair",
        "couple",
        "twice",
        "double",
        "twin",
        "half",
        "halves",
        "either",
        "neither",
        "other",
        "bi",
        "du",
    ),
    3: ("third", "thrice", "treble", "trebl", "triple", "trio", "tri"),
    4: ("quarter", "quadr", "quart"),
    5: ("quint", "penta"),
    6: ("half a dozen", "half-dozen", "hexa", "sext"),
    7: ("week", "sept"),
    8: ("octa", "week"),
    10: ("decade", "deca", "tithe"),
    12: ("dozen", "noon", "midday", "midnight"),
    14: ("fortnight", "two weeks"),
    20: ("score",),
    24: ("dozen", "midnight"),
    25: ("quarter",),
    50: ("half",),
    60: ("hour", "threescore"),
    100: ("centur", "centen", "hundred"),
    1000: ("millen", "thousand"),
}
_DUTCH_WORDS: dict[int, tuple[str, ...]] = {
    # value: what else a Dutch text may say for it
    2: (
        "beide",
        "dubbel",
        "paar",
        "tweeling",
        "tweed",
        "half",
        "helft",
        "twee",
        "ander",
        "duo",
        "echtpaar",
        "veertien",
        "second",
    ),
    3: ("drie", "derd"),
    4: ("vier", "kwart"),
    6: ("half dozijn", "halfjaar", "half jaar", "zes"),
    7: ("week",),
    9: ("negen",),
    10: ("decenni", "tien", "tiental"),
    12: ("dozijn", "twaalf", "middag"),
    14: ("twee weken",),
    15: ("kwartier",),
    18: ("anderhalf",),
    20: ("twintig",),
    24: ("etmaal",),
    30: ("half",),
    50: ("halve eeuw",),
    90: ("anderhalf uur",),
    100: ("eeuw", "honderd"),
    150: ("anderhalve eeuw", "anderhalf"),
    1000: ("duizend",),
    1500: ("anderhalf",),
    100_000: ("ton",),
}


_PLURALS = {"vijven": Decimal(5), "elven": Decimal(11), "twaalven": Decimal(12)}  # na elven, ons vijven
_LONGEST_WORD = 40  # letters of a compound that are looked at


def missing_numbers(source: str, target: str) -> tuple[str, ...]:
    """Name the numbers of a Dutch source that its translation has neither in figures nor in words.

    >>> missing_numbers("Zesentwintig man en 300.000 gulden.", "Twenty-seven men and 300,000 guilders.")
    ('Zesentwintig',)
    """
    numbers = dutch_numbers(source)
    if not numbers:
        return ()
    there = {value for number in english_numbers(target) for value in number.values}
    lower = target.lower()
    return tuple(
        number.text
        for number in numbers
        if there.isdisjoint(number.values) and not _is_said(number.value, lower, _ENGLISH_WORDS)
    )


def foreign_numbers(source: str, target: str) -> tuple[str, ...]:
    """Name the numbers of a translation that its Dutch source has neither in figures nor in words.

    >>> foreign_numbers("Er kwamen veel mensen.", "In 1917 many people came.")
    ('1917',)
    """
    numbers = [number for number in english_numbers(target) if number.value not in (0, 1)]
    if not numbers:
        return ()
    there = {value for number in dutch_numbers(source) for value in _kin(number.value, number.values)}
    lower = source.lower()
    there |= {value for word in re.findall(r"[^\W\d_]+", lower) for value in _inside(word)}
    return tuple(
        number.text for number in numbers if there.isdisjoint(number.values) and not _is_said(number.value, lower, _DUTCH_WORDS)
    )


def _is_said(value: Decimal, text: str, table: dict[int, tuple[str, ...]]) -> bool:
    return value == int(value) and any(re.search(rf"\b{word}", text) for word in table.get(int(value), ()))


def _kin(value: Decimal, values: frozenset[Decimal]) -> frozenset[Decimal]:
    """A value with those that English may say for it: 1930 -> the thirties, 3000 -> three thousand."""
    kin = set(values)
    if 1000 <= value < 2100:
        kin.add(value % 100)
    return frozenset(kin)


def _inside(word: str) -> frozenset[Decimal]:
    """The number that a compound begins with (driehoek, twaalfjarig) or a time holds (halfzes)."""
    if word in _PLURALS:
        return frozenset({_PLURALS[word]})
    if word.startswith("half"):
        hour = word_value(word[4:])
        return frozenset() if hour is None else frozenset({hour, hour - 1})
    for end in range(min(len(word), _LONGEST_WORD), 2, -1):
        if (value := word_value(word[:end])) is not None:
            return frozenset({value})
    return frozenset()
