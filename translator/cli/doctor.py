"""`translator doctor`."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import typer

from translator import __version__
from translator.cli.arguments import GLOSSARY, SOURCE
from translator.cli.console import print_output
from translator.errors import ExitCode, TranslatorError

ROOM_NEEDED = 200_000_000
"""Bytes of free disk below which a run may fail."""


def doctor() -> None:
    """Check that everything a translation needs is in place, without a network.

    Example:

        translator doctor
    """
    failed = False
    for name, check in CHECKS:
        try:
            print_output(f"ok      {name}: {check()}")
        except TranslatorError as error:
            failed = True
            print_output(f"FAILED  {name}: {error}")
    if failed:
        raise typer.Exit(ExitCode.SOME_FAILED)


def _versions() -> str:
    names = ("ctranslate2", "sentencepiece", "argostranslate", "babel", "wordfreq")
    return f"translator {__version__}, Python {platform.python_version()}, " + ", ".join(f"{n} {version(n)}" for n in names)


def _model() -> str:
    from translator.engine.packages import DEFAULT, find, verify
    from translator.errors import ModelError

    wrong = [name for name, right in verify(find(DEFAULT)).items() if not right]
    if wrong:
        raise ModelError("The embedded model is damaged.", why=f"Changed: {', '.join(wrong)}", next="install translator again")
    return "the embedded model is whole"


def _translation() -> str:
    from translator.engine.decoder import DecodingOptions, Request
    from translator.engine.opening import available_cores, open_decoder
    from translator.engine.packages import DEFAULT, find

    answer = open_decoder(find(DEFAULT)).translate([Request("De raad kwam bijeen.")], DecodingOptions())
    return f"“De raad kwam bijeen.” -> “{answer[0][0].text}” on {available_cores()} cores"


def _glossary() -> str:
    from translator.glossary import read_glossary

    if not GLOSSARY.is_file():
        return "there is no glossary.csv here; terms are left to the model"
    return f"{len(read_glossary(GLOSSARY).terms):,} terms in {GLOSSARY}"


def _sources() -> str:
    from translator.sources import find_sources

    if not SOURCE.is_dir():
        return "there is no folder source here; name your texts: translator translate FILE-OR-FOLDER"
    return f"{sum(1 for _ in find_sources([SOURCE])):,} texts in {SOURCE}/"


def _room() -> str:
    from translator.errors import OutputError

    free = shutil.disk_usage(Path.cwd()).free
    if free < ROOM_NEEDED:
        raise OutputError("The disk is almost full.", why=f"{free:,} bytes are free.", next="free some room")
    return f"{free / 1e9:,.1f} GB free"


def _console() -> str:
    return f"the terminal prints in {sys.stdout.encoding}"


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("versions", _versions),
    ("model", _model),
    ("translation", _translation),
    ("glossary", _glossary),
    ("sources", _sources),
    ("disk", _room),
    ("terminal", _console),
)
