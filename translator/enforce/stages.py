"""The stages of enforcement, least harm first: each proposes further requests for a unit that is not right yet.

All have the same signature; the table says what each needs of the decoder. What they propose goes to the judge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from translator.checks import worth_retrying
from translator.enforce.candidate import Candidate, Unit
from translator.enforce.locate import aligned_start, proportional_starts
from translator.engine.decoder import Abilities, DecodingOptions, Request
from translator.glossary.english import in_place

Proposal = Callable[[Unit, Candidate, Abilities], list[Request]]


def hinted(unit: Unit, candidate: Candidate, abilities: Abilities) -> list[Request]:
    """Names the terms in the prompt: those that are missing first, then the others, as many as the model takes."""
    order = sorted(range(len(unit.demands)), key=lambda place: (place not in candidate.missing, place))
    hints = []
    for place in order[: abilities.most_hints]:
        demand = unit.demands[place]
        hint = (demand.form, demand.wanted[0])
        if hint not in hints:
            hints.append(hint)
    return [Request(unit.source, hints=tuple(hints))]


def put_in_source(unit: Unit, candidate: Candidate, abilities: Abilities) -> list[Request]:
    """Puts the English of the missing terms into the Dutch sentence, for a model to copy."""
    source = unit.source
    for place in reversed(candidate.missing):
        demand = unit.demands[place]
        source = source[: demand.start] + demand.wanted[0] + source[demand.end :]
    return [Request(source)]


def forced(unit: Unit, candidate: Candidate, abilities: Abilities) -> list[Request]:
    """Keeps the answer up to where a missing term belongs, puts the term there, and lets the model go on from it."""
    requests = []
    for place in candidate.missing:
        demand = unit.demands[place]
        known = aligned_start(candidate, demand)
        starts = [known] if known is not None else proportional_starts(unit, candidate, demand)
        for start in starts:
            head = candidate.text[:start].rstrip()
            term = in_place(demand.wanted[0], candidate.text, start)
            requests.append(Request(unit.source, prefix=f"{head} {term}".strip()))
    return requests


def without_forbidden(unit: Unit, candidate: Candidate, abilities: Abilities) -> list[Request]:
    """Decodes again with the forbidden renderings of the terms suppressed."""
    spans = [span for demand in unit.demands for span in demand.forbidden_in(candidate.text, candidate.taken)]
    words = tuple(dict.fromkeys(candidate.text[start:end] for start, end in spans))
    hints = hinted(unit, candidate, abilities)[0].hints if abilities.hints and unit.demands else ()
    return [Request(unit.source, hints=hints, forbidden=words)] if words else []


def again(unit: Unit, candidate: Candidate, abilities: Abilities) -> list[Request]:
    """The same once more, for other search options: numbers were lost, or the answer loops, is empty, or is in Dutch."""
    hints = hinted(unit, candidate, abilities)[0].hints if candidate.stage == "hinted" else ()
    return [Request(unit.source, hints=hints)]


@dataclass(frozen=True, slots=True)
class Stage:
    """When a stage is tried, what it asks, and how the search differs from the first one."""

    name: str
    propose: Proposal
    fits: Callable[[Abilities], bool]
    needed: Callable[[Unit, Candidate], bool]
    change: Callable[[DecodingOptions], DecodingOptions] = lambda options: options


def _term_missing(unit: Unit, candidate: Candidate) -> bool:
    return bool(candidate.missing)


def _broken(unit: Unit, candidate: Candidate) -> bool:
    return worth_retrying(candidate.flags)


def _loops(unit: Unit, candidate: Candidate) -> bool:
    return any(flag.kind in {"repetition", "too-long", "cut"} for flag in candidate.flags)


def _says_forbidden(unit: Unit, candidate: Candidate) -> bool:
    return any(demand.forbidden_in(candidate.text, candidate.taken) for demand in unit.demands)


def _wider(options: DecodingOptions) -> DecodingOptions:
    return replace(options, beam_size=max(4, options.beam_size + 1), hypotheses=4)


def _greedy(options: DecodingOptions) -> DecodingOptions:
    return replace(options, beam_size=1, hypotheses=1)


def _without_loops(options: DecodingOptions) -> DecodingOptions:
    return replace(options, beam_size=1, hypotheses=1, repetition_ngram=4)


STAGES = (
    Stage("hinted", hinted, lambda a: a.hints, _term_missing),
    Stage("put-in-source", put_in_source, lambda a: not a.hints, _term_missing),
    Stage("suppressed", without_forbidden, lambda a: True, _says_forbidden),
    Stage("forced", forced, lambda a: True, _term_missing, _greedy),
    Stage("wider", again, lambda a: True, _broken, _wider),
    Stage("no-loop", again, lambda a: True, _loops, _without_loops),
)
"""In this order: a hint disturbs a sentence less than a forced beginning, and most of what is lost comes back with a hint."""
