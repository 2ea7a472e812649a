"""From the rows of a glossary file to terms, with all that is wrong in each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from translator.glossary.dialect import REQUIRED, Row, Table, column_names
from translator.glossary.terms import Case, Status, Term
from translator.keys import tokens

COLUMNS = ("source", "target", "source_forms", "target_forms", "forbidden", "case", "status", "note", "reference")
"""The columns of a glossary. The first two are required; the others may be missing, and the order is free."""

SEPARATOR = "|"
"""Between the values of a cell."""

PAIRING = "="
"""Between a Dutch form and the English that this form wants, in `source_forms`."""

FORMULA_STARTS = ("=", "+", "-", "@")
"""Beginnings that make a spreadsheet read a cell as a formula."""


class Severity(StrEnum):
    """What a problem does: an error makes the glossary unusable."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a glossary, by the line where its row begins."""

    line: int
    severity: Severity
    message: str


def parse(table: Table) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """Make the terms of a table, and list every problem of its header and of each row by itself."""
    problems = list(_header_problems(table))
    if problems or table.header is None:
        return (), tuple(problems)
    columns = column_names(table.header.cells)
    terms = []
    for row in table.rows:
        found = list(_row_problems(row, columns))
        problems.extend(found)
        if all(problem.severity is not Severity.ERROR for problem in found):
            terms.append(_term(row, columns))
    return tuple(terms), tuple(problems)


def _header_problems(table: Table) -> Iterator[Problem]:
    known = ", ".join(COLUMNS)
    if table.header is None:
        yield Problem(1, Severity.ERROR, f"the file is empty; its first line must name the columns: {known}")
        return
    line = table.header.line
    columns = column_names(table.header.cells)
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        wanted = " and ".join(f'"{name}"' for name in missing)
        yield Problem(line, Severity.ERROR, f"no column {wanted}; the first line must name the columns: {known}")
        return
    for name in columns:
        if name not in COLUMNS:
            yield Problem(line, Severity.ERROR, f'unknown column "{name}"; the columns are: {known}')
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        yield Problem(line, Severity.ERROR, f'the column "{name}" is there more than once')


def _row_problems(row: Row, columns: tuple[str, ...]) -> Iterator[Problem]:
    if row.fault:
        yield Problem(
            row.line, Severity.ERROR, f"this row cannot be read ({row.fault}); look for a quotation mark without its pair"
        )
        return
    if len(row.cells) > len(columns) and any(cell.strip() for cell in row.cells[len(columns) :]):
        yield Problem(row.line, Severity.ERROR, f"{len(row.cells)} cells in a table of {len(columns)} columns")
        return
    if len(row.cells) < len(REQUIRED):
        yield Problem(row.line, Severity.ERROR, f"{len(row.cells)} cell in a table of {len(columns)} columns")
        return
    cells = _cells(row, columns)
    if not cells["source"]:
        yield Problem(row.line, Severity.ERROR, "the source is empty")
    elif not tokens(cells["source"]):
        yield Problem(row.line, Severity.ERROR, f'the source "{cells["source"]}" has no word in it')
    elif SEPARATOR in cells["source"]:
        yield Problem(row.line, Severity.ERROR, 'the source has "|" in it; further forms go into source_forms')
    for name, allowed in (("case", Case), ("status", Status)):
        if cells[name] and cells[name].casefold() not in list(allowed):
            yield Problem(row.line, Severity.ERROR, f'unknown {name} "{cells[name]}"; known: {", ".join(allowed)}')
    for name in ("source", "target"):
        for value in _values(cells[name]):
            if value.startswith(FORMULA_STARTS):
                yield Problem(row.line, Severity.WARNING, f'"{value}" begins as a formula; a spreadsheet may change it')


def _cells(row: Row, columns: tuple[str, ...]) -> dict[str, str]:
    """Name the cells of a row; a column that is missing is empty."""
    filled = (*row.cells, *[""] * len(columns))
    return dict.fromkeys(COLUMNS, "") | {name: cell.strip() for name, cell in zip(columns, filled, strict=False)}


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split(SEPARATOR) if value.strip())


def _term(row: Row, columns: tuple[str, ...]) -> Term:
    cells = _cells(row, columns)
    plain, paired = _pairs(_values(cells["source_forms"]))
    return Term(
        row=row.line,
        source=cells["source"],
        targets=_values(cells["target"]),
        source_forms=plain,
        paired=paired,
        target_forms=_values(cells["target_forms"]),
        forbidden=_values(cells["forbidden"]),
        case=Case(cells["case"].casefold() or Case.ANY),
        status=Status(cells["status"].casefold() or Status.PREFERRED),
        note=cells["note"],
        reference=cells["reference"],
    )


def _pairs(forms: Iterable[str]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Part `raden=soviets` from plain forms; a form that begins with the sign is plain."""
    plain: list[str] = []
    paired: list[tuple[str, str]] = []
    for form in forms:
        dutch, sign, english = form.partition(PAIRING)
        if sign and dutch.strip() and english.strip():
            paired.append((dutch.strip(), english.strip()))
        else:
            plain.append(form)
    return tuple(plain), tuple(paired)
