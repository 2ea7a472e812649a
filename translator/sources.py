"""Finding the sources, and giving each the names of its outputs before any work starts."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from translator.errors import InputError

ENDINGS = frozenset({".txt"})
LONGEST_NAME = 255
"""Bytes in a file name at most, on every common file system."""


@dataclass(frozen=True, slots=True)
class Job:
    """A source, and the path of its outputs without their endings (`translated/1917/brief`).

    `numbered` says that another source had taken the name, so that a number was put to it.
    """

    source: Path
    stem: Path
    numbered: bool = False

    def output(self, ending: str) -> Path:
        """The path of the output with an ending such as `.nl.txt`."""
        return self.stem.with_name(self.stem.name + ending)


def find_sources(wanted: Sequence[Path], leave_out: Iterable[Path] = ()) -> Iterator[tuple[Path, PurePath]]:
    """Every text below the wanted files and folders, with its path below the folder it was found in, in the order of names.

    `leave_out` are files and folders that a walk does not enter or give, such as the output folder and earlier outputs.
    A wanted path that does not exist is given too, for its failure to be told with the others; raises InputError when none
    exists. So is a folder that cannot be opened.
    """
    wanted = list(wanted)
    if wanted and not any(os.path.lexists(path) for path in wanted):
        raise no_source(wanted[0])
    left_out = {real(path) for path in leave_out}
    for path in wanted:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
            for found in _walk(path, left_out):
                yield found, found.relative_to(path) if found != path else PurePath(path.name or "folder")
        else:
            yield path, PurePath(path.name)


def no_source(path: Path) -> InputError:
    """What to say of a source that does not exist."""
    return InputError(
        f"There is no source {path}.",
        why="No file or folder has this name.",
        next="translator translate FILE-OR-FOLDER, or put texts (.txt) into source/",
    )


def real(path: Path) -> str:
    """The path that links lead to, whole; unlike `Path.resolve` it takes links that go round in a circle."""
    return os.path.realpath(path)


def _walk(folder: Path, left_out: set[str]) -> Iterator[Path]:
    closed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and real(Path(root) / name) not in left_out)
        for name in sorted(files):
            path = Path(root) / name
            if path.suffix.lower() in ENDINGS and not name.startswith(".") and real(path) not in left_out:
                yield path
    yield from (Path(error.filename) for error in closed)


def plan(sources: Iterable[tuple[Path, PurePath]], out: Path) -> list[Job]:
    """A job for each source; no two have the same outputs, on any file system.

    The outputs are called after the source without its last ending. Sources whose names would then be the same, or differ only
    in case or in the Unicode form of an accent, get `~2`, `~3` and so on, in the order of their paths.

    >>> [str(job.stem) for job in plan([(Path("a.txt"), PurePath("a.txt")), (Path("A.TXT"), PurePath("A.TXT"))], Path("o"))]
    ['o/A', 'o/a~2']
    """
    jobs: list[Job] = []
    taken: set[str] = set()
    seen: set[str] = set()
    for path, relative in sorted(sources, key=lambda item: (str(item[1]), str(item[0]))):
        if real(path) in seen:
            continue
        seen.add(real(path))
        base = relative.with_name(relative.stem) if relative.stem.strip(".") else relative
        name, number = base, 1
        while _folded(name) in taken:
            number += 1
            name = base.with_name(f"{base.name}~{number}")
        taken.add(_folded(name))
        jobs.append(Job(path, out / name, numbered=number > 1))
    return jobs


def _folded(path: PurePath) -> str:
    """The name as a file system takes it that knows neither case nor the form of an accent."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def too_long(job: Job, endings: Iterable[str]) -> bool:
    """Whether an output, or the temporary file beside it, would have a longer name than a file system allows."""
    return any(len(os.fsencode(job.output(ending).name)) > LONGEST_NAME for ending in endings)
