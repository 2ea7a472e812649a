"""The dialects of CSV: one glossary, saved by many programs, is the same glossary."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.errors import GlossaryError
from translator.glossary import EMPTY_TERMBASE, Termbase, check, read_glossary
from translator.glossary.dialect import append_row, format_row, read_table

PLAIN = 'source,target,note\ncoöperatie,co-operative,"ook: coöp; winkel"\nRode Leger,Red Army,\n'
SEMICOLONS = 'source;target;note\ncoöperatie;co-operative;"ook: coöp; winkel"\nRode Leger;Red Army;\n'
TABS = "source\ttarget\tnote\ncoöperatie\tco-operative\took: coöp; winkel\nRode Leger\tRed Army\t\n"

DIALECTS = {
    "plain": PLAIN.encode(),
    "byte order mark": codecs.BOM_UTF8 + PLAIN.encode(),
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "CR": PLAIN.replace("\n", "\r").encode(),
    "semicolons": SEMICOLONS.encode(),
    "sep line": b"sep=;\r\n" + SEMICOLONS.replace("\n", "\r\n").encode(),
    "sep line, code page 1252": b"sep=;\r\n" + SEMICOLONS.replace("\n", "\r\n").encode("cp1252"),
    "tabs": TABS.encode(),
    "sep line, tabs": b"sep=\t\n" + TABS.encode(),
    "UTF-16 with mark, tabs": codecs.BOM_UTF16_LE + TABS.encode("utf-16-le"),
    "UTF-16 big-endian with mark": codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
    "UTF-16 without mark": PLAIN.encode("utf-16-le"),
    "comments": ("# made by hand\n" + PLAIN + '# the end, "of it\n').encode(),
    "blank lines": PLAIN.replace("\n", "\n\n").encode(),
    "empty cells behind": PLAIN.replace("\n", ",,\n").replace("note,,", "note").encode(),
    "no last newline": PLAIN.rstrip("\n").encode(),
    "header in capitals": PLAIN.replace("source,target,note", "Source, Target ,NOTE").encode(),
    "all quoted": (
        '"source","target","note"\n"coöperatie","co-operative","ook: coöp; winkel"\n"Rode Leger","Red Army",""\n'.encode()
    ),
}


def _write(folder: Path, data: bytes) -> Path:
    path = folder / "glossary.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("data", DIALECTS.values(), ids=DIALECTS.keys())
def test_every_dialect_is_the_same_glossary(tmp_path: Path, data: bytes) -> None:
    """Two terms, with their note, and nothing to complain of."""
    path = _write(tmp_path, data)
    base = read_glossary(path)

    assert [(term.source, term.targets, term.note) for term in base.terms] == [
        ("coöperatie", ("co-operative",), "ook: coöp; winkel"),
        ("Rode Leger", ("Red Army",), ""),
    ]
    assert check(path) == ()
    assert base.sha256 == hashlib.sha256(data).hexdigest()
    assert base.path == path


@pytest.mark.parametrize("data", DIALECTS.values(), ids=DIALECTS.keys())
def test_a_row_is_added_in_the_dialect_of_the_file(tmp_path: Path, data: bytes) -> None:
    """What was there stays byte for byte; the new row is read back as it was given."""
    longer = append_row(data, {"source": "partij", "target": "party", "note": 'a;b,c\t"d"'})
    base = read_glossary(_write(tmp_path, longer))

    assert longer.startswith(data)
    assert (base.terms[-1].source, base.terms[-1].targets, base.terms[-1].note) == ("partij", ("party",), 'a;b,c\t"d"')
    assert len(base.terms) == 3
    assert read_table(longer).dialect == read_table(data).dialect


def test_the_dialect_is_reported() -> None:
    """Encoding, delimiter, `sep=` line and newline are known."""
    dialect = read_table(DIALECTS["sep line, code page 1252"]).dialect

    assert (dialect.encoding, dialect.delimiter, dialect.sep_line, dialect.newline) == ("cp1252", ";", True, "\r\n")
    assert str(dialect) == "code page 1252, semicolons, CRLF"


def test_lines_are_counted_as_an_editor_does(tmp_path: Path) -> None:
    """Comments, blank lines and cells of several lines count."""
    data = b'sep=,\n# one\nsource,target,note\n\nraad,soviet,"first\n# second\nthird"\nkader,cadre,\n'

    assert [term.row for term in read_glossary(_write(tmp_path, data)).terms] == [5, 8]


def test_a_term_that_begins_with_a_number_sign_is_no_comment(tmp_path: Path) -> None:
    """A quoted cell is a term; adding such a row quotes it."""
    data = append_row(b"source,target\n", {"source": "#1917", "target": "#1917"})

    assert data.endswith(b'"#1917",#1917\n')
    assert [term.source for term in read_glossary(_write(tmp_path, data)).terms] == ["#1917"]


def test_spaces_in_terms_and_empty_targets_are_kept(tmp_path: Path) -> None:
    """A term with a space and no English is one term that stays Dutch."""
    base = read_glossary(_write(tmp_path, b"source,target\nHet  Vrije Volk,\nRode Leger, Red Army \n"))
    found = base.find("In Het Vrije Volk van mei stond het.")

    assert [(term.source, term.targets) for term in base.terms] == [("Het  Vrije Volk", ()), ("Rode Leger", ("Red Army",))]
    assert [(one.form, one.wanted[0]) for one in found] == [("Het Vrije Volk", "Het Vrije Volk")]


def test_cells_with_several_values(tmp_path: Path) -> None:
    """Values are parted by `|`; a form that begins with `=` is no pairing."""
    line = "raad,soviet|council,raden=soviets|rade|=som,workers' council,board|,name,admitted,seen,a book"
    header = "source,target,source_forms,target_forms,forbidden,case,status,note,reference"
    (term,) = read_glossary(_write(tmp_path, f"{header}\n{line}\n".encode())).terms

    assert term.targets == ("soviet", "council")
    assert term.source_forms == ("rade", "=som")
    assert term.paired == (("raden", "soviets"),)
    assert (term.target_forms, term.forbidden) == (("workers' council",), ("board",))
    assert (term.case, term.status, term.note, term.reference) == ("name", "admitted", "seen", "a book")


def test_no_glossary_finds_nothing() -> None:
    """The empty termbase is a termbase."""
    assert isinstance(EMPTY_TERMBASE, Termbase)
    assert EMPTY_TERMBASE.find("De raad kwam bijeen.") == ()
    assert EMPTY_TERMBASE.find("") == ()


@pytest.mark.parametrize(
    ("data", "line", "why"),
    [
        (b"", 1, "the file is empty"),
        (b"bron,doel\nraad,soviet\n", 1, 'no column "source" and "target"'),
        (b"# mine\nsource;doel\nraad;soviet\n", 2, 'no column "target"'),
        (b"source,target,sourceforms\nraad,soviet,\n", 1, 'unknown column "sourceforms"'),
        (b"source,target,target\nraad,soviet,\n", 1, "more than once"),
        (b"source,target\nraad,soviet\n\nraad,soviet\n", 4, "duplicate of line 2"),
        (b"source,target\nraad,soviet\nRaad,council\n", 3, 'wants "council" here and "soviet" in line 2'),
        (b"source,target\n,soviet\n", 2, "the source is empty"),
        (b"source,target\n???,soviet\n", 2, "has no word in it"),
        (b"source,target\nraad\n", 2, "1 cell in a table of 2 columns"),
        (b"source,target\nraad,soviet,more\n", 2, "3 cells in a table of 2 columns"),
        (b'source,target\nkader,cadre\nraad,"soviet\n', 3, "cannot be read"),
        (b"source,target\nkader,cadre\nra\x81d,soviet\n", 3, "is not text"),
        (b"source,target,case\nraad,soviet,sometimes\n", 2, 'unknown case "sometimes"'),
        (b"source,target,status\nraad,soviet,perhaps\n", 2, 'unknown status "perhaps"'),
    ],
)
def test_an_unusable_glossary_is_refused_by_file_and_line(tmp_path: Path, data: bytes, line: int, why: str) -> None:
    """The message names the file, the line, the reason and the next command."""
    path = _write(tmp_path, data)

    with pytest.raises(GlossaryError) as raised:
        read_glossary(path)
    assert f"{path}:{line}." in raised.value.what
    assert why in raised.value.why
    assert raised.value.next == f"translator glossary check {path}"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A path that is not there, or is a folder, is the user's mistake."""
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(GlossaryError) as raised:
            read_glossary(path)
        assert str(path) in raised.value.what


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0", exclude_categories=["Cs", "Cc"]), max_size=20)


@settings(deadline=None)
@given(st.lists(CELL, min_size=2, max_size=4), st.sampled_from([name for name in DIALECTS if "1252" not in name]))
def test_a_written_row_is_read_back(cells: list[str], name: str) -> None:
    """Whatever is in the cells, writing and reading is the identity."""
    dialect = read_table(DIALECTS[name]).dialect
    padded = [*cells, "end"]
    header = format_row(["source", "target", "a", "b", "c"][: len(padded)], dialect)
    written = dialect.mark + (header + format_row(padded, dialect)).encode(dialect.encoding)

    assert [list(row.cells) for row in read_table(written).rows] == [padded]
