"""Where a sentence ends in Dutch, by rules over the words of one paragraph.

The paragraph is looked at as words between blanks, so the width of the blanks changes nothing: the segments joined by one blank
split into the same segments again. A sentence ends after a word with a stop when its word is no abbreviation and the next word
looks like a beginning; a quotation's closing marks and a note number stay with the sentence, and so does a speech tag.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from translator.segment import abbreviations as words

_STOPS = ".!?…"
_OPENERS = "\"'“”„‚‘’«»‹›([{<¿¡*_"
_CLOSERS = "\"'”’“‘»«›‹)]}>*_"
_ALWAYS_CLOSING = "”»)]}’"  # closing even when a blank stands before it
_DASHES = "-–—―•·▪■●"  # begin a sentence or a list item when they stand alone
_CURRENCY = "€£$¥§#"
_NOTE = re.compile(r"(?:\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|[†‡])\Z")
_NOTE_LENGTH = 5
_ELISION = re.compile(r"[\"“„‘«(\[]?['’‘`´](?:t|s|n|k|m|r|ns)\Z", re.IGNORECASE)
_HYPHENED_ELISION = re.compile(r"[\"“„‘«(\[]?['’‘`´][st]-[^\W\d_]")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_INITIALISM = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\Z")
_VOWELS = frozenset("aeiouyáéíóúàèìòùâêîôûäëïöüĳAEIOUYĲ")
_ENUMERATOR = re.compile(r"(?:\d{1,2}[a-z]?|[a-zA-Z]|[IVXLC]+|[ivxlc]+)\Z")
_LONGEST_BRACKET = 40  # words; a bracket that is open longer was never closed
_MOST_LOOKAHEAD = 4  # words that may stand between a stop and the first letter or figure


class _Ending(NamedTuple):
    """A word that ends with a stop: `bare` is the word before it, in `stops` the run of stops, then marks that close."""

    bare: str
    stops: str
    closers: str
    note: str


class _Beginning(NamedTuple):
    """The first word after a stop: `kind` is `capital`, `lower`, `digit` or `none`.

    `starts_sentence` when the word is one that begins sentences and no names: "Daarna", "De" before a small letter.
    """

    kind: str
    word: str
    starts_sentence: bool = False


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of one paragraph: their spans, between which the text is blank.

    Only a paragraph without any letter or figure makes a segment without one. Takes time in proportion to the text.

    >>> text = "Hij sprak met o.a. dr. Kuiper. „Ga je mee?”, vroeg zij. 's Avonds bleef het stil."
    >>> [text[start:end] for start, end in split(text)]
    ['Hij sprak met o.a. dr. Kuiper.', '„Ga je mee?”, vroeg zij.', "'s Avonds bleef het stil."]
    """
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    tokens = [text[start:end] for start, end in spans]
    ends = _merge_wordless(tokens, _sentence_ends(tokens))
    starts = [0, *(end + 1 for end in ends)]
    return tuple((spans[first][0], spans[last][1]) for first, last in zip(starts, ends, strict=False))


def _sentence_ends(tokens: Sequence[str]) -> list[int]:
    """The indexes of the words that end a sentence, the last word among them."""
    ends: list[int] = []
    start = 0  # of the sentence that is being read
    closed_at = -1  # the word that closes the bracket in which we are
    has_capitals = any(token != token.lower() for token in tokens)
    for index, token in enumerate(tokens[:-1]):
        if token[0] in "([" and index > start and index > closed_at:
            closed_at = _closing_bracket(tokens, index)
        if index < closed_at or _belongs_to_the_left(tokens[index + 1]):
            continue
        ending = _ending(tokens, index)
        if ending and _is_sentence_end(tokens, index, start, ending, has_capitals):
            ends.append(index)
            start = index + 1
    return [*ends, len(tokens) - 1] if tokens else []


def _closing_bracket(tokens: Sequence[str], index: int) -> int:
    closing = ")" if tokens[index][0] == "(" else "]"
    for position in range(index, min(index + _LONGEST_BRACKET, len(tokens))):
        if closing in tokens[position]:
            return position
    return -1


def _belongs_to_the_left(token: str) -> bool:
    """Stops and closing marks that lost their place: "zich ..", "Kom !", "camarades. »"."""
    return len(token) <= 12 and not token.strip(_STOPS + _ALWAYS_CLOSING) and token[0] in _STOPS + _ALWAYS_CLOSING


def _ending(tokens: Sequence[str], index: int) -> _Ending | None:
    """Take a word apart that may end a sentence; None when there is no stop at its end."""
    token = tokens[index]
    body = token.rstrip(_CLOSERS)
    note = ""
    if body and body[-1] not in _STOPS:
        found = _NOTE.search(token[-_NOTE_LENGTH:]) or _NOTE.search(body[-_NOTE_LENGTH:])
        if not found:
            return None
        note = found.group()
        body = (token if token.endswith(note) else body)[: -len(note)].rstrip(_CLOSERS)
    bare = body.rstrip(_STOPS)
    stops = body[len(bare) :]
    closers = token[len(body) :]
    if index and not bare.strip(_OPENERS) and _belongs_to_the_left(token):
        # the stops or marks stand alone: the word is the one before them
        before = tokens[index - 1].rstrip(_CLOSERS)
        stops = stops or before[len(before.rstrip(_STOPS)) :]
        bare = before.rstrip(_STOPS)
    return _Ending(bare.lstrip(_OPENERS), stops, closers, note) if stops else None


def _is_sentence_end(tokens: Sequence[str], index: int, start: int, ending: _Ending, has_capitals: bool) -> bool:
    beginning = _beginning(tokens, index + 1)
    if beginning.kind == "none" or (ending.note and not _takes_note(ending)):
        return False
    if tokens[index][0] in "([" and index > start and ending.closers[:1] in tuple(")]"):
        return False  # a bracket of one word in a sentence: "(!)", "[sic!]", "(S.D.A.P.)", "[...]"
    if _is_next_letter(tokens[start], tokens[index + 1]):
        return True
    if beginning.kind == "lower":
        return _is_end_before_lower(tokens, index, start, ending, beginning.word, has_capitals)
    if ending.stops != ".":
        return not (index == start and not ending.bare)
    return not _is_abbreviated(tokens, index, start, ending, beginning)


def _is_next_letter(first: str, second: str) -> bool:
    """Whether a list goes on by letters: "a. Het loon stijgt. b. De werkdag wordt korter."."""
    pair = (first, second)
    return (
        all(len(item) == 2 and "a" <= item[0] <= "z" and item[1] in ".)" for item in pair)
        and ord(second[0]) - ord(first[0]) == 1
    )


def _takes_note(ending: _Ending) -> bool:
    """A figure glued to a stop is a note number unless it is part of a number or a reference: "3.4", "blz.4"."""
    if not ending.note[0].isdigit() or ending.closers.startswith(tuple('"”’»)]')):
        return True
    bare = ending.bare
    if bare[-1:].isdigit():
        return len(bare) == 4 and bare.isdigit() and len(ending.note) < 3
    return len(bare) > 2 and bare.lower() not in words.BEFORE_NUMBER | words.MONTHS | words.CONNECTING and "." not in bare


def _beginning(tokens: Sequence[str], index: int) -> _Beginning:
    """What the next sentence would begin with, past opening marks, dashes and an elision ('s, 't)."""
    for position in range(index, min(index + _MOST_LOOKAHEAD, len(tokens))):
        token = tokens[position]
        if _ELISION.match(token) and position + 1 < len(tokens):
            continue
        bare = token.lstrip(_OPENERS + _STOPS + _CURRENCY + _DASHES)
        if _HYPHENED_ELISION.match(token):
            bare = token.lstrip(_OPENERS)[2:]
        if not bare or not (bare[0].isalnum()):
            continue
        word = bare.rstrip(_CLOSERS + _STOPS + ",;:")
        if bare[0].isdigit():
            return _Beginning("digit", word)
        after = tokens[position + 1] if position + 1 < len(tokens) else ""
        return _Beginning("lower" if bare[0].islower() else "capital", word, _starts_sentence(word, after))
    return _Beginning("none", "")


def _starts_sentence(word: str, after: str) -> bool:
    if len(word) > 1 and word.isupper():
        return False  # in a line of capitals nothing shows a beginning
    return word.lower() in words.STARTERS or (word.lower() in words.ARTICLE_STARTERS and after[:1].islower())


def _is_end_before_lower(
    tokens: Sequence[str], index: int, start: int, ending: _Ending, following: str, has_capitals: bool
) -> bool:
    """A small letter begins a sentence in careless text alone: one that itself begins so, after a whole word and one stop.

    In a paragraph without any capital every word may begin a sentence, after a word too long for most abbreviations.
    """
    return (
        ending.stops == "."
        and not ending.closers
        and len(ending.bare) > 2
        and ending.bare.isalpha()
        and not _VOWELS.isdisjoint(ending.bare)
        and not _is_known(ending.bare.lower())
        and (following in words.LOWER_STARTERS or (not has_capitals and len(ending.bare) > 3))
        and tokens[start].lstrip(_OPENERS)[:1].islower()
        and index - start > 1
    )


def _is_known(word: str) -> bool:
    return word in words.CONNECTING or word in words.TITLES or word in words.BEFORE_NUMBER or word in words.MAY_END


def _is_abbreviated(tokens: Sequence[str], index: int, start: int, ending: _Ending, beginning: _Beginning) -> bool:
    """Whether one full stop belongs to its word (abbreviation, initial, ordinal) and a capital or figure goes on after it."""
    bare = ending.bare
    before = tokens[index - 1].lower().lstrip(_OPENERS) if index > start else ""
    starts_sentence = beginning.kind == "capital" and beginning.starts_sentence
    if not bare:
        return index == start
    if _opens_list_item(tokens, index, start, bare):
        return True
    if bare[-1].isdigit():
        return len(bare) <= 2 and beginning.word.lower() in words.MONTH_NAMES
    if len(bare) > 1 and _ROMAN.match(bare) and before.rstrip(".") not in words.TITLES:
        return False
    word = bare.lower().rpartition("/")[2]
    word = word if _is_known(word) else word.rpartition("-")[2]
    if word in words.CONNECTING or (_closes_bracket(ending) and _is_known(word) and tokens[start][0] not in "(["):
        return True
    if word in words.UNITS and before[:1].isdigit():
        return beginning.kind == "digit" and not ending.closers
    if word == "chr" and before.rstrip(".") in {"v", "n", "voor", "na"}:
        return False
    if word in words.TITLES:
        return not starts_sentence
    if word in words.MONTHS or word in words.DAYS:
        return beginning.kind == "digit"
    if word in words.MAY_END:
        return beginning.kind == "digit" or _closes_bracket(ending)
    if len(word) > 1 and word in words.BEFORE_NUMBER:
        return beginning.kind == "digit" or bool(_ROMAN.match(beginning.word)) or not starts_sentence
    return _is_initial(bare, before, beginning, starts_sentence, _closes_bracket(ending))


def _opens_list_item(tokens: Sequence[str], index: int, start: int, bare: str) -> bool:
    """Whether the word is a number or letter before a list item: "1. De partij", "b. Het loon"."""
    if not _ENUMERATOR.match(bare) or index - start > 1:
        return False
    return index == start or not any(map(str.isalnum, tokens[start]))


def _closes_bracket(ending: _Ending) -> bool:
    return ending.closers[:1] in (")", "]")


def _is_initial(bare: str, before: str, beginning: _Beginning, starts_sentence: bool, in_bracket: bool) -> bool:
    """Initials ("J.P. Kuiper"), initialisms ("de S.D.A.P. Daarna") and unknown words without a vowel ("Hs. Leiden")."""
    is_letter = len(bare) == 1 and bare.isalpha()
    if is_letter or _INITIALISM.match(bare):
        if in_bracket or beginning.kind == "digit":
            return True
        is_noun = before in (words.LETTER_NOUNS if is_letter else words.ARTICLES)
        return not (starts_sentence or (is_noun and (is_letter or beginning.word.lower() in words.ARTICLE_STARTERS)))
    if bare.isalpha() and _VOWELS.isdisjoint(bare) and not bare.isupper():
        return not starts_sentence
    return False


def _merge_wordless(tokens: Sequence[str], ends: Sequence[int]) -> list[int]:
    """Give a segment without letter or figure to the one before it, or to the next when it opens a bracket or stands first."""
    merged: list[int] = []
    start = 0
    opening = False  # the segment before has no word and goes with this one
    for end in ends:
        has_word = any(any(map(str.isalnum, token)) for token in tokens[start : end + 1])
        if has_word or not (merged or opening):
            if opening:
                merged[-1:] = []
            merged.append(end)
            opening = not has_word
        elif tokens[start][0] in "([{" and end != ends[-1] and not opening:
            merged.append(end)
            opening = True
        else:
            merged[-1] = end
        start = end + 1
    return merged
