"""A term found in a Dutch text, and whether an English text has what it wants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.glossary import english
from translator.glossary.dutch import Use
from translator.glossary.terms import Case, Term
from translator.keys import APOSTROPHES, HYPHENS

Span = tuple[int, int]

_APOSTROPHE = f"[{re.escape(APOSTROPHES)}]"
_BETWEEN = rf"[\s\N{{EN DASH}}{re.escape(HYPHENS)}]+"  # Molotov–Ribbentrop Pact
_POSSESSIVE = re.compile(rf"(?:(?<=s){_APOSTROPHE}|{_APOSTROPHE}s)$")
_TITLE_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORTEST_TITLE = 2
_QUOTED = re.compile(r"(?<!\w)[\"'‘“][^\"“”]+?[\"'’”](?!\w)")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in a Dutch text, with offsets in the text as typed and the form that stands there.

    `wanted` is the admitted English for this very form, the best first: a plural for a plural, a possessive for a genitive; the
    Dutch itself where the glossary has no English.
    """

    term: Term
    start: int
    end: int
    form: str
    wanted: tuple[str, ...]
    use: Use = Use.BASE

    def find_in(self, target: str, taken: Iterable[Span] = ()) -> Span | None:
        """Find the wanted English in a translation, outside the spans that other occurrences have taken.

        Number, possessive, and hyphen or blank may differ. Capitals may not, but for the start of a sentence, a title and a
        text in capitals. The span leaves out the ending of a possessive.
        """
        spans = tuple(taken)
        return next((span for span, right in self._matches(target) if right and _free(span, spans)), None)

    def find_miscased(self, target: str, taken: Iterable[Span] = ()) -> Span | None:
        """Find the wanted English in the wrong case (`recase` mends it); None also when it is there in the right case.

        A capital beside another name is left alone: "Soviet" in "Soviet Union" is no miscased "soviet".
        """
        spans = tuple(taken)
        if self.find_in(target, spans) is not None:
            return None
        wrong = (span for span, right in self._matches(target) if not right and _free(span, spans))
        return next((span for span in wrong if not self._part_of_name(target, span)), None)

    def recase(self, target: str, span: Span) -> str:
        """Return the translation with the words at this span in the case that the glossary has.

        >>> word = Occurrence(Term(2, "bolsjewiek", ("Bolshevik",)), 3, 14, "bolsjewieken", ("Bolsheviks",))
        >>> word.recase("The bolsheviks won.", word.find_miscased("The bolsheviks won."))
        'The Bolsheviks won.'
        """
        start, end = span
        found = target[start:end]
        variant = next(self._variants_of(found), found)
        letters = iter(english.in_place(variant, target, start).replace(" ", "").replace("-", ""))
        cased = "".join(_next_letter(letters) if character.isalpha() else character for character in found)
        return target[:start] + cased + target[end:]

    def forbidden_in(self, target: str, taken: Iterable[Span] = ()) -> tuple[Span, ...]:
        """Find the English that must not stand for this term, in any number and case.

        It is allowed where it is part of what is wanted, or of the English of another occurrence (`taken`).
        """
        if not self.term.forbidden:
            return ()
        allowed = [*taken, *(span for span, _ in self._matches(target))]
        found = _pattern(_variants(self.term.forbidden, plurals_only=False)).finditer(target)
        return tuple(match.span() for match in found if _free(match.span(), allowed))

    def _forms(self) -> tuple[str, ...]:
        return _variants(self.wanted, plurals_only=self.term.case is Case.NAME and self.use is not Use.PLURAL)

    def _matches(self, target: str) -> Iterator[tuple[Span, bool]]:
        """Yield each place that has the wanted words, and whether their case is right."""
        for match in _pattern(self._forms()).finditer(target):
            found = match.group()
            right = any(_case_fits(variant, found, target, match.start()) for variant in self._variants_of(found))
            yield match.span(), right

    def _variants_of(self, found: str) -> Iterator[str]:
        letters = _letters(found).casefold()
        return (variant for variant in self._forms() if _letters(variant).casefold() == letters)

    def _part_of_name(self, target: str, span: Span) -> bool:
        """Tell whether these words have a capital that the glossary lacks because they stand in a name."""
        found = target[span[0] : span[1]]
        variant = next(self._variants_of(found), found)
        if not (found[:1].isupper() and variant[:1].islower()):
            return False
        after = re.match(rf"{_BETWEEN}([^\W\d_])", target[span[1] :][:4])
        before = re.search(rf"(\w+){_BETWEEN}$", target[: span[0]][-40:])
        name_before = (
            before is not None and before[1][0].isupper() and not english.starts_sentence(target, span[0] - len(before.group()))
        )
        return name_before or (after is not None and after[1].isupper())


def match_target(occurrences: Sequence[Occurrence], target: str) -> tuple[Span | None, ...]:
    """Give each occurrence a span of the translation that has its English, none twice; the longest terms choose first.

    The answer is in the order of the occurrences; None where the English is missing.
    """
    found: list[Span | None] = [None] * len(occurrences)
    taken: list[Span] = []
    by_length = sorted(range(len(occurrences)), key=lambda index: (-len(occurrences[index].wanted[0]), index))
    for index in by_length:
        span = occurrences[index].find_in(target, taken)
        if span is not None:
            found[index] = span
            taken.append(span)
    return tuple(found)


def _free(span: Span, taken: Sequence[Span]) -> bool:
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def _next_letter(letters: Iterator[str]) -> str:
    return next((letter for letter in letters if letter.isalpha()), "")


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _case_fits(variant: str, found: str, target: str, start: int) -> bool:
    """Tell whether found words have the capitals of the glossary, or more of them for a reason."""
    pairs = list(zip(_letters(variant), _letters(found), strict=True))
    if any(letter.isupper() and not typed.isupper() for letter, typed in pairs):
        return False
    extra = [index for index, (letter, typed) in enumerate(pairs) if letter != typed]
    if not extra:
        return True
    if extra == [0] and english.starts_sentence(target, start):
        return True
    if english.in_capitals(target):
        return True
    return not english.in_capitals(found) and (_is_title(target) or _in_quoted_title(target, start))


def _is_title(target: str) -> bool:
    """Tell whether a text is set as an English title: a capital on each word of four letters and more."""
    words = _TITLE_WORD.findall(target)
    return len(words) >= _SHORTEST_TITLE and all(word[0].isupper() for word in words)


def _in_quoted_title(target: str, position: int) -> bool:
    """Tell whether an offset lies in a quoted title: ‘Capitalism, Socialism and Democracy’."""
    return any(match.start() < position < match.end() and _is_title(match.group()) for match in _QUOTED.finditer(target))


@lru_cache(maxsize=16_384)
def _variants(wanted: tuple[str, ...], *, plurals_only: bool) -> tuple[str, ...]:
    """Add the other number to each English form, without the ending of a possessive; the forms themselves come first."""
    bases = [_POSSESSIVE.sub("", form) for form in wanted]
    others = [] if plurals_only else [english.singular(base) for base in bases]
    return tuple(dict.fromkeys([*bases, *(english.plural(base) for base in bases), *others]))


@lru_cache(maxsize=16_384)
def _pattern(variants: tuple[str, ...]) -> re.Pattern[str]:
    """Compile a search for any of these forms as whole words, the longest first, in any case."""
    alternatives = []
    for variant in sorted(variants, key=len, reverse=True):
        words = [re.escape(word) for word in re.split(_BETWEEN, variant) if word]
        alternatives.append(re.sub(_APOSTROPHE, lambda _: _APOSTROPHE, _BETWEEN.join(words)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)
