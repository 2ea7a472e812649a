"""English inflection and case, as far as a term in a translation needs it."""

from __future__ import annotations

import re

IRREGULAR_PLURALS = {
    "analysis": "analyses", "basis": "bases", "child": "children", "crisis": "crises", "hypothesis": "hypotheses",
    "life": "lives", "man": "men", "person": "people", "phenomenon": "phenomena", "thesis": "theses", "wife": "wives",
    "woman": "women",
}  # fmt: skip
"""Also at the end of a longer word: statesman -> statesmen."""

SAME_IN_PLURAL = frozenset({
    "bourgeoisie", "chinese", "headquarters", "intelligentsia", "kolkhozy", "narodniki", "news", "nomenklatura", "peasantry",
    "people", "police", "proletariat", "series",
})  # fmt: skip
"""Words that have no plural, or are one."""

NOT_MEN = frozenset({"acumen", "omen", "regimen", "specimen"})
"""Words in -men that are no plural of -man."""

F_TO_VES = frozenset({"calf", "half", "leaf", "loaf", "self", "shelf", "thief", "wolf"})
"""Words in -f whose plural is -ves; "chief" and "belief" take -s."""

O_TO_OES = frozenset({"embargo", "hero", "potato", "tomato", "veto"})
"""Words in -o whose plural is -oes; "manifesto" takes -s, as British publishers print it."""

HEAD_ENDS_BEFORE = frozenset({"d'état", "d’état", "of", "for", "in", "on", "to", "by", "from", "under", "against", "with"})
"""The plural goes on the word before: gravediggers of the revolution, coups d'état."""

CONSONANT_SOUND = ("eu", "ew", "one", "once", "uk", "unan", "uni", "ura", "use", "usu", "uto")
"""Beginnings in a vowel letter that sound as a consonant: a European, a one-party state, a union, a Ukrainian, a utopia."""

VOWEL_SOUND = ("unin", "unim", "unid")
"""Beginnings that sound as a vowel after all: an uninvited, an unimportant."""

SILENT_H = ("heir", "honest", "honour", "hour")

LETTERS_NAMED_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose name begins with a vowel: an NKVD agent, but a GPU agent."""

SPOKEN_AS_WORDS = frozenset({"NATO", "NEP", "RAPP", "SMERSH", "UNESCO"})
"""Initialisms that are read as a word: a NEP decree."""

_OPENING = " \t\N{NO-BREAK SPACE}\"'“‘„([«—–-*•"
_CLOSING = "\"'”’)]»"
_LOOK_BACK = 12
_EIGHT_OR_ELEVEN = re.compile(r"8|1[18](?:\d\d)?(?!\d)")  # an 8-hour day, an 1848 pamphlet
_ARTICLE = re.compile(r"(?<![\w’'])(?P<article>an?)(?P<gap>[\s“‘\"'(]+)$", re.IGNORECASE)


def plural(term: str) -> str:
    """Put a term in the plural; the head is the last word, or the last before "of" and its like.

    >>> [plural(term) for term in ("party", "Bolshevik", "gravedigger of the revolution", "statesman", "class", "thesis")]
    ['parties', 'Bolsheviks', 'gravediggers of the revolution', 'statesmen', 'classes', 'theses']
    >>> plural("proletariat"), plural("NKVD"), plural("Comintern"), plural("workers")
    ('proletariat', 'NKVDs', 'Cominterns', 'workers')
    """
    words = term.split(" ")
    head = next((index - 1 for index, word in enumerate(words) if index and word in HEAD_ENDS_BEFORE), len(words) - 1)
    words[head] = _plural_word(words[head])
    made = " ".join(words)
    return term if term.casefold() in SAME_IN_PLURAL else made


def _plural_word(word: str) -> str:
    low = word.casefold()
    if low in SAME_IN_PLURAL or (low.endswith("s") and not low.endswith(("ss", "us", "is"))) or not low.isascii():
        return word
    if low in IRREGULAR_PLURALS.values() or (low.endswith("men") and low not in NOT_MEN):
        return word
    for ending, many in IRREGULAR_PLURALS.items():
        if low == ending or (low.endswith(ending) and ending in {"man", "woman"} and low not in {"german", "roman", "human"}):
            return word[: len(word) - len(ending)] + (many if word[-len(ending)].islower() else many.capitalize())
    if low in F_TO_VES:
        return word[:-1] + "ves"
    if low.endswith(("s", "x", "z", "ch", "sh")) or low in O_TO_OES:
        return word + "es"
    if low.endswith("y") and not low.endswith("sky") and low[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "s"


def singular(term: str) -> str:
    """Undo `plural`, for the last word; a word that is not a plural stays.

    >>> [singular(term) for term in ("parties", "Bolsheviks", "classes", "theses", "class", "crisis", "states")]
    ['party', 'Bolshevik', 'class', 'thesis', 'class', 'crisis', 'state']
    """
    first, blank, word = term.rpartition(" ")
    for one in _singular_candidates(word):
        if one != word and _plural_word(one) == word:
            return first + blank + one
    return term


def _singular_candidates(word: str) -> tuple[str, ...]:
    if word.casefold() in SAME_IN_PLURAL or word.casefold().endswith(("ss", "us", "is")):
        return ()
    irregular = tuple(one for one, many in IRREGULAR_PLURALS.items() if word.casefold() == many)
    cased = tuple(one.capitalize() if word[:1].isupper() else one for one in irregular)
    men = (word[:-3] + word[-3:].replace("men", "man"),) if word.endswith("men") else ()
    return (*cased, *men, word[:-3] + "y", word[:-3] + "f", word[:-2], word[:-1])


def possessive(term: str) -> str:
    """Make the possessive, with the apostrophe that glossaries are typed with.

    >>> possessive("Lenin"), possessive("workers"), possessive("Marx"), possessive("congress")
    ("Lenin's", "workers'", "Marx's", "congress's")
    """
    return term + ("'" if singular(term) != term and term.endswith("s") else "'s")


def capitalise(term: str) -> str:
    """Give a term a capital for the start of a sentence; the rest stays.

    >>> capitalise("soviet"), capitalise("NKVD"), capitalise("workers' state")
    ('Soviet', 'NKVD', "Workers' state")
    """
    return term[:1].upper() + term[1:]


def title(term: str) -> str:
    """Give each word of a term a capital, as in a name.

    >>> title("workers' party"), title("gravedigger of the revolution"), title("counter-revolution")
    ("Workers' Party", 'Gravedigger of the Revolution', 'Counter-Revolution')
    """
    words = re.split(r"([ -])", term)
    return "".join(word if word in HEAD_ENDS_BEFORE or word in {"the", "and"} else capitalise(word) for word in words)


def starts_sentence(text: str, position: int) -> bool:
    """Tell whether a word at this offset of an English text begins a sentence or the text.

    >>> starts_sentence("Soviets rule.", 0), starts_sentence("The soviets rule.", 4), starts_sentence("So. “Soviets rule.", 5)
    (True, False, True)
    """
    before = text[:position]
    opened = before.rstrip(_OPENING)
    quoted = any(quote in before[len(opened) :] for quote in "\"'“‘")
    closed = opened.rstrip(_CLOSING)
    return not closed or closed[-1] in ".!?…" or (quoted and closed[-1] == ":")


def in_place(term: str, text: str, position: int) -> str:
    """Case a term for its place: a capital at the start of a sentence, all capitals in a heading in capitals.

    >>> in_place("soviet", "The Soviet rules.", 4), in_place("soviet", "Soviet rules.", 0), in_place("soviet", "THE RAAD", 4)
    ('soviet', 'Soviet', 'SOVIET')
    """
    if in_capitals(text):
        return term.upper()
    return capitalise(term) if starts_sentence(text, position) else term


def in_capitals(text: str) -> bool:
    """Tell whether a text is set in capitals: at least two letters, none small."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 1 and not any(character.islower() for character in letters)


def article_for(word: str) -> str:
    """Choose between "a" and "an" by the sound of the next word.

    >>> [article_for(word) for word in ("soviet", "April", "union", "hour", "NKVD", "GPU", "European", "uninvited")]
    ['a', 'an', 'a', 'an', 'an', 'a', 'a', 'an']
    """
    first = re.split(r"[\s’'-]", word, maxsplit=1)[0]
    if len(first) > 1 and first.isupper() and first not in SPOKEN_AS_WORDS:
        return "an" if first[0] in LETTERS_NAMED_WITH_A_VOWEL else "a"
    low = first.casefold()
    if _EIGHT_OR_ELEVEN.match(low):
        return "an"
    if low.startswith(SILENT_H):
        return "an"
    if low.startswith(CONSONANT_SOUND) and not low.startswith(VOWEL_SOUND):
        return "a"
    return "an" if low[:1] in set("aeiouáàâäéèêëíìîïóòôöúùûü") else "a"


def fix_article(text: str, position: int) -> str:
    """Mend "a" or "an" right before the word at an offset, after that word was replaced; all else stays.

    >>> fix_article("It was an soviet.", 10), fix_article("A October rising", 2), fix_article("The soviet", 4)
    ('It was a soviet.', 'An October rising', 'The soviet')
    """
    found = _ARTICLE.search(text, max(0, position - _LOOK_BACK), position)
    if found is None:
        return text
    wanted = article_for(text[position:].lstrip("“‘\"'("))
    typed = found["article"]
    if typed.casefold() == wanted:
        return text
    cased = wanted.upper() if typed.isupper() and len(typed) > 1 else capitalise(wanted) if typed[0].isupper() else wanted
    return text[: found.start()] + cased + text[found.end("article") :]
