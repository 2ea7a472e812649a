"""The glossary in memory: its terms, the hash of its file, and the search for its terms in a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from translator.glossary.index import Index, build
from translator.glossary.occurrence import Occurrence
from translator.glossary.terms import Term


@dataclass(frozen=True, slots=True, eq=False)
class Termbase:
    """The terms of a glossary file. `sha256` is of the file's bytes, in hexadecimal; empty for no file, as is `path`."""

    terms: tuple[Term, ...]
    sha256: str
    path: Path | None

    def find(self, text: str) -> tuple[Occurrence, ...]:
        """Find the terms of a Dutch text, from left to right, the longest first where two begin together; none overlaps.

        The time grows with the text, not with the number of terms. The forms are made at the first call.

        >>> base = Termbase((Term(2, "bolsjewiek", ("Bolshevik",)), Term(3, "Rode Leger", ("Red Army",))), "", None)
        >>> [(found.form, found.wanted[0]) for found in base.find("De bolsjewieken en hun Rode Leger7.")]
        [('bolsjewieken', 'Bolsheviks'), ('Rode Leger', 'Red Army')]
        """
        return _index(self).find(text)


EMPTY_TERMBASE = Termbase((), "", None)
"""No glossary."""


@lru_cache(maxsize=8)
def _index(termbase: Termbase) -> Index:
    return build(termbase.terms)
