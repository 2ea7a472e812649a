"""Where Dutch keeps a hyphen: prefixes, ranks, fixed words (Woordenlijst Nederlandse Taal, rules 6.A to 6.L)."""

from __future__ import annotations

from translator.repair.word_lists import words

KEEPING_PREFIXES = words("ex niet non oud aspirant adjunct kandidaat interim bijna mede-oud sint")
"""First parts with a hyphen before any word: ex-minister, niet-roker, oud-leerling."""

PREFIXES_BEFORE_VOWEL = words(
    """
    anti auto bio co de pro pre re semi mede mee na toe neo macro micro mini pseudo ultra extra infra intra contra radio
    """
)
"""First parts that keep a hyphen when the next part begins with a vowel that could be read with theirs: anti-inflatie."""

FIXED = words(
    """
    e-mail e-mails know-how stand-by e-mailadres e-book t-shirt
    zwart-wit rood-groen rood-wit-blauw links-rechts noord-zuid oost-west
    kant-en-klaar huis-aan-huis mond-tot-mond zij-aan-zij staakt-het-vuren secretaris-generaal procureur-generaal
    advocaat-generaal gouverneur-generaal directeur-generaal inspecteur-generaal minister-president luitenant-kolonel
    luitenant-generaal generaal-majoor sergeant-majoor kapitein-luitenant doe-het-zelf rooms-katholiek rooms-katholieke
    rooms-katholieken grieks-orthodoxe grieks-katholieke chef-kok chef-staf directeur-eigenaar koning-stadhouder
    priester-dichter dichter-schilder arbeider-schrijver sociaal-economisch sociaal-economische sociaal-cultureel
    sociaal-culturele politiek-economische anarcho-syndicalisme anarcho-syndicalisten anarcho-syndicalistisch
    anarcho-syndicalistische marxisme-leninisme
    """
)
"""Words that are written with a hyphen, in lower case."""

EQUAL_FIRST = words(
    """
    politiek sociaal economisch cultureel technisch wetenschappelijk historisch literair juridisch kritisch theoretisch
    organisatorisch financieel militair religieus filosofisch chemisch medisch artistiek sociologisch psychologisch
    marxistisch leninistisch trotskistisch stalinistisch anarchistisch liberaal christelijk links rechts
    """
)
"""Adjectives that stand beside another of the same rank: politiek-economische, marxistisch-leninistische."""

EQUAL_GROUPS = (
    words("rood wit blauw zwart groen geel oranje bruin grijs paars"),
    words("januari februari maart april mei juni juli augustus september oktober november december"),
    words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
)
"""Words that stand side by side with another of their group: rood-zwarte, mei-juni."""

ADJECTIVE_ENDINGS = tuple(sorted(words("isch ische eel ele iek ieke ief ieve aal ale lijk lijke air aire eus euze")))
"""How the second of two such adjectives ends."""

VOWEL_CLASHES = words("aa ae ai au ee ei eu ie ii oe oi oo ou ui uu aä eë")
"""Two vowels that would be read as one sound; between the parts of a compound they keep a hyphen: zee-egel, na-apen."""

TREMA = {"e": "ë", "i": "ï", "o": "ö", "u": "ü", "a": "ä"}
"""The letter that a break at a syllable loses its dots from: na-/ief is naïef."""
