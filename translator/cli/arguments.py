"""What the words on the command line stand for: sources, formats, glossary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from translator.glossary import Termbase

SOURCE = Path("source")
GLOSSARY = Path("glossary.csv")


def sources_from(given: Sequence[Path] | None) -> list[Path]:
    """The sources that were given, or the folder `source`."""
    return list(given) if given else [SOURCE]


def formats_from(given: str) -> tuple[str, ...]:
    """The names of formats, parted by commas; an unknown one is a mistake in the command line."""
    from translator.writers import FORMATS

    names = tuple(dict.fromkeys(name.strip().lower() for name in given.split(",") if name.strip()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        known = "; ".join(f"{name} ({format_.meaning})" for name, format_ in FORMATS.items())
        raise typer.BadParameter(
            f"there is no format {', '.join(unknown) or 'given'}; there are: {known}", param_hint="--format"
        )
    return names


def glossary_from(given: Path | None, *, no_glossary: bool = False) -> Termbase:
    """The glossary that was asked for, or glossary.csv where there is one; raises GlossaryError when it cannot be used."""
    from translator.glossary import EMPTY_TERMBASE, read_glossary

    if no_glossary or (given is None and not GLOSSARY.is_file()):
        return EMPTY_TERMBASE
    return read_glossary(given or GLOSSARY)
