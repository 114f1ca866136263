"""Hand-written pages that would stall Python-Markdown are told, all others left alone."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from markdown import markdown

from ontherecord.assembly.archive import load
from ontherecord.checks.handwritten import check, tangles
from ontherecord.seeds import handwritten_files
from ontherecord.site.handwritten import untangled
from tests.support.building import ROOT
from tests.support.counting import GROWTH, growth

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
"""MkDocs' own, and those of `site.kit`."""
TANGLED = ("[", "![](", "[a](", "![a][", "[^", "<a ", "<http://", '<a b="', "1. ", "- ", "> ", ">")


@pytest.mark.parametrize("piece", TANGLED)
def test_a_page_costs_what_it_holds(piece: str) -> None:
    """With its check; read as it stands it would take time by the square, or end in a fault."""

    def reading(count: int) -> Callable[[], object]:
        text = f"# Page\n\nWords and {piece * count}\n\n{piece * count}\n\nMore *words*.\n"
        return lambda: markdown(untangled(text), extensions=EXTENSIONS)

    assert growth(reading, 400) < GROWTH


@pytest.mark.parametrize("piece", TANGLED)
def test_the_lines_are_told_and_their_words_kept(piece: str) -> None:
    """Where the block begins; the page shows it as it was written, and all the rest as ever."""
    text = f"# Page\n\nOne *word*.\n\n{piece * 300}\n\nMore *words*.\n"
    (problem,) = check({"docs/page.md": text})
    assert (problem.path, problem.line, problem.code) == ("docs/page.md", 5, "tangled-page")
    html = markdown(untangled(text), extensions=EXTENSIONS)
    assert "<em>word</em>" in html and "<em>words</em>" in html
    assert f"<pre>{escape(piece * 300)}</pre>" in html


@pytest.mark.parametrize(
    "text",
    [
        "```\n" + "[" * 500 + "\n```\n",
        "~~~~ text\n" + "\x1b[31m[\n\n" * 500 + "~~~~\n",
        "[a](b) " * 5_000,
        "- [a](b)\n" * 5_000,
        "<p>[a]</p> (so) " * 5_000,
        r"\[" * 500,
        "a < b, " * 500,
        "- " * 10 + "deep",
        "---\n\n* * *\n\n" + "| - " * 500 + "|\n",
        "-" * 500 + "\n",
    ],
    ids=str,
)  # fmt: skip
def test_what_can_be_read_is_left_alone(text: str) -> None:
    """Code, closed brackets however many, and signs that are no brackets."""
    assert not list(tangles(text))
    assert untangled(text) == text


def test_a_fence_that_nothing_closes_hides_nothing() -> None:
    """Python-Markdown reads on behind it."""
    assert [t.start for t in tangles("```\n\n" + "[" * 500)] == [2]


def test_our_own_pages_have_no_tangle() -> None:
    """Nor has any that extensions are shown on."""
    pages, faults = handwritten_files.read(ROOT)
    assert len(pages) > 10 and not faults
    assert not list(check(pages))


def test_check_reads_the_pages(tmp_path: Path) -> None:
    """Wherever mkdocs.yml says that they lie; links and hidden files are none."""
    (tmp_path / "mkdocs.yml").write_text("docs_dir: words\n")
    folder = tmp_path / "words" / "more"
    folder.mkdir(parents=True)
    (folder / "page.md").write_text("[" * 500)
    (folder / "long.md").write_text("x" * (handwritten_files.PAGE_LIMIT + 1))
    (folder / ".hidden.md").write_text("[" * 500)
    (folder / "link.md").symlink_to(folder / "page.md")
    told = {(p.path, p.code) for p in load(tmp_path).problems}
    assert ("words/more/page.md", "tangled-page") in told
    assert ("words/more/long.md", "file-too-large") in told
    assert not any("hidden" in path for path, _ in told)
    assert {code for path, code in told if "link" in path} == {"symbolic-link"}
