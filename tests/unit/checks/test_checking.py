"""`check FILES…`: the same problems as the whole check tells of them, and little is read."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from ontherecord.assembly.files import check_files
from ontherecord.checks.check import check
from ontherecord.model import Problem
from ontherecord.seeds import load
from ontherecord.seeds.partial import load_some
from tests.support.broken_archive import build
from tests.support.building import ROOT, run

OURS = "seeds/articles/zelenskyy-urges-allies-longer-range-weapons"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one fault in each article."""
    root = tmp_path_factory.mktemp("some")
    build(root / "seeds")
    return root


@pytest.fixture(scope="module")
def whole(broken: Path) -> tuple[Problem, ...]:
    """What the check of everything says."""
    return check(load(broken / "seeds"))


def test_each_file_has_the_problems_that_the_whole_check_tells_of_it(
    broken: Path, whole: tuple[Problem, ...]
) -> None:
    """Whatever is wrong with a file is told when the file alone is asked for."""
    files = sorted({p.path for p in whole if (broken / p.path).is_file()})
    assert len(files) > 30
    for name in files:
        told = check_files(broken, [broken / name]).problems
        expected = {p for p in whole if p.path == name}
        # `speakers`, say, may offer another name; where, what kind and how bad is the same.
        assert _places(expected) <= _places(told), name
        assert {p.path for p in told if name not in p.what} == {name}


def _places(problems: object) -> set[tuple[str, int, str, str]]:
    return {(p.path, p.line, p.code, p.what) for p in problems}


def test_the_other_half_of_a_pair_is_told(tmp_path: Path) -> None:
    """An id taken twice is told whichever of the two files is asked for."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    first = tmp_path / OURS / "annotations" / "2026-11-22-a-ukraine.yml"
    later = first.with_name("2026-11-23-z.yml")
    shutil.copy(first, later)
    for asked in (first, later):
        codes = {p.code for p in check_files(tmp_path, [asked]).problems}
        assert "duplicate-id" in codes, asked


def test_little_is_read(tmp_path: Path) -> None:
    """Of other articles and entries only the names are looked at."""
    for number in range(5):
        shutil.copytree(ROOT / OURS, tmp_path / "seeds" / "articles" / f"article-{number}")
    shutil.copytree(ROOT / "seeds" / "people", tmp_path / "seeds" / "people")
    file = tmp_path / "seeds/articles/article-2/annotations/2026-11-22-b-nato.yml"
    found = load_some(tmp_path / "seeds", [file])
    assert {name.split("/")[2] for name in found.sources} == {"article-2"}
    assert len(found.articles) == 5 and len(found.entities) > 5


def test_a_sound_file_is_sound_alone() -> None:
    """Our own files pass one by one, glossary and articles alike; but for open rights."""
    files = [p for p in (ROOT / "seeds").rglob("*") if p.is_file()]
    assert {p.code for p in check_files(ROOT, files).problems} == {"rights-open"}
    for file in files[::7]:
        told = {p.code for p in check_files(ROOT, [file]).problems}
        assert told <= ({"rights-open"} if file.name == "article.yml" else set()), file


def test_the_command_takes_files_and_leaves_others_alone() -> None:
    """A commit's other files are no matter of ours; one that is not there is told."""
    done = run("-m", "ontherecord", "check", "README.md", f"{OURS}/article.yml")
    assert done.returncode == 0 and "0 errors" in done.stderr
    done = run("-m", "ontherecord", "check", "--format", "github", "seeds/people/nobody.yml")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=seeds/people/nobody.yml,line=1,")


def test_the_hook_runs_that_command_on_seeds_alone() -> None:
    """What pre-commit is told: which files, and one run for all of them."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"] == "ontherecord check" and hook["require_serial"] is True
    wanted = re.compile(hook["files"])
    assert wanted.search(f"{OURS}/annotations/x.yml") and wanted.search(f"{OURS}/article.txt")
    assert not wanted.search("docs/about.md") and not wanted.search("tests/seeds/x.yml")
