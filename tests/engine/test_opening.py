"""From folders to models that answer: layouts, tokenizers, a user's own prompted model, and what is wrong with it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translator.engine.decoder import Answer, Decoder, DecodingOptions, Request
from translator.engine.opening import model_for, open_decoder
from translator.engine.packages import DEFAULT, EMBEDDED, describe
from translator.engine.prompted import PromptFormat
from translator.errors import ModelError

QUESTION = [Request("Gisteren kwam de raad in Londen bijeen.")]
GREEDY = DecodingOptions(beam_size=1)


def _own(folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """The embedded model as a model of one's own, with changed metadata."""
    source = EMBEDDED / DEFAULT
    (folder / "model").mkdir(parents=True)
    for path in source.rglob("*"):
        if path.is_file() and path.name != "metadata.json":
            (folder / path.relative_to(source)).symlink_to(path)
    metadata = json.loads((source / "metadata.json").read_bytes())
    change(metadata)
    (folder / "metadata.json").write_text(json.dumps(metadata))
    return folder


def _plain(tiny_folder: Path, folder: Path) -> Path:
    """The tiny model as the converter of CTranslate2 leaves it: everything in one folder."""
    shutil.copytree(tiny_folder / "model", folder)
    shutil.copy(tiny_folder / "sentencepiece.model", folder)
    return folder


@pytest.mark.parametrize("name", ["Jérôme Müller – kopie", "модель (2)", "zonder"])
def test_any_folder_name_works(tiny_folder: Path, seq2seq: Decoder, tmp_path: Path, name: str) -> None:
    copy = shutil.copytree(tiny_folder, tmp_path / name)
    decoder = open_decoder(describe(copy, "path"), jobs=1)
    assert decoder.name == name
    assert decoder.sha256 == seq2seq.sha256
    assert decoder.translate(QUESTION, GREEDY) == seq2seq.translate(QUESTION, GREEDY)


def test_a_plain_ctranslate2_folder_works(tiny_folder: Path, seq2seq: Decoder, tmp_path: Path) -> None:
    decoder = open_decoder(describe(_plain(tiny_folder, tmp_path / "plain"), "path"), jobs=1)
    assert decoder.translate(QUESTION, GREEDY) == seq2seq.translate(QUESTION, GREEDY)


def test_a_pair_of_tokenizers_is_read(tiny_folder: Path, tmp_path: Path) -> None:
    """The layout of OPUS-MT; the target side has its own pieces, so only the source can be asked of this stand-in."""
    folder = _plain(tiny_folder, tmp_path / "opus")
    (folder / "sentencepiece.model").rename(folder / "source.spm")
    shutil.copy(folder / "source.spm", folder / "target.spm")
    decoder = open_decoder(describe(folder, "path"), jobs=1)
    assert "London" in decoder.translate(QUESTION, GREEDY)[0][0].text


def test_a_marian_model_converted_from_transformers_gets_its_end_piece(
    tiny_folder: Path, seq2seq: Decoder, tmp_path: Path
) -> None:
    """That converter writes that the end piece behind the source is the caller's to add."""
    folder = _plain(tiny_folder, tmp_path / "transformers")
    config = json.loads((folder / "config.json").read_bytes())
    assert config["add_source_eos"]
    (folder / "config.json").write_text(json.dumps(config | {"add_source_eos": False}))
    decoder = open_decoder(describe(folder, "path"), jobs=1)
    assert decoder.translate(QUESTION, GREEDY) == seq2seq.translate(QUESTION, GREEDY)
    answers = [Answer(QUESTION[0].source, "The council met.")]
    assert decoder.score(answers) == seq2seq.score(answers)
    assert decoder.length("De raad.") == seq2seq.length("De raad.")


def test_a_model_in_parts_works(tiny_folder: Path, seq2seq: Decoder, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder, tmp_path / "parts")
    whole = folder / "model" / "model.bin"
    data = whole.read_bytes()
    whole.unlink()
    for number, start in enumerate(range(0, len(data), 10_000_000)):
        (folder / "model" / f"model.bin.{number}").write_bytes(data[start : start + 10_000_000])
    assert open_decoder(describe(folder, "path"), jobs=1).translate(QUESTION, GREEDY) == seq2seq.translate(QUESTION, GREEDY)


def test_a_package_file_is_used_as_it_is_and_leaves_nothing(
    tiny_package: Path, seq2seq: Decoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with model_for(str(tiny_package)) as model:
        assert (model.name, model.origin) == ("translate-nl_en-0_1", "file")
        decoder = open_decoder(model, jobs=1)
    assert list(tmp_path.iterdir()) == []
    assert decoder.translate(QUESTION, GREEDY) == seq2seq.translate(QUESTION, GREEDY)


def test_no_tokenizer(tiny_folder: Path, tmp_path: Path) -> None:
    folder = _plain(tiny_folder, tmp_path / "plain")
    (folder / "sentencepiece.model").unlink()
    with pytest.raises(ModelError, match="has no tokenizer") as caught:
        open_decoder(describe(folder, "path"), jobs=1)
    assert "sentencepiece.model" in caught.value.next


@pytest.mark.parametrize("name", ["sentencepiece.model", "model.bin", "config.json", "target_vocabulary.json"])
def test_a_damaged_file_is_a_model_error(tiny_folder: Path, tmp_path: Path, name: str) -> None:
    folder = _plain(tiny_folder, tmp_path / "plain")
    (folder / name).write_bytes(b"\x00not what it should be")
    with pytest.raises(ModelError):
        open_decoder(describe(folder, "path"), jobs=1)


def test_a_model_of_ones_own_is_asked_in_its_own_way(prompted: Decoder, tmp_path: Path) -> None:
    """The limit on answers, the number of terms and the length of a prompt are those of its metadata.json."""

    def change(metadata: dict[str, Any]) -> None:
        metadata["name"] = "own"
        metadata["limits"] = {"prompt_pieces": 150, "output_pieces": 3}
        metadata["prompt"]["most_terms"] = 1

    decoder = open_decoder(describe(_own(tmp_path / "own", change), "path"), jobs=1)
    assert (decoder.name, decoder.abilities.most_hints, decoder.longest_source) == ("own", 1, 150 - 48)
    ((short,), (whole,)) = (decoder.translate(QUESTION, GREEDY)[0], prompted.translate(QUESTION, GREEDY)[0])
    assert short.cut
    assert not whole.cut
    assert whole.text.startswith(short.text)


def test_a_model_that_knows_no_terms(tmp_path: Path) -> None:
    def change(metadata: dict[str, Any]) -> None:
        metadata["prompt"] = {"start": ["<bos>"], "plain": "nl: {source}\nen:"}

    decoder = open_decoder(describe(_own(tmp_path / "own", change), "path"), jobs=1)
    assert not decoder.abilities.hints
    request = Request("Zij las de krant.", hints=(("krant", "gazette"),))
    assert decoder.translate([request], GREEDY) == decoder.translate([Request("Zij las de krant.")], GREEDY)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: m.pop("prompt"), id="no prompt"),
        pytest.param(lambda m: m["prompt"].pop("plain"), id="no plain template"),
        pytest.param(lambda m: m["prompt"].update(plain="nl: {text}\nen:"), id="another field"),
        pytest.param(lambda m: m["prompt"].update(plain="nl: {}\nen:"), id="a field without a name"),
        pytest.param(lambda m: m["prompt"].update(plain="nl: {source\nen:"), id="a brace left open"),
        pytest.param(lambda m: m["prompt"].update(plain="nl:\nen:"), id="no source"),
        pytest.param(lambda m: m["prompt"].update(term="{nl} = {en}"), id="a term with other fields"),
        pytest.param(lambda m: m["prompt"].update(start=None), id="start is no list"),
        pytest.param(lambda m: m.update(prompt="nl: {source}"), id="prompt is no object"),
        pytest.param(lambda m: m.pop("end"), id="no end"),
        pytest.param(lambda m: m.pop("limits"), id="no limits"),
        pytest.param(lambda m: m["limits"].pop("output_pieces"), id="no output limit"),
        pytest.param(lambda m: m.update(limits={"output_pieces": 9}), id="no prompt limit"),
        pytest.param(lambda m: m["limits"].update(output_pieces="many"), id="a limit in words"),
        pytest.param(lambda m: m.pop("model"), id="no model"),
        pytest.param(lambda m: m["model"].pop("tokenizer"), id="no tokenizer"),
    ],
)
def test_metadata_that_is_not_enough_points_to_the_manual(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    folder = _own(tmp_path / "own", change)
    with pytest.raises(ModelError, match="cannot be used") as caught:
        open_decoder(describe(folder, "path"), jobs=1)
    assert "docs/models.md" in caught.value.next


@pytest.mark.parametrize(
    ("limits", "longest"), [({"prompt_pieces": 90, "trained_up_to_pieces": 70}, 70), ({"trained_up_to_pieces": 70}, 70)]
)
def test_the_length_that_was_trained_goes_before_the_possible_one(limits: dict[str, int], longest: int) -> None:
    prompt = {"start": [], "plain": "{source}"}
    made = PromptFormat.from_metadata({"prompt": prompt, "end": "</s>", "limits": limits | {"output_pieces": 9}})
    assert made.longest_prompt == longest


def test_prompt_text() -> None:
    """What stands in a source is never filled in, and no more terms are named than the model takes."""
    prompt = PromptFormat(("<s>",), "NL {source}|", "NL {source} T {terms}|", "{source}>{target}", ", ", 2, "</s>", 99, 99)
    assert prompt.text("{terms} {x} %s") == "NL {terms} {x} %s|"
    hints = (("a", "{b}"), ("c", "d"), ("e", "f"))
    assert prompt.text("a c e", hints) == "NL a c e T a>{b}, c>d|"
