"""What the program knows of a translation model: a `Decoder`, whatever kind of network stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Hint = tuple[str, str]
"""A Dutch form as it stands in the segment, and the English wanted for it."""

Alignment = tuple[tuple[int, int, int, int], ...]
"""Which span of the source a span of the target came from: (target start, target end, source start, source end)."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a model can do beyond translating a sentence. A strategy that needs an ability asks for it here."""

    hints: bool
    alignment: bool
    most_hints: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """One translation to make. `prefix` is English that the answer begins with; `forbidden` is English it must not hold."""

    source: str
    hints: tuple[Hint, ...] = ()
    prefix: str = ""
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An answer of the model. `score` is the mean log probability of its pieces; `cut` says that it hit the output limit."""

    text: str
    score: float
    cut: bool = False
    alignment: Alignment = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A source with a target to be scored. The pieces of `leave_out`, spans of the target, do not count."""

    source: str
    target: str
    leave_out: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DecodingOptions:
    """How to search. A `repetition_ngram` above 0 forbids saying the same n pieces twice: only for a try after a loop."""

    beam_size: int = 2
    hypotheses: int = 1
    repetition_ngram: int = 0


Progress = Callable[[int], None]
"""Told how many more requests have been answered."""


class Decoder(Protocol):
    """Translates segments. Answers do not depend on what else is asked in the same call (see `engine.batching`)."""

    @property
    def name(self) -> str:
        """What a person calls the model."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the network's weights."""

    @property
    def abilities(self) -> Abilities:
        """What this model can do."""

    @property
    def longest_source(self) -> int:
        """How many pieces of source it takes, as `length` counts them, with room left for hints and a prefix."""

    def length(self, source: str) -> int:
        """The number of pieces that a source makes."""

    def translate(
        self, requests: Sequence[Request], options: DecodingOptions, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """For each request its hypotheses, the best first, never none."""

    def score(self, answers: Sequence[Answer]) -> list[float]:
        """The mean log probability per piece of each target, asked without hints: how much the model likes it."""
