"""Hyphens at line ends: a table of decisions, and the share of them that must be right."""

from __future__ import annotations

from pathlib import Path

from translator.repair import repair

TABLE = Path(__file__).parent / "cases" / "hyphens.tsv"
FLOOR = 0.99
FEWEST = 180
SHARE_KEPT = 1 / 3


def rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert lines[0].split("\t") == ["label", "text", "expected", "comment"]
    return [line.split("\t") for line in lines[1:]]


def test_the_table_is_large_and_a_third_of_it_keeps_the_hyphen() -> None:
    table = rows()
    assert len(table) >= FEWEST
    assert len({row[0] for row in table}) == len(table)
    kept = sum("-" in expected for _, _, expected, _ in table)
    assert kept >= SHARE_KEPT * len(table)


def test_decisions() -> None:
    table = rows()
    wrong = []
    for label, text, expected, comment in table:
        got = " ¶ ".join(paragraph.text for paragraph in repair(text.replace("-/", "-\n")).paragraphs)
        if got != expected:
            wrong.append(f"{label}: {got!r}, not {expected!r} ({comment})")
    share = 1 - len(wrong) / len(table)
    print(f"hyphens at line ends: {len(table) - len(wrong)} of {len(table)} right ({share:.1%})")
    assert share >= FLOOR, f"{share:.1%} right, at least {FLOOR:.0%} wanted:\n" + "\n".join(wrong)
