"""Values that are broken cannot be made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from translator.bitext import LINE_BREAKS, Bitext, Document, Edit, Flag, Kind, Pair, Paragraph, Segment, Signature

SEGMENT = Segment(1, 1, Kind.BODY, "Ja.", 0, 3)
OTHER = Segment(1, 2, Kind.BODY, "Nee.", 4, 8)
DOCUMENT = Document((Paragraph(1, Kind.BODY, "Ja. Nee."),))
SIGNATURE = Signature("0", "m", "", "", {})


@pytest.mark.parametrize("text", ["", " ", "\t", "\n", *(f"a{mark}b" for mark in sorted(LINE_BREAKS))], ids=ascii)
def test_texts_are_one_line_and_not_empty(text: str) -> None:
    with pytest.raises(ValueError, match="paragraph 1"):
        Paragraph(1, Kind.BODY, text)
    with pytest.raises(ValueError, match=r"segment p001\.s01"):
        Segment(1, 1, Kind.BODY, text, 0, len(text))
    with pytest.raises(ValueError, match=r"translation of p001\.s01"):
        Pair(SEGMENT, text)


def test_line_breaks_are_those_of_python() -> None:
    breaks = {chr(code) for code in range(0x110000) if len(f"a{chr(code)}b".splitlines()) > 1}
    assert breaks == LINE_BREAKS


@pytest.mark.parametrize("numbers", [(2,), (1, 3), (2, 1), (0, 1), (1, 1)])
def test_paragraphs_are_numbered_from_one(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not numbered"):
        Document(tuple(Paragraph(number, Kind.BODY, "Ja.") for number in numbers))


def test_a_span_fits_its_text() -> None:
    with pytest.raises(ValueError, match="span 0-4"):
        Segment(1, 1, Kind.BODY, "Ja.", 0, 4)


@pytest.mark.parametrize(
    "pairs",
    [(), (Pair(SEGMENT, "Yes."),), (Pair(OTHER, "No."), Pair(SEGMENT, "Yes.")), (Pair(SEGMENT, "Yes."),) * 2],
    ids=["none", "one missing", "another order", "one twice"],
)
def test_each_segment_has_one_translation_in_order(pairs: tuple[Pair, ...]) -> None:
    with pytest.raises(ValueError, match="do not fit 2 segments"):
        Bitext(DOCUMENT, (SEGMENT, OTHER), pairs, SIGNATURE)


def test_values_are_frozen_and_equal_by_value() -> None:
    assert Edit(1, 2, "a", "b", "rule") == Edit(1, 2, "a", "b", "rule")
    with pytest.raises(FrozenInstanceError):
        SEGMENT.source = "Nee."  # type: ignore[misc]


@pytest.mark.parametrize(("paragraph", "number", "name"), [(1, 1, "p001.s01"), (12, 34, "p012.s34"), (1234, 100, "p1234.s100")])
def test_ids(paragraph: int, number: int, name: str) -> None:
    assert Segment(paragraph, number, Kind.BODY, "Ja.", 0, 3).id == name


def test_flags_print_with_their_detail() -> None:
    assert [str(Flag("number-missing", "300")), str(Flag("too-short"))] == ["number-missing: 300", "too-short"]
