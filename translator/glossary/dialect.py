"""The dialects of CSV: what editors and spreadsheets make of a glossary, read without loss and written back alike.

Known: UTF-8 with or without a byte order mark, UTF-16, code page 1252; comma, semicolon or tab; a first line `sep=;` (Excel);
any newline; comment lines that begin with `#`; quoted cells over several lines.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

DELIMITERS = (",", ";", "\t")
REQUIRED = ("source", "target")

_ENCODING_NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16 big-endian", "cp1252": "code page 1252"}
_DELIMITER_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written: its encoding and byte order mark, delimiter, `sep=` line and newline."""

    encoding: str = "utf-8"
    mark: bytes = b""
    delimiter: str = ","
    sep_line: bool = False
    newline: str = "\n"

    def __str__(self) -> str:
        r"""Describe the dialect for a person.

        >>> str(Dialect("cp1252", delimiter=";", newline="\r\n"))
        'code page 1252, semicolons, CRLF'
        """
        newline = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[self.newline]
        return f"{_ENCODING_NAMES[self.encoding]}, {_DELIMITER_NAMES.get(self.delimiter, self.delimiter)}, {newline}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row as typed. `line` is where it begins in the file, from 1. `fault` says why it could not be read, or is empty."""

    line: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows. `header` is the first row that is no comment; None when there is none."""

    dialect: Dialect
    header: Row | None
    rows: tuple[Row, ...]


def read_table(data: bytes) -> Table:
    r"""Read the rows of a CSV file in any dialect.

    Raises:
        UnicodeDecodeError: The bytes are in none of the known encodings.

    >>> table = read_table(b"sep=;\r\nsource;target\r\nco\xf6p;'co-op; shop'\r\n".replace(b"'", b'"'))
    >>> table.dialect.encoding, table.dialect.delimiter, table.rows[0].line, table.rows[0].cells
    ('cp1252', ';', 3, ('coöp', 'co-op; shop'))
    """
    text, encoding, mark = decode(data)
    lines = list(io.StringIO(text, newline=""))
    sep = _sep_line(lines)
    delimiter = sep or _delimiter(lines)
    newline = next((end for end in ("\r\n", "\n", "\r") if lines and lines[0].endswith(end)), "\n")
    records = list(_records(lines[1:] if sep else lines, delimiter, first=2 if sep else 1))
    dialect = Dialect(encoding, mark, delimiter, bool(sep), newline)
    return Table(dialect, records[0] if records else None, tuple(records[1:]))


def decode(data: bytes) -> tuple[str, str, bytes]:
    """Decode a file: the text, the name of its encoding, and its byte order mark.

    A file that is not UTF-8 is code page 1252, as Western Windows programs write it, if it has no byte without a meaning there.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding), encoding, mark
    for encoding, zeros in (("utf-16-le", data[1:200:2]), ("utf-16-be", data[0:200:2])):
        if zeros and zeros.count(0) * 2 > len(zeros):
            return data.decode(encoding), encoding, b""
    try:
        return data.decode("utf-8"), "utf-8", b""
    except UnicodeDecodeError:
        return data.decode("cp1252"), "cp1252", b""


def append_row(data: bytes, values: dict[str, str]) -> bytes:
    r"""Add a row to a file in the file's own dialect; no byte that was there changes.

    `values` maps column names to cells; the other columns stay empty.

    >>> append_row(b"\xef\xbb\xbfsource;target\r\nraad;soviet", {"source": "kader", "target": "cadre"})
    b'\xef\xbb\xbfsource;target\r\nraad;soviet\r\nkader;cadre\r\n'
    """
    table = read_table(data)
    columns = column_names(table.header.cells) if table.header else REQUIRED
    dialect = table.dialect
    line = format_row([values.get(column, "") for column in columns], dialect)
    end_of_line = dialect.newline.encode(dialect.encoding)
    gap = b"" if data.endswith(end_of_line) else end_of_line
    return data + gap + line.encode(dialect.encoding)


def format_row(cells: Sequence[str], dialect: Dialect) -> str:
    """Write one row with its newline."""
    written = io.StringIO()
    csv.writer(written, delimiter=dialect.delimiter, lineterminator=dialect.newline).writerow(cells)
    line = written.getvalue()
    return f'"{cells[0]}"{line[len(cells[0]) :]}' if line.startswith("#") else line


def column_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Name the columns of a header, without case or blanks around."""
    return tuple(cell.strip().casefold() for cell in cells)


def _sep_line(lines: list[str]) -> str:
    """Return the delimiter that a first line `sep=;` names, or nothing."""
    first = lines[0].rstrip("\r\n").strip('"') if lines else ""
    return first[4:5] if first.casefold().startswith("sep=") and len(first) == len("sep=;") else ""


def _delimiter(lines: list[str]) -> str:
    """Find the delimiter that parts the header's known columns; a comma when none does."""
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")

    def known(delimiter: str) -> int:
        return len(set(column_names(next(csv.reader([header], delimiter=delimiter), []))).intersection(REQUIRED))

    return max(DELIMITERS, key=known)


def _records(lines: list[str], delimiter: str, first: int) -> Iterator[Row]:
    """Part lines into rows; a comment is only known at the start of a row, since a quoted cell may hold a line with `#`."""
    numbered = iter(enumerate(lines, first))
    for number, line in numbered:
        if line.startswith("#") or not line.strip():
            continue
        reader = csv.reader(chain([line], (more for _, more in numbered)), delimiter=delimiter, strict=True)
        try:
            cells = tuple(next(reader))
        except csv.Error as error:
            yield Row(number, (), str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield Row(number, cells)
