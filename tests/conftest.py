"""What many tests share: each real model loaded once, a user's data folder of their own, and a model of a few lines."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from translator.engine.decoder import Abilities, Answer, Decoder, DecodingOptions, Hypothesis, Progress, Request
from translator.engine.opening import open_decoder
from translator.engine.packages import DEFAULT, describe, find, installed_folder

TINY = Path(__file__).parent / "models" / "argos-nl_en-tiny"


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """A real encoder-decoder in the layout of an Argos package, unpacked."""
    return TINY


@pytest.fixture(scope="session")
def tiny_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as the file that a user downloads."""
    package = tmp_path_factory.mktemp("package") / "translate-nl_en-0_1.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        for path in sorted(TINY.rglob("*")):
            archive.write(path, Path("translate-nl_en-0_1") / path.relative_to(TINY))
    return package


@pytest.fixture(scope="session")
def prompted() -> Decoder:
    """The embedded model."""
    return open_decoder(find(DEFAULT), jobs=2)


@pytest.fixture(scope="session")
def seq2seq() -> Decoder:
    """The tiny encoder-decoder. It translates badly; what is tested with it is how it is asked and read."""
    return open_decoder(describe(TINY, "path"), jobs=2)


@pytest.fixture(scope="session", params=["prompted", "seq2seq"])
def decoder(request: pytest.FixtureRequest) -> Decoder:
    """Each kind of model in turn."""
    loaded: Decoder = request.getfixturevalue(request.param)
    return loaded


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of installed models of a user whose home is empty."""
    for variable in ("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    return installed_folder()


@dataclass
class FakeDecoder:
    """A model of a few lines: `say` answers a request, `like` scores an answer; what was asked is kept in order."""

    say: Callable[[Request, DecodingOptions], Sequence[str]]
    like: Callable[[Answer], float] = lambda answer: -0.5
    abilities: Abilities = field(default_factory=lambda: Abilities(hints=True, alignment=False, most_hints=4))
    longest_source: int = 100
    cut: bool = False
    requests: list[Request] = field(default_factory=list)
    options: list[DecodingOptions] = field(default_factory=list)
    scored: list[Answer] = field(default_factory=list)
    name: str = "fake"
    sha256: str = "0" * 64

    def length(self, source: str) -> int:
        return len(source.split())

    def translate(
        self, requests: Sequence[Request], options: DecodingOptions, progress: Progress | None = None
    ) -> list[tuple[Hypothesis, ...]]:
        self.requests += requests
        self.options += [options] * len(requests)
        return [
            tuple(Hypothesis(text, -0.5 - place / 10, cut=self.cut) for place, text in enumerate(self.say(request, options)))
            for request in requests
        ]

    def score(self, answers: Sequence[Answer]) -> list[float]:
        self.scored += answers
        return [self.like(answer) for answer in answers]


@pytest.fixture(scope="session")
def fake() -> Callable[..., FakeDecoder]:
    """Makes a model of a few lines."""
    return FakeDecoder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that quality gates print, also when they pass."""
    reports = [report for report in terminalreporter.getreports("passed") if report.when == "call" and report.capstdout.strip()]
    if reports:
        terminalreporter.section("figures")
    for report in reports:
        terminalreporter.write_line(report.capstdout.strip())
