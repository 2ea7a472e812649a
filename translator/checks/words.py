"""Words of a translation that are no English: left in Dutch, or made up by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.protected import protected_spans

_LOWER_CASE_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-Z]{4,}(?![\w'’])")


def unknown_words(target: str) -> Iterator[str]:
    """Words in small letters that English does not know; those with a capital may be names.

    >>> list(unknown_words("The kritical moment was solidarical."))
    ['kritical', 'solidarical']
    """
    from wordfreq import zipf_frequency  # lazy: half a second

    for span in reversed(protected_spans(target)):
        target = target[: span.start] + target[span.end :]
    for word in dict.fromkeys(_LOWER_CASE_WORD.findall(target)):
        if word.islower() and not zipf_frequency(word, "en"):
            yield word
