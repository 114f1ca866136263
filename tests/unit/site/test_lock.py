"""The pinned requirements agree with what the project asks for."""

import importlib.metadata
import re
import tomllib

import pytest
from packaging.requirements import Requirement

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


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_lock_needs_nothing_beside_itself(name: str) -> None:
    """It is installed with `--no-deps`: what any pinned package asks for here is pinned, too."""
    names = pinned(name)
    here = [d for d in importlib.metadata.distributions() if canonical(d.name) in names]
    assert len(here) > 40
    asked = [(d.name, Requirement(r)) for d in here for r in d.requires or ()]
    missing = [
        f"{by}: {one}"
        for by, one in asked
        if (one.marker is None or one.marker.evaluate({"extra": ""}))
        and canonical(one.name) not in names
    ]
    assert missing == []


@pytest.mark.parametrize("path", ["Makefile", "build_tools/ontherecord/scaffold/skeleton/Makefile"])
def test_locks_are_installed_as_they_stand(path: str) -> None:
    """pip looks for nothing: it would warn of extras that are spelt in another way."""
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    installing = [line for line in lines if "pip install" in line and " -r " in line]
    assert len(installing) == 2
    assert all(" --no-deps " in line for line in installing)


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
