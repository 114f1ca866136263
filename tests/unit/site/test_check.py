"""The look at a finished site finds what a visitor would stumble over."""

from pathlib import Path

import pytest

from ontherecord.site.check import check_site, main
from ontherecord.site.targets import target

PAGE = (
    '<!doctype html><html lang="en"><head><title>T</title>{head}</head><body>{body}</body></html>'
)


def write(site: Path, pages: dict[str, str], head: str = "") -> None:
    for path, body in pages.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(head=head, body=body), encoding="utf-8")


def codes(site: Path) -> list[str]:
    return [problem.code for problem in check_site(site)]


def test_a_sound_site_has_no_problems(tmp_path: Path) -> None:
    """Links between folders, to anchors, to other hosts and to mail are all fine."""
    write(tmp_path, {
        "index.html": '<a href="a/">a</a><a href="a/#p1">p</a><a href="https://example.org/">o</a>',
        "old/index.html": '<meta http-equiv="refresh" content="0; url=../a/">',
        "a/index.html": '<p id="p1"><a href="../">up</a><a href="mailto:a@b.c">m</a>',
    })  # fmt: skip
    assert check_site(tmp_path) == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="nowhere/">x</a>', "broken-link"),
        ('<img src="nothing.svg" alt="">', "broken-link"),
        ('<meta http-equiv="refresh" content="0; url=nowhere/">', "broken-link"),
        ('<meta http-equiv="refresh" content="0;URL=https://example.org/">', "foreign-request"),
        ('<a href="#nothing">x</a>', "missing-anchor"),
        ('<a href="other/#nothing">x</a>', "missing-anchor"),
        ('<p id="a"></p><p id="a"></p>', "duplicate-id"),
        ('<img src="x.svg">', "missing-alt"),
        ('<img src="https://example.org/x.png" alt="">', "foreign-request"),
        ('<script src="//example.org/x.js"></script>', "foreign-request"),
        ("<style>@import '//example.org/x.css';</style>", "foreign-request"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, body: str, code: str) -> None:
    """One fault on a page gives one problem with its code."""
    write(tmp_path, {"index.html": body, "other/index.html": ""})
    (tmp_path / "x.svg").write_text("<svg/>")
    assert codes(tmp_path) == [code]


def test_a_problem_names_file_line_and_address(tmp_path: Path) -> None:
    """A broken link is told with the file, the line and the address itself."""
    write(tmp_path, {"a/index.html": '\n\n<a href="../gone/">x</a>'})
    (problem,) = check_site(tmp_path)
    assert (problem.path, problem.line) == ("a/index.html", 3)
    assert "../gone/" in problem.what


def test_a_page_without_a_title_is_told(tmp_path: Path) -> None:
    """A page has to have a title."""
    (tmp_path / "index.html").write_text("<p>hello</p>")
    assert codes(tmp_path) == ["missing-title"]


def test_style_sheets_may_not_load_from_other_hosts(tmp_path: Path) -> None:
    """A font on another host is a foreign request; one beside the sheet is not."""
    (tmp_path / "a.css").write_text("@font-face{src:url(f.woff2)}")
    (tmp_path / "b.css").write_text('@font-face{src:url("https://example.org/f.woff2")}')
    assert [(p.path, p.code) for p in check_site(tmp_path)] == [("b.css", "foreign-request")]


@pytest.mark.parametrize(
    ("path", "url", "goal"),
    [
        ("a/index.html", "../b/", "b/index.html"),
        ("a/b/index.html", "../..", "index.html"),
        ("a/index.html", "/b/?x=1#y", "b/index.html"),
        ("a/index.html", "#y", "a/index.html"),
        ("a/index.html", "b%20c.css", "a/b c.css"),
        ("a/index.html", ".", "a/index.html"),
        ("a/index.html", "https://example.org/", None),
        ("a/index.html", "data:text/plain,x", None),
    ],
)
def test_addresses_are_resolved_as_a_browser_does(path: str, url: str, goal: str | None) -> None:
    """An address on a page leads to one file of the site, or out of it."""
    assert target(path, url) == goal


def test_the_command_fails_if_there_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit status is 1 with a problem and 0 without."""
    write(tmp_path, {"index.html": ""})
    assert main([str(tmp_path)]) == 0
    write(tmp_path, {"index.html": '<a href="gone/">x</a>'})
    assert main([str(tmp_path)]) == 1
    assert "broken-link" in capsys.readouterr().out


def test_a_site_under_a_path_counts_from_there(tmp_path: Path) -> None:
    """The page “not found” has whole addresses; the home page tells where the site lies."""
    home = '<link rel="canonical" href="https://example.org/archive/"><p id="x">'
    lost = '<a href="/archive/#x">x</a>'
    write(tmp_path, {"index.html": home, "404.html": lost})
    assert check_site(tmp_path) == ()
    write(
        tmp_path, {"404.html": lost + '<a href="/archive/gone/">x</a><a href="/archive/#y">y</a>'}
    )
    assert sorted(p.code for p in check_site(tmp_path)) == ["broken-link", "missing-anchor"]


def test_no_site_is_no_sound_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is told, not found sound."""
    assert main([str(tmp_path / "site")]) == 1
    assert "no folder" in capsys.readouterr().err
