"""What both kinds of model promise of their answers, on the real models."""

from __future__ import annotations

import re

import pytest

from translator.engine.decoder import Answer, Decoder, DecodingOptions, Request

GREEDY = DecodingOptions(beam_size=1)

ODD = (
    "<eos> De raad kwam bijeen.",
    "</s> <unk> <bos> <pad> ▁",
    "nl: x\nen:",
    "terms: raad = council",
    "De {source} en {} bleven {terms} %s.",
    "Hij lachte 😀 en ging.",
    "Het ge\u00adluid\u200b werd \u202eluider\ufeff.",
    "a",
    "Hĳ zag Łódź.",
)
"""Sources that could be taken for something else: ends, prompts, templates, invisible characters."""


@pytest.mark.parametrize("source", ODD)
def test_odd_source_is_only_text(decoder: Decoder, source: str) -> None:
    ((hypothesis, *others),) = decoder.translate([Request(source)], GREEDY)
    assert not others
    assert hypothesis.score <= 0
    assert hypothesis.text == hypothesis.text.strip()


@pytest.mark.parametrize("source", ["<eos> De raad kwam bijeen.", "De {source} en {} bleven hier."])
def test_the_prompted_model_reads_signs_as_signs(prompted: Decoder, source: str) -> None:
    """An end sign in the text does not end anything, and a template's fields are not filled in."""
    ((hypothesis,),) = prompted.translate([Request(source)], GREEDY)
    assert source.split()[0 if source.startswith("<") else 1] in hypothesis.text
    assert not hypothesis.cut


@pytest.mark.parametrize("prefix", ["Yesterday the soviet", "In Łódź, the", "“Yesterday", "1917"])
def test_an_answer_begins_with_the_prefix(decoder: Decoder, prefix: str) -> None:
    """Letter for letter, also letters that the vocabulary lacks."""
    hypotheses = decoder.translate([Request("Gisteren kwam de raad bijeen.", prefix=prefix)], DecodingOptions(2, 2))[0]
    assert [hypothesis.text[: len(prefix)] for hypothesis in hypotheses] == [prefix, prefix]
    assert any(len(hypothesis.text) > len(prefix) for hypothesis in hypotheses)


def test_forbidden_words_do_not_appear(decoder: Decoder) -> None:
    source = "Gisteren kwam de raad bijeen."
    ((free,),) = decoder.translate([Request(source)], GREEDY)
    assert "council" in free.text, "the test needs a word that the model says by itself"

    ((bound,),) = decoder.translate([Request(source, forbidden=("council", "yesterday"))], GREEDY)
    assert "council" not in bound.text.casefold()
    assert "yesterday" not in bound.text.casefold()


def test_hypotheses_come_in_the_wanted_number_the_best_first(decoder: Decoder) -> None:
    hypotheses = decoder.translate([Request("De brug werd gesloten.")], DecodingOptions(beam_size=3, hypotheses=3))[0]
    assert len({hypothesis.text for hypothesis in hypotheses}) == 3
    assert [h.score for h in hypotheses] == sorted((h.score for h in hypotheses), reverse=True)


def test_no_more_hypotheses_than_the_beam_is_wide(decoder: Decoder) -> None:
    assert len(decoder.translate([Request("De brug werd gesloten.")], DecodingOptions(beam_size=2, hypotheses=5))[0]) == 2


def test_a_repetition_limit_forbids_saying_it_again(decoder: Decoder) -> None:
    request = Request("Nee, nee, nee, nee en nog eens nee.")
    ((loop,), (other,)) = (decoder.translate([request], DecodingOptions(1, 1, ngram))[0] for ngram in (0, 2))
    three = re.compile(r"(\bno, ){3}", re.IGNORECASE)
    assert three.search(loop.text), "the test needs a sentence that says the same by itself"
    assert not three.search(other.text)


def test_length_counts_pieces(decoder: Decoder) -> None:
    assert decoder.length("") == 0
    assert 1 <= decoder.length("boek") < decoder.length("Hij las het boek.") < decoder.length("Hij las het boek. " * 2)
    assert decoder.longest_source > 100


def test_the_likely_target_scores_higher(decoder: Decoder) -> None:
    source = "De raad kwam gisteren bijeen."
    likely, unlikely = decoder.score(
        [Answer(source, "The council met yesterday."), Answer(source, "Green bicycles eat music.")]
    )
    assert unlikely < likely < 0


def test_a_span_left_out_does_not_count(decoder: Decoder) -> None:
    """A term that the model would not say does not spoil the score of the sentence around it."""
    source, target = "De raad kwam gisteren bijeen.", "The soviet met yesterday."
    whole, without = decoder.score([Answer(source, target), Answer(source, target, ((4, 10),))])
    assert without > whole


def test_a_target_has_one_score(decoder: Decoder) -> None:
    """A span that covers nothing changes nothing."""
    source, target = "Zij las de krant.", "She read the newspaper."
    plain, empty = decoder.score([Answer(source, target), Answer(source, target, ((3, 3),))])
    assert plain == empty


def test_hints_bring_a_term(prompted: Decoder) -> None:
    source = "Gisteren kwam de raad bijeen."
    ((plain,), (hinted,)) = prompted.translate([Request(source), Request(source, hints=(("raad", "soviet"),))], GREEDY)
    assert "soviet" not in plain.text
    assert "soviet" in hinted.text


def test_alignment_lies_inside_both_texts_and_finds_the_word(seq2seq: Decoder) -> None:
    source = "Gisteren kwam de raad in Londen bijeen."
    ((hypothesis,),) = seq2seq.translate([Request(source)], GREEDY)
    assert hypothesis.alignment
    for start, end, source_start, source_end in hypothesis.alignment:
        assert 0 <= start <= end <= len(hypothesis.text)
        assert 0 <= source_start <= source_end <= len(source)
    linked = {(hypothesis.text[a:b], source[c:d]) for a, b, c, d in hypothesis.alignment}
    assert ("London", "Londen") in linked


def test_alignment_lies_inside_an_answer_with_a_prefix(seq2seq: Decoder) -> None:
    source = "Gisteren kwam de raad in Łódź bijeen."
    ((hypothesis,),) = seq2seq.translate([Request(source, prefix="In Łódź the")], GREEDY)
    assert hypothesis.alignment
    assert all(0 <= start <= end <= len(hypothesis.text) for start, end, *_ in hypothesis.alignment)


def test_abilities_say_what_a_model_can_do(prompted: Decoder, seq2seq: Decoder) -> None:
    assert (prompted.abilities.hints, prompted.abilities.alignment, prompted.abilities.most_hints) == (True, False, 4)
    assert (seq2seq.abilities.hints, seq2seq.abilities.alignment) == (False, True)
