"""A translation that may be chosen, and everything that the judge looks at."""

from __future__ import annotations

from dataclasses import dataclass

from translator.bitext import Flag
from translator.checks import badness, check
from translator.enforce.demand import Demand, TextSpan
from translator.engine.decoder import Alignment, Hypothesis
from translator.localise import localise


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of source that the model takes at once, and what its English must hold."""

    source: str
    demands: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible translation of a unit.

    `met` has for each demand the span that meets it, or None. `recased` are the places of demands that were met by changing
    capitals. `edits` counts changes made to what the model said.
    """

    text: str
    stage: str
    score: float
    met: tuple[TextSpan | None, ...]
    flags: tuple[Flag, ...]
    recased: frozenset[int] = frozenset()
    edits: int = 0
    alignment: Alignment = ()

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the demands that it does not meet."""
        return tuple(place for place, span in enumerate(self.met) if span is None)

    @property
    def badness(self) -> int:
        """How much its flags weigh."""
        return badness(self.flags)


def met_spans(demands: tuple[Demand, ...], text: str) -> tuple[TextSpan | None, ...]:
    """For each demand the span of the text that meets it; no span meets two, and the longest demands choose first."""
    taken: list[TextSpan] = []
    spans: list[TextSpan | None] = [None] * len(demands)
    for place in sorted(range(len(demands)), key=lambda place: (-len(demands[place].wanted[0]), place)):
        span = spans[place] = demands[place].find_in(text, taken)
        if span:
            taken.append(span)
    return tuple(spans)


def recase(demands: tuple[Demand, ...], text: str) -> tuple[str, frozenset[int]]:
    """Gives the terms that have the right words the right capitals; also says which demands were met by that."""
    recased = set()
    for place, span in enumerate(met_spans(demands, text)):
        if span is None:
            taken = [other for other in met_spans(demands, text) if other]
            right = demands[place].recased_in(text, taken)
            if right:
                text = right
                recased.add(place)
    return text, frozenset(recased)


def assess(unit: Unit, hypothesis: Hypothesis, stage: str, edits: int = 0) -> Candidate:
    """A hypothesis with its numbers and dates in English style and its terms in the right case, looked at in every respect."""
    localised = localise(unit.source, hypothesis.text)
    text, recased = recase(unit.demands, localised.text)
    flags = check(unit.source, text)
    if hypothesis.cut:
        flags = (*flags, Flag("cut", "the output limit was reached"))
    unchanged = text == hypothesis.text
    return Candidate(
        text=text,
        stage=stage,
        score=hypothesis.score,
        met=met_spans(unit.demands, text),
        flags=flags,
        recased=recased,
        edits=edits + len(recased),
        alignment=hypothesis.alignment if unchanged else (),
    )
