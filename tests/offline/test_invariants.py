"""What always holds of a text that has been through the whole pipeline, with the real model."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ENDINGS = (".nl.txt", ".en.txt", ".parallel.txt", ".tsv", ".ledger.jsonl")
TEXT = """DE OUDE BRUG

De brug werd in 1934 ge-
sloten. Niemand wist wie
er schuld had.

“Wij missen € 2.500”, zei de wethouder.

* * *

Zie www.voorbeeld.nl/brug.
"""
OTHER = "Niemand wist wie er schuld had.\n"
TERMS = "source,target\nwethouder,alderman\n"


def _translate(folder: Path, *words: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "translator", "translate", "-q", "-g", "terms.csv", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    return {path.name: path.read_bytes() for path in (folder / words[-1]).iterdir() if path.name != "manifest.json"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    (folder / "source").mkdir()
    (folder / "source" / "brug.txt").write_text(TEXT, encoding="utf-8")
    (folder / "source" / "markt.txt").write_text(OTHER, encoding="utf-8")
    (folder / "terms.csv").write_text(TERMS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def outputs(folder: Path) -> dict[str, bytes]:
    return _translate(folder, "source", "--jobs", "1", "--out", "one")


def _lines(outputs: dict[str, bytes], name: str) -> list[str]:
    return outputs[name].decode("utf-8").split("\n")


def test_every_file_is_there(outputs: dict[str, bytes]) -> None:
    assert set(outputs) == {name + ending for name in ("brug", "markt") for ending in ENDINGS}


def test_the_same_lines_in_both_languages(outputs: dict[str, bytes]) -> None:
    for name in ("brug", "markt"):
        dutch, english = _lines(outputs, f"{name}.nl.txt"), _lines(outputs, f"{name}.en.txt")
        assert [not line for line in dutch] == [not line for line in english]
        assert outputs[f"{name}.nl.txt"].decode().splitlines() == dutch[:-1]
        assert outputs[f"{name}.en.txt"].decode().splitlines() == english[:-1]


def _letters(text: str) -> Counter[str]:
    return Counter(character for character in text.casefold() if character.isalnum())


def test_every_letter_is_in_the_dutch_or_in_the_ledger(outputs: dict[str, bytes]) -> None:
    events = [json.loads(line) for line in _lines(outputs, "brug.ledger.jsonl")[:-1]]
    repairs = [event for event in events if event["event"] == "repair"]
    assert repairs
    taken, put = (_letters("".join(repair[side] for repair in repairs)) for side in ("before", "after"))
    kept = _letters(outputs["brug.nl.txt"].decode("utf-8"))
    assert kept + taken == _letters(TEXT) + put


def test_every_repair_can_be_found_in_the_source(outputs: dict[str, bytes]) -> None:
    starts = [0]
    for line in TEXT.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for line in _lines(outputs, "brug.ledger.jsonl")[:-1]:
        event = json.loads(line)
        if event["event"] == "repair":
            place = starts[event["line"] - 1] + event["column"] - 1
            assert TEXT[place : place + len(event["before"])] == event["before"], event


def test_the_term_is_used_and_the_rest_kept(outputs: dict[str, bytes]) -> None:
    english = outputs["brug.en.txt"].decode("utf-8")
    assert "alderman" in english
    assert "1934" in english
    assert "2,500" in english
    assert "www.voorbeeld.nl/brug" in english
    assert "* * *" in english.split("\n")


def test_all_formats_hold_the_same_segments(outputs: dict[str, bytes]) -> None:
    rows = [line.split("\t") for line in _lines(outputs, "brug.tsv")[1:-1]]
    events = [json.loads(line) for line in _lines(outputs, "brug.ledger.jsonl")[:-1]]
    segments = [(e["id"], e["source"], e["target"]) for e in events if e["event"] == "segment"]
    assert [(row[0], row[3], row[4]) for row in rows] == segments
    assert [source for _, source, _ in segments] == [line for line in _lines(outputs, "brug.nl.txt") if line]
    assert [target for *_, target in segments] == [line for line in _lines(outputs, "brug.en.txt") if line]


def test_the_repaired_text_needs_no_repair(folder: Path, outputs: dict[str, bytes]) -> None:
    command = [sys.executable, "-m", "translator", "repair", "one/brug.nl.txt"]
    assert subprocess.run(command, cwd=folder, capture_output=True, timeout=60).stdout == outputs["brug.nl.txt"]


def test_the_number_of_jobs_changes_no_byte(folder: Path, outputs: dict[str, bytes]) -> None:
    assert _translate(folder, "source", "--jobs", "2", "--out", "two") == outputs


def test_a_file_alone_is_the_same_as_among_others(folder: Path, outputs: dict[str, bytes]) -> None:
    alone = _translate(folder, "source/brug.txt", "--out", "alone")
    assert alone == {name: data for name, data in outputs.items() if name.startswith("brug.")}
