"""Finding terms as a whole: known troubles of other tools, properties that always hold, and the amount of work."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.glossary import Term, Termbase, index, read_glossary

from .helpers import SHIPPED, termbase

HEADER = "source,target,source_forms,target_forms,forbidden,case,status,note,reference\n"

TROUBLES = {
    "ij as one character": (HEADER + "vrijheid,liberty,,,,,,,\n", "De vrĳheid ging voor.", ["vrĳheid>liberty"]),
    "a term inside a word": (
        HEADER + "wet,law,,,,,,,\nbond,league,,,,,,,\n",
        "Wetenschap is geen wetboek. De bond-genoot en de bondgenoot. De bond las de wet.",
        ["bond>league", "wet>law"],
    ),
    "a note number behind a term": (
        HEADER + "Denikin,Denikin,,,,,,,\nWitte Leger,White Army,,,,,,,\n",
        "Voor Denikin4 was dat te laat. Het Witte Leger15 week.",
        ["Denikin>Denikin", "Witte Leger>White Army"],
    ),
    "soft hyphens and a no-break space": (
        HEADER + "Volkenbond,League of Nations,,,,,,,\nKoude Oorlog,Cold War,,,,,,,\n",
        "De Vol\u00adken\u00adbond zweeg. De Koude\u00a0Oorlog begon.",
        ["Vol\u00adken\u00adbond>League of Nations", "Koude\u00a0Oorlog>Cold War"],
    ),
    "a byte order mark": ("\ufeff" + HEADER + "raad,soviet,,,,,,,\n", "De raad koos.", ["raad>soviet"]),
    "a space in a term, and no English": (
        "source,target\nHet Volk,\nWitte Leger,\n",
        "In Het Volk stond iets over het Witte Leger.",
        ["Het Volk>Het Volk", "Witte Leger>Witte Leger"],
    ),
    "Excel with Dutch settings": (
        'sep=;\r\nsource;target;note\r\nfinanciën;finances;"ook: geld; kas"\r\nWitte Leger;White Army;\r\n',
        "De financiën van het Witte Leger.",
        ["financiën>finances", "Witte Leger>White Army"],
    ),
    "decomposed letters": (
        HEADER + "café,coffee house,,,,,,,\n",
        "In het cafe\u0301 sprak Zoe\u0308.",
        ["cafe\u0301>coffee house"],
    ),
}


@pytest.mark.parametrize(("table", "text", "expected"), TROUBLES.values(), ids=TROUBLES.keys())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_known_troubles(tmp_path: Path, table: str, text: str, expected: list[str], encoding: str) -> None:
    """What users of other tools reported, with the right outcome."""
    path = tmp_path / "glossary.csv"
    path.write_bytes(table.removeprefix("\ufeff").encode(encoding) if encoding == "utf-16" else table.encode(encoding))

    assert [f"{found.form}>{found.wanted[0]}" for found in read_glossary(path).find(text)] == expected


def test_code_page_1252(tmp_path: Path) -> None:
    """The encoding of older Excel files."""
    path = tmp_path / "glossary.csv"
    path.write_bytes(TROUBLES["Excel with Dutch settings"][0].encode("cp1252"))

    assert [term.source for term in read_glossary(path).terms] == ["financiën", "Witte Leger"]


WORDS = [
    "De",
    "sovjet",
    "sovjets",
    "Rode",
    "Leger",
    "leger",
    "Leon",
    "Trotski",
    "Trotski’s",
    "Marx’",
    "raad-",
    "en",
    "van",
    "12",
    "Kornilov3",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WORDS, ".", ",", "“", "-", "\u00a0", "\n"]), max_size=30), st.sampled_from(["", " "]))
def test_occurrences_are_in_order_and_apart(words: list[str], between: str) -> None:
    """Whatever the text, spans rise, do not overlap, and hold the form."""
    text = between.join(words)
    last = 0
    for found in termbase("glossary.csv").find(text):
        assert last <= found.start < found.end <= len(text)
        assert found.form == text[found.start : found.end]
        assert found.wanted
        last = found.end


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    """No text stops the search, in either language."""
    (sovjet,) = termbase("sovjet,soviet,,,council").find("sovjet")
    termbase("glossary.csv").find(text)
    span = sovjet.find_miscased(text)
    if span is not None:
        sovjet.recase(text, span)
    sovjet.forbidden_in(text)


def _rows(count: int) -> Termbase:
    """Make a termbase of invented terms that share their first word, and one real term."""
    terms = [Term(row, f"woord term{row}x", (f"term {row}",)) for row in range(2, count + 1)]
    return Termbase((*terms, Term(1, "Rode Leger", ("Red Army",))), "", None)


def test_the_work_does_not_grow_with_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same forms are looked at in a glossary of 50 rows and of 5,000, and twice as many in twice the text."""
    looked_at: list[object] = []
    fits = index._fits

    def counted(*arguments: object) -> bool:
        looked_at.append(arguments[0])
        return fits(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(index, "_fits", counted)
    text = "Het woord van het Rode Leger, het woord term7x. " * 100
    work = []
    for base, given_text in ((_rows(50), text), (_rows(5000), text), (_rows(5000), text * 2)):
        looked_at.clear()
        assert len(base.find(given_text)) == given_text.count(".") * 2
        work.append(len(looked_at))

    assert work[0] == work[1]
    assert work[2] == 2 * work[1]


def test_a_long_text_is_searched_once() -> None:
    """As many occurrences as there are, in one text of 20,000 words without a full stop, and one word of 880,000 letters."""
    assert len(termbase("raad,soviet").find("raad en " * 10_000)) == 10_000
    assert termbase("raad,soviet").find("raad" * 220_000) == ()


def test_a_termbase_travels_to_another_process() -> None:
    """Workers get it pickled, and find the same."""
    base = read_glossary(SHIPPED)
    copy = pickle.loads(pickle.dumps(base))
    text = "De bolsjewieken van Petrograd."

    assert [(one.form, one.wanted) for one in copy.find(text)] == [(one.form, one.wanted) for one in base.find(text)]


def test_a_fingerprint_changes_with_what_matters_alone() -> None:
    """The line, the note and the reference of a row change no translation."""
    term = Term(2, "raad", ("soviet",))

    assert term.fingerprint == Term(7, "raad", ("soviet",), note="see p. 4", reference="a book").fingerprint
    assert (
        len({term.fingerprint, Term(2, "raad", ("council",)).fingerprint, Term(2, "raad", ("soviet",), ("rade",)).fingerprint})
        == 3
    )
