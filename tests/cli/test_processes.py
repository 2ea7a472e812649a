"""What only a process of its own can show: signals, pipes, consoles."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from translator.errors import ExitCode
from translator.manifest import read_manifest

from .conftest import Command

TRANSLATOR = [sys.executable, "-m", "translator"]
SENTENCE = "De raad kwam op dag {} bijeen in de grote zaal van het oude huis, en sprak er lang over de haven.\n\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C alone there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_stop_leaves_whole_files_and_says_how_to_go_on(work: Path, name: str) -> None:
    (work / "source" / "c.txt").write_text("".join(SENTENCE.format(day) for day in range(400)), encoding="utf-8")
    started = subprocess.Popen(
        [*TRANSLATOR, "translate", "--beam-size", "1"],
        cwd=work,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        until = time.monotonic() + 60
        while not (work / "translated").exists() and started.poll() is None and time.monotonic() < until:
            time.sleep(0.05)  # the folder is made when the model is ready
        started.send_signal(getattr(signal, name))
        out, err = started.communicate(timeout=60)
    finally:
        started.kill()
        started.wait()
    assert started.returncode == ExitCode.INTERRUPTED, err
    assert b"Traceback" not in out + err
    assert b"next: run the same command again" in err
    written = {path for path in (work / "translated").iterdir() if path.name != "manifest.json"}
    assert written == read_manifest(work / "translated").outputs()


def test_a_console_in_ascii_stops_nothing(process: Command, work: Path) -> None:
    (work / "source" / "verslag één.txt").write_text("De reünie van Zoë.\n", encoding="utf-8")
    (work / "source" / "fout ü.txt").write_bytes(b"")
    repaired = process("repair", "source/verslag één.txt", PYTHONIOENCODING="ascii")
    assert repaired == (0, "De re\\xfcnie van Zo\\xeb.\n", "")
    planned = process("translate", "--dry-run", PYTHONIOENCODING="ascii")
    assert planned.code == ExitCode.SOME_FAILED
    assert "source/verslag \\xe9\\xe9n.txt: 1 segments" in planned.out
    assert "source/fout \\xfc.txt" in planned.err
    assert process("translate", "--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize("words", [["repair"], ["--version"], ["glossary", "list", "terms.csv"]])
def test_a_closed_pipe_is_no_failure(work: Path, words: list[str]) -> None:
    (work / "source" / "c.txt").write_text("De deur is open.\n\n" * 8000, encoding="utf-8")
    (work / "terms.csv").write_text("source,target\nraad,council\n", encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*TRANSLATOR, *words], cwd=work, stdout=writing, stderr=subprocess.PIPE, timeout=60)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full (Linux)")
@pytest.mark.parametrize("lines", [1, 8000])
def test_a_full_output_is_an_error_with_a_reason(work: Path, lines: int) -> None:
    (work / "source" / "c.txt").write_text("De deur is open.\n\n" * lines, encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*TRANSLATOR, "repair"], cwd=work, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == ExitCode.OUTPUT
    assert done.stderr.startswith(b"Cannot write to standard output.\n  why:  No space left on device\n  next: ")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_stop_nothing(work: Path, closed: str) -> None:
    done = subprocess.run(["sh", "-c", f"'{sys.executable}' -m translator repair {closed}"], cwd=work, capture_output=True)
    assert done.returncode == 0
    assert done.stderr == b""


def test_quiet_prints_nothing_and_loud_ends_with_where_it_is(process: Command, work: Path) -> None:
    assert process("translate", "--quiet", "source/b.txt") == (0, "", "")
    (work / "source" / "a.txt").write_bytes("De reünie begon.\n".encode("cp1252"))
    loud = process("translate", "--verbose", "source/a.txt")
    assert loud.code == 0
    assert loud.err.startswith("source/a.txt: encoding-uncertain: windows-1252: ")
    assert loud.out.splitlines()[-1] == "Written to translated/ (start with *.parallel.txt)"
    assert read_manifest(work / "translated").entries.keys() == {"../source/a.txt", "../source/b.txt"}


def test_quiet_still_prints_errors(process: Command, work: Path) -> None:
    (work / "source" / "b.txt").write_bytes(b"")
    result = process("translate", "-q", "source/b.txt")
    assert (result.code, result.out) == (ExitCode.NO_TEXT, "")
    assert "There is no text in source/b.txt." in result.err
