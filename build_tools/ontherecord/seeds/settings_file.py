"""An archive's settings, mkdocs.yml, as text. In: the archive's folder. Out: what stands there.

The generator reads the file itself, and says what it cannot read; this is for looking at it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ontherecord.seeds import yamlfile
from ontherecord.seeds.plainfile import YAML_LIMIT, decoded, plain

NAME = "mkdocs.yml"
DOCS = "docs"
"""Where MkDocs looks for pages if the file does not say."""


def read(root: Path) -> str:
    """The text; empty where there is none that can be read."""
    try:
        text, _ = decoded(plain(root / NAME, YAML_LIMIT), NAME, YAML_LIMIT)
    except OSError:
        return ""
    return text or ""


def folders(root: Path) -> tuple[Path, ...]:
    """Where the site's own files lie: pages and what is beside them, templates, hooks.

    As `root`/mkdocs.yml names them. Not all of them need be there.
    """
    data = yamlfile.loosely(read(root))
    data = data if isinstance(data, dict) else {}
    theme, hooks = data.get("theme"), data.get("hooks")
    named: list[Any] = [data.get("docs_dir") or DOCS]
    named += [theme.get("custom_dir")] if isinstance(theme, dict) else []
    named += hooks if isinstance(hooks, list) else []
    return tuple(root / name for name in named if isinstance(name, str) and name)
