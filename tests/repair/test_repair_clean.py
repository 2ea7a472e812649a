"""Clean Dutch, modern and in old spelling, with names and hyphens that are hard: nothing in it may change."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from translator.repair import repair

FOLDER = Path(__file__).parent / "cases"
TEXTS = [pytest.param((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), id=name) for name in ("clean-modern", "clean-old")]


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_changes(text: str) -> None:
    document = repair(text)
    assert [paragraph.text for paragraph in document.paragraphs] == text.strip().split("\n\n")
    assert document.edits == ()
    assert document.flags == ()


@pytest.mark.parametrize("width", [45, 62, 78])
@pytest.mark.parametrize("text", TEXTS)
def test_wrapping_is_undone_without_an_edit(text: str, width: int) -> None:
    """Lines broken at blanks alone: unwrapping is layout, so the same paragraphs come back and the ledger stays empty."""
    wrapped = "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False, break_long_words=False)
        for paragraph in text.strip().split("\n\n")
    )
    document = repair(wrapped)
    assert [paragraph.text for paragraph in document.paragraphs] == text.strip().split("\n\n")
    assert document.edits == ()


@pytest.mark.parametrize("width", [45, 62, 78])
@pytest.mark.parametrize("text", TEXTS)
def test_indented_paragraphs_are_found_without_blank_lines(text: str, width: int) -> None:
    wrapped = "\n".join(
        textwrap.fill(paragraph, width, initial_indent="   ", break_on_hyphens=False, break_long_words=False)
        for paragraph in text.strip().split("\n\n")
    )
    assert [paragraph.text for paragraph in repair(wrapped).paragraphs] == text.strip().split("\n\n")
