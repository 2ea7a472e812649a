"""What a fixer is given and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from translator.bitext import Flag
from translator.repair.lexicon import DocumentWords
from translator.repair.tracked import Replacement


class Proposal(NamedTuple):
    """The replacements that a fixer proposes, sorted and apart from each other, and what it could not decide."""

    replacements: tuple[Replacement, ...] = ()
    flags: tuple[Flag, ...] = ()


NOTHING = Proposal()


@dataclass(frozen=True, slots=True)
class Context:
    """What a fixer may know besides the text: the words of the document."""

    words: DocumentWords


Fixer = Callable[[str, Context], Proposal]
