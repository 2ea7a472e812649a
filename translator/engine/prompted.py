"""A decoder-only model that reads a short prompt: the segment, and the terms that matter for it.

Its `metadata.json` says how the prompt looks (`prompt`), what ends an answer (`end`) and how long both may be (`limits`); a
model of one's own works when its folder has such a file (see `docs/models.md`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from translator.engine.batching import run_batches
from translator.engine.decoder import Abilities, Answer, DecodingOptions, Hint, Hypothesis, Progress, Request
from translator.engine.pieces import BLANK, Tokenizer, mean_outside, target_spans


@dataclass(frozen=True, slots=True)
class PromptFormat:
    """How to ask the model, as its `metadata.json` describes it. Limits are in pieces."""

    start: tuple[str, ...]
    plain: str
    with_terms: str
    term: str
    between_terms: str
    most_terms: int
    end: str
    longest_prompt: int
    longest_output: int

    @classmethod
    def from_metadata(cls, metadata: Mapping[str, Any]) -> PromptFormat:
        """Reads the format; a missing entry or a template with another field raises LookupError, a wrong value ValueError."""
        prompt, limits = metadata["prompt"], metadata["limits"]
        made = cls(
            start=tuple(prompt["start"]),
            plain=prompt["plain"],
            with_terms=prompt.get("with_terms", ""),
            term=prompt.get("term", ""),
            between_terms=prompt.get("between_terms", ""),
            most_terms=int(prompt.get("most_terms", 0)),
            end=metadata["end"],
            longest_prompt=int(limits.get("trained_up_to_pieces") or limits["prompt_pieces"]),
            longest_output=int(limits["output_pieces"]),
        )
        for hints in ((), (("raad", "soviet"),)):
            if "kwam" not in made.text("kwam", hints):
                raise ValueError("a prompt without {source}")
        return made

    def text(self, source: str, hints: Sequence[Hint] = ()) -> str:
        """The prompt as text, without its start pieces."""
        if not hints or not self.with_terms:
            return self.plain.format(source=source)
        named = (self.term.format(source=dutch, target=english) for dutch, english in hints[: self.most_terms])
        return self.with_terms.format(source=source, terms=self.between_terms.join(named))


ROOM_FOR_HINTS = 48
"""Pieces of a prompt kept free for terms and the frame around the segment: four terms take about ten each."""


class PromptedDecoder:
    """A `Decoder` over `ctranslate2.Generator`."""

    def __init__(
        self, name: str, sha256: str, generator: Any, tokenizer: Tokenizer, prompt_format: PromptFormat
    ) -> None:  # generator: ctranslate2.Generator, which has no types
        self.name = name
        self.sha256 = sha256
        self._generator = generator
        self._tokenizer = tokenizer
        self._format = prompt_format
        most = prompt_format.most_terms if prompt_format.with_terms else 0
        self.abilities = Abilities(hints=most > 0, alignment=False, most_hints=most)
        self.longest_source = prompt_format.longest_prompt - ROOM_FOR_HINTS

    def length(self, source: str) -> int:
        """The number of pieces that a source makes."""
        return len(self._tokenizer.encode(source))

    def _prompt(self, source: str, hints: Sequence[Hint], prefix: str) -> list[str]:
        text = self._format.text(source, hints) + (f" {prefix}" if prefix else "")
        return [*self._format.start, *self._tokenizer.encode(text)]

    def translate(
        self, requests: Sequence[Request], options: DecodingOptions, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """For each request its hypotheses, the best first."""
        prompts = [self._prompt(request.source, request.hints, request.prefix) for request in requests]
        keys = [(len(prompt), request.forbidden) for prompt, request in zip(prompts, requests, strict=True)]

        def start(key: tuple[int, tuple[str, ...]], places: list[int]) -> Any:
            length, forbidden = key
            return self._generator.generate_batch(
                [prompts[place] for place in places],
                asynchronous=True,
                beam_size=options.beam_size,
                num_hypotheses=min(options.hypotheses, options.beam_size),
                no_repeat_ngram_size=options.repetition_ngram,
                suppress_sequences=self._suppressed(forbidden),
                end_token=self._format.end,
                return_end_token=True,
                include_prompt_in_result=False,
                # English takes fewer pieces than the prompt: in 3,600 right pairs it never took 7 % more.
                max_length=min(self._format.longest_output, length + length // 4 + 16),
                return_scores=True,
            )

        results = run_batches(keys, start, progress)
        return [self._hypotheses(request.prefix, result) for request, result in zip(requests, results, strict=True)]

    def _suppressed(self, forbidden: Sequence[str]) -> list[list[str]] | None:
        # A word looks different to the model at the start of a sentence: with and without a capital.
        spellings = dict.fromkeys(form for word in forbidden for form in (word, word[:1].upper() + word[1:]))
        return [self._tokenizer.encode(f" {spelling}") for spelling in spellings] or None

    def _hypotheses(self, prefix: str, result: Any) -> tuple[Hypothesis, ...]:
        hypotheses = []
        for pieces, score in zip(result.sequences, result.scores, strict=True):
            ended = bool(pieces) and pieces[-1] == self._format.end
            text = self._tokenizer.decode(pieces[:-1] if ended else pieces)
            glued = bool(pieces) and not pieces[0].startswith(BLANK)
            whole = f"{prefix}{'' if glued else ' '}{text}" if prefix else text
            hypotheses.append(Hypothesis(whole.strip(), float(score), cut=not ended))
        return tuple(hypotheses)

    def score(self, answers: Sequence[Answer]) -> list[float]:
        """The mean log probability per piece of each target, its end piece included."""
        prompts = [self._prompt(answer.source, (), "") for answer in answers]
        whole = [[*self._prompt(answer.source, (), answer.target), self._format.end] for answer in answers]
        keys = [(len(pieces), len(prompt)) for pieces, prompt in zip(whole, prompts, strict=True)]

        def start(_key: tuple[int, int], places: list[int]) -> Any:
            return self._generator.score_batch([whole[place] for place in places], asynchronous=True)

        results = run_batches(keys, start)
        scores = []
        for answer, result, (_, length) in zip(answers, results, keys, strict=True):
            spans = target_spans(result.tokens[length - 1 : -1], answer.target) if answer.leave_out else []
            # The first piece is given, not predicted: log_probs[i] belongs to piece i + 1.
            scores.append(mean_outside(result.log_probs[length - 1 :], spans, answer.leave_out))
        return scores
