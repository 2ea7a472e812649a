"""Segments to pairs: what the model need not see is set aside, the rest is translated, enforced and put together again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from translator.bitext import Flag, Pair, Segment, TermUse
from translator.capitals import in_normal_case, is_shouted
from translator.enforce import translate_units
from translator.enforce.candidate import Unit
from translator.enforce.demand import demands_of
from translator.engine.decoder import Decoder, DecodingOptions
from translator.glossary.termbase import Termbase
from translator.language import guess
from translator.model_input import for_model
from translator.protected import has_words
from translator.segment import split_long

LONGEST_WORD = 300
"""Characters between two blanks; what has more is data, and a model would work on it for hours."""


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one text, apart from the place where it stands."""

    target: str
    score: float | None = None
    terms: tuple[TermUse, ...] = ()
    flags: tuple[Flag, ...] = ()


Done = Callable[[int], None]
"""Told how many more texts have been through the model."""


def translate_segments(
    segments: Sequence[Segment], decoder: Decoder, termbase: Termbase, options: DecodingOptions, done: Done | None = None
) -> list[Pair]:
    """A pair for each segment, in order; equal texts are translated once."""
    texts = list(dict.fromkeys(segment.source for segment in segments))
    translations = dict(zip(texts, translate_texts(texts, decoder, termbase, options, done), strict=True))
    pairs = []
    for segment in segments:
        translation = translations[segment.source]
        pairs.append(Pair(segment, translation.target, translation.score, translation.terms, translation.flags))
    return pairs


def translate_texts(
    texts: Sequence[str], decoder: Decoder, termbase: Termbase, options: DecodingOptions, done: Done | None = None
) -> list[Translation]:
    """A translation for each text, in order. What is not Dutch, or has no words, stays letter for letter."""
    kept = [_kept(text) for text in texts]
    parts = [[] if keep else _parts(text, decoder, termbase) for text, keep in zip(texts, kept, strict=True)]
    units = [unit for of_text in parts for unit in of_text]
    outcomes = iter(translate_units(units, decoder, options, done))
    translations = []
    for text, keep, of_text in zip(texts, kept, parts, strict=True):
        if keep:
            translations.append(keep)
            continue
        answers = [next(outcomes) for _ in of_text]
        target = " ".join(answer.chosen.text for answer in answers if answer.chosen.text)
        flags = tuple(dict.fromkeys(flag for answer in answers for flag in answer.chosen.flags))
        terms = tuple(use for answer in answers for use in answer.terms)
        left = tuple(Flag("term-left", f"{use.form} -> {use.target}") for use in terms if use.stage == "left")
        score = sum(answer.chosen.score for answer in answers) / len(answers)
        # Nothing at all from the model: the Dutch is the only honest thing to put there, and it is flagged.
        target = target or text
        translations.append(Translation(target.upper() if is_shouted(text) else target, score, terms, (*flags, *left)))
    return translations


def _kept(text: str) -> Translation | None:
    if not has_words(text):
        return Translation(text)
    longest = max(map(len, text.split()))
    if longest > LONGEST_WORD:
        return Translation(text, flags=(Flag("not-text", f"a word of {longest:,} characters"),))
    language = guess(text)
    if language.certain and language.code != "nl":
        return Translation(text, flags=(Flag("source-language", language.code),))
    return None


def _parts(text: str, decoder: Decoder, termbase: Termbase) -> list[Unit]:
    """The text as the model gets it: in normal case when it is all capitals, and in parts when it is too long."""
    text = for_model(text)
    if is_shouted(text):
        found = termbase.find(text)
        text = in_normal_case(text, [(o.start, o.term.source) for o in found if len(o.term.source) == o.end - o.start])
    pieces = (piece.strip() for piece in split_long(text, decoder.longest_source, decoder.length))
    return [Unit(piece, demands_of(piece, termbase)) for piece in pieces if piece]
