"""Which texts are found, and what their outputs are called."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import InputError
from translator.sources import LONGEST_NAME, find_sources, plan, too_long
from translator.writers import FORMATS, endings

ENDINGS = endings(tuple(FORMATS))


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Tekst.\n", encoding="utf-8")


def _names(*wanted: Path, leave_out: tuple[Path, ...] = ()) -> list[str]:
    return [relative.as_posix() for _, relative in find_sources(wanted, leave_out)]


def _stems(*wanted: Path) -> list[str]:
    return [job.stem.as_posix() for job in plan(find_sources(wanted), Path("out"))]


def test_folders_are_searched_to_the_bottom_in_order_and_kept(source: Path) -> None:
    _make(source, "b.txt", "1917/maart/brief.txt", "1917/a.TXT", "c.md", "d.txt.bak", "e")
    assert _names(source) == ["b.txt", "1917/a.TXT", "1917/maart/brief.txt"]
    assert _stems(source) == ["out/1917/a", "out/1917/maart/brief", "out/b"]


def test_hidden_files_and_folders_are_left_out(source: Path) -> None:
    _make(source, "a.txt", ".b.txt", "._a.txt", ".git/c.txt", "d/.e/f.txt")
    assert _names(source) == ["a.txt"]


def test_the_output_folder_and_earlier_outputs_are_left_out(source: Path) -> None:
    _make(source, "a.txt", "out/a.nl.txt", "out/deep/b.nl.txt", "b.nl.txt")
    assert _names(source, leave_out=(source / "out", source / "b.nl.txt")) == ["a.txt"]


def test_a_file_is_taken_by_any_name(source: Path) -> None:
    _make(source, "aantekeningen.md", ".hidden.txt")
    assert _names(source / "aantekeningen.md", source / ".hidden.txt") == ["aantekeningen.md", ".hidden.txt"]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("01.page.txt", "01.page"),
        ("brief.nl.txt", "brief.nl"),
        ("brief", "brief"),
        ("brief.tar.gz", "brief.tar"),
        (".txt", ".txt"),
        ("..txt", "..txt"),
        ("a b [red].txt", "a b [red]"),
        ("verslag. .txt", "verslag. "),
    ],
)
def test_outputs_are_called_after_the_source_without_its_last_ending(source: Path, name: str, stem: str) -> None:
    _make(source, name)
    assert _stems(source / name) == [f"out/{stem}"]


def test_the_same_file_named_twice_is_done_once(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(source, "a.txt")
    (source / "link.txt").symlink_to(source / "a.txt")
    monkeypatch.chdir(source.parent)
    assert _stems(source / "a.txt", source, Path("source/a.txt"), source / "../source/a.txt") == ["out/a"]


CLASHES = {
    "case": (["Brief.txt", "brief.txt", "BRIEF.txt"], ["out/BRIEF", "out/Brief~2", "out/brief~3"]),
    "ending": (["brief.txt", "brief.TXT", "brief.Txt"], ["out/brief", "out/brief~2", "out/brief~3"]),
    "form of an accent": (["caf\u00e9.txt", "cafe\u0301.txt"], ["out/cafe\u0301", "out/caf\u00e9~2"]),
    "a number that is taken": (["A.txt", "a.txt", "a~2.txt"], ["out/A", "out/a~2", "out/a~2~2"]),
    "folders that differ in case": (["X/a.txt", "x/a.txt"], ["out/X/a", "out/x/a~2"]),
}


@pytest.mark.parametrize(("names", "stems"), CLASHES.values(), ids=CLASHES.keys())
def test_clashes_are_numbered_in_the_order_of_names(names: list[str], stems: list[str]) -> None:
    found = [(Path("s", name), PurePath(name)) for name in names]
    for order in (found, found[::-1]):
        assert [job.stem.as_posix() for job in plan(order, Path("out"))] == stems


def test_the_same_name_in_two_folders(source: Path) -> None:
    _make(source, "a/brief.txt", "b/brief.txt")
    assert _stems(source / "a", source / "b") == ["out/brief", "out/brief~2"]


@given(st.sets(st.text("aAéÉe\u0301~2.nl ", min_size=1, max_size=5).map(lambda name: f"{name}.txt"), max_size=12))
def test_no_two_sources_share_an_output_on_any_file_system(names: set[str]) -> None:
    jobs = plan([(Path("s", name), PurePath(name)) for name in names], Path("out"))
    outputs = [unicodedata.normalize("NFC", str(job.output(ending))).casefold() for job in jobs for ending in ENDINGS]
    assert len(set(outputs)) == len(outputs)
    assert len(jobs) == len({os.path.realpath(Path("s", name)) for name in names})


def test_sources_with_names_like_outputs(source: Path) -> None:
    names = ["brief.txt", "brief.nl.txt", "brief.en.txt", "brief.parallel.txt"]
    _make(source, *names)
    jobs = plan(find_sources([source]), source)
    outputs = {job.output(ending) for job in jobs for ending in ENDINGS}
    assert len(outputs) == len(names) * len(ENDINGS)


@pytest.mark.parametrize(("length", "long"), [(240, False), (244, False), (245, True), (251, True)])
def test_names_that_are_too_long_are_known_before_any_work(length: int, long: bool) -> None:
    (job,) = plan([(Path("a" * length + ".txt"), PurePath("a" * length + ".txt"))], Path("out"))
    assert too_long(job, [".nl.txt"]) is (length + 7 > LONGEST_NAME)
    assert too_long(job, [".nl.txt", ".ledger.jsonl"][: 1 + long]) is (length + (13 if long else 7) > LONGEST_NAME)


def test_length_is_counted_in_bytes() -> None:
    (job,) = plan([(Path("é" * 125 + ".txt"), PurePath("é" * 125 + ".txt"))], Path("out"))
    assert too_long(job, [".nl.txt"])


def test_links_that_go_round_in_a_circle_end(source: Path) -> None:
    _make(source, "a.txt", "deep/b.txt")
    (source / "deep" / "up").symlink_to(source, target_is_directory=True)
    (source / "self.txt").symlink_to("self.txt")
    (source / "x.txt").symlink_to("y.txt")
    (source / "y.txt").symlink_to("x.txt")
    assert _names(source) == ["a.txt", "self.txt", "x.txt", "y.txt", "deep/b.txt"]
    assert "out/deep/b" in _stems(source)


def test_a_folder_that_cannot_be_opened_is_given_to_be_reported(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(source, "a.txt", "closed/b.txt")
    scan = os.scandir

    def refuse(path: str) -> object:  # root may open every folder, so the refusal is made here
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert _names(source) == ["a.txt", "closed"]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the file system takes Unicode names only")
def test_names_that_are_not_utf8(source: Path) -> None:
    _make(source, "na\udcefef.txt")
    assert [os.fsencode(path.name) for path in source.iterdir()] == [b"na\xefef.txt"]
    ((path, _),) = find_sources([source])
    (job,) = plan([(path, PurePath(path.name))], Path("out"))
    assert os.fsencode(job.output(".nl.txt").name) == b"na\xefef.nl.txt"


@pytest.mark.parametrize("name", ["nergens.txt", "x" * 300 + ".txt", "a/b/c", "brief\nmet\nregels.txt"])
def test_nothing_but_sources_that_do_not_exist_is_an_error(name: str) -> None:
    with pytest.raises(InputError, match="There is no source") as caught:
        _names(Path(name), Path(name))
    assert name in str(caught.value)


def test_one_source_that_does_not_exist_is_left_for_the_run_to_report(source: Path) -> None:
    _make(source, "a.txt")
    assert _names(source / "nergens.txt", source) == ["nergens.txt", "a.txt"]
