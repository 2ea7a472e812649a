"""What each stage asks of a model."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from translator.enforce.locate import aligned_start, proportional_starts, wrong_renderings
from translator.enforce.stages import STAGES, again, forced, hinted, put_in_source, without_forbidden
from translator.engine.decoder import Abilities, DecodingOptions, Request

from .helpers import aligned, candidate, unit

PROMPTED = Abilities(hints=True, alignment=False, most_hints=2)
SEQ2SEQ = Abilities(hints=False, alignment=True)

SOURCE = "De raad en de vakbond liepen over de kade."
UNIT = unit(SOURCE)
NONE = candidate(UNIT, "The council and the union walked along the quay.")
ONE = candidate(UNIT, "The soviet and the union walked along the quay.")


def test_hints_name_the_missing_terms_first_and_no_more_than_the_model_takes() -> None:
    assert hinted(UNIT, ONE, PROMPTED) == [Request(SOURCE, hints=(("vakbond", "trade union"), ("kade", "embankment")))]
    one_more = Abilities(hints=True, alignment=False, most_hints=3)
    assert hinted(UNIT, ONE, one_more)[0].hints[2] == ("raad", "soviet")


def test_a_term_that_stands_twice_is_one_hint() -> None:
    of = unit("De raad koos de raad.")
    assert hinted(of, candidate(of, "The council chose it."), PROMPTED)[0].hints == (("raad", "soviet"),)


def test_a_plural_is_hinted_in_the_plural() -> None:
    of = unit("De huurders kwamen.")
    assert hinted(of, candidate(of, "The tenants came."), PROMPTED)[0].hints == (("huurders", "lodgers"),)


def test_missing_terms_are_put_into_the_source() -> None:
    assert put_in_source(UNIT, ONE, SEQ2SEQ) == [Request("De raad en de trade union liepen over de embankment.")]


def test_the_answer_is_kept_up_to_the_aligned_word() -> None:
    of = unit("Gisteren liep de raad over de brug.")
    answer = aligned(of, "Yesterday the council crossed the bridge.", ("council", "raad"), ("bridge", "brug"))
    assert forced(of, answer, SEQ2SEQ) == [Request(of.source, prefix="Yesterday the soviet")]


def test_without_alignment_some_places_near_by_are_tried() -> None:
    of = unit("Gisteren liep de raad over de brug.")
    prefixes = [r.prefix for r in forced(of, candidate(of, "Yesterday the council crossed the bridge."), PROMPTED)]
    assert "Yesterday the soviet" in prefixes
    assert 1 < len(prefixes) <= 3
    assert all(prefix.endswith("soviet") for prefix in prefixes)


def test_a_term_forced_to_the_beginning_gets_a_capital() -> None:
    of = unit("Raden kwamen op.")
    answer = aligned(of, "Councils arose.", ("Councils", "Raden"))
    assert forced(of, answer, SEQ2SEQ)[0].prefix == "Soviets"


def test_no_place_inside_another_term_is_tried() -> None:
    of = unit("De vakbond en de raad kwamen.")
    answer = candidate(of, "The trade union and the council came.")
    inside = answer.text.index("union")
    assert inside not in proportional_starts(of, answer, of.demands[1])
    assert answer.text.index("trade") not in proportional_starts(of, answer, of.demands[1])[1:]


def test_forbidden_words_are_suppressed_as_they_stand() -> None:
    of = unit("Het bestuur kwam.")
    answer = candidate(of, "The Board came.")
    assert without_forbidden(of, answer, SEQ2SEQ) == [Request(of.source, forbidden=("Board",))]
    assert without_forbidden(of, answer, PROMPTED) == [
        Request(of.source, hints=(("bestuur", "executive"),), forbidden=("Board",))
    ]
    assert without_forbidden(of, candidate(of, "The executive came."), PROMPTED) == []


def test_again_asks_the_same_with_the_hints_that_were_of_use() -> None:
    assert again(UNIT, candidate(UNIT, "The council.", stage="accepted"), PROMPTED) == [Request(SOURCE)]
    assert again(UNIT, ONE, PROMPTED) == hinted(UNIT, ONE, PROMPTED)


def test_the_order_of_the_stages_and_for_which_models_they_are() -> None:
    names = {
        kind: [stage.name for stage in STAGES if stage.fits(abilities)]
        for kind, abilities in (("prompted", PROMPTED), ("seq2seq", SEQ2SEQ))
    }
    assert names["prompted"] == ["hinted", "suppressed", "forced", "wider", "no-loop"]
    assert names["seq2seq"] == ["put-in-source", "suppressed", "forced", "wider", "no-loop"]


def _changed(name: str, options: DecodingOptions) -> DecodingOptions:
    (stage,) = [stage for stage in STAGES if stage.name == name]
    return stage.change(options)


@pytest.mark.parametrize("beam_size", [1, 2, 8])
def test_how_the_search_differs(beam_size: int) -> None:
    first = DecodingOptions(beam_size)
    assert _changed("hinted", first) == _changed("put-in-source", first) == first
    assert _changed("forced", first) == DecodingOptions(beam_size=1)
    assert _changed("wider", first).beam_size > beam_size
    assert _changed("wider", first).hypotheses > 1
    assert _changed("no-loop", first).repetition_ngram > 0


def _words(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_what_stands_for_a_term_in_a_wrong_form() -> None:
    """Forbidden words before aligned ones."""
    of = unit("Het bestuur schreef.")
    answer = aligned(of, "The leaders of the board wrote.", ("leaders", "bestuur"), ("wrote", "schreef"))
    assert _words(answer.text, wrong_renderings(answer, of.demands[0])) == ["board", "leaders"]


def test_a_name_misspelt_stands_for_the_name() -> None:
    of = unit("Gisteren sprak Sjevtsjenko in Gent.")
    answer = candidate(of, "Yesterday Shevtshenko spoke in Ghent.")
    assert _words(answer.text, wrong_renderings(answer, of.demands[0])) == ["Shevtshenko"]


@pytest.mark.parametrize(
    "text", ["Yesterday Tolstoy spoke in Ghent.", "Yesterday shevtshenko spoke.", "Yesterday Shevchenko spoke."]
)
def test_another_name_does_not(text: str) -> None:
    """Another name, a word without a capital, and the right name itself."""
    of = unit("Gisteren sprak Sjevtsjenko in Gent.")
    assert list(wrong_renderings(candidate(of, text), of.demands[0])) == []


def test_an_alignment_over_half_the_sentence_is_not_trusted() -> None:
    of = unit("De raad kwam bijeen.")
    text = "The members of the council met each other there."
    answer = aligned(of, text, ("members", "raad"), ("there", "raad"))
    assert list(wrong_renderings(answer, of.demands[0])) == []


def test_no_alignment_no_place() -> None:
    assert aligned_start(NONE, UNIT.demands[0]) is None
