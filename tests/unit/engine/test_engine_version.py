"""A cached draft is thrown away when anything that made it changes."""

import ast
from pathlib import Path

from ontherecord.engine.version import ENGINE_FILES, HERE, _files

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
