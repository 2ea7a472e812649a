"""Batches that do not change the answer.

An int8 model on a CPU gives a sentence another rendering when it shares a batch with a longer one: padding changes the
rounding, and so do prompts that are forwarded in part. In a batch whose inputs all have the same number of pieces each row is
computed as if it were alone, so a translation depends on its own sentence only: not on its neighbours, other files, or the
number of threads (`tests/engine/test_batching.py` holds both kinds of model to that). Prompts of one length are the quickest
batches as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Protocol, TypeVar

ROWS = 16
"""Inputs in a batch at most; more gain little on a CPU (`benchmarks/engine.md`)."""

Answer_co = TypeVar("Answer_co", covariant=True)
Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


class Pending(Protocol[Answer_co]):
    """An answer that is still being computed (CTranslate2's asynchronous results)."""

    def result(self) -> Answer_co:
        """Waits for it."""


def equal_batches(keys: Sequence[Hashable], rows: int) -> Iterator[list[int]]:
    """The places of inputs with equal keys, at most `rows` at a time, in order of first appearance.

    >>> list(equal_batches([5, 7, 5, 5], rows=2))
    [[0, 2], [3], [1]]
    """
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        places[key].append(place)
    for equal in places.values():
        for start in range(0, len(equal), rows):
            yield equal[start : start + rows]


def run_batches(
    keys: Sequence[Key],
    start: Callable[[Key, list[int]], Sequence[Pending[Item]]],
    done: Callable[[int], None] | None = None,
) -> list[Item]:
    """Starts every batch of equal keys (CTranslate2 queues them over its threads), and gathers the answers in input order.

    Long ones are started first, so that no thread is left with a long batch at the end; keys must therefore sort.
    """
    batches = sorted(equal_batches(keys, ROWS), key=lambda places: (keys[places[0]], -places[0]), reverse=True)
    started = [(places, start(keys[places[0]], places)) for places in batches]
    answers: dict[int, Item] = {}
    for places, pending in started:
        for place, answer in zip(places, pending, strict=True):
            answers[place] = answer.result()
        if done:
            done(len(places))
    return [answers[place] for place in range(len(keys))]
