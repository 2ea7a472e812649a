"""Letters that a PDF or a wrong decoding lost: NUL or U+FFFD inside a word, and mojibake."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import product

from translator.bitext import Flag
from translator.repair.lexicon import COMMON, DocumentWords, zipf
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

PRINTED_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
"""What fonts draw as one glyph, and PDF files lose together."""

ACCENTED = tuple("ëïéèêüöáàâäóòôíîúûç")
"""The accented letters of Dutch words."""

DUTCH_SIGNS = frozenset("ëïéèêüöáàâäóòôíìîúùûçñĳËÏÉÈÊÜÖÁÀÂÄÓÒÔÍÎÚÛÇÑĲ‘’“”„–—…€°§«»·•½¼¾£©®\u00a0")
"""What mojibake may turn into; anything else (a symbol of the zodiac) is no repair."""

_LOST = re.compile(r"(?<![\w\x00\ufffd])(?=\w{0,40}[\x00\ufffd])[\w\x00\ufffd]{1,60}(?![\w\x00\ufffd])")
_LEFTOVER = re.compile(r"\x00+")
_SUSPECT = re.compile(r"\S{0,40}[^\x00-\x7f\s][^\x00-\x7f\s]\S{0,40}|(?<!\S)\S{0,40}[ÃÂâÅ]\S{0,40}")
_IN_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,40}[^\x00-\x7f\s]{2,6}[A-Za-z]{1,40}")
_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def _restored(word: str, marks: str, candidates: Iterable[str], words: DocumentWords) -> str | None:
    """The one form that the lexicon or the document knows when each mark is filled from the candidates; else None."""
    parts = re.split(marks, word)
    if not 1 < len(parts) <= 3 or not any(parts):
        return None
    known = []
    for fill in product(candidates, repeat=len(parts) - 1):
        whole = "".join(piece + letters for piece, letters in zip(parts, (*fill, ""), strict=True))
        if zipf(whole) >= COMMON - 0.5 or words.count(whole):
            known.append(whole)
    return known[0] if len(known) == 1 else None


def lost_letters(text: str, context: Context) -> Proposal:
    """Put back a lost ligature or letter where exactly one filling makes a word; else drop the NUL and flag the place."""
    if "\x00" not in text and "\ufffd" not in text:
        return NOTHING
    found: list[Replacement] = []
    flags: list[Flag] = []
    for match in _LOST.finditer(text):
        word = match[0]
        candidates = PRINTED_LIGATURES if "\x00" in word else PRINTED_LIGATURES + ACCENTED
        whole = _restored(word, r"[\x00\ufffd]", candidates, context.words)
        if whole:
            found.append(Replacement(match.start(), match.end(), whole, "the only word that fits"))
        elif any(character not in "\x00\ufffd" for character in word):
            visible = word.replace("\x00", "\ufffd")
            flags.append(Flag("unreadable-character", visible))
            if "\x00" in word:
                found.append(Replacement(match.start(), match.end(), word.replace("\x00", ""), "no one word fits; flagged"))
        elif "\x00" in word:
            found.append(Replacement(match.start(), match.end(), word.replace("\x00", ""), "prints nothing"))
    taken = [(item.start, item.end) for item in found]
    position = 0
    for match in _LEFTOVER.finditer(text):
        while position < len(taken) and taken[position][1] <= match.start():
            position += 1
        if position == len(taken) or taken[position][0] >= match.end():
            found.append(Replacement(match.start(), match.end(), "", "prints nothing"))
    return Proposal(tuple(sorted(found)), tuple(flags))


def _has_symbol(word: str) -> bool:
    """Whether a sign that no word holds stands inside one: a spacing accent, a currency, a control."""
    return any(unicodedata.category(sign) in {"Sk", "So", "Sm", "Sc", "Cc", "Co"} for sign in word if sign not in DUTCH_SIGNS)


def mojibake(text: str, context: Context) -> Proposal:
    """Undo a wrong decoding where the result is Dutch letters, or where one letter alone makes a word; else flag it."""
    if text.isascii():
        return NOTHING
    from ftfy import fix_encoding  # lazy: tables
    from ftfy.badness import is_bad  # lazy: tables

    found: list[Replacement] = []
    flags: list[Flag] = []
    for match in _SUSPECT.finditer(text):
        token = match[0]
        if not is_bad(token) and not any(_has_symbol(word) for word in _IN_WORD.findall(token)):
            continue
        decoded = fix_encoding(token)
        signs = {character for character in decoded if ord(character) > 0x7F}
        if decoded != token and signs <= DUTCH_SIGNS and not is_bad(decoded):
            found.append(Replacement(match.start(), match.end(), decoded, "UTF-8 read in another encoding"))
            continue
        core = _IN_WORD.search(token)
        whole = _restored(core[0], _RUN.pattern, ACCENTED, context.words) if core else None
        if core and whole:
            start = match.start() + core.start()
            found.append(Replacement(start, start + len(core[0]), whole, "the only letter that makes a word"))
        else:
            flags.append(Flag("mojibake", token))
    return Proposal(tuple(found), tuple(flags))
