"""The numbers of an English text, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from translator.localise.values import Number
from translator.protected import protected_spans

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL: dict[str, int] = {
    **{word: number for number, word in enumerate([*_UNITS, *_TEENS])},
    **{word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
_IRREGULAR_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS: dict[str, int] = {
    **{f"{word}th": number for word, number in _SMALL.items() if number < 20 and number not in _IRREGULAR_ORDINALS.values()},
    **{f"{word[:-1]}ieth": number for word, number in _SMALL.items() if number >= 20},
    **_IRREGULAR_ORDINALS,
}
_ORDINALS.update({f"{word}s": number for word, number in _ORDINALS.items() if number > 2})  # two thirds
_DECADES = {f"{word[:-1]}ies": number for word, number in _SMALL.items() if number >= 20}  # the twenties, in his thirties
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_SCALE_ORDINALS = {f"{word}th": value for word, value in _SCALES.items()}

_FIGURES = re.compile(
    r"\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?"  # 300,000
    r"|\d+(?:[.,]\d+)*"
)
_WORD = re.compile(r"[A-Za-z]+")
_SCALE_AFTER = re.compile(r"[ \u00a0-]?(hundred|thousand|million|billion|trillion|bn|m)\b")
_LONGEST_PHRASE = 16  # words
_SHORT_SCALES = {"bn": Decimal(10**9), "m": Decimal(10**6)}
_SHORT_YEAR_BEFORE = re.compile(r"(\d\d)\d\d ?[-–/] ?['’]?\Z")
_UNTOUCHED = frozenset({"url", "e-mail", "telephone", "isbn"})


def english_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of an English text with their values, in order.

    Figures in Dutch notation count with both readings, since a model may have left them so.

    >>> [str(number.value) for number in english_numbers("On 20 August 1940 twenty-six of the 300,000; in the thirties.")]
    ['20', '1940', '26', '300000', '30']
    """
    hidden = [(span.start, span.end) for span in protected_spans(text) if span.kind in _UNTOUCHED]
    figures = [*_in_figures(text)]
    found = [*figures, *_in_words(text, {position for number in figures for position in range(number.start, number.end)})]
    return tuple(sorted(n for n in found if not any(start <= n.start < end for start, end in hidden)))


def _in_figures(text: str) -> Iterator[Number]:
    for match in _FIGURES.finditer(text):
        readings = _readings(match.group())
        end = match.end()
        others = set(readings[1:])
        value = readings[0]
        if scale := _SCALE_AFTER.match(text, end):
            factor = _SCALES.get(scale.group(1)) or _SHORT_SCALES[scale.group(1)]
            others = {reading * factor for reading in readings[1:]}
            value *= factor
            end = scale.end()
        if year := _SHORT_YEAR_BEFORE.search(text[max(0, match.start() - 8) : match.start()]):
            others.add(Decimal(year.group(1) + match.group()) if len(match.group()) == 2 else value)
        if len(match.group()) == 4 and match.group().isdigit():
            others.add(Decimal(match.group()[2:]))  # the 1930s for "de jaren '30", 1991 for "1989-91"
        yield Number(match.start(), end, text[match.start() : end], value, frozenset(others - {value}))


def _readings(figures: str) -> list[Decimal]:
    """The values of figures with points and commas: as English first, then as Dutch, then part by part (19.30)."""
    readings: list[Decimal] = []
    for thousands, point in ((",", "."), (".", ",")):
        if re.fullmatch(rf"(?:\d+|\d{{1,3}}(?:\{thousands}\d{{3}})+)(?:\{point}\d+)?", figures):
            readings.append(Decimal(figures.replace(thousands, "").replace(point, ".")))
            if "," in figures and thousands == ",":
                return readings  # 300,000 is nothing else
    return [*readings, *(Decimal(part) for part in re.split(r"[.,]", figures) if part.strip("0"))] or [Decimal(0)]


def _in_words(text: str, taken: set[int]) -> Iterator[Number]:
    found = (match for match in _WORD.finditer(text) if match.start() not in taken)
    words = [(match.start(), match.end(), match.group().lower()) for match in found]
    position = 0
    while position < len(words):
        length, value, others = _phrase(text, words[position : position + _LONGEST_PHRASE])
        if length:
            start, end = words[position][0], words[position + length - 1][1]
            yield Number(start, end, text[start:end], value, frozenset(others - {value}))
        position += length or 1


def _phrase(text: str, words: Sequence[tuple[int, int, str]]) -> tuple[int, Decimal, set[Decimal]]:
    """Read the longest number phrase that the words begin with: of how many words it is, its value, and other readings."""
    total = current = Decimal(0)  # what a scale has closed, and what is still open: "three thousand", "two hundred and"
    room = Decimal(10**15)  # the next small number must be below this
    others: set[Decimal] = set()
    length = 0
    for offset, (start, _, word) in enumerate(words):
        if offset and text[words[offset - 1][1] : start] not in (" ", "-", "\u00a0", "‑"):
            break
        if word == "and" and length == offset > 0 and room >= 100:
            continue
        number = _SMALL.get(word, _ORDINALS.get(word, _DECADES.get(word)))
        scale = _SCALES.get(word, _SCALE_ORDINALS.get(word))
        if number is not None and number < room:
            current += number
            room = Decimal(10 if number >= 20 else 1)
        elif number is not None and number >= 10 and not total and 10 <= current < 100:
            others.add(current)  # a year, nineteen seventeen, or two numbers
            current = current * 100 + number
            room = Decimal(1)
        elif scale == 100 and (current or not length):
            current, room = (current or 1) * scale, scale
        elif scale is not None and (current or not length):
            total, current, room = total + (current or 1) * scale, Decimal(0), scale
        elif scale is not None and room == 1000:
            total, room = total * scale, scale  # five thousand million
        else:
            break
        length = offset + 1
        if word in _ORDINALS or word in _DECADES or word in _SCALE_ORDINALS:
            break
    return length, total + current, others
