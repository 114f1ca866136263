"""A sample of `make scale`: all that it measures, on three articles, once. No time is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.benchmarks import scale
from ontherecord.benchmarks.scaling.figures import Figures, measured

COUNT = 3


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    ground = scale.made(tmp_path_factory.mktemp("scale"), COUNT)
    ground.draft(1)
    return measured(ground, 1, serves=True, told=str)


def test_one_note_rewrites_its_article_and_leaves_a_clean_site(figures: Figures) -> None:
    written = figures.changed.rewritten
    articles = {name.split("/")[1] for name in written if name.startswith("articles/")}
    assert len(articles) == 1
    assert f"articles/{articles.pop()}/index.html" in written
    assert figures.changed.unlike == []


def test_every_figure_is_there(figures: Figures) -> None:
    assert figures.articles == COUNT
    assert figures.size.files > COUNT
    assert figures.size.heaviest.endswith(".html")
    assert 0 < figures.size.largest < figures.size.all
    for used in (figures.full, figures.material, figures.changed.used):
        assert used.cpu > 0
    assert figures.served is not None


def test_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither of a run that ends nor of one that is stopped; what is known by then is printed."""
    monkeypatch.setattr(scale.tempfile, "tempdir", str(tmp_path))

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(scale, "measured", stopped)
    monkeypatch.setattr(scale.Ground, "draft", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        scale.main(["1", "--cold", "0"])
    assert list(tmp_path.iterdir()) == []
    assert "1 articles" not in capsys.readouterr().out
