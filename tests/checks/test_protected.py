"""What a translation must keep letter for letter, and lines without a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.protected import has_words, protected_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Zie https://www.stad.example/lijst?id=7&p=2 voor de lijst.", [("https://www.stad.example/lijst?id=7&p=2", "url")]),
        ("Zie www.stad.example.", [("www.stad.example", "url")]),
        ("(Zie http://stad.example/a/b.)", [("http://stad.example/a/b", "url")]),
        ("Schrijf aan j.bos@post.stad.example, ook 's nachts.", [("j.bos@post.stad.example", "e-mail")]),
        ("Bel +31 20 555 01 23.", [("+31 20 555 01 23", "telephone")]),
        ("Bel 020-555 01 23 of (020) 555 01 23.", [("020-555 01 23", "telephone"), ("(020) 555 01 23", "telephone")]),
        ("De trein vertrekt om 19:30.", [("19:30", "time")]),
        ("Van 9:05 tot 23:59:59.", [("9:05", "time"), ("23:59:59", "time")]),
        ("De prijs is € 30.", [("€ 30", "money")]),
        ("Het kost €1.250,75 of £ 3.", [("€1.250,75", "money"), ("£ 3", "money")]),
        ("Het kost € 30,-.", [("€ 30,-", "money")]),
        ("Zie § 12 en §§ 3.4.", [("§ 12", "section"), ("§§ 3.4", "section")]),
        ("Het boek (ISBN 978-90-000-1234-5) is uit.", [("ISBN 978-90-000-1234-5", "isbn")]),
    ],
)
def test_finds(text: str, spans: list[tuple[str, str]]) -> None:
    found = protected_spans(text)
    assert [(span.text, span.kind) for span in found] == spans
    assert all(text[span.start : span.end] == span.text for span in found)


@pytest.mark.parametrize(
    "text",
    [
        "De oorlog duurde van 1914-1918.",
        "Er kwamen 300.000 mensen, 9,5 procent.",
        "Om 19.30 uur, of half acht.",
        "Verhouding 25:99 en 1:1000.",
        "De leden van A. en B. kwamen.",
        "Hij riep: @ is een apenstaart.",
        "In 1923-27 en in 20-8-1940.",
        "Willem III, hoofdstuk IV.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert protected_spans(text) == ()


@pytest.mark.parametrize(
    "text", ["", " ", "* * *", "– 12 –", "XIV", "iv.", "1917", "§ 12", "https://stad.example", "a@b.example", "...", "I."]
)
def test_no_words(text: str) -> None:
    assert not has_words(text)


@pytest.mark.parametrize("text", ["Ja", "O!", "1. Inleiding", "Hoofdstuk IV", "ik", "Zie § 12", "mm", "19:30 uur", "Деньги"])
def test_words(text: str) -> None:
    assert has_words(text)


@given(st.text(alphabet="0123456789 +-().,:€§@w/ahtps", max_size=80))
@settings(max_examples=400, deadline=None)
def test_spans_are_in_order_and_apart(text: str) -> None:
    done = 0
    for span in protected_spans(text):
        assert done <= span.start < span.end
        done = span.end


@pytest.mark.parametrize("piece", ["a", "a.", "0", "0 ", "@", "a@", "+1 ", "https://", "€ 1.", "1:"])
def test_long_texts_are_taken(piece: str) -> None:
    protected_spans(piece * 20_000)
