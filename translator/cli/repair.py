"""`translator repair`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator import __version__
from translator.cli.arguments import sources_from
from translator.cli.console import print_output
from translator.errors import ExitCode, NoTextError, OutputError, TranslatorError

if TYPE_CHECKING:
    from translator.preparing import Prepared

SHOWN = 120
"""Characters of a repair that `--diff` shows at most; the ledger has all."""


def repair(
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="SOURCE", help="Files or folders of texts (.txt). Default: source/")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write NAME.nl.txt and NAME.ledger.jsonl here.")] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Print each repair with its place, before and after.")] = False,
    ledger: Annotated[bool, typer.Option("--ledger", help="Print the ledger, as JSON lines.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite files of another source, or changed by hand.")] = False,
) -> None:
    """Repair Dutch texts without translating them; needs no model.

    Joins broken lines and hyphenated words, finds headings, captions and pull quotes, mends capitals, quotes and blanks, and
    takes out what is not text. Without an option it prints the repaired text.

    Examples:

        translator repair scan.txt                  the repaired text, one sentence a line

        translator repair scan.txt --diff           what was changed, and why

        translator repair letters/ --out repaired/  NAME.nl.txt and NAME.ledger.jsonl for each text
    """
    if sum((out is not None, diff, ledger)) > 1:
        raise typer.BadParameter("choose one of --out, --diff and --ledger")
    # lazy: `--help` needs none of these
    from translator.batch import Failure, Totals, run_repair
    from translator.bitext import Signature
    from translator.cli.failures import print_failures, print_numbered
    from translator.files import require_folder
    from translator.manifest import Manifest, read_manifest
    from translator.preparing import prepare
    from translator.sources import find_sources, plan
    from translator.writers.ledger import repair_ledger_lines
    from translator.writers.lines import repaired_lines

    manifest = read_manifest(out) if out else Manifest(Path(), {})
    jobs = plan(find_sources(sources_from(sources), leave_out=[out, *manifest.outputs()] if out else []), manifest.folder)
    if not jobs:
        raise NoTextError(
            "There is nothing to repair.", why="No text (.txt) was found.", next="translator repair FILE-OR-FOLDER"
        )
    totals = Totals()
    if out:
        if manifest.holds_translations and not force:
            raise OutputError(
                f"{out} holds translations.",
                why="Repairing into it would replace their ledgers.",
                next="translator repair --out repaired (or --force)",
            )
        require_folder(out)
        print_numbered(jobs)
        signature = Signature(__version__, "", "", "", {})
        run_repair(jobs, manifest, signature, totals, datetime.now(UTC).isoformat(timespec="seconds"), force=force)
    else:
        for job in jobs:
            try:
                prepared = prepare(job)
            except TranslatorError as error:
                totals.failures.append(Failure(job.source, error))
                continue
            totals.files += 1
            if ledger:
                lines = repair_ledger_lines(prepared.document)
            else:
                lines = difference_lines(prepared) if diff else repaired_lines(prepared.segments)
            for line in lines:
                print_output(line)
    print_failures(totals.failures)
    if totals.failures:
        raise typer.Exit(ExitCode.SOME_FAILED if totals.files else totals.failures[0].error.exit_code)


def difference_lines(prepared: Prepared) -> Iterator[str]:
    """Each repair: its place, what stood there and what stands there now, and why."""
    for edit in prepared.document.edits:
        place = f"{prepared.job.source}:{edit.line}:{edit.column}"
        yield f"{place}: {edit.rule}: {_visible(edit.before)} -> {_visible(edit.after)}" + (
            f"  ({edit.evidence})" if edit.evidence else ""
        )


def _visible(text: str) -> str:
    """A text in quotes, with line ends and invisible characters to be seen, shortened in the middle when it is long."""
    shown = json.dumps(text, ensure_ascii=False).replace("\N{SOFT HYPHEN}", "\\u00ad").replace("\N{NO-BREAK SPACE}", "\\u00a0")
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN // 2]} ... {shown[-SHOWN // 2 :]}"
