"""Settings of mkdocs.yml that do nothing here are told, each with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.assembly.archive import load
from ontherecord.checks.settings import OPTIONS, SCRIPTED, check

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "check" / "settings.yml").read_text(encoding="utf-8")
)
NAMES = sorted({name for option in (*OPTIONS, *SCRIPTED) for name in option.way})
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(NAMES),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize("name", CASES)
def test_settings(name: str) -> None:
    """Each case: the text, and what is told of it where."""
    case: dict[str, Any] = CASES[name]
    told = sorted(check(case["text"]), key=lambda p: (p.line, p.column))
    assert [f"{p.line}:{p.column}: {p.code}" for p in told] == case["told"]
    assert {p.code for p in told if p.level == "error"} <= {"invalid-value"}


def test_features_are_named() -> None:
    """A keeper sees which of them are meant."""
    (told,) = check("theme: {features: [navigation.instant, toc.follow]}")
    assert "navigation.instant" in told.what and "toc.follow" in told.what


@given(ANYTHING)
def test_no_settings_end_the_run(data: Any) -> None:
    """Whatever stands in the file, it is looked at, and every line that is told is one of it."""
    text = yaml.safe_dump(data)
    assert all(1 <= p.line <= text.count("\n") + 1 for p in check(text))


def test_the_archive_itself_sets_nothing_in_vain(root: Path) -> None:
    """Ours, and the one that `new` writes, are examples."""
    skeleton = root / "build_tools/ontherecord/scaffold/skeleton/mkdocs.yml"
    for path in (root / "mkdocs.yml", skeleton):
        assert check(path.read_text(encoding="utf-8")) == (), path


def test_they_are_told_with_the_problems_of_the_data(tmp_path: Path) -> None:
    """One run tells both: `check`, `build` and `serve` read the archive this way."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("theme: {palette: {scheme: slate}}\n")
    (told,) = load(tmp_path).problems
    assert (told.path, told.line, told.code) == ("mkdocs.yml", 1, "no-effect")


def test_keepers_can_read_the_whole_list(root: Path) -> None:
    """The guide names every setting of the tables."""
    guide = (root / "docs/contributing/keep.md").read_text(encoding="utf-8")
    section = guide.partition("## Make it yours")[2].partition("\n## ")[0]
    named = {option.way[-1].removeprefix("material/") for option in (*OPTIONS, *SCRIPTED)}
    assert {name for name in named if f"`{name}`" not in section} == set()
