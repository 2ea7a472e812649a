"""A text that remembers where each of its pieces stood in the source.

Repairs change a text again and again; an edit must still name the line and column of the source as read. A `Tracked` keeps the
start of each piece in the current text and its start in the source (breakpoints), never a number per character, so a line of
fifty million letters costs one breakpoint.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from translator.bitext import Edit

_NEWLINE = re.compile(r"\r\n|\r|\n")


class Replacement(NamedTuple):
    """A proposal: put `new` in the place of `text[start:end]`, because of `evidence`."""

    start: int
    end: int
    new: str
    evidence: str = ""


class SourceLines:
    r"""Line and column of an offset in the source, both counted from 1.

    >>> SourceLines("een\ntwee").at(5)
    (2, 2)
    """

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(source))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Tracked:
    """A text and its breakpoints: the piece that begins at `starts[i]` came from `origins[i]` in the source.

    A piece that was put in by a repair is `fixed`: all its characters stand for the one place of the source.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)
    fixed: tuple[bool, ...] = (False,)

    def origin(self, offset: int) -> int:
        """Where the character at an offset stood in the source."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + (0 if self.fixed[piece] else offset - self.starts[piece])

    def assemble(self, parts: Iterable[tuple[int, int] | str]) -> Tracked:
        """Build a new text from spans of this one, in any order, and from new strings between them."""
        texts: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        fixed: list[bool] = []
        length = 0
        last = 0
        for part in parts:
            if isinstance(part, str):
                if part:
                    texts.append(part)
                    starts.append(length)
                    origins.append(self.origin(last))
                    fixed.append(True)
                    length += len(part)
                continue
            start, end = part
            last = end
            if start >= end:
                continue
            piece = bisect_right(self.starts, start) - 1
            while piece < len(self.starts) and self.starts[piece] < end:
                begin = max(start, self.starts[piece])
                starts.append(length + begin - start)
                origins.append(self.origins[piece] + (0 if self.fixed[piece] else begin - self.starts[piece]))
                fixed.append(self.fixed[piece])
                piece += 1
            texts.append(self.text[start:end])
            length += end - start
        return Tracked("".join(texts), tuple(starts) or (0,), tuple(origins) or (0,), tuple(fixed) or (True,))

    def replace(self, replacements: Sequence[Replacement]) -> Tracked:
        """Carry out replacements, which are sorted and do not overlap."""
        if not replacements:
            return self
        for before, after in pairwise(replacements):
            if after.start < before.end:
                raise ValueError(f"replacements overlap: {before} and {after}")
        parts: list[tuple[int, int] | str] = []
        end = 0
        for replacement in replacements:
            parts += [(end, replacement.start), replacement.new]
            end = replacement.end
        parts.append((end, len(self.text)))
        return self.assemble(parts)


def log(tracked: Tracked, replacements: Iterable[Replacement], rule: str, lines: SourceLines) -> list[tuple[int, Edit]]:
    """The edits that replacements amount to, each with its offset in the source; those that change nothing are left out."""
    edits = []
    for start, end, new, evidence in replacements:
        before = tracked.text[start:end]
        if before != new:
            origin = tracked.origin(start)
            line, column = lines.at(origin)
            edits.append((origin, Edit(line, column, before, new, rule, evidence)))
    return edits
