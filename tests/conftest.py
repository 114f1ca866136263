"""What tests share: one language model, one built site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.support import browser as chromium
from tests.support import keeper, newsroom
from tests.support.building import ROOT, build_site
from tests.support.effort import PROFILE

settings.load_profile(PROFILE)


@pytest.fixture(scope="session", autouse=True)
def _private_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Drafts of the tests stay out of the user's own cache, and are made anew each session."""
    import os

    os.environ["ONTHERECORD_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = chromium.executable()
    named = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **named, "args": chromium.LAUNCH}


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site made from the repository's seeds, strictly, once for all tests."""
    out = tmp_path_factory.mktemp("built") / "site"
    build_site(out)
    return out


@pytest.fixture(scope="session")
def built_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented archive, which has what the repository's seeds have not."""
    return newsroom.build_archive(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture(scope="session")
def built_keeper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an archive whose keeper changed all that a keeper can."""
    return keeper.build_archive(tmp_path_factory.mktemp("keeper") / "archive")
