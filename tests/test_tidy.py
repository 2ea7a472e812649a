"""Small faults of form that the Dutch beside the English shows. Half of the cases are right already and must stay."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.bitext import LINE_BREAKS
from translator.tidy import tidy

CASES = [
    # label, Dutch, answer, tidied answer
    ("blank in a quotation", "“Morgen,” zei hij.", "“ Tomorrow,” he said.", "“Tomorrow,” he said."),
    ("blank in brackets", "Het huis (klein) is oud.", "The house ( small ) is old.", "The house (small) is old."),
    ("blank before a stop", "Hij ging, en kwam.", "He left , and came .", "He left, and came."),
    ("article before a vowel", "Een oude man.", "He was a old man.", "He was an old man."),
    ("article before a consonant", "Een jonge man.", "He was an young man.", "He was a young man."),
    ("article by sound", "Een eerlijk mens.", "He was a honest man.", "He was an honest man."),
    ("article by sound of u", "Een unie.", "It was an union.", "It was a union."),
    ("glued small word", "De boeken van schrijvers.", "The books ofwriters.", "The books of writers."),
    ("glued article", "Hij zag het water.", "He saw thewater.", "He saw the water."),
    ("glued name", "Hij las De Nieuwe Tijd.", "He read De NieuweTijd.", "He read De Nieuwe Tijd."),
    ("capital at the beginning", "De brug is dicht.", "the bridge is closed.", "The bridge is closed."),
    ("capital after a quotation mark", "“Ja,” zei hij.", "“yes,” he said.", "“Yes,” he said."),
    ("line feed", "De brug is dicht.", "The bridge\nis closed.", "The bridge is closed."),
    ("line separators", "De brug is dicht.", "The bridge \u2028 is\x85closed.", "The bridge is closed."),
]
RIGHT = [
    # label, Dutch, answer
    ("blanks that are in the Dutch too", "Hij zei « ja » .", "He said « yes » ."),
    ("blanks around a dash", "Hij kwam – en ging.", "He came – and left."),
    ("a decimal fraction", "Het kost .5 cent.", "It costs .5 cents."),
    ("small letter in the Dutch", "van de brug af", "from the bridge"),
    ("a figure first", "12 mannen kwamen.", "12 men came."),
    ("a name with a small letter after a figure", "Op 3 mei kwam hij.", "3 may be it."),
    ("right articles", "Een uur, een unie, een huis.", "He waited an hour in a union in a house."),
    ("a letter that is no article", "Kies a of b.", "Choose a or b."),
    ("words that begin like small words", "De anders denkenden.", "The dissenters and theorists often forgot isolation."),
    ("an unknown word with an unknown tail", "De toxxen.", "The ofxyzzyq came."),
    ("a name of two capitals", "McDonald kwam.", "McDonald came."),
    ("a brand that is one word", "De PlayStation is oud.", "The PlayStation is old."),
    ("a hyphenated article", "De x-a lijn.", "The x-a old line."),
    ("nothing", "De brug is dicht.", ""),
]


@pytest.mark.parametrize(("source", "answer", "right"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_faults_are_mended(source: str, answer: str, right: str) -> None:
    assert tidy(source, answer) == right


@pytest.mark.parametrize(("source", "answer"), [pytest.param(*case[1:], id=case[0]) for case in RIGHT])
def test_what_is_right_stays(source: str, answer: str) -> None:
    assert tidy(source, answer) == answer


@pytest.mark.parametrize(("source", "answer"), [case[1:3] for case in CASES])
def test_a_second_time_changes_nothing(source: str, answer: str) -> None:
    once = tidy(source, answer)
    assert tidy(source, once) == once


def test_half_of_the_cases_are_right_already() -> None:
    assert len(RIGHT) >= len(CASES)


@given(st.text(alphabet=st.sampled_from("aeno “”.,\n\u2028(AT")), st.text(alphabet=st.sampled_from("aeno “”.,\n\u2028(AT")))
def test_no_letter_but_articles_is_lost_and_no_line_breaks(source: str, answer: str) -> None:
    tidied = tidy(source, answer)
    assert LINE_BREAKS.isdisjoint(tidied)
    before, after = (Counter(sign for sign in text.casefold() if sign.isalpha() and sign != "n") for text in (answer, tidied))
    assert before == after
