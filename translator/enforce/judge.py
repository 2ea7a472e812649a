"""The one judge: which of the candidates is the translation."""

from __future__ import annotations

from collections.abc import Sequence

from translator.enforce.candidate import Candidate, Unit

MOST_LOSS = 0.7
"""How much mean log probability per piece a candidate may lose against the model's own first answer."""


def forbidden_words(unit: Unit, candidate: Candidate) -> int:
    """How many demands stand beside a rendering that their rows forbid."""
    return sum(bool(demand.forbidden_in(candidate.text)) for demand in unit.demands)


def refused(candidate: Candidate, first: Candidate) -> bool:
    """Whether a candidate does harm that the model's own answer did not: it is much less likely, or worse by its flags."""
    return candidate.score < first.score - MOST_LOSS or candidate.badness > first.badness


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
