"""Sentences of Dutch: the units that are translated.

`split` finds them in one paragraph, `segment` in a document, and `split_long` cuts a sentence that no model could take whole.
"""

from __future__ import annotations

from translator.bitext import Document, Segment
from translator.segment.cutting import split_long
from translator.segment.sentences import split

__all__ = ["segment", "split", "split_long"]


def segment(document: Document) -> tuple[Segment, ...]:
    """Cut every paragraph of a document into its sentences, headings and captions by the same rules.

    The spans are those of the paragraph's text, the numbers count from 1 in each paragraph, and no paragraph is without one.
    """
    return tuple(
        Segment(paragraph.number, number, paragraph.kind, paragraph.text[start:end], start, end)
        for paragraph in document.paragraphs
        for number, (start, end) in enumerate(split(paragraph.text), 1)
    )
