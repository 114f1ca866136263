"""An archive's settings, mkdocs.yml, as text. In: the archive's folder. Out: what stands there.

The generator reads the file itself, and says what it cannot read; this is for looking at it.
"""

from __future__ import annotations

from pathlib import Path

from ontherecord.seeds.plainfile import YAML_LIMIT, bounded, decoded

NAME = "mkdocs.yml"


def read(root: Path) -> str:
    """The text; empty where there is none that can be read."""
    try:
        text, _ = decoded(bounded(root / NAME, YAML_LIMIT), NAME, YAML_LIMIT)
    except OSError:
        return ""
    return text or ""
