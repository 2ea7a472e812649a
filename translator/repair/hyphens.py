"""Hyphens at the end of a line: taken out, kept, or left hanging (dehyphenation).

The order of the evidence: what no Dutch hyphenation does (figures, capitals, suspended hyphens), the document's own words, the
words and prefixes that keep a hyphen, the frequency list, compounds, and the default for Dutch: join.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.repair.function_words import LINKING, PARTICLES, SUSPENDED_BEFORE
from translator.repair.hyphen_words import (
    ADJECTIVE_ENDINGS,
    EQUAL_FIRST,
    EQUAL_GROUPS,
    FIXED,
    KEEPING_PREFIXES,
    PREFIXES_BEFORE_VOWEL,
    TREMA,
    VOWEL_CLASHES,
)
from translator.repair.lexicon import COMMON, KNOWN, STEM, DocumentWords, fold, is_compound, is_word, zipf
from translator.repair.outcome import Context, Proposal
from translator.repair.tracked import Replacement

REACH = 80
"""No word part is longer than this; it bounds the look around a hyphen."""

_AT_LINE_END = re.compile(r"(?<=\S)(?<![-‐¬\u00ad–—])[-‐¬\u00ad][ \t]*\n[ \t]*(?=\S)")
_IN_LINE = re.compile(r"(?<=[^\W\d_])(?:[-‐][ ]|[¬\u00ad][ ]?)(?=[^\W\d_])")
_LEFT = re.compile(r"\S{1,80}\Z")
_RIGHT = re.compile(r"\S{1,80}")
_LETTERS_LEFT = re.compile(r"[^\W\d_]+\Z")
_LETTERS_RIGHT = re.compile(r"[^\W\d_]+")
_OPENING = "(“„‘«[\"'"
_VOWELS = frozenset("aeiouyäëïöüáéíóúàèìòùâêîôû")


class Decision(NamedTuple):
    """What becomes of a broken word: the text that stands for it (None: leave hyphen and blank), and why."""

    text: str | None
    evidence: str


def _kept(left: str, right: str, why: str) -> Decision:
    return Decision(f"{left}-{right}", f"keeps its hyphen: {why}")


def _with_trema(left: str, right: str) -> str | None:
    """The joined word with its dots, when Dutch wants them at the join (be-/invloeden, ge-/eist, na-/ief)."""
    if not left or fold(left[-1]) not in _VOWELS or right[0] not in TREMA:
        return None
    plain, dotted = left + right, left + TREMA[right[0]] + right[1:]
    if zipf(dotted) >= KNOWN and zipf(dotted) > zipf(plain):
        return dotted
    head = fold(left)
    if head[-2:] in {"be", "ge"} and right[0] in "eiu" and not right.startswith("ij") and not is_word(plain):
        stem = head[:-2]
        if not stem or stem in PARTICLES:
            return dotted
    return None


def _stands_alone(head: str, tail: str) -> bool:
    """Whether both parts of a compound with a clash of vowels are words, so that the break is between them."""
    if fold(head) in PREFIXES_BEFORE_VOWEL:
        return len(tail) >= 4
    if len(head) < 3 or zipf(head) < COMMON - 0.5:
        return False
    return (len(tail) >= 3 and zipf(tail) >= COMMON - 0.5) or zipf(tail) >= COMMON + 1 or is_compound(tail)


def _clash(first: str, second: str) -> bool:
    """Whether the vowels at a join would be read as one; ij is a sign of its own (naijver, but zee-ijs)."""
    return first[-1] + second[0] in VOWEL_CLASHES and (not second.startswith("ij") or first[-1] == "e")


def _keeps_by_form(head: str, tail: str, words: DocumentWords) -> str:
    """Why a word that neither document nor lexicon has whole keeps its hyphen; empty when nothing says so."""
    first, second = fold(head), fold(tail)
    tail_is_word = is_word(tail) or is_compound(tail)
    is_name = words.prefixes.get(first, 0) > 0 or (words.forms.get(head, 0) > 0 and words.forms.get(first, 0) == 0)
    pair = any(first in group and second.removesuffix(ending) in group for group in EQUAL_GROUPS for ending in ("", "e"))
    of_one_rank = first in EQUAL_FIRST or (first.endswith("isch") and is_word(head))
    reasons = {
        "an abbreviation": (len(head) <= 4 and _VOWELS.isdisjoint(first)) or (head[-1].isupper() and not head[1:].islower()),
        f"{first}- before a word": first in KEEPING_PREFIXES and (is_word(tail) or first == "niet"),
        f"{first}- before a vowel": first in {"anti", "pro"} and second[0] in _VOWELS and tail_is_word,
        "two vowels would be read as one": _clash(first, second) and _stands_alone(head, tail),
        "two words of one rank": pair
        or (of_one_rank and second.endswith(ADJECTIVE_ENDINGS) and (len(second) >= 8 or (len(second) >= 5 and is_word(tail)))),
        "a name that the document has by itself": head[0].isupper()
        and is_name
        and len(second) >= 4
        and zipf(tail) >= COMMON - 0.5,
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _keeps(left: str, right: str, head: str, tail: str, words: DocumentWords) -> str:
    """Why a word keeps its hyphen; empty when nothing says so. `head` and `tail` are the letters next to the break."""
    whole = head + tail
    first, second = fold(head), fold(tail)
    joined_here, hyphenated_here = words.count(whole), words.count(f"{first}-{second}")
    if hyphenated_here > joined_here:
        return "so elsewhere in the document"
    if joined_here:
        return ""
    if len(second) >= STEM and f"{first}-{second[:STEM]}" in words.hyphenated_stems:
        return "its kin elsewhere in the document"
    if f"{first}-{second}" in FIXED or fold(f"{left.lstrip(_OPENING)}-{tail}") in FIXED:
        return "so spelt"
    linked_left, linked_right = fold(left).split("-"), fold(right).split("-")
    if (len(linked_left) > 1 and linked_left[-1] in LINKING) or (len(linked_right) > 1 and linked_right[0] in LINKING):
        return "a phrase with hyphens"
    if len(head) == 1:
        return "" if zipf(whole) >= COMMON + 1 and len(left) == 1 else "a single letter"
    if first == "ex" and zipf(tail) >= max(COMMON, zipf(whole) + 2):
        return f"{first}- before a word"
    if is_word(whole):
        return ""
    return "an abbreviation" if "." in left else _keeps_by_form(head, tail, words)


def decide(left: str, right: str, words: DocumentWords) -> Decision:
    """What becomes of `left-` at a line end before `right`; both are whole tokens with their punctuation.

    >>> from translator.repair.lexicon import document_words
    >>> nothing = document_words("")
    >>> decide("li", "chaam.", nothing).text, decide("Alma", "Ata", nothing).text, decide("na", "ief", nothing).text
    ('lichaam.', 'Alma-Ata', 'naïef')
    >>> decide("in", "en", nothing).text is None
    True
    """
    head_match, tail_match = _LETTERS_LEFT.search(left), _LETTERS_RIGHT.match(right)
    following = fold(right.strip('.,;:!?()”’"'))
    if not head_match:
        if following in SUSPENDED_BEFORE:
            return Decision(None, "suspended")
        if left[-1].isdigit() or left[-1] in "”’\"')":
            return _kept(left, right, "after a figure or a quotation")
        return Decision(None, "a dash")
    if not tail_match:
        if right[0].isdigit() or right[0] in _OPENING:
            return _kept(left, right, "before a figure or a quotation")
        return Decision(None, "a dash")
    head, tail = head_match[0], tail_match[0]
    whole = head + tail
    shouted = len(head) > 1 and head.isupper() and tail.isupper() and len(tail) > 1
    if following in SUSPENDED_BEFORE and tail == tail.lower():
        strict = following in {"en", "of"}
        dotted = _with_trema(head, tail)
        if not (words.count(whole) or is_word(whole) or dotted) or (strict and is_word(head) and not words.count(whole)):
            return Decision(None, "suspended")
    if tail[0].isupper() and not shouted:
        return _kept(left, right, "before a capital")
    if shouted and not (is_word(whole) or is_compound(whole)) and is_word(tail) and len(head) <= 4:
        return _kept(left, right, "an abbreviation in capitals")
    if head.isupper() and len(head) > 1 and not shouted:
        return _kept(left, right, "an abbreviation in capitals")
    dotted = None if words.count(whole) else _with_trema(head, tail)
    if dotted and not words.count(f"{head}-{tail}"):
        return Decision(left[: -len(head)] + dotted + right[len(tail) :], "joined, with the trema that Dutch wants here")
    if why := _keeps(left, right, head, tail, words):
        return _kept(left, right, why)
    if words.count(whole):
        why = "whole elsewhere in the document"
    elif is_word(whole):
        why = "a word of the lexicon"
    elif is_compound(whole):
        why = "a compound of two words"
    else:
        why = "nothing against it"
    return Decision(left + right, f"joined: {why}")


def hyphens(text: str, context: Context) -> Proposal:
    """Decide each hyphen at a line end inside a paragraph."""
    found: list[Replacement] = []
    for match in _AT_LINE_END.finditer(text):
        left_match = _LEFT.search(text, max(0, match.start() - REACH), match.start())
        right_match = _RIGHT.match(text, match.end())
        if not left_match or not right_match:
            continue
        left, right = left_match[0], right_match[0]
        if text[match.start()] in "¬\u00ad":
            head, tail = _LETTERS_LEFT.search(left), _LETTERS_RIGHT.match(right)
            dotted = _with_trema(head[0], tail[0]) if head and tail else None
            joined = left[: -len(head[0])] + dotted + right[len(tail[0]) :] if head and tail and dotted else left + right
            decision = Decision(joined, "joined: a mark that only stands at a break")
        else:
            decision = decide(left, right, context.words)
        if decision.text is None:
            continue
        start, end, new = match.start() - len(left), match.end() + len(right), decision.text
        if right[-1] in "-‐¬\u00ad" and len(right) > 1:  # the next break is decided by itself: on-/afhan-/kelijk
            end, new = end - 1, new[:-1]
        if found and start < found[-1].end:
            overlap = found[-1].end - start
            start, new = start + overlap, new[overlap:]
        found.append(Replacement(start, end, new, decision.evidence))
    return Proposal(tuple(found))


def hyphens_in_line(text: str, context: Context) -> Proposal:
    """A hyphen and a blank inside a line, left from a break that someone reflowed: taken out only where the word is known."""
    found: list[Replacement] = []
    for match in _IN_LINE.finditer(text):
        head = _LETTERS_LEFT.search(text, max(0, match.start() - REACH), match.start())
        tail = _LETTERS_RIGHT.match(text, match.end(), match.end() + REACH)
        if not head or not tail or not tail[0][0].islower():
            continue
        whole = head[0] + tail[0]
        certain = match[0][0] in "¬\u00ad"
        if not certain and fold(tail[0]) in SUSPENDED_BEFORE | LINKING:
            continue
        dotted = _with_trema(head[0], tail[0])
        if not (certain or dotted or is_word(whole) or context.words.count(whole)):
            continue
        start = match.start() - len(head[0])
        if not found or start >= found[-1].end:
            found.append(
                Replacement(start, match.end() + len(tail[0]), dotted or whole, "a word of the lexicon or the document")
            )
    return Proposal(tuple(found))
