"""The documents say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from translator.checks import FLAG_KINDS

ROOT = Path(__file__).parents[1]


def test_every_flag_is_explained() -> None:
    raised = set(FLAG_KINDS)
    for module in (ROOT / "translator").rglob("*.py"):
        raised |= set(re.findall(r'\bFlag\(\s*"([a-z-]+)"', module.read_text(encoding="utf-8")))
    explained = set(re.findall(r"`([a-z-]+)`", (ROOT / "docs" / "flags.md").read_text(encoding="utf-8")))

    assert raised - explained == set()


def test_the_readme_names_only_files_that_exist() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
