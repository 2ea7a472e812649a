"""Which of several candidates is the translation."""

from __future__ import annotations

import pytest

from translator.bitext import Flag
from translator.enforce.judge import MOST_LOSS, MOST_LOSS_OF, best, may_help, refused, stutters

from .helpers import candidate, unit

RAAD = unit("De raad van de vakbond kwam bijeen.")
PLAIN = candidate(RAAD, "The council of the union met.", stage="accepted")
SOVIET = "The soviet of the union met."
BOTH = "The soviet of the trade union met."


def test_the_most_demands_win_over_the_score() -> None:
    one, both = candidate(RAAD, SOVIET, score=-0.4), candidate(RAAD, BOTH, score=-0.7)
    assert best(RAAD, [PLAIN, one, both]) is both
    assert best(RAAD, [PLAIN, both, one]) is both


@pytest.mark.parametrize("stage", ["hinted", "put-in-source", "suppressed", "forced", "wider", "no-loop"])
def test_a_candidate_that_the_model_likes_much_less_is_refused(stage: str) -> None:
    most = MOST_LOSS_OF.get(stage, MOST_LOSS)
    allowed = candidate(RAAD, BOTH, stage=stage, score=PLAIN.score - most + 0.001)
    beyond = candidate(RAAD, BOTH, stage=stage, score=PLAIN.score - most - 0.001)
    assert best(RAAD, [PLAIN, allowed]) is allowed
    assert best(RAAD, [PLAIN, beyond]) is PLAIN


def test_a_forced_candidate_may_lose_least() -> None:
    assert MOST_LOSS_OF["forced"] < MOST_LOSS


@pytest.mark.parametrize("kind", ["number-missing", "repetition", "empty", "language", "name-missing"])
def test_a_candidate_with_a_worse_fault_is_refused(kind: str) -> None:
    assert best(RAAD, [PLAIN, candidate(RAAD, BOTH, score=-0.1, flags=[Flag(kind)])]) is PLAIN


def test_the_same_fault_does_not_refuse() -> None:
    fault = [Flag("number-missing", "12")]
    first = candidate(RAAD, PLAIN.text, stage="accepted", flags=fault)
    both = candidate(RAAD, BOTH, flags=fault)
    assert best(RAAD, [first, both]) is both


def test_a_stutter_is_refused() -> None:
    assert best(RAAD, [PLAIN, candidate(RAAD, "The soviet Soviets of the trade union met.")]) is PLAIN


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bureaucracy bureaucratic leadership", 1),
        ("Workers, workers of the world", 1),
        ("The union unites", 0),  # four letters alike
        ("That that is, is", 0),  # short words may stand twice
        ("Revolution after revolution", 0),
        ("", 0),
    ],
)
def test_stutters(text: str, count: int) -> None:
    assert stutters(text) == count


@pytest.mark.parametrize("kind", ["empty", "copied", "language", "repetition"])
def test_an_answer_that_is_no_translation_is_no_yardstick(kind: str) -> None:
    """Silence, a copy and a loop can be likelier than any translation; the score of the first answer says nothing then."""
    first = candidate(RAAD, "", stage="accepted", score=-0.05, flags=[Flag(kind)])
    right = candidate(RAAD, PLAIN.text, stage="wider", score=-1.2)
    assert refused(right, PLAIN)
    assert not refused(right, first)
    assert best(RAAD, [first, right]) is right


def test_fewer_faults_win_among_equals() -> None:
    first = candidate(RAAD, BOTH, stage="accepted", flags=[Flag("number-missing", "12")])
    clean = candidate(RAAD, BOTH + " ", score=-0.6)
    assert best(RAAD, [first, clean]) is clean


def test_the_likelier_wins_among_equals_then_the_one_with_fewer_edits() -> None:
    likely, edited, unlikely = (
        candidate(RAAD, BOTH, score=-0.3),
        candidate(RAAD, BOTH, score=-0.3, edits=1),
        candidate(RAAD, BOTH, score=-0.6),
    )
    assert best(RAAD, [PLAIN, unlikely, edited, likely]) is likely


def test_the_first_of_equals_stays() -> None:
    assert best(RAAD, [PLAIN, candidate(RAAD, PLAIN.text)]) is PLAIN


def test_no_forbidden_word_wins_among_equals() -> None:
    of = unit("Het bestuur kwam.")
    first, other = candidate(of, "The board came.", stage="accepted"), candidate(of, "The leaders came.", score=-0.6)
    assert best(of, [first, other]) is other


def test_what_may_help_meets_more_or_has_less_against_it() -> None:
    worse = candidate(RAAD, PLAIN.text, flags=[Flag("number-missing", "12")])
    assert may_help(RAAD, candidate(RAAD, SOVIET), PLAIN)
    assert may_help(RAAD, PLAIN, worse)
    assert not may_help(RAAD, PLAIN, PLAIN)
    assert not may_help(RAAD, worse, PLAIN)
