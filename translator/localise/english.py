"""The numbers of an English text, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from translator.localise.values import Number
from translator.protected import protected_spans

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
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
    found = [*_in_figures(text), *_in_words(text)]
    return tuple(sorted(n for n in found if not any(start <= n.start < end for start, end in hidden)))


def _in_figures(text: str) -> Iterator[Number]:
    for match in _FIGURES.finditer(text):
        readings = _readings(match.group())
        end = match.end()
        others = set(readings[1:])
        value = readings[0]
        if scale := _SCALE_AFTER.match(text, end):
            factor = _SCALES.get(scale.group(1)) or _SHORT_SCALES[scale.group(1)]
            others.update(readings)
            others.update(reading * factor for reading in readings[1:])
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
    return [*readings, *(Decimal(part) for part in re.split(r"[.,]", figures))]


def _in_words(text: str) -> Iterator[Number]:
    words = [(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(text)]
    position = 0
    while position < len(words):
        taken = _phrase(text, words, position)
        if taken is None:
            position += 1
            continue
        length, value, others = taken
        start, end = words[position][0], words[position + length - 1][1]
        yield Number(start, end, text[start:end], value, frozenset(others - {value}))
        position += length


def _phrase(text: str, words: list[tuple[int, int, str]], position: int) -> tuple[int, Decimal, set[Decimal]] | None:
    """Read the longest number phrase from a word on: how many words, its value, and other readings."""
    total = current = Decimal(0)
    others: set[Decimal] = set()
    length = counted = 0
    smallest = 10**15  # a following word must be smaller than what its place allows
    for offset, (start, end, word) in enumerate(words[position:]):
        if offset and text[words[position + offset - 1][1] : start] not in (" ", "-", "\u00a0", "‑"):
            break
        if word in ("a", "and", "an") and offset and counted == offset and word == "and" and smallest >= 100:
            continue
        number = _SMALL.get(word, _ORDINALS.get(word, _DECADES.get(word)))
        if number is not None and number < smallest and not (smallest < 100 and (smallest != 10 or number >= 10)):
            current += number
            smallest = 10 if number >= 20 and number % 10 == 0 else 1
        elif number is not None and counted and 10 <= number and total == 0 and 10 <= current < 100:
            # a year in words: nineteen seventeen
            others.add(current)
            current = current * 100 + number
            smallest = 1
        elif (scale := _SCALES.get(word, _SCALE_ORDINALS.get(word))) is not None and (not counted or current):
            base = current or Decimal(1)
            others.add(base) if current and scale >= 1000 else None
            if scale == 100:
                current, smallest = base * 100, 100
            else:
                total, current, smallest = total + base * scale, Decimal(0), int(scale)
        else:
            break
        length = offset + 1
        counted = offset + 1
        if word in _ORDINALS or word in _DECADES or word in _SCALE_ORDINALS:
            break
    if not length:
        return None
    return length, total + current, others
