"""Single characters: controls, separators, ligatures, composed letters, soft hyphens, apostrophes, blanks."""

from __future__ import annotations

import re
import unicodedata

from translator.repair.lexicon import is_word
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

SEPARATORS = {
    "\v": "\n",  # a line break inside a paragraph of a word processor
    "\f": "\n",  # a new page
    "\x1c": " ",
    "\x1d": " ",
    "\x1e": " ",
    "\x85": "\n",  # NEXT LINE
    "\u2028": "\n",  # LINE SEPARATOR
    "\u2029": "\n\n",  # PARAGRAPH SEPARATOR
}
"""Characters that some reader takes for a line end, and what stands for them."""

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Printers' ligatures. U+0133 (ĳ) is not one of them: it is a letter that was typed, and stays."""

_SEPARATOR = re.compile("[" + "".join(SEPARATORS) + "]")
_C1_AS_CP1252 = re.compile(r"[\x80-\x84\x86-\x9f]")
_C1 = re.compile(r"[\x80-\x9f]")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")
_LIGATURE = re.compile("[" + "".join(LIGATURES) + "]+")
_INVISIBLE = re.compile(
    r"[\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|(?<=[A-Za-zÀ-ɏ])[\u200c\u200d]+(?=[A-Za-zÀ-ɏ])"
)
ZERO_WIDTH_SPACE = "\u200b"
_WORD_BEFORE = re.compile(r"[^\W\d_]{1,40}$")
_WORD_AFTER = re.compile(r"[^\W\d_]{1,40}")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_SOFT_HYPHEN = re.compile("\u00ad+(?![ \\t\u00a0]*(?:\n|$|[ \\t]))")
_APOSTROPHE = re.compile(
    r"(?:(?<=[\s(–—-])|(?<![\s\S]))[‘`´]"
    r"(?=(?:s|t|n|k|m|r|ns|er)(?=\s+\w)|[sS]-[A-ZĲ]|(?:tis|twas|tzal|kheb)\b)"
)
_DECADE = re.compile(r"(?<=[Jj]aren )[‘`´](?=\d0(?!\d))")
_GAP = re.compile(
    r"(?<=\S)(?:[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])(?=\S)"
)
_BEFORE_POINT = re.compile(r"(?<=[^\W_])[ \u00a0]+(?=(?:[,!?][)\]]?|[;:]|\.(?! ?\.)[)\]]?)[\"”’»]*(?:\s|$))")
_INSIDE_BRACKET = re.compile(r"(?<=(?<![^\s(\[„])[(\[„“])[ ]+(?=\w)|(?<=[\w.,!?])[ ]+(?=[)\]](?:[\s.,;:!?]|$))")


def separators(text: str, _: Context) -> Proposal:
    """Line and page separators become line breaks or blanks; each is logged."""
    return Proposal(
        tuple(
            Replacement(m.start(), m.end(), SEPARATORS[m[0]], "a separator inside the text") for m in _SEPARATOR.finditer(text)
        )
    )


def code_page(text: str, _: Context) -> Proposal:
    """Controls of the C1 range are code page 1252 read as Latin-1: quotes, dashes, the euro sign.

    U+0085 alone may be a true line separator and is left to `separators`.
    """
    if not _C1_AS_CP1252.search(text):
        return NOTHING
    found = []
    for match in _C1.finditer(text):
        try:
            found.append(Replacement(match.start(), match.end(), match[0].encode("latin-1").decode("cp1252"), "code page 1252"))
        except UnicodeDecodeError:
            continue
    return Proposal(tuple(found))


def controls(text: str, _: Context) -> Proposal:
    """Control characters that print nothing are taken out."""
    return Proposal(tuple(Replacement(m.start(), m.end(), "", "prints nothing") for m in _CONTROL.finditer(text)))


def invisible(text: str, context: Context) -> Proposal:
    """Zero-width and direction marks are taken out; joiners only between letters, since emoji need them.

    A zero-width space between two words that are none together was the blank between them.
    """
    found = []
    for match in _INVISIBLE.finditer(text):
        if ZERO_WIDTH_SPACE in match[0] and _parts_two_words(text, match, context):
            found.append(Replacement(match.start(), match.end(), " ", "two words that are none together"))
        else:
            found.append(Replacement(match.start(), match.end(), "", "prints nothing"))
    return Proposal(tuple(found))


def _parts_two_words(text: str, match: re.Match[str], context: Context) -> bool:
    before, after = _WORD_BEFORE.search(text, 0, match.start()), _WORD_AFTER.match(text, match.end())
    if not (before and after):
        return False
    whole = before[0] + after[0]
    return is_word(before[0]) and is_word(after[0]) and not (is_word(whole) or context.words.count(whole))


def ligatures(text: str, _: Context) -> Proposal:
    """Printers' ligatures become their letters."""
    return Proposal(
        tuple(
            Replacement(m.start(), m.end(), "".join(LIGATURES[letter] for letter in m[0]), "printers' ligature")
            for m in _LIGATURE.finditer(text)
        )
    )


def composed(text: str, _: Context) -> Proposal:
    """A letter and its combining marks become the one composed letter (NFC)."""
    return Proposal(
        tuple(
            Replacement(m.start(), m.end(), whole, "canonical composition")
            for m in _DECOMPOSED.finditer(text)
            if (whole := unicodedata.normalize("NFC", m[0])) != m[0]
        )
    )


def soft_hyphens(text: str, _: Context) -> Proposal:
    """Soft hyphens inside a line are taken out; those at a line end belong to `hyphens`."""
    return Proposal(
        tuple(Replacement(m.start(), m.end(), "", "soft hyphen inside a line") for m in _SOFT_HYPHEN.finditer(text))
    )


def apostrophes(text: str, _: Context) -> Proposal:
    """An opening quote where Dutch has an apostrophe: ‘s nachts, ‘t, ‘n, de jaren ‘30."""
    spots = sorted(m.start() for pattern in (_APOSTROPHE, _DECADE) for m in pattern.finditer(text))
    return Proposal(tuple(Replacement(spot, spot + 1, "’", "a clitic, not a quotation") for spot in spots))


def gaps(text: str, _: Context) -> Proposal:
    """Several blanks, tabs or special blanks between words become one plain blank."""
    return Proposal(tuple(Replacement(m.start(), m.end(), " ", "one blank between words") for m in _GAP.finditer(text)))


def stray_blanks(text: str, _: Context) -> Proposal:
    """A blank before a comma or stop, or just inside brackets, is taken out."""
    spans = sorted(m.span() for pattern in (_BEFORE_POINT, _INSIDE_BRACKET) for m in pattern.finditer(text))
    found: list[Replacement] = []
    for start, end in spans:
        if not found or start >= found[-1].end:
            found.append(Replacement(start, end, "", "no blank here in Dutch"))
    return Proposal(tuple(found))
