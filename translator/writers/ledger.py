"""The ledger: one JSON object a line for everything that was done to a text, so that it can be checked and undone.

First the repairs in the order of the source, then what could not be decided in the document, then each segment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from translator.bitext import LINE_BREAKS, Bitext, Document, Pair


def ledger_lines(bitext: Bitext) -> Iterator[str]:
    """The ledger of a translated document."""
    yield from repair_ledger_lines(bitext.document)
    for pair in bitext.pairs:
        yield _line(_segment(pair, bitext.signature.model))


def repair_ledger_lines(document: Document) -> Iterator[str]:
    """The ledger of a document that was repaired and not translated."""
    for edit in document.edits:
        yield _line({"event": "repair", **asdict(edit)})
    for flag in document.flags:
        yield _line({"event": "flag", **asdict(flag)})


def _segment(pair: Pair, model: str) -> dict[str, Any]:
    return {
        "event": "segment",
        "id": pair.segment.id,
        "source": pair.segment.source,
        "target": pair.target,
        "score": None if pair.score is None else round(pair.score, 4),
        "model": model,
        "terms": [asdict(use) for use in pair.terms],
        "flags": [asdict(flag) for flag in pair.flags],
    }


_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in LINE_BREAKS if character >= " "}
"""JSON lets these stand in a string as they are; a reader that knows more line ends than one would cut the line there."""


def _line(event: dict[str, Any]) -> str:
    return json.dumps(event, ensure_ascii=False).translate(_ESCAPES)
