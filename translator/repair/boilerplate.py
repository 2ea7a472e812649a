"""What belongs to a web page and not to its article: into the ledger, whole paragraphs only.

Certain phrases go wherever they stand; the rest goes only in the tail of a page, behind the labels of its lists of links, where
adverts of the site follow. When nothing would be left, nothing is taken.
"""

from __future__ import annotations

import re

from translator.repair.boilerplate_phrases import ADVERTS, CALLING_LABELS, CALLS, CREDITS, LABELS, MENU, PLACEHOLDERS
from translator.repair.lines import ends_sentence
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

LONGEST_CALL = 300
LONGEST_IN_TAIL = 300
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
    return 2 * sum(bool(CALLS.search(sentence)) for sentence in sentences) >= len(sentences)


def is_credit(text: str) -> bool:
    """Whether a short paragraph says where a picture comes from."""
    return len(text) <= LONGEST_CALL and bool(CREDITS.search(text))


def _is_advert(text: str) -> bool:
    return len(text) <= LONGEST_IN_TAIL and (is_call(text) or bool(ADVERTS.search(text)))


def _navigation(texts: list[str]) -> list[int]:
    """The entries of a menu: one line with bars, or at least three short ones in a row of which two are known."""
    found: list[int] = []
    row: list[int] = []
    for index, text in enumerate([*texts, ""]):
        entries = [entry.strip().lower() for entry in re.split(r" [|·•>»] ", text)] if len(text) <= LONGEST_CALL else []
        if len(entries) >= 3 and sum(entry in MENU for entry in entries) >= 2:
            found.append(index)
        short = 0 < len(text) <= 30 and len(text.split()) <= 3 and text[-1].isalnum()
        if short:
            row.append(index)
            continue
        last = max((place for place in row if texts[place].lower() in MENU), default=-1)
        row = [place for place in row if place <= last]
        if len(row) >= 3 and 2 * sum(texts[place].lower() in MENU for place in row) >= max(4, len(row)):
            found += row
        row = []
    return found


def _tail(texts: list[str]) -> int:
    """Where the tail of a page begins: at the first label behind its last sentence that is no advert, in its second half.

    The number of paragraphs when there is none.
    """
    adverts = [_is_advert(text) or is_credit(text) for text in texts]
    labels = [_is_label(text) or _label(text) in CALLING_LABELS for text in texts]
    bodies = [i for i, text in enumerate(texts) if not adverts[i] and (len(text) > LONGEST_IN_TAIL or ends_sentence(text))]
    half = sum(map(len, texts)) / 2
    passed = 0
    for index, text in enumerate(texts):
        if index and labels[index] and passed >= half and index > max(bodies, default=0):
            signs, named = sum(adverts[index:]), sum(labels[index:])
            return index if signs + named >= FEWEST_SIGNS_IN_TAIL else len(texts)
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
        elif _label(paragraph) in LABELS and index + 1 in reasons and index not in reasons:
            reasons[index] = "the label of what was taken"
    reasons.update(dict.fromkeys(_navigation(texts), "the menu of a web page"))
    if not reasons or len(reasons) == len(texts):
        return NOTHING
    return Proposal(tuple(Replacement(matches[i].start(), matches[i].end(), "", why) for i, why in sorted(reasons.items())))
