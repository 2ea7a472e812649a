"""The output formats: a table name -> the files that it makes.

A writer is a function of a bitext that yields lines without their ends; `translator.files` puts them on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translator.bitext import Bitext
from translator.writers.ledger import ledger_lines
from translator.writers.lines import source_lines, target_lines
from translator.writers.parallel import parallel_lines
from translator.writers.tsv import tsv_lines

Lines = Callable[[Bitext], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: what it is for, and for each file that it makes the ending of its name and its lines."""

    meaning: str
    files: tuple[tuple[str, Lines], ...]


FORMATS = {
    "txt": Format("repaired Dutch and English, one segment a line", ((".nl.txt", source_lines), (".en.txt", target_lines))),
    "parallel": Format("both side by side, to read and print", ((".parallel.txt", parallel_lines),)),
    "tsv": Format("a table for spreadsheets and programs", ((".tsv", tsv_lines),)),
    "ledger": Format("every repair and every segment, as JSON lines", ((".ledger.jsonl", ledger_lines),)),
}


def endings(formats: tuple[str, ...]) -> tuple[str, ...]:
    """The endings of the files that some formats make.

    >>> endings(("txt", "tsv"))
    ('.nl.txt', '.en.txt', '.tsv')
    """
    return tuple(ending for name in formats for ending, _ in FORMATS[name].files)
