"""Templates are translated once."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from ontherecord.site.translated import remember


def environment(**settings: bool) -> jinja2.Environment:
    """One with one template."""
    made = jinja2.Environment(loader=jinja2.DictLoader({"a": "{{ words }}"}), **settings)  # type: ignore[arg-type]
    remember(made)
    return made


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    return tmp_path


def test_a_second_environment_translates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes what the first has kept."""
    assert environment().get_template("a").render(words="x") == "x"
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *_, **__: pytest.fail("translated"))
    assert environment().get_template("a").render(words="y") == "y"


def test_other_settings_are_another_translation() -> None:
    """What one escapes, the other does not."""
    assert environment(autoescape=False).get_template("a").render(words="<") == "<"
    assert environment(autoescape=True).get_template("a").render(words="<") == "&lt;"


@pytest.mark.parametrize("broken", [b"", b"x" * 400])
def test_a_broken_translation_is_made_again(cache: Path, broken: bytes) -> None:
    """A cut or strange file is none."""
    environment().get_template("a")
    for file in cache.rglob("*.cache"):
        file.write_bytes(broken)
    assert environment().get_template("a").render(words="z") == "z"


def test_a_folder_that_cannot_be_made_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then nothing is kept."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path / "file"))
    assert environment().get_template("a").render(words="w") == "w"
