"""Capitals strewn inside words, as OCR reads small capitals: "De boTen bLijven in de haVen"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from translator.repair.lexicon import COMMON, KNOWN, DocumentWords, fold, zipf
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement
from translator.repair.word_lists import words

KEPT = words(
    """
    PvdA PvdD PvdV SoW iPhone iPhones iPad iPads iPod iMac iTunes eBay YouTube LinkedIn TikTok WhatsApp WordPress PowerPoint
    JavaScript GroenLinks ChristenUnie BoerBurgerBeweging DenkTank JuLi BuZa MinDef SoZaWe WvG VvE VvV BvD HvA UvA UvT
    RvS RvA AbvaKabo FvD HvJ EHRM kWh mW MHz GHz kHz dB pH LaTeX TeX PhD MSc BSc drs LLaMA DeLorean HaBo MoMa StuBru
    DoRo LuxLeaks WikiLeaks
    """
)
"""Names and signs that are written with a capital inside."""

SURE = 3
"""What has the shape of a name is changed only when its ordinary form occurs so many times as often."""

FEWEST_IN_PARAGRAPH = 2
"""Without the ordinary form elsewhere in the document, so many such words must stand in one paragraph."""

_MIXED = re.compile(r"(?<![\w@./-])(?=[^\W\d_]{0,39}[a-zß-ÿ][A-ZÀ-Þ])[^\W\d_]{2,40}(?![\w@])")
_TWO_PARTS = re.compile(r"[A-ZÀ-Þ]+[a-zß-ÿ]+(?:[A-ZÀ-Þ][a-zß-ÿ]+)+|[a-z][A-ZÀ-Þ][a-zß-ÿ]+")
_SENTENCE_START = re.compile(r"(?:\A|\n|[.!?…:]['\"”’)]*\s|\s[–—-]\s)[“„‘\"'«(]*\Z")


def _could_be_name(word: str) -> bool:
    """Whether a word has the shape of a name of two parts or of an acronym: PolitBuro, McAdam, iPhone, PvdA."""
    acronym = sum(map(str.isupper, word)) * 2 > len(word) and word[0].isupper() and word[-1].isupper() and len(word) <= 4
    return bool(_TWO_PARTS.fullmatch(word)) or (acronym and zipf(word) < COMMON + 2)


def _ordinary_forms(mixed: Iterable[str], words: DocumentWords) -> dict[str, tuple[int, str]]:
    """For each word, the commonest form without such capitals in the document, with its count."""
    wanted = {fold(word) for word in mixed}
    ordinary: dict[str, tuple[int, str]] = {}
    for form, count in words.forms.items():
        key = fold(form)
        if key in wanted and not _MIXED.match(form) and not (form.isupper() and len(form) > 1):
            ordinary[key] = max(ordinary.get(key, (0, "")), (count, form))
    return ordinary


def _restored(word: str, ordinary: tuple[int, str], crowd: bool, words: DocumentWords) -> tuple[str, str] | None:
    """What a word should be and why, or None when it may be meant so. `crowd`: others like it stand in its paragraph."""
    count, form = ordinary
    if word in KEPT or (len(word) <= 3 and not (crowd and zipf(word) >= COMMON + 2)):
        return None
    if _could_be_name(word):
        needed = words.forms.get(word, 0) * (1 if crowd else SURE)
        if form[:1].isupper() and count >= needed:
            return form, "so elsewhere in the document"
        if crowd and word[0].isupper() and zipf(word) >= KNOWN and not word.startswith(("Mc", "Mac")):
            return word[0] + word[1:].lower(), "a word of the lexicon among others like it"
        if crowd and word[0].islower() and zipf(word) >= COMMON + 1:
            return word.lower(), "a common word among others like it"
        return None
    if form and (crowd or count > words.forms.get(word, 0) or zipf(word) >= COMMON):
        return form, "so elsewhere in the document"
    if crowd and zipf(word) >= COMMON - 0.5:
        return word.lower(), "a word of the lexicon among others like it"
    return None


def capitals(text: str, context: Context) -> Proposal:
    """Give such words the form that the document has elsewhere, or lower case where several stand together."""
    mixed = list(_MIXED.finditer(text))
    if not mixed:
        return NOTHING
    ordinary = _ordinary_forms((match[0] for match in mixed), context.words)
    paragraphs: dict[int, list[re.Match[str]]] = defaultdict(list)
    paragraph = end = -1
    for match in mixed:
        if match.start() >= end:
            paragraph, end = match.start(), text.find("\n\n", match.start())
            end = len(text) if end < 0 else end
        paragraphs[paragraph].append(match)
    found: list[Replacement] = []
    for matches in paragraphs.values():
        strewn = [m for m in matches if m[0] not in KEPT and not _could_be_name(m[0]) and zipf(m[0]) >= KNOWN]
        for match in matches:
            crowd = len(strewn) >= FEWEST_IN_PARAGRAPH
            restored = _restored(match[0], ordinary.get(fold(match[0]), (0, "")), crowd, context.words)
            if restored:
                new, evidence = restored
                if match[0][0].isupper() and _SENTENCE_START.search(text, max(0, match.start() - 8), match.start()):
                    new = new[0].upper() + new[1:]
                found.append(Replacement(match.start(), match.end(), new, evidence))
    return Proposal(tuple(found))
