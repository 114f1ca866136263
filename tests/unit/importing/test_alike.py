"""Which texts are one story, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ontherecord.assembly.archive import check_everything
from ontherecord.assembly.signatures import signatures
from ontherecord.benchmarks.adding import page
from ontherecord.cli import main
from ontherecord.importing.alike import Index, signature
from ontherecord.importing.pages import take

STORY = take(page(5).encode(), "html").text
_HEAD, _, _BODY = page(5).partition("</h1>")
WIRE = f"{_HEAD}</h1>{_BODY.replace('bridge', 'crossing', 1).replace('ferry', 'boat', 1)}"
OTHER = take(page(6).encode(), "html").text


def share(one: str, other: str) -> float:
    """How like the index takes them to be; 0 where it does not find one by the other."""
    index = Index()
    index.add("one", signature(one, {}))
    return index.near(signature(other, {}))[0].share if index.near(signature(other, {})) else 0.0


@pytest.mark.parametrize(
    ("changed", "is_one"),
    [
        (STORY, True),
        ("Another headline\n" + STORY.partition("\n")[2], True),
        (STORY.replace("bridge", "crossing", 1).replace("ferry", "boat", 1), True),
        (STORY.rsplit("\n\n", 2)[0], True),
        (STORY.upper().replace(",", ""), True),
        (OTHER, False),
        (STORY[: len(STORY) // 3], False),
    ],
)
def test_one_story(changed: str, is_one: bool) -> None:
    """A few words, the headline, the last paragraphs changed; not another report of the day."""
    assert (share(STORY, changed) > 0) == is_one


def test_scripts_without_blanks() -> None:
    """A sign of Chinese, Japanese or Thai counts as a word."""
    text = "標題\n港口大橋週五重新開放，市長在週二走過新橋面之後說。渡輪到月底為止仍在中午開航。"
    assert share(text, text.replace("週五", "週六")) > 0.6


def test_what_says_too_little_is_like_nothing() -> None:
    """A short notice is in every paper."""
    assert signature("Weather\nIt rains.", {}) == b"" and share("It rains.", "It rains.") == 0


def test_signatures_are_kept(tmp_path: Path) -> None:
    """Those that were asked for; a run without questions leaves them."""
    with signatures(tmp_path) as kept:
        mark = signature(STORY, kept)
        signature(OTHER, kept)
    with signatures(tmp_path):
        pass
    with signatures(tmp_path) as again:
        assert not again
        assert signature(STORY, again) == mark and len(again) == 1


def _archive(root: Path, second: str, event: str = "") -> list[str]:
    """`add` both; the codes that `check` then tells of them."""
    (root / "seeds").mkdir(exist_ok=True)
    for name, markup in (("a", page(5)), ("b", second)):
        (root / f"{name}.html").write_text(markup, encoding="utf-8")
        done = CliRunner().invoke(main, ["add", "--root", str(root), str(root / f"{name}.html")])
        assert done.exit_code == 0, done.output
    for path in root.rglob("article.yml") if event else ():
        path.write_text(path.read_text(encoding="utf-8") + f"event: {event}\n", encoding="utf-8")
    (root / "told").write_text(done.output, encoding="utf-8")
    return [p.code for p in check_everything(root).problems]


def test_add_and_check_tell_of_it(tmp_path: Path) -> None:
    """With the event that would put them side by side; then no more."""
    assert "same-story" in _archive(tmp_path, WIRE)
    told = (tmp_path / "told").read_text(encoding="utf-8")
    assert "nearly the same text" in told and 'event: "The' in told
    (problem,) = (p for p in check_everything(tmp_path).problems if p.code == "same-story")
    assert problem.level == "warning" and 'event: "The' in problem.fix


def test_an_event_is_the_answer(tmp_path: Path) -> None:
    """What readers can compare is told no more."""
    assert "same-story" not in _archive(tmp_path, WIRE, "Harbour")


def test_the_same_address(tmp_path: Path) -> None:
    """Another text of one page may be its newer version."""
    link = '<link rel="canonical" href="https://post.example/bridge"></head>'
    (tmp_path / "seeds").mkdir()
    for number in (5, 6):
        source = tmp_path / f"{number}.html"
        source.write_text(page(number).replace("</head>", link), encoding="utf-8")
        done = CliRunner().invoke(main, ["add", "--root", str(tmp_path), str(source)])
    assert "has the address of" in done.output
    assert "same-story" in [p.code for p in check_everything(tmp_path).problems]
