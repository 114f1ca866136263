"""Where the program keeps what archives take from it besides code: its `docs/`, the locked list of
what it needs, the forge's files.

In a checkout they lie beside the package; an installed package has a copy inside (`setup.py`).
Needs the standard library alone, since an archive's Makefile asks it, by `python -m
ontherecord.scaffold.kit`, for the lock before anything else is installed.
"""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PACKED = _PACKAGE / "kit"
HOME = _PACKED if _PACKED.is_dir() else _PACKAGE.parent.parent
DOCS = HOME / "docs"
LOCK = HOME / "requirements.txt"

if __name__ == "__main__":
    sys.stdout.write(f"{LOCK}\n")
