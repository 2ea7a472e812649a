"""Enforcement in stages: the model's own answer when it is right, and otherwise the least change that makes it right.

A term that no stage brings in is left for a person, and said so. Nothing here asks which kind of model the decoder has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translator.bitext import TermUse
from translator.enforce.candidate import REPLACED, Candidate, Unit, assess, put_in
from translator.enforce.judge import best, may_help
from translator.enforce.locate import wrong_renderings
from translator.enforce.stages import STAGES, Stage
from translator.engine.decoder import Answer, Decoder, DecodingOptions, Hypothesis, Progress, Request

ACCEPTED = "accepted"
RERANKED = "reranked"
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
    pools = [_first_pool(unit, hypotheses) for unit, hypotheses in zip(units, answers, strict=True)]
    for stage in STAGES:
        if stage.fits(decoder.abilities):
            _try_stage(stage, units, pools, decoder, options)
    _replace_spans(units, pools, decoder)
    return [_outcome(unit, pool) for unit, pool in zip(units, pools, strict=True)]


def _first_pool(unit: Unit, hypotheses: Sequence[Hypothesis]) -> list[Candidate]:
    """The model's first answer, and those of its others that are better in some respect."""
    first, *others = (assess(unit, hypothesis, RERANKED if place else ACCEPTED) for place, hypothesis in enumerate(hypotheses))
    return [first, *(other for other in others if may_help(unit, other, first))]


def _try_stage(
    stage: Stage, units: Sequence[Unit], pools: Sequence[list[Candidate]], decoder: Decoder, options: DecodingOptions
) -> None:
    """Asks the model again, in the way of a stage, for each unit that needs it, and adds what it says to the pools."""
    asked = []
    for unit, pool in zip(units, pools, strict=True):
        if stage.needed(unit, current := best(unit, pool)):
            asked += [(unit, pool, current, request) for request in stage.propose(unit, current, decoder.abilities)]
    answers = decoder.translate([request for _, _, _, request in asked], stage.change(options))
    proposals = []
    for (unit, pool, current, _), hypotheses in zip(asked, answers, strict=True):
        candidates = [assess(unit, hypothesis, stage.name) for hypothesis in hypotheses if hypothesis.text]
        proposals += [(unit, pool, candidate) for candidate in candidates if may_help(unit, candidate, current)]
    _add(proposals, decoder)


def _add(proposals: Sequence[tuple[Unit, list[Candidate], Candidate]], decoder: Decoder) -> None:
    """Adds proposals to the pools, each scored as an answer to the plain segment without its terms.

    What a pool held from the first decoding is scored again in the same way, so that all its scores can be compared.
    """
    fresh = [(unit, pool, None, proposal) for unit, pool, proposal in proposals]
    pools = {id(pool): (unit, pool) for unit, pool, _ in proposals if not pool[0].rescored}
    former = [(unit, pool, place, old) for unit, pool in pools.values() for place, old in enumerate(pool) if old.text]
    every = [*former, *fresh]
    scores = decoder.score([Answer(u.source, c.text, c.taken) for u, _, _, c in every])
    for (_, pool, place, candidate), score in zip(every, scores, strict=True):
        scored = replace(candidate, score=score, rescored=True)
        if place is None:
            pool.append(scored)
        else:
            pool[place] = scored


def _replace_spans(units: Sequence[Unit], pools: Sequence[list[Candidate]], decoder: Decoder) -> None:
    """The last resort: a word that stands for a missing term in a wrong form is changed into the wanted one."""
    proposals = []
    for unit, pool in zip(units, pools, strict=True):
        current = best(unit, pool)
        for place in current.missing:
            span = next(wrong_renderings(current, unit.demands[place]), None)
            if span:
                text = put_in(current.text, span, unit.demands[place].wanted[0])
                changed = assess(unit, Hypothesis(text, current.score), current.stage, edits=current.edits + 1)
                current = replace(changed, mended={**current.mended, **changed.mended, place: REPLACED})
                proposals.append((unit, pool, current))
    _add(proposals, decoder)


def _outcome(unit: Unit, pool: Sequence[Candidate]) -> Outcome:
    chosen, first = best(unit, pool), pool[0]
    uses = []
    for place, demand in enumerate(unit.demands):
        span = chosen.met[place]
        if span is None:
            use = demand.use(demand.wanted[0], LEFT)
        else:
            if first.met[place] is not None:
                stage = first.mended.get(place, ACCEPTED)
            else:
                stage = chosen.mended.get(place, chosen.stage)
            use = demand.use(chosen.text[span[0] : span[1]], stage)
        if use:
            uses.append(use)
    return Outcome(chosen, tuple(uses))
