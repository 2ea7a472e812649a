"""One bad file never stops the others, and nothing is overwritten in silence."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from translator import batch
from translator.batch import Totals, run_repair
from translator.bitext import Pair, Segment, Signature
from translator.errors import InputError, NoTextError, OutputError, TranslatorError
from translator.manifest import NAME, Manifest, read_manifest
from translator.preparing import LONGEST_LINE, prepare
from translator.sources import Job, find_sources, plan

from .conftest import DATE, SIGNATURE, Run, upper

BAD: dict[str, tuple[bytes, type[TranslatorError], str]] = {
    # name: its bytes, the error, and a word of the reason
    "empty": (b"", NoTextError, "empty"),
    "blank": (b" \n\t\n\r\n", NoTextError, "blanks"),
    "mark alone": (b"\xef\xbb\xbf", NoTextError, "empty"),
    "binary": (bytes(range(256)) * 20, InputError, "binary"),
    "pdf": (b"%PDF-1.4\n", InputError, "PDF"),
    "zip": (b"PK\x03\x04word", InputError, "docx"),
    "pointer": (b"version https://git-lfs.github.com/spec/v1\n", InputError, "LFS"),
    "one line": (b"a" * (LONGEST_LINE + 1), InputError, "line of"),
}


def _good(source: Path) -> None:
    (source / "goed.txt").write_text("De deur is open.\n", encoding="utf-8")
    (source / "z-goed.txt").write_text("Het regent.\n", encoding="utf-8")


@pytest.mark.parametrize(("data", "error", "reason"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_named_and_the_others_are_done(
    source: Path, tmp_path: Path, translate_all: Run, data: bytes, error: type[TranslatorError], reason: str
) -> None:
    _good(source)
    (source / "slecht [x].txt").write_bytes(data)
    totals = translate_all(source, out=tmp_path / "out")
    assert totals.files == 2
    (failure,) = totals.failures
    assert (type(failure.error), failure.source.name) == (error, "slecht [x].txt")
    assert "slecht [x].txt" in failure.error.what
    assert reason in failure.error.why
    assert failure.error.next
    assert len(list((tmp_path / "out").glob("*.en.txt"))) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_links_pipes_and_missing_files_are_named(source: Path, tmp_path: Path, translate_all: Run) -> None:
    _good(source)
    (source / "gebroken.txt").symlink_to("nergens")
    (source / "kring.txt").symlink_to("kring.txt")
    os.mkfifo(source / "pijp.txt")
    (source / "map.txt").mkdir()
    (source / "map.txt" / "binnen.txt").write_text("Ook goed.\n", encoding="utf-8")
    totals = translate_all(source, source / "nergens.txt", out=tmp_path / "out")
    assert totals.files == 3
    assert {failure.source.name for failure in totals.failures} == {"gebroken.txt", "kring.txt", "pijp.txt", "nergens.txt"}
    assert all(isinstance(failure.error, InputError) and failure.error.next for failure in totals.failures)
    assert (tmp_path / "out" / "map.txt" / "binnen.en.txt").is_file()


def test_a_file_that_may_not_be_read(source: Path, tmp_path: Path, translate_all: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _good(source)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:  # root may read every file, so the refusal is made here
        if path.name == "goed.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    totals = translate_all(source, out=tmp_path / "out")
    assert totals.files == 1
    assert "Permission denied" in str(totals.failures[0].error)


def test_a_huge_line_is_refused_with_little_memory(source: Path) -> None:
    size = 50_000_000
    path = source / "groot.txt"
    path.write_bytes(b"a" * size)
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=r"50,000,000 characters"):
            prepare(Job(path, Path("groot")))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 6 * size


def test_broken_utf8_and_nul_bytes_are_done_and_flagged(source: Path, tmp_path: Path, translate_all: Run) -> None:
    (source / "stuk.txt").write_bytes("De coördinatie van het café was zoek.\n".encode() + b"De re\xfcnie ook.\n")
    (source / "nul.txt").write_bytes(b"De raad kwam bij\x00een.\nHet was koud.\n")
    out = tmp_path / "out"
    totals = translate_all(source, out=out)
    assert not totals.failures
    assert totals.flags["encoding-uncertain"] == 1
    assert ("stuk.txt", "", "encoding-uncertain") in [(path.name, name, flag.kind) for path, name, flag in totals.flagged]
    assert "De reünie ook." in (out / "stuk.nl.txt").read_text(encoding="utf-8")
    assert b"\0" not in b"".join(file.read_bytes() for file in out.iterdir())


def test_nothing_is_written_below_the_sources_or_left_behind(source: Path, tmp_path: Path, translate_all: Run) -> None:
    _good(source)
    before = {path: path.read_bytes() for path in source.iterdir()}
    translate_all(source, out=tmp_path / "out")
    assert {path: path.read_bytes() for path in source.iterdir()} == before
    assert not list((tmp_path / "out").glob(".*"))


def test_an_output_of_another_source_is_not_overwritten(source: Path, tmp_path: Path, translate_all: Run) -> None:
    out = tmp_path / "out"
    for folder, text in (("a", "Een."), ("b", "Twee.")):
        (source / folder).mkdir()
        (source / folder / "brief.txt").write_text(text, encoding="utf-8")
    translate_all(source / "a" / "brief.txt", out=out)
    totals = translate_all(source / "b" / "brief.txt", out=out)
    assert isinstance(totals.failures[0].error, OutputError)
    assert "../source/a/brief.txt" in totals.failures[0].error.why
    assert (out / "brief.nl.txt").read_text(encoding="utf-8") == "Een.\n"
    assert not translate_all(source / "b" / "brief.txt", out=out, force=True).failures
    assert (out / "brief.nl.txt").read_text(encoding="utf-8") == "Twee.\n"
    assert read_manifest(out).owner(out / "brief.nl.txt") == "../source/b/brief.txt"


def test_a_file_of_a_person_is_not_overwritten(source: Path, tmp_path: Path, translate_all: Run) -> None:
    _good(source)
    out = tmp_path / "out"
    out.mkdir()
    (out / "goed.en.txt").write_text("Mine.", encoding="utf-8")
    totals = translate_all(source, out=out)
    assert [failure.source.name for failure in totals.failures] == ["goed.txt"]
    assert "did not make it" in totals.failures[0].error.why
    assert (out / "goed.en.txt").read_text(encoding="utf-8") == "Mine."
    assert not (out / "goed.nl.txt").exists()  # refused before anything of it was written


def test_a_source_is_never_overwritten_not_even_by_force(source: Path, translate_all: Run) -> None:
    for name in ("brief.txt", "brief.nl.txt"):
        (source / name).write_text(f"Dit is {name}.\n", encoding="utf-8")
    totals = translate_all(source, out=source, force=True)
    assert [failure.source.name for failure in totals.failures] == ["brief.txt"]
    assert (source / "brief.nl.txt").read_text(encoding="utf-8") == "Dit is brief.nl.txt.\n"


def test_a_second_run_into_the_folder_of_the_sources_takes_no_output_for_a_source(source: Path, translate_all: Run) -> None:
    _good(source)
    assert translate_all(source, out=source).files == 2
    again = translate_all(source, out=source)
    assert (again.files, again.failures) == (2, [])


def test_a_name_that_is_too_long_is_refused_before_the_work(source: Path, tmp_path: Path, translate_all: Run) -> None:
    _good(source)
    for length in (240, 251):
        (source / ("a" * length + ".txt")).write_text("Kort.\n", encoding="utf-8")
    totals = translate_all(source, out=tmp_path / "out")
    assert totals.files == 3
    (failure,) = totals.failures
    assert "cannot be named" in failure.error.what
    assert not list((tmp_path / "out").glob(".*"))


def test_a_stop_keeps_what_is_finished_and_the_next_run_goes_on(
    source: Path, tmp_path: Path, translate_all: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "SEGMENTS_TOGETHER", 1)
    _good(source)
    asked = []

    def stop_at_second(segments: Sequence[Segment], done: Callable[[int], None]) -> list[Pair]:
        asked.append(segments)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return upper(segments, done)

    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        translate_all(source, out=out, translate=stop_at_second)
    assert sorted(path.name for path in out.iterdir()) == sorted([NAME, *read_manifest(out).owners])
    assert list(read_manifest(out).entries) == ["../source/goed.txt"]
    totals = translate_all(source, out=out)
    assert (totals.files, totals.failures) == (2, [])
    whole = tmp_path / "whole"
    translate_all(source, out=whole)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        path.name: path.read_bytes() for path in whole.iterdir()
    }


def test_files_are_translated_together_and_each_gets_its_own(source: Path, tmp_path: Path, translate_all: Run) -> None:
    for number in range(5):
        (source / f"{number}.txt").write_text(f"Dit is brief {number}. Hij is kort.\n", encoding="utf-8")
    asked: list[int] = []

    def counting(segments: Sequence[Segment], done: Callable[[int], None]) -> list[Pair]:
        asked.append(len(segments))
        return upper(segments, done)

    totals = translate_all(source, out=tmp_path / "out", translate=counting)
    assert asked == [10]
    assert (totals.files, totals.segments, totals.words) == (5, 10, 35)
    for number in range(5):
        english = (tmp_path / "out" / f"{number}.en.txt").read_text(encoding="utf-8")
        assert english == f"DIT IS BRIEF {number}.\nHIJ IS KORT.\n"


def test_progress_adds_up_to_the_size_of_the_sources(source: Path, tmp_path: Path) -> None:
    _good(source)
    told: list[float] = []
    jobs = plan(find_sources([source]), tmp_path)
    batch.run(jobs, ("tsv",), Manifest(tmp_path, {}), SIGNATURE, upper, Totals(), told.append, DATE)
    assert sum(told) == pytest.approx(sum(path.stat().st_size for path in source.iterdir()))


def test_repair_writes_the_text_the_ledger_and_the_manifest(source: Path, tmp_path: Path) -> None:
    (source / "a.txt").write_text("De verga-\ndering begon laat in de avond.\n", encoding="utf-8")
    totals = Totals()
    run_repair(plan(find_sources([source]), tmp_path), Manifest(tmp_path, {}), Signature("0", "", "", "", {}), totals, DATE)
    assert (tmp_path / "a.nl.txt").read_text(encoding="utf-8") == "De vergadering begon laat in de avond.\n"
    events = [json.loads(line) for line in (tmp_path / "a.ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {event["event"] for event in events} == {"repair"}
    assert set(read_manifest(tmp_path).owners) == {"a.nl.txt", "a.ledger.jsonl"}


def test_zero_words_is_an_error_of_its_own(source: Path) -> None:
    (source / "leeg.txt").write_bytes(b"\n\n")
    with pytest.raises(NoTextError, match=r"leeg\.txt"):
        prepare(Job(source / "leeg.txt", Path("leeg")))


def test_an_output_that_a_person_corrected_is_not_overwritten(source: Path, tmp_path: Path, translate_all: Run) -> None:
    _good(source)
    out = tmp_path / "out"
    translate_all(source, out=out)
    (out / "goed.en.txt").write_text("Corrected by hand.\n", encoding="utf-8")
    totals = translate_all(source, out=out)
    assert [failure.source.name for failure in totals.failures] == ["goed.txt"]
    assert "changed since it was written" in totals.failures[0].error.what
    assert (out / "goed.en.txt").read_text(encoding="utf-8") == "Corrected by hand.\n"
    assert not translate_all(source, out=out, force=True).failures
