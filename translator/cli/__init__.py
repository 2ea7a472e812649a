"""The command line: `translator COMMAND`. One module for each group of commands; the work is done elsewhere.

This is the only place that turns errors into messages and exit codes.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from typing import Annotated, NoReturn, TextIO

import typer

from translator import __version__
from translator.cli import doctor, glossary, model, repair, translate
from translator.cli.console import forgiving_streams, print_error
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


def _leave_closed_pipe(stdout: TextIO) -> NoReturn:
    """The reader has seen enough (`| head`): that is no failure, and Python must not try to print the rest at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
    sys.exit(ExitCode.OK)


def main() -> None:
    """Runs the command line and ends the process with one of `translator.errors.ExitCode`."""
    forgiving_streams()
    _take_signals()
    stdout = sys.stdout
    try:
        try:
            app()
        finally:
            stdout.flush()
    except BrokenPipeError:
        _leave_closed_pipe(stdout)
    except SystemExit:
        if sys.stdout is not stdout:  # what typer does when the pipe is closed; it would end with 1
            _leave_closed_pipe(stdout)
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
