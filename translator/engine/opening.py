"""From a model on disk to a `Decoder`."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from translator.engine.archive import unpack
from translator.engine.decoder import Decoder
from translator.engine.loading import network_files, read_bytes, sha256
from translator.engine.packages import Model, describe, find, read_metadata
from translator.engine.pieces import ArgosTokenizer, SentencePiece, Tokenizer, encode_with
from translator.engine.prompted import PromptedDecoder, PromptFormat
from translator.engine.seq2seq import END, Seq2SeqDecoder
from translator.errors import ModelError

COMPUTE_TYPE = "int8"


def open_decoder(model: Model, jobs: int | None = None) -> Decoder:
    """Loads a model. `jobs` batches are decoded at once, on a thread each (default: one for each core).

    One thread for a batch, never several: how a product is cut over threads can change its rounding. Raises ModelError.
    """
    jobs = jobs or available_cores()
    return (_open_prompted if model.kind == "prompted" else _open_seq2seq)(model, jobs)


def available_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _load(network: str, model: Model, files: dict[str, bytes], jobs: int) -> Any:
    import ctranslate2  # lazy: 150 MB of library that only translating needs

    try:
        return getattr(ctranslate2, network)(
            model.name, files=files, compute_type=COMPUTE_TYPE, inter_threads=jobs, intra_threads=1, max_queued_batches=-1
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(
            f"The model {model.name} cannot be loaded.",
            why=f"CTranslate2 says: {error}",
            next=f"translator model verify {model.name}",
        ) from error


def _open_prompted(model: Model, jobs: int) -> Decoder:
    metadata = read_metadata(model.folder)
    try:
        prompt_format = PromptFormat.from_metadata(metadata)
        tokenizer = SentencePiece(read_bytes(model.folder / metadata["model"]["tokenizer"]))
    except (LookupError, TypeError, ValueError, AttributeError, RuntimeError) as error:
        raise ModelError(
            f"The model {model.name} cannot be used.",
            why=f"Its metadata.json or its tokenizer is not as it should be: {error!r}.",
            next="see docs/models.md for what metadata.json must hold",
        ) from error
    files = network_files(model.folder / "model")
    generator = _load("Generator", model, files, jobs)
    return PromptedDecoder(model.name, sha256(files["model.bin"]), generator, tokenizer, prompt_format)


def _open_seq2seq(model: Model, jobs: int) -> Decoder:
    network = model.folder / "model" if read_metadata(model.folder) else model.folder
    files = network_files(network)
    source, target = _tokenizers(model.folder, network)
    translator = _load("Translator", model, files, jobs)
    encode = target.encode if target is not source else _target_encoder(files, source)
    return Seq2SeqDecoder(model.name, sha256(files["model.bin"]), translator, source, target, encode, _source_end(files))


def _source_end(files: dict[str, bytes]) -> tuple[str, ...]:
    """The end piece that has to be put behind a source, if any.

    A Marian model (its answers start from the end piece) wants one there. CTranslate2 adds it by itself to a model that was
    converted from Marian's own files, and leaves it to the caller when the model came by way of Transformers.
    """
    config = json.loads(files.get("config.json", b"{}"))
    return (END,) if config.get("decoder_start_token") == END and not config.get("add_source_eos") else ()


def _tokenizers(folder: Path, network: Path) -> tuple[Tokenizer, Tokenizer]:
    """The tokenizers for both sides: one SentencePiece model, a pair of them (OPUS-MT), or an Argos `bpe.model`."""
    try:
        for place in (folder, network):
            if (place / "source.spm").is_file() and (place / "target.spm").is_file():
                return SentencePiece(read_bytes(place / "source.spm")), SentencePiece(read_bytes(place / "target.spm"))
            if (place / "sentencepiece.model").is_file():
                both = SentencePiece(read_bytes(place / "sentencepiece.model"))
                return both, both
        if (folder / "bpe.model").is_file():
            from argostranslate.package import Package  # lazy: slow to import, and it makes folders in the user's home

            argos = ArgosTokenizer(Package(folder).tokenizer)
            return argos, argos
    except RuntimeError as error:
        raise ModelError(
            f"The tokenizer in {folder} cannot be read.", why=str(error), next="install the model again"
        ) from error
    raise ModelError(
        f"The model in {folder} has no tokenizer.",
        why="None of sentencepiece.model, source.spm with target.spm, or bpe.model is there.",
        next="put the model's sentencepiece.model into its folder",
    )


def _target_encoder(files: dict[str, bytes], tokenizer: Tokenizer) -> Callable[[str], list[str]]:
    """How English is cut for the model: by its tokenizer, unless its target side has a vocabulary of its own."""
    vocabulary = files.get("target_vocabulary.json")
    if vocabulary is None:
        return tokenizer.encode
    return partial(encode_with, frozenset(json.loads(vocabulary)))


@contextmanager
def model_for(wanted: str) -> Iterator[Model]:
    """The model that `--model` means; a `.argosmodel` file is unpacked for as long as the context lasts. Raises ModelError."""
    path = Path(wanted)
    if not path.is_file():
        yield find(wanted)
        return
    with tempfile.TemporaryDirectory(prefix="translator-model-") as temporary:
        yield describe(unpack(path, Path(temporary)), "file")
