"""Words of a translation that are no English: left in Dutch, or made up by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.protected import protected_spans

_LOWER_CASE_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{4,}(?![\w'’])")
_WORD_WITH_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]{3,}(?![\w’'])")
ORDINARY = 4.0
"""Zipf frequency from which a Dutch word is an ordinary one, once in a hundred thousand words; few names are."""


def unknown_words(source: str, target: str) -> Iterator[str]:
    """Words in small letters that English does not know, and ordinary Dutch words with a capital that were copied.

    Other words with a capital may be names.

    >>> list(unknown_words("Het Duitse moment van Vandeputte.", "The kritical Duitse moment of Vandeputte."))
    ['kritical', 'Duitse']
    """
    from wordfreq import zipf_frequency  # lazy: half a second

    for span in reversed(protected_spans(target)):
        target = target[: span.start] + target[span.end :]
    for word in dict.fromkeys(_LOWER_CASE_WORD.findall(target)):
        if word.islower() and not zipf_frequency(word, "en"):
            yield word
    copied = set(_WORD_WITH_CAPITAL.findall(source))
    for word in dict.fromkeys(_WORD_WITH_CAPITAL.findall(target)):
        if word in copied and not zipf_frequency(word, "en") and zipf_frequency(word, "nl") >= ORDINARY:
            yield word
