"""Capitals strewn inside words, as OCR reads small capitals: "We zuLLen vechTen ToT heT einde"."""

from __future__ import annotations

import re
from collections import defaultdict

from translator.repair.lexicon import COMMON, KNOWN, fold, zipf
from translator.repair.outcome import Context, Proposal
from translator.repair.tracked import Replacement

KEPT = frozenset(
    """
    PvdA PvdD PvdV SoW iPhone iPad iPod iMac iTunes eBay YouTube LinkedIn TikTok WhatsApp WordPress PowerPoint JavaScript
    GroenLinks ChristenUnie BoerBurgerBeweging DenkTank JuLi BuZa MinDef SoZaWe WvG VvE VvV BvD HvA UvA UvT RvS RvA AbvaKabo
    FvD HvJ EHRM kWh mW MHz GHz kHz dB pH LaTeX TeX PhD MSc BSc drs LLaMA DeLorean HaBo MoMa StuBru DoRo LuxLeaks WikiLeaks
    """.split()
)
"""Names and signs that are written with a capital inside."""

KEPT_PREFIXES = ("Mc", "Mac", "De", "Van", "Le", "La", "Du", "Di", "Fitz", "O")
"""What stands before the capital inside a surname: McAdam, DeVries."""

FEWEST_IN_PARAGRAPH = 2
"""Without the ordinary form elsewhere in the document, so many such words must stand in one paragraph."""

_MIXED = re.compile(r"(?<![\w@./-])(?=[^\W\d_]{0,39}[a-zß-ÿ][A-ZÀ-Þ])[^\W\d_]{2,40}(?![\w@])")
_HUMPS = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+")
_SENTENCE_START = re.compile(r"(?:\A|\n|[.!?…:]['\"”’)]*\s|\s[–—-]\s)[“„‘\"'«(]*\Z")


def _could_be_name(word: str) -> bool:
    """Whether a word has the shape of a name of two parts: PolitBuro, IsGeschiedenis, or PvdA."""
    humps = _HUMPS.findall(word)
    camel = word[0].isupper() and all(len(hump) >= 2 and hump[0].isupper() and not hump.isupper() for hump in humps)
    acronym = word[0].isupper() and sum(c.isupper() for c in word) * 2 > len(word) and word[-1].isupper() and len(word) <= 4
    return camel or (acronym and zipf(word) < COMMON + 2) or word.startswith(KEPT_PREFIXES) and word[0].isupper() and camel


def capitals(text: str, context: Context) -> Proposal:
    """Give such words the form that the document has elsewhere, or lower case where several stand together.

    A word that the document writes so more than once, and never otherwise, is a name.
    """
    ordinary: dict[str, tuple[int, str]] = {}
    mixed = list(_MIXED.finditer(text))
    if not mixed:
        return Proposal()
    wanted = {fold(match[0]) for match in mixed}
    for form, count in context.words.forms.items():
        key = fold(form)
        if key in wanted and not _MIXED.match(form) and not (form.isupper() and len(form) > 1):
            ordinary[key] = max(ordinary.get(key, (0, "")), (count, form))
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
        crowd = len(strewn) >= FEWEST_IN_PARAGRAPH
        for match in matches:
            word = match[0]
            if word in KEPT or (word[0].islower() and len(_HUMPS.findall(word)) == 2 and len(word) <= 3):
                continue
            _, form = ordinary.get(fold(word), (0, ""))
            repeated = context.words.forms.get(word, 0) > 1
            if form and not (repeated and _could_be_name(word)) and (crowd or not _could_be_name(word) or len(word) > 4):
                new, evidence = form, "so elsewhere in the document"
            elif crowd and not _could_be_name(word) and zipf(word) >= COMMON - 0.5:
                new, evidence = word.lower(), "a word of the lexicon among others like it"
            else:
                continue
            if word[0].isupper() and _SENTENCE_START.search(text, max(0, match.start() - 8), match.start()):
                new = new[0].upper() + new[1:]
            found.append(Replacement(match.start(), match.end(), new, evidence))
    return Proposal(tuple(found))
