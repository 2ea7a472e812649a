"""Segments to pairs: what the model gets to see, and what is made of its answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from translator.bitext import Flag, Kind, Segment
from translator.engine.decoder import Decoder, DecodingOptions, Request
from translator.glossary import Termbase
from translator.glossary.termbase import EMPTY_TERMBASE
from translator.glossary.terms import Term
from translator.translate import Translation, translate_segments, translate_texts

Fake = Callable[..., Any]
BEAM = DecodingOptions(beam_size=2)
GREEDY = DecodingOptions(beam_size=1)


def _sources(decoder: Any) -> list[str]:
    return [request.source for request in decoder.requests]


def _one(text: str, decoder: Decoder, termbase: Termbase = EMPTY_TERMBASE) -> Translation:
    (translation,) = translate_texts([text], decoder, termbase, BEAM)
    return translation


def _segment(number: int, source: str) -> Segment:
    return Segment(1, number, Kind.BODY, source, 0, len(source))


@pytest.fixture
def bridge(fake: Fake) -> Any:
    """A model that knows one sentence."""
    return fake(lambda request, options: ["The bridge was closed."])


def test_a_heading_in_capitals_is_read_in_normal_case_and_gets_its_capitals_back(bridge: Any) -> None:
    assert _one("DE BRUG WERD GESLOTEN.", bridge).target == "THE BRIDGE WAS CLOSED."
    assert _sources(bridge) == ["De brug werd gesloten."]


def test_names_of_the_glossary_and_abbreviations_keep_their_capitals_for_the_model(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["The ANWB in Ghent"])
    termbase = Termbase((Term(2, "Gent", ("Ghent",)),), "", None)
    assert _one("DE ANWB IN GENT", decoder, termbase).target == "THE ANWB IN GHENT"
    # A vowel makes a word of it for the model.
    assert _sources(decoder) == ["De anwb in Gent"]


def test_an_abbreviation_is_no_heading_in_capitals(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["Nato"])
    assert _one("NAVO", decoder).target == "Nato"
    assert _sources(decoder) == ["NAVO"]


def test_a_real_heading_in_capitals(decoder: Decoder) -> None:
    (shouted, plain) = translate_texts(["DE BRUG WERD GESLOTEN.", "De brug werd gesloten."], decoder, EMPTY_TERMBASE, GREEDY)
    assert shouted.target == plain.target.upper() != plain.target


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The members of the union came together in the old hall.", "en"),
        ("Die Mitglieder der Gewerkschaft kamen im alten Saal zusammen.", "de"),
        ("Les membres du syndicat se sont réunis dans la vieille salle.", "fr"),
    ],
)
def test_another_language_is_kept_letter_for_letter(bridge: Any, text: str, language: str) -> None:
    assert _one(text, bridge) == Translation(text, flags=(Flag("source-language", language),))
    assert bridge.requests == []


@pytest.mark.parametrize("text", ["* * *", "—", "1917", "– 12 –", "XIV.", "§ 12", "https://stad.example/lijst", "?!"])
def test_a_line_without_words_never_reaches_the_model(bridge: Any, text: str) -> None:
    assert _one(text, bridge) == Translation(text)
    assert bridge.requests == []


def test_equal_segments_are_translated_once(bridge: Any) -> None:
    segments = [_segment(number, "De brug werd gesloten.") for number in range(1, 101)]
    pairs = translate_segments(segments, bridge, EMPTY_TERMBASE, BEAM)
    assert len(bridge.requests) == 1
    assert [pair.segment for pair in pairs] == segments
    assert {(pair.target, pair.score) for pair in pairs} == {("The bridge was closed.", -0.5)}


def test_pairs_keep_the_order_of_segments_of_all_kinds(fake: Fake) -> None:
    decoder = fake(lambda request, options: [request.source.replace("De brug", "The bridge").replace("is oud", "is old")])
    texts = ["De brug is oud.", "* * *", "The members came together in the old hall of the union.", "De brug is oud."]
    pairs = translate_segments([_segment(n, text) for n, text in enumerate(texts, 1)], decoder, EMPTY_TERMBASE, BEAM)
    assert [pair.target for pair in pairs] == ["The bridge is old.", texts[1], texts[2], "The bridge is old."]


def test_nothing_to_translate(bridge: Any) -> None:
    assert translate_segments([], bridge, EMPTY_TERMBASE, BEAM) == []


def test_a_term_that_is_left_is_flagged(fake: Fake) -> None:
    """The model never says it, and likes it least of all."""
    termbase = Termbase((Term(2, "raad", ("soviet",)),), "", None)
    decoder = fake(
        lambda request, options: ["The council met."], like=lambda answer: -9.0 if "soviet" in answer.target else -0.5
    )
    translation = _one("De raad kwam bijeen.", decoder, termbase)
    assert translation.target == "The council met."
    assert Flag("term-left", "raad -> soviet") in translation.flags
    assert [(use.row, use.form, use.stage) for use in translation.terms] == [(2, "raad", "left")]


LONG = "Op de lijst staan " + ", ".join(f"afdeling {number}" for number in range(1, 60)) + " en afdeling 60."


def test_a_long_sentence_is_translated_in_parts_and_put_together(fake: Fake) -> None:
    decoder = fake(lambda request, options: [request.source.replace("afdeling", "section")], longest_source=30)
    translation = _one(LONG, decoder)
    parts = list(dict.fromkeys(_sources(decoder)))
    assert len(parts) > 3
    assert all(decoder.length(part) <= decoder.longest_source for part in parts)
    assert " ".join(parts) == LONG
    assert re.findall(r"\d+", translation.target) == [str(number) for number in range(1, 61)]


def test_the_score_of_parts_is_their_mean(fake: Fake) -> None:
    decoder = fake(lambda request, options: [request.source.replace("De brug is", "The bridge is")], longest_source=5)
    translation = _one("De brug is oud, en de brug is dicht.", decoder)
    assert len(decoder.requests) > 1
    assert translation.score == pytest.approx(-0.5)


def test_nothing_of_a_long_sentence_is_lost_in_silence(seq2seq: Decoder) -> None:
    """A poor model drops half of the numbers; each one that it drops is flagged."""
    assert seq2seq.length(LONG) > seq2seq.longest_source
    translation = _one(LONG, seq2seq)
    missing = {flag.detail for flag in translation.flags if flag.kind == "number-missing"}
    said = set(re.findall(r"\d+", translation.target))
    assert "cut" not in {flag.kind for flag in translation.flags}
    assert missing, "the test needs a model that drops some"
    assert {str(number) for number in range(1, 61)} <= said | missing


HOUSES = "Op de lijst staan " + ", ".join(f"huis {number}" for number in range(1, 33)) + " en huis 33."


def test_a_sentence_that_is_too_long_for_the_embedded_model_keeps_its_end(prompted: Decoder) -> None:
    assert prompted.length(HOUSES) > prompted.longest_source
    (translation,) = translate_texts([HOUSES], prompted, EMPTY_TERMBASE, GREEDY)
    missing = {flag.detail for flag in translation.flags if flag.kind == "number-missing"}
    said = set(re.findall(r"\d+", translation.target))
    assert "cut" not in {flag.kind for flag in translation.flags}
    assert {str(number) for number in range(1, 34)} <= said | missing
    assert {"1", "33"} <= said
    assert len(missing) < 5


@pytest.mark.parametrize("nothing", ["", " ", "\n"])
def test_where_the_model_says_nothing_the_dutch_stands_and_is_flagged(fake: Fake, nothing: str) -> None:
    (pair,) = translate_segments([_segment(1, "De brug is oud.")], fake(lambda *_: [nothing]), EMPTY_TERMBASE, BEAM)
    assert pair.target == "De brug is oud."
    assert "empty" in {flag.kind for flag in pair.flags}


def test_a_part_without_an_answer_is_flagged(fake: Fake) -> None:
    def say(request: Request, options: DecodingOptions) -> Sequence[str]:
        return ["The bridge is old," if request.source.startswith("De brug") else ""]

    translation = _one("De brug is oud, en de weg is nat.", fake(say, longest_source=5))
    assert translation.target.startswith("The bridge is old,")
    assert "empty" in {flag.kind for flag in translation.flags}


@pytest.mark.parametrize("breaks", ["\n", "\u2028", "\r\n", " \x0b "])
def test_a_line_break_in_an_answer_is_a_blank(fake: Fake, breaks: str) -> None:
    """It would make two lines of one."""
    decoder = fake(lambda *_: [f"The bridge{breaks}is old."])
    (pair,) = translate_segments([_segment(1, "De brug is oud.")], decoder, EMPTY_TERMBASE, BEAM)
    assert pair.target == "The bridge is old."


def test_an_answer_that_was_cut_off_is_flagged(fake: Fake) -> None:
    decoder = fake(lambda *_: ["The bridge is old"], cut=True)
    assert "cut" in {flag.kind for flag in _one("De brug is oud.", decoder).flags}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« Nous ne céderons pas, camarades, et nous resterons ici. »", "fr"),
        ("„Wir werden nicht weichen, und wir bleiben auf der Straße.“", "de"),
    ],
)
def test_another_language_stays_letter_for_letter(fake: Fake, text: str, language: str) -> None:
    decoder = fake(lambda request, options: ["Never asked."])
    translation = _one(text, decoder)
    assert translation.target == text
    assert translation.flags == (Flag("source-language", language),)
    assert not decoder.requests


def test_the_model_reads_abbreviations_and_letters_written_out(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["The freedom, that is to say the right to strike, remained."])
    _one("De vrĳheid, d.w.z. het recht op staking, bleef.", decoder)
    assert _sources(decoder)[0] == "De vrijheid, dat wil zeggen het recht op staking, bleef."


def test_a_word_of_a_thousand_letters_never_reaches_the_model(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["Never asked."])
    translation = _one("De lijst " + "x" * 1_000 + " was lang.", decoder)
    assert translation.target == "De lijst " + "x" * 1_000 + " was lang."
    assert translation.flags == (Flag("not-text", "a word of 1,000 characters"),)
    assert not decoder.requests
