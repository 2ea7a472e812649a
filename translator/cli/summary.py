"""The summary of a run, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table

    from translator.batch import Totals
    from translator.glossary import Termbase

CORRECTED = "corrected"


def summary_tables(totals: Totals, seconds: float, termbase: Termbase) -> Iterator[Table]:
    """What was done; what was repaired; how the terms came about; what a person should look at."""
    work = {
        "files": totals.files,
        "paragraphs": totals.paragraphs,
        "segments": totals.segments,
        "words": totals.words,
        "words a second": round(totals.words / seconds) if seconds else 0,
    }
    yield _table("Translated", work)
    if totals.repairs:
        yield _table("Repairs", _most_first(totals.repairs))
    if termbase.terms:
        left, accepted = totals.terms["left"], totals.terms["accepted"]
        found = totals.terms.total()
        terms = {
            "occurrences": found,
            "rendered as wanted": accepted,
            CORRECTED: found - left - accepted,
            **{f"  {stage}": n for stage, n in totals.terms.most_common() if stage not in {"left", "accepted"}},
            "left for you": left,
        }
        yield _table("Glossary terms", terms)
    if totals.flags:
        yield _table("Flags (see the last column of the .tsv)", _most_first(totals.flags))


def _most_first(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _table(title: str, rows: dict[str, int]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(title), title_justify="left", show_header=False, box=None, padding=(0, 2))
    table.add_column(min_width=24)
    table.add_column(justify="right")
    for name, number in rows.items():
        table.add_row(Text(name), f"{number:,}")
    return table
