"""The lint of a glossary, and the glossary that ships."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from translator.glossary import Case, Severity, check, read_glossary
from translator.glossary.rows import COLUMNS

from .helpers import SHIPPED

HEADER = ",".join(COLUMNS)


def _check(folder: Path, *rows: str) -> list[tuple[int, str, str]]:
    path = folder / "glossary.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return [(problem.line, problem.severity.value, problem.message) for problem in check(path)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("raad,soviet", "raad,soviet"), [(3, "error", '"raad" is a duplicate of line 2')]),
        (("raad,soviet,,,soviet",), [(2, "error", '"soviet" is both wanted and forbidden for "raad"')]),
        (("raad,soviet,raden=soviets,,Soviets",), [(2, "error", '"Soviets" is both wanted and forbidden for "raad"')]),
        (
            ("sovjet,soviet,raad", "raad,council"),
            [(3, "error", 'the form "raad" of "raad" is also one of "sovjet" in line 2')],
        ),
        (("bom,bomb", "boom,tree"), []),
        (("=som,sum",), [(2, "warning", '"=som" begins as a formula; a spreadsheet may change it')]),
        (
            ("-isme,-ism",),
            [
                (2, "warning", '"-ism" begins as a formula; a spreadsheet may change it'),
                (2, "warning", '"-isme" begins as a formula; a spreadsheet may change it'),
            ],
        ),
        (("pogrom,pogrom",), [(2, "info", '"pogrom" is the same in English')]),
        (("Lenin,Lenin,,,,name", "Praag,Praag"), []),
        (("raad,soviet", "raad,council,,,,,admitted"), []),
        (("raad,soviet", "raad,council,,,,,deprecated", "raad,board,,,,,deprecated"), []),
        (("raad,council", "Raad,Soviet,,,,name", "RAAD,RAAD,,,,exact"), []),
        (("Raad,Soviet,,,,name", "raad,soviet,,,,name"), []),
        (("zaak,case", "zaak,business,,,,exact"), []),
    ],
)
def test_problems(tmp_path: Path, rows: tuple[str, ...], expected: list[tuple[int, str, str]]) -> None:
    """Each kind of problem, and rows that only look like one."""
    assert _check(tmp_path, *rows) == expected


def test_all_problems_are_listed_at_once(tmp_path: Path) -> None:
    """Not just the first."""
    found = _check(
        tmp_path,
        ",soviet",
        "raad,soviet,,,,rarely,maybe",
        "kader,cadre",
        "kader,staff",
        "a,b,c,d,e,any,preferred,h,i,j",
        "+1,+1",
    )

    assert [(line, severity) for line, severity, _ in found] == [
        (2, "error"),
        (3, "error"),
        (3, "error"),
        (5, "error"),
        (6, "error"),
        (7, "warning"),
        (7, "warning"),
    ]


def test_forms_made_by_rule_for_two_rows_are_warned_of(tmp_path: Path) -> None:
    """Baat and bate share their plural; nobody can tell which one is meant."""
    found = _check(tmp_path, "baat,profit", "bate,benefit")

    assert found == [(3, "warning", 'the form "baten" of "bate" is also one of "baat" in line 2')]


def test_a_listed_form_beats_one_made_by_rule(tmp_path: Path) -> None:
    """The form in the row "rade" is no plural of "raad" that somebody has to look at."""
    path = tmp_path / "glossary.csv"
    path.write_text(f"{HEADER}\nraad,soviet\nraden,guessing\n", encoding="utf-8")

    assert check(path) == ()
    assert [found.wanted[0] for found in read_glossary(path).find("De raden.")] == ["guessing"]


def test_the_shipped_glossary_is_clean() -> None:
    """No error and no warning in the glossary that ships."""
    assert [problem for problem in check(SHIPPED) if problem.severity is not Severity.INFO] == []


def test_the_shipped_glossary_has_the_standard_columns_in_order_and_sorted_rows() -> None:
    """Exactly these columns, no comment lines, a reference for each row: any program can read it."""
    with SHIPPED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    sources = [row[0] for row in rows[1:]]

    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(sources) >= 230
    assert sources == sorted(sources, key=lambda source: (source.casefold(), source))
    assert all(row[1] and row[8] for row in rows[1:])


def test_every_shipped_row_finds_itself() -> None:
    """The source and each listed form of a row, alone and in a sentence, are an occurrence of that row."""
    base = read_glossary(SHIPPED)
    for term in base.terms:
        for form in (term.source, *term.source_forms, *(pair[0] for pair in term.paired)):
            for text in (form, f"Over {form}, zei men, is veel geschreven."):
                assert [(found.term, found.form) for found in base.find(text)] == [(term, form)], form


def test_the_english_of_every_shipped_row_satisfies_it() -> None:
    """What a row wants is accepted where it stands in a sentence, and nothing in it is forbidden."""
    base = read_glossary(SHIPPED)
    for term in base.terms:
        (found,) = base.find(term.source)
        for english in (*term.targets, *term.target_forms):
            target = f"They wrote of {english} at length."
            assert found.find_in(target) is not None, english
            assert found.forbidden_in(target) == (), english


def test_shipped_names_have_capitals() -> None:
    """A row with the case rule of a name has one to go by."""
    for term in read_glossary(SHIPPED).terms:
        if term.case is not Case.ANY:
            assert any(letter.isupper() for letter in term.source), term.source
