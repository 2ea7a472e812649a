"""What the English of a segment must hold: a term in one of its admitted renderings, or a span letter for letter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from translator.bitext import TermUse
from translator.glossary.occurrence import Occurrence
from translator.glossary.termbase import Termbase
from translator.protected import protected_spans

TextSpan = tuple[int, int]

LETTER_FOR_LETTER = frozenset({"url", "e-mail", "telephone", "isbn", "time", "section", "symbol"})
"""Protected spans that stand in the English as in the Dutch; in amounts of money the figures are set in English style."""


class Demand(Protocol):
    """Something wanted of a translation. `start` and `end` are its span in the source, `form` the text of that span."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def form(self) -> str: ...
    @property
    def wanted(self) -> tuple[str, ...]:
        """Admitted English, the best first."""

    def forbidden_in(self, target: str, taken: Collection[TextSpan]) -> tuple[TextSpan, ...]:
        """Where a translation has English that must not stand for it, outside the spans of met demands."""

    def find_in(self, target: str, taken: Collection[TextSpan]) -> TextSpan | None:
        """Where a translation meets the demand, outside the spans that other demands have taken."""

    def recased_in(self, target: str, taken: Collection[TextSpan]) -> str | None:
        """The translation with the right capitals, when the right words stand there with wrong ones."""

    def use(self, target: str, stage: str) -> TermUse | None:
        """What the ledger says of it; None when it is no glossary term."""


@dataclass(frozen=True, slots=True)
class TermDemand:
    """A glossary term that stands in the source."""

    occurrence: Occurrence

    @property
    def start(self) -> int:
        return self.occurrence.start

    @property
    def end(self) -> int:
        return self.occurrence.end

    @property
    def form(self) -> str:
        return self.occurrence.form

    @property
    def wanted(self) -> tuple[str, ...]:
        return self.occurrence.wanted

    def forbidden_in(self, target: str, taken: Collection[TextSpan]) -> tuple[TextSpan, ...]:
        return self.occurrence.forbidden_in(target, taken)

    def find_in(self, target: str, taken: Collection[TextSpan]) -> TextSpan | None:
        return self.occurrence.find_in(target, taken)

    def recased_in(self, target: str, taken: Collection[TextSpan]) -> str | None:
        span = self.occurrence.find_miscased(target, taken)
        return self.occurrence.recase(target, span) if span else None

    def use(self, target: str, stage: str) -> TermUse:
        term = self.occurrence.term
        return TermUse(term.row, term.source, self.form, target, stage)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A span of the source that the translation keeps letter for letter, such as an address."""

    start: int
    end: int
    form: str

    @property
    def wanted(self) -> tuple[str, ...]:
        return (self.form,)

    def forbidden_in(self, target: str, taken: Collection[TextSpan]) -> tuple[TextSpan, ...]:
        return ()

    def find_in(self, target: str, taken: Collection[TextSpan]) -> TextSpan | None:
        place = target.find(self.form)
        while place >= 0:
            span = (place, place + len(self.form))
            if not any(start < span[1] and span[0] < end for start, end in taken):
                return span
            place = target.find(self.form, place + 1)
        return None

    def recased_in(self, target: str, taken: Collection[TextSpan]) -> str | None:
        return None

    def use(self, target: str, stage: str) -> None:
        return None


def demands_of(source: str, termbase: Termbase) -> tuple[Demand, ...]:
    """All that a translation of `source` must hold, in the order of the source; a protected span goes before a term in it."""
    verbatim = [Verbatim(span.start, span.end, span.text) for span in protected_spans(source) if span.kind in LETTER_FOR_LETTER]
    terms = [
        TermDemand(occurrence)
        for occurrence in termbase.find(source)
        if not any(span.start < occurrence.end and occurrence.start < span.end for span in verbatim)
    ]
    return tuple(sorted([*verbatim, *terms], key=lambda demand: demand.start))
