"""The numbers of a Dutch text, in figures and in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from translator.localise.values import Number
from translator.protected import protected_spans

_UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_SCALES = {
    "honderd": Decimal(100),
    "duizend": Decimal(1000),
    "miljoen": Decimal(10**6),
    "millioen": Decimal(10**6),  # spelling before 1947
    "miljard": Decimal(10**9),
    "milliard": Decimal(10**9),
    "biljoen": Decimal(10**12),
    "mln": Decimal(10**6),
    "mld": Decimal(10**9),
}
_ADJECTIVES = ("jarig", "jarige", "jarigen", "daags", "daagse", "koppig", "koppige", "delig", "delige")  # twaalfjarige

_NOT_COUNTED = frozenset({"nul", "een", "eerste"})
"""Articles and idioms far more often than numbers ("een van hen", "nul op het rekest")."""

_NOT_NUMBERS = re.compile(
    # number words that count nothing
    r"""
      \b[Ii]n\ acht\b
    | \b[Aa]cht\ (?:te\ )? (?:slaan|slaat|sloeg|geslagen|nemen|genomen|op
        |ik|hij|zij|men|het|u|de|den|zich|hem|hen|dit|dat|bewezen) \b
    | \b (?:[Ii]k|[Hh]ij|[Zz]ij|[Zz]e|[Mm]en|[Uu]|werd|wordt|had|heeft|er)\ acht\b  # "ik acht hem hoog"
    | \b vierde\ (?:men|het|zijn|haar|hun|hij|zij|ze|vorige?|onze|ons|uitbundig|feest)\b  # celebrated
    | \b [Tt]weede\ (?:Kamer|[Kk]erstdag|[Pp]aasdag|[Pp]inksterdag)\b  # House of Representatives, Boxing Day
    | \bonder\ vier\ ogen\b | \b[Vv]ier\ (?:de|het|je|uw|dan|met)\b
    | \bachten?\b(?=\ (?:de|het|zich|dat)\b)
    | \b(?:de|een)\ (?:elf|zeef)\b
    """,
    re.VERBOSE,
)

_FIGURES = re.compile(
    r"\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?"  # 300.000 and 1.250,75
    r"|\d+,\d+(?![\d.])"  # 9,5
    r"|\d+"
)
_LONGEST_WORD = 80  # letters; that of 999,997 has 61
_WORDS = re.compile(r"[^\W\d_]+(?:-en-[^\W\d_]+)?")
_SCALE_AFTER = re.compile(rf"[ \u00a0]({'|'.join(_SCALES)})\b")
_CLOCK_AFTER = re.compile(r"(?:[.:]\d\d)?[ \u00a0]?(?:uur|u\.|u\b|h\b)")
_SHORT_YEAR_BEFORE = re.compile(r"(\d\d)\d\d ?[-–/] ?['’]?\Z")
_HALF_HOUR_AFTER = re.compile(r"[ \u00a0](?:voor|over)[ \u00a0]half\b")  # vijf voor half acht: 7.25
_CENTURY_AFTER = re.compile(r"(?:e|ste|de)?[ \u00a0]eeuw")
_HALF_BEFORE = re.compile(r"\bhalf[ \u00a0]\Z")
_UNTOUCHED = frozenset({"url", "e-mail", "telephone", "isbn"})


def dutch_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a Dutch text with their values, in order; those in addresses and telephone numbers are none.

    >>> [str(number.value) for number in dutch_numbers("Op 20 augustus 1940 kwamen zesentwintig van de 300.000 mensen.")]
    ['20', '1940', '26', '300000']
    """
    hidden = [(span.start, span.end) for span in protected_spans(text) if span.kind in _UNTOUCHED]
    hidden += [match.span() for match in _NOT_NUMBERS.finditer(text)]
    figures = [*_in_figures(text)]
    found = [*figures, *_in_words(text, {position for number in figures for position in range(number.start, number.end)})]
    return tuple(sorted(n for n in found if not any(start <= n.start < end for start, end in hidden)))


def _in_figures(text: str) -> Iterator[Number]:
    for match in _FIGURES.finditer(text):
        value = Decimal(re.sub(r"[.\u00a0\u202f]", "", match.group()).replace(",", "."))
        others: set[Decimal] = set()
        end = match.end()
        before, after = text[max(0, match.start() - 12) : match.start()], text[end : end + 12]
        if scale := _SCALE_AFTER.match(after):
            value *= _SCALES[scale.group(1)]
            end += scale.end()
        if value <= 24 and _CLOCK_AFTER.match(after) and value > 12:
            others.add(value - 12)
        others.update(_decades(text, end, value))
        if year := _SHORT_YEAR_BEFORE.search(before):
            others.add(Decimal(year.group(1) + match.group()) if len(match.group()) == 2 else value)
        yield Number(match.start(), end, text[match.start() : end], value, frozenset(others - {value}))


def _in_words(text: str, taken: set[int]) -> Iterator[Number]:
    words = [(match.start(), match.end(), match.group()) for match in _WORDS.finditer(text) if match.start() not in taken]
    position = 0
    while position < len(words):
        start, end, word = words[position]
        position += 1
        value = word_value(word)
        if value is None:
            continue
        others: set[Decimal] = set()
        while position < len(words) and text[end : words[position][0]] in (" ", "\u00a0"):
            following = words[position][2].lower()
            more = word_value(following)
            if following in _SCALES and following != "honderd" and value < 1000:
                value *= _SCALES[following]
            elif more is not None and _goes_on(value, more):
                others.update((value, more))
                value += more
            else:
                break
            end = words[position][1]
            position += 1
        if _HALF_BEFORE.search(text[max(0, start - 6) : start]):
            others.update((value - 1, value - Decimal("0.5")))
        if _HALF_HOUR_AFTER.match(text, end):
            others.update((30 - value, 30 + value))
        others.update(_decades(text, end, value))
        yield Number(start, end, text[start:end], value, frozenset(others))


def _decades(text: str, end: int, century: Decimal) -> Iterator[Decimal]:
    """The years that may stand for a decade of a century: "de jaren veertig van de negentiende eeuw", the 1840s."""
    if _CENTURY_AFTER.match(text, end) and "jaren" in text:
        yield from (Decimal((century - 1) * 100 + ten) for ten in range(0, 100, 10))


def _goes_on(value: Decimal, more: Decimal) -> bool:
    """Whether two number words in a row are one number: "duizend vijfhonderd", "honderd vijftig"."""
    return (value >= 1000 and value % 1000 == 0 and more < 1000) or (100 <= value < 10000 and value % 100 == 0 and more < 100)


def word_value(word: str) -> Decimal | None:
    """Value a Dutch number word, cardinal or ordinal; None for what is none, and for `een` and `eerste`.

    >>> [word_value(word) for word in ("tweeëntwintig", "honderdvijftig", "tienduizend", "drieënveertigste", "miljoenen")]
    [Decimal('22'), Decimal('150'), Decimal('10000'), Decimal('43'), None]
    """
    key = _unaccented(word.lower()).replace("-en-", "en")
    if key in _NOT_COUNTED:
        return None
    table = _table()
    if (value := table.get(key)) is not None:
        return value
    if key in _SCALES:
        return _SCALES[key]
    for ending in _ADJECTIVES:
        if key.endswith(ending) and (value := table.get(key.removesuffix(ending))) is not None:
            return value
    thousands, found, rest = key.partition("duizend")
    if not found or len(key) > _LONGEST_WORD:
        return None
    if rest == "en":
        return None  # tienduizenden
    many = table.get(thousands) if thousands else Decimal(1)
    few = Decimal(0) if rest in ("", "ste") else table.get(rest.removeprefix("en") if rest not in table else rest)
    return None if many is None or few is None else many * 1000 + few


def _unaccented(word: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFD", word) if not unicodedata.combining(character))


@lru_cache(maxsize=1)
def _table() -> dict[str, Decimal]:
    """Every cardinal from 0 to 9999 that has no `duizend` in it, and its ordinal."""
    small: dict[str, int] = {word: number for number, word in enumerate([*_UNITS, *_TEENS])}
    for ten, name in enumerate(_TENS[1:], 2):
        small[name] = ten * 10
        for unit in range(1, 10):
            small[f"{_UNITS[unit]}en{name}"] = ten * 10 + unit
    cardinals = dict(small)
    for hundreds in range(1, 100):
        names = [word for word, number in small.items() if number == hundreds]
        if hundreds % 10 == 0:
            continue
        for many in ["", *names] if hundreds == 1 else names:
            cardinals[f"{many}honderd"] = hundreds * 100
            for word, number in small.items():
                if number:
                    cardinals[f"{many}honderd{word}"] = cardinals[f"{many}honderden{word}"] = hundreds * 100 + number
    table = {word: Decimal(number) for word, number in cardinals.items()}
    table.update({_ordinal(word, number): Decimal(number) for word, number in cardinals.items()})
    return table


def _ordinal(word: str, number: int) -> str:
    last = number % 100
    if last == 1:
        return word.removesuffix("een") + "eerste"
    if last == 3:
        return word.removesuffix("drie") + "derde"
    return word + ("ste" if last == 0 or last == 8 or last >= 20 else "de")
