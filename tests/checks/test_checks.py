"""Flags on pairs, against a table; and how flags are weighed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.bitext import Flag
from translator.checks import FLAG_KINDS, badness, check, worth_retrying

_ROWS = [line.split("\t") for line in (Path(__file__).parent / "cases" / "checks.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("source", "target", "kinds"), [pytest.param(*row[2:5], id=row[1]) for row in _ROWS])
def test_flags(source: str, target: str, kinds: str) -> None:
    assert sorted({flag.kind for flag in check(source, target)}) == sorted(kinds.split())


def test_table_has_every_kind_and_a_third_is_negative() -> None:
    kinds = {kind for row in _ROWS for kind in row[4].split()}
    assert kinds == set(FLAG_KINDS)
    assert sum(row[0] == "negative" for row in _ROWS) >= len(_ROWS) / 3


def test_says_what_it_is_about() -> None:
    flags = check("In 1917 en 1921 sprak Vandersteen over € 30.", "He spoke.")
    assert Flag("number-missing", "1917") in flags
    assert Flag("number-missing", "1921") in flags
    assert Flag("name-missing", "Vandersteen") in flags
    assert Flag("protected-missing", "€ 30") in flags


def test_another_language_may_be_wanted() -> None:
    source, target = "De vergadering werd om elf uur gesloten.", "Die Versammlung wurde um elf Uhr geschlossen."
    assert check(source, target, expected_language="de") == ()


@pytest.mark.parametrize("kind", sorted(FLAG_KINDS))
def test_every_kind_has_a_meaning_and_a_weight(kind: str) -> None:
    assert FLAG_KINDS[kind].endswith(".")
    assert badness([Flag(kind)]) > 0 or kind == "source-language"


def test_the_better_of_two_hypotheses_has_less_badness() -> None:
    source = "In 1917 gaf de bond drie boeken uit."
    right, partly, nothing = ("In 1917 the union published three books.", "The union published three books.", "...")
    assert badness(check(source, right)) == 0
    assert 0 < badness(check(source, partly)) < badness(check(source, nothing))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("empty", True),
        ("repetition", True),
        ("number-missing", True),
        ("language", True),
        ("name-missing", False),
        ("source-language", False),
    ],
)
def test_what_is_worth_a_second_try(kind: str, expected: bool) -> None:
    assert worth_retrying([Flag(kind)]) is expected


def test_no_flags_no_second_try() -> None:
    assert not worth_retrying([])
    assert badness([]) == 0


@given(st.text(max_size=100), st.text(max_size=100))
@settings(max_examples=200, deadline=None)
def test_any_pair_is_taken_and_only_known_kinds_come_out(source: str, target: str) -> None:
    assert {flag.kind for flag in check(source, target)} <= set(FLAG_KINDS)


@pytest.mark.parametrize("piece", ["a", "ab ", "1", "1 ", "een ", "Aa. ", "ha"])
def test_long_pairs_are_taken(piece: str) -> None:
    check(piece * 5_000, piece * 5_000)
