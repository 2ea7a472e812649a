"""What belongs to a web page and not to its article: into the ledger, whole paragraphs only.

Certain phrases go wherever they stand; the rest goes only in the tail of a page, behind the labels of its lists of links, where
adverts of the site follow. When nothing would be left, nothing is taken.
"""

from __future__ import annotations

import re

from translator.repair.boilerplate_phrases import ADVERTS, CALLING_LABELS, CALLS, CREDITS, LABELS, PLACEHOLDERS
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

LONGEST_CALL = 300
LONGEST_IN_TAIL = 400
FEWEST_SIGNS_IN_TAIL = 2
"""So many calls, credits or adverts must stand behind the first label before the tail is taken."""

_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ“‘])")


def _label(text: str) -> str:
    return text.rstrip(" :»>").lower().replace("’", "'") if len(text) <= 60 else ""


def _is_label(text: str) -> bool:
    return text.endswith(":") and _label(text) in LABELS


def is_call(text: str) -> bool:
    """Whether at least half of a short paragraph's sentences call on the visitor of a page.

    >>> is_call("Niks missen? Schrijf je in voor onze nieuwsbrief!"), is_call("De nieuwsbrief van 1923 telde vier bladzijden.")
    (True, False)
    """
    if len(text) > LONGEST_CALL:
        return False
    sentences = _SENTENCE.split(text)
    return 2 * sum(any(call.search(sentence) for call in CALLS) for sentence in sentences) >= len(sentences)


def is_credit(text: str) -> bool:
    """Whether a short paragraph says where a picture comes from."""
    return len(text) <= LONGEST_CALL and any(credit.search(text) for credit in CREDITS)


def _is_advert(text: str) -> bool:
    return len(text) <= LONGEST_IN_TAIL and (is_call(text) or any(advert.search(text) for advert in ADVERTS))


def _tail(texts: list[str]) -> int:
    """Where the tail of a page begins; the number of paragraphs when there is none."""
    total = sum(map(len, texts))
    passed = 0
    for index, text in enumerate(texts):
        labelled = _is_label(text) or _label(text) in CALLING_LABELS
        if labelled and 2 * passed >= total and index:
            rest = texts[index:]
            signs = sum(_is_advert(item) or is_credit(item) for item in rest)
            labels = sum(_is_label(item) or _label(item) in CALLING_LABELS for item in rest)
            bodies = [item for item in rest if len(item) > LONGEST_IN_TAIL and not _is_advert(item)]
            if not bodies and (signs >= FEWEST_SIGNS_IN_TAIL or labels >= FEWEST_SIGNS_IN_TAIL):
                return index
        passed += len(text)
    return len(texts)


def boilerplate(text: str, _: Context) -> Proposal:
    """Take out whole paragraphs that belong to the page."""
    matches = list(_PARAGRAPH.finditer(text))
    texts = [match[0].strip() for match in matches]
    tail = _tail(texts)
    reasons: dict[int, str] = {}
    for index, paragraph in enumerate(texts):
        if index >= tail:
            reasons[index] = "in the tail of a web page, behind the labels of its lists"
        elif is_call(paragraph):
            reasons[index] = "calls on the visitor of a web page"
        elif is_credit(paragraph):
            reasons[index] = "the credit of a picture"
        elif _is_label(paragraph) and (index + 1 == len(texts) or _is_label(texts[index + 1])):
            reasons[index] = "a label with nothing behind it"
    for index, paragraph in enumerate(texts):
        if paragraph.lower() in PLACEHOLDERS and (index + 1 in reasons or index - 1 in reasons):
            reasons[index] = "stands for a picture"
    if not reasons or len(reasons) == len(texts):
        return NOTHING
    return Proposal(tuple(Replacement(matches[i].start(), matches[i].end(), "", why) for i, why in sorted(reasons.items())))
