"""An encoder-decoder model: an Argos package, an OPUS-MT model, or any other that CTranslate2 has converted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from translator.engine.batching import run_batches
from translator.engine.decoder import Abilities, Alignment, Answer, DecodingOptions, Hypothesis, Progress, Request
from translator.engine.pieces import BLANK, Tokenizer, mean_outside, target_spans

LONGEST_SOURCE = 160
"""Pieces of source at most. Such models were trained on single sentences and drop the ends of long ones."""

END = "</s>"


class Seq2SeqDecoder:
    """A `Decoder` over `ctranslate2.Translator`. It knows no hints; its attention says which word came from which."""

    def __init__(
        self,
        name: str,
        sha256: str,
        translator: Any,  # ctranslate2.Translator, which has no types
        source_tokenizer: Tokenizer,
        target_tokenizer: Tokenizer,
        encode_target: Callable[[str], list[str]],
        source_end: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.sha256 = sha256
        self._translator = translator
        self._source = source_tokenizer
        self._target = target_tokenizer
        self._encode_target = encode_target
        self._source_end = source_end
        self.abilities = Abilities(hints=False, alignment=bool(source_tokenizer.spans("a")))
        self.longest_source = LONGEST_SOURCE

    def length(self, source: str) -> int:
        """The number of pieces that a source makes."""
        return len(self._source.encode(source))

    def _pieces(self, source: str) -> list[str]:
        return [*self._source.encode(source), *self._source_end]

    def translate(
        self, requests: Sequence[Request], options: DecodingOptions, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        """For each request its hypotheses, the best first; `hints` are not read (see `Abilities`)."""
        sources = [self._pieces(request.source) for request in requests]
        prefixes = [self._encode_target(request.prefix) if request.prefix else [] for request in requests]
        keys = [
            (len(source), len(prefix), request.forbidden)
            for source, prefix, request in zip(sources, prefixes, requests, strict=True)
        ]

        def start(key: tuple[int, int, tuple[str, ...]], places: list[int]) -> Any:
            length, prefix_length, forbidden = key
            return self._translator.translate_batch(
                [sources[place] for place in places],
                target_prefix=[prefixes[place] for place in places] if prefix_length else None,
                asynchronous=True,
                beam_size=options.beam_size,
                num_hypotheses=min(options.hypotheses, options.beam_size),
                no_repeat_ngram_size=options.repetition_ngram,
                suppress_sequences=self._suppressed(forbidden),
                max_input_length=0,
                max_decoding_length=3 * length + 16,
                return_end_token=True,
                return_scores=True,
                return_attention=self.abilities.alignment,
            )

        results = run_batches(keys, start, progress)
        return [
            self._hypotheses(request, len(prefix), result)
            for request, prefix, result in zip(requests, prefixes, results, strict=True)
        ]

    def _suppressed(self, forbidden: Sequence[str]) -> list[list[str]] | None:
        # A word looks different to the model at the start of a sentence: with and without a capital.
        spellings = dict.fromkeys(form for word in forbidden for form in (word, word[:1].upper() + word[1:]))
        return [self._encode_target(spelling) for spelling in spellings] or None

    def _hypotheses(self, request: Request, prefix_length: int, result: Any) -> tuple[Hypothesis, ...]:
        attention = result.attention or [[] for _ in result.hypotheses]
        hypotheses = []
        for pieces, score, rows in zip(result.hypotheses, result.scores, attention, strict=True):
            ended = bool(pieces) and pieces[-1] == END
            kept = pieces[:-1] if ended else pieces
            text = self._text(request.prefix, kept[prefix_length:])
            alignment = self._alignment(request.source, kept, text, rows)
            hypotheses.append(Hypothesis(text, float(score), cut=not ended, alignment=alignment))
        return tuple(hypotheses)

    def _text(self, prefix: str, pieces: Sequence[str]) -> str:
        """The prefix as it was asked for, since letters that the vocabulary lacks are lost in its pieces, and what follows."""
        blank = " " if prefix and pieces and pieces[0].startswith(BLANK) else ""
        return f"{prefix}{blank}{self._target.decode(pieces)}".strip()

    def _alignment(self, source: str, pieces: Sequence[str], text: str, attention: Sequence[Sequence[float]]) -> Alignment:
        """Each piece of the answer with the source piece that it looked at most; the source's end piece does not count."""
        source_spans = self._source.spans(source) if attention else []
        links = []
        for target_span, row in zip(target_spans(pieces, text), attention, strict=False):
            columns = range(min(len(row), len(source_spans)))
            if columns:
                best = source_spans[max(columns, key=row.__getitem__)]
                links.append((target_span.start, target_span.end, best.start, best.end))
        return tuple(links)

    def score(self, answers: Sequence[Answer]) -> list[float]:
        """The mean log probability per piece of each target, its end piece included."""
        sources = [self._pieces(answer.source) for answer in answers]
        targets = [self._encode_target(answer.target) for answer in answers]
        keys = [(len(source), len(target)) for source, target in zip(sources, targets, strict=True)]

        def start(_key: tuple[int, int], places: list[int]) -> Any:
            return self._translator.score_batch(
                [sources[place] for place in places],
                [targets[place] for place in places],
                max_input_length=0,
                asynchronous=True,
            )

        results = run_batches(keys, start)
        return [
            mean_outside(result.log_probs, target_spans(target, answer.target), answer.leave_out)
            for answer, target, result in zip(answers, targets, results, strict=True)
        ]
