"""`translator model ...`."""

from __future__ import annotations

from typing import Annotated

import typer

from translator.cli.console import console, print_error, print_output
from translator.errors import ExitCode

app = typer.Typer(no_args_is_help=True, help="The translation models: list, inspect, verify, install.")

ModelName = Annotated[str, typer.Argument(metavar="NAME|DIR|FILE", help="A model. Default: the embedded one.")]


@app.command("list")
def list_all() -> None:
    """List the models, and say which is the default and why.

    Example:

        translator model list
    """
    from translator.engine.packages import DEFAULT, installed_folder, list_models

    models, damaged = list_models()
    for model in models:
        default = model.name == DEFAULT and model.origin == "embedded"
        kind = "prompted" if model.kind == "prompted" else "encoder-decoder"
        why = "  <- the default: it comes with the package, needs no network, and obeys a glossary" if default else ""
        print_output(f"{model.name}\t{model.version}\t{kind}\t{model.origin}{why}")
    for error in damaged:
        print_error(error)
    console().print(f"Others are used with --model. They are installed into {installed_folder()}.")


@app.command()
def info(name: ModelName = "nl_en") -> None:
    """Print what is known of a model: kind, place, size, checksum, and its card.

    Examples:

        translator model info

        translator model info translate-nl_en-1_8
    """
    from translator.engine.loading import read_bytes, sha256, weights
    from translator.engine.opening import model_for
    from translator.engine.packages import read_metadata

    with model_for(name) as model:
        network = model.folder / "model" if read_metadata(model.folder) else model.folder
        data = weights(network)
        facts = {
            "name": model.name,
            "version": model.version or "not given",
            "kind": "prompted (decoder-only)" if model.kind == "prompted" else "encoder-decoder",
            "folder": str(model.folder),
            "weights": f"{len(data):,} bytes",
            "SHA-256": sha256(data),
        }
        for fact, value in facts.items():
            print_output(f"{fact + ':':<10} {value}")
        card = model.folder / "README.md"
        if card.is_file():
            print_output("\n" + read_bytes(card).decode("utf-8", "replace").rstrip())


@app.command()
def verify(name: ModelName = "nl_en") -> None:
    """Compare each file of a model with the SHA-256 that was recorded for it.

    Example:

        translator model verify
    """
    from translator.engine.opening import model_for
    from translator.engine.packages import verify as verify_files
    from translator.errors import ModelError

    with model_for(name) as model:
        results = verify_files(model)
        for file, right in sorted(results.items()):
            print_output(f"{'ok' if right else 'CHANGED'}\t{file}")
        if not results:
            console().print(f"No checksums were recorded for {model.name}; an installed model has them.")
            raise typer.Exit(ExitCode.MODEL)
        changed = sorted(file for file, right in results.items() if not right)
        if changed:
            raise ModelError(
                f"{len(changed)} of {len(results)} files of {model.name} are not as they were recorded.",
                why=f"Changed or missing: {', '.join(changed)}.",
                next="install the model again",
            )


@app.command()
def install(
    package: Annotated[
        str, typer.Argument(metavar="FILE|DIR|nl-en", help="A .argosmodel file, an unpacked package, or a pair of languages.")
    ],
) -> None:
    """Install an Argos package into your data folder.

    A pair of languages is looked up in the index of Argos Translate, which needs a network; a file needs none. The package is
    looked through before anything is unpacked, and tried before it is put in its place.

    Examples:

        translator model install translate-nl_en-1_8.argosmodel

        translator model install nl-en

        translator translate --model argos          use it from then on
    """
    from rich.progress import DownloadColumn, Progress

    from translator.engine.install import install as install_package

    with Progress(*Progress.get_default_columns(), DownloadColumn(), console=console(), transient=True) as progress:
        task = progress.add_task("Downloading", total=None, visible=False)
        model = install_package(
            package, lambda size, total: progress.update(task, completed=size, total=total or None, visible=True)
        )
    print_output(f"Installed {model.name} in {model.folder}")
    console().print(f"  next: translator translate --model {model.name}")
