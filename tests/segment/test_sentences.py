"""Sentences of Dutch, against a table of cases; the share that is right may not fall."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.bitext import Document, Kind, Paragraph
from translator.segment import segment, split

_CASES = Path(__file__).parent / "cases"
_LEAST_RIGHT = 0.98
_FEWEST_CASES = 170


class _Case(NamedTuple):
    kind: str
    label: str
    text: str
    sentences: list[str]


def _read(name: str) -> list[_Case]:
    cases = []
    for line in (_CASES / name).read_text(encoding="utf-8").splitlines():
        kind, label, text, _ = line.replace("\\u00a0", "\u00a0").split("\t")
        parts = text.split("‖")
        cases.append(_Case(kind, label, " ".join(parts), [part.strip() for part in parts]))
    return cases


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("case", _read("sentences.tsv"), ids=lambda case: case.label)
def test_splits(case: _Case) -> None:
    assert _split(case.text) == case.sentences


@pytest.mark.parametrize("case", _read("known_failures.tsv"), ids=lambda case: case.label)
@pytest.mark.xfail(strict=True, reason="not solved: see the comment in the table")
def test_known_failures(case: _Case) -> None:
    assert _split(case.text) == case.sentences


def test_share_of_right_cases() -> None:
    cases = _read("sentences.tsv") + _read("known_failures.tsv")
    right = sum(_split(case.text) == case.sentences for case in cases)
    print(f"sentences: {right} of {len(cases)} cases right ({right / len(cases):.1%})")
    assert len(cases) >= _FEWEST_CASES
    assert right / len(cases) >= _LEAST_RIGHT


def test_table_has_every_kind_of_case_and_no_label_twice() -> None:
    cases = _read("sentences.tsv")
    labels = [case.label for case in cases]
    assert {case.kind for case in cases} == {"wild", "negative", "synthetic"}
    assert len(set(labels)) == len(labels)


_PIECES = (
    "De Het en Hij kwam niet weken. o.a. Polen, d.w.z. J.P. Kuiper 's 't Avonds ( ) [ ] [...] (!) (S.J.A.). „Mag ... .. . … ! "
    "meedoen?” vroeg zij: « » “Ja.” – * 12 1917. 3. weken.4 blz. dl. III. aug. Chr. v. a. b. www.stad.example 300.000 ?"
)
_TOKENS = st.sampled_from(_PIECES.split())
_TEXTS = st.one_of(
    st.lists(_TOKENS, max_size=30).map(" ".join),
    st.text(alphabet="aAé1.!?… ”„“’'()[]-*\u00a0\t", max_size=60),
    st.text(max_size=60),
)


@given(_TEXTS)
@settings(max_examples=600, deadline=None)
def test_nothing_is_lost_and_spans_are_in_order(text: str) -> None:
    spans = split(text)
    done = 0
    for start, end in spans:
        assert text[done:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        done = end
    assert text[done:].strip() == ""


@given(_TEXTS)
@settings(max_examples=600, deadline=None)
def test_one_segment_a_line_splits_into_the_same_segments(text: str) -> None:
    sentences = _split(text)
    assert _split(" ".join(sentences)) == sentences


@given(_TEXTS)
@settings(max_examples=600, deadline=None)
def test_no_segment_without_letter_or_figure_unless_the_paragraph_has_none(text: str) -> None:
    sentences = _split(text)
    wordless = [sentence for sentence in sentences if not any(map(str.isalnum, sentence))]
    assert not wordless or len(sentences) == 1


@pytest.mark.parametrize(
    ("piece", "times"),
    [("a", 880_000), ("a.", 300_000), (".", 500_000), ("( a. ", 20_000), ("A. ", 20_000), ("woord ", 150_000), ("“", 100_000)],
)
def test_long_texts_without_an_end_are_one_or_many_segments_but_whole(piece: str, times: int) -> None:
    text = piece * times
    spans = split(text)
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())


def test_segments_of_a_document() -> None:
    document = Document(
        (
            Paragraph(1, Kind.HEADING, "Het einde. Een nieuw begin"),
            Paragraph(2, Kind.BODY, "Op 20 aug. vertrok hij. Niemand zag hem."),
            Paragraph(3, Kind.BODY, "* * *"),
        )
    )
    segments = segment(document)
    assert [(piece.id, piece.kind, piece.source) for piece in segments] == [
        ("p001.s01", Kind.HEADING, "Het einde."),
        ("p001.s02", Kind.HEADING, "Een nieuw begin"),
        ("p002.s01", Kind.BODY, "Op 20 aug. vertrok hij."),
        ("p002.s02", Kind.BODY, "Niemand zag hem."),
        ("p003.s01", Kind.BODY, "* * *"),
    ]


def test_an_abbreviation_is_in_one_table_alone() -> None:
    from translator.segment import abbreviations as tables

    ways = (tables.CONNECTING, tables.TITLES, tables.BEFORE_NUMBER, tables.MAY_END, tables.MONTHS, tables.DAYS)
    seen: set[str] = set()
    for table in ways:
        assert not seen & table, f"in two tables: {sorted(seen & table)}"
        seen |= table
    assert all(word == word.lower() and not word.endswith(".") for word in seen)
