"""Small faults of form that a model makes in English and that the Dutch beside it shows: blanks, capitals, articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.bitext import LINE_BREAKS
from translator.glossary.english import capitalise, fix_article

OPENING = "“„‘«(["
GLUED_TO = ("from", "with", "and", "for", "the", "an", "as", "at", "by", "in", "is", "of", "on", "or", "to", "a")
"""Words that a model has been seen to glue to the next one: "ofactivists"."""
NEVER_AFTER_ARTICLE = frozenset(
    {"and", "are", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "to", "was", "were"}
)
"""Before one of these an "a" is no article but a letter: "item a and item b"."""
KNOWN = 3.5
"""Zipf frequency from which the second of two glued words must be common: three times in a million words."""
UNKNOWN = 1.0
"""Zipf frequency below which a word is no English word."""
SHORTEST_TAIL = 4

_LINE_BREAKS = re.compile(rf"\s*[{re.escape(''.join(LINE_BREAKS))}]\s*")
_AFTER_OPENING = re.compile(rf"(?<![^\s{re.escape(OPENING)}])([{re.escape(OPENING)}])\s+(?=\w)")
_BEFORE_CLOSING = re.compile(r"(?<=\w)\s+(?=[,.;:!?”)\]](?!\w))")
_ARTICLE = re.compile(r"(?<![\w’'-])an?\s+(?P<next>[^\W\d_]+)")
_CAMEL = re.compile(r"\w+[a-z](?=[A-Z])\w+")
_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")


def tidy(source: str, target: str) -> str:
    """Takes out line breaks, blanks inside quotes and before stops, parts glued words, and mends articles and the first letter.

    >>> tidy("“Sinds die dag,” schreef hij.", "“ Since that day,” he wrote.")
    '“Since that day,” he wrote.'
    >>> tidy("De Nieuwe Tijd was een eerlijk blad.", "de NieuweTijd was a honest paper.")
    'De Nieuwe Tijd was an honest paper.'
    """
    target = _LINE_BREAKS.sub(" ", target).strip()
    if not _AFTER_OPENING.search(source):
        target = _AFTER_OPENING.sub(r"\1", target)
    if not _BEFORE_CLOSING.search(source):
        target = _BEFORE_CLOSING.sub("", target)
    target = _WORD.sub(lambda match: " ".join(_parted(match.group())), target)
    target = _CAMEL.sub(lambda match: _as_in_source(match.group(), source), target)
    for match in reversed(list(_ARTICLE.finditer(target))):
        if match.group("next").lower() not in NEVER_AFTER_ARTICLE:
            target = fix_article(target, match.start("next"))
    return _first_letter_as(source, target)


def _parted(word: str) -> Iterator[str]:
    """The two words of an unknown one whose first is a common small word and whose second is known; else the word itself."""
    from wordfreq import zipf_frequency  # lazy: loads a lexicon

    if len(word) > SHORTEST_TAIL + 1 and zipf_frequency(word, "en") < UNKNOWN:
        for small in GLUED_TO:
            tail = word.removeprefix(small)
            if tail != word and len(tail) >= SHORTEST_TAIL and zipf_frequency(tail, "en") >= KNOWN:
                yield from (small, tail)
                return
    yield word


def _as_in_source(word: str, source: str) -> str:
    """A word with a capital inside as the two words that stand side by side in the source, if they do."""
    for place in range(1, len(word)):
        apart = f"{word[:place]} {word[place:]}"
        if word[place].isupper() and apart in source:
            return apart
    return word


def _first_letter_as(source: str, target: str) -> str:
    """A capital at the beginning when the source has one there."""
    first, own = re.search(r"[^\W\d_]", source), re.search(r"[^\W\d_]", target)
    if first and own and first.group().isupper() and own.group().islower() and not re.search(r"\d", target[: own.start()]):
        return target[: own.start()] + capitalise(target[own.start() :])
    return target
