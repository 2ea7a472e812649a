"""`translator glossary ...`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.arguments import GLOSSARY
from translator.cli.console import console, print_output
from translator.errors import ExitCode

app = typer.Typer(no_args_is_help=True, help="Look after the glossary: check it, list it.")

GlossaryFile = Annotated[Path, typer.Argument(metavar="GLOSSARY", help="The CSV file. Default: glossary.csv")]


@app.command()
def check(glossary: GlossaryFile = GLOSSARY) -> None:
    """Name every problem of a glossary with its line.

    The exit code is 0 when there is no error (warnings do not count), and 5 otherwise.

    Examples:

        translator glossary check

        translator glossary check my-terms.csv
    """
    from translator.glossary import Severity, read_glossary
    from translator.glossary import check as problems_of

    problems = problems_of(glossary)
    for problem in problems:
        print_output(f"{glossary}:{problem.line}: {problem.severity}: {problem.message}")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        console().print(f"{errors} error{'s' if errors != 1 else ''} in {glossary}; it cannot be used until they are mended.")
        raise typer.Exit(ExitCode.GLOSSARY)
    console().print(f"{glossary}: {len(read_glossary(glossary).terms):,} terms, no errors.")


@app.command("list")
def list_terms(
    glossary: GlossaryFile = GLOSSARY,
    containing: Annotated[
        str, typer.Option("--containing", "-c", help="Only rows with these letters in Dutch or English.")
    ] = "",
) -> None:
    """Print the terms: line, Dutch, English, case rule, status; parted by tabs.

    Examples:

        translator glossary list

        translator glossary list --containing sovjet
    """
    from translator.glossary import read_glossary

    wanted = containing.casefold()
    for term in read_glossary(glossary).terms:
        english = "|".join(term.targets) or "(stays Dutch)"
        if wanted in f"{term.source} {' '.join(term.source_forms)} {english}".casefold():
            print_output("\t".join((str(term.row), term.source, english, term.case, term.status)))
