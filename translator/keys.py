"""The matching key: what two spellings of one word have in common, for glossary, store and lexicon alike.

Dutch texts from OCR, PDF and web pages write one word in many ways that a reader cannot tell apart: with soft hyphens or
zero-width characters inside, with a no-break space, with another apostrophe, with ij as one character, with composed or
decomposed letters, with the number of a note behind it. The key is equal for all of these. The text itself is never changed:
a token carries its offsets in the text as typed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

INVISIBLE = (
    "\N{SOFT HYPHEN}"
    "\N{COMBINING GRAPHEME JOINER}"
    "\N{ZERO WIDTH SPACE}"
    "\N{ZERO WIDTH NON-JOINER}"
    "\N{ZERO WIDTH JOINER}"
    "\N{LEFT-TO-RIGHT MARK}"
    "\N{RIGHT-TO-LEFT MARK}"
    "\N{WORD JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}"
)
"""Characters without a width: they stand inside a word and are no part of it."""

APOSTROPHES = (
    "'"
    "\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT SINGLE QUOTATION MARK}"
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}"
    "\N{MODIFIER LETTER APOSTROPHE}"
    "\N{PRIME}"
    "\N{ACUTE ACCENT}"
    "\N{GRAVE ACCENT}"
    "\N{FULLWIDTH APOSTROPHE}"
)
"""What printers and keyboards put for an apostrophe (Trotski's)."""

HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
"""What joins a compound (Sovjet-Unie); a dash does not."""

BLANKS = (
    "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{PUNCTUATION SPACE}\N{THIN SPACE}\N{HAIR SPACE}"
    "\N{NARROW NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}\N{SIX-PER-EM SPACE}\N{FOUR-PER-EM SPACE}\N{THREE-PER-EM SPACE}"
)
"""Spaces of another width or strength than the common one."""

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Figures in which the number of a note is often printed."""

SUSPENDED = ("en", "of", "noch", "als", "maar", "tot", "naar", "dan", "respectievelijk", "alsmede")
"""Words after a suspended hyphen ("partij- en staatsapparaat")."""

_FOLD = str.maketrans(
    dict.fromkeys(INVISIBLE, "")
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(BLANKS, " ")
    | {"\N{LATIN SMALL LIGATURE IJ}": "ij", "\N{LATIN CAPITAL LIGATURE IJ}": "IJ"}
)

_HYPHEN = f"[{re.escape(HYPHENS)}]"
_JOINER = f"[{re.escape(HYPHENS + APOSTROPHES)}]"
_UNIT = rf"(?:[^\W_]|[\u0300-\u036f{re.escape(INVISIBLE)}])"
_SUSPENDED_AHEAD = rf"(?=\s*[,/]|\s+(?:{'|'.join(SUSPENDED)})\b)"

_WORD = re.compile(
    # U.S.S.R., W.I.
    r"(?<![^\W_])(?:[A-ZÀ-Þ]\.){2,}(?![^\W_])"
    # -leider (the second part of "partijvoorzitter en -leider"); "-De raad" has a dash
    rf"|(?:(?<![^\s(]){_HYPHEN}(?=[a-zß-ÿ]))?"
    # Sovjet-Unie, Trotski's, l'Humanité
    rf"(?=[^\W_]){_UNIT}+(?:{_JOINER}(?=[^\W_]){_UNIT}+)*"
    # partij- en
    rf"(?:{_HYPHEN}{_SUSPENDED_AHEAD})?"
)

_NOTE_FIGURES = frozenset("0123456789" + SUPERSCRIPTS)

_LONGEST_NOTE = 3
"""Figures in the number of a note; four are a year."""

_LONG_ENOUGH = 3
"""Letters that a word must have before a figure behind it can be a note: "Kornilov12", but not "T34" or "mp3"."""

_LONG_ENOUGH_IN_CAPITALS = 5
"""The same for a word in capitals, where types of machines are usual: "KOMINTERN3", but not "BTR60"."""


class Token(NamedTuple):
    """A word of a text. `start` and `end` are offsets in the text as typed, the number of a note left out.

    `word` is the spelling without its accidents, in the case that was typed; `key` is the same without case. `note` is the
    number of a note that stood behind it, or empty; `after` is the offset behind that number.
    """

    start: int
    end: int
    key: str
    word: str
    note: str
    after: int


def fold(text: str) -> str:
    r"""Spell a text in the one way that all its look-alikes have; case, spaces and note numbers stay.

    >>> fold("de par\u00adtĳ van Trotski’s co\u0308o\u0308p")
    "de partij van Trotski's cööp"
    """
    return text if text.isascii() and "`" not in text else unicodedata.normalize("NFC", text.translate(_FOLD))


def text_key(text: str, *, casefold: bool = True) -> str:
    r"""Return the key of a whole text: folded, each run of blanks as one space.

    >>> text_key("Het Rode\u00a0 Leger")
    'het rode leger'
    """
    folded = " ".join(fold(text).split())
    return folded.casefold() if casefold else folded


def word_key(word: str, *, casefold: bool = True) -> str:
    """Return the key of one word, the number of a note behind it left out.

    >>> word_key("Kornilov12"), word_key("T34"), word_key("1905"), word_key("Par­tĳ", casefold=False)
    ('kornilov', 't34', '1905', 'Partij')
    """
    folded = _split_note(fold(word))[0]
    return folded.casefold() if casefold else folded


def tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a text, with their keys.

    A compound is one word, with or without a hyphen, so that none of its parts is found alone. A hyphen that stands for the
    rest of a compound belongs to its word ("partij- en staatsapparaat" has no word "partij").

    >>> [token.key for token in tokens("De Sovjet-Unie, Trotski’s partij- en de U.S.S.R. in 1905")]
    ['de', 'sovjet-unie', "trotski's", 'partij-', 'en', 'de', 'ussr', 'in', '1905']
    """
    return tuple(_token(match) for match in _WORD.finditer(text))


def _token(match: re.Match[str]) -> Token:
    typed = match.group()
    folded = fold(typed)
    if "." in folded:
        folded = folded.replace(".", "")
    word, note = _split_note(folded)
    end = match.end()
    if note:
        end = match.start() + len(typed.rstrip("0123456789" + SUPERSCRIPTS + INVISIBLE))
    return Token(match.start(), end, word.casefold(), word, note, match.end())


def _split_note(word: str) -> tuple[str, str]:
    """Part a folded word from the number of a note behind it, if that is what the figures are."""
    if word[-1:] not in _NOTE_FIGURES:
        return word, ""
    head = word.rstrip("0123456789" + SUPERSCRIPTS)
    number = word[len(head) :]
    if len(number) > _LONGEST_NOTE or (not number.isascii() and number.strip(SUPERSCRIPTS)):
        return word, ""
    capitals = number.isascii() and head.isupper()
    needed = _LONG_ENOUGH_IN_CAPITALS if capitals else _LONG_ENOUGH
    if len(head) < needed or not head[-needed:].isalpha():
        return word, ""
    return head, number
