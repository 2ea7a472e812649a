"""Bitexts to write: one that a person can review, and a maker of small ones."""

from __future__ import annotations

from collections.abc import Sequence

from translator.bitext import Bitext, Document, Edit, Flag, Kind, Pair, Paragraph, Segment, Signature, TermUse

SIGNATURE = Signature("0.1.0", "nl_en", "ab" * 32, "cd" * 32, {"beam_size": 2})

HEADING = "De markt"
FIRST = "De kaasmarkt begon vroeg, en wie te laat kwam, vond alleen nog lege manden."
SECOND = "Café ’t Anker bleef open."
CAPTION = "De waag (計量所) 🙂 in de cafe\u0301straat, gebouwd voor 1.500 gulden."


def bitext_of(
    paragraphs: Sequence[Sequence[tuple[str, str]]],
    kinds: Sequence[Kind] = (),
    edits: Sequence[Edit] = (),
    flags: Sequence[Flag] = (),
    pair_flags: Sequence[Flag] = (),
) -> Bitext:
    """A bitext of paragraphs, each a list of (Dutch, English); `pair_flags` go to every pair."""
    made, pairs = [], []
    for number, sentences in enumerate(paragraphs, 1):
        kind = kinds[number - 1] if kinds else Kind.BODY
        made.append(Paragraph(number, kind, " ".join(source for source, _ in sentences)))
        start = 0
        for place, (source, target) in enumerate(sentences, 1):
            segment = Segment(number, place, kind, source, start, start + len(source))
            pairs.append(Pair(segment, target, -0.25, (), tuple(pair_flags)))
            start += len(source) + 1
    document = Document(tuple(made), tuple(edits), tuple(flags))
    return Bitext(document, tuple(pair.segment for pair in pairs), tuple(pairs), SIGNATURE)


def market() -> Bitext:
    """A heading, a paragraph of two sentences, and one with a term, flags, and characters that are wide or combine."""
    begin = len(FIRST) + 1
    heading = Segment(1, 1, Kind.HEADING, HEADING, 0, len(HEADING))
    first = Segment(2, 1, Kind.BODY, FIRST, 0, len(FIRST))
    second = Segment(2, 2, Kind.BODY, SECOND, begin, begin + len(SECOND))
    caption = Segment(3, 1, Kind.CAPTION, CAPTION, 0, len(CAPTION))
    use = TermUse(4, "kaasmarkt", "kaasmarkt", "cheese market", "accepted")
    pairs = (
        Pair(heading, "The market", -0.125),
        Pair(first, "The cheese market began early, and whoever came too late found only empty baskets.", -0.5, (use,)),
        Pair(second, "Café ’t Anker stayed open.", -0.33333),
        Pair(
            caption,
            "The weigh house (計量所) 🙂 in the cafe\u0301 street.",
            None,
            (),
            (Flag("number-missing", "1.500"), Flag("too-short")),
        ),
    )
    document = Document(
        (
            Paragraph(1, Kind.HEADING, HEADING),
            Paragraph(2, Kind.BODY, f"{FIRST} {SECOND}"),
            Paragraph(3, Kind.CAPTION, CAPTION),
        ),
        (
            Edit(1, 1, "D E  M A R K T", "De markt", "spaced-letters", "no spaced word stands alone"),
            Edit(3, 12, "kaas-\nmarkt", "kaasmarkt", "line-end-hyphen", "default"),
            Edit(9, 1, "\f", "", "control"),
        ),
        (Flag("missing-pages", "2-5"),),
    )
    return Bitext(document, (heading, first, second, caption), pairs, SIGNATURE)
