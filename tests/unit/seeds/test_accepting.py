"""A keeper accepts a changed text: what is kept, what is written, and when nothing is."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from ontherecord.model import ArticleSeed, Problem
from ontherecord.seeds import accepting, load
from ontherecord.seeds.accepting import accept

NEW, OLD = "The pier is shut.\n", "The pier is open.\n"
BEFORE, AFTER = (hashlib.sha256(text.encode()).hexdigest() for text in (OLD, NEW))
NAMED = f"title: Pier\nsha256: {BEFORE}\n"
READING = f"""\
codebook: "1.1"
by: {{handle: ada}}
made: 2024-06-05
text: {BEFORE}
annotations: [{{id: a1, action: confirm, target: s-123456}}]
"""


def _article(root: Path, files: dict[str, str]) -> ArticleSeed:
    folder = root / "seeds/articles/pier"
    for name, text in {"article.txt": NEW, "article.yml": NAMED, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (article,) = load(root / "seeds").articles
    return article


def _written(root: Path, seed: ArticleSeed) -> list[str]:
    done = accept(root, seed)
    assert isinstance(done, tuple), done
    return [path.relative_to(root / seed.path).as_posix() for path in done]


def test_a_text_that_nobody_annotated_is_not_kept(tmp_path: Path) -> None:
    """Nobody's annotation has to follow the change: its hash alone is written."""
    seed = _article(tmp_path, {})
    assert _written(tmp_path, seed) == ["article.yml"]
    assert (tmp_path / seed.path / "article.yml").read_text() == NAMED.replace(BEFORE, AFTER)
    assert accept(tmp_path, _article(tmp_path, {"article.yml": NAMED.replace(BEFORE, AFTER)})) == ()


def test_a_text_that_is_kept_already_is_not_kept_again(tmp_path: Path) -> None:
    """It lies in texts/ under its hash, and Git need not be asked."""
    kept = {"annotations/a.yml": READING, f"texts/{BEFORE}.txt": OLD}
    assert _written(tmp_path, _article(tmp_path, kept)) == ["article.yml"]


@pytest.mark.parametrize("git", ["no-such-program", "git"], ids=["no Git", "no history"])
def test_an_old_text_that_nobody_has_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, git: str
) -> None:
    """The problem names the command that takes it from a file; nothing is written."""
    real = accepting.subprocess.run
    monkeypatch.setattr(
        accepting.subprocess, "run", lambda words, **named: real([git, *words[1:]], **named)
    )
    seed = _article(tmp_path, {"annotations/a.yml": READING})
    told = accept(tmp_path, seed)
    assert isinstance(told, Problem) and told.code == "no-old-text"
    assert "--accept-text pier --old" in told.fix
    assert (tmp_path / seed.path / "article.yml").read_text() == NAMED


def test_a_named_file_that_is_no_text_is_not_the_old_one(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 have no hash to be known by."""
    (tmp_path / "old.txt").write_bytes(b"\xff\xfe")
    seed = _article(tmp_path, {"annotations/a.yml": READING})
    told = accept(tmp_path, seed, tmp_path / "old.txt")
    assert isinstance(told, Problem) and told.code == "no-old-text"


@pytest.mark.parametrize("written", [None, "title: Pier\n", "title: Pier\n  sha256: ab\n"])
def test_metadata_without_a_line_for_the_hash(tmp_path: Path, written: str | None) -> None:
    """Told with the line to write; a value that is not the article's own is left alone."""
    seed = replace(_article(tmp_path, {}), texts={BEFORE: OLD})
    file = tmp_path / seed.path / "article.yml"
    if written is None:
        file.unlink()
    else:
        file.write_text(written)
    told = accept(tmp_path, seed)
    assert isinstance(told, Problem)
    assert (told.code, told.fix) == ("missing-metadata", f"sha256: {AFTER}")
    assert (file.read_text() if file.exists() else None) == written
