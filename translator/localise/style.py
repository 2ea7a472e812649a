"""Setting the numbers and dates of a translation as British English prints them.

Nothing is changed but what the source makes certain: a number, date, century or decade that stands in the source and, in
another dress, in the translation. No number is ever put in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from translator.localise.dates import date_changes
from translator.localise.figures import century_changes, decade_changes, number_changes, per_cent_changes


class Change(NamedTuple):
    """One change to a translation: `before` became `after` by a rule (`number`, `date`, `century`, `decade`, `per-cent`)."""

    before: str
    after: str
    rule: str


class Localised(NamedTuple):
    """A translation with its numbers and dates in English style, and what was changed, in the order of the text."""

    text: str
    changes: tuple[Change, ...] = ()


_Finder = Callable[[str, str], Iterator[tuple[int, int, str]]]

_RULES: tuple[tuple[str, _Finder], ...] = (
    # dates first: their days and years are then in place
    ("date", date_changes),
    ("century", century_changes),
    ("decade", decade_changes),
    ("number", number_changes),
    ("per-cent", per_cent_changes),
)


def localise(source: str, target: str) -> Localised:
    """Set the numbers and dates of a Dutch source in English style in its translation.

    >>> localise("Op 20 augustus 1940 kwamen 300.000 mensen.", "On August 20, 1940 300.000 people came.").text
    'On 20 August 1940 300,000 people came.'
    """
    changes: list[Change] = []
    for rule, find in _RULES:
        parts: list[str] = []
        done = 0
        for start, end, after in sorted(find(source, target), key=lambda found: (found[0], -found[1])):
            if start < done or target[start:end] == after:
                continue
            parts += (target[done:start], after)
            changes.append(Change(target[start:end], after, rule))
            done = end
        target = "".join((*parts, target[done:]))
    return Localised(target, tuple(changes))
