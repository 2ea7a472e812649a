"""What Dutch web pages say about themselves: calls, labels, credits, adverts of their own magazine."""

from __future__ import annotations

import re

from translator.repair.word_lists import words


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


NETWORKS = "facebook|instagram|twitter|linkedin|youtube|tiktok|mastodon|bluesky|whatsapp"

CALLS = _any_of(
    r"\bschrijf (?:je|u|jou) (?:nu |hier |snel |gratis |vandaag nog )*in voor .{0,40}(?:nieuwsbrief|updates|mailing)",
    r"\b(?:meld|geef) (?:je|u) (?:nu |hier |gratis )*(?:aan|op) voor (?:onze|de) (?:\w+ )?nieuwsbrief",
    r"\b(?:ontvang|krijg) (?:onze|de|elke|iedere|wekelijks|dagelijks|gratis) .{0,40}\b(?:nieuwsbrief|inbox|mailbox)",
    r"\bin (?:je|uw|jouw) (?:inbox|mailbox)\b",
    r"\bvolg ons (?:nu |ook )*(?:op|via)\b",
    r"\blike ons op\b",
    rf"\b(?:{NETWORKS})\W{{0,3}}(?:{NETWORKS}|e-mail)\b",
    r"\bdeel (?:dit|deze) (?:artikel|bericht|pagina|verhaal|nieuws)\b",
    r"\bdelen (?:op|via) (?:facebook|twitter|x|linkedin|whatsapp|e-mail)\b",
    r"\babonneer (?:je|u) (?:nu|op|hier|vandaag)\b",
    r"\b(?:neem|word) (?:nu |vandaag nog |een )*(?:abonnee|(?:proef)?abonnement)\b",
    r"\b(?:helemaal )?niks (?:meer )?(?:missen|mis(?:t|sen))\?",
    r"\bmis (?:niets|niks)(?: meer)?[!.]",
    r"\bwij gebruiken cookies\b|\baccepteer (?:alle )?cookies\b",
    r"\b(?:deze|onze) (?:web)?site (?:gebruikt|maakt gebruik van) cookies\b",
    r"\bcookie(?:verklaring|beleid|instellingen)\b",
    r"\balle rechten voorbehouden\b",
    r"\A(?:copyright|©|\(c\)) ?(?:\d{4}|[A-Z])",
    r"\A(?:klik hier|lees (?:ook|verder|meer)|bekijk ook|meer lezen)\b.{0,3}(?::|\Z|»|>|…)",
    r"\Alees (?:het (?:komende|volgende|nieuwe|nieuwste|laatste) nummer|ons (?:komende|nieuwe|nieuwste) nummer)\b",
    r"\breageer op dit (?:artikel|bericht)\b|\bplaats een reactie\b|\blaat een reactie achter\b",
    r"\bterug naar boven\b|\bprint (?:dit artikel|deze pagina)\b",
    r"\A(?:advertentie|gesponsord|sponsored)\W*\Z",
    r"\bsteun ons (?:werk )?met een (?:donatie|gift)\b",
)
"""What a page says to its visitor and no historical text says to its reader."""

LABELS = words(
    """
    rubriek rubrieken tag tags trefwoord trefwoorden categorie categorieën onderwerp onderwerpen thema thema's dossier
    dossiers ideologie ideologieën persoon personen tijdperk tijdperken periode perioden locatie locaties land landen
    delen deel gerelateerd aanbevolen reacties
    """
) | {
    "ook interessant",
    "lees ook",
    "lees verder",
    "lees meer",
    "zie ook",
    "meer lezen",
    "meer over dit onderwerp",
    "gerelateerde artikelen",
    "gerelateerde berichten",
    "deel dit artikel",
    "deel dit bericht",
    "volg ons",
    "dit vind je misschien ook leuk",
    "misschien ook interessant",
    "meest gelezen",
    "aanbevolen artikelen",
}
"""Labels of a page's lists, in lower case and without their colon."""

CALLING_LABELS = frozenset(label for label in LABELS if " " in label)
"""Those that mean a list of links wherever they stand."""

CREDITS = _any_of(
    r"\bvia wikimedia commons\b",
    r"\[(?:public domain|publiek domein|cc[ -]by[^\]]{0,20}|cc0)\]",
    r"\A(?:foto|afbeelding|beeld)? ?:? ?(?:cc[ -]by(?:-\w\w){0,2}|public domain|publiek domein)(?: \d\.\d)?\W*\Z",
)
"""Credits of a picture."""

PLACEHOLDERS = words("afbeelding foto image logo cover banner thumbnail omslag video")
"""What stands for a picture that the text has lost."""

ADVERTS = _any_of(
    r"\babonnement(?:en)?\b|\babonnee\b",
    r"\b(?:komende|volgende|nieuwste|nieuwe|dikke) nummer\b|\bverzendkosten\b|\bnummer verschijnt\b",
    r"\bnieuwsbrief\b|\binbox\b",
    r"\b(?:bestel|koop|shop|reserveer) (?:nu|hier|direct|online)\b|\bkorting\b|\bwebshop\b",
    r"\b(?:iedere|elke) (?:maand|week|dag) .{0,60}\bverhalen\b",
    r"\A(?:ga mee|ontdek|beleef|kom naar|bezoek|luister|bekijk)\b.{0,200}!\Z",
)
"""What an advert at the end of a page says."""

MENU = words(
    """
    home nieuws artikelen contact menu zoeken inloggen aanmelden winkelwagen winkel agenda archief links sitemap disclaimer
    privacy privacybeleid privacyverklaring cookies cookiebeleid colofon abonneren doneren adverteren vacatures webshop
    """
) | {"over ons", "algemene voorwaarden", "word lid", "mijn account", "meer nieuws"}
"""Entries of the menu of a web page."""
