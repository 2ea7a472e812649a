"""Faults that the form of a translation shows: it is a copy, in another language, too short, too long, or in a loop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.bitext import Flag
from translator.language import guess
from translator.protected import protected_spans

_FEWEST_COPIED_WORDS = 3
_LENGTHS: tuple[tuple[int, float, float], ...] = (
    # sources up to this many characters: the least and most characters of a translation for one of the source
    (15, 0.25, 4.0),
    (30, 0.35, 2.6),
    (60, 0.45, 2.1),
    (120, 0.58, 1.7),
    (240, 0.7, 1.45),
    (10**9, 0.72, 1.4),
)
_FLOOR = 12  # characters of difference that are never too short or too long

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def copied(source: str, target: str) -> list[Flag]:
    """Whether the target is the source itself, in at least three ordinary words."""
    words = [match.group() for match in _WORD.finditer(source)]
    ordinary = [word for word in words if word.islower()] if not source.isupper() else words
    same = " ".join(source.split()).casefold() == " ".join(target.split()).casefold()
    return [Flag("copied")] if same and len(ordinary) >= _FEWEST_COPIED_WORDS else []


def wrong_language(target: str, expected: str) -> list[Flag]:
    """Whether the target is surely in another language than the expected one."""
    found = guess(target)
    return [Flag("language", found.code)] if found.certain and found.code != expected else []


def wrong_length(source: str, target: str) -> list[Flag]:
    """Whether the target is too short or too long for its source."""
    before, after = len(source.strip()), len(target.strip())
    if abs(after - before) <= _FLOOR:
        return []
    least, most = next((least, most) for limit, least, most in _LENGTHS if before <= limit)
    if after < least * before:
        return [Flag("too-short", f"{after} characters for {before}")]
    if after > most * before:
        return [Flag("too-long", f"{after} characters for {before}")]
    return []


_LONGEST_LOOP = 12  # words
_LETTER_LOOP = re.compile(r"([^\W\d_]{1,6}?)\1{5,}")


def repetition(source: str, target: str) -> list[Flag]:
    """Words, or a group of words, several times in a row: three times up to three words, twice from six words on."""
    found = _loop(target)
    if found and not _loop(source):
        return [Flag("repetition", found)]
    letters = _LETTER_LOOP.search(target)
    return [Flag("repetition", letters.group()[:40])] if letters and not _LETTER_LOOP.search(source) else []


def _loop(text: str) -> str:
    words = [match.group().lower() for match in _WORD.finditer(text)]
    for size in range(1, _LONGEST_LOOP + 1):
        wanted = 2 * size if size < 4 else size  # words in a row that equal those `size` places before
        run = 0
        for position in range(size, len(words)):
            run = run + 1 if words[position] == words[position - size] else 0
            if run >= wanted and (size >= 6 or run >= 2 * size):
                return " ".join(words[position - size + 1 : position + 1])
    return ""


def missing_protected(source: str, target: str) -> Iterator[str]:
    """The addresses, numbers, times and currency signs of the source that the target lacks."""
    for span in protected_spans(source):
        if span.kind == "money":
            if span.text[0] not in target:
                yield span.text
        elif span.kind == "section":
            continue  # § 12 may become "section 12"; its number is checked with the others
        elif "".join(span.text.split()) not in "".join(target.split()):
            yield span.text
