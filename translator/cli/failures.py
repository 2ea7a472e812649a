"""What could not be done, told at the end of a run."""

from __future__ import annotations

from collections.abc import Sequence

from translator.batch import Failure
from translator.cli.console import print_message


def print_failures(failures: Sequence[Failure]) -> None:
    """Each file that could not be done, with the reason and the next step."""
    for failure in failures:
        print_message(f"\n{failure.error}", "red")
    if failures:
        print_message(f"\n{len(failures)} file{'s' if len(failures) != 1 else ''} could not be done; see above.", "bold")
