"""The command line: `translator COMMAND`. One module for each group of commands; the work is done elsewhere.

This is the only place that turns errors into messages and exit codes.
"""

from __future__ import annotations

import signal
import sys
import traceback
from typing import Annotated

import typer

from translator import __version__
from translator.cli import doctor, glossary, model, repair, translate
from translator.cli.console import drop_output, flush_output, forgiving_streams, print_error
from translator.errors import ExitCode, TranslatorError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: `translator translate` (all of source/), or `translator translate letter.txt -o english/`",
)
app.command("translate")(translate.translate)
app.command("repair")(repair.repair)
app.add_typer(glossary.app, name="glossary")
app.add_typer(model.app, name="model")
app.command("doctor")(doctor.doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"translator {__version__}\n")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Repairs Dutch texts from OCR, PDF and web pages and translates them into English.

    Works without a network. Holds the terms of your glossary steady, and writes Dutch and English side by side.
    """


def _take_signals() -> None:
    """Ends like Ctrl-C when the system asks (a job's time is over, a terminal is closed): what is finished stays whole."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def main() -> None:
    """Runs the command line and ends the process with one of `translator.errors.ExitCode`."""
    forgiving_streams()
    _take_signals()
    stdout = sys.stdout
    try:
        try:
            app()
        finally:
            flush_output()
    except BrokenPipeError:  # the reader of a pipe has seen enough (| head): that is no failure
        drop_output()
        sys.exit(ExitCode.OK)
    except SystemExit:
        if sys.stdout is not stdout:  # the same as typer tells it; it would end with 1
            drop_output()
            sys.exit(ExitCode.OK)
        raise
    except TranslatorError as error:
        print_error(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except Exception:
        traceback.print_exc()
        sys.stderr.write(f"\nThis is a fault of translator {__version__}, not yours. Please report the lines above.\n")
        sys.exit(ExitCode.INTERNAL)
