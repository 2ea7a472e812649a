"""Which translation models there are, and which one a name means. Nothing here loads a network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.engine.loading import read_bytes, sha256, weights
from translator.errors import ModelError

EMBEDDED = Path(__file__).parent.parent / "models"
DEFAULT = "nl_en"
CHECKSUMS = "checksums.json"
"""Written beside an installed package: the SHA-256 of each of its files when it was installed."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model on disk. `kind` is `prompted` or `seq2seq`; `origin` says where it was found: embedded, installed or path."""

    name: str
    kind: str
    folder: Path
    origin: str
    version: str = ""


def installed_folder() -> Path:
    """The folder of the user's own models (`XDG_DATA_HOME` moves it on Linux)."""
    import platformdirs  # lazy: only some commands need it

    return platformdirs.user_data_path("translator") / "models"


def read_metadata(folder: Path) -> dict[str, Any]:
    """The `metadata.json` of a model, or an empty one when the folder has none; raises ModelError when it is not JSON."""
    path = folder / "metadata.json"
    return _read_object(path) if path.is_file() else {}


def _read_object(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(read_bytes(path))
    except ValueError as error:
        raise ModelError(f"{path} cannot be read.", why=f"It is not JSON: {error}", next="install the model again") from error
    if not isinstance(data, dict):
        raise ModelError(f"{path} cannot be read.", why="It is not a JSON object.", next="install the model again")
    return data


def describe(folder: Path, origin: str) -> Model:
    """What is known of the model in a folder; raises ModelError when there is none or it is for other languages."""
    if not folder.is_dir():
        raise ModelError(f"There is no model in {folder}.", why="The folder does not exist.", next="translator model list")
    metadata = read_metadata(folder)
    network = folder / "model" if metadata else folder
    if not network.is_dir() or not any(network.glob("model.bin*")):
        raise ModelError(
            f"There is no model in {folder}.",
            why=f"{network} has no model.bin and no parts of one (model.bin.0, ...).",
            next="translator model list",
        )
    languages = (metadata.get("from_code", "nl"), metadata.get("to_code", "en"))
    if languages != ("nl", "en"):
        raise ModelError(
            f"The model in {folder} does not translate Dutch into English.",
            why=f"Its metadata.json says {languages[0]} to {languages[1]}.",
            next="translator model install nl-en",
        )
    kind = "prompted" if metadata.get("kind") == "prompted" else "seq2seq"
    version = str(metadata.get("version") or metadata.get("package_version") or "")
    return Model(str(metadata.get("name") or folder.resolve().name), kind, folder, origin, version)


def list_models() -> tuple[list[Model], list[ModelError]]:
    """The embedded model, then the installed ones by name; and what is wrong with those that are damaged."""
    found, damaged = [describe(EMBEDDED / DEFAULT, "embedded")], []
    folder = installed_folder()
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.is_dir() and not path.name.startswith("."):
                try:
                    found.append(describe(path, "installed"))
                except ModelError as error:
                    damaged.append(error)
    return found, damaged


def find(wanted: str) -> Model:
    """The model that `--model` means: a folder, the name of an embedded or installed one, or `argos`.

    `argos` is the last by version of the installed encoder-decoder models. Raises ModelError, with the names there are.
    """
    if wanted == DEFAULT:  # whatever is installed, its name included
        return describe(EMBEDDED / DEFAULT, "embedded")
    models, _ = list_models()
    named = [model for model in models if wanted in {model.name, model.folder.name}]
    if wanted == "argos":
        named = sorted((m for m in models if m.kind == "seq2seq"), key=lambda m: _version_key(m.version))[-1:]
    if named:
        return named[-1]
    path = Path(wanted)
    if path.is_dir():
        return describe(path, "path")
    names = ", ".join(model.name for model in models)
    argos = wanted == "argos"
    raise ModelError(
        "No Argos package is installed." if argos else f"There is no model called {wanted}.",
        why=f"The models here are: {names}. {'' if argos else f'Nor is {wanted} a folder or a file.'}".strip(),
        next="translator model install FILE.argosmodel (or nl-en, when there is a network)",
    )


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def recorded_checksums(model: Model) -> dict[str, str]:
    """The SHA-256 sums that came with a model, by file name; empty when none were recorded."""
    path = model.folder / CHECKSUMS
    record = _read_object(path) if path.is_file() else read_metadata(model.folder).get("sha256", {})
    return {str(name): str(value) for name, value in record.items()}


def verify(model: Model) -> dict[str, bool]:
    """For each file with a recorded checksum: whether it still has it. A missing file counts as changed."""
    results = {}
    for name, wanted in recorded_checksums(model).items():
        path = model.folder / name
        results[name] = path.is_file() and sha256(read_bytes(path)) == wanted
    whole = read_metadata(model.folder).get("model", {}).get("sha256") if model.kind == "prompted" else None
    if whole:
        results["model.bin (joined)"] = sha256(weights(model.folder / "model")) == whole
    return results
