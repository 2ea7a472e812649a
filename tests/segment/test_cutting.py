"""Cutting a sentence that is too long for a model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.segment import split_long


def _words(text: str) -> int:
    return len(text.split())


@given(st.text(max_size=200), st.integers(min_value=1, max_value=40))
@settings(max_examples=400, deadline=None)
def test_parts_joined_are_the_text_and_short_enough(text: str, longest: int) -> None:
    parts = split_long(text, longest, len)
    assert "".join(parts) == text
    assert all(len(part) <= longest for part in parts)
    assert all(parts) or text == ""


@pytest.mark.parametrize(
    ("text", "longest", "parts"),
    [
        ("kort", 10, ("kort",)),
        ("een twee drie vier; vijf zes zeven acht", 5, ("een twee drie vier; ", "vijf zes zeven acht")),
        ("zij wilde wel gaan, maar hij bleef liever thuis", 6, ("zij wilde wel gaan, ", "maar hij bleef liever thuis")),
        ("zij wilde wel gaan maar hij bleef liever thuis", 6, ("zij wilde wel gaan ", "maar hij bleef liever thuis")),
        ("een twee drie vier vijf zes", 4, ("een twee drie ", "vier vijf zes")),
        ("het loon steeg met 3,5 en de huur met 4,5 procent", 8, ("het loon steeg met 3,5 ", "en de huur met 4,5 procent")),
    ],
    ids=["short", "semicolon", "comma-conjunction", "conjunction", "blank", "no-cut-in-a-decimal"],
)
def test_cuts_where_least_is_lost(text: str, longest: int, parts: tuple[str, ...]) -> None:
    assert split_long(text, longest, _words) == parts


def test_parts_are_balanced() -> None:
    text = " ".join(f"woord{number}" for number in range(1000))
    lengths = [_words(part) for part in split_long(text, 100, _words)]
    assert max(lengths) <= 100
    assert min(lengths) >= 40


def test_measures_a_number_of_times_that_grows_with_the_parts() -> None:
    calls = 0

    def measure(text: str) -> int:
        nonlocal calls
        calls += 1
        return len(text)

    parts = split_long("de zaal was vol, en " * 5_000, 200, measure)
    assert calls <= 2 * len(parts)


def test_keeps_combining_marks_with_their_letter() -> None:
    parts = split_long("e\u0301" * 50, 9, len)
    assert not any(part.startswith("\u0301") for part in parts)


def test_a_character_that_is_still_too_long_stays_whole() -> None:
    assert split_long("ab", 1, lambda text: 5 * len(text)) == ("a", "b")
