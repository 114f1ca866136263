"""What a machine draft depends on besides its input: our code, tables and records, and the model.

Shell: reads the package's own files once. Everything in this room counts as it is; of the rest of
the package what this room imports, definition by definition, so that a field which the engine
cannot see (of `Metadata`, say) throws no draft away. Nothing is listed by hand.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from ontherecord.engine import definitions
from ontherecord.engine.text import nlp

PACKAGE = Path(__file__).parent.parent
ROOM = Path(__file__).parent.name


@functools.cache
def engine_version() -> str:
    """Twelve hex digits that change when code, tables, records or model change."""
    return version_of(PACKAGE, nlp.model_version())


def version_of(package: Path, model: str) -> str:
    """The version of the engine in a folder that holds this package, with that model.

    Names, bytes and their order count; where the folder lies, the files' times, compiled files
    and the line endings of a checkout do not.
    """
    digest = hashlib.sha256(f"{model}\n".encode())
    for name, content in parts(package):
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def parts(package: Path) -> list[tuple[str, bytes]]:
    """Everything that counts, by name: this room's files, what they import from other rooms, and
    the tables beside that."""
    files = {path.relative_to(package).as_posix(): _read(path) for path in _files(package / ROOM)}
    code = {name: raw.decode() for name, raw in files.items() if name.endswith(".py")}
    found = definitions.imported(package, code, ROOM)
    rooms = {package / name.split(":")[0] for name in found}
    tables = {
        path.relative_to(package).as_posix(): _read(path)
        for folder in {path.parent for path in rooms}
        for path in folder.iterdir()
        if path.is_file() and path.suffix != ".py" and not path.name.startswith(".")
    }
    return sorted((files | tables | {n: text.encode() for n, text in found.items()}).items())


def _files(folder: Path) -> list[Path]:
    """All files that belong to the source: no compiled and no hidden ones."""
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]


def _read(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")
