"""Numbers and dates set in English style, against a table in which a third must stay as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.localise import Localised, foreign_numbers, localise, missing_numbers

_CASES = Path(__file__).parent / "cases"


def _rows(name: str) -> list[list[str]]:
    text = (_CASES / name).read_text(encoding="utf-8").replace("\\u00a0", "\u00a0")
    return [line.split("\t") for line in text.split("\n") if line]


def _labelled(name: str) -> list[object]:
    return [pytest.param(*row[2:5], id=row[1]) for row in _rows(name)]


@pytest.mark.parametrize(("source", "target", "expected"), _labelled("localise.tsv"))
def test_localises(source: str, target: str, expected: str) -> None:
    assert localise(source, target).text == (target if expected == "=" else expected)


@pytest.mark.parametrize(("source", "target", "expected"), _labelled("localise.tsv"))
def test_a_second_time_changes_nothing(source: str, target: str, expected: str) -> None:
    once = localise(source, target).text
    assert localise(source, once) == Localised(once)


@pytest.mark.parametrize(("source", "target", "expected"), _labelled("missing.tsv"))
def test_names_missing_numbers(source: str, target: str, expected: str) -> None:
    assert list(missing_numbers(source, target)) == ([expected] if expected else [])


@pytest.mark.parametrize(("source", "target", "expected"), _labelled("foreign.tsv"))
def test_names_foreign_numbers(source: str, target: str, expected: str) -> None:
    assert list(foreign_numbers(source, target)) == ([expected] if expected else [])


def test_tables_are_large_and_a_third_is_negative() -> None:
    rows = [row for name in ("localise.tsv", "missing.tsv", "foreign.tsv") for row in _rows(name)]
    assert len(rows) >= 120
    assert sum(row[0] == "negative" for row in rows) >= len(rows) / 3
    for name in ("localise.tsv", "missing.tsv", "foreign.tsv"):
        labels = [row[1] for row in _rows(name)]
        assert len(set(labels)) == len(labels), name


def test_says_what_it_changed() -> None:
    changes = localise("Op 3 mei 1921 kwamen 4.500 man.", "On May 3, 1921 4.500 men came.").changes
    assert [(change.before, change.after, change.rule) for change in changes] == [
        ("May 3, 1921", "3 May 1921", "date"),
        ("4.500", "4,500", "number"),
    ]


_NUMBERS = st.integers(min_value=4, max_value=999_999)


@given(_NUMBERS)
@settings(max_examples=300, deadline=None)
def test_a_number_in_figures_is_found_in_english_and_never_lost(number: int) -> None:
    dutch, english = f"{number:,}".replace(",", "."), f"{number:,}"
    source, target = f"Er waren {dutch} schapen.", f"There were {dutch} sheep."
    assert localise(source, target).text == f"There were {english} sheep."
    assert missing_numbers(source, f"There were {english} sheep.") == ()
    assert missing_numbers(source, "There were sheep.") == (dutch,)
    assert foreign_numbers("Er waren schapen.", f"There were {english} sheep.") == (english,)


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text_is_taken(source: str, target: str) -> None:
    localise(source, target)
    missing_numbers(source, target)
    foreign_numbers(source, target)
