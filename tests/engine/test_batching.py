"""An answer depends on its own sentence: not on its neighbours, their order, or the number of threads."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.engine.batching import ROWS, run_batches
from translator.engine.decoder import Answer, Decoder, DecodingOptions, Request
from translator.engine.opening import open_decoder
from translator.engine.packages import DEFAULT, describe, find

SENTENCES = (
    "De brug werd in het voorjaar gesloten.",
    "De molen werd in de zomer gesloten.",
    "Zij las de krant.",
    "Hij las het boek.",
    "Wij zagen het schip.",
    "Na de vergadering liepen de leden langs de haven naar huis, terwijl het zachtjes begon te regenen.",
    "Ja.",
)


@pytest.fixture(scope="module")
def single(decoder: Decoder, tiny_folder: Path) -> Decoder:
    """The same model on one thread."""
    model = find(DEFAULT) if decoder.abilities.hints else describe(tiny_folder, "path")
    return open_decoder(model, jobs=1)


@pytest.mark.parametrize("beam_size", [1, 2])
def test_neighbours_order_and_threads_change_nothing(decoder: Decoder, single: Decoder, beam_size: int) -> None:
    options = DecodingOptions(beam_size=beam_size, hypotheses=beam_size)
    requests = [Request(sentence) for sentence in SENTENCES]
    alone = [single.translate([request], options)[0] for request in requests]

    stranger = Request("Twee jaar later was alles anders.")
    together = decoder.translate([*requests[::-1], stranger, requests[0]], options)
    assert together[: len(requests)] == alone[::-1]
    assert together[-1] == alone[0]


def test_full_batches_of_one_length_change_nothing(decoder: Decoder, single: Decoder) -> None:
    greedy = DecodingOptions(beam_size=1)
    requests = [Request(f"Op {day} mei kwam hij.") for day in range(10, 10 + ROWS + 1)]
    assert len({decoder.length(request.source) for request in requests}) == 1, "the sentences must share a batch"

    together = decoder.translate(requests, greedy)
    for place in (0, ROWS // 2, ROWS - 1, ROWS):
        assert together[place] == single.translate([requests[place]], greedy)[0]


def test_neighbours_order_and_threads_change_no_score(decoder: Decoder, single: Decoder) -> None:
    targets = (
        "The bridge was closed.",
        "The mill was closed.",
        "She read.",
        "He read.",
        "We saw it.",
        "After that.",
        "Yes.",
    )
    answers = [Answer(source, target) for source, target in zip(SENTENCES, targets, strict=True)]
    alone = [single.score([answer])[0] for answer in answers]

    assert decoder.score(answers) == alone
    assert decoder.score(answers[::-1]) == alone[::-1]


def test_nothing_asked_nothing_answered(decoder: Decoder) -> None:
    assert decoder.translate([], DecodingOptions()) == []
    assert decoder.score([]) == []


def test_progress_counts_every_request(decoder: Decoder) -> None:
    done: list[int] = []
    decoder.translate([Request("Ja."), Request("Nee."), Request("Hij las het boek.")], DecodingOptions(1), done.append)
    assert sum(done) == 3


class _Ready:
    """An answer that was there at once."""

    def __init__(self, value: str) -> None:
        self.value = value

    def result(self) -> str:
        return self.value


def test_long_batches_start_first_and_answers_keep_the_order_of_the_questions() -> None:
    started = []

    def start(key: int, places: list[int]) -> list[_Ready]:
        started.append((key, places))
        return [_Ready(f"{key}:{place}") for place in places]

    assert run_batches([3, 9, 3, 5], start) == ["3:0", "9:1", "3:2", "5:3"]
    assert started == [(9, [1]), (5, [3]), (3, [0, 2])]
