"""From a glossary file to a termbase that can be used, or an error that names the line."""

from __future__ import annotations

import hashlib
from pathlib import Path

from translator.errors import GlossaryError
from translator.glossary.check import inspect, read_bytes
from translator.glossary.rows import Severity
from translator.glossary.termbase import Termbase


def read_glossary(path: Path) -> Termbase:
    """Read a glossary in any dialect of CSV.

    Raises:
        GlossaryError: The file cannot be read, or a row of it cannot be used; the message names file and line.
    """
    data = read_bytes(path)
    terms, problems = inspect(data)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        more = f" There are {len(errors) - 1} more errors." if len(errors) > 1 else ""
        raise GlossaryError(
            f"The glossary cannot be used: {path}:{errors[0].line}.",
            why=f"{errors[0].message}.{more}",
            next=f"translator glossary check {path}",
        )
    return Termbase(terms, hashlib.sha256(data).hexdigest(), path)
