"""The checkout's own door: `python -m build_tools` is the command `ontherecord`.

The package is `ontherecord`, in this folder; only a checkout has a `build_tools`. Its programs can
be named through it, too: `python -m build_tools.benchmarks.extraction FOLDER`.
"""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE))
__path__.append(str(_HERE / "ontherecord"))
