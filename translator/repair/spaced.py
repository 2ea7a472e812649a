"""Words with blanks in them: spaced out letter by letter for stress, or cut in two."""

from __future__ import annotations

import re

from translator.bitext import Flag
from translator.repair.lexicon import COMMON, KNOWN, zipf
from translator.repair.outcome import Context, Proposal
from translator.repair.tracked import Replacement

WHOLE = 2.5
"""A word that a blank cut in two must be at least so common as a whole."""

_SPACED = re.compile(r"(?<![\w’'])(?:[^\W\d_][ \u00a0]){2,40}[^\W\d_](?![\w’'])")
_SPACED_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_]) ([^\W\d_])(?=[ \u00a0]{2,5}(?:[^\W\d_] ){2})")
_PAIR = re.compile(r"(?<![\w’'-])([^\W\d_]{2,30}) (?=([a-zà-ÿ]{2,30})(?![\w’'-]))")


def letter_spacing(text: str, context: Context) -> Proposal:
    """Close up single letters with single blanks between them when they spell a word: i l l u s i e s.

    Capitals alone (K L M) and fewer than four letters may be a list, and stay unless the word is very common.
    """
    found: list[Replacement] = []
    flags: list[Flag] = []
    for match in _SPACED_PAIR.finditer(text):
        if zipf(match[1] + match[2]) >= COMMON + 3:
            found.append(Replacement(match.start(), match.end(), match[1] + match[2], "spells a word before a spaced one"))
    for match in _SPACED.finditer(text):
        word = re.sub(r"[ \u00a0]", "", match[0])
        plain = word[1:].islower() or (word.isupper() and len(word) >= 5)
        needed = KNOWN if len(word) >= 4 else COMMON + 2
        if plain and (zipf(word) >= needed or (len(word) >= 4 and context.words.count(word))):
            found.append(Replacement(match.start(), match.end(), word, "spells a word"))
        elif plain and len(word) >= 5:
            flags.append(Flag("letter-spacing", match[0]))
    return Proposal(tuple(sorted(found)), tuple(flags))


def split_words(text: str, context: Context) -> Proposal:
    """Join two pieces when the second is no word and the whole is: Communist ische."""
    found: list[Replacement] = []
    for match in _PAIR.finditer(text):
        first, second = match[1], match[2]
        if zipf(second) >= KNOWN or context.words.count(second) > 1:
            continue
        whole = first + second
        frequency = zipf(whole)
        sure = frequency >= max(WHOLE, zipf(second) + 1) and (len(second) >= 3 or frequency >= COMMON + 1)
        if sure and (not found or match.start() >= found[-1].end):
            found.append(Replacement(match.start(), match.end(2), whole, "the second part is no word, the whole is"))
    return Proposal(tuple(found))
