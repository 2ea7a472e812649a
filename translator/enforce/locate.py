"""Where in the English a Dutch term is, or ought to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from translator.enforce.candidate import Candidate, Unit
from translator.enforce.demand import Demand, TextSpan

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

ALIKE = 0.72
"""How alike a word must be to a name to be taken for a misspelling of it (difflib's ratio): Yudenitsj and Yudenich are 0.75."""
PLACES = 3
"""How many beginnings are tried for a term when the model does not say where it stands."""


def aligned_spans(candidate: Candidate, demand: Demand) -> list[TextSpan]:
    """The words of the English whose pieces looked at the term, by the model's attention."""
    return [
        (start, end)
        for start, end, source_start, source_end in candidate.alignment
        if source_start < demand.end and demand.start < source_end and end > start
    ]


def aligned_start(candidate: Candidate, demand: Demand) -> int | None:
    """Where the first word begins that came from the term; None when the model does not say."""
    spans = aligned_spans(candidate, demand)
    if not spans:
        return None
    return candidate.text.rfind(" ", 0, min(start for start, _ in spans)) + 1


def proportional_starts(unit: Unit, candidate: Candidate, demand: Demand) -> list[int]:
    """The word beginnings nearest to where the term would be if English had the order of Dutch, outside other terms."""
    guess = demand.start / max(1, len(unit.source)) * len(candidate.text)
    starts = [
        match.start()
        for match in _WORD.finditer(candidate.text)
        if not any(start < match.start() < end for start, end in candidate.taken)
    ]
    return sorted(sorted(starts, key=lambda start: abs(start - guess))[:PLACES])


def wrong_renderings(candidate: Candidate, demand: Demand) -> Iterator[TextSpan]:
    """Spans that stand for a term in a wrong form, the surest first: forbidden words, aligned words, look-alikes."""
    taken = candidate.taken

    def free(start: int, end: int) -> bool:
        return not any(start < taken_end and taken_start < end for taken_start, taken_end in taken)

    yield from (span for span in demand.forbidden_in(candidate.text, taken))
    spans = aligned_spans(candidate, demand)
    if spans:
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        words = [match.span() for match in _WORD.finditer(candidate.text) if match.start() < end and start < match.end()]
        if words and free(words[0][0], words[-1][1]) and len(words) <= len(demand.wanted[0].split()) + 2:
            yield words[0][0], words[-1][1]
    for match in _WORD.finditer(candidate.text):
        if free(*match.span()) and any(_alike(match.group(), name) for name in (demand.form, demand.wanted[0])):
            yield match.span()


def _alike(word: str, name: str) -> bool:
    """Whether a word is a name misspelt: both begin with a capital, have five letters or more, and are much alike."""
    if min(len(word), len(name)) < 5 or not (word[0].isupper() and name[0].isupper()):
        return False
    return SequenceMatcher(None, word.casefold(), name.casefold(), autojunk=False).ratio() >= ALIKE
