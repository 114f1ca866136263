"""A megabyte of text costs what the bare language model costs, and little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.building import ROOT
from tests.support.long_texts import many_names, odd_marks, one_again

MEGABYTE = 1_000_000
SHARE = 1.3
"""CPU of a draft as a multiple of the bare pipeline's on the same text, in the same run."""
MEMORY = 450
"""MB at most, at the highest point, model and tables included."""
MEASURE = """
import json, resource, sys, time
from pathlib import Path
import msgspec
from ontherecord import pipeline
from ontherecord.engine.text import nlp
from ontherecord.formats.annotate import answer
from ontherecord.model import Metadata

def draft(text):
    return msgspec.json.encode(answer(pipeline.draft("a", text, Metadata(title="", sha256=""))))

def cpu(work, text):
    before = time.process_time()
    work(text)
    return time.process_time() - before

text = Path(sys.argv[1]).read_text(encoding="utf-8")
draft("Mayor Ada Lind said that it rained.")
whole, part = cpu(draft, text), cpu(draft, text[: len(text) // 4])
unit = 2**20 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
bare = nlp._load(nlp.model_name())
pieces = [text[at : at + 100_000] for at in range(0, len(text), 100_000)]
model = sum(cpu(bare, piece) for piece in pieces)
print(json.dumps({"whole": whole, "part": part, "model": model, "peak": peak}))
"""


@pytest.mark.soak
@pytest.mark.parametrize(
    ("text", "size"), [(many_names, MEGABYTE), (one_again, MEGABYTE), (odd_marks, 5_000)]
)
def test_a_long_article_costs_its_length(
    tmp_path: Path, text: Callable[[int], str], size: int
) -> None:
    """Its draft takes at most 1.3 times the bare model's CPU, four times a quarter's, 450 MB."""
    file = tmp_path / "article.txt"
    file.write_text(text(size), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(text.__name__, {what: round(value, 1) for what, value in found.items()})
    assert found["whole"] <= SHARE * found["model"]
    assert found["whole"] <= SHARE * 4 * found["part"]
    assert found["peak"] <= MEMORY
