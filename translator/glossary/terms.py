"""A term of the glossary: a row of the file, in the form in which the rest of the program uses it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class Case(StrEnum):
    """When a Dutch word in another case than the row's is the term."""

    ANY = "any"  # always
    NAME = "name"  # when it has a capital wherever the row has one
    EXACT = "exact"  # never


class Status(StrEnum):
    """How far a row is enforced (the names are those of TBX and of terminologists)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"  # adds its English to those of the preferred row with the same source
    DEPRECATED = "deprecated"  # kept for the record, never enforced


@dataclass(frozen=True, slots=True)
class Term:
    """A Dutch term with its wanted English.

    `row` is its line in the file, from 1. `targets` has the preferred English first; it is empty when the Dutch is to stay.
    `paired` holds the Dutch forms that want an English form of their own, as (Dutch, English).
    """

    row: int
    source: str
    targets: tuple[str, ...] = ()
    source_forms: tuple[str, ...] = ()
    paired: tuple[tuple[str, str], ...] = ()
    target_forms: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    case: Case = Case.ANY
    status: Status = Status.PREFERRED
    note: str = ""
    reference: str = ""

    @property
    def fingerprint(self) -> str:
        """A hash of all that can change a translation: not the line number, the note or the reference.

        >>> Term(2, "raad", ("soviet",)).fingerprint == Term(9, "raad", ("soviet",), note="seen").fingerprint
        True
        """
        matters = (
            self.source,
            self.targets,
            self.source_forms,
            self.paired,
            self.target_forms,
            self.forbidden,
            self.case,
            self.status,
        )
        return hashlib.sha256(json.dumps(matters, ensure_ascii=False).encode()).hexdigest()
