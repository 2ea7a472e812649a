"""Cutting a sentence that is too long for a model into parts, at the places where the least is lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_PLACES: tuple[re.Pattern[str], ...] = (
    # best first; the cut is at the end of the match, so that a mark and the blanks after it stay on the left
    re.compile(r"[;:.!?…][\"”’“)\]]*\s+|\s[–—]\s+"),
    re.compile(r",\s+(?=(?:maar|want|omdat|terwijl|doch|zodat|hoewel|en|of|toen|waarna|waarbij|waardoor|waarin)\b)"),
    re.compile(r",\s+"),
    re.compile(r"\s+(?=(?:maar|want|omdat|terwijl|doch|zodat|hoewel|en|of|toen|die|dat|waarin|waarbij)\b)"),
    re.compile(r"\s+"),
)
_FILL = 0.85  # of the longest length that parts are planned for, since no cut falls exactly where it is wanted
_REACH = 0.4  # of a part's length that a cut may be away from where it is wanted


def split_long(text: str, longest: int, measure: Callable[[str], int]) -> tuple[str, ...]:
    """Cut a text into parts of nearly equal length that measure at most `longest`; joined, they are the text.

    `measure` gives a part's length in the model's pieces. A part of one character is never cut, however it measures.

    >>> split_long("Hij kwam te laat voor de trein; zij wachtte niet, want het regende.", 40, len)
    ('Hij kwam te laat voor de trein; ', 'zij wachtte niet, want het regende.')
    """
    length = measure(text)
    if length <= longest or len(text) < 2:
        return (text,)
    parts = max(2, -(-length // max(1, int(longest * _FILL))))
    middle = _best_cut(text, len(text) * (parts // 2) / parts, max(1.0, _REACH * len(text) / parts))
    return split_long(text[:middle], longest, measure) + split_long(text[middle:], longest, measure)


def _best_cut(text: str, wanted: float, reach: float) -> int:
    """The place of the best kind within reach of the wanted one; of several, the nearest."""
    lowest, highest = max(1, int(wanted - reach)), min(len(text) - 1, int(wanted + reach))
    for place in _PLACES:
        cuts = [match.end() for match in place.finditer(text, lowest, highest + 1) if lowest <= match.end() <= highest]
        if cuts:
            return min(cuts, key=lambda cut: abs(cut - wanted))
    cut = max(1, int(wanted))
    while cut < len(text) - 1 and unicodedata.combining(text[cut]):
        cut += 1
    return cut
