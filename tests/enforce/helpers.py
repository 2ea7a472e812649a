"""A small termbase, and units and candidates made with it."""

from __future__ import annotations

from collections.abc import Sequence

from translator.bitext import Flag
from translator.enforce.candidate import Candidate, Unit, assess, met_spans
from translator.enforce.demand import demands_of
from translator.engine.decoder import Alignment, Hypothesis
from translator.glossary import Termbase
from translator.glossary.terms import Term

TERMBASE = Termbase(
    (
        Term(2, "raad", ("soviet",)),
        Term(3, "vakbond", ("trade union",)),
        Term(4, "huurder", ("lodger",)),
        Term(5, "kade", ("embankment",)),
        Term(6, "Havenbond", ("Dockers' League",)),
        Term(7, "bestuur", ("executive",), forbidden=("board",)),
        Term(8, "Sjevtsjenko", ("Shevchenko",)),
    ),
    "",
    None,
)


def unit(source: str) -> Unit:
    return Unit(source, demands_of(source, TERMBASE))


def candidate(
    of: Unit, text: str, *, stage: str = "hinted", score: float = -0.5, edits: int = 0, flags: Sequence[Flag] = ()
) -> Candidate:
    """A candidate as it would be after a rescore, with no flags but those given."""
    return Candidate(text, stage, score, met_spans(of.demands, text), tuple(flags), rescored=True, edits=edits)


def aligned(of: Unit, text: str, *links: tuple[str, str]) -> Candidate:
    """A first answer whose model says which word came from which: (English, Dutch)."""
    spans: Alignment = tuple(
        (text.index(english), text.index(english) + len(english), of.source.index(dutch), of.source.index(dutch) + len(dutch))
        for english, dutch in links
    )
    return assess(of, Hypothesis(text, -0.5, alignment=spans), "accepted")
