"""Closed classes of Dutch words that tell whether a sentence goes on."""

from __future__ import annotations

from translator.repair.word_lists import words

NEVER_LAST = words(
    """
    de het een der des den ener mijn jouw zijn haar hun onze ons uw dit deze die dat welke alle elke iedere sommige geen
    enkele zulke vele en of maar want noch omdat doordat zodat opdat hoewel ofschoon terwijl voordat nadat totdat indien
    mits tenzij als dan wie van voor met zonder tussen onder tegen tijdens volgens wegens vanwege sinds sedert behalve
    te ten ter per bij zeer heel nogal is was werd wordt worden werden heeft had hebben hadden zal zou zullen zouden kan
    kon
    """
)
"""Words after which a printed line without a stop goes on: articles, conjunctions, most prepositions, auxiliaries."""

CLEARLY_OPEN = words(
    """
    de het een der des den mijn jouw haar hun onze uw deze dit alle elke iedere en of want noch omdat doordat zodat
    hoewel terwijl indien van voor met zonder tussen tegen tijdens volgens wegens vanwege te ten ter
    """
)
"""Of those, the ones that not even a heading ends with ("Wat zij wilden en wie zij waren" may end in `waren`)."""

PARTICLES = words("aan achter af bij binnen door in langs mee na naar om op over toe uit")
"""Prepositions that also end a clause as the loose part of a verb ("hield het op"): weak evidence, only in a full line."""

SUSPENDED_BEFORE = words("en of tot noch als alsook alsmede maar resp respectievelijk dan plus versus c.q. & en/of")
"""What follows a suspended hyphen: "in- en uitvoer", "drie- tot vierhonderd"."""

LINKING = words("aan af bij de door en het in na naar of om onder op over te ter tot uit van voor")
"""Words inside hyphenated phrases: huis-aan-huis, kant-en-klaar, staakt-het-vuren."""
