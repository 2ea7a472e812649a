"""What may be wrong with a translation, seen from the pair alone: flags for a person, and reasons for a second try.

A flag is a hint and costs a reader's time, so every check is set to be silent on right translations: the limits are those that
flag less than 0.5 % of 6,000 right pairs (names less than 1 %).
"""

from __future__ import annotations

from collections.abc import Iterable

from translator.bitext import Flag
from translator.checks.form import copied, missing_protected, repetition, wrong_language, wrong_length
from translator.checks.names import missing_names
from translator.checks.words import unknown_words
from translator.language import guess
from translator.localise import foreign_numbers, missing_numbers
from translator.protected import has_words

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
    "unknown-word": "A word of the translation is no English word: left in Dutch, or made up.",
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
    "unknown-word": 3,
    "source-language": 0,
}
_WORTH_RETRYING = frozenset(
    {"empty", "copied", "language", "repetition", "too-short", "too-long", "number-missing", "number-added", "unknown-word"}
)


def check(source: str, target: str, *, expected_language: str = "en") -> tuple[Flag, ...]:
    """Look a translation over and flag what a person should see; the kinds are those of `FLAG_KINDS`.

    >>> [str(flag) for flag in check("In 1917 gaf de bond drie boeken uit.", "The union published three books.")]
    ['number-missing: 1917']
    """
    if not has_words(source):
        return ()
    if not has_words(target):
        return (Flag("empty"),)
    source_language = guess(source)
    if source_language.certain and source_language.code != "nl":
        flags = [Flag("source-language", source_language.code), *repetition(source, target)]
    else:
        flags = [*(copied(source, target) or wrong_language(target, expected_language)), *wrong_length(source, target)]
        if expected_language == "en" and not any(flag.kind in ("copied", "language") for flag in flags):
            flags += [Flag("number-missing", text) for text in missing_numbers(source, target)]
            flags += [Flag("number-added", text) for text in foreign_numbers(source, target)]
        flags += repetition(source, target)
    if expected_language == "en" and not any(flag.kind in ("copied", "language", "source-language") for flag in flags):
        flags += [Flag("unknown-word", word) for word in unknown_words(source, target)]
    flags += [Flag("protected-missing", text) for text in missing_protected(source, target)]
    flags += [Flag("name-missing", text) for text in missing_names(source, target)]
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
