"""Every format against a file that a person can read and judge: `golden/market.*`."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.writers import FORMATS, Lines

from .examples import market

GOLDEN = Path(__file__).parent / "golden"
FILES = [file for format_ in FORMATS.values() for file in format_.files]


@pytest.mark.parametrize(("ending", "lines"), FILES, ids=[ending for ending, _ in FILES])
def test_golden(ending: str, lines: Lines) -> None:
    written = "".join(f"{line}\n" for line in lines(market()))
    assert written == (GOLDEN / f"market{ending}").read_text(encoding="utf-8")
