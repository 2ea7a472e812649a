"""What may be wrong with a translation, seen from the pair alone: flags for a person, and reasons for a second try.

A flag is a hint and costs a reader's time, so every check is set to be silent on right translations: the limits are those that
flag less than 0.5 % of 6,000 right pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from translator.bitext import Flag
from translator.language import guess
from translator.localise import foreign_numbers, missing_numbers
from translator.protected import has_words, protected_spans

FLAG_KINDS: dict[str, str] = {
    "empty": "The translation has no words although the source has.",
    "copied": "The translation is the Dutch source itself.",
    "repetition": "The translation says the same words over and over, as a model in a loop does.",
    "too-short": "The translation is so short that something must be missing.",
    "too-long": "The translation is so long that something must be added.",
    "language": "The translation is not in the wanted language.",
    "number-missing": "A number of the source is not in the translation, in figures or in words.",
    "number-added": "A number of the translation is not in the source.",
    "name-missing": "A name of the source, or one like it, is not in the translation.",
    "protected-missing": "An address, telephone number, time or currency of the source is not in the translation as it was.",
    "source-language": "The source is not Dutch.",
}

_BADNESS: dict[str, int] = {
    # what a reader loses; of two hypotheses the one with the lower sum is better
    "empty": 100,
    "copied": 60,
    "language": 50,
    "repetition": 40,
    "too-short": 20,
    "too-long": 20,
    "number-missing": 8,
    "number-added": 8,
    "protected-missing": 8,
    "name-missing": 4,
    "source-language": 0,
}
_WORTH_RETRYING = frozenset(
    {"empty", "copied", "language", "repetition", "too-short", "too-long", "number-missing", "number-added"}
)

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


def check(source: str, target: str, *, expected_language: str = "en") -> tuple[Flag, ...]:
    """Look a translation over and flag what a person should see; the kinds are those of `FLAG_KINDS`.

    >>> [str(flag) for flag in check("In 1917 gaf de bond drie boeken uit.", "The union published three books.")]
    ['number-missing: 1917']
    """
    if not has_words(source):
        return ()
    if not _WORD.search(target):
        return (Flag("empty"),)
    source_language = guess(source)
    if source_language.certain and source_language.code != "nl":
        flags = [Flag("source-language", source_language.code), *_repetition(source, target)]
    else:
        flags = [*(_copied(source, target) or _language(target, expected_language)), *_length(source, target)]
        if expected_language == "en" and not any(flag.kind in ("copied", "language") for flag in flags):
            flags += [Flag("number-missing", text) for text in missing_numbers(source, target)]
            flags += [Flag("number-added", text) for text in foreign_numbers(source, target)]
        flags += _repetition(source, target)
    flags += [Flag("protected-missing", text) for text in _missing_protected(source, target)]
    flags += [Flag("name-missing", text) for text in _missing_names(source, target)]
    return tuple(dict.fromkeys(flags))


def badness(flags: Iterable[Flag]) -> int:
    """Weigh flags in one figure, to choose the better of two hypotheses; 0 is faultless.

    >>> badness([Flag("number-missing", "12"), Flag("name-missing", "Kuiper")])
    12
    """
    return sum(_BADNESS.get(flag.kind, 1) for flag in flags)


def worth_retrying(flags: Iterable[Flag]) -> bool:
    """Tell whether a second try of the model may mend what was flagged."""
    return any(flag.kind in _WORTH_RETRYING for flag in flags)


def _copied(source: str, target: str) -> list[Flag]:
    words = [match.group() for match in _WORD.finditer(source)]
    ordinary = [word for word in words if word.islower()] if not source.isupper() else words
    same = " ".join(source.split()).casefold() == " ".join(target.split()).casefold()
    return [Flag("copied")] if same and len(ordinary) >= _FEWEST_COPIED_WORDS else []


def _language(target: str, expected: str) -> list[Flag]:
    found = guess(target)
    return [Flag("language", found.code)] if found.certain and found.code != expected else []


def _length(source: str, target: str) -> list[Flag]:
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


def _repetition(source: str, target: str) -> list[Flag]:
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


def _missing_protected(source: str, target: str) -> Iterator[str]:
    for span in protected_spans(source):
        if span.kind == "money":
            if span.text[0] not in target:
                yield span.text
        elif span.kind == "section":
            continue  # § 12 may become "section 12"; its number is checked with the others
        elif "".join(span.text.split()) not in "".join(target.split()):
            yield span.text


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


def _missing_names(source: str, target: str) -> Iterator[str]:
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
