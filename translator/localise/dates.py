"""Dates as British English prints them: 20 August 1940. The names of the months come from Babel (Unicode CLDR)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_ABBREVIATIONS: dict[str, int] = {
    # as Dutch print has them, besides the first three letters
    "febr": 2,
    "mrt": 3,
    "sept": 9,
    "oct": 10,
}


class _Date(NamedTuple):
    """A date of the source; `days` is "20", "12-14" or "" and `year` may be ""."""

    days: str
    month: int
    year: str


@lru_cache(maxsize=1)
def _months() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the months in Dutch and in English."""
    from babel.dates import get_month_names  # lazy: a twentieth of a second

    dutch, english = get_month_names("wide", locale="nl"), get_month_names("wide", locale="en_GB")
    return tuple(dutch[number] for number in range(1, 13)), tuple(english[number] for number in range(1, 13))


@lru_cache(maxsize=1)
def _dutch_months() -> dict[str, int]:
    names = {name: number for number, name in enumerate(_months()[0], 1)}
    return {**names, **{name[:3]: number for name, number in names.items() if number not in (3, 5)}, **_ABBREVIATIONS}


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    names = "|".join(sorted(_dutch_months(), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(\d{{1,2}}(?: ?[-–] ?\d{{1,2}})?)(?:e|ste|de)?\s+)?\b({names})\b\.?(?:\s+(\d{{4}})\b)?", re.IGNORECASE
    )


def _dates(source: str) -> tuple[_Date, ...]:
    found = []
    for match in _date().finditer(source):
        days, name, year = match.group(1) or "", match.group(2), match.group(3) or ""
        if days or year or name in _months()[0]:
            found.append(_Date(days, _dutch_months()[name.lower()], year))
    return tuple(dict.fromkeys(found))


def date_changes(source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Find the dates of the source that the target prints in another way: start, end and what should stand there."""
    for date in _dates(source):
        dutch, english = _months()[0][date.month - 1], _months()[1][date.month - 1]
        short = [key for key, number in _dutch_months().items() if number == date.month and key != dutch]
        shortened = "|".join(dict.fromkeys([english[:3], *short, *(key.capitalize() for key in short)]))
        name = rf"(?:{english}|{dutch}|(?:{shortened})\b\.?)"
        year = rf"(?:,?\s+(?:of\s+)?{date.year}\b)" if date.year else ""
        if date.days:
            yield from _with_days(target, date, name, english, year)
        elif date.year:
            for match in re.finditer(rf"\b{name}{year}", target):
                yield *match.span(), f"{english} {date.year}"
        if dutch.capitalize() != english or dutch in target:
            for match in re.finditer(rf"\b{dutch}\b", target):
                yield *match.span(), english


def _with_days(target: str, date: _Date, name: str, english: str, year: str) -> Iterator[tuple[int, int, str]]:
    days = r" ?[-–] ?".join(re.split(r" ?[-–] ?", date.days))
    ordinal = r"(?:st|nd|rd|th|e|ste|de)"
    month_first = rf"\b{name}\s+(?P<days>{days}){ordinal}?\b(?![.:,]\d|[-–]\d)(?P<year>{year})?"
    day = rf"(?<![\d.,:-])(?P<the>[Tt]he\s+)?\b(?P<days>{days})(?P<ordinal>{ordinal})?"
    day_first = rf"{day}\s+(?P<of>of\s+)?{name}(?P<year>{year})?(?!\w)"
    for match in re.finditer(month_first, target):
        yield *match.span(), f"{match['days']} {english}" + (f" {date.year}" if year and match["year"] else "")
    for match in re.finditer(day_first, target):
        if match["the"] and match["ordinal"] and not match["of"]:
            continue  # "the 20th August": no telling whether a noun follows
        the = match["the"] if match["the"] and not match["of"] else ""
        after = f"{the}{match['days']} {english}" + (f" {date.year}" if year and match["year"] else "")
        ends_sentence = match.group().endswith(".") and not target[match.end() :].lstrip()[:1].islower()
        yield *match.span(), after + ("." if ends_sentence else "")
