r"""Tables of repairs: synthetic and wild ones, negative ones where nothing may change, and failures that are known.

In the tables `\n`, `\t`, `\xa0` and `\u2028` are written as in a Python string; `¶` parts the expected paragraphs, and a kind
other than body stands before its text as `[heading]`.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from translator.bitext import Kind
from translator.repair import RULES, repair

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    label: str
    text: str
    expected: str
    rules: str
    comment: str


def unescape(text: str) -> str:
    r"""Read the escapes of a Python string, and leave everything else."""
    return re.sub(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|[\\nrtfv0])", lambda match: codecs.decode(match[0], "unicode_escape"), text)


def cases(name: str) -> list[Case]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert lines[0].split("\t") == list(Case._fields), name
    found = [Case(*line.split("\t")) for line in lines[1:]]
    assert found, name
    return found


def shown(text: str) -> str:
    return " ¶ ".join(
        paragraph.text if paragraph.kind is Kind.BODY else f"[{paragraph.kind}] {paragraph.text}"
        for paragraph in repair(text).paragraphs
    )


def named(name: str) -> list[object]:
    return [pytest.param(case, id=case.label) for case in cases(name)]


@pytest.mark.parametrize("case", named("synthetic") + named("wild"))
def test_repaired(case: Case) -> None:
    text = unescape(case.text)
    assert shown(text) == unescape(case.expected)
    assert {edit.rule for edit in repair(text).edits} == set(case.rules.split())


@pytest.mark.parametrize("case", named("negative"))
def test_left_alone(case: Case) -> None:
    text = unescape(case.text)
    assert shown(text) == unescape(case.expected)
    assert repair(text).edits == ()


@pytest.mark.parametrize("case", named("known-failures"))
@pytest.mark.xfail(strict=True, reason="not decided by any rule yet; move the case when it passes")
def test_known_failures(case: Case) -> None:
    assert shown(unescape(case.text)) == unescape(case.expected)


def test_every_rule_is_shown_at_work() -> None:
    used = {rule for name in ("synthetic", "wild") for case in cases(name) for rule in case.rules.split()}
    assert used == set(RULES)


def test_labels_are_unique() -> None:
    labels = [case.label for name in ("synthetic", "wild", "negative", "known-failures") for case in cases(name)]
    assert len(labels) == len(set(labels))
