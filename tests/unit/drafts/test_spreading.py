"""Drafting by the batch, handed to others: the same drafts, whoever answers first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from ontherecord.drafts import batches, make
from ontherecord.drafts.batches import BATCH, drafted, packed, unpacked
from ontherecord.drafts.spreading import OtherProgram, Task
from ontherecord.engine.draft import segmented
from ontherecord.engine.records.draft import DraftInput
from ontherecord.model import ArticleSeed
from tests.support.spread import Backwards
from tests.unit.drafts.test_cache import SEED


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Drafts are texts in sentences here: who makes them is what is looked at."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("ontherecord.engine.draft.draft", segmented)


def seeds(count: int) -> list[ArticleSeed]:
    return [
        msgspec.structs.replace(SEED, slug=f"pier-{n}", text=f"Pier {n}.") for n in range(count)
    ]


def test_whoever_answers_first_the_drafts_are_the_same(tmp_path: Path) -> None:
    """In order, each with its own article, and all of them kept."""
    many = seeds(2 * BATCH + 3)
    spread = Backwards()
    assert make.drafts(many, spread=spread) == make.drafts(many)
    assert spread.batches == 3
    kept = len(list(tmp_path.rglob("*.draft")))
    assert kept == len(many)


def test_what_is_known_is_not_asked_for() -> None:
    many = seeds(BATCH + 24)
    make.drafts(many[:BATCH])
    spread = Backwards()
    make.drafts(many, spread=spread)
    assert spread.batches == 1


def test_a_few_are_made_here() -> None:
    spread = Backwards()
    make.drafts(seeds(5), spread=spread)
    assert spread.batches == 0


def test_what_came_back_before_a_stop_is_kept(tmp_path: Path) -> None:
    """The next run goes on there."""

    def stops(
        task: Task, given: Iterable[bytes], _: Iterator[object]
    ) -> Iterator[tuple[int, bytes]]:
        yield 0, task(next(iter(given)))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make.drafts(seeds(2 * BATCH), spread=stops)
    assert len(list(tmp_path.rglob("*.draft"))) == BATCH


def test_a_batch_is_text_in_and_drafts_out() -> None:
    given = DraftInput(slug="pier", text="Pier reopens.", published=dt.date(2024, 5, 1))
    assert unpacked(drafted(packed((given,)))) == [segmented(given)]


def test_a_worker_of_another_version_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = packed(())
    monkeypatch.setattr(batches, "engine_version", lambda: "another")
    with pytest.raises(OtherProgram, match="runs another"):
        drafted(sent)
