"""Languages of sentences, against a table of the four languages and of what is none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.language import guess

_ROWS = [line.split("\t") for line in (Path(__file__).parent / "cases" / "languages.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("code", "text"), _ROWS)
def test_guesses(code: str, text: str) -> None:
    assert guess(text).code == code


def test_what_is_short_or_unclear_is_never_certain() -> None:
    for text in ("", "Ja.", "Berlin, 1923", "Amsterdam Rotterdam Utrecht", "in de"):
        assert not guess(text).certain


def test_table_is_large() -> None:
    assert len(_ROWS) >= 60
    assert {code for code, _ in _ROWS} == {"nl", "en", "de", "fr", ""}
