"""docs/errors.md knows every exit code, and every message that a mistake on the command line brings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translator.errors import ExitCode

GUIDE = Path(__file__).parents[2] / "docs" / "errors.md"


@pytest.mark.parametrize("code", ExitCode, ids=lambda code: code.name)
def test_each_exit_code_has_a_section(code: ExitCode) -> None:
    sections = re.findall(r"^## (\d+) ([A-Z_]+): .+\n\n(?=\S)", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert (str(int(code)), code.name) in sections


def test_no_section_is_left_over() -> None:
    sections = re.findall(r"^## (\d+) ", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(number) for number in sections] == sorted(ExitCode)


def _messages() -> list[str]:
    """The quoted beginnings of messages in the guide: `There is no source`."""
    return re.findall(r"^- `([^`]+)`", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("message", _messages())
def test_each_message_of_the_guide_is_one_that_the_program_has(message: str) -> None:
    package = GUIDE.parents[1] / "translator"
    said = "\n".join(path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py")))
    for part in message.split("..."):
        assert part.strip() in said, part
