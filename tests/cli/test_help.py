"""Help: there for every command, with an example, for every option, and quick."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import typer.main

from translator.cli import app

from .conftest import Command


def _commands() -> dict[str, Any]:
    found: dict[str, Any] = {}

    def walk(command: Any, path: tuple[str, ...]) -> None:
        found[" ".join(path)] = command
        for name, child in getattr(command, "commands", {}).items():
            walk(child, (*path, name))

    walk(typer.main.get_command(app), ())
    return found


COMMANDS = _commands()
LEAVES = [path for path, command in COMMANDS.items() if not getattr(command, "commands", None)]


def test_the_commands() -> None:
    assert sorted(LEAVES) == [
        "doctor",
        "glossary check",
        "glossary list",
        "model info",
        "model install",
        "model list",
        "model verify",
        "repair",
        "translate",
    ]


@pytest.mark.parametrize("path", LEAVES)
def test_each_command_has_help_with_an_example(command: Command, path: str) -> None:
    result = command(*path.split(), "--help")
    assert (result.code, result.err) == (0, "")
    assert "Example" in result.out
    assert f"translator {path}" in result.out.split("Example", 1)[1]


@pytest.mark.parametrize("path", [path for path in COMMANDS if path not in LEAVES])
def test_each_group_lists_its_commands(command: Command, path: str) -> None:
    result = command(*path.split(), "-h")
    assert result.code == 0
    for name in COMMANDS[path].commands:
        assert name in result.out


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_is_shown_and_explained(command: Command, path: str) -> None:
    shown = " ".join(command(*path.split(), "--help").out.split())
    for parameter in COMMANDS[path].params:
        if parameter.param_type_name == "option":
            assert parameter.help, parameter.name
            assert all(option in shown for option in parameter.opts)


@pytest.mark.parametrize(
    "words", [["--help"], ["translate", "--help"], ["repair", "-h"], ["model", "install", "-h"], ["--version"]]
)
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys, json\nfrom translator.cli import main\n"
        f"sys.argv = ['translator', *{words!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    print('\\n' + json.dumps([end.code or 0, sorted(sys.modules)]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    status, modules = json.loads(done.stdout.decode("utf-8").splitlines()[-1])
    assert status == 0
    heavy = {"argostranslate", "babel", "ctranslate2", "ftfy", "numpy", "sentencepiece", "torch", "wordfreq"}
    assert heavy.isdisjoint(modules)


def test_no_command_is_a_mistake_that_shows_the_help(command: Command) -> None:
    result = command()
    assert result.code == 2
    assert "translate" in result.out + result.err
