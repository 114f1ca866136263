"""The preview's desks: opened when asked for, one an article, each behind its own token."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from ontherecord.commands.desks import DesksOnDemand
from ontherecord.desk import git
from ontherecord.site.review_button import NoDesk
from tests.support.at_the_desk import SLUG, checkout


def test_a_desk_is_opened_for_an_article_and_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "reader", lambda _root: "ada")
    desks = DesksOnDemand(checkout(tmp_path))
    first = desks(SLUG)
    with urllib.request.urlopen(first, timeout=10) as page:
        assert page.status == 200
    second = desks(SLUG)
    assert second != first
    with urllib.request.urlopen(f"{second}api/open", timeout=10) as page:
        assert page.status == 200
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(first, timeout=10)
    with pytest.raises(NoDesk, match="there is no article nowhere"):
        desks("nowhere")


def test_who_reads_has_to_be_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "reader", lambda _root: "")
    with pytest.raises(NoDesk, match="--by HANDLE"):
        DesksOnDemand(tmp_path)(SLUG)
