"""The documentation of problems and files agrees with the code."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontherecord.checks.check import check
from ontherecord.seeds import load

MAKERS = {"Refusal": 0, "error": 2, "warning": 2, "_problem": 2, "_told": 1}
"""Functions that make problems, and which of their arguments is the code."""


def _literals(node: ast.expr | None, constants: dict[str, str]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, constants)
        yield from _literals(node.orelse, constants)


def _assigned(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value


def _codes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants: dict[str, str] = {}
    for name, value in _assigned(tree):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            constants[name] = value.value
        elif name == "code":
            yield from _literals(value, constants)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if called in MAKERS and len(node.args) > MAKERS[called]:
            yield from _literals(node.args[MAKERS[called]], constants)
        elif called == "Problem":
            code = next((k.value for k in node.keywords if k.arg == "code"), None)
            yield from _literals(code, constants)


def test_every_problem_code_is_explained(root: Path) -> None:
    """The page has a heading for each code of the package, and for no other."""
    used = {code for path in (root / "build_tools").rglob("*.py") for code in _codes(path)}
    page = (root / "docs/contributing/problems.md").read_text(encoding="utf-8")
    explained = re.findall(r"^### `([a-z0-9-]+)`$", page, re.M)
    assert sorted(explained) == sorted(used)


def _example(page: str, heading: str) -> str:
    found = re.search(rf"^## `{re.escape(heading)}`.*?```yaml\n(.*?)```", page, re.M | re.S)
    assert found, heading
    return found[1]


@pytest.fixture
def example_archive(root: Path, tmp_path: Path) -> Path:
    """An archive made of the examples on the page about files, with its text and digest put in."""
    page = (root / "docs/contributing/files.md").read_text(encoding="utf-8")
    text = "Bridge will reopen, mayor says\n\n"
    text += "Mayor Ada Lind said on Tuesday that the bridge was safe.\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    seeds = tmp_path / "seeds"
    files = {"article.txt": text}
    for name, heading in (
        ("article.yml", "article.yml"),
        ("annotations/a.yml", "annotations/*.yml"),
        ("/people/ada-lind.yml", "people/<id>.yml"),
        ("/places/north-shore.yml", "places/<id>.yml"),
        ("/organizations/shore-fire-service.yml", "organizations/<id>.yml"),
    ):
        files[name] = _example(page, heading).replace("0f3a…", digest)
    for name, content in files.items():
        path = seeds / name[1:] if name[0] == "/" else seeds / "articles/bridge-will-reopen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return seeds


def test_the_examples_of_files_are_sound(example_archive: Path) -> None:
    """What the page shows can be copied: it loads and `check` finds nothing."""
    seeds = load(example_archive)
    assert check(seeds) == ()
    assert len(seeds.articles[0].contributions[0].annotations) == 2
    assert {entity.id for entity in seeds.entities} == {
        "ada-lind", "north-shore", "shore-fire-service",
    }  # fmt: skip
