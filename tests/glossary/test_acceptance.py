"""English: which words of a translation satisfy a term, which are miscased, which are forbidden.

`cases/acceptance.tsv` has one case a line: rows, a Dutch text with one term, a translation, and the words that satisfy the
term, or `-` for none.
"""

from __future__ import annotations

import pytest

from translator.glossary import Occurrence, match_target
from translator.glossary.english import article_for, fix_article, in_place, plural, possessive, singular, starts_sentence

from .helpers import read_cases, termbase

CASES = read_cases("acceptance.tsv")


def _occurrence(rows: str, sentence: str) -> Occurrence:
    (found,) = termbase(rows).find(sentence)
    return found


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case['label']}" for number, case in enumerate(CASES, 2)])
def test_acceptance(case: dict[str, str]) -> None:
    """The words that satisfy the term are those of the table."""
    span = _occurrence(case["row"], case["sentence"]).find_in(case["translation"])
    found = "-" if span is None else case["translation"][slice(*span)]

    assert found == case["expected"], case["comment"]


def test_a_taken_span_is_not_given_twice() -> None:
    """Two occurrences want two places."""
    first, second = termbase("raad,soviet").find("De raad en de raad.")
    target = "The soviet and the soviets."
    taken = first.find_in(target)

    assert taken is not None
    assert second.find_in(target, [taken]) == (19, 26)
    assert second.find_in("The soviet alone.", [(4, 10)]) is None


def test_the_longest_terms_choose_first() -> None:
    """ "state" alone must not take the state of "workers' state"."""
    base = termbase("staat,state ;; arbeidersstaat,workers' state")
    occurrences = base.find("Een staat of een arbeidersstaat?")
    target = "A workers' state or a state?"

    assert [target[slice(*span)] if span else None for span in match_target(occurrences, target)] == ["state", "workers' state"]
    assert match_target(occurrences, "A workers' state?") == (None, (2, 16))
    assert match_target((), "Nothing.") == ()


@pytest.mark.parametrize(
    ("rows", "sentence", "target", "mended"),
    [
        ("bolsjewiek,Bolshevik", "De bolsjewieken", "The bolsheviks won.", "The Bolsheviks won."),
        ("sovjet,soviet", "De sovjets", "The Soviets won.", "The soviets won."),
        ("Rode Leger,Red Army", "Rode Leger", "The red-army man.", "The Red-Army man."),
        ("arbeidersstaat,workers' state", "arbeidersstaat", "A Workers' State fell.", "A workers' state fell."),
        ("NEP,NEP,,,,exact", "NEP", "The Nep began.", "The NEP began."),
    ],
)
def test_wrong_case_is_found_and_mended(rows: str, sentence: str, target: str, mended: str) -> None:
    """A miscased term is not accepted as it is, and is accepted once it is recased."""
    occurrence = _occurrence(rows, sentence)
    span = occurrence.find_miscased(target)

    assert occurrence.find_in(target) is None
    assert span is not None
    assert occurrence.recase(target, span) == mended
    assert occurrence.find_in(mended) == span


@pytest.mark.parametrize("target", ["The Soviet Union fell.", "The Petrograd Soviet met.", "The soviet met.", "A council met."])
def test_no_wrong_case(target: str) -> None:
    """A capital in a name, the right case and other words are no wrong case."""
    assert _occurrence("sovjet,soviet", "De sovjet").find_miscased(target) is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("The council met.", ["council"]),
        ("Councils met.", ["Councils"]),
        ("The soviet met.", []),
        ("The councillor left.", []),
        ("The Council of Ministers met.", ["Council"]),
    ],
)
def test_forbidden(target: str, expected: list[str]) -> None:
    """Forbidden English is found as a whole word, in any number and case."""
    spans = _occurrence("sovjet,soviet,,,council", "De sovjet").forbidden_in(target)

    assert [target[slice(*span)] for span in spans] == expected


def test_forbidden_english_inside_wanted_english_is_allowed() -> None:
    """The row that wants "workers' council" may forbid "council"; so may a row beside it."""
    occurrence = _occurrence("arbeidersraad,workers' council,,,council", "De arbeidersraad")
    other = _occurrence("sovjet,soviet,,,council", "De sovjet")
    target = "The workers' council met."

    assert occurrence.forbidden_in(target) == ()
    assert other.forbidden_in(target, taken=[(4, 20)]) == ()
    assert other.forbidden_in(target) == ((13, 20),)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("army", "armies"),
        ("Cadet Party", "Cadet Parties"),
        ("Bolshevik", "Bolsheviks"),
        ("congress", "congresses"),
        ("statesman", "statesmen"),
        ("German", "Germans"),
        ("thesis", "theses"),
        ("crisis", "crises"),
        ("hero", "heroes"),
        ("manifesto", "manifestos"),
        ("chief", "chiefs"),
        ("wolf", "wolves"),
        ("peasant", "peasants"),
        ("branch", "branches"),
        ("workers' council", "workers' councils"),
        ("Socialist Revolutionary", "Socialist Revolutionaries"),
        ("Kerensky", "Kerenskys"),
    ],
)
def test_plural_and_back(one: str, many: str) -> None:
    """The singular is the inverse of the plural."""
    assert plural(one) == many
    assert singular(many) == one
    assert plural(many) == many


def test_possessive() -> None:
    """A plural in -s takes an apostrophe alone."""
    assert [possessive(term) for term in ("Stalin", "Bolsheviks", "Marx", "class")] == [
        "Stalin's",
        "Bolsheviks'",
        "Marx's",
        "class's",
    ]


@pytest.mark.parametrize(
    ("word", "article"),
    [
        *(("soviet", "a"), ("army", "an"), ("union", "a"), ("unanimous", "a"), ("uninvited", "an"), ("unjust", "an")),
        *(("hour", "an"), ("house", "a"), ("one-party", "a"), ("Ukrainian", "a"), ("European", "a"), ("heir", "an")),
        *(("NKVD", "an"), ("GPU", "a"), ("USSR", "a"), ("SPD", "an"), ("NEP", "a")),
        *(("8-hour", "an"), ("11th", "an"), ("1848", "an"), ("1905", "a"), ("118", "a"), ("", "a")),
    ],
)
def test_article(word: str, article: str) -> None:
    """The article follows the sound."""
    assert article_for(word) == article


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("It was an soviet.", 10, "It was a soviet."),
        ("It was a April day.", 9, "It was an April day."),
        ("An soviet.", 3, "A soviet."),
        ("A “October” rising.", 3, "An “October” rising."),
        ("the soviet", 4, "the soviet"),
        ("Korea soviet", 6, "Korea soviet"),
        ("vitamin A October", 10, "vitamin An October"),
        ("an hour", 3, "an hour"),
    ],
)
def test_fix_article(text: str, position: int, expected: str) -> None:
    """Only an article right before the word changes; a letter A that stands alone is the known price."""
    assert fix_article(text, position) == expected


def test_case_in_its_place() -> None:
    """A term takes a capital at the start of a sentence, and all capitals among capitals."""
    assert in_place("soviet", "It fell. soviet", 9) == "Soviet"
    assert in_place("soviet", "the soviet", 4) == "soviet"
    assert in_place("soviet", "LONG LIVE THE raad".upper(), 14) == "SOVIET"
    assert not starts_sentence("He said soviet", 8)
    assert not starts_sentence("He said: soviet", 9)
