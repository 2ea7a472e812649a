"""What other tools rely on: lines that match, columns that line up, rows and JSON that can be read back."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from translator.bitext import LINE_BREAKS, Bitext, Edit, Flag
from translator.writers import FORMATS, endings
from translator.writers.ledger import ledger_lines, repair_ledger_lines
from translator.writers.lines import repaired_lines, source_lines, target_lines
from translator.writers.parallel import COLUMN, GAP, MARGIN, parallel_lines, wrapped
from translator.writers.tsv import COLUMNS, tsv_lines

from .examples import bitext_of, market

TEXTS = (
    st.text(st.characters(exclude_characters=sorted(LINE_BREAKS), exclude_categories=["Cs", "Cc"]), min_size=1, max_size=150)
    | st.text("ab \t漢e\u0301🙂\u200b-", min_size=1, max_size=150)
).filter(str.strip)
BITEXTS = st.builds(
    bitext_of,
    st.lists(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), min_size=1, max_size=5),
    pair_flags=st.lists(st.builds(Flag, st.just("number-missing"), TEXTS), max_size=2),
    edits=st.lists(
        st.builds(Edit, st.integers(1), st.integers(1), st.text(), st.text(), st.just("rule"), st.text()), max_size=3
    ),
)


def _blank(lines: list[str]) -> list[int]:
    return [number for number, line in enumerate(lines) if not line]


@given(BITEXTS)
def test_dutch_and_english_have_the_same_lines(bitext: Bitext) -> None:
    dutch, english = list(source_lines(bitext)), list(target_lines(bitext))
    assert len(dutch) == len(english) == len(bitext.pairs) + len(bitext.document.paragraphs) - 1
    assert _blank(dutch) == _blank(english)
    assert all(not (a == b == "") for a, b in pairwise(dutch))
    for lines in (dutch, english):  # no reader finds more lines than were written
        assert "\n".join(lines).splitlines() == lines


def test_lines_keep_the_texts_and_the_paragraphs() -> None:
    bitext = bitext_of([[("Een.", "One."), ("Twee.", "Two.")], [("Drie.", "Three.")]])
    assert list(source_lines(bitext)) == ["Een.", "Twee.", "", "Drie."]
    assert list(target_lines(bitext)) == ["One.", "Two.", "", "Three."]
    assert list(repaired_lines(bitext.segments)) == list(source_lines(bitext))


@given(BITEXTS)
def test_tsv_has_a_row_of_six_cells_for_each_segment(bitext: Bitext) -> None:
    rows = [line.split("\t") for line in tsv_lines(bitext)]
    assert rows[0] == list(COLUMNS) == ["id", "paragraph", "kind", "source", "target", "flags"]
    assert len(rows) == len(bitext.pairs) + 1
    for cells, pair in zip(rows[1:], bitext.pairs, strict=True):
        assert len(cells) == len(COLUMNS)
        assert cells[0] == pair.segment.id
        assert cells[3:5] == [pair.segment.source.replace("\t", " "), pair.target.replace("\t", " ")]


def test_line_separators_in_a_repair_do_not_cut_its_line() -> None:
    edit = Edit(1, 3, "a\u2028b\u2029c\x85d\x1ee", "", "control")
    (line,) = repair_ledger_lines(bitext_of([[("ja", "yes")]], edits=[edit]).document)
    assert line.splitlines() == [line]
    assert json.loads(line)["before"] == edit.before


def test_tsv_is_not_quoted() -> None:
    row = list(tsv_lines(bitext_of([[('"Ja", zei\tzij; =1+1', "“Yes”")]], pair_flags=[Flag("a"), Flag("b", "c")])))[1]
    assert row == 'p001.s01\t1\tbody\t"Ja", zei zij; =1+1\t“Yes”\ta; b: c'


@given(BITEXTS)
def test_every_line_of_the_ledger_is_an_object_in_order(bitext: Bitext) -> None:
    lines = list(ledger_lines(bitext))
    assert "\n".join(lines).splitlines() == lines
    events = [json.loads(line) for line in lines]
    edits = len(bitext.document.edits)
    assert [event["event"] for event in events] == ["repair"] * edits + ["segment"] * len(bitext.pairs)
    for event, edit in zip(events, bitext.document.edits, strict=False):
        found = Edit(*(event[name] for name in ("line", "column", "before", "after", "rule", "evidence")))
        assert found == edit
    for event, pair in zip(events[edits:], bitext.pairs, strict=True):
        assert (event["id"], event["source"], event["target"]) == (pair.segment.id, pair.segment.source, pair.target)
        assert (event["score"], event["model"]) == (pair.score, bitext.signature.model)
        assert [Flag(flag["kind"], flag["detail"]) for flag in event["flags"]] == list(pair.flags)


def test_the_ledger_names_terms_with_their_stage() -> None:
    events = [json.loads(line) for line in ledger_lines(market())]
    terms = [term for event in events if event["event"] == "segment" for term in event["terms"]]
    assert terms == [{"row": 4, "term": "kaasmarkt", "form": "kaasmarkt", "target": "cheese market", "stage": "accepted"}]


def test_the_ledger_of_a_repair_has_its_edits_and_flags_alone() -> None:
    events = [json.loads(line)["event"] for line in repair_ledger_lines(market().document)]
    assert events == ["repair", "repair", "repair", "flag"]


HARD = {
    "wide": "漢字" * 50,
    "wide at the edge": "x" + "漢" * 40,
    "decomposed": "e\u0301" * 100,
    "emoji of several characters": "👩‍👩‍👧" * 40,
    "flags": "🇳🇱" * 50,
    "one word of 130 letters": "x" * 130,
    "tabs": "a\tb" * 30,
    "soft hyphens": "lange\u00adre " * 20,
    "zero-width space": "\u200b" * 100 + "a",
    "ideographic space": "a\u3000" * 70,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_columns_line_up(text: str) -> None:
    left = MARGIN + COLUMN + len(GAP)
    mark = "\N{BLACK SQUARE}"
    for row in parallel_lines(bitext_of([[(text, " ".join([mark] * 200))]])):
        before, found, _ = row.partition(mark)
        assert wcwidth.width(before) == left if found else wcwidth.width(row) <= MARGIN + COLUMN


def test_a_long_word_is_cut_and_nothing_of_it_lost() -> None:
    assert [len(row) for row in wrapped("x" * 130)] == [60, 60, 10]


@given(TEXTS)
def test_wrapping_fits_and_loses_nothing_but_blanks(text: str) -> None:
    rows = wrapped(text)
    assert all(wcwidth.width(row) <= COLUMN for row in rows)
    assert "".join("".join(rows).split()) == "".join(text.split())


def test_parallel_starts_each_segment_on_one_row_and_numbers_paragraphs() -> None:
    bitext = bitext_of([[("lang " * 20, "short"), ("kort", "long " * 20)], [("Einde", "End")]])
    rows = list(parallel_lines(bitext))
    starts = [row for row in rows if row[: MARGIN + 1].strip()]
    assert [row[:MARGIN].strip() for row in starts if row[:MARGIN].strip()] == ["1", "2"]
    assert rows[0] == f"{'1':<{MARGIN}}{' '.join(['lang'] * 12):<{COLUMN}}{GAP}short"
    assert rows[1] == f"{'':<{MARGIN}}{' '.join(['lang'] * 8)}"
    assert rows[2] == f"{'':<{MARGIN}}{'kort':<{COLUMN}}{GAP}{' '.join(['long'] * 12)}"
    assert rows[4:] == ["", f"{'2':<{MARGIN}}{'Einde':<{COLUMN}}{GAP}End"]


def test_no_two_formats_write_the_same_file() -> None:
    names = endings(tuple(FORMATS))
    assert len(set(names)) == len(names)
    assert ".txt" not in names  # a source could have that very name
