"""Enforcement in stages: the model's own answer when it is right, and otherwise the least change that makes it right.

A term that no stage brings in is left for a person, and said so. Nothing here asks which kind of model the decoder has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translator.bitext import TermUse
from translator.enforce.candidate import Candidate, Unit, assess
from translator.enforce.judge import best
from translator.enforce.locate import wrong_renderings
from translator.enforce.stages import STAGES
from translator.engine.decoder import Decoder, DecodingOptions, Hypothesis, Progress, Request
from translator.glossary.english import fix_article, in_place

ACCEPTED = "accepted"
RERANKED = "reranked"
RECASED = "recased"
REPLACED = "replaced"
LEFT = "left"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The translation of a unit, and how each of its terms came about."""

    chosen: Candidate
    terms: tuple[TermUse, ...]


def translate_units(
    units: Sequence[Unit], decoder: Decoder, options: DecodingOptions, progress: Progress | None = None
) -> list[Outcome]:
    """Translates units and enforces what they demand. Each decoding is one call for all units that need it."""
    answers = decoder.translate([Request(unit.source) for unit in units], options, progress)
    pools = [
        [assess(unit, hypothesis, RERANKED if place else ACCEPTED) for place, hypothesis in enumerate(hypotheses)]
        for unit, hypotheses in zip(units, answers, strict=True)
    ]
    for stage in STAGES:
        if not stage.fits(decoder.abilities):
            continue
        asked = [
            (unit, pool, request)
            for unit, pool in zip(units, pools, strict=True)
            if stage.needed(unit, current := best(unit, pool))
            for request in stage.propose(unit, current, decoder.abilities)
        ]
        results = decoder.translate([request for _, _, request in asked], stage.change(options))
        proposals = [
            (unit, pool, hypothesis)
            for (unit, pool, _), hypotheses in zip(asked, results, strict=True)
            for hypothesis in hypotheses
        ]
        _add_scored(proposals, stage.name, decoder)
    _replace_spans(units, pools, decoder)
    return [_outcome(unit, pool) for unit, pool in zip(units, pools, strict=True)]


def _add_scored(proposals: list[tuple[Unit, list[Candidate], Hypothesis]], stage: str, decoder: Decoder) -> None:
    """Adds proposals to the pools, each scored as an answer to the plain segment, so that all scores can be compared."""
    candidates = [(unit, pool, assess(unit, hypothesis, stage)) for unit, pool, hypothesis in proposals]
    known = [(unit, pool, candidate) for unit, pool, candidate in candidates if candidate.text.strip()]
    scores = decoder.score([(unit.source, candidate.text) for unit, _, candidate in known])
    for (_, pool, candidate), score in zip(known, scores, strict=True):
        pool.append(replace(candidate, score=score))


def _replace_spans(units: Sequence[Unit], pools: Sequence[list[Candidate]], decoder: Decoder) -> None:
    """The last resort: a word that stands for a missing term in a wrong form is changed into the wanted one."""
    proposals = []
    for unit, pool in zip(units, pools, strict=True):
        current = best(unit, pool)
        for place in current.missing:
            demand = unit.demands[place]
            span = next(wrong_renderings(current, demand), None)
            if span:
                start, end = span
                term = in_place(demand.wanted[0], current.text, start)
                text = fix_article(current.text[:start] + term + current.text[end:], start)
                proposals.append((unit, pool, Hypothesis(text, current.score)))
                current = assess(unit, Hypothesis(text, current.score), REPLACED)
    _add_scored(proposals, REPLACED, decoder)


def _outcome(unit: Unit, pool: Sequence[Candidate]) -> Outcome:
    chosen, first = best(unit, pool), pool[0]
    uses = []
    for place, demand in enumerate(unit.demands):
        span = chosen.met[place]
        if span is None:
            use = demand.use(demand.wanted[0], LEFT)
        else:
            stage = chosen.stage
            if first.met[place] is not None and place not in first.recased:
                stage = ACCEPTED
            elif place in chosen.recased:
                stage = RECASED
            use = demand.use(chosen.text[span[0] : span[1]], stage)
        if use:
            uses.append(use)
    return Outcome(chosen, tuple(uses))
