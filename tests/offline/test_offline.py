"""The whole pipeline with no network: first with sockets that raise, then where there is no network at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TRANSLATE = ["translate", "brief.txt", "--glossary", "terms.csv", "--out", "out"]
NO_SOCKETS = """
import socket

class Refused(BaseException):
    pass

def refuse(*words, **named):
    raise Refused(f"a socket was asked for: {words}")

class NoSocket(socket.socket):
    __init__ = refuse

socket.socket = NoSocket
socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir(mode=0o500)
    (tmp_path / "brief.txt").write_text("De vakbond sprak met de raad.\n", encoding="utf-8")
    (tmp_path / "terms.csv").write_text("source,target\nvakbond,trade union\n", encoding="utf-8")
    return tmp_path


def _environment(work: Path) -> dict[str, str]:
    """Nothing of this user's: an empty home, no caches, no settings."""
    home = str(work / "home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ARGOS_"))}
    return kept | {"HOME": home, "USERPROFILE": home, "LOCALAPPDATA": home}


def _check(work: Path, done: subprocess.CompletedProcess[bytes]) -> None:
    assert done.returncode == 0, done.stderr.decode()
    assert (work / "out" / "brief.nl.txt").read_text(encoding="utf-8") == "De vakbond sprak met de raad.\n"
    assert "trade union" in (work / "out" / "brief.en.txt").read_text(encoding="utf-8")
    assert not list((work / "home").iterdir())


def test_no_socket_is_ever_opened(work: Path) -> None:
    (work / "startup").mkdir()
    (work / "startup" / "sitecustomize.py").write_text(NO_SOCKETS, encoding="utf-8")
    environment = _environment(work) | {"PYTHONPATH": str(work / "startup")}
    probe = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], env=environment, capture_output=True)
    assert b"a socket was asked for" in probe.stderr  # the guard itself works
    command = [sys.executable, "-m", "translator", *TRANSLATE]
    _check(work, subprocess.run(command, cwd=work, env=environment, capture_output=True, timeout=120))


def test_a_machine_without_a_network(work: Path) -> None:
    unshare = shutil.which("unshare")
    if not unshare:
        pytest.skip("there is no unshare (Linux) to make a network of nothing")
    for words in (["-n"], ["-r", "-n"]):  # as root, or as the root of a user namespace
        isolated = [unshare, *words]
        if subprocess.run([*isolated, "true"], capture_output=True).returncode == 0:
            break
    else:
        pytest.skip("this user may not make a network namespace")
    probe = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"
    unreachable = subprocess.run([*isolated, sys.executable, "-c", probe], capture_output=True)
    assert b"Network is unreachable" in unreachable.stderr
    command = [*isolated, sys.executable, "-m", "translator", *TRANSLATE]
    _check(work, subprocess.run(command, cwd=work, env=_environment(work), capture_output=True, timeout=120))
