"""What a machine draft depends on besides the text: our code and tables, and the language model.

Shell: reads the package's own files once. A draft in the cache is valid for one version.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.text import nlp

HERE = Path(__file__).parent.parent
ENGINE_FILES = (
    "model.py", "pipeline.py", "engine", "codebook", "anchoring/identity.py",
)  # fmt: skip
"""Files and folders of this package that decide what a draft says."""


@functools.cache
def engine_version() -> str:
    """Twelve hex digits that change when code, tables, codebook or model change."""
    digest = hashlib.sha256(f"{CODEBOOK} {nlp.model_version()}".encode())
    for name in ENGINE_FILES:
        for path in sorted(_files(HERE / name)):
            digest.update(path.relative_to(HERE).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return [p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    return [path] if path.exists() else []
