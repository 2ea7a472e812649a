"""A translation run as a person sees it: progress, summary, failures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import typer

from translator import __version__
from translator.batch import Failure, Totals, check_outputs, run
from translator.bitext import Pair, Segment, Signature
from translator.cli.console import console, print_message, print_output, visible
from translator.cli.summary import summary_tables
from translator.engine.decoder import DecodingOptions
from translator.engine.opening import model_for, open_decoder
from translator.errors import ExitCode, TranslatorError
from translator.files import require_folder
from translator.glossary import Termbase
from translator.manifest import Manifest
from translator.preparing import prepare
from translator.sources import Job, real
from translator.translate import translate_segments
from translator.writers import endings

HYPOTHESES = 4
"""Translations of a sentence that are weighed at most, when its first one lacks a term."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is to be made."""

    formats: tuple[str, ...]
    termbase: Termbase
    model: str
    beam_size: int
    jobs: int | None
    force: bool = False
    quiet: bool = False
    verbose: bool = False


def run_translation(jobs: Sequence[Job], settings: Settings, manifest: Manifest, totals: Totals) -> None:
    """Translates jobs, shows progress, prints the summary. Ctrl-C keeps what is finished, and says how to go on."""
    try:
        seconds = _run(jobs, settings, manifest, totals)
    except KeyboardInterrupt:
        print_message(
            f"Stopped. {totals.files} of {len(jobs)} files are finished and whole in {manifest.folder}.\n"
            "  next: run the same command again, or name the files that are left"
        )
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    if settings.verbose:
        for source, segment, flag in totals.flagged:
            print_message(f"{source}{' ' * bool(segment)}{segment}: {flag}")
    if not settings.quiet and totals.files:
        for table in summary_tables(totals, seconds, settings.termbase):
            console(error=False).print(table)
        console(error=False).print(visible(f"Written to {manifest.folder}/ (start with *.parallel.txt)"))


def _run(jobs: Sequence[Job], settings: Settings, manifest: Manifest, totals: Totals) -> float:
    """Translates, and gives the seconds that it took."""
    options = DecodingOptions(settings.beam_size, min(settings.beam_size, HYPOTHESES))
    with model_for(settings.model) as model, _progress(jobs, settings.quiet) as advance:
        decoder = open_decoder(model, settings.jobs)
        signature = Signature(
            __version__, decoder.name, decoder.sha256, settings.termbase.sha256, {"beam_size": settings.beam_size}
        )

        def translate(segments: Sequence[Segment], done: Callable[[int], None]) -> list[Pair]:
            return translate_segments(segments, decoder, settings.termbase, options, done)

        require_folder(manifest.folder)
        written = datetime.now(UTC).isoformat(timespec="seconds")
        start = time.monotonic()
        run(jobs, settings.formats, manifest, signature, translate, totals, advance, written, force=settings.force)
        return time.monotonic() - start


@contextmanager
def _progress(jobs: Sequence[Job], quiet: bool) -> Iterator[Callable[[float], None]]:
    """A bar over the bytes of all sources, on standard error; nothing when that is not a terminal that shows one."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    total = sum(job.source.stat().st_size for job in jobs if job.source.is_file())
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    terminal = console()
    with Progress(*columns, console=terminal, disable=quiet or not terminal.is_terminal, transient=True) as progress:
        task = progress.add_task(f"Translating {len(jobs)} file{'s' if len(jobs) != 1 else ''}", total=total or None)
        yield lambda size: progress.advance(task, size)


def dry_run_report(jobs: Sequence[Job], formats: tuple[str, ...], manifest: Manifest, totals: Totals, *, force: bool) -> None:
    """Reads and repairs each source and says what a run would write."""
    sources = {real(job.source) for job in jobs}
    for job in jobs:
        try:
            check_outputs(job, endings(formats), manifest, sources, force=force)
            prepared = prepare(job)
        except TranslatorError as error:
            totals.failures.append(Failure(job.source, error))
            continue
        totals.files += 1
        outputs = ", ".join(str(job.output(ending)) for ending in endings(formats))
        counts = f"{len(prepared.segments):,} segments, {prepared.words:,} words, {prepared.encoding}"
        print_output(visible(f"{job.source}: {counts} -> {outputs}", one_line=True))
