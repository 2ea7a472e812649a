"""Dutch inflection of a term: the forms in which a text may have it, made by rule from the form in the glossary.

The rules are those of Dutch spelling (Algemene Nederlandse Spraakkunst, chapters on plural, genitive and the adjective's -e).
They may make a form that nobody uses; that does no harm, as long as it is not another Dutch word. The tables below hold the
words for which it would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice, product


class Use(StrEnum):
    """What a form of a term is, since the English depends on it."""

    BASE = "base"
    PLURAL = "plural"
    GENITIVE = "genitive"
    ADJECTIVE = "adjective"  # with or without its -e: the English does not change


NOT_INFLECTED = frozenset({
    # regular in form, but another word: recht + s is right-wing
    "als", "anders", "avonds", "bonds", "dags", "dans", "dele", "eens", "goede", "heils", "hoofds", "lands", "langs",
    "links", "middags", "morgens", "nachts", "ons", "ochtends", "onlangs", "rade", "raads", "rechts", "reeds", "slechts",
    "soms", "staats", "steeds", "straks", "thans", "trots", "volks",
})  # fmt: skip

NO_PLURAL = frozenset({
    # words without a plural whose -en is a verb: steun + en is "to support"
    "arbeid", "bedrog", "bloed", "dank", "geloof", "handel", "haat", "honger", "hoop", "koop", "moed", "nood", "roof", "rouw",
    "rust", "slaap", "spot", "steun", "strijd", "trouw", "verraad", "verzet", "vrees", "wraak",
})  # fmt: skip

IRREGULAR_PLURALS = {
    # the end of a word -> what it becomes, also in compounds (partijlid -> partijleden)
    "blad": ("bladen",), "dag": ("dagen",), "gebod": ("geboden",), "gebrek": ("gebreken",), "glas": ("glazen",),
    "god": ("goden",), "hof": ("hoven",), "kind": ("kinderen",), "lid": ("leden",), "lied": ("liederen",),
    "oorlog": ("oorlogen",), "pad": ("paden",), "schip": ("schepen",), "slag": ("slagen",), "stad": ("steden",),
    "verdrag": ("verdragen",), "verlof": ("verloven",), "volk": ("volken", "volkeren"), "weg": ("wegen",),
}  # fmt: skip

PLURAL_ENDINGS = {
    # endings that are no words themselves: mogelijkheid -> mogelijkheden, politicus -> politici
    "heid": ("heden",), "icus": ("ici",), "ium": ("ia", "iums"), "sis": ("ses", "sissen"),
}  # fmt: skip

UNSTRESSED_ENDINGS = ("aar", "aard", "el", "em", "en", "er", "erd", "ier", "eur", "or", "ie", "oor")
"""Endings of nouns that take -s (arbeider -> arbeiders, commissie -> commissies)."""

NEVER_DOUBLED = ("ig", "el", "em", "en", "er", "ik", "or")
"""Unstressed endings whose consonant is not doubled before -en (monnik -> monniken)."""

ADJECTIVE_ENDINGS = (
    "isch", "ig", "lijk", "aal", "eel", "air", "ief", "loos", "baar", "zaam", "end", "oir", "ent", "ant", "ist", "erd",
)  # fmt: skip
"""Endings of adjectives (stalinistisch, permanent)."""

ADJECTIVES = frozenset({
    # short adjectives and participles that no ending shows
    "blauw", "bruin", "groen", "groot", "jong", "klein", "links", "nieuw", "oud", "rechts", "rood", "verenigd",
    "voorlopig", "vrij", "wit", "zwart",
})  # fmt: skip

ADJECTIVE_NOT = ("ent", "ant", "ist", "erd")
"""Endings that only make an adjective before a noun: "permanent" in "permanente revolutie"; alone, an agent is a noun."""

PREPOSITIONS = frozenset({
    "aan", "bij", "der", "des", "en", "in", "met", "op", "over", "te", "tegen", "ter", "tot", "uit", "van", "voor", "zonder",
})  # fmt: skip
"""Words before which the head of a term stands: "doodgraver van de revolutie"."""

_VOWELS = "aeiouyáàâäéèêëíìîïóòôöúùûü"
_LONG = re.compile(r"(?P<start>.*(?<![aeiou]))(?P<vowel>aa|ee|oo|uu)(?P<end>[bcdfghklmnprstvwz])")
_SHORT = re.compile(r"(?:.*[^aeiou]|qu|)[aeiou](?P<end>[bcdfgklmnprstvz])")
_MOST_FORMS = 200
_SHORTEST_WITH_E = 4


def forms(term: str) -> Iterator[tuple[str, Use]]:
    """Make the forms of a term, the term itself first.

    >>> [form for form, _ in forms("raad")]
    ['raad', 'raden']
    >>> [form for form, _ in forms("Trotski")]
    ['Trotski', "Trotski's"]
    >>> [form for form, _ in forms("stalinistisch")][:2]
    ['stalinistisch', 'stalinistische']
    """
    words = term.split(" ")
    head = _head(words)
    before = [_adjective_forms(word) for word in words[:head]]
    heads = [(words[head], Use.BASE), *_single_forms(words[head], alone=len(words) == 1)]
    seen = set()
    for (last, use), first in islice(product(heads, list(islice(product(*before), _MOST_FORMS))), _MOST_FORMS):
        form = " ".join([*first, last, *words[head + 1 :]])
        adjusted = use if form == term or use is not Use.BASE else Use.ADJECTIVE
        if form not in seen:
            seen.add(form)
            yield form, adjusted
    if head < len(words) - 1 and term[0].isupper():
        for form in genitives(words[-1]):
            yield " ".join([*words[:-1], form]), Use.GENITIVE


def _head(words: list[str]) -> int:
    """Find the word that carries the plural: the last, or the last before a preposition."""
    for index, word in enumerate(words):
        if index and word in PREPOSITIONS:
            return index - 1
    return len(words) - 1


def _single_forms(word: str, *, alone: bool) -> Iterator[tuple[str, Use]]:
    """Make the inflected forms of a noun, or of an adjective that is a term by itself."""
    if not word:
        return
    adjective = alone and is_adjective(word)
    if adjective:
        yield from ((form, Use.ADJECTIVE) for form in adjectives(word))
    made = plurals(word) if word not in NO_PLURAL else ()
    inflected = [
        *((form, Use.PLURAL) for form in made),
        *((form, Use.GENITIVE) for form in genitives(word) if form not in made),
    ]
    for form, use in inflected:
        if form not in NOT_INFLECTED and not (adjective and form.endswith(("s", "'"))):  # an adjective has no -s: nieuws
            yield form, use


def plurals(noun: str) -> tuple[str, ...]:
    """Make the regular plurals of a noun: -en with its changes of spelling, -s, -'s.

    >>> plurals("bureaucraat")[0], plurals("comité"), plurals("brief")[0], plurals("congres"), plurals("partijlid")
    ('bureaucraten', ('comités',), 'brieven', ('congressen',), ('partijleden',))
    >>> plurals("arbeider"), plurals("commissie"), plurals("idee"), plurals("commune"), plurals("soviet")[1:]
    (('arbeiders',), ('commissies', 'commissieën', 'commissiën'), ('ideeën',), ('communes', 'communen'), ('soviets',))
    """
    for ending, changed in (IRREGULAR_PLURALS | PLURAL_ENDINGS).items():
        if noun.endswith(ending) and (noun != ending or ending in IRREGULAR_PLURALS):
            return tuple(noun[: -len(ending)] + plural for plural in changed)
    if noun[1:].isupper() or noun[-1] in "aiouy":  # NKVD's, foto's, but "ij" is no i
        return (noun + "en",) if noun.endswith(("ij", "ou", "au", "ui")) else (noun + "'s",)
    if noun.endswith("é"):
        return (noun + "s",)
    if noun.endswith("ie"):
        return (noun + "s", noun + "ën", noun[:-1] + "ën")
    if noun.endswith("ee"):
        return (noun + "ën",)
    if noun.endswith("e"):
        return (noun + "s", noun + "n")
    if noun.endswith(UNSTRESSED_ENDINGS):
        many = (noun + "s",)
        return many if noun.endswith(("el", "em", "en", "er")) and not noun.endswith("eer") else (*many, *_with_e(noun, "en"))
    with_en = _with_e(noun, "en")
    return (*with_en, noun + "s") if _borrowed(noun) else with_en


def _borrowed(noun: str) -> bool:
    """Tell whether a noun may have come with its -s: sovjets, koelaks, fronts, commissars."""
    return noun[0].islower() and noun[-1] in "bdfgklmnprt" and noun not in NO_PLURAL and not noun.endswith(("ing", "heid"))


def genitives(noun: str) -> tuple[str, ...]:
    """Make the genitive: -s, -'s behind a vowel, an apostrophe alone behind a hiss.

    >>> genitives("Lenin"), genitives("Trotski"), genitives("Marx"), genitives("NKVD"), genitives("Goethe")
    (('Lenins',), ("Trotski's",), ("Marx'",), ("NKVD's",), ('Goethes',))
    """
    if noun.endswith(("s", "x", "z", "sj")):
        return (noun + "'",)
    if noun[-1] in "aiouy" or noun[1:].isupper():
        return (noun + "'s",)
    return (noun + "s",)


def is_adjective(word: str) -> bool:
    """Tell by its ending whether a word alone is an adjective."""
    return word.casefold() in ADJECTIVES or (word.endswith(ADJECTIVE_ENDINGS) and not word.endswith(ADJECTIVE_NOT))


def adjectives(word: str) -> tuple[str, ...]:
    """Make the form with -e of an adjective.

    >>> adjectives("stalinistisch"), adjectives("rood"), adjectives("wit"), adjectives("collectief"), adjectives("centraal")
    (('stalinistische',), ('rode',), ('witte',), ('collectieve',), ('centrale',))
    """
    return tuple(form for form in _with_e(word, "e") if form not in NOT_INFLECTED)


def _adjective_forms(word: str) -> tuple[str, ...]:
    """Make the forms of a word before the head: with -e, without -e, or the word alone."""
    if word.casefold() in PREPOSITIONS or len(word) < len("wit"):
        return (word,)
    if word.endswith("e") and len(word) >= _SHORTEST_WITH_E:
        return (word, *without_e(word))
    if word.casefold() in ADJECTIVES or word.endswith(ADJECTIVE_ENDINGS):
        return (word, *adjectives(word))
    return (word,)


def without_e(word: str) -> tuple[str, ...]:
    """Take the -e from an adjective; where the spelling leaves two ways, both.

    >>> without_e("rode"), without_e("witte"), without_e("linkse"), without_e("collectieve")
    (('rood', 'rod'), ('wit',), ('links',), ('collectief',))
    """
    stem = word[:-1]
    if stem[-2:-1] == stem[-1:] and stem[-1:] not in _VOWELS:
        return (stem[:-1],)
    stem = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    open_syllable = re.fullmatch(r"(.*[^aeiou])([aeou])([bcdfghklmnprst])", stem)
    return (f"{open_syllable[1]}{open_syllable[2] * 2}{open_syllable[3]}", stem) if open_syllable else (stem,)


def _with_e(word: str, ending: str) -> tuple[str, ...]:
    """Put -e or -en behind a word, with the changes of spelling before it.

    A long vowel is written once (raad, raden), a consonant after a short vowel twice (bak, bakken), f and s become v and z
    after a long vowel or a consonant (brief, brieven; grens, grenzen).
    """
    long = _LONG.fullmatch(word)
    if long:
        soft = {"f": "v", "s": "z"}.get(long["end"], long["end"])
        stems = [long["start"] + long["vowel"][0] + soft]
        if long["end"] == "s":
            stems.append(long["start"] + long["vowel"][0] + long["end"])
        return tuple(stem + ending for stem in stems)
    short = _SHORT.fullmatch(word)
    if short and not word.endswith(NEVER_DOUBLED):
        return (word + short["end"] + ending,)
    if re.search(r"(?:ie|eu|oe|ui|ij|ei|ou|au|[lnr])[fs]$", word) and not word.endswith("isch"):
        soft = word[:-1] + {"f": "v", "s": "z"}[word[-1]]
        return (soft + ending,) if word.endswith(("ief", "ijf", "oef")) else (soft + ending, word + ending)
    return (word + ending,)
