"""What a number in a text is worth, whatever it is written with."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number as it stands in a text (`text[start:end]`), its value, and other values that a right translation may give it.

    Others are the full year of "1989-91", the twelve-hour time of "14 uur", the bare figure of "3 miljoen".
    """

    start: int
    end: int
    text: str
    value: Decimal
    others: frozenset[Decimal] = frozenset()

    @property
    def values(self) -> frozenset[Decimal]:
        """Its value and the others."""
        return self.others | {self.value}
