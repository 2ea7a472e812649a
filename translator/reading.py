r"""Bytes to text: the encoding is found by evidence and reported, never guessed in silence.

The order is: a byte order mark; the NUL pattern of UTF-16; UTF-8; UTF-8 with a few broken bytes; a single-byte code page,
chosen by how well its letters and quotation marks fit their neighbours. Line ends become `\n`, so that line numbers stay right.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from translator.errors import InputError, NoTextError


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as text, with the encoding it was read in.

    `certain` is False when the bytes allow another reading; `note` then says in one sentence what was assumed and why.
    """

    text: str
    encoding: str
    certain: bool = True
    note: str = ""


_SAVE_AS_TEXT = "open it in a word processor and save it as plain text (UTF-8)"

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    # first bytes, what the file is, what to do next
    (b"%PDF-", "a PDF document", "pdftotext -layout {name} {stem}.pdf.txt"),
    (b"PK\x03\x04", "a zip archive (a .docx, .odt, .epub or .zip file)", _SAVE_AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document (.doc)", _SAVE_AS_TEXT),
    (b"{\\rtf", "a Rich Text document (.rtf)", _SAVE_AS_TEXT),
    (b"\x89PNG\r\n", "a PNG image", "tesseract {name} {stem} -l nld"),
    (b"\xff\xd8\xff", "a JPEG image", "tesseract {name} {stem} -l nld"),
    (b"II*\x00", "a TIFF image", "tesseract {name} {stem} -l nld"),
    (b"MM\x00*", "a TIFF image", "tesseract {name} {stem} -l nld"),
    (b"GIF8", "a GIF image", "tesseract {name} {stem} -l nld"),
    (b"AT&TFORM", "a DjVu document", "djvutxt {name} {stem}.txt"),
    (b"\x7fELF", "a program (ELF)", "give the text file itself"),
    (b"MZ\x90\x00", "a Windows program", "give the text file itself"),
    (b"\x1f\x8b", "a gzip archive", "gunzip {name}"),
    (b"BZh", "a bzip2 archive", "bunzip2 {name}"),
    (b"\xfd7zXZ\x00", "an xz archive", "unxz {name}"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"SQLite format 3\x00", "a SQLite database", "give the text file itself"),
    (b"version https://git-lfs.github.com/spec/", "a Git LFS pointer, not the file itself", "git lfs pull"),
)

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    # the four-byte marks first: that of UTF-32 LE begins with that of UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_TEXT_CONTROLS = b"\t\n\v\f\r"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)
_NOT_CONTROLS = bytes(byte for byte in range(256) if byte not in _CONTROLS)
_ASCII = bytes(range(128))

_BINARY_SHARE = 0.1  # of control bytes; an OCR text that lost its ligatures to NUL has 3 %
_HIGH_SHARE = 0.3  # of bytes above 127 in what is not UTF-8; Dutch prose has 1 %
_FEWEST_CONTROLS = 3  # bytes: a line of a few letters proves nothing
_FEWEST_HIGH = 16  # bytes
_WIDE_SHARE = 0.7  # of NULs on one side of the byte pairs in UTF-16; curly quotes and the euro sign have none
_NARROW_SHARE = 0.05  # of NULs on the other side

_UTF8_OR_BROKEN = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|([\x80-\xff])"
)
"""A well-formed sequence of UTF-8 (Unicode standard, table 3-7), or else one broken byte in group 1."""

_CODE_PAGES: tuple[tuple[str, str], ...] = (
    # Python's name, the name that a person knows; the first wins when the evidence is equal
    ("cp1252", "windows-1252"),
    ("iso8859_15", "iso-8859-15"),  # differs from windows-1252 for Dutch in the euro sign alone
    ("cp850", "cp850"),  # MS-DOS in western Europe
    ("mac_roman", "mac-roman"),
)

_DUTCH_LETTERS = frozenset("áéíóúàèìòùâêîôûäëïöüçñ")
_INNER = frozenset("äëïöüâêîôû")  # begin no Dutch word, and end none but names: Zoë
_OPENING = frozenset("„‚“‘«‹(")
_CLOSING = frozenset("”’“‘»›")
_LOOSE = frozenset("–—…€£§°·•½¼¾†‡×´©®")  # stand between words or figures
_HIGH_BYTE_IN_CONTEXT = re.compile(rb"(?s:(?<=(.))|\A)([\x80-\xff])(?=(.?))", re.DOTALL)
_MOST_EVIDENCE = 100_000  # characters outside ASCII looked at for a choice
_BLOCK = 1 << 16  # bytes decoded at a time when some are broken


def decode(data: bytes, name: str) -> Reading:
    r"""Read a source: bytes to text with `\n` line ends, and how sure the encoding is. `name` is for messages.

    Raises `InputError` for what is not text, and `NoTextError` for what is empty.

    >>> decode("één\r\ntwee".encode(), "brief.txt")
    Reading(text='één\ntwee', encoding='utf-8', certain=True, note='')
    >>> decode("coördinatie".encode("cp850"), "brief.txt").encoding
    'cp850'
    """
    _refuse_known_formats(data, name)
    reading = _decode(data, name)
    text = reading.text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip(" \t\n\v\f\r\x00\x1a\ufeff\u200b\u00a0"):
        raise NoTextError(f"There is no text in {name}.", why="It is empty or holds blanks alone.", next=f"look at {name}")
    return Reading(text, reading.encoding, reading.certain, reading.note)


def _refuse_known_formats(data: bytes, name: str) -> None:
    for magic, what, advice in _MAGIC:
        if data.startswith(magic):
            stem = name.rpartition(".")[0] or name
            raise InputError(f"Cannot read {name} as text.", why=f"It is {what}.", next=advice.format(name=name, stem=stem))


def _decode(data: bytes, name: str) -> Reading:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    if encoding := _wide_encoding(data):
        note = f"read as {encoding} without a byte order mark, because every second byte is zero"
        return Reading(data[: len(data) // 2 * 2].decode(encoding, "replace"), encoding, False, note)
    if len(data.translate(None, _NOT_CONTROLS)) > max(_FEWEST_CONTROLS, _BINARY_SHARE * len(data)):
        raise _binary(name)
    try:
        return Reading(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _decode_mixed(data)
    if len(data.translate(None, _ASCII)) > max(_FEWEST_HIGH, _HIGH_SHARE * len(data)):
        raise _binary(name)
    return _decode_single_byte(data)


def _binary(name: str) -> InputError:
    return InputError(f"Cannot read {name} as text.", why="It holds binary data.", next=f"file {name}")


def _decode_marked(data: bytes, encoding: str, name: str) -> Reading:
    """Text after a byte order mark; what the mark does not fit is replaced, and said."""
    try:
        return Reading(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _decode(data, name)
        note = f"the text is damaged from byte {error.start} on: it does not fit its byte order mark ({encoding})"
        return Reading(data.decode(encoding, "replace"), encoding, False, note)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows as a NUL in nearly every pair of bytes, always on the same side."""
    pairs = len(data) // 2
    if pairs < 2:
        return ""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if second > _WIDE_SHARE * pairs and first < _NARROW_SHARE * pairs:
        return "utf-16-le"
    if first > _WIDE_SHARE * pairs and second < _NARROW_SHARE * pairs:
        return "utf-16-be"
    return ""


def _mostly_utf8(data: bytes) -> bool:
    """Whether there are well-formed sequences in such number as no single-byte text has by chance."""
    broken = whole = 0
    for match in islice(_UTF8_OR_BROKEN.finditer(data), _MOST_EVIDENCE):
        if match.group(1):
            broken += 1
        else:
            whole += 1
    return whole * 10 > broken


def _decode_mixed(data: bytes) -> Reading:
    """UTF-8 with broken bytes among it: each of those is read as windows-1252, where that has a character."""
    parts: list[str] = []
    lines: Counter[int] = Counter()
    line = 1
    for block in _blocks(data):
        try:
            parts.append(block.decode("utf-8"))
        except UnicodeDecodeError:
            parts += _mend(block, line, lines)
        line += block.count(b"\n")
    shown = ", ".join(str(number) for number in sorted(lines)[:20]) + (", ..." if len(lines) > 20 else "")
    note = f"not whole UTF-8: {lines.total()} bytes were read as windows-1252 (line {shown})"
    return Reading("".join(parts), "utf-8", False, note)


def _blocks(data: bytes) -> Iterator[bytes]:
    """The data in pieces that end with a line, so that only those with a fault in them are read slowly."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _BLOCK) + 1 or len(data)
        yield data[start:end]
        start = end


def _mend(block: bytes, line: int, lines: Counter[int]) -> Iterator[str]:
    done = 0
    for match in _UTF8_OR_BROKEN.finditer(block):
        if not match.group(1):
            continue
        before = block[done : match.start()]
        yield before.decode("utf-8")
        yield match.group(1).decode("cp1252", "replace")
        line += before.count(b"\n")
        lines[line] += 1
        done = match.end()
    yield block[done:].decode("utf-8")


def _decode_single_byte(data: bytes) -> Reading:
    evidence: Counter[tuple[bytes, bytes, bytes]] = Counter()
    for match in islice(_HIGH_BYTE_IN_CONTEXT.finditer(data), _MOST_EVIDENCE):
        evidence[match.group(1) or b" ", match.group(2), match.group(3) or b" "] += 1
    best = max(_CODE_PAGES, key=lambda page: _fitness(page[0], evidence))
    table = "".join(bytes([byte]).decode(best[0], "ignore") or chr(byte) for byte in range(256))
    text = codecs.charmap_decode(data, "strict", table)[0]
    note = f"not UTF-8: read as {best[1]}, whose letters fit best"
    return Reading(text, best[1], False, note)


def _fitness(page: str, evidence: Counter[tuple[bytes, bytes, bytes]]) -> int:
    return sum(count * _plausibility(*(byte.decode(page, "replace") for byte in found)) for found, count in evidence.items())


def _plausibility(before: str, character: str, after: str) -> int:
    """How well a character stands between its neighbours in Dutch text: 2 for a letter in a word, -2 for a sign in one."""
    in_word = before.isalpha() and after.isalpha()
    if character.lower() in _DUTCH_LETTERS:
        if character in _INNER:
            return 2 if before.isalpha() and (after.isalpha() or character == "ë") else 0
        if character.islower():
            return 2 if before.isalpha() or after.isalpha() or character == "à" else 0
        return 1 if after.isalpha() or before.isupper() else 0
    if character in "’‘" and before.isalpha():
        return 1
    if character in _OPENING and not before.isalnum() and not after.isspace():
        return 1
    if character in _CLOSING and not after.isalnum() and not before.isspace():
        return 1
    if character in _LOOSE and not in_word:
        return 1
    return 0 if character.isalpha() or character == "\u00a0" else -2
