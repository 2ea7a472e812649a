"""The line-aligned pair: one segment a line, a blank line between paragraphs, line for line the same in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from translator.bitext import Bitext, Segment


def _lines(texts: Iterable[tuple[Segment, str]]) -> Iterator[str]:
    paragraphs = groupby(texts, key=lambda item: item[0].paragraph)
    for place, (_, paragraph) in enumerate(paragraphs):
        if place:
            yield ""
        for _, text in paragraph:
            yield text


def repaired_lines(segments: Iterable[Segment]) -> Iterator[str]:
    """The repaired Dutch."""
    return _lines((segment, segment.source) for segment in segments)


def source_lines(bitext: Bitext) -> Iterator[str]:
    """The repaired Dutch of a bitext."""
    return repaired_lines(bitext.segments)


def target_lines(bitext: Bitext) -> Iterator[str]:
    """The English of a bitext."""
    return _lines((pair.segment, pair.target) for pair in bitext.pairs)
