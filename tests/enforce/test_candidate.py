"""What is changed in an answer without asking again, and what is held against it."""

from __future__ import annotations

import pytest

from translator.enforce.candidate import assess, met_spans, put_in
from translator.enforce.candidate import mend as mend_all
from translator.enforce.demand import Verbatim, demands_of
from translator.engine.decoder import Hypothesis

from .helpers import TERMBASE, unit

CASES = [
    # label, Dutch, answer, mended answer, how each demand was mended
    ("recased", "De Havenbond kwam.", "The dockers' league came.", "The Dockers' League came.", {0: "recased"}),
    ("copied", "De raad kwam.", "The raad came.", "The soviet came.", {0: "replaced"}),
    ("copied plural", "De huurders kwamen.", "The huurders came.", "The lodgers came.", {0: "replaced"}),
    ("copied at the beginning", "Raden kwamen op.", "Raden arose.", "Soviets arose.", {0: "replaced"}),
    ("article", "Een kade is hoog.", "A kade is high.", "An embankment is high.", {0: "replaced"}),
    ("article back", "Een raad is hoog.", "An raad is high.", "A soviet is high.", {0: "replaced"}),
    ("two", "De raad zag de Havenbond.", "The raad saw the dockers' league.", "The soviet saw the Dockers' League.",
     {0: "replaced", 1: "recased"}),
    ("right already", "De raad kwam.", "The soviet came.", None, {}),
    ("right elsewhere too", "De raad kwam.", "The soviet raad came.", None, {}),
    ("a capital for the place", "Raden kwamen op.", "Soviets arose.", None, {}),
    ("another word", "De raad kwam.", "The council came.", None, {}),
    ("part of a word", "De raad kwam.", "The raadsel came.", None, {}),
    ("part of a compound", "De raad kwam.", "The raad-like came.", None, {}),
    ("no demand", "De brug was dicht.", "The raad came.", None, {}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "answer", "right", "how"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_mend(source: str, answer: str, right: str | None, how: dict[int, str]) -> None:
    assert mend_all(demands_of(source, TERMBASE), answer) == (right or answer, how)


@pytest.mark.parametrize(
    ("text", "word", "term", "right"),
    [
        ("He saw an officer.", "officer", "soldier", "He saw a soldier."),
        ("A council met.", "council", "assembly", "An assembly met."),
        ("council met.", "council", "soviet", "Soviet met."),
        ("The council met.", "council", "soviet", "The soviet met."),
    ],
)
def test_put_in(text: str, word: str, term: str, right: str) -> None:
    start = text.index(word)
    assert put_in(text, (start, start + len(word)), term) == right


def test_no_span_meets_two_demands() -> None:
    of = unit("De raad koos een raad.")
    assert met_spans(of.demands, "The soviet chose a council.") == ((4, 10), None)
    assert met_spans(of.demands, "The soviet chose a soviet.") == ((4, 10), (19, 25))


def test_a_span_letter_for_letter_is_demanded_before_a_term_in_it() -> None:
    of = unit("Zie www.raad.example/kade voor de raad.")
    assert [demand.form for demand in of.demands] == ["www.raad.example/kade", "raad"]
    assert isinstance(of.demands[0], Verbatim)


def test_a_verbatim_span_is_found_outside_taken_ones() -> None:
    demand = Verbatim(0, 5, "19:30")
    assert demand.find_in("At 19:30 and 19:30.", ()) == (3, 8)
    assert demand.find_in("At 19:30 and 19:30.", [(3, 8)]) == (13, 18)
    assert demand.find_in("At 19.30.", ()) is None


def test_an_answer_is_set_in_english_style_and_flagged() -> None:
    candidate = assess(unit("In 1917 waren er 30.000 leden."), Hypothesis("There were 30.000 members.", -0.4), "accepted")
    assert candidate.text == "There were 30,000 members."
    assert [str(flag) for flag in candidate.flags] == ["number-missing: 1917"]
    assert candidate.badness > 0


def test_an_answer_that_was_cut_off_is_flagged() -> None:
    candidate = assess(unit("De brug was dicht."), Hypothesis("The bridge was closed.", -0.4, cut=True), "accepted")
    assert [flag.kind for flag in candidate.flags] == ["cut"]


def test_alignment_is_kept_only_for_a_text_that_did_not_change() -> None:
    of, links = unit("De raad kwam."), ((4, 10, 3, 7),)
    assert assess(of, Hypothesis("The soviet came.", -0.4, alignment=links), "accepted").alignment == links
    assert assess(of, Hypothesis("The raad came.", -0.4, alignment=links), "accepted").alignment == ()
