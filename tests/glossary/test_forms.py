"""Dutch forms: which words of a sentence are a term, and the English that each form wants.

`cases/forms.tsv` has one case a line: the glossary's rows (or `glossary.csv` for the one that ships), a sentence, and the
matches as `form>English`, or `-` for none. Kinds: wild (the shipped glossary), synthetic, negative, known-failure.
"""

from __future__ import annotations

from collections import Counter

import pytest

from .helpers import read_cases, termbase

CASES = read_cases("forms.tsv")
PRECISION_FLOOR = 0.995
RECALL_FLOOR = 0.97


def _expected(case: dict[str, str]) -> list[tuple[str, str]]:
    if case["expected"] == "-":
        return []
    pairs = [match.split(">") for match in case["expected"].split("; ")]
    return [(form, english) for form, english in pairs]


def _found(case: dict[str, str]) -> list[tuple[str, str]]:
    return [(found.form, found.wanted[0]) for found in termbase(case["row"]).find(case["sentence"])]


def _parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{number}-{case['label']}",
            marks=[pytest.mark.xfail(strict=True, reason=case["comment"])] if case["kind"] == "known-failure" else [],
        )
        for number, case in enumerate(CASES, 2)
    ]


@pytest.mark.parametrize("case", _parameters())
def test_form(case: dict[str, str]) -> None:
    """The matches of each sentence are exactly those of the table."""
    assert _found(case) == _expected(case), case["comment"]


def test_the_table_is_large_and_a_third_of_it_negative() -> None:
    """A table without negative cases measures nothing."""
    kinds = Counter(case["kind"] for case in CASES)

    assert len(CASES) >= 200
    assert kinds["negative"] * 3 >= len(CASES), kinds
    assert set(kinds) == {"wild", "synthetic", "negative", "known-failure"}


def test_offsets_are_those_of_the_text_as_typed() -> None:
    """A form is the text between its offsets, whatever characters without width stand in it."""
    for case in CASES:
        for found in termbase(case["row"]).find(case["sentence"]):
            assert found.form == case["sentence"][found.start : found.end]


def test_precision_and_recall_over_the_table() -> None:
    """The gate: over all cases, the known failures among them, both measures stay above their floors."""
    right = wanted = given = 0
    for case in CASES:
        expected, found = Counter(_expected(case)), Counter(_found(case))
        right += (expected & found).total()
        wanted += expected.total()
        given += found.total()
    precision, recall = right / given, right / wanted
    shares = f"precision {precision:.3f} ({right}/{given}), recall {recall:.3f} ({right}/{wanted})"
    report = f"{len(CASES)} cases, {wanted} terms: {shares}"
    print(f"glossary forms: {report}")

    assert precision >= PRECISION_FLOOR, report
    assert recall >= RECALL_FLOOR, report
