"""The matching key: one key for all spellings that a reader cannot tell apart, and for nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.keys import INVISIBLE, fold, text_key, tokens, word_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Vrĳheid", "vrijheid"),
        ("Ĳzer", "ijzer"),
        ("par\N{SOFT HYPHEN}tij", "partij"),
        ("Ro\N{ZERO WIDTH SPACE}de", "rode"),
        ("Trotski’s", "trotski's"),
        ("Trotski\N{MODIFIER LETTER APOSTROPHE}s", "trotski's"),
        ("Trotski\N{ACUTE ACCENT}s", "trotski's"),
        ("Sovjet\N{NON-BREAKING HYPHEN}Unie", "sovjet-unie"),
        ("coo\N{COMBINING DIAERESIS}peratie", "coöperatie"),
        ("Kornilov12", "kornilov"),
        ("Kornilov¹²", "kornilov"),
        ("Leger7", "leger"),
        ("Sovjet-Unie3", "sovjet-unie"),
        ("KOMINTERN3", "komintern"),
        ("NKVD²", "nkvd"),
        # what a note number is not
        ("T34", "t34"),
        ("1905", "1905"),
        ("Kornilov1917", "kornilov1917"),
        ("mp3", "mp3"),
        ("BTR60", "btr60"),
        ("m²", "m²"),
        ("H2O", "h2o"),
        ("Covid-19", "covid-19"),
        ("20e", "20e"),
        ("", ""),
    ],
)
def test_word_key(typed: str, key: str) -> None:
    """Each accident of spelling, and each figure that stays."""
    assert word_key(typed) == key


def test_case_is_optional() -> None:
    """The key without folding of case keeps the capitals, ij as two letters."""
    assert word_key("ĲSSEL4", casefold=False) == "IJSSEL"
    assert text_key("De  Ĳssel", casefold=False) == "De IJssel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De raad, de raad.", ["De", "raad", "de", "raad"]),
        ("raad-pensionaris", ["raad-pensionaris"]),
        ("partij- en staatsapparaat", ["partij-", "en", "staatsapparaat"]),
        ("partij-, staats- of -bestuur", ["partij-", "staats-", "of", "-bestuur"]),
        ("de raad- die zweeg", ["de", "raad", "die", "zweeg"]),
        ("-De raad –en", ["De", "raad", "en"]),
        ("'s avonds in 'n raad", ["s", "avonds", "in", "n", "raad"]),
        ("l’Humanité", ["l’Humanité"]),
        ("de U.S.S.R. en J.P. Vos", ["de", "U.S.S.R.", "en", "J.P.", "Vos"]),
        ("raad/kader", ["raad", "kader"]),
        ("een_raad", ["een", "raad"]),
        ("Kornilov12 ging", ["Kornilov", "ging"]),
        ("  ", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words as typed, cut where a word ends."""
    assert [text[token.start : token.end] for token in tokens(text)] == expected


@settings(deadline=None)
@given(st.text())
def test_offsets_are_in_order_and_inside(text: str) -> None:
    """Tokens never overlap, never leave the text, and their key is that of their text."""
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= token.after <= len(text)
        assert token.key == token.word.casefold()
        last = token.after


WORDS = st.lists(st.sampled_from(["coöperatie", "Rode", "Leger", "Zoë", "ij", "Trotski's", "Sovjet-Unie", "1905"]), min_size=1)


@settings(deadline=None)
@given(WORDS, st.sampled_from(INVISIBLE), st.integers(0, 80))
def test_decomposed_and_invisible_characters_change_no_key(words: list[str], invisible: str, at: int) -> None:
    """NFD and a character without width inside a word leave the keys as they are."""
    text = " ".join(words)
    keys = [token.key for token in tokens(text)]
    place = at % len(text)
    inside = place > 0 and text[place - 1 : place + 1].isalpha()
    longer = text[:place] + invisible + text[place:] if inside else text

    for variant in (unicodedata.normalize("NFD", text), longer):
        found = [token.key for token in tokens(variant)]
        assert found == keys


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """The folded text is its own fold."""
    assert fold(fold(text)) == fold(text)
