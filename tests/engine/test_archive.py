"""A package comes from the net: what is in it is looked at before one byte is written."""

from __future__ import annotations

import random
import re
import stat
import zipfile
from pathlib import Path

import pytest

from translator.engine import archive
from translator.engine.archive import unpack
from translator.engine.loading import LFS_POINTER
from translator.errors import ModelError


def _zip(path: Path, *entries: str | zipfile.ZipInfo, data: bytes = b"x", compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as package:
        for entry in entries:
            package.writestr(entry, data)
    return path


def _with_mode(name: str, mode: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    return entry


def _refusal(path: Path, into: Path) -> ModelError:
    """The error for a package that is refused, after which nothing is there."""
    with pytest.raises(ModelError) as caught:
        unpack(path, into)
    assert caught.value.next
    assert [found for found in into.rglob("*") if found.is_file()] == []
    return caught.value


def test_a_sound_package_is_unpacked(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.argosmodel", "nl_en/", "nl_en/metadata.json", "nl_en/model/model.bin")
    assert unpack(path, tmp_path / "out") == tmp_path / "out" / "nl_en"
    assert (tmp_path / "out" / "nl_en" / "model" / "model.bin").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("../outside.txt", "leaves its folder"),
        ("nl_en/../../outside.txt", "leaves its folder"),
        ("nl_en/model/../../../outside.txt", "leaves its folder"),
        ("/tmp/outside.txt", "has an absolute path"),
        ("C:/outside.txt", "has an absolute path"),
        ("C:outside.txt", "has an absolute path"),
        ("nl_en\\..\\..\\outside.txt", "has a backslash in its name"),
        ("nl_en/model.bin\0.txt", "has a NUL in its name"),
        ("./", "has no name"),
        ("outside.txt", "lies beside the package's folder"),
        (_with_mode("nl_en/link", stat.S_IFLNK | 0o777), "is a link"),
        (_with_mode("nl_en/pipe", stat.S_IFIFO | 0o600), "is neither a file nor a folder"),
        (_with_mode("nl_en/device", stat.S_IFBLK | 0o600), "is neither a file nor a folder"),
    ],
    ids=str,
)
def test_an_unsafe_entry_is_refused_and_named(tmp_path: Path, entry: str | zipfile.ZipInfo, reason: str) -> None:
    path = tmp_path / "a.argosmodel"
    _zip(path, "nl_en/metadata.json", _raw(entry) if isinstance(entry, str) else entry)
    error = _refusal(path, tmp_path / "out")
    assert "not safe to unpack" in error.what
    assert error.why.endswith(f"{reason}.")
    assert list(tmp_path.iterdir()) in ([path], [path, tmp_path / "out"])


def _raw(name: str) -> zipfile.ZipInfo:
    """An entry whose name is written as it is: ZipInfo would cut it at a NUL."""
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    return entry


@pytest.mark.parametrize("name", ["nl_en/..hidden", "nl_en/a..b", "nl_en/model:1.txt", "nl_en/modèle.bin"])
def test_odd_names_that_stay_inside_are_allowed(tmp_path: Path, name: str) -> None:
    folder = unpack(_zip(tmp_path / "a.argosmodel", name), tmp_path / "out")
    assert (folder.parent / name).is_file()


def test_a_bomb_is_refused_by_the_size_that_it_names(tmp_path: Path) -> None:
    """The size in the list of contents is forged to 4,294,967,294 bytes, in each of two entries."""
    path = _zip(tmp_path / "a.argosmodel", "nl_en/model.bin", "nl_en/other.bin", data=b"\0" * 1000)
    data = path.read_bytes()
    size = (1000).to_bytes(4, "little")
    start = data.index(b"PK\x01\x02")
    assert data.count(size, start) == 2
    path.write_bytes(data[:start] + data[start:].replace(size, (2**32 - 2).to_bytes(4, "little")))
    assert "8,589,934,588 bytes" in _refusal(path, tmp_path / "out").why


def test_a_bomb_that_names_a_small_size_writes_no_more_than_that(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.argosmodel", "nl_en/model.bin", data=b"\0" * 1_000_000)
    size, small = (1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, small))
    with pytest.raises(ModelError, match="cannot be unpacked"):
        unpack(path, tmp_path / "out")
    assert sum(found.stat().st_size for found in (tmp_path / "out").rglob("*") if found.is_file()) <= 10


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3)
    path = _zip(tmp_path / "a.argosmodel", *(f"nl_en/{number}" for number in range(4)))
    assert "4 files" in _refusal(path, tmp_path / "out").why


@pytest.mark.parametrize(("entries", "count"), [(("nl_en/a", "de_en/a"), 2), ((), 0)])
def test_a_package_holds_one_folder(tmp_path: Path, entries: tuple[str, ...], count: int) -> None:
    path = _zip(tmp_path / "a.argosmodel", *entries)
    assert f"this has {count}" in _refusal(path, tmp_path / "out").why


@pytest.mark.parametrize(
    ("content", "what", "why"),
    [
        (LFS_POINTER + b"v1\noid sha256:00\nsize 9\n", "is a Git LFS pointer", "without its large files"),
        (b"PK\x03\x04" + b"x" * 96, "is not an Argos package", "incomplete: 100 bytes"),
        (b"<html>404</html>", "is not an Argos package", "not a zip archive (16 bytes)"),
        (b"", "is not an Argos package", "not a zip archive (0 bytes)"),
    ],
)
def test_what_is_no_whole_zip_is_said_to_be_what_it_is(tmp_path: Path, content: bytes, what: str, why: str) -> None:
    path = tmp_path / "a.argosmodel"
    path.write_bytes(content)
    error = _refusal(path, tmp_path / "out")
    assert what in error.what
    assert why in error.why


def test_a_truncated_package_is_incomplete(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.argosmodel", "nl_en/model.bin", data=random.Random(1).randbytes(5000))
    path.write_bytes(path.read_bytes()[:3000])
    assert "incomplete: 3,000 bytes" in _refusal(path, tmp_path / "out").why


def test_a_missing_package(tmp_path: Path) -> None:
    assert re.match("Cannot read .*absent", _refusal(tmp_path / "absent.argosmodel", tmp_path / "out").what)


def test_any_damage_is_a_model_error_or_harmless(tmp_path: Path) -> None:
    """600 packages with some bytes changed: none raises anything else, and none writes outside its folder."""
    whole = _zip(tmp_path / "whole", "p/metadata.json", "p/model/model.bin", "p/x.txt", data=bytes(range(256)) * 2).read_bytes()
    chance = random.Random(64)
    refused = 0
    for number in range(600):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 5))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        place = tmp_path / str(number)
        place.mkdir()
        (place / "a.argosmodel").write_bytes(data)
        try:
            unpack(place / "a.argosmodel", place / "out")
        except ModelError:
            refused += 1
        assert {path.name for path in place.iterdir()} <= {"a.argosmodel", "out"}
    assert 100 < refused < 600
