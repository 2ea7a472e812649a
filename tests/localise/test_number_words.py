"""Number words of both languages, each against a way of writing them of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.localise.dutch import dutch_numbers, word_value
from translator.localise.english import english_numbers

_DUTCH = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf "
    "dertien veertien vijftien zestien zeventien achttien negentien"
)
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def _dutch(number: int) -> str:
    if number >= 1000:
        thousands = "" if number // 1000 == 1 else _dutch(number // 1000)
        return thousands + "duizend" + (_dutch(number % 1000) if number % 1000 else "")
    if number >= 100:
        hundreds = "" if number // 100 == 1 else _dutch(number // 100)
        return hundreds + "honderd" + (_dutch(number % 100) if number % 100 else "")
    if number < 20:
        return _DUTCH.split(" ")[number]
    unit, ten = number % 10, _DUTCH_TENS.split(" ")[number // 10 - 2]
    if not unit:
        return ten
    return _dutch(unit) + ("ën" if unit in (2, 3) else "en") + ten


def _english(number: int) -> str:
    if number >= 1000:
        rest = number % 1000
        return f"{_english(number // 1000)} thousand" + (f"{' and' if rest < 100 else ''} {_english(rest)}" if rest else "")
    if number >= 100:
        return f"{_english(number // 100)} hundred" + (f" and {_english(number % 100)}" if number % 100 else "")
    if number < 20:
        return _ENGLISH.split(" ")[number]
    ten = _ENGLISH_TENS.split(" ")[number // 10 - 2]
    return f"{ten}-{_english(number % 10)}" if number % 10 else ten


@given(st.integers(min_value=2, max_value=999_999))
@settings(max_examples=1000, deadline=None)
def test_every_dutch_number_word_has_its_value(number: int) -> None:
    assert word_value(_dutch(number)) == number


@given(st.integers(min_value=2, max_value=999_999))
@settings(max_examples=1000, deadline=None)
def test_every_english_number_word_has_its_value(number: int) -> None:
    assert [found.value for found in english_numbers(f"There were {_english(number)} of them.")] == [number]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("tweede", 2),
        ("derde", 3),
        ("achtste", 8),
        ("negentiende", 19),
        ("twintigste", 20),
        ("eenentwintigste", 21),
        ("honderdste", 100),
        ("honderdeerste", 101),
        ("duizendste", 1000),
        ("vijftienhonderd", 1500),
        ("negentienhonderdzeventien", 1917),
        ("honderdentien", 110),
        ("duizendeneen", 1001),
        ("vijf-en-twintig", 25),
        ("zestigjarige", 60),
        ("driedaags", 3),
    ],
)
def test_ordinals_and_older_forms(word: str, value: int) -> None:
    assert word_value(word) == value


@pytest.mark.parametrize(
    "word",
    [
        "een",
        "één",
        "eerste",
        "duizenden",
        "tienduizenden",
        "miljoenen",
        "honderden",
        "achter",
        "vierkant",
        "zevenslaper",
        "drieling",
    ],
)
def test_what_is_no_number(word: str) -> None:
    assert word_value(word) is None


def test_a_number_and_its_scale_are_one() -> None:
    assert [(found.text, found.value) for found in dutch_numbers("3 miljoen, drie miljoen en 2,5 miljard")] == [
        ("3 miljoen", Decimal(3_000_000)),
        ("drie miljoen", Decimal(3_000_000)),
        ("2,5 miljard", Decimal(2_500_000_000)),
    ]
