"""What a fixer is given and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from translator.bitext import Flag
from translator.repair.lexicon import DocumentWords, document_words
from translator.repair.tracked import Replacement


class Proposal(NamedTuple):
    """The replacements that a fixer proposes, sorted and apart from each other, and what it could not decide."""

    replacements: tuple[Replacement, ...] = ()
    flags: tuple[Flag, ...] = ()


NOTHING = Proposal()


@dataclass(frozen=True)
class Context:
    """What a fixer may know besides the text: the words of the document, counted when first asked for."""

    document: str

    @cached_property
    def words(self) -> DocumentWords:
        """The unbroken words of the document."""
        return document_words(self.document)


Fixer = Callable[[str, Context], Proposal]
