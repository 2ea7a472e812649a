"""`translator translate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.arguments import formats_from, glossary_from, sources_from
from translator.errors import ExitCode, NoTextError

DEFAULT_FORMATS = "txt,parallel,tsv,ledger"


def translate(
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="SOURCE", help="Files or folders of texts (.txt). Default: source/")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the results.")] = Path("translated"),
    glossary: Annotated[
        Path | None, typer.Option("--glossary", "-g", help="A CSV file of terms. Default: glossary.csv, where there is one.")
    ] = None,
    no_glossary: Annotated[bool, typer.Option("--no-glossary", help="Translate without any glossary.")] = False,
    model: Annotated[
        str, typer.Option("--model", "-m", help="A model's name, its folder, or a .argosmodel file.", metavar="NAME|DIR|FILE")
    ] = "nl_en",
    formats: Annotated[
        str, typer.Option("--format", "-f", help="What to write, parted by commas: txt, parallel, tsv, ledger.")
    ] = DEFAULT_FORMATS,
    beam_size: Annotated[
        int,
        typer.Option("--beam-size", min=1, max=16, help="How many translations to weigh: 1 is quickest, 4 a little better."),
    ] = 2,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, help="Batches at once. Default: one for each core. The result is the same."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite results of another source, or changed by hand.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Read and repair, say what would be written, write nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name each flagged sentence.")] = False,
) -> None:
    """Repair Dutch texts and translate them into English.

    Writes, for source/NAME.txt: NAME.nl.txt and NAME.en.txt (one sentence a line, line for line the same), NAME.parallel.txt
    (both side by side), NAME.tsv (a table), NAME.ledger.jsonl (every repair and every decision), and one manifest.json.

    Examples:

        translator translate                        all of source/ into translated/

        translator translate letters/ -o english/   a folder, with its subfolders

        translator translate a.txt -g terms.csv     with a glossary of your own

        translator translate -m argos               with an installed Argos package
    """
    # lazy: `--help` needs none of these
    from translator.batch import Totals
    from translator.cli.failures import print_failures, print_numbered
    from translator.cli.run import Settings, dry_run_report, run_translation
    from translator.manifest import read_manifest
    from translator.sources import find_sources, plan

    names = formats_from(formats)
    termbase = glossary_from(glossary, no_glossary=no_glossary)
    manifest = read_manifest(out)
    found = find_sources(sources_from(sources), leave_out=[out, *manifest.outputs()])
    work = plan(found, out)
    totals = Totals()
    if not work:
        raise NoTextError(
            "There is nothing to translate.",
            why=f"No text (.txt) was found in {', '.join(map(str, sources_from(sources)))}.",
            next="translator translate FILE-OR-FOLDER",
        )
    if not quiet:
        print_numbered(work)
    if dry_run:
        dry_run_report(work, names, manifest, totals, force=force)
    else:
        settings = Settings(names, termbase, model, beam_size, jobs, force=force, quiet=quiet, verbose=verbose)
        run_translation(work, settings, manifest, totals)
    print_failures(totals.failures)
    if totals.failures:
        raise typer.Exit(ExitCode.SOME_FAILED if totals.files else totals.failures[0].error.exit_code)
