"""The values that travel through the program: a repaired document, its segments, and their translations.

All are frozen; a stage makes new ones. What must always hold is checked on creation, so that a broken value cannot reach a
writer. This module imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is in the layout of its source."""

    HEADING = "heading"
    BODY = "body"
    PULL_QUOTE = "pull-quote"  # a sentence repeated large, in the middle of the text
    CAPTION = "caption"
    LIST_ITEM = "list-item"


@dataclass(frozen=True, slots=True)
class Edit:
    """One repair: what stood in the source and what stands in the document instead.

    `line` and `column` count from 1 in the source as read, in characters. `before` may be empty (something was put in), and so
    may `after` (something was taken out). `evidence` says in words why the rule was sure.
    """

    line: int
    column: int
    before: str
    after: str
    rule: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a person should look at, by kind (`number-missing`), with what it is about (`300.000`).

    >>> str(Flag("number-missing", "300.000"))
    'number-missing: 300.000'
    """

    kind: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}" if self.detail else self.kind


LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
"""Everything that some reader takes for the end of a line; none may stand in a paragraph (`str.splitlines` knows the same)."""


def _require_one_line(text: str, what: str) -> None:
    if not text.strip():
        raise ValueError(f"{what} is empty")
    if not LINE_BREAKS.isdisjoint(text):
        raise ValueError(f"{what} holds a line break: {text[:60]!r}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the repaired text on one line. `number` counts from 1."""

    number: int
    kind: Kind
    text: str

    def __post_init__(self) -> None:
        _require_one_line(self.text, f"paragraph {self.number}")


@dataclass(frozen=True, slots=True)
class Document:
    """A repaired text: its paragraphs in reading order, every edit that led to them, and what could not be decided."""

    paragraphs: tuple[Paragraph, ...]
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        numbers = [paragraph.number for paragraph in self.paragraphs]
        if numbers != list(range(1, len(numbers) + 1)):
            raise ValueError(f"paragraphs are not numbered from 1 in order: {numbers[:10]}")


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or heading, or caption) of the repaired Dutch: the unit that is translated.

    `start` and `end` are its span in the text of its paragraph; the text between two spans is blank.
    """

    paragraph: int
    number: int
    kind: Kind
    source: str
    start: int
    end: int

    def __post_init__(self) -> None:
        _require_one_line(self.source, f"segment {self.id}")
        if self.end - self.start != len(self.source):
            raise ValueError(f"segment {self.id}: the span {self.start}-{self.end} does not fit its text")

    @property
    def id(self) -> str:
        """Stable as long as its own paragraph and the count of those before it do not change.

        >>> Segment(3, 2, Kind.BODY, "Ja.", 0, 3).id
        'p003.s02'
        """
        return f"p{self.paragraph:03}.s{self.number:02}"


@dataclass(frozen=True, slots=True)
class TermUse:
    """A glossary term in a segment, and how its English came about.

    `stage` is the stage that satisfied it, or `left` when none did; `target` is what stands in the translation, or what was
    wanted when the term is left for a person. `row` is the line in the glossary file.
    """

    row: int
    term: str
    form: str
    target: str
    stage: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A segment with its English. `score` is the model's mean log probability per piece; None when no model was asked."""

    segment: Segment
    target: str
    score: float | None = None
    terms: tuple[TermUse, ...] = ()
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        _require_one_line(self.target, f"the translation of {self.segment.id}")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a result depends on besides its source: with the same signature, the same bytes come out."""

    version: str
    model: str
    model_sha256: str
    glossary_sha256: str
    options: Mapping[str, str | int | float | bool]


@dataclass(frozen=True, slots=True)
class Bitext:
    """A document with one translation for each of its segments, in order."""

    document: Document
    segments: tuple[Segment, ...]
    pairs: tuple[Pair, ...]
    signature: Signature

    def __post_init__(self) -> None:
        if tuple(pair.segment for pair in self.pairs) != self.segments:
            raise ValueError(f"{len(self.pairs)} translations do not fit {len(self.segments)} segments")
