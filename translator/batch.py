"""A run over many files: read, repair, segment, translate together, write each as soon as it is whole.

One bad file never stops the others; what went wrong with it is kept and told at the end.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from translator.bitext import Bitext, Flag, Pair, Segment, Signature
from translator.errors import OutputError, TranslatorError
from translator.files import write_lines
from translator.manifest import Entry, Manifest, source_name, write_manifest
from translator.preparing import Prepared, prepare
from translator.sources import Job, real, too_long
from translator.writers import FORMATS, endings
from translator.writers.ledger import repair_ledger_lines
from translator.writers.lines import repaired_lines

Translate = Callable[[Sequence[Segment], Callable[[int], None]], list[Pair]]

SEGMENTS_TOGETHER = 2_000
"""How many segments are gathered from files before they are translated: enough to fill batches of equal lengths."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be done, and why."""

    source: Path
    error: TranslatorError


@dataclass(slots=True)
class Totals:
    """What a run has done so far, for the summary."""

    files: int = 0
    paragraphs: int = 0
    segments: int = 0
    words: int = 0
    repairs: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    flagged: list[tuple[Path, str, Flag]] = field(default_factory=list)  # source, segment (empty for the document), flag
    failures: list[Failure] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


def check_outputs(job: Job, names: Sequence[str], manifest: Manifest, sources: Container[str], *, force: bool) -> None:
    """Raises OutputError when an output has too long a name, or would overwrite a file that another source or hand made.

    `sources` are the real paths of this run's own sources: no output ever overwrites one of those.
    """
    if too_long(job, names):
        raise OutputError(
            f"The outputs of {job.source} cannot be named.",
            why="The source's name with an ending such as .parallel.txt is longer than a file system allows.",
            next="give the source a shorter name",
        )
    own = source_name(job.source, manifest.folder)
    for name in names:
        path = job.output(name)
        if not os.path.lexists(path):
            continue
        if real(path) in sources:
            raise OutputError(
                f"{path} is one of the sources.",
                why=f"The results of {job.source} would overwrite it.",
                next="choose another folder with --out",
            )
        owner = manifest.owner(path)
        if owner != own and not force:
            raise OutputError(
                f"{path} exists already.",
                why=f"It was made from {owner}." if owner else "This program did not make it from this source.",
                next="choose another folder with --out, move the file away, or overwrite it with --force",
            )
        if not force and hashlib.sha256(path.read_bytes()).hexdigest() != manifest.recorded(path):
            raise OutputError(
                f"{path} was changed since it was written.",
                why="Someone may have corrected it, and the corrections would be lost.",
                next="move the file away, choose another folder with --out, or overwrite it with --force",
            )


def gather(
    jobs: Iterable[Job], names: Sequence[str], manifest: Manifest, totals: Totals, *, force: bool
) -> Iterator[list[Prepared]]:
    """Prepares jobs, and gives them on in groups with enough segments to translate together; failures go to the totals."""
    group: list[Prepared] = []
    jobs = list(jobs)
    sources = {real(job.source) for job in jobs}
    for job in jobs:
        try:
            check_outputs(job, names, manifest, sources, force=force)
            group.append(prepare(job))
        except TranslatorError as error:
            totals.failures.append(Failure(job.source, error))
        if sum(len(prepared.segments) for prepared in group) >= SEGMENTS_TOGETHER:
            yield group
            group = []
    if group:
        yield group


def run(
    jobs: Iterable[Job],
    formats: tuple[str, ...],
    manifest: Manifest,
    signature: Signature,
    translate: Translate,
    totals: Totals,
    advance: Callable[[float], None],
    written: str,
    *,
    force: bool = False,
) -> None:
    """Translates jobs and writes their outputs; `advance` is told the bytes of source that are done, and `totals` is filled.

    What has been written when an exception stops the run is whole, and in `totals` and the manifest, which is dated `written`.
    """
    for group in gather(jobs, endings(formats), manifest, totals, force=force):
        segments = [segment for prepared in group for segment in prepared.segments]
        share = sum(prepared.size for prepared in group) / max(1, len(segments))
        pairs = iter(translate(segments, lambda done, share=share: advance(done * share)))  # type: ignore[misc]
        with _recorded(manifest, signature, totals, written):
            for prepared in group:
                bitext = Bitext(prepared.document, prepared.segments, tuple(next(pairs) for _ in prepared.segments), signature)
                files = {ending: lines(bitext) for name in formats for ending, lines in FORMATS[name].files}
                finish(prepared, bitext.pairs, files, manifest.folder, totals)


REPAIRED = (".nl.txt", ".ledger.jsonl")


def run_repair(
    jobs: Iterable[Job], manifest: Manifest, signature: Signature, totals: Totals, written: str, *, force: bool = False
) -> None:
    """Writes the repaired text and the ledger of each job, and the manifest."""
    for group in gather(jobs, REPAIRED, manifest, totals, force=force):
        with _recorded(manifest, signature, totals, written):
            for prepared in group:
                lines = (repaired_lines(prepared.segments), repair_ledger_lines(prepared.document))
                finish(prepared, (), dict(zip(REPAIRED, lines, strict=True)), manifest.folder, totals)


@contextmanager
def _recorded(manifest: Manifest, signature: Signature, totals: Totals, written: str) -> Iterator[None]:
    """Whatever happens while a group is written, the manifest knows the files that are finished."""
    try:
        yield
    finally:
        if totals.entries:
            write_manifest(manifest, totals.entries, signature, written)


def finish(prepared: Prepared, pairs: Sequence[Pair], files: Mapping[str, Iterator[str]], folder: Path, totals: Totals) -> None:
    """Writes the outputs of one source, and adds it to the totals; a failure to write goes to the totals as well."""
    job = prepared.job
    try:
        written = {job.output(ending): write_lines(job.output(ending), lines) for ending, lines in files.items()}
    except OutputError as error:
        totals.failures.append(Failure(job.source, error))
        return
    terms = Counter(use.stage for pair in pairs for use in pair.terms)
    flags = Counter(flag.kind for pair in pairs for flag in pair.flags)
    flags.update(flag.kind for flag in prepared.document.flags)
    totals.flagged += ((job.source, "", flag) for flag in prepared.document.flags)
    totals.flagged += ((job.source, pair.segment.id, flag) for pair in pairs for flag in pair.flags)
    counts = {
        "paragraphs": len(prepared.document.paragraphs),
        "segments": len(prepared.segments),
        "words": prepared.words,
        "repairs": len(prepared.document.edits),
        "terms": terms.total(),
        "terms_left": terms["left"],
        "flags": flags.total(),
    }
    totals.files += 1
    totals.paragraphs += counts["paragraphs"]
    totals.segments += counts["segments"]
    totals.words += counts["words"]
    totals.repairs.update(edit.rule for edit in prepared.document.edits)
    totals.terms += terms
    totals.flags += flags
    outputs = {path.relative_to(folder).as_posix(): sha256 for path, sha256 in written.items()}
    totals.entries.append(Entry(source_name(job.source, folder), prepared.sha256, prepared.encoding, counts, outputs))
