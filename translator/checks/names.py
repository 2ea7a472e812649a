"""Names of the source that a translation has lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADJECTIVE = re.compile(r"(?:se|sche|isch|sch|aan|aans|aanse|ees|eze|iër|iërs|ens|ensen|ers|er|s)\Z")
_RESPELLINGS: tuple[tuple[str, str], ...] = (
    # Dutch spellings of foreign sounds and their English ones, brought to one form, longest first
    ("tsj", "c"),
    ("sjt", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("sj", "s"),
    ("ch", "c"),
    ("kh", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("gh", "g"),
    ("oe", "u"),
    ("ou", "u"),
    ("oo", "u"),
    ("ie", "i"),
    ("ij", "i"),
    ("ks", "x"),
    ("k", "c"),
    ("z", "s"),
    ("v", "f"),
    ("w", "f"),
    ("j", "i"),
    ("y", "i"),
)
_LIKENESS = 0.6  # of the letters, by difflib
_MOST_NAMES = 200  # looked for in one segment
_SHARED = 1.0  # Zipf: ten times rarer in English is no name of both
_SHORTEST_PART = 4  # letters of a word in a compound

_TRANSLATED_PLACES = frozenset(
    # Dutch names of places that are no likeness of their English ones and too rare for the lexicon
    {
        "aken",  # Aachen
        "bazel",  # Basel
        "doornik",  # Tournai
        "dowaai",  # Douai
        "duinkerke",  # Dunkirk
        "eigenbrakel",  # Braine-l'Alleud
        "geldenaken",  # Jodoigne
        "goudkust",  # Gold Coast
        "kales",  # Calais
        "kamerijk",  # Cambrai
        "keulen",  # Cologne
        "lissabon",  # Lisbon
        "moldau",  # Vltava
        "nijvel",  # Nivelles
        "peking",  # Beijing
        "rijsel",  # Lille
        "sont",  # the Sound
        "terwaan",  # Thérouanne
        "valencijn",  # Valenciennes
        "weenen",  # Vienna, before 1947
        "zevenburgen",  # Transylvania
    }
)


def missing_names(source: str, target: str) -> Iterator[str]:
    """The names of the source that stand in the target neither as they are nor in a likeness."""
    names = [name for name in dict.fromkeys(_names(source)) if not _is_ordinary(name)]
    if not names:
        return
    there = {_respelt(part) for match in _WORD.finditer(target) for part in (match.group(), *match.group().split("-"))}
    beginnings = {word[:3] for word in there}
    for name in names[:_MOST_NAMES]:
        parts = [_respelt(part) for part in name.split("-")]
        if not any(part[:3] in beginnings or any(_alike(part, word) for word in there) for part in parts):
            yield name


def _names(source: str) -> Iterator[str]:
    """Words with a capital inside a sentence; in a text all in capitals nothing shows which are names."""
    if source.isupper():
        return
    for match in _WORD.finditer(source):
        word = match.group()
        if len(word) > 3 and word[0].isupper() and not word.isupper() and not _begins(source, match.start()):
            yield word


def _begins(source: str, position: int) -> bool:
    before = source[:position].rstrip("\"'“”„‚‘’«»([–— ")
    return not before or before[-1] in ".!?:…;"


@lru_cache(maxsize=1)
def _ordinary_words() -> frozenset[str]:
    from wordfreq import get_frequency_dict  # lazy: half a second

    return frozenset(get_frequency_dict("nl", "small"))


def _is_ordinary(word: str) -> bool:
    """Whether a word with a capital is one of the language, which may be translated: Franse, Volkenbond, Tafelberg, Rijsel."""
    lower = word.lower()
    if lower in _TRANSLATED_PLACES or _ADJECTIVE.search(lower):
        return True
    return all((part in _ordinary_words() and not _is_shared_name(part)) or _is_compound(part) for part in lower.split("-"))


def _is_shared_name(word: str) -> bool:
    """Whether a word is nearly as frequent in English as in Dutch, as names are: Rotterdam, Lenin, Erasmus."""
    from wordfreq import zipf_frequency  # lazy: half a second

    return bool(zipf_frequency(word, "en", "small") > zipf_frequency(word, "nl", "small") - _SHARED)


def _is_compound(word: str) -> bool:
    """Whether a word is made of two of the language, with or without a linking s or e(n) between them."""
    known = _ordinary_words()
    return any(
        word[:cut] in known and any(word[cut:].removeprefix(link) in known for link in ("", "s", "e", "en"))
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


def _respelt(word: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if sign.isalpha())
    for dutch, common in _RESPELLINGS:
        plain = plain.replace(dutch, common)
    return plain


def _alike(wanted: str, word: str) -> bool:
    if len(wanted) > 4 and wanted[1:5] == word[1:5]:
        return True
    return wanted[:1] == word[:1] and SequenceMatcher(None, wanted, word).ratio() >= _LIKENESS
