"""A translation that may be chosen, and everything that the judge looks at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator.bitext import Flag
from translator.checks import badness, check
from translator.enforce.demand import Demand, TextSpan
from translator.engine.decoder import Alignment, Hypothesis
from translator.glossary.english import fix_article, in_place
from translator.localise import localise
from translator.tidy import tidy

RECASED = "recased"
REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of source that the model takes at once, and what its English must hold."""

    source: str
    demands: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible translation of a unit.

    `met` has for each demand the span that meets it, or None; `mended` says for the place of a demand how a change of letters
    met it (`recased`, `replaced`). `edits` counts changes made to what the model said. `rescored` says that the score leaves
    out the terms, as it must when candidates are compared.
    """

    text: str
    stage: str
    score: float
    met: tuple[TextSpan | None, ...]
    flags: tuple[Flag, ...]
    rescored: bool = False
    mended: Mapping[int, str] = field(default_factory=dict)
    edits: int = 0
    alignment: Alignment = ()

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the demands that it does not meet."""
        return tuple(place for place, span in enumerate(self.met) if span is None)

    @property
    def taken(self) -> tuple[TextSpan, ...]:
        """The spans that meet a demand."""
        return tuple(span for span in self.met if span)

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


def mend(demands: tuple[Demand, ...], text: str) -> tuple[str, dict[int, str]]:
    """Meets demands by a change of letters alone, and says which and how.

    Right words with wrong capitals get the right ones, and a term that was copied in Dutch is replaced by its English.
    """
    mended: dict[int, str] = {}
    for place, demand in enumerate(demands):
        met = met_spans(demands, text)
        if met[place] is not None:
            continue
        taken = [span for span in met if span]
        right = demand.recased_in(text, taken)
        if right:
            mended[place] = RECASED
        else:
            right = _without_copy(demand, text, taken)
            if right:
                mended[place] = REPLACED
        text = right or text
    return text, mended


def _without_copy(demand: Demand, text: str, taken: Sequence[TextSpan]) -> str | None:
    for match in re.finditer(rf"(?<![\w-]){re.escape(demand.form)}(?![\w-])", text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            return put_in(text, match.span(), demand.wanted[0])
    return None


def put_in(text: str, span: TextSpan, term: str) -> str:
    """The text with a term at a span, in the case that its place asks for and with the right article before it."""
    start, end = span
    return fix_article(text[:start] + in_place(term, text, start) + text[end:], start)


def assess(unit: Unit, hypothesis: Hypothesis, stage: str, edits: int = 0) -> Candidate:
    """A hypothesis tidied, with numbers, dates and the case of terms set right, and all that is wrong with it."""
    localised = localise(unit.source, tidy(unit.source, hypothesis.text))
    text, mended = mend(unit.demands, localised.text)
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
        mended=mended,
        edits=edits + len(mended),
        alignment=hypothesis.alignment if unchanged else (),
    )
