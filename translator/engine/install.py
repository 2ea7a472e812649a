"""Putting a package into the user's data folder: looked through, unpacked aside, tried, then moved in one step."""

from __future__ import annotations

import http.client
import json
import shutil
import tempfile
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from translator.engine.archive import unpack
from translator.engine.loading import read_bytes, sha256
from translator.engine.opening import open_decoder
from translator.engine.packages import CHECKSUMS, DEFAULT, Model, describe, installed_folder
from translator.errors import ModelError

DownloadProgress = Callable[[int, int], None]
"""Told the bytes read so far, and how many there will be (0 when the server does not say)."""


def install(what: str, progress: DownloadProgress | None = None) -> Model:
    """Installs a `.argosmodel` file, an unpacked folder, or a package of the Argos index by name (`nl-en`).

    A model of the same name is replaced. Raises ModelError and leaves nothing behind when the package is not sound.
    """
    into = installed_folder()
    try:
        into.mkdir(parents=True, exist_ok=True)
        aside = tempfile.TemporaryDirectory(prefix=".installing-", dir=into)
    except OSError as error:
        raise ModelError(f"Cannot write to {into}.", why=str(error.strerror), next="translator doctor") from error
    with aside as temporary:
        path = Path(what)
        if path.is_dir():
            folder = _copy(path, Path(temporary))
        else:
            file = path if path.is_file() else _download(what, Path(temporary), progress)
            folder = unpack(file, Path(temporary) / "unpacked")
        open_decoder(describe(folder, "installed"), jobs=1)  # a model that does not load must not be installed
        _record_checksums(folder)
        # The name of the embedded model always means that one.
        return _move_into_place(folder, into / (f"argos-{DEFAULT}" if folder.name == DEFAULT else folder.name))


def _copy(folder: Path, into: Path) -> Path:
    describe(folder, "path")  # before anything is copied: it may be any folder, and a large one
    copy = into / folder.resolve().name
    try:
        shutil.copytree(folder, copy)
    except OSError as error:  # shutil.Error is one
        raise ModelError(f"{folder} cannot be copied.", why=str(error), next="translator model list") from error
    return copy


def _record_checksums(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != CHECKSUMS)
    sums = {path.relative_to(folder).as_posix(): sha256(read_bytes(path)) for path in files}
    (folder / CHECKSUMS).write_text(json.dumps(sums, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _move_into_place(folder: Path, place: Path) -> Model:
    if place.exists():
        place.rename(folder.parent / f"{place.name}.former")  # below the temporary folder: removed with it
    folder.rename(place)
    return describe(place, "installed")


def _download(name: str, into: Path, progress: DownloadProgress | None) -> Path:
    package = _in_index(name)
    target = into / "download.argosmodel"
    failures = []
    for link in package.links:
        try:
            with urllib.request.urlopen(link, timeout=30) as answer, target.open("wb") as file:
                total = int(answer.headers.get("Content-Length") or 0)
                while block := answer.read(1 << 18):
                    file.write(block)
                    if progress:
                        progress(file.tell(), total)
            return target
        except (OSError, http.client.HTTPException, ValueError) as error:
            failures.append(f"{link}: {error}")
    raise ModelError(
        f"The package {name} could not be fetched.",
        why="; ".join(failures) or "The index names no address for it.",
        next="fetch the .argosmodel file on another machine, then: translator model install FILE.argosmodel",
    )


def _in_index(name: str) -> Any:
    """The newest package of the Argos index for a pair of languages such as `nl-en`."""
    not_found = "fetch a .argosmodel file on another machine, then: translator model install FILE.argosmodel"
    codes = tuple(name.replace("_", "-").split("-"))
    if len(codes) != 2 or not all(code.isalpha() for code in codes):
        raise ModelError(
            f"There is no file {name} to install.",
            why="It is neither a file, nor a folder, nor a pair of languages such as nl-en.",
            next="translator model install FILE.argosmodel",
        )
    # lazy: slow to import, and it makes folders in the user's home
    from argostranslate import package, settings

    index = Path(settings.local_package_index)
    index.unlink(missing_ok=True)  # so that a failed update, which argostranslate only logs, is seen
    package.update_package_index()
    if not index.is_file():
        raise ModelError(
            "The list of Argos packages could not be fetched.",
            why=f"No answer from {settings.remote_package_index}; there may be no network.",
            next=not_found,
        )
    try:
        available = package.get_available_packages()
    except (ValueError, AttributeError) as error:
        raise ModelError(
            "The list of Argos packages cannot be read.",
            why=f"{settings.remote_package_index} gave something else than a list of packages: {error}.",
            next=not_found,
        ) from error
    fitting = [p for p in available if (p.from_code, p.to_code) == codes]
    if not fitting:
        raise ModelError(f"The Argos index has no package {name}.", why="No such pair of languages.", next=not_found)
    return max(fitting, key=lambda p: [int(part) for part in p.package_version.split(".") if part.isdigit()])
