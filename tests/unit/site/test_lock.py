"""The pinned requirements agree with what the project asks for."""

import re
import tomllib

import pytest

from tests.support.building import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def canonical(requirement: str) -> str:
    """The package's name as the index writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement).group()).lower()


def pinned(name: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", (ROOT / name).read_text(), re.M))


def test_every_dependency_is_pinned() -> None:
    """Nothing is installed that the lock does not name."""
    assert {canonical(d) for d in PROJECT["dependencies"]} <= pinned("requirements.txt")


def test_every_development_dependency_is_pinned() -> None:
    """The tests' tools are pinned too, and nothing the site needs is missing beside them."""
    wanted = {canonical(d) for d in PROJECT["optional-dependencies"]["dev"]}
    assert wanted | pinned("requirements.txt") <= pinned("requirements-dev.txt")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_is_hashed_and_names_no_index(name: str) -> None:
    """A lock records hashes and no address."""
    text = (ROOT / name).read_text()
    entries = re.findall(r"^[\w.-]+==.*(?:\n .*)*", text, re.M)
    assert entries and all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text and "index-url" not in text.replace("--no-emit-index-url", "")
