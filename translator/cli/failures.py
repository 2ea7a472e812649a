"""What a person must know of the files of a run: which were given other names, and which could not be done."""

from __future__ import annotations

from collections.abc import Sequence

from translator.batch import Failure
from translator.cli.console import print_message
from translator.sources import Job


def print_numbered(jobs: Sequence[Job]) -> None:
    """Each source whose outputs got a number, because another source has the same name."""
    for job in jobs:
        if job.numbered:
            print_message(
                f"{job.source} is written as {job.stem.name}: another source has its name, or one that differs in case."
            )


def print_failures(failures: Sequence[Failure]) -> None:
    """Each file that could not be done, with the reason and the next step."""
    for failure in failures:
        print_message(f"\n{failure.error}", "red")
    if failures:
        print_message(f"\n{len(failures)} file{'s' if len(failures) != 1 else ''} could not be done; see above.", "bold")
