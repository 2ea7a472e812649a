"""Reading a model's files into memory: all as bytes, because C++ libraries cannot open every path that Python can."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from translator.errors import ModelError

LFS_POINTER = b"version https://git-lfs.github.com/spec/"


def read_bytes(path: Path) -> bytes:
    """The bytes of a model file; raises ModelError when it is missing or only a Git LFS pointer."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The model lacks {path.name}.",
            why=f"{path}: {error.strerror}",
            next="translator model list, or install the model again",
        ) from error
    if data.startswith(LFS_POINTER):
        raise ModelError(
            f"{path.name} is a Git LFS pointer, not the file itself.",
            why="The model was copied without its large files.",
            next="git lfs pull, or fetch the package again",
        )
    return data


def _part_number(path: Path) -> int:
    return int(path.suffix[1:])


def weights(folder: Path) -> bytes:
    """The network's weights: `model.bin`, or `model.bin.0`, `model.bin.1`, ... joined in order; raises ModelError."""
    whole = folder / "model.bin"
    if whole.is_file():
        return read_bytes(whole)
    parts = sorted((p for p in folder.glob("model.bin.*") if re.fullmatch(r"\.\d+", p.suffix)), key=_part_number)
    if [_part_number(part) for part in parts] != list(range(len(parts))) or not parts:
        have = ", ".join(part.name for part in parts) or "none"
        raise ModelError(
            f"The model in {folder} is not complete.",
            why=f"There is no model.bin, and of its parts model.bin.0, model.bin.1, ... there are: {have}.",
            next="fetch or unpack the model again, then: translator model verify",
        )
    return b"".join(read_bytes(part) for part in parts)


def network_files(folder: Path) -> dict[str, bytes]:
    """Every file that CTranslate2 reads of a converted model, by name; raises ModelError."""
    files = {path.name: read_bytes(path) for path in sorted(folder.iterdir()) if path.suffix in {".json", ".txt"}}
    if "config.json" not in files and not any("vocabulary" in name for name in files):
        raise ModelError(
            f"{folder} is not a CTranslate2 model.",
            why="It has no config.json and no vocabulary.",
            next="translator model list",
        )
    files["model.bin"] = weights(folder)
    return files


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
