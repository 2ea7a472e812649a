"""One source from its bytes to segments: read, repaired, cut."""

from __future__ import annotations

import hashlib
import os
import shlex
from dataclasses import dataclass

from translator.bitext import Document, Flag, Segment
from translator.errors import InputError, NoTextError
from translator.reading import decode
from translator.repair import repair
from translator.segment import segment
from translator.sources import Job, no_source

LONGEST_LINE = 4_000_000
"""Characters in a line at most: a long novel has three million."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source that was read, repaired and cut into segments."""

    job: Job
    sha256: str
    size: int
    encoding: str
    document: Document
    segments: tuple[Segment, ...]

    @property
    def words(self) -> int:
        """Words of repaired Dutch."""
        return sum(len(segment.source.split()) for segment in self.segments)


def prepare(job: Job) -> Prepared:
    """Reads, repairs and segments one source; raises InputError or NoTextError."""
    quoted = shlex.quote(str(job.source))
    try:
        if not os.path.lexists(job.source):
            raise no_source(job.source)
        if job.source.is_dir():
            os.listdir(job.source)  # noqa: PTH208 - why it cannot be opened
        if not job.source.is_file():
            raise InputError(
                f"{job.source} is not a file.", why="It is a device, a pipe or a broken link.", next=f"ls -l {quoted}"
            )
        data = job.source.read_bytes()
    except OSError as error:
        raise InputError(f"Cannot read {job.source}.", why=error.strerror or str(error), next=f"ls -ld {quoted}") from error
    reading = decode(data, str(job.source))
    longest = max(map(len, reading.text.split("\n")))
    if longest > LONGEST_LINE:
        raise InputError(
            f"{job.source} has a line of {longest:,} characters.",
            why=f"No text has a line of more than {LONGEST_LINE:,}; it looks like data.",
            next=f"if it is text after all, break its lines first: fold -s -w 1000 {quoted} > broken.txt",
        )
    document = repair(reading.text)
    if not reading.certain:
        flag = Flag("encoding-uncertain", f"{reading.encoding}: {reading.note}")
        document = Document(document.paragraphs, document.edits, (flag, *document.flags))
    if not document.paragraphs:
        raise NoTextError(
            f"There is no text in {job.source}.",
            why="Nothing was left after the repairs." if document.edits else "The file is empty or blank.",
            next=f"translator repair --ledger {quoted}",
        )
    sha256 = hashlib.sha256(data).hexdigest()
    return Prepared(job, sha256, len(data), reading.encoding, document, segment(document))
