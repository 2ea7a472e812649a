"""What a translation must keep letter for letter, and which lines hold no word at all.

A model rewrites addresses and prices without a sign that it did so; they are found here in the source and looked for in the
translation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A protected stretch `text[start:end]`.

    Its kind is one of `url`, `e-mail`, `telephone`, `isbn`, `time`, `money`, `section` and `symbol` (emoji, emoticons).
    """

    start: int
    end: int
    text: str
    kind: str


_PROTECTED = re.compile(
    r"""
    (?P<url>    \b (?: (?:https?|ftp):// | www\. ) [^\s<>„“”«»"]{1,2000} (?<![.,;:!?)\]’']) )
  | (?P<email>  (?<![\w.+-]) [\w+-]{1,64} (?:\.[\w+-]{1,64}){0,5} @ [\w-]{1,63} (?:\.[\w-]{1,63}){1,5} )
  | (?P<isbn>   \b ISBN (?:-1[03])? :? \s? [\d][\d\ -]{8,15} [\dX] \b )
  | (?P<telephone>
        (?<![\w+]) \+ \d{1,3} (?: [\ -]? \(0\) )? (?: [\ -]? \d{1,4} ){2,6} (?!\d)      # +31 20 555 01 23
      | (?<![\w.,-]) 0 \d{1,3} [\ ]? - [\ ]? \d{3} (?: [\ ]? \d{2,4} ){0,2} (?![\d-])      # 020-555 01 23
      | (?<![\w.,-]) \( 0 \d{1,3} \) [\ ]? \d{3} (?: [\ ]? \d{2,4} ){1,2} (?![\d-]) )      # (020) 555 01 23
  | (?P<time>   (?<![\d:.,]) (?:[01]?\d|2[0-3]) : [0-5]\d (?: :[0-5]\d )? (?![\d:]) )
  | (?P<money>  [€£$¥] [\ \u00a0\u202f]? \d+ (?: [.,\u202f]\d+ )* (?: ,[-–—]+ )? )
  | (?P<section> §§? [\ \u00a0]? \d+ (?:\.\d+)* [a-z]? \b )
  | (?P<symbol> [\u2600-\u27bf\U0001f300-\U0001faff] [\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff]*    # emoji
      | (?<!\S) (?: [:;=8][-'^o]?[()DPp/|\]\[] | > [._-]+ < | \^ [_.-]* \^ ) (?!\w) )                        # :-) >.<
    """,
    re.VERBOSE,
)
_KINDS = {"email": "e-mail"}

_ROMAN = re.compile(r"[IVXLCDM]+|[ivxlcdm]+")
_LETTERS = re.compile(r"[^\W\d_]+")


def protected_spans(text: str) -> tuple[Span, ...]:
    """Find what must survive translation unchanged, in the order of the text.

    >>> [span.text for span in protected_spans("Mail naar raad@stad.example om 19:30; toegang € 3,50.")]
    ['raad@stad.example', '19:30', '€ 3,50']
    """
    return tuple(
        Span(match.start(), match.end(), match.group(), _KINDS.get(match.lastgroup or "", match.lastgroup or ""))
        for match in _PROTECTED.finditer(text)
    )


def has_words(text: str) -> bool:
    """Tell whether there is anything to translate: a line of signs, figures, addresses or one Roman numeral has nothing.

    >>> [has_words(text) for text in ("* * *", "– 12 –", "XIV.", "https://stad.example/", "IV. Slot", "O!")]
    [False, False, False, False, True, True]
    """
    rest = _PROTECTED.sub(" ", text)
    words = _LETTERS.findall(rest)
    if not words:
        return False
    return not (len(words) == 1 and _ROMAN.fullmatch(words[0]) and words[0] not in _ROMAN_WORDS)


_ROMAN_WORDS = frozenset({"ik", "MI", "mm", "mild", "civil"})
"""Words written with the letters of numerals alone; the one-letter `I`, `C`, `D` and so on count as numerals."""
