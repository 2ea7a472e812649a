"""What the model gets to read: the segment with what no model knows written out. The printed text keeps what was typed."""

from __future__ import annotations

import re

CHARACTERS = str.maketrans({"ĳ": "ij", "Ĳ": "IJ", "„": "“", "‟": "“", "‚": "‘", "‛": "‘"})
"""One character for two letters, and low quotes: rare in what models are trained on."""

ABBREVIATIONS = {
    # written out, the model translates them; as they stand it copies or drops them
    "a.d.h.v.": "aan de hand van",
    "a.g.v.": "als gevolg van",
    "a.h.w.": "als het ware",
    "b.v.": "bijvoorbeeld",
    "bijv.": "bijvoorbeeld",
    "blz.": "bladzijde",
    "bldz.": "bladzijde",
    "c.q.": "dan wel",
    "d.d.": "van",
    "d.i.": "dat is",
    "d.m.v.": "door middel van",
    "d.w.z.": "dat wil zeggen",
    "e.a.": "en anderen",
    "e.d.": "en dergelijke",
    "e.v.": "en volgende",
    "enz.": "enzovoort",
    "evt.": "eventueel",
    "i.h.a.": "in het algemeen",
    "i.h.b.": "in het bijzonder",
    "i.p.v.": "in plaats van",
    "i.s.m.": "in samenwerking met",
    "i.t.t.": "in tegenstelling tot",
    "i.v.m.": "in verband met",
    "i.z.": "inzake",
    "jl.": "jongstleden",
    "m.a.w.": "met andere woorden",
    "m.b.t.": "met betrekking tot",
    "m.b.v.": "met behulp van",
    "m.i.": "mijns inziens",
    "m.m.v.": "met medewerking van",
    "m.n.": "met name",
    "m.u.v.": "met uitzondering van",
    "n.a.v.": "naar aanleiding van",
    "n.l.": "namelijk",
    "o.a.": "onder andere",
    "o.l.v.": "onder leiding van",
    "p.j.": "per jaar",
    "resp.": "respectievelijk",
    "t.a.v.": "ten aanzien van",
    "t.b.v.": "ten behoeve van",
    "t.g.v.": "ter gelegenheid van",
    "t.o.v.": "ten opzichte van",
    "t.w.": "te weten",
    "v.Chr.": "voor Christus",
    "n.Chr.": "na Christus",
    "vgl.": "vergelijk",
    "vnl.": "voornamelijk",
    "w.o.": "waaronder",
    "z.g.": "zogenaamd",
    "zgn.": "zogenaamd",
}

BEFORE_NUMBER = {
    # only before a figure or a Roman numeral: "dl. III"
    "afl.": "aflevering",
    "art.": "artikel",
    "dl.": "deel",
    "hfdst.": "hoofdstuk",
    "jrg.": "jaargang",
    "nr.": "nummer",
    "nrs.": "nummers",
    "p.": "pagina",
    "par.": "paragraaf",
    "pp.": "pagina’s",
}

_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:" + "|".join(map(re.escape, sorted(ABBREVIATIONS, key=len, reverse=True))) + r")(?!\w)"
)
_BEFORE_NUMBER = re.compile(
    r"(?<![\w.])(" + "|".join(map(re.escape, sorted(BEFORE_NUMBER, key=len, reverse=True))) + r")(?=\s?(?:\d|[IVXLC]+\b))"
)
_GUILLEMETS = re.compile(r"«\s?(.*?)\s?»")


def for_model(source: str) -> str:
    """The segment as the model reads it.

    >>> for_model("Zie blz. 12 e.v. in dl. III, m.n. over «de vrĳheid».")
    'Zie bladzijde 12 en volgende in deel III, met name over “de vrijheid”.'
    >>> for_model("Brood, melk enz.")
    'Brood, melk enzovoort.'
    >>> for_model("Het brood (en melk enz.) was op.")
    'Het brood (en melk enzovoort) was op.'
    """
    text = _GUILLEMETS.sub(r"“\1”", source.translate(CHARACTERS))
    text = _BEFORE_NUMBER.sub(lambda match: BEFORE_NUMBER[match.group(1)], text)
    return _ABBREVIATION.sub(lambda match: _written_out(match, text), text)


def _written_out(match: re.Match[str], text: str) -> str:
    """The words of an abbreviation; its stop stays when it ends the sentence too."""
    ends = not text[match.end() :].strip("”’\"'")
    return ABBREVIATIONS[match.group()] + ("." if ends else "")
