"""A cached draft is thrown away when anything that made it changes."""

import ast
from pathlib import Path

import ontherecord
from ontherecord.codebook.version import CODEBOOK, CODEBOOKS
from ontherecord.engine.version import ENGINE_FILES, HERE, _files
from ontherecord.render.about.codebook import version

NOT_DECIDING = {
    "archive", "merging", "problems", "anchoring",
}  # fmt: skip
"""Stages that `pipeline` imports and that run after the cache."""


def imported(path: Path) -> set[str]:
    """The top names inside `ontherecord` that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module == "ontherecord":
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ontherecord."):
            names.add(node.module.split(".")[1])
    return names


def test_every_module_the_engine_imports_counts() -> None:
    """No module that decides what a draft says is left out of the engine's version."""
    counted = {Path(name).stem for name in ENGINE_FILES} | NOT_DECIDING
    modules = [p for name in ENGINE_FILES for p in _files(HERE / name) if p.suffix == ".py"]
    assert modules
    for module in modules:
        assert imported(module) <= counted, module


def test_the_codebook_beside_the_code_is_of_the_version_that_drafts_follow() -> None:
    """The title of `codebook/codebook.md` and the one constant agree."""
    assert version() == CODEBOOK == CODEBOOKS[-1]


def test_every_counted_file_exists() -> None:
    """The list names nothing that is gone."""
    assert [name for name in ENGINE_FILES if not (HERE / name).exists()] == []
    assert Path(ontherecord.__file__).parent == HERE
