"""Installing packages: from a file, a folder, or the index of Argos Translate on a server of our own."""

from __future__ import annotations

import json
import shutil
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from translator.engine.decoder import DecodingOptions, Request
from translator.engine.install import install
from translator.engine.loading import LFS_POINTER
from translator.engine.opening import open_decoder
from translator.engine.packages import DEFAULT, find, verify
from translator.errors import ModelError


def _left_behind(data_folder: Path) -> list[Path]:
    return list(data_folder.iterdir())


def test_a_file_is_installed_and_then_found(tiny_package: Path, data_folder: Path) -> None:
    model = install(str(tiny_package))
    assert model == find("argos") == find("translate-nl_en-0_1")
    assert (model.folder, model.origin, model.kind) == (data_folder / "translate-nl_en-0_1", "installed", "seq2seq")
    assert _left_behind(data_folder) == [model.folder]
    answer = open_decoder(model, jobs=1).translate([Request("Hij woont in Londen.")], DecodingOptions(1))[0][0]
    assert "London" in answer.text


def test_what_is_installed_can_be_verified(tiny_package: Path, data_folder: Path) -> None:
    model = install(str(tiny_package))
    results = verify(model)
    assert {"metadata.json", "sentencepiece.model", "model/model.bin"} < set(results)
    assert all(results.values())
    (model.folder / "sentencepiece.model").write_bytes(b"changed")
    assert [name for name, right in verify(model).items() if not right] == ["sentencepiece.model"]


def test_argos_translate_reads_what_is_installed(tiny_package: Path, data_folder: Path) -> None:
    from argostranslate.package import Package

    package = Package(install(str(tiny_package)).folder)
    assert (package.from_code, package.to_code, package.package_version) == ("nl", "en", "0.1")
    assert package.tokenizer.decode(package.tokenizer.encode("De raad.")).strip() == "De raad."


def test_a_folder_is_installed(tiny_folder: Path, data_folder: Path) -> None:
    assert install(str(tiny_folder)) == find("argos")
    assert _left_behind(data_folder) == [data_folder / tiny_folder.name]


def test_a_second_install_replaces_the_first(tiny_package: Path, data_folder: Path) -> None:
    folder = install(str(tiny_package)).folder
    (folder / "of-the-first").write_text("")
    assert install(str(tiny_package)).folder == folder
    assert not (folder / "of-the-first").exists()
    assert _left_behind(data_folder) == [folder]


def test_the_name_of_the_embedded_model_is_not_taken(tiny_folder: Path, data_folder: Path, tmp_path: Path) -> None:
    """A package of this name is installed beside it."""
    model = install(str(shutil.copytree(tiny_folder, tmp_path / DEFAULT)))
    assert model.name == "argos-nl_en"
    assert find("argos") == find("argos-nl_en") == model
    assert find(DEFAULT).origin == "embedded"


def _metadata(**changed: str) -> str:
    return json.dumps({"from_code": "nl", "to_code": "en", "package_version": "1"} | changed)


def _package(path: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        pytest.param({"p/metadata.json": _metadata(), "../out": ""}, "leaves its folder", id="zip slip"),
        pytest.param({"p/metadata.json": _metadata(), "q/x": ""}, "this has 2", id="two folders"),
        pytest.param({"p/metadata.json": _metadata()}, "has no model.bin", id="no model"),
        pytest.param(
            {"p/metadata.json": _metadata(from_code="fr"), "p/model/model.bin": "x"}, "fr to en", id="other languages"
        ),
        pytest.param({"p/metadata.json": "{", "p/model/model.bin": "x"}, "not JSON", id="metadata"),
        pytest.param(
            {"p/metadata.json": _metadata(), "p/model/model.bin": "x"}, "no config.json and no vocabulary", id="not converted"
        ),
        pytest.param(
            {"p/metadata.json": _metadata(), "p/model/model.bin": LFS_POINTER, "p/model/config.json": "{}"},
            "without its large files",
            id="pointer inside",
        ),
        pytest.param(
            {"p/metadata.json": _metadata(), "p/model/model.bin": "x", "p/model/config.json": "{}"},
            "None of sentencepiece.model",
            id="no tokenizer",
        ),
    ],
)
def test_a_package_that_is_not_sound_leaves_nothing(
    data_folder: Path, tmp_path: Path, files: dict[str, str | bytes], reason: str
) -> None:
    with pytest.raises(ModelError) as caught:
        install(str(_package(tmp_path / "p.argosmodel", files)))
    assert reason in caught.value.why
    assert _left_behind(data_folder) == []


def test_a_model_that_does_not_load_leaves_the_former_one(tiny_folder: Path, data_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder, tmp_path / "model-x")
    installed = install(str(folder))
    (folder / "model" / "model.bin").write_bytes(b"\x06\0\0\0no weights")
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        install(str(folder))
    assert "CTranslate2 says" in caught.value.why
    assert _left_behind(data_folder) == [installed.folder]
    assert all(verify(installed).values())


@pytest.mark.parametrize("content", [LFS_POINTER + b"v1\n", b"PK\x03\x04 cut off", b"\x93\x01\x7f random"])
def test_a_file_that_is_no_package_leaves_nothing(data_folder: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.argosmodel"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"p\.argosmodel"):
        install(str(path))
    assert _left_behind(data_folder) == []


def test_a_folder_without_a_model_is_not_copied(data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "copytree", None)
    with pytest.raises(ModelError, match="There is no model in"):
        install(str(tmp_path))


def test_a_name_that_is_nothing(data_folder: Path) -> None:
    with pytest.raises(ModelError, match=r"There is no file absent\.argosmodel to install"):
        install("absent.argosmodel")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing on the console of the tests."""


@pytest.fixture
def site(data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[ThreadingHTTPServer, Path, str]]:
    """A server with its folder and its address, to which Argos Translate goes for its index."""
    from argostranslate import settings

    folder = tmp_path / "site"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(settings, "remote_package_index", f"{address}/index.json")
    monkeypatch.setattr(settings, "local_package_index", tmp_path / "index.json")
    yield server, folder, address
    server.shutdown()
    server.server_close()
    thread.join()


def _entry(version: str, *links: str, to_code: str = "en") -> dict[str, object]:
    return {
        "package_version": version,
        "argos_version": "1.0",
        "from_code": "nl",
        "from_name": "Dutch",
        "to_code": to_code,
        "to_name": "English",
        "links": list(links),
    }


Site = tuple[ThreadingHTTPServer, Path, str]


@pytest.mark.parametrize("name", ["nl-en", "nl_en"])
def test_the_newest_package_of_the_index_is_installed(site: Site, tiny_package: Path, data_folder: Path, name: str) -> None:
    """Versions are numbers, and a second address is tried when the first does not answer."""
    _, folder, address = site
    shutil.copy(tiny_package, folder / "new.argosmodel")
    entries = [
        _entry("1.9", f"{address}/old.argosmodel"),
        _entry("1.10", f"{address}/gone.argosmodel", f"{address}/new.argosmodel"),
        _entry("9.0", f"{address}/other.argosmodel", to_code="de"),
    ]
    (folder / "index.json").write_text(json.dumps(entries))
    progress: list[tuple[int, int]] = []
    model = install(name, lambda size, total: progress.append((size, total)))
    assert model == find("argos")
    size = tiny_package.stat().st_size
    assert progress[-1] == (size, size)
    assert _left_behind(data_folder) == [model.folder]


@pytest.mark.parametrize(
    ("index", "what", "why"),
    [
        (None, "list of Argos packages could not be fetched", "there may be no network"),
        ("<html>Log in to this network</html>", "list of Argos packages cannot be read", "something else"),
        ('["nl"]', "list of Argos packages cannot be read", "something else"),
        (json.dumps([_entry("1.0", to_code="de")]), "has no package nl-en", "No such pair"),
        (json.dumps([_entry("1.0")]), "could not be fetched", "names no address"),
        (json.dumps([_entry("1.0", "http://127.0.0.1:9/x")]), "could not be fetched", "http://127.0.0.1:9/x: "),
    ],
)
def test_an_index_without_the_package(site: Site, data_folder: Path, index: str | None, what: str, why: str) -> None:
    if index is not None:
        (site[1] / "index.json").write_text(index)
    with pytest.raises(ModelError, match=what) as caught:
        install("nl-en")
    assert why in caught.value.why
    assert "install FILE.argosmodel" in caught.value.next
    assert _left_behind(data_folder) == []


def test_no_network(site: Site, data_folder: Path) -> None:
    """An index from an earlier day does not hide it."""
    server, folder, address = site
    (folder / "index.json").write_text(json.dumps([_entry("1.0", f"{address}/new.argosmodel")]))
    with pytest.raises(ModelError, match="could not be fetched"):
        install("nl-en")
    server.shutdown()
    server.server_close()
    with pytest.raises(ModelError, match="list of Argos packages could not be fetched") as caught:
        install("nl-en")
    assert "there may be no network" in caught.value.why
    assert _left_behind(data_folder) == []


def test_a_download_that_breaks_off_is_not_installed(site: Site, tiny_package: Path, data_folder: Path) -> None:
    _, folder, address = site
    (folder / "half.argosmodel").write_bytes(tiny_package.read_bytes()[:1_000_000])
    (folder / "index.json").write_text(json.dumps([_entry("1.0", f"{address}/half.argosmodel")]))
    with pytest.raises(ModelError) as caught:
        install("nl-en")
    assert "incomplete: 1,000,000 bytes" in caught.value.why
    assert _left_behind(data_folder) == []
