"""One row for each segment, tab-separated, without quoting: for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator

from translator.bitext import Bitext

COLUMNS = ("id", "paragraph", "kind", "source", "target", "flags")


def tsv_lines(bitext: Bitext) -> Iterator[str]:
    """The header, then a row for each segment; flags are parted by `; `, and a tab inside a text becomes a blank."""
    yield "\t".join(COLUMNS)
    for pair in bitext.pairs:
        segment = pair.segment
        flags = "; ".join(map(str, pair.flags))
        cells = (segment.id, str(segment.paragraph), segment.kind, segment.source, pair.target, flags)
        yield "\t".join(cell.replace("\t", " ") for cell in cells)
