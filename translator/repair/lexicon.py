"""What counts as a Dutch word: the words of the document itself, and a frequency list of the language.

The list is that of wordfreq (Speer 2022, https://doi.org/10.5281/zenodo.7199437): some 311,000 Dutch word forms in lower case,
none with a hyphen. Frequencies are on the Zipf scale of Van Heuven et al. (2014): 3 is once in a million words, 6 once in a
thousand.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

KNOWN = 2.0
"""From here on a form is a word (once in ten million); below it the list holds slips and fragments (`ische` 1.42)."""

COMMON = 3.0
"""From here on a form is a word that any reader knows."""

PART = 2.5
"""The parts of a compound must be at least so common."""

STEM = 5
"""So many letters of the second part tell `sociaal-fascisten` to be of one kind with `sociaal-fascisme`."""

_FOLD = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00ad": None, "ĳ": "ij", "Ĳ": "ij", "‐": "-", "‑": "-"})
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{1,60}(?:[-‐‑'’][^\W\d_]{1,60}){0,5}(?![\w])")
_BREAK_SIGN = re.compile(r"[-‐¬\u00ad]\s")
_BROKEN = re.compile(r"(?<!\w)\w{0,60}[-‐¬\u00ad][ \t]*(?:\n\s*|(?<=[ \t]))\w{1,60}")


def fold(word: str) -> str:
    """The form under which a word is looked up: lower case, one kind of apostrophe, no soft hyphens.

    >>> fold("Stalin’s")
    "stalin's"
    """
    return word.translate(_FOLD).lower()


@cache
def _frequencies() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # lazy: half a second and 311,000 entries

    return get_frequency_dict("nl", "large")


@lru_cache(maxsize=1 << 17)
def zipf(word: str) -> float:
    """How common a word form is in Dutch, on the Zipf scale; 0 when it is not in the list.

    >>> zipf("lichaam") > 5, zipf("lichxaam")
    (True, 0.0)
    """
    frequency = _frequencies().get(fold(word), 0.0)
    return math.log10(frequency) + 9 if frequency else 0.0


def is_word(word: str) -> bool:
    """Whether the list knows a form well enough to trust it."""
    return zipf(word) >= KNOWN


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The unbroken words of a document and how often each occurs, by exact form and by folded form."""

    forms: Mapping[str, int] = field(default_factory=dict)
    folded: Mapping[str, int] = field(default_factory=dict)
    prefixes: Mapping[str, int] = field(default_factory=dict)
    hyphenated_stems: frozenset[str] = frozenset()

    def count(self, word: str) -> int:
        """How often the document has a word, in any case."""
        return self.folded.get(fold(word), 0)


def document_words(text: str) -> DocumentWords:
    r"""Count the words of a text, leaving out what a line end has broken.

    >>> words = document_words("Een Sovjet-leider en een li-\nchaam")
    >>> words.count("sovjet-leider"), words.count("li"), words.prefixes["sovjet"]
    (1, 0, 1)
    """
    whole = _BROKEN.sub(" ", text) if _BREAK_SIGN.search(text) else text
    forms = Counter(match[0] for match in _WORD.finditer(whole))
    folded: Counter[str] = Counter()
    prefixes: Counter[str] = Counter()
    stems = set()
    for form, count in forms.items():
        key = fold(form)
        folded[key] += count
        head, hyphen, tail = key.partition("-")
        if hyphen:
            prefixes[head] += count
            stems.add(f"{head}-{tail[:STEM]}")
    return DocumentWords(forms, folded, prefixes, frozenset(stems))


@lru_cache(maxsize=1 << 16)
def is_compound(word: str) -> bool:
    """Whether a form is two common words, with or without a linking s, e or en.

    >>> is_compound("klasseninstincten"), is_compound("arbeidersklasse"), is_compound("xqvde")
    (True, True, False)
    """
    key = fold(word)
    for cut in range(3, len(key) - 3):
        head, tail = key[:cut], key[cut:]
        if zipf(tail) >= PART and len(tail) >= 4:
            stems = [head, *(head.removesuffix(link) for link in ("s", "en", "n", "e") if head.endswith(link))]
            if any(len(stem) >= 3 and zipf(stem) >= PART for stem in stems):
                return True
    return False
