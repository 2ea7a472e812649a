"""Nothing half-written, and a manifest that tells the truth."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from translator.bitext import Signature
from translator.errors import OutputError
from translator.files import require_folder, write_lines
from translator.manifest import NAME, Entry, Manifest, read_manifest, source_name, write_manifest

from .conftest import DATE, SIGNATURE, Run


def _mounted(folder: Path, options: str) -> Iterator[Path]:
    mount = shutil.which("mount")
    folder.mkdir()
    if not mount or subprocess.run([mount, "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True).returncode:
        pytest.skip("this user may not mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB."""
    yield from _mounted(tmp_path / "small", "size=64k")


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    yield from _mounted(tmp_path / "locked", "ro,size=64k")


def test_the_sum_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "a.txt"
    digest = write_lines(path, ["één", "", "twee"])
    assert path.read_bytes() == "één\n\ntwee\n".encode()
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_full_disk_leaves_the_old_file_and_nothing_else(small_disk: Path) -> None:
    path = small_disk / "a.txt"
    write_lines(path, ["oud"])
    with pytest.raises(OutputError, match=r"(?s)Cannot write .*a\.txt.*No space left.*next"):
        write_lines(path, ("regel " * 100 for _ in range(1000)))
    assert path.read_text(encoding="utf-8") == "oud\n"
    assert [file.name for file in small_disk.iterdir()] == ["a.txt"]


def test_a_run_on_a_full_disk_names_the_files_that_did_not_fit(small_disk: Path, source: Path, translate_all: Run) -> None:
    (source / "a.txt").write_text("De deur is open.\n", encoding="utf-8")
    (source / "b.txt").write_text("De deur is open.\n\n" * 3000, encoding="utf-8")
    totals = translate_all(source, out=small_disk)
    assert [failure.source.name for failure in totals.failures] == ["b.txt"]
    assert isinstance(totals.failures[0].error, OutputError)
    assert list(read_manifest(small_disk).entries) == [source_name(source / "a.txt", small_disk)]
    assert not list(small_disk.glob(".*"))


def test_a_read_only_folder_is_found_before_any_work(read_only_disk: Path) -> None:
    for folder in (read_only_disk, read_only_disk / "new"):
        with pytest.raises(OutputError, match=r"(?s)Cannot write into .*Read-only file system.*--out"):
            require_folder(folder)


@pytest.mark.parametrize("below", ["", "x", "x/y"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    file = tmp_path / "file"
    file.write_text("tekst", encoding="utf-8")
    with pytest.raises(OutputError, match="It is a file, or lies below one"):
        require_folder(file / below)
    assert file.read_text(encoding="utf-8") == "tekst"


def test_a_stop_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        yield "een"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_lines(tmp_path / "a.txt", lines())
    assert not list(tmp_path.iterdir())


def test_half_a_character_is_written_so_that_it_can_be_read(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.txt", ["na\udcefef"])
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "na\\udcefef\n"


def _entry(source: str, outputs: dict[str, str]) -> Entry:
    return Entry(source, "0" * 64, "utf-8", {"segments": 1}, outputs)


def test_manifests_merge(tmp_path: Path) -> None:
    write_manifest(
        Manifest(tmp_path, {}), [_entry("../a.txt", {"a.tsv": "1"}), _entry("../b.txt", {"b.tsv": "2"})], SIGNATURE, DATE
    )
    other = replace(SIGNATURE, model="another")
    write_manifest(read_manifest(tmp_path), [_entry("../b.txt", {"b.nl.txt": "3"})], other, DATE)
    manifest = read_manifest(tmp_path)
    assert {source: dict(entry.outputs) for source, entry in manifest.entries.items()} == {
        "../a.txt": {"a.tsv": "1"},
        "../b.txt": {"b.tsv": "2", "b.nl.txt": "3"},
    }
    assert [entry.signature["model"] for entry in manifest.entries.values()] == ["stand-in", "another"]
    assert manifest.owner(tmp_path / "a.tsv") == "../a.txt"
    assert manifest.owner(tmp_path / "c.tsv") is None
    assert manifest.outputs() == {tmp_path / "a.tsv", tmp_path / "b.tsv", tmp_path / "b.nl.txt"}


DAMAGED = {
    "empty": b"",
    "half": b'{"written": "2020", "signature": {',
    "a list": b"[]",
    "no files": b'{"signature": {}}',
    "other fields": b'{"signature": {}, "files": [{"source": "a", "colour": "red"}]}',
    "outputs no table": b'{"signature": {}, "files": [{"source":"","sha256":"","encoding":"","counts":{},"outputs":1}]}',
    "another encoding": b'{"signature": {}, "files": ["\xe9"]}',
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_manifest_is_named_with_a_way_out(tmp_path: Path, data: bytes) -> None:
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(OutputError, match=r"(?s)Cannot understand .*manifest\.json.*damaged.*next: move it away"):
        read_manifest(tmp_path)


def test_a_manifest_says_what_was_done(source: Path, tmp_path: Path, translate_all: Run) -> None:
    (source / "1917").mkdir()
    brief = source / "1917" / "brief.txt"
    brief.write_bytes("De reünie begon. Het regende.\n\nEinde.\n".encode("cp1252"))
    out = tmp_path / "out"
    translate_all(source, out=out)
    data = json.loads((out / NAME).read_text(encoding="utf-8"))
    assert data["written"] == DATE
    assert data["signature"] == {
        "version": "0.1.0",
        "model": "stand-in",
        "model_sha256": "ab" * 32,
        "glossary_sha256": "",
        "options": {"beam_size": 1},
    }
    (entry,) = data["files"]
    assert entry["source"] == "../source/1917/brief.txt"
    assert entry["sha256"] == hashlib.sha256(brief.read_bytes()).hexdigest()
    assert entry["encoding"] == "windows-1252"
    assert (entry["counts"]["paragraphs"], entry["counts"]["segments"], entry["counts"]["words"]) == (2, 3, 6)
    assert len(entry["outputs"]) == 5
    for name, digest in entry["outputs"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


def test_two_equal_runs_differ_in_the_date_alone(source: Path, tmp_path: Path, translate_all: Run) -> None:
    (source / "a.txt").write_text("De deur is open.\n", encoding="utf-8")
    out = tmp_path / "out"
    read = []
    for written in ("2020-01-01", "2021-01-01"):
        translate_all(source, out=out, written=written)
        read.append((out / NAME).read_text(encoding="utf-8"))
    assert read[0] != read[1]
    assert read[0].replace("2020-01-01", "2021-01-01") == read[1]


def test_names_that_are_not_utf8_come_back(tmp_path: Path) -> None:
    name = "../na\udcefef.txt"
    write_manifest(Manifest(tmp_path, {}), [_entry(name, {})], Signature("", "", "", "", {}), DATE)
    assert list(read_manifest(tmp_path).entries) == [name]
