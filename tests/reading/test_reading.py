"""Bytes to text: encodings found by evidence, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.errors import InputError, NoTextError
from translator.reading import decode

_DUTCH = "De coördinatie van de „reünie” in café Zoë: één probleem – “naïef” geloof à la carte. ‘Ja’, zei hij; ’t is € 30."
_PLAIN = "De coördinatie van de reünie in café Zoë: één probleem, naïef geloof."


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    ],
)
def test_certain_encodings(mark: bytes, codec: str, encoding: str) -> None:
    reading = decode(mark + _DUTCH.encode(codec), "brief.txt")
    assert (reading.text, reading.encoding, reading.certain, reading.note) == (_DUTCH, encoding, True, "")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_found_and_not_certain(codec: str) -> None:
    reading = decode(_DUTCH.encode(codec), "brief.txt")
    assert (reading.text, reading.encoding, reading.certain) == (_DUTCH, codec, False)
    assert "byte order mark" in reading.note


@pytest.mark.parametrize(
    ("codec", "encoding", "text"),
    [
        ("cp1252", "windows-1252", _DUTCH),
        ("latin-1", "windows-1252", _PLAIN),
        ("cp850", "cp850", _PLAIN),
        ("mac_roman", "mac-roman", _DUTCH),
        ("iso8859_15", "iso-8859-15", _PLAIN + " Het kost € 30."),
    ],
)
def test_single_byte_encodings_are_found_by_their_letters(codec: str, encoding: str, text: str) -> None:
    reading = decode(text.encode(codec), "brief.txt")
    assert (reading.text, reading.encoding, reading.certain) == (text, encoding, False)
    assert encoding in reading.note


@pytest.mark.parametrize("word", ["café", "Zoë", "geërfd", "reünie", "vóór", "à la carte", "ruïne", "‘t is", "zei hij”", "€ 3"])
def test_one_letter_is_evidence_enough_for_windows_1252(word: str) -> None:
    assert decode(word.encode("cp1252"), "brief.txt").text == word


def test_a_byte_without_a_character_is_kept() -> None:
    assert decode(b"geh\xe9\xe9l\x81", "brief.txt").text == "gehéél\x81"


def test_broken_bytes_in_utf8_are_read_and_named_by_line() -> None:
    data = "één\ntwee\n".encode() + b"caf\xe9 en \x93ja\x94\n" + "drieën".encode()
    reading = decode(data, "brief.txt")
    assert reading.text == "één\ntwee\ncafé en “ja”\ndrieën"
    assert (reading.encoding, reading.certain) == ("utf-8", False)
    assert "3 bytes" in reading.note
    assert "line 3" in reading.note


def test_broken_bytes_far_into_a_long_text_have_the_right_line() -> None:
    data = ("é" * 40 + "\n").encode() * 5_000 + b"caf\xe9\n" + ("é" * 40 + "\n").encode() * 5_000
    reading = decode(data, "brief.txt")
    assert "line 5001" in reading.note
    assert reading.text.count("é") == 400_001


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_are_made_one(newline: str) -> None:
    assert decode(newline.join(["een", "", "twee"]).encode(), "brief.txt").text == "een\n\ntwee"


def test_mixed_line_ends_keep_line_numbers() -> None:
    assert decode(b"een\r\ntwee\rdrie\nvier", "brief.txt").text.split("\n") == ["een", "twee", "drie", "vier"]


def test_other_line_separators_are_left_for_repair() -> None:
    assert decode("een\u2028twee\x85drie\fvier".encode(), "brief.txt").text == "een\u2028twee\x85drie\fvier"


def test_a_few_nul_bytes_are_kept() -> None:
    text = "De \x00ets werd o\x00cieel verkocht voor een a\x00lose prijs aan de overkant."
    assert decode(text.encode(), "brief.txt").text == text


@pytest.mark.parametrize(
    ("data", "what", "advice"),
    [
        (b"%PDF-1.7\n...", "PDF", "pdftotext"),
        (b"PK\x03\x04....", "zip", "plain text"),
        (b"\x7fELF\x02\x01", "ELF", ""),
        (b"\x89PNG\r\n\x1a\n....", "PNG", "tesseract"),
        (b"\xff\xd8\xff\xe0....", "JPEG", "tesseract"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "Word", "plain text"),
        (b"{\\rtf1\\ansi een}", "Rich Text", "plain text"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "LFS", "git lfs pull"),
        (bytes(range(256)) * 20, "binary", "file"),
        (b"\x00\x01\x02\x03" * 50 + b"tekst", "binary", "file"),
    ],
    ids=["pdf", "zip", "elf", "png", "jpeg", "doc", "rtf", "lfs", "bytes", "controls"],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, what: str, advice: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "stuk.bin")
    message = str(caught.value)
    assert "stuk.bin" in message
    assert what in message
    assert advice in caught.value.next


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", codecs.BOM_UTF8, b"\xef\xbb\xbf \n", b"\x1a", "\u00a0\u200b".encode()])
def test_nothing_to_translate(data: bytes) -> None:
    with pytest.raises(NoTextError, match=r"leeg\.txt"):
        decode(data, "leeg.txt")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
@settings(max_examples=300, deadline=None)
def test_utf8_is_read_as_it_is(text: str) -> None:
    try:
        assert decode(codecs.BOM_UTF8 + text.encode(), "brief.txt").text == text
    except NoTextError:
        assert not text.strip(" \ufeff\u200b\u00a0")


@given(st.binary(max_size=300))
@settings(max_examples=500, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        reading = decode(data, "brief.txt")
    except (InputError, NoTextError):
        return
    assert "\r" not in reading.text
    assert reading.certain == (reading.note == "")
