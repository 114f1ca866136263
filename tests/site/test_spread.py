"""Pages made elsewhere: the same site, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.assembly.archive import assemble
from ontherecord.drafts.spreading import OtherProgram, Spread
from ontherecord.site import handing, making, plugin
from ontherecord.site.making import Work
from ontherecord.site.publish import publish
from tests.support import newsroom
from tests.support.sites import fingerprint
from tests.support.spread import Backwards


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """No index; a small archive counts as many pages, an article as a batch."""
    monkeypatch.setattr(plugin, "indexed", lambda *_: [])
    monkeypatch.setattr(making, "WORTH_A_POOL", 1)
    monkeypatch.setattr(handing, "BATCH", 1)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return newsroom.addressed(tmp_path, monkeypatch)


def build(root: Path, out: str, spread: Spread | None = None) -> Path:
    archive = assemble(root, workers=1)
    publish(root, root.parent / out, archive, strict=False, work=Work(spread=spread))
    return root.parent / out


def test_whoever_makes_the_pages_the_site_is_the_same(root: Path) -> None:
    spread = Backwards()
    assert fingerprint(build(root, "spread", spread)) == fingerprint(build(root, "alone"))
    assert spread.batches == len(list((root / "seeds/articles").iterdir()))


def test_pages_that_are_known_are_not_sent(root: Path) -> None:
    build(root, "site")
    spread = Backwards()
    build(root, "site", spread)
    assert spread.batches == 0


def test_a_worker_of_another_version_makes_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = handing.packed(())
    monkeypatch.setattr(handing, "program", lambda: "another")
    with pytest.raises(OtherProgram):
        handing.made(sent)
