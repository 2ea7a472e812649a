"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from translator.errors import OutputError


def write_lines(path: Path, lines: Iterable[str]) -> str:
    """Writes lines as UTF-8 under another name in the same folder, then renames; returns the file's SHA-256.

    Raises OutputError, and leaves neither a part of the file nor the temporary one behind.
    """
    digest = hashlib.sha256()
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
            temporary = file.name
            for line in lines:
                # A lone surrogate cannot stand in UTF-8; it can only come out of a file name or a broken decoder.
                data = f"{line}\n".encode("utf-8", "backslashreplace")
                digest.update(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - a temporary file is private; the result is the user's
        os.replace(temporary, path)  # noqa: PTH105
        temporary = None
    except OSError as error:
        raise OutputError(
            f"Cannot write {path}.",
            why=error.strerror or str(error),
            next="free some room or choose another folder with --out; then run the same command again",
        ) from error
    finally:
        if temporary:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)  # noqa: PTH108
    return digest.hexdigest()


def require_folder(folder: Path) -> None:
    """Makes sure, before any work is done for it, that a folder exists and takes files; raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        not_a_folder = isinstance(error, FileExistsError | NotADirectoryError)
        raise OutputError(
            f"Cannot write into {folder}.",
            why="It is a file, or lies below one." if not_a_folder else error.strerror or str(error),
            next="choose another folder with --out FOLDER",
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
