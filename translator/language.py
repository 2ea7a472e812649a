"""Which language a sentence is in, among the four that stand in Dutch archives, by the frequency of its words.

Frequencies are those of wordfreq (Speer, 2022; doi:10.5281/zenodo.7199437), with the Dutch spellings from before 1947 added.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log10
from typing import NamedTuple

LANGUAGES = ("nl", "en", "de", "fr")


class Guess(NamedTuple):
    """A language code, or "" when the text is too short or no language fits; `certain` when the next best is far behind."""

    code: str
    certain: bool


_OLD_DUTCH = frozenset(
    # frequent forms in the spelling of De Vries and Te Winkel (1866-1947)
    re.findall(
        r"\w+",
        """
        aldus bedoelen beteekenen boomen den der des dezen dezer dien diens doch dooden echter eene eenen eener eenige engelsch
        engelsche fransche duitsche geene geenen groote hare heele heeren hooger hunne hunner jaren leeren loonen loopen mensch
        menschen mijne nederlandsch nederlandsche nochtans noode onze oogen oogenblik politieke reeds regeeren roode russisch
        russische ten ter thans tusschen uwe veele visch vleesch wasch wenschen zijne zoo zooals zoodra zooveel
        """,
    )
)
_OLD_DUTCH_FREQUENCY = 5.0  # Zipf: once in ten thousand words

_FLOOR = 1.5  # Zipf, for a word that a language does not know
_CEILING = 6.5  # Zipf, above which a word says no more; `de` is in three of the four languages
_FEWEST_WORDS = 3
_LOWEST_FIT = 3.2  # mean Zipf; sentences in other languages, and lists of names, stay below
_LEAST_LEAD = 0.35  # mean Zipf between the best and the second
_CERTAIN_LEAD = 0.9
_CERTAIN_WORDS = 5
_MOST_WORDS = 400  # looked at in one text

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def guess(text: str) -> Guess:
    """Guess the language of a sentence from its words; names inside it do not count.

    >>> guess("De staking duurde langer dan men had verwacht.")
    Guess(code='nl', certain=True)
    >>> guess("Berlin, 1923")
    Guess(code='', certain=False)
    """
    words = _telling_words(text)
    if len(words) < _FEWEST_WORDS:
        return Guess("", False)
    fits = sorted(((_fit(words, code), code) for code in LANGUAGES), reverse=True)
    (best, code), (second, _) = fits[:2]
    if best < _LOWEST_FIT or best - second < _LEAST_LEAD:
        return Guess("", False)
    return Guess(code, best - second >= _CERTAIN_LEAD and len(words) >= _CERTAIN_WORDS)


def _telling_words(text: str) -> list[str]:
    """The words in small letters, without names: capitals inside a sentence (all words where all are in capitals)."""
    found = [match.group() for match in _WORD.finditer(text[: _MOST_WORDS * 12])]
    small = [word for word in found if word.islower()]
    if len(small) >= _FEWEST_WORDS:
        first = found[0].lower()
        return [*([first] if found[0] not in small else []), *small][:_MOST_WORDS]
    if found and sum(word.isupper() for word in found) > len(found) / 2:
        return [word.lower() for word in found][:_MOST_WORDS]
    return small


def _fit(words: list[str], code: str) -> float:
    frequencies = _frequencies(code)
    return sum(_of_word(word, frequencies) for word in words) / len(words)


def _of_word(word: str, frequencies: dict[str, float]) -> float:
    word = word.replace("’", "'")
    known = frequencies.get(word)
    if known is None and "'" in word:
        # l'avenir, don't, foto's: by their parts
        known = max(frequencies.get(part, _FLOOR) for part in word.split("'"))
    return min(_CEILING, _FLOOR if known is None else known)


@lru_cache(maxsize=len(LANGUAGES))
def _frequencies(code: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict  # lazy: half a second, and most commands need no frequencies

    zipf = {word: log10(frequency) + 9 for word, frequency in get_frequency_dict(code, "small").items()}
    if code == "nl":
        for word in _OLD_DUTCH:
            zipf[word] = max(_OLD_DUTCH_FREQUENCY, zipf.get(word, 0))
    return zipf
