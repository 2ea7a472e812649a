"""Folders of texts, and a stand-in for the model where the model does not matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from translator.batch import Totals, run
from translator.bitext import Pair, Segment, Signature
from translator.manifest import read_manifest
from translator.sources import find_sources, plan
from translator.writers import FORMATS

SIGNATURE = Signature("0.1.0", "stand-in", "ab" * 32, "", {"beam_size": 1})
DATE = "2020-01-01T00:00:00+00:00"


def upper(segments: Sequence[Segment], done: Callable[[int], None]) -> list[Pair]:
    """A "translation" that anyone can check."""
    done(len(segments))
    return [Pair(segment, segment.source.upper(), -0.5) for segment in segments]


Run = Callable[..., Totals]


@pytest.fixture
def translate_all() -> Run:
    """Translates sources into a folder as the command does, with the stand-in."""

    def call(
        *sources: Path,
        out: Path,
        force: bool = False,
        formats: tuple[str, ...] = tuple(FORMATS),
        translate: Callable[[Sequence[Segment], Callable[[int], None]], list[Pair]] = upper,
        signature: Signature = SIGNATURE,
        written: str = DATE,
    ) -> Totals:
        manifest, totals = read_manifest(out), Totals()
        jobs = plan(find_sources(sources, leave_out=[out, *manifest.outputs()]), out)
        run(jobs, formats, manifest, signature, translate, totals, lambda size: None, written, force=force)
        return totals

    return call


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    return folder
