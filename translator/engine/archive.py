"""Unpacking a package from the net without trusting it: every entry is looked at before one byte is written."""

from __future__ import annotations

import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from translator.engine.loading import LFS_POINTER
from translator.errors import ModelError

MOST_BYTES = 4 * 1024**3
"""Unpacked size at most; the largest Argos packages are well under one gigabyte."""
MOST_ENTRIES = 2_000
ZIP_MAGIC = b"PK\x03\x04"


def open_package(path: Path) -> zipfile.ZipFile:
    """Opens a `.argosmodel` file; raises ModelError that says what it is instead when it is no whole zip archive."""
    again = "fetch the file again, then: translator model install FILE"
    try:
        with path.open("rb") as file:
            head = file.read(len(LFS_POINTER))
        if head.startswith(LFS_POINTER):
            raise ModelError(
                f"{path.name} is a Git LFS pointer, not the package itself.",
                why="It was copied from a repository without its large files.",
                next="git lfs pull, or " + again,
            )
        return zipfile.ZipFile(path)
    except OSError as error:
        raise ModelError(f"Cannot read {path}.", why=str(error.strerror), next="translator model list") from error
    except (zipfile.BadZipFile, NotImplementedError) as error:
        size = path.stat().st_size
        if isinstance(error, NotImplementedError):
            why = f"It is not a zip archive that can be read: {error}."
        elif head.startswith(ZIP_MAGIC):
            why = f"The download is incomplete: {size:,} bytes, and the list of contents at the end of the archive is missing."
        else:
            why = f"It is not a zip archive ({size:,} bytes)."
        raise ModelError(f"{path.name} is not an Argos package.", why=why, next=again) from error


def check_entries(archive: zipfile.ZipFile, name: str) -> str:
    """The one folder that everything in the package lies in.

    Raises ModelError, naming the entry, when one would land outside it, is a link, or when the whole is too large.
    """
    entries = archive.infolist()
    folders = set()
    for entry in entries:
        path = PurePosixPath(entry.orig_filename)
        mode = entry.external_attr >> 16
        reasons = {
            "has a backslash in its name": "\\" in entry.orig_filename,
            "has a NUL in its name": "\0" in entry.orig_filename,
            "has no name": not path.parts,
            "has an absolute path": path.is_absolute() or ":" in "".join(path.parts[:1]),
            "leaves its folder": ".." in path.parts,
            "is a link": stat.S_ISLNK(mode),
            "is neither a file nor a folder": bool(stat.S_IFMT(mode))
            and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)),
            "lies beside the package's folder": len(path.parts) < 2 and not entry.is_dir(),
        }
        for reason, true in reasons.items():
            if true:
                raise ModelError(
                    f"{name} is not safe to unpack.",
                    why=f"Its entry {entry.orig_filename!r} {reason}.",
                    next="do not use this file; fetch the package from its publisher",
                )
        folders.add(path.parts[0])
    size = sum(entry.file_size for entry in entries)
    if size > MOST_BYTES or len(entries) > MOST_ENTRIES:
        raise ModelError(
            f"{name} is not safe to unpack.",
            why=f"It would become {len(entries):,} files and {size:,} bytes.",
            next="do not use this file; fetch the package from its publisher",
        )
    if len(folders) != 1:
        raise ModelError(
            f"{name} is not an Argos package.",
            why=f"A package holds one folder; this has {len(folders)}.",
            next="fetch the package from its publisher",
        )
    return folders.pop()


def unpack(path: Path, into: Path) -> Path:
    """Unpacks a package below `into` and returns its folder; raises ModelError and writes nothing when it is not safe."""
    with open_package(path) as archive:
        folder = check_entries(archive, path.name)
        try:
            archive.extractall(into)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            raise ModelError(
                f"{path.name} cannot be unpacked.",
                why=str(error),
                next="fetch the file again, then: translator model install FILE",
            ) from error
    return into / folder
