"""Each command as a user meets it: its exit code, what it prints, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translator import cli
from translator.errors import ExitCode
from translator.writers import FORMATS

from .conftest import Command


def test_repair_prints_the_text_and_nothing_else(command: Command) -> None:
    result = command("repair", "source/a.txt")
    assert result == (0, "De vergadering begon.\n", "")


def test_repair_prints_the_ledger_as_json(command: Command) -> None:
    result = command("repair", "--ledger", "source/a.txt")
    assert (result.code, result.err) == (0, "")
    (event,) = [json.loads(line) for line in result.out.splitlines()]
    assert (event["event"], event["line"], event["column"]) == ("repair", 1, 4)
    assert (event["before"], event["after"]) == ("verga-\ndering", "vergadering")


def test_repair_shows_each_change_with_its_place(command: Command) -> None:
    result = command("repair", "--diff", "source/a.txt")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("source/a.txt:1:4: ")
    assert '"verga-\\ndering" -> "vergadering"' in result.out


def test_repair_keeps_the_text_apart_from_what_went_wrong(command: Command, work: Path) -> None:
    (work / "source" / "c.txt").write_bytes(b"")
    result = command("repair")
    assert result.code == ExitCode.SOME_FAILED
    assert result.out == "De vergadering begon.\nDe deur is open.\n"
    assert "There is no text in source/c.txt." in result.err
    assert "1 file could not be done" in result.err


def test_repair_writes_a_folder_and_prints_nothing(command: Command, work: Path) -> None:
    result = command("repair", "--out", "repaired")
    assert (result.code, result.out) == (0, "")
    assert sorted(path.name for path in (work / "repaired").iterdir()) == [
        "a.ledger.jsonl", "a.nl.txt", "b.ledger.jsonl", "b.nl.txt", "manifest.json",
    ]  # fmt: skip
    assert command("repair", "--out", "repaired").code == 0


def test_repair_of_what_it_wrote_changes_nothing(command: Command, work: Path) -> None:
    command("repair", "--out", "repaired")
    assert command("repair", "repaired/a.nl.txt").out == (work / "repaired" / "a.nl.txt").read_text(encoding="utf-8")
    assert command("repair", "--ledger", "repaired/a.nl.txt").out == ""


def test_repair_takes_one_way_of_showing(command: Command) -> None:
    result = command("repair", "--diff", "--ledger")
    assert result.code == ExitCode.USAGE
    assert "choose one of --out, --diff and --ledger" in result.err


def test_a_dry_run_writes_nothing_and_says_what_it_would(command: Command, work: Path) -> None:
    result = command("translate", "--dry-run", "--format", "txt,tsv")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[1] == (
        "source/b.txt: 1 segments, 4 words, utf-8 -> translated/b.nl.txt, translated/b.en.txt, translated/b.tsv"
    )
    assert sorted(path.name for path in work.iterdir()) == ["source"]


@pytest.mark.parametrize("name", ["brief [red].txt", "brief [/rood].txt", "[bold]x[/bold].txt", ":smile:.txt", "a\\[b].txt"])
@pytest.mark.parametrize("words", [("translate", "--dry-run"), ("repair", "--diff")])
def test_names_are_never_markup(command: Command, work: Path, name: str, words: tuple[str, ...]) -> None:
    path = work / "source" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("De verga-\ndering begon.\n", encoding="utf-8")
    assert f"source/{name}" in command(*words, path.relative_to(work)).out
    path.write_bytes(b"")
    result = command(*words, path.relative_to(work))
    assert result.code == ExitCode.NO_TEXT
    assert f"There is no text in source/{name}." in result.err


def test_names_cannot_move_the_cursor_or_turn_the_line(command: Command, work: Path) -> None:
    (work / "source" / "x\x1b[31m\u202etxt\n.txt").write_bytes(b"")
    (work / "source" / "y\x1b[31m\u202etxt\n.txt").write_text("Ja.\n", encoding="utf-8")
    result = command("translate", "--dry-run", "source")
    assert "There is no text in source/x\\x1b[31m\\u202etxt" in result.err
    assert "source/y\\x1b[31m\\u202etxt\\n.txt: 1 segments" in result.out
    assert not {"\x1b", "\u202e"} & set(result.out + result.err)


@pytest.mark.parametrize("words", [("translate", "--dry-run"), ("repair", "-o", "out")])
def test_a_clash_of_names_is_said(command: Command, work: Path, words: tuple[str, ...]) -> None:
    (work / "source" / "deep").mkdir()
    (work / "source" / "A.txt").write_text("Ook een brief.\n", encoding="utf-8")
    (work / "source" / "deep" / "a.txt").write_text("Nog een brief.\n", encoding="utf-8")
    result = command(*words)
    assert result.code == 0
    assert result.err == "source/a.txt is written as a~2: another source has its name, or one that differs in case.\n"


MISTAKES = {
    # what is wrong: (words, exit code, what is said)
    "unknown format": (["translate", "-f", "txt,docx"], 2, "there is no format docx; there are: txt (repaired Dutch"),
    "no format": (["translate", "-f", ","], 2, "there is no format given"),
    "beam too wide": (["translate", "--beam-size", "17"], 2, "--beam-size"),
    "beam of nothing": (["translate", "--beam-size", "0"], 2, "--beam-size"),
    "beam of letters": (["translate", "--beam-size", "wide"], 2, "--beam-size"),
    "no jobs": (["translate", "--jobs", "0"], 2, "--jobs"),
    "unknown option": (["translate", "--fromat", "tsv"], 2, "No such option: --fromat"),
    "unknown command": (["tranlsate"], 2, "No such command 'tranlsate'"),
    "missing source": (["translate", "nergens.txt"], 3, "There is no source nergens.txt."),
    "missing source of a repair": (["repair", "nergens.txt"], 3, "There is no source nergens.txt."),
    "one source is missing": (["translate", "--dry-run", "source", "nergens.txt"], 1, "There is no source nergens.txt."),
    "no text in a folder": (["translate", "empty"], 7, "No text (.txt) was found in empty."),
    "nothing to repair": (["repair", "empty"], 7, "There is nothing to repair."),
    "out is a file": (["translate", "-o", "source/a.txt"], 4, "source/a.txt is a file."),
    "out of a repair is a file": (["repair", "-o", "source/a.txt"], 4, "source/a.txt is a file."),
    "out is below a file": (["repair", "-o", "source/a.txt/x"], 4, "It is a file, or lies below one."),
    "missing glossary": (["translate", "-g", "nergens.csv"], 5, "Cannot read the glossary nergens.csv."),
    "missing glossary to check": (["glossary", "check", "nergens.csv"], 5, "Cannot read the glossary nergens.csv."),
    "no model": (["translate", "-m", "nergens"], 6, "There is no model called nergens."),
    "model without parts": (["translate", "-m", "empty"], 6, "has no model.bin and no parts of one"),
    "model that is a text": (["translate", "-m", "source/a.txt"], 6, "a.txt is not an Argos package."),
    "no argos": (["translate", "-m", "argos"], 6, "No Argos package is installed."),
    "info of no model": (["model", "info", "nergens"], 6, "There is no model called nergens."),
    "verify of no model": (["model", "verify", "empty"], 6, "has no model.bin"),
    "install of nothing": (["model", "install", "nergens.argosmodel"], 6, "nergens.argosmodel"),
}


@pytest.mark.parametrize(("words", "code", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(command: Command, work: Path, data_folder: Path, words: list[str], code: int, said: str) -> None:
    (work / "empty").mkdir()
    result = command(*words)
    told = " ".join(result.err.replace("│", " ").split())
    assert said in told
    assert result.code == code
    assert "Traceback" not in result.err
    assert not (work / "translated").exists()
    if code > ExitCode.USAGE:
        assert "next:" in told


GLOSSARIES = {
    # what is wrong: (the rows below the header, the line, what is said)
    "duplicate": ("raad,council\nkaas,cheese\nraad,council\n", 4, "duplicate of line 2"),
    "conflict": ("raad,council\nraad,soviet\n", 3, "line 2"),
    "no source": ("raad,council\n,cheese\n", 3, "the source is empty"),
}


@pytest.mark.parametrize(("rows", "line", "said"), GLOSSARIES.values(), ids=GLOSSARIES.keys())
def test_a_bad_glossary_is_named_with_its_line(command: Command, work: Path, rows: str, line: int, said: str) -> None:
    (work / "terms.csv").write_text(f"source,target\n{rows}", encoding="utf-8")
    result = command("translate", "-g", "terms.csv")
    assert (result.code, result.out) == (ExitCode.GLOSSARY, "")
    assert f"terms.csv:{line}" in result.err
    assert said in result.err
    checked = command("glossary", "check", "terms.csv")
    assert checked.code == ExitCode.GLOSSARY
    assert f"terms.csv:{line}: error: " in checked.out


def test_a_good_glossary(command: Command, work: Path) -> None:
    (work / "glossary.csv").write_text("source,target\nraad,council\nRode Leger,Red Army\nDe Tijd,\n", encoding="utf-8")
    checked = command("glossary", "check")
    assert (checked.code, checked.err) == (0, "glossary.csv: 3 terms, no errors.\n")
    listed = [line.split("\t")[:3] for line in command("glossary", "list").out.splitlines()]
    assert listed == [["2", "raad", "council"], ["3", "Rode Leger", "Red Army"], ["4", "De Tijd", "(stays Dutch)"]]
    assert command("glossary", "list", "-c", "RODE").out.split("\t")[1] == "Rode Leger"


def test_model_list_names_the_default_and_why(command: Command, data_folder: Path) -> None:
    result = command("model", "list")
    assert result.code == 0
    assert result.out.startswith("nl_en\t")
    assert "the default" in result.out
    assert str(data_folder) in result.err.replace("\n", "")


def test_model_info_and_verify(command: Command) -> None:
    info = command("model", "info")
    assert info.code == 0
    assert "prompted (decoder-only)" in info.out
    digest = next(line.split()[-1] for line in info.out.splitlines() if line.startswith("SHA-256:"))
    assert len(digest) == 64
    verified = command("model", "verify")
    assert verified.code == 0
    assert {line.split("\t")[0] for line in verified.out.splitlines()} == {"ok"}


def test_doctor_finds_everything_in_place(command: Command) -> None:
    result = command("doctor")
    assert result.code == 0
    lines = result.out.splitlines()
    assert [line.split()[1] for line in lines] == [
        "versions:", "model:", "translation:", "glossary:", "sources:", "disk:", "terminal:",
    ]  # fmt: skip
    assert all(line.startswith("ok ") for line in lines)


def test_doctor_names_what_is_wrong(command: Command, work: Path) -> None:
    (work / "glossary.csv").write_text("source,target\nraad,council\nraad,soviet\n", encoding="utf-8")
    result = command("doctor")
    assert result.code == ExitCode.SOME_FAILED
    assert "FAILED  glossary: The glossary cannot be used: glossary.csv:3." in result.out


def test_a_fault_of_the_program_says_so(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "app", broken)
    result = command("doctor")
    assert result.code == ExitCode.INTERNAL
    assert "This is a fault of translator" in result.err


def test_the_formats_in_the_help_are_those_there_are(command: Command) -> None:
    shown = " ".join(command("translate", "--help").out.replace("│", " ").split())
    assert f"parted by commas: {', '.join(FORMATS)}." in shown
