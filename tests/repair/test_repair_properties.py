"""What must hold for any text: nothing is lost, a second pass finds nothing, and edits know their place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.bitext import Document
from translator.repair import RULES, repair

SOURCES = sorted((Path(__file__).parents[2] / "source").glob("*.txt"))
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*( +)")

WORDS = """
    de het een van en in- uitvoer arbeiders beweging Trotski ToT heT boTen bLijven li- chaam na- ief KPD PvdA Sovjet- Unie
    1917 12 staking. gezegd. Wie? ja! “Nee.” ‘s nachts schreef hij: Personen: Volg ons op Facebook! coo\u0308peratie fi\x00m
    Ã© ﬁlm i l l u s i e s Communist ische – ( ) , ; de\u00adbat a\u200bb \u00a0 \u2028 \f \v \x85 \x93 De Het Zij
    """
PIECES = st.sampled_from(WORDS.split(" "))
GAPS = st.sampled_from([" ", " ", " ", " ", "\n", "\n", "-\n", "¬\n", "\n\n", "  ", "     ", "\n  ", "\r\n", "\n\n\n"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=60).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))
ANY = st.text(max_size=300)


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalpha())


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def one_segment_a_line(document: Document) -> str:
    """The file that the program writes: a sentence a line, a blank line between paragraphs."""
    return "\n\n".join(_SENTENCE_END.sub(lambda m: m[0].rstrip(" ") + "\n", text) for text in texts(document)) + "\n"


def check_letters(source: str) -> None:
    document = repair(source)
    expected = letters(source)
    for edit in document.edits:
        expected.subtract(letters(edit.before))
        expected.update(letters(edit.after))
    assert +expected == letters("".join(texts(document)))
    assert not -expected


@given(ANY | TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_letter_is_in_the_paragraphs_or_in_an_edit(source: str) -> None:
    check_letters(source)


@given(ANY | TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_second_repair_finds_nothing(source: str) -> None:
    once = repair(source)
    again = repair("\n\n".join(texts(once)))
    assert texts(again) == texts(once)
    assert again.edits == ()


@given(ANY | TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_written_file_gives_the_same_paragraphs(source: str) -> None:
    once = repair(source)
    assert texts(repair(one_segment_a_line(once))) == texts(once)


@given(ANY | TEXTS)
@settings(max_examples=300, deadline=None)
def test_edits_name_a_rule_and_a_place_in_the_source(source: str) -> None:
    lines = re.split(r"\r\n|\r|\n", source)
    for edit in repair(source).edits:
        assert edit.rule in RULES
        assert edit.before != edit.after or edit.rule == "moving"
        assert 1 <= edit.line <= len(lines)
        assert 1 <= edit.column <= len(lines[edit.line - 1]) + 2  # a line end has two characters at most


@given(
    st.lists(
        st.sampled_from(
            [
                "kolen-\nboer",
                "‘s avonds",
                "ﬁlm",
                "coo\u0308peratie",
                "de  man",
                "i l l u s i e s",
                "Alma-\nAta",
                "zwart .",
                "Natio- nale",
            ]
        ),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_line_and_column_point_at_what_stood_there(pieces: list[str]) -> None:
    source = "Zij zagen " + " en ".join(pieces) + " en gingen."
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    edits = repair(source).edits
    assert edits
    for edit in edits:
        assert source.startswith(edit.before, starts[edit.line - 1] + edit.column - 1), edit


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_real_texts_settle(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    check_letters(source)
    once = repair(source)
    again = repair(one_segment_a_line(once))
    assert texts(again) == texts(once)
    assert [paragraph.kind for paragraph in again.paragraphs] == [paragraph.kind for paragraph in once.paragraphs]


@pytest.mark.parametrize("source", ["", " ", "\n\n", "\t\n \u00a0", "\ufeff", "\u200b", "\x00", "\f\n\f"])
def test_nothing_gives_nothing(source: str) -> None:
    assert repair(source).paragraphs == ()


def test_one_endless_word_costs_a_handful_of_breakpoints() -> None:
    """Not a timing: a list of numbers per character would not survive this."""
    word = "a" * 5_000_000
    assert texts(repair(word)) == [word]
