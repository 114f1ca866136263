"""What modules import from other rooms of this package, definition by definition.

In: their source. Out: the source of every definition they reach, through whatever it uses. A
definition is a function, a class or what is assigned to a name, at a module's top level.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

PACKAGE = "ontherecord"
_IMPORT = re.compile(
    rf"^[ \t]*(from {PACKAGE}\b[\w.]* import (?:\([^)]*\)|.*)|import {PACKAGE}\b.*)", re.MULTILINE
)
WHOLE = "*"
"""In place of a name: the whole module, since it was imported as such."""


def imported(package: Path, code: Mapping[str, str], room: str) -> dict[str, str]:
    """`folder/module.py:name` → source, for all that `code` (file → source, of the room) imports
    from outside the room, directly or through what it imports.

    Raises:
        KeyError: a name is imported that its module does not define.
    """
    wanted = [one for text in code.values() for one in _imports(text)]
    modules: dict[str, Module] = {}
    found: dict[str, str] = {}
    while wanted:
        where, name = wanted.pop()
        if where.split(".")[0] == room:
            continue
        file = _file(package, f"{where}.{name}")
        if file:
            name = WHOLE
        else:
            file = _file(package, where) or f"{where}.py"
        if (key := f"{file}:{name}") in found:
            continue
        if file not in modules:
            modules[file] = Module(file, (package / file).read_text(encoding="utf-8"))
        found[key] = modules[file].source(name)
        wanted += modules[file].used(name)
    return found


class Module:
    """One module's top level, read once."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.where = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self.text = text
        self._lines = text.splitlines(keepends=True)

    @cached_property
    def statements(self) -> dict[str, list[ast.stmt]]:
        """What defines each name, or touches it outside a function or class: `TABLE.update(…)`."""
        found: dict[str, list[ast.stmt]] = {}
        for one in ast.parse(self.text).body:
            for name in _touched(one):
                found.setdefault(name, []).append(one)
        return found

    @cached_property
    def brought(self) -> dict[str, tuple[str, str]]:
        """The names that this module imports from this package itself."""
        tree = ast.parse(self.text)
        return {
            alias.asname or alias.name: (_inside(one.module), alias.name)
            for one in ast.walk(tree)
            if isinstance(one, ast.ImportFrom) and _is_ours(one.module)
            for alias in one.names
        }

    def source(self, name: str) -> str:
        """The definition's own lines; nothing for a name that is only passed on.

        Raises:
            KeyError: the module does not define the name.
        """
        if name == WHOLE:
            return self.text
        if name in self.brought:
            return ""
        return "".join(self._lines_of(one) for one in self.statements[name])

    def _lines_of(self, one: ast.stmt) -> str:
        above = [d.lineno for d in getattr(one, "decorator_list", ())]
        return "".join(self._lines[min([one.lineno, *above]) - 1 : one.end_lineno])

    def used(self, name: str) -> Iterator[tuple[str, str]]:
        """What the definition uses of its own module and of others."""
        if name == WHOLE:
            yield from _imports(self.text)
        elif name in self.brought:
            yield self.brought[name]
        else:
            own = (n for one in self.statements[name] for n in _names(one))
            for other in own:
                if other in self.brought or other in self.statements:
                    yield self.where, other


def _touched(one: ast.stmt) -> set[str]:
    """The names that a statement of the top level defines or may change."""
    if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {one.name}
    if isinstance(one, ast.Assign):
        return {name for target in one.targets for name in _names(target)}
    if isinstance(one, ast.AnnAssign):
        return _names(one.target)
    return _names(one)


def _names(one: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(one) if isinstance(node, ast.Name)}


def _imports(text: str) -> list[tuple[str, str]]:
    """(module without the package's name, name) of every import from this package. The import
    lines alone are parsed: whole modules would cost a third of a second at each start."""
    lines = ast.parse("\n".join(match[1] for match in _IMPORT.finditer(text))).body
    return [
        (_inside(one.module), alias.name)
        for one in lines
        if isinstance(one, ast.ImportFrom)
        for alias in one.names
    ] + [
        (_inside(alias.name), WHOLE)
        for one in lines
        if isinstance(one, ast.Import)
        for alias in one.names
        if _is_ours(alias.name)
    ]


def _is_ours(module: str | None) -> bool:
    return module is not None and module.split(".")[0] == PACKAGE


def _inside(module: str | None) -> str:
    return (module or "").removeprefix(PACKAGE).removeprefix(".")


def _file(package: Path, where: str) -> str | None:
    """The file of a module by its dotted name inside the package, if there is one."""
    stem = where.strip(".").replace(".", "/")
    files = (f"{stem}.py", f"{stem}/__init__.py") if stem else ("__init__.py",)
    return next((file for file in files if (package / file).is_file()), None)
