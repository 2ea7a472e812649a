"""The command line in this process, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from translator import cli


class Result(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Result]


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two small texts that the command is run in, with no glossary."""
    folder = tmp_path / "work"
    (folder / "source").mkdir(parents=True)
    (folder / "source" / "a.txt").write_text("De verga-\ndering begon.\n", encoding="utf-8")
    (folder / "source" / "b.txt").write_text("De deur is open.\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def command(work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `translator ...` in this process through its own `main`, signals and streams apart."""
    monkeypatch.setattr(cli, "_take_signals", lambda: None)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TERM", "dumb")

    def call(*words: str | Path) -> Result:
        monkeypatch.setattr(sys, "argv", ["translator", *map(str, words)])
        code = 0
        try:
            cli.main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return call


@pytest.fixture
def process(work: Path) -> Command:
    """Runs `translator ...` as a process of its own; keywords are variables of its environment."""

    def call(*words: str | Path, **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "translator", *map(str, words)],
            cwd=work,
            env={**os.environ, **environment},
            capture_output=True,
            timeout=120,
        )
        return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call
