"""Numbers, centuries, decades and per cent as British English prints them; figures are formatted by Babel (Unicode CLDR)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from translator.protected import protected_spans

_FORMATTED = re.compile(
    r"(?<![\w.,:/-])(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?|\d+,\d+)(?![\d:]|[.,]\d)|"
    r"(?<=\d[-–])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d:]|[.,]\d)"
)
"""A figure of the source whose Dutch dress differs from the English: 300.000, 1.250,75 and 9,5, also as the end of a range."""

_FIGURES = re.compile(
    r"(?<![\w.,:/])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,])|\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)"
    r"(?![\d:]|[.,/]\d)"
)
"""Figures that stand by themselves, in any notation."""

_REFERENCE_BEFORE = re.compile(
    # two figures with a comma after these are a place in a book, not a decimal: "Joh. 3,16", "blz. 4,5"
    r"\b(?:blz|bldz|p|pp|pag|art|artt|nr|nrs|nos|noot|noten|hfst|afb|fig|vs|par|regels?|artikel(?:en)?|nummers?|hoofdstuk(?:ken)?"
    r"|Gen|Ex|Lev|Num|Deut|Joz|Richt|Sam|Kon|Kron|Job|Ps|Psalm|Spr|Pred|Hoogl|Jes|Jer|Klaagl|Ez|Dan|Hos|Am|Mi|Zach|Mal"
    r"|Matt?|Matth|Mar|Marc|Mk|Mt|Lu[ck]|Lucas|Lk|Joh|Johannes|Hand|Rom|Kor|Cor|Gal|Ef|Fil|Kol|Tess|Tim|Tit|Hebr|Jak|Petr|Openb)"
    r"\.?\s*\Z"
)
_LIST_AFTER = re.compile(r"\s+(?:en|of)\s+\d\b(?!,)")

_UNTOUCHED = frozenset({"url", "e-mail", "telephone", "isbn", "section", "time"})

_PERCENT_IN_SOURCE = re.compile(r"\b(?:procents?|percent|pct)\b", re.IGNORECASE)
_CENTURY_IN_SOURCE = re.compile(r"\b(\d{1,2})(?:e|ste|de)[ \u00a0-](?:eeuw|en\b)", re.IGNORECASE)
_ORDINAL_IN_SOURCE = re.compile(r"(?<![\w-])(\d{1,3})(?:e|ste|de)(?=[ \u00a0][a-zé])")

_DECADE_WORDS = dict(
    # the Dutch word of a decade and its figures
    zip(
        ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"),
        range(20, 100, 10),
        strict=True,
    )
)
_ENGLISH_TENS = dict(
    zip(range(20, 100, 10), ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), strict=True)
)
_DECADE_IN_SOURCE = re.compile(
    rf"\b(?:de|der|die|deze|vroege|late|begin|eind|einde|midden)\s+jaren\s+"
    rf"(?:(?P<year>1\d\d0|20\d0)|['’‘]?(?P<ten>[2-9]0)|(?P<word>{'|'.join(_DECADE_WORDS)}))\b(?!\s+(?:oud|lang|geleden))"
)
_OTHER_CENTURY = re.compile(r"\b1[0-8]\d\d\b|\b20\d\d\b|\b1[0-9]e\b|(?:zestien|zeventien|achttien|negentien)de|eenentwintigste")
"""Signs that a decade may be one of another century than the twentieth."""


def _hidden(text: str) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in protected_spans(text) if span.kind in _UNTOUCHED]


def english_figures(dutch: str) -> str:
    """Set figures in Dutch notation in English, with as many decimals.

    >>> english_figures("1.250,70"), english_figures("9,5")
    ('1,250.70', '9.5')
    """
    from babel.numbers import format_decimal  # lazy: a twentieth of a second

    whole, _, decimals = re.sub(r"[.\u00a0\u202f]", "", dutch).partition(",")
    pattern = "#,##0" + (f".{'0' * len(decimals)}" if decimals else "")
    return format_decimal(Decimal(f"{whole}.{decimals or '0'}"), format=pattern, locale="en_GB")


def number_changes(source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Find the figures of the source that the target has in Dutch notation, or without any: start, end, English figures."""
    wanted = _english_by_form(source)
    if not wanted:
        return
    hidden = _hidden(target)
    for match in _FIGURES.finditer(target):
        english = wanted.get(match.group())
        if english and not any(start <= match.start() < end for start, end in hidden):
            yield *match.span(), english


def _english_by_form(source: str) -> dict[str, str]:
    """The English figures for each form in which a model may leave a number of the source; only where there is no doubt."""
    hidden = _hidden(source)
    in_source = {match.group() for match in _FIGURES.finditer(source)}
    wanted: dict[str, str] = {}
    for match in _FORMATTED.finditer(source):
        dutch = match.group()
        if dutch in wanted or any(start <= match.start() < end for start, end in hidden) or _is_reference(source, match):
            continue
        english = english_figures(dutch)
        groups = re.split(r"[.\u00a0\u202f]", dutch)
        forms = [dutch] if "," in dutch else [dutch, *(mark.join(groups) for mark in ("", ".", " ", "\u00a0"))]
        if english not in in_source:
            wanted.update({form: english for form in forms if form == dutch or form not in in_source})
    return wanted


def _is_reference(source: str, match: re.Match[str]) -> bool:
    if "." in match.group():
        return False
    before = source[max(0, match.start() - 20) : match.start()]
    return bool(_REFERENCE_BEFORE.search(before) or _LIST_AFTER.match(source, match.end()))


def per_cent_changes(source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Find `percent` where the source has the word too: British English writes it in two."""
    if _PERCENT_IN_SOURCE.search(source):
        for match in re.finditer(r"\bpercent\b", target):
            yield *match.span(), "per cent"


def century_changes(source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Find centuries and other ordinals in figures with a Dutch or wrong ending: 20e -> 20th."""
    for figures in dict.fromkeys(_CENTURY_IN_SOURCE.findall(source)):
        for found in re.finditer(rf"\b{figures}(?:e|ste|de|st|nd|rd|th)?(?=[ -](?:centur|and \d))", target):
            yield *found.span(), ordinal(int(figures))
    for figures in dict.fromkeys(_ORDINAL_IN_SOURCE.findall(source)):
        for found in re.finditer(rf"(?<![\w-]){figures}(?:e|ste|de)(?!\w)", target):
            yield *found.span(), ordinal(int(figures))


def ordinal(number: int) -> str:
    """Write an English ordinal in figures.

    >>> [ordinal(number) for number in (1, 2, 3, 11, 20, 112, 121)]
    ['1st', '2nd', '3rd', '11th', '20th', '112th', '121st']
    """
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def decade_changes(source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Find decades that the target has word for word or in another style: years '30 -> the 1930s."""
    matches = {match.groups(): match for match in _DECADE_IN_SOURCE.finditer(source)}
    for match in matches.values():
        ten = int(match["ten"] or 0) or _DECADE_WORDS.get(match["word"] or "", 0)
        if match["year"]:
            year = match["year"]
        elif _OTHER_CENTURY.search(source):
            continue
        else:
            year = f"19{ten}"
        short, word = year[2:], _ENGLISH_TENS.get(ten, "")
        names = rf"['’‘]?{short}s?|{year}(?:['’]?s)?" + (rf"|{word}" if word else "")
        for found in re.finditer(rf"\b(?:the\s+)?years\s+(?:{names})(?!\w|[.,]\d)", target):
            yield *found.span(), f"the {year}s"
        for found in re.finditer(rf"(?<=\bthe )(?:(early|late|mid)[ -])?(?:['’‘]?{short}['’]?s|{year}['’]s)(?!\w)", target):
            before = f"{found.group(1)}{target[found.end(1)]}" if found.group(1) else ""
            yield *found.span(), f"{before}{year}s"
