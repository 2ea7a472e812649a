"""The whole of it: no more is asked than is needed, each stage in its turn, and the ledger says what happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from translator.enforce import Outcome, translate_units
from translator.enforce.candidate import Unit
from translator.engine.decoder import Abilities, Answer, Decoder, DecodingOptions, Request

from .helpers import unit

Fake = Callable[..., Any]
BEAM = DecodingOptions(beam_size=2)
SEQ2SEQ = Abilities(hints=False, alignment=False)

BRUG = unit("De brug was dicht.")
RAAD = unit("De raad kwam gisteren in Gent bijeen.")


def _uses(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(use.form, use.target, use.stage) for use in outcome.terms]


def _one(of: Unit, decoder: Any) -> Outcome:
    (outcome,) = translate_units([of], decoder, BEAM)
    return outcome


def _how(request: Request, options: DecodingOptions) -> str:
    """In which way a request was made."""
    if request.forbidden:
        return "suppressed"
    if request.hints:
        return "hinted"
    if request.prefix:
        return "forced"
    if options.repetition_ngram:
        return "no-loop"
    return "wider" if options.beam_size > BEAM.beam_size else "first"


def test_without_demands_one_decode_and_no_score(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["The bridge was closed."])
    outcome = _one(BRUG, decoder)
    assert decoder.requests == [Request(BRUG.source)]
    assert decoder.scored == []
    assert (outcome.chosen.text, outcome.chosen.stage, outcome.chosen.score) == ("The bridge was closed.", "accepted", -0.5)
    assert outcome.terms == ()


def test_terms_right_at_once_one_decode_and_no_score(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["Yesterday the soviet met in Ghent."])
    outcome = _one(RAAD, decoder)
    assert decoder.requests == [Request(RAAD.source)]
    assert decoder.scored == []
    assert _uses(outcome) == [("raad", "soviet", "accepted")]


def test_a_change_of_case_asks_nothing(fake: Fake) -> None:
    of = unit("De Havenbond riep op tot een staking.")
    decoder = fake(lambda request, options: ["The dockers' league called for a strike."])
    assert _uses(_one(of, decoder)) == [("Havenbond", "Dockers' League", "recased")]
    assert len(decoder.requests) == 1


def test_another_hypothesis_with_the_term_is_taken(fake: Fake) -> None:
    decoder = fake(lambda request, options: ["Yesterday the council met in Ghent.", "Yesterday the soviet met in Ghent."])
    outcome = _one(RAAD, decoder)
    assert _uses(outcome) == [("raad", "soviet", "reranked")]
    assert len(decoder.requests) == 1


def test_a_hint_is_the_first_that_is_tried(fake: Fake) -> None:
    decoder = fake(lambda request, options: [f"Yesterday the {'soviet' if request.hints else 'council'} met in Ghent."])
    outcome = _one(RAAD, decoder)
    assert [_how(*asked) for asked in zip(decoder.requests, decoder.options, strict=True)] == ["first", "hinted"]
    assert _uses(outcome) == [("raad", "soviet", "hinted")]


def test_candidates_are_scored_against_the_plain_source_without_their_terms(fake: Fake) -> None:
    decoder = fake(lambda request, options: [f"Yesterday the {'soviet' if request.hints else 'council'} met in Ghent."])
    _one(RAAD, decoder)
    start = len("Yesterday the ")
    assert decoder.scored == [
        Answer(RAAD.source, "Yesterday the council met in Ghent."),
        Answer(RAAD.source, "Yesterday the soviet met in Ghent.", ((start, start + len("soviet")),)),
    ]


def test_a_model_without_hints_gets_the_term_in_the_source(fake: Fake) -> None:
    decoder = fake(
        lambda request, options: [f"Yesterday the {'soviet' if 'soviet' in request.source else 'council'} met in Ghent."],
        abilities=SEQ2SEQ,
    )
    outcome = _one(RAAD, decoder)
    assert decoder.requests[1:] == [Request("De soviet kwam gisteren in Gent bijeen.")]
    assert _uses(outcome) == [("raad", "soviet", "put-in-source")]
    assert {answer.source for answer in decoder.scored} == {RAAD.source}


def test_a_forced_beginning_comes_after_the_hint(fake: Fake) -> None:
    decoder = fake(lambda request, options: [f"{request.prefix or 'Yesterday the council'} met in Ghent."])
    outcome = _one(RAAD, decoder)
    ways = [_how(*asked) for asked in zip(decoder.requests, decoder.options, strict=True)]
    assert ways[:2] == ["first", "hinted"]
    assert set(ways[2:]) == {"forced"}
    assert [use[2] for use in _uses(outcome)] == ["forced"]
    assert "soviet" in outcome.chosen.text.casefold()


def test_a_stage_that_does_harm_is_refused_and_the_term_left(fake: Fake) -> None:
    """Each answer with the term is far less likely: a person decides."""
    decoder = fake(
        lambda request, options: [f"Yesterday the {'soviet' if request.hints or request.prefix else 'council'} met in Ghent."],
        like=lambda answer: -3.0 if "soviet" in answer.target else -0.5,
    )
    outcome = _one(RAAD, decoder)
    assert outcome.chosen.text == "Yesterday the council met in Ghent."
    assert _uses(outcome) == [("raad", "soviet", "left")]


def test_a_forbidden_word_is_suppressed_also_when_the_term_is_there(fake: Fake) -> None:
    of = unit("Het bestuur schreef aan het bestuur van Gent.")

    def say(request: Request, options: DecodingOptions) -> Sequence[str]:
        return [f"The executive wrote to the {'executive' if request.forbidden else 'board'} of Ghent."]

    decoder = fake(say)
    outcome = _one(of, decoder)
    assert outcome.chosen.text == "The executive wrote to the executive of Ghent."
    assert [use[2] for use in _uses(outcome)] == ["accepted", "suppressed"]


def test_a_name_misspelt_is_replaced_at_last(fake: Fake) -> None:
    of = unit("Gisteren sprak Sjevtsjenko in Gent.")
    decoder = fake(lambda request, options: ["Yesterday Shevtshenko spoke in Ghent."])
    outcome = _one(of, decoder)
    assert outcome.chosen.text == "Yesterday Shevchenko spoke in Ghent."
    assert _uses(outcome) == [("Sjevtsjenko", "Shevchenko", "replaced")]


def test_each_term_has_the_stage_that_brought_it(fake: Fake) -> None:
    """One comes with a hint, the other is replaced in the answer that the hint gave."""
    of = unit("Gisteren sprak Sjevtsjenko in de raad.")
    decoder = fake(lambda request, options: [f"Yesterday Shevtshenko spoke in the {'soviet' if request.hints else 'council'}."])
    outcome = _one(of, decoder)
    assert _uses(outcome) == [("Sjevtsjenko", "Shevchenko", "replaced"), ("raad", "soviet", "hinted")]


def test_an_address_is_kept_letter_for_letter_and_is_no_term(fake: Fake) -> None:
    of = unit("Kijk op www.haven.example/lijst voor de namen.")
    decoder = fake(
        lambda request, options: [
            f"Look at {'www.haven.example/lijst' if request.hints else 'www.port.example'} for the names."
        ]
    )
    outcome = _one(of, decoder)
    assert "www.haven.example/lijst" in outcome.chosen.text
    assert outcome.terms == ()


LOOP = "The bridge was was was was was was was closed."


@pytest.mark.parametrize(("stage", "asked"), [("wider", ["first", "wider"]), ("no-loop", ["first", "wider", "no-loop"])])
def test_a_broken_answer_is_asked_for_again(fake: Fake, stage: str, asked: list[str]) -> None:
    decoder = fake(lambda request, options: ["The bridge was closed." if _how(request, options) == stage else LOOP])
    outcome = _one(BRUG, decoder)
    assert [_how(*each) for each in zip(decoder.requests, decoder.options, strict=True)] == asked
    assert (outcome.chosen.text, outcome.chosen.stage) == ("The bridge was closed.", stage)
    assert outcome.chosen.flags == ()


def test_an_empty_answer_gives_way_to_any_translation(fake: Fake) -> None:
    """Though the model was surer of saying nothing."""
    decoder = fake(
        lambda request, options: ["The bridge was closed." if _how(request, options) == "wider" else ""],
        like=lambda answer: -2.0,
    )
    assert _one(BRUG, decoder).chosen.text == "The bridge was closed."


def test_empty_for_ever_is_flagged_and_breaks_nothing(fake: Fake) -> None:
    decoder = fake(lambda request, options: [""])
    outcome = _one(RAAD, decoder)
    assert outcome.chosen.text == ""
    assert [flag.kind for flag in outcome.chosen.flags] == ["empty"]
    assert [use[2] for use in _uses(outcome)] == ["left"]


def test_only_units_that_need_a_stage_are_asked_again(fake: Fake) -> None:
    """And each stage asks for all of them at once."""

    def say(request: Request, options: DecodingOptions) -> Sequence[str]:
        return ["The bridge was closed." if "brug" in request.source else (request.hints and "The soviet met.") or "They met."]

    units = [BRUG, unit("De raad kwam."), BRUG, unit("Ook de raad kwam.")]
    decoder = fake(say)
    outcomes = translate_units(units, decoder, BEAM)
    assert [request.source for request in decoder.requests[:4]] == [each.source for each in units]
    assert [request.source for request in decoder.requests[4:]] == [units[1].source, units[3].source]
    assert [outcome.chosen.text for outcome in outcomes] == [
        "The bridge was closed.", "The soviet met.", "The bridge was closed.", "The soviet met.",
    ]  # fmt: skip


def test_nothing_to_translate(fake: Fake) -> None:
    decoder = fake(lambda request, options: [""])
    assert translate_units([], decoder, BEAM) == []
    assert decoder.requests == []


REAL = (
    "De raad kwam in Londen bijeen.",
    "De huurders stonden op de kade.",
    "De Havenbond riep de leden op tot een staking.",
    "Het bestuur schreef een brief aan de vakbond.",
)


def test_real_models_end_with_the_terms(decoder: Decoder) -> None:
    """Both kinds; which stage brings a term in differs, and the ledger says which."""
    units = [unit(sentence) for sentence in REAL]
    outcomes = translate_units(units, decoder, BEAM)
    uses = [use for outcome in outcomes for use in outcome.terms]
    assert [use.form for use in uses] == ["raad", "huurders", "kade", "Havenbond", "bestuur", "vakbond"]
    wanted = ["soviet", "lodgers", "embankment", "Dockers' League", "executive", "trade union"]
    assert [use.target for use in uses] == wanted
    stages = {use.stage for use in uses}
    assert "left" not in stages
    assert stages & {"hinted", "put-in-source", "forced", "replaced"}, "the models do not say these terms by themselves"
    for outcome in outcomes:
        assert all(use.target in outcome.chosen.text for use in outcome.terms)
        assert "board" not in outcome.chosen.text
