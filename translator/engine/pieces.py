"""Cutting text into the pieces that a model reads, and putting pieces together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

BLANK = "\N{LOWER ONE EIGHTH BLOCK}"
"""SentencePiece writes a blank like this at the head of a piece."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece and the span of the text that it covers."""

    surface: str
    start: int
    end: int


class Tokenizer(Protocol):
    """Text to pieces and back."""

    def encode(self, text: str) -> list[str]:
        """The pieces of a text."""

    def decode(self, pieces: Sequence[str]) -> str:
        """The text that pieces make, without blanks around it."""

    def spans(self, text: str) -> list[Piece]:
        """The pieces of a text with their places in it; empty when the tokenizer does not know them."""


class SentencePiece:
    """A SentencePiece model, read from bytes, so that no file name reaches its C++ side."""

    def __init__(self, model: bytes) -> None:
        import sentencepiece  # lazy: a C++ extension that `--help` does not need

        self._processor: Any = sentencepiece.SentencePieceProcessor(model_proto=model)

    def encode(self, text: str) -> list[str]:
        pieces: list[str] = self._processor.encode(text, out_type=str)
        return pieces

    def decode(self, pieces: Sequence[str]) -> str:
        # A piece of another vocabulary comes through as it is, with its mark for a blank.
        text: str = self._processor.decode_pieces(list(pieces))
        return text.replace(BLANK, " ").strip()

    def spans(self, text: str) -> list[Piece]:
        mapping = self._processor.encode(text, return_type="offset_mapping")
        spans = []
        for surface, (start, end) in zip(mapping["pieces"], mapping["offsets"], strict=True):
            covered = text[start:end]
            spans.append(Piece(surface, start + len(covered) - len(covered.lstrip()), end))
        return spans


class ArgosTokenizer:
    """The tokenizer of an Argos package that has a `bpe.model` instead of SentencePiece."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer

    def encode(self, text: str) -> list[str]:
        pieces: list[str] = self._tokenizer.encode(text)
        return pieces

    def decode(self, pieces: Sequence[str]) -> str:
        text: str = self._tokenizer.decode(list(pieces))
        return text.strip()

    def spans(self, text: str) -> list[Piece]:
        return []


def target_spans(pieces: Sequence[str], text: str) -> list[Piece]:
    """Where each piece of an answer stands in its text; the pieces must be SentencePiece's.

    >>> target_spans(["▁The", "▁Tro", "t", "sky"], "The Trotsky")
    [Piece(surface='▁The', start=0, end=3), Piece(surface='▁Tro', start=4, end=7), Piece(surface='t', start=7, end=8), \
Piece(surface='sky', start=8, end=11)]
    """
    spans: list[Piece] = []
    place = 0
    for piece in pieces:
        surface = piece.replace(BLANK, " ").strip()
        found = text.find(surface, place) if surface else place
        start = place if found < 0 else found
        place = min(len(text), start + len(surface))
        spans.append(Piece(piece, start, place))
    return spans


def mean_outside(log_probs: Sequence[float], spans: Sequence[Piece], leave_out: Sequence[tuple[int, int]]) -> float:
    """The mean log probability of the pieces that touch none of the spans left out; further ones (the end piece) always count.

    >>> mean_outside([-1.0, -9.0, -2.0], [Piece("▁a", 0, 1), Piece("▁b", 2, 3)], [(2, 3)])
    -1.5
    """
    kept = [
        log_prob
        for place, log_prob in enumerate(log_probs)
        if place >= len(spans) or not any(start < spans[place].end and spans[place].start < end for start, end in leave_out)
    ]
    return sum(kept) / max(1, len(kept))


def encode_with(vocabulary: frozenset[str], text: str) -> list[str]:
    """Cuts a text into the longest pieces that a vocabulary has, from the left: for a target vocabulary without a tokenizer.

    A character that no piece covers is given as it is.

    >>> encode_with(frozenset({"▁so", "viet", "s", "▁"}), "soviets")
    ['▁so', 'viet', 's']
    """
    marked = BLANK + text.replace(" ", BLANK)
    longest = max(map(len, vocabulary), default=1)
    pieces: list[str] = []
    place = 0
    while place < len(marked):
        size = next((n for n in range(min(longest, len(marked) - place), 0, -1) if marked[place : place + n] in vocabulary), 1)
        pieces.append(marked[place : place + size])
        place += size
    return pieces
