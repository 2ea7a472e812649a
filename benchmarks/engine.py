"""Both kinds of model over beam sizes, batch sizes and threads: quality and speed side by side.

    uv run python -m benchmarks.engine PAIRS.tsv [--lines 200] [--speed-lines 24] > benchmarks/engine.md

PAIRS.tsv holds Dutch TAB English, such as FLORES-200 dev. Quality does not depend on batches or threads, since batches hold
inputs of one length (`translator.engine.batching`), so it is measured once for each beam. Speeds are ratios to the first row of
their table, each the median of three runs that alternate over the settings.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import ctranslate2
import sacrebleu

from translator.engine import batching
from translator.engine.decoder import Decoder, DecodingOptions, Request
from translator.engine.loading import network_files
from translator.engine.opening import open_decoder
from translator.engine.packages import find

MODELS = ("nl_en", "tests/models/argos-nl_en-tiny")
BEAMS = (1, 2, 4)
RUNS = 3


def timed(run: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def medians(settings: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The median seconds of each setting over runs that alternate, so that a slow minute hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in settings}
    for _ in range(RUNS):
        for name, run in settings.items():
            seconds[name].append(timed(run))
    return {name: statistics.median(values) for name, values in seconds.items()}


def table(title: str, words: int, settings: Mapping[str, Callable[[], object]]) -> None:
    """Prints one table of speeds."""
    figures = medians(settings)
    first = next(iter(figures.values()))
    print(f"\n{title}\n\n| setting | source words a second | ratio |\n|---|---|---|")
    for name, seconds in figures.items():
        print(f"| {name} | {words / seconds:.0f} | {first / seconds:.2f} |", flush=True)


def decode(decoder: Decoder, sources: Sequence[str], beam: int, rows: int = batching.ROWS) -> list[str]:
    """The English of each source, in batches of at most `rows`."""
    batching.ROWS = rows
    answers = decoder.translate([Request(source) for source in sources], DecodingOptions(beam_size=beam))
    return [answer[0].text for answer in answers]


def mixed_lengths(folder: Path, decoder: Decoder, sources: Sequence[str], inter: int, intra: int) -> Callable[[], object]:
    """The prompted model called by hand on prompts sorted by length, 16 a batch, whatever their lengths."""
    files = network_files(folder / "model")
    generator = ctranslate2.Generator("x", files=files, compute_type="int8", inter_threads=inter, intra_threads=intra)
    prompts = sorted((decoder._prompt(source, (), "") for source in sources), key=len)  # type: ignore[attr-defined]
    return lambda: generator.generate_batch(
        prompts, max_batch_size=16, end_token="<eos>", include_prompt_in_result=False, max_length=256
    )


def main() -> None:
    """Measures and prints Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--speed-lines", type=int, default=24)
    arguments = parser.parse_args()
    rows = [line.split("\t") for line in arguments.pairs.read_text(encoding="utf-8").splitlines()[: arguments.lines]]
    sources, references = [row[0] for row in rows], [row[1] for row in rows]
    few = sources[: arguments.speed_lines]
    words = sum(len(source.split()) for source in few)
    print(
        f"# The engine, measured\n\nThe command: `{__doc__.splitlines()[2].strip()}` (CTranslate2 {ctranslate2.__version__})."
    )
    print(f"Quality on {len(rows)} lines, speed on the first {len(few)} ({words} words), int8 on a CPU with two cores.")
    for name in MODELS:
        model = find(name)
        two, one = open_decoder(model, jobs=2), open_decoder(model, jobs=1)
        print(f"\n## {model.name} ({model.kind})\n\n| beam | BLEU | chrF |\n|---|---|---|")
        for beam in BEAMS:
            english = decode(two, sources, beam)
            bleu, chrf = sacrebleu.corpus_bleu(english, [references]), sacrebleu.corpus_chrf(english, [references])
            print(f"| {beam} | {bleu.score:.1f} | {chrf.score:.1f} |", flush=True)
        run = partial(partial, decode)
        table("Beam size, two batches at once:", words, {f"beam {beam}": run(two, few, beam) for beam in BEAMS})
        repeated = few[:4] * 8
        sizes = {f"at most {size}": run(two, repeated, 1, size) for size in (1, 4, 8)}
        table("Rows in a batch (4 lines, each 8 times), greedy:", 8 * sum(len(s.split()) for s in few[:4]), sizes)
        threads: dict[str, Callable[[], object]] = {
            "one batch at once (inter_threads=1, intra_threads=1)": run(one, few, 1),
            "two batches at once (inter_threads=2, intra_threads=1)": run(two, few, 1),
        }
        if model.kind == "prompted":
            threads["by hand, mixed lengths, inter_threads=2, intra_threads=1"] = mixed_lengths(model.folder, two, few, 2, 1)
            threads["by hand, mixed lengths, inter_threads=1, intra_threads=2"] = mixed_lengths(model.folder, two, few, 1, 2)
        table("Threads, greedy:", words, threads)


if __name__ == "__main__":
    main()
