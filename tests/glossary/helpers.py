"""What the tests of the glossary share: tables of cases, and termbases from a few rows."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from translator.glossary import Severity, Termbase, read_glossary
from translator.glossary.check import inspect
from translator.glossary.rows import COLUMNS

CASES = Path(__file__).parent / "cases"
SHIPPED = Path(__file__).parents[2] / "glossary.csv"


def read_cases(name: str) -> list[dict[str, str]]:
    """Read a table of cases; tabs part the columns, and no sign is special."""
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def termbase(rows: str) -> Termbase:
    """Make a termbase of rows in the order of the standard columns, parted by ` ;; `; or read the glossary that ships."""
    if rows == "glossary.csv":
        return read_glossary(SHIPPED)
    data = "\n".join([",".join(COLUMNS), *rows.split(" ;; ")]).encode()
    terms, problems = inspect(data)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    return Termbase(terms, "", None)
