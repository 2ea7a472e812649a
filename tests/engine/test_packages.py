"""Which models there are, which one a name means, and whether one is whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from translator.engine.loading import LFS_POINTER, network_files, sha256, weights
from translator.engine.packages import CHECKSUMS, DEFAULT, EMBEDDED, describe, find, list_models, verify
from translator.errors import ModelError


def _package(folder: Path, **metadata: str) -> Path:
    """A folder that looks like a model; nothing here loads a network."""
    (folder / "model").mkdir(parents=True)
    (folder / "model" / "model.bin").write_bytes(b"weights")
    (folder / "model" / "config.json").write_text("{}")
    (folder / "metadata.json").write_text(json.dumps({"from_code": "nl", "to_code": "en"} | metadata))
    return folder


def test_the_embedded_model_is_the_default(data_folder: Path) -> None:
    (model,), damaged = list_models()
    assert not damaged
    assert model == find(DEFAULT)
    assert (model.name, model.kind, model.origin, model.folder) == ("nl_en", "prompted", "embedded", EMBEDDED / DEFAULT)
    assert model.version


def test_an_installed_model_is_found_by_its_name_and_by_its_folder(data_folder: Path) -> None:
    folder = _package(data_folder / "my-folder", name="my-model", package_version="1.2")
    assert find("my-model") == find("my-folder")
    assert (find("my-model").origin, find("my-model").version, find("my-model").folder) == ("installed", "1.2", folder)
    assert [model.name for model in list_models()[0]] == ["nl_en", "my-model"]


def test_a_model_is_found_by_its_path(data_folder: Path, tiny_folder: Path) -> None:
    model = find(str(tiny_folder))
    assert (model.name, model.kind, model.origin, model.version) == (tiny_folder.name, "seq2seq", "path", "0.1")


def test_argos_is_the_last_installed_encoder_decoder(data_folder: Path) -> None:
    """Versions are compared as numbers; a prompted model of one's own is none of them."""
    for version in ("1.9", "1.10", "1.2"):
        _package(data_folder / f"translate-nl_en-{version.replace('.', '_')}", package_version=version)
    _package(data_folder / "own", kind="prompted", version="7.0")
    assert find("argos").version == "1.10"


def test_no_argos_installed(data_folder: Path) -> None:
    with pytest.raises(ModelError, match="No Argos package is installed") as caught:
        find("argos")
    assert "model install" in caught.value.next


def test_nothing_installed_takes_the_name_of_the_embedded_model(data_folder: Path) -> None:
    _package(data_folder / DEFAULT)
    assert find(DEFAULT).origin == "embedded"


def test_an_unknown_name_names_those_there_are(data_folder: Path) -> None:
    _package(data_folder / "my-model")
    with pytest.raises(ModelError, match="no model called nothing") as caught:
        find("nothing")
    assert "nl_en, my-model" in caught.value.why


@pytest.mark.parametrize("name", [".installing-x", ".DS_Store"])
def test_hidden_folders_are_no_models(data_folder: Path, name: str) -> None:
    (data_folder / name).mkdir(parents=True)
    assert len(list_models()[0]) == 1


def test_another_pair_of_languages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not translate Dutch into English") as caught:
        describe(_package(tmp_path / "m", from_code="de", to_code="fr"), "path")
    assert "de to fr" in caught.value.why


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"\xff\xfe", "not JSON"),
        (LFS_POINTER + b"v1\n", "without its large files"),
    ],
)
def test_metadata_that_cannot_be_read(tmp_path: Path, content: bytes, reason: str) -> None:
    folder = _package(tmp_path / "m")
    (folder / "metadata.json").write_bytes(content)
    with pytest.raises(ModelError) as caught:
        describe(folder, "path")
    assert reason in caught.value.why


def test_a_folder_without_weights_is_no_model(tmp_path: Path) -> None:
    folder = _package(tmp_path / "m")
    (folder / "model" / "model.bin").unlink()
    for place in (folder, tmp_path / "absent"):
        with pytest.raises(ModelError, match="There is no model in"):
            describe(place, "path")


def test_parts_are_joined_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for number in range(11):
        (tmp_path / f"model.bin.{number}").write_bytes(b"%d," % number)
    (tmp_path / "model.bin.sha256").write_text("not a part")
    assert weights(tmp_path) == b"0,1,2,3,4,5,6,7,8,9,10,"


@pytest.mark.parametrize("parts", [(), (0, 2), (1, 2)])
def test_a_missing_part_is_named(tmp_path: Path, parts: tuple[int, ...]) -> None:
    for number in parts:
        (tmp_path / f"model.bin.{number}").write_bytes(b"x")
    with pytest.raises(ModelError, match="not complete") as caught:
        weights(tmp_path)
    assert (", ".join(f"model.bin.{number}" for number in parts) or "none") in caught.value.why


def test_a_part_that_is_a_git_lfs_pointer_is_named(tmp_path: Path) -> None:
    (tmp_path / "model.bin.0").write_bytes(b"x")
    (tmp_path / "model.bin.1").write_bytes(LFS_POINTER + b"v1\noid sha256:00\nsize 3\n")
    with pytest.raises(ModelError, match=r"model\.bin\.1 is a Git LFS pointer") as caught:
        weights(tmp_path)
    assert "git lfs pull" in caught.value.next


def test_a_folder_without_config_and_vocabulary_is_not_converted(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"x")
    with pytest.raises(ModelError, match="not a CTranslate2 model"):
        network_files(tmp_path)


def test_the_embedded_model_is_as_it_was_published() -> None:
    """Each file, and the joined parts, against the sums in its metadata.json."""
    results = verify(find(DEFAULT))
    assert results.pop("model.bin (joined)")
    files = {path.relative_to(EMBEDDED / DEFAULT).as_posix() for path in (EMBEDDED / DEFAULT).rglob("*") if path.is_file()}
    assert set(results) == files - {"metadata.json"}
    assert all(results.values())


def test_verify_finds_what_changed_and_what_is_missing(tmp_path: Path) -> None:
    folder = _package(tmp_path / "m")
    sums = {"model/model.bin": sha256(b"weights"), "model/config.json": sha256(b"other"), "gone.txt": sha256(b"")}
    (folder / CHECKSUMS).write_text(json.dumps(sums))
    assert verify(describe(folder, "path")) == {"model/model.bin": True, "model/config.json": False, "gone.txt": False}


def test_verify_without_sums_has_nothing_to_say(tmp_path: Path) -> None:
    assert verify(describe(_package(tmp_path / "m"), "path")) == {}


def test_damaged_sums_are_said_to_be(tmp_path: Path) -> None:
    folder = _package(tmp_path / "m")
    (folder / CHECKSUMS).write_text("{")
    with pytest.raises(ModelError, match=CHECKSUMS):
        verify(describe(folder, "path"))


def test_a_damaged_model_is_not_passed_over_in_silence(data_folder: Path) -> None:
    shutil.rmtree(_package(data_folder / "broken") / "model")
    models, damaged = list_models()
    assert [model.name for model in models] == [DEFAULT]
    assert "broken" in str(damaged[0])
    assert find(DEFAULT).origin == "embedded", "the default needs none of the others"
