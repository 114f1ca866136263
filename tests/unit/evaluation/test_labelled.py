"""Where labelled articles come from."""

import json
from pathlib import Path

import pytest

from ontherecord.evaluation.labelled import from_archive, from_folder
from ontherecord.evaluation.running import elsewhere, kinds_of
from ontherecord.seeds import load
from tests.support.building import ROOT, run

TEXT = "Mayor Ilse Brandt said the bridge would reopen in April."
LABELS = {"statements": [{"content": ["the bridge would reopen in April"], "form": "indirect"}]}


def folder(where: Path, **more: object) -> Path:
    (where / "bridge.txt").write_text(TEXT, encoding="utf-8")
    (where / "bridge.json").write_text(json.dumps({**LABELS, **more}), encoding="utf-8")
    return where


def test_a_folder_gives_text_labels_and_draft(tmp_path: Path) -> None:
    """Labels that name words stand beside what the engine finds in the same text."""
    (found,) = from_folder(folder(tmp_path))
    assert (found.id, found.text) == ("bridge", TEXT)
    assert found.gold["statements"][0]["content"] == found.draft["statements"][0]["content"]


def test_labels_of_another_text_are_refused(tmp_path: Path) -> None:
    """A text that changed since it was labelled would give wrong figures; the file is named."""
    with pytest.raises(ValueError, match=r"bridge\.json: the text beside it is not the one"):
        list(from_folder(folder(tmp_path, sha256="0" * 64)))


def test_the_archives_gold_holds_readings_only() -> None:
    """Nothing that the machine said itself is used to judge it: no drafts, no names."""
    for found in from_archive(load(ROOT / "seeds")):
        assert found.gold["statements"] and "people" not in found.gold
        assert {s["confidence"] for s in found.gold["statements"]} == {1.0}


def test_kinds_are_patterns_of_ids() -> None:
    """A kind without a pattern is a mistake that is told."""
    assert kinds_of(["*-court-*=court report"]) == [("*-court-*", "court report")]
    with pytest.raises(ValueError, match="PATTERN=KIND"):
        kinds_of(["court"])


def test_figures_of_another_program_are_stamped(tmp_path: Path) -> None:
    """What was measured elsewhere gets a description, today's date and our versions."""
    file = tmp_path / "figures.json"
    given = {"command": "score", "articles": 3, "figures": [{"what": "joint", "value": 0.5}]}
    file.write_text(json.dumps(given), encoding="utf-8")
    found = elsewhere(file, data="three notes")
    assert (found.data, found.command, found.figures[0].value) == ("three notes", "score", 0.5)
    assert found.made and found.engine and found.model and found.codebook


def test_evaluate_prints_any_folder_as_json(tmp_path: Path) -> None:
    """The same measurement that would be recorded comes out as one JSON object."""
    where = str(folder(tmp_path, kind="note"))
    done = run("-m", "ontherecord", "evaluate", "--labelled", where, "--no-names", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {f["what"]: f["value"] for f in found["figures"]}["statements"] == 1.0
    assert (found["articles"], found["statements"]) == (1, 1)


def test_evaluate_tells_what_is_wrong(tmp_path: Path) -> None:
    """An empty folder and figures without a description end in a sentence, not in a trace."""
    empty = run("-m", "ontherecord", "evaluate", "--labelled", str(tmp_path))
    assert empty.returncode == 1 and "nothing to measure" in empty.stderr
    (tmp_path / "f.json").write_text("{}")
    bare = run("-m", "ontherecord", "evaluate", "--figures", str(tmp_path / "f.json"))
    assert bare.returncode == 2 and "--record" in bare.stderr
    assert "Traceback" not in empty.stderr + bare.stderr
