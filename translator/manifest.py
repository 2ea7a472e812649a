"""`manifest.json`: what a folder of outputs was made from and with, so that each file can be checked and made again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from translator.bitext import Signature
from translator.errors import OutputError
from translator.files import write_lines
from translator.sources import real

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """One source and its outputs. `outputs` maps a path below the output folder to the SHA-256 of the file."""

    source: str
    sha256: str
    encoding: str
    counts: Mapping[str, int]
    outputs: Mapping[str, str]
    signature: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The entries of a folder by source path; paths are relative to the folder."""

    folder: Path
    entries: Mapping[str, Entry]
    owners: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        owners = {name: source for source, entry in self.entries.items() for name in entry.outputs}
        object.__setattr__(self, "owners", owners)

    def owner(self, output: Path) -> str | None:
        """The source that an existing output was made from; None when no run of ours wrote it."""
        return self.owners.get(output.relative_to(self.folder).as_posix())

    def recorded(self, output: Path) -> str | None:
        """The SHA-256 that an output had when it was written."""
        name = output.relative_to(self.folder).as_posix()
        owner = self.owners.get(name)
        return self.entries[owner].outputs[name] if owner else None

    @property
    def holds_translations(self) -> bool:
        """Whether a run with a model wrote into the folder."""
        return any(entry.signature.get("model") for entry in self.entries.values())

    def outputs(self) -> set[Path]:
        """Every output that is named."""
        return {self.folder / name for name in self.owners}


def source_name(source: Path, folder: Path) -> str:
    """How a manifest names a source: its path from the output folder, with `/`, so that both can be moved together."""
    try:
        return Path(os.path.relpath(real(source), real(folder))).as_posix()
    except ValueError:  # another drive on Windows
        return Path(real(source)).as_posix()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an output folder, empty when it has none; raises OutputError when it cannot be understood."""
    if os.path.lexists(folder) and not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises for too long a name
        raise OutputError(f"{folder} is a file.", why="The results need a folder.", next="choose another with --out FOLDER")
    path = folder / NAME
    if not os.path.lexists(path):
        return Manifest(folder, {})
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        common = data["signature"]
        entries = {item["source"]: Entry(**{**item, "signature": item.get("signature") or common}) for item in data["files"]}
        return Manifest(folder, entries)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise OutputError(
            f"Cannot understand {path}.",
            why=f"It is damaged, or another program wrote it: {error}",
            next=f"move it away (mv {path} {path}.old), or choose another folder with --out",
        ) from error


def write_manifest(former: Manifest, entries: Iterable[Entry], signature: Signature, written: str) -> None:
    """Writes the manifest of a folder: the new entries, and those of earlier runs for other sources.

    `written` is the only thing in it that differs between two equal runs. An entry made with other settings than this run keeps
    its own signature.
    """
    common: dict[str, Any] = {"version": signature.version, "model": signature.model, "model_sha256": signature.model_sha256}
    common |= {"glossary_sha256": signature.glossary_sha256, "options": dict(signature.options)}
    # Outputs of other formats from an earlier run stay in the folder, and so in the manifest.
    earlier = {source: entry.outputs for source, entry in former.entries.items()}
    fresh = {entry.source: replace(entry, outputs={**earlier.get(entry.source, {}), **entry.outputs}) for entry in entries}
    files = []
    for source, entry in sorted({**former.entries, **fresh}.items()):
        item = asdict(entry)
        if source in fresh or item["signature"] == common:
            del item["signature"]
        files.append(item)
    data = {"written": written, "signature": common, "files": files}
    write_lines(former.folder / NAME, [json.dumps(data, ensure_ascii=False, indent=1)])
