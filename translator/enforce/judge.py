"""The one judge: which of the candidates is the translation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.enforce.candidate import Candidate, Unit

MOST_LOSS = 0.3
"""How much mean log probability per piece, terms left out, a candidate may lose against the model's own first answer."""
MOST_LOSS_OF = {"forced": 0.0}
"""Less for a stage that often does harm: a term put where the model would not say it drags half a sentence with it."""
NO_TRANSLATION = frozenset({"empty", "copied", "language", "repetition"})
"""Flags of a first answer whose score measures nothing: silence and a loop are very likely, as the model sees it."""
STEM = 5
"""Letters that two neighbours share when a model stutters ("bureaucracy bureaucratic leadership")."""
_WORD = re.compile(r"[^\W\d_]+")


def forbidden_words(unit: Unit, candidate: Candidate) -> int:
    """How many demands stand beside a rendering that their rows forbid."""
    return sum(bool(demand.forbidden_in(candidate.text, candidate.taken)) for demand in unit.demands)


def may_help(unit: Unit, candidate: Candidate, current: Candidate) -> bool:
    """Whether a candidate is worth a score: it meets more demands than the current one, or has less against it."""
    ours = (len(candidate.missing), forbidden_words(unit, candidate), candidate.badness)
    return ours < (len(current.missing), forbidden_words(unit, current), current.badness)


def refused(candidate: Candidate, first: Candidate) -> bool:
    """Whether a candidate does harm that the model's own answer did not: it is much less likely, or worse by its flags."""
    measures = NO_TRANSLATION.isdisjoint(flag.kind for flag in first.flags)
    loss = first.score - candidate.score if measures else 0.0
    return (
        loss > MOST_LOSS_OF.get(candidate.stage, MOST_LOSS)
        or candidate.badness > first.badness
        or stutters(candidate.text) > stutters(first.text)
    )


def stutters(text: str) -> int:
    """How many neighbouring words begin alike.

    >>> stutters("The bureaucracy bureaucratic leadership")
    1
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    return sum(len(word) >= STEM and word[:STEM] == following[:STEM] for word, following in pairwise(words))


def best(unit: Unit, candidates: Sequence[Candidate]) -> Candidate:
    """The candidate that meets most demands; then the one with the least flags, the highest score, and the fewest edits.

    The first candidate is the model's own first answer, which the others are measured by.
    """
    first = candidates[0]
    allowed = [first, *(candidate for candidate in candidates[1:] if not refused(candidate, first))]
    return max(
        allowed,
        key=lambda c: (-len(c.missing), -forbidden_words(unit, c), -c.badness, round(c.score, 3), -c.edits),
    )
