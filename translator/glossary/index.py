"""The terms of a glossary as a tree of word keys: finding takes one pass over a text, however many rows there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from translator.glossary import dutch, english
from translator.glossary.dutch import Use
from translator.glossary.occurrence import Occurrence
from translator.glossary.terms import Case, Status, Term
from translator.keys import APOSTROPHES, Token, fold, text_key, tokens

_STRICTEST_FIRST = {Case.EXACT: 0, Case.NAME: 1, Case.ANY: 2}
_APOSTROPHE = f"[{re.escape(APOSTROPHES)}]"
_GENITIVE_AHEAD = re.compile(rf"{_APOSTROPHE}\s+[^\W\d_]")
_QUOTE_OPENED = re.compile(r"(?<!\w)['‘](?=\w)")
_QUOTE_WINDOW = 200
_COMMON_HEAD = re.compile(r"-[a-zß-ÿ]+$")  # Dewey-commissie


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term. `listed` is True when the glossary has it in so many words, False when a rule made it.

    `lead`, `gaps` and `tail` are what stands before, between and behind its words: "verenigt u!" has the tail "!".
    """

    term: Term
    text: str
    use: Use
    listed: bool
    wanted: tuple[str, ...]
    words: tuple[str, ...]
    lead: str
    gaps: tuple[str, ...]
    tail: str

    @property
    def key(self) -> tuple[str, ...]:
        """The path of this form in the tree."""
        return tuple(word.casefold() for word in self.words)

    @property
    def precedence(self) -> tuple[int, int, bool, int]:
        """Which of two forms with the same words is tried first: the longer, the stricter, the listed, the earlier."""
        return (-len(self.lead + self.tail), _STRICTEST_FIRST[self.term.case], not self.listed, self.term.row)


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Index:
    """The tree, made once for a glossary by `build`."""

    root: _Node

    def find(self, text: str) -> tuple[Occurrence, ...]:
        """Find the terms of a text, leftmost and longest first; none overlaps another."""
        words = tokens(text)
        found = []
        at = 0
        while at < len(words):
            occurrence, used = self._longest(text, words, at)
            if occurrence is not None:
                found.append(occurrence)
            at += used
        return tuple(found)

    def _longest(self, text: str, words: Sequence[Token], at: int) -> tuple[Occurrence | None, int]:
        """Find the longest term that begins at a word: the occurrence, and the number of words to go on behind."""
        node: _Node | None = self.root
        best: Occurrence | None = None
        used = 1
        for upto in range(at, len(words)):
            token = words[upto]
            assert node is not None
            numbered = node.children.get(token.key + token.note) if token.note else None
            node = numbered or node.children.get(token.key)
            if node is None:
                break
            end = token.after if numbered else token.end
            form = next((form for form in node.forms if _fits(form, text, words[at : upto + 1], end)), None)
            if form is not None:
                best, used = _occurrence(form, text, words[at].start - len(form.lead), end + len(form.tail)), upto + 1 - at
        return best, used


def build(terms: Iterable[Term]) -> Index:
    """Make the tree of all forms of these terms; deprecated rows are left out."""
    root = _Node()
    for form in all_forms(terms):
        node = root
        for key in form.key:
            node = node.children.setdefault(key, _Node())
        node.forms.append(form)
    _sort(root)
    return Index(root)


def _sort(root: _Node) -> None:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        node.forms.sort(key=lambda form: form.precedence)
        waiting.extend(node.children.values())


def all_forms(terms: Iterable[Term]) -> Iterator[Form]:
    """Make every form of the terms in force, each term's own English joined with that of its admitted rows."""
    for term in in_force(terms):
        yield from forms_of(term)


def in_force(terms: Iterable[Term]) -> Iterator[Term]:
    """Leave out deprecated rows, and give a preferred row the English of the admitted rows with the same source."""
    live = [term for term in terms if term.status is not Status.DEPRECATED]
    admitted: dict[tuple[str, Case], list[Term]] = {}
    for term in live:
        if term.status is Status.ADMITTED:
            admitted.setdefault((text_key(term.source), term.case), []).append(term)
    preferred = {(text_key(term.source), term.case) for term in live if term.status is Status.PREFERRED}
    for term in live:
        key = (text_key(term.source), term.case)
        if term.status is Status.PREFERRED:
            more = [target for other in admitted.get(key, ()) for target in (*other.targets, *other.target_forms)]
            yield replace(term, target_forms=(*term.target_forms, *more)) if more else term
        elif key not in preferred:
            yield term


@lru_cache(maxsize=16_384)  # the lint and the tree need the same forms
def forms_of(term: Term) -> tuple[Form, ...]:
    """Make the forms of one term: paired ones as they are, the source and its further forms with their inflections."""
    made: dict[str, Form | None] = {}
    for text, _ in term.paired:
        wanted = tuple(target for form, target in term.paired if form == text)
        made.setdefault(text, _form(term, text, Use.BASE, listed=True, wanted=wanted))
    english_of = {use: _wanted(term, use) for use in Use}
    bases = [" ".join(fold(base).split()) for base in (term.source, *term.source_forms)]
    # A plural that the row lists as a form is still a plural: raden beside raad.
    listed_plurals = {
        text for base in bases for text, use in dutch.forms(base) if use is Use.PLURAL and text != base and text in bases
    }
    for base in bases:
        for text, use in dutch.forms(base):
            if text not in made and (text == base or text not in bases):
                settled = _settled(base, text, Use.PLURAL if text in listed_plurals else use, term.case)
                made[text] = _form(term, text, settled, listed=use is Use.BASE, wanted=english_of[settled])
    return tuple(form for form in made.values() if form is not None)


def _settled(base: str, text: str, use: Use, case: Case) -> Use:
    """Read the -s of a name as a genitive (Kornilovs, Trotski's), that of a common noun as a plural (sovjets, nazi's)."""
    last = base.rpartition(" ")[2]
    is_name = last[:1].isupper() and (last == base or case is Case.NAME) and _COMMON_HEAD.search(base) is None
    ambiguous = use is Use.PLURAL and text in {base + "s", base + "'s"} and base[-1] not in "eé"
    return Use.GENITIVE if is_name and ambiguous else use


def _wanted(term: Term, use: Use) -> tuple[str, ...]:
    """Return the English for a form, the best first; nothing when the Dutch stays."""
    admitted = (*term.targets, *term.target_forms) if term.targets else ()
    if use is Use.PLURAL:
        admitted = (*(english.plural(target) for target in term.targets), *admitted)
    elif use is Use.GENITIVE:
        admitted = (*(english.possessive(target) for target in term.targets), *admitted)
    return tuple(dict.fromkeys(admitted))


def _form(term: Term, text: str, use: Use, *, listed: bool, wanted: tuple[str, ...]) -> Form | None:
    """Part a form into words and what stands between them; None when it has no word."""
    found = tokens(text)
    if not found:
        return None
    gaps = tuple(_gap(text[left.after : right.start]) for left, right in pairwise(found))
    lead = fold(text[: found[0].start]).strip()
    tail = fold(text[found[-1].after :]).strip()
    words = tuple(token.word + token.note for token in found)
    return Form(term, text, use, listed, wanted, words, lead, gaps, tail)


def _gap(text: str) -> str:
    """Return what stands between two words, any blank as one space."""
    return text_key(f"|{text}|").strip("|")


def _fits(form: Form, text: str, words: Sequence[Token], end: int) -> bool:
    """Tell whether a form whose keys were found fits the text's capitals and all that is not a word."""
    start = words[0].start
    if form.lead and not fold(text[max(0, start - len(form.lead)) : start]).endswith(form.lead):
        return False
    if form.tail and fold(text[end : end + len(form.tail)]) != form.tail:
        return False
    if form.gaps and any(
        _gap(text[left.after : right.start]) != gap for (left, right), gap in zip(pairwise(words), form.gaps, strict=True)
    ):
        return False
    if form.tail == "'" and form.use is Use.GENITIVE and not _genitive_apostrophe(text, start, end):
        return False
    return _case_fits(form, text, words)


def _genitive_apostrophe(text: str, start: int, end: int) -> bool:
    """Tell the genitive "Marx' werk" from a closing quotation mark."""
    opened = _QUOTE_OPENED.search(text, max(0, start - _QUOTE_WINDOW), start + 1)
    return opened is None and _GENITIVE_AHEAD.match(text, end) is not None


def _case_fits(form: Form, text: str, words: Sequence[Token]) -> bool:
    case = form.term.case
    if case is Case.ANY:
        return True
    typed = " ".join(token.word for token in words)
    wanted = " ".join(form.words)
    if case is Case.EXACT:
        return typed == wanted
    capitals = all(have.isupper() for want, have in zip(wanted, typed, strict=False) if want.isupper())
    if form.use is Use.PLURAL and not form.listed and typed.endswith("n"):
        return capitals and _capital_by_choice(text, words[0].start, typed)
    return capitals


def _capital_by_choice(text: str, start: int, typed: str) -> bool:
    """Tell whether a capital shows a name: not in a text in capitals, nor where a sentence starts.

    The plural in -en of a name is rare, and may be another word: "Mannen" at the start of a sentence is not about De Man.
    """
    return not typed.isupper() and not english.starts_sentence(text, start)


def _part_of_name(text: str, start: int, typed: str) -> bool:
    """Tell by a capital that a common noun stands in a name: "de Revolutionaire Arbeiderspartij"."""
    return typed[0].isupper() and not typed.isupper() and not english.starts_sentence(text, start)


def _occurrence(form: Form, text: str, start: int, end: int) -> Occurrence:
    typed = text[start:end]
    wanted = form.wanted or tuple(dict.fromkeys((fold(typed), form.term.source)))
    if form.term.case is Case.ANY and form.words[0][0].islower() and _part_of_name(text, start, typed):
        wanted = (*wanted, *(english.title(target) for target in wanted))
    return Occurrence(form.term, start, end, typed, wanted, form.use)
