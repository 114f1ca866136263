"""A new article from its page: the text once, the page kept, and what is not known said so."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ontherecord.benchmarks.extraction import score
from ontherecord.checks.check import check
from ontherecord.cli import main
from ontherecord.drafts.records import article as drafted
from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput
from ontherecord.importing.articles import files
from ontherecord.importing.fetching import fetched
from ontherecord.importing.network.asking import NotFetched
from ontherecord.importing.network.public import Reach
from ontherecord.importing.pages import LIMIT, NoArticle, Shape, TooLarge, shape_of, take
from ontherecord.importing.slugs import slug_of
from ontherecord.model import Metadata
from ontherecord.problems.unseen import INVISIBLE
from ontherecord.render.article.page import page as article_page
from ontherecord.seeds import load
from ontherecord.seeds.plainfile import TEXT_LIMIT
from tests.support.building import run
from tests.support.serving import served

BODY = (
    "The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on Tuesday after a walk "
    "over the new deck with the engineers.",
    "“We checked every bolt,” Lind told reporters at the northern gate. She thanked the crews, who "
    "had worked through three weekends to finish the repair.",
    "Residents said they would wait and see. The ferry goes on sailing at noon until the end of "
    "the month, the harbour office announced in a statement.",
)
PAGE = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Bridge opens on Friday, mayor says | The Shore Post</title>
<meta property="og:title" content="Bridge opens on Friday, mayor says">
<meta property="og:site_name" content="The Shore Post">
<meta property="article:published_time" content="2024-06-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article><h1>Bridge opens on Friday, mayor says</h1>
{"".join(f"<p>{words}</p>" for words in BODY)}
</article><aside><h2>Most read</h2><ul><li><a href="/x">Ten beaches to see</a></li></ul></aside>
<footer><p>Subscribe to our newsletter! Cookies.</p></footer>
<script>alert("x")</script></body></html>
"""
TITLE = "Bridge opens on Friday, mayor says"


def test_a_page_gives_its_article() -> None:
    """Headline and paragraphs, a blank line between each; no menu, no list, no script."""
    found = take(PAGE.encode(), "html", "https://example.org/bridge")
    assert found.text == "\n\n".join((TITLE, *BODY)) + "\n"
    assert (found.title, found.lang) == (TITLE, "en-GB")
    assert (found.outlet.value, found.outlet.basis) == ("The Shore Post", "inferred")
    assert (found.published.value, found.published.basis) == ("2024-06-04", "inferred")
    assert (found.url.value, found.url.basis) == ("https://example.org/bridge", "stated")
    assert found.authors.basis == "not-stated"
    assert found.extractor.startswith("trafilatura ")


def test_markdown_and_plain_text() -> None:
    """Markdown loses its signs; a plain text is kept letter for letter."""
    found = take(b"# Bridge *opens*\n\nThe [mayor](x) said\nso.\n\n- One\n- Two\n", "md")
    assert found.text == "Bridge opens\n\nThe mayor said so.\n\nOne\n\nTwo\n"
    plain = "Bridge\n\n  “odd” \u00a0 spaces \n"
    assert take(plain.encode(), "txt").text == plain
    assert take(plain.encode(), "txt").title == "Bridge"


@pytest.mark.parametrize(
    ("data", "shape"),
    [(b"", "html"), (b"<html></html>", "html"), (b"\xff\xfe", "txt"), (b" \n", "md")],
    ids=str,
)  # fmt: skip
def test_what_holds_no_article_is_told(data: bytes, shape: str) -> None:
    """Nothing is made of an empty page or of other encodings."""
    with pytest.raises(NoArticle):
        take(data, shape)  # type: ignore[arg-type]


@pytest.mark.parametrize(("shape", "limit"), [("html", LIMIT), ("md", TEXT_LIMIT)])
def test_what_is_too_large_is_not_read(shape: Shape, limit: int) -> None:
    """A page, or a text, that has a byte too many."""
    with pytest.raises(TooLarge) as told:
        take(b"x" * (limit + 1), shape)
    assert told.value.limit == limit


def test_add_refuses_what_check_refuses_in_the_same_words(tmp_path: Path) -> None:
    """At once, and nothing is written; so does `annotate`."""
    text = tmp_path / "long.txt"
    text.write_bytes(b"It rained. " * (TEXT_LIMIT // 11 + 1))
    told = []
    for words in (["add", "--root", str(tmp_path), str(text)], ["annotate", str(text)]):
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 1
        told.append(done.output.replace(f"{text}:1", "it"))
    folder = tmp_path / "seeds" / "articles" / "long"
    assert not folder.exists()
    folder.mkdir(parents=True)
    text.rename(folder / "article.txt")
    (problem,) = (p for p in check(load(tmp_path / "seeds")) if p.code == "file-too-large")
    assert problem.what in told[0] and problem.why in told[0]
    assert told[0] == told[1]


def test_what_no_page_can_hold_is_left_out() -> None:
    """Control characters are no part of an article; direction signs are none of what is said of it;
    an address is one that a link can have."""
    found = take(b"Bridge\x00 opens\n\nIt\x1b[2J opens.\n", "txt", "https://x.org/a\n b: c")
    assert (found.title, found.text) == ("Bridge opens", "Bridge opens\n\nIt[2J opens.\n")
    assert found.url.basis == "not-stated"
    page = PAGE.replace("The Shore Post", "The Shore\u202e Post").replace("checked", "chec\x07ked")
    found = take(page.encode(), "html")
    assert found.outlet.value == "The Shore Post" and not INVISIBLE.search(found.text)


@pytest.mark.parametrize(
    "page",
    [
        "https://exa mple.invalid/",
        "https://",
        "http://[::1",
        "/no",
        "http://127.0.0.1:9/",
        "https://good@evil.invalid/",
    ],
)
def test_a_page_that_cannot_be_had_is_told(page: str) -> None:
    """Neither a broken address nor a missing file ends in an exception, or speaks of one."""
    with pytest.raises(NotFetched) as told:
        fetched(page, Reach(local=True))
    assert str(told.value) and "Errno" not in str(told.value) and "<" not in str(told.value)


def test_a_page_that_answers_and_one_that_does_not(tmp_path: Path) -> None:
    """The bytes, named as what the server calls them, a page if it does not; of a refusal its
    number and what to do instead."""
    (tmp_path / "bridge").write_bytes(b"x" * 5)
    with served(tmp_path) as address:
        came = fetched(f"{address}/bridge", Reach(local=True))
        assert (len(came.data), shape_of(came.name, came.data)) == (5, "html")
        with pytest.raises(NotFetched, match=r"answers 404 .*save the page"):
            fetched(f"{address}/gone", Reach(local=True))


def test_the_shape_is_told_by_the_name() -> None:
    """A page without a name is told by its first sign."""
    assert [shape_of(n, b"x") for n in ("a.MD", "a.txt", "a.html", "a")] == [
        "md", "txt", "html", "txt",
    ]  # fmt: skip
    assert shape_of("a", b"\n <p>") == "html"


@pytest.mark.parametrize(
    ("title", "slug"),
    [(TITLE, "bridge-opens-on-friday-mayor-says"), ("Žižek & Co.: what’s up?", "zizek-co-whats-up"),
     ("Пожежа в порту", "pozhezha-v-portu"), ("../../etc/passwd", "etc-passwd"),
     ("x" * 99, "x" * 60), ("東京で地震", "dong-jingde-de-zhen"), ("🎉", "article"),
     ("Con", "the-con"), ("!", "article")],
)  # fmt: skip
def test_slugs(title: str, slug: str) -> None:
    """A folder's name is a–z, 0–9 and hyphens, whatever the title."""
    assert slug_of(title) == slug


def test_the_folder_is_sound(tmp_path: Path) -> None:
    """All that `check` asks after `add` are the rights, and the text is the one that is hashed."""
    folder = tmp_path / "seeds" / "articles" / "bridge"
    folder.mkdir(parents=True)
    taken = take(PAGE.encode(), "html")
    for name, content in files(taken, "seeds/articles/bridge", PAGE.encode(), "html").items():
        (folder / name).write_bytes(content)
    assert (folder / "original.html").read_text(encoding="utf-8") == PAGE
    seeds = load(tmp_path / "seeds")
    assert [p.code for p in check(seeds)] == ["rights-open"]
    (article,) = seeds.articles
    assert article.meta.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.meta.url.basis == "not-stated" and "Not settled" in article.meta.rights


def test_the_command(tmp_path: Path) -> None:
    """`add FILE` makes the folder; a second time it refuses, and so does a missing file."""
    (tmp_path / "seeds").mkdir()
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    command = ("-m", "ontherecord", "add", str(page), "--root", str(tmp_path))
    done = run(*command, "--url", "https://example.org/bridge")
    assert done.returncode == 0, done.stderr
    (article,) = load(tmp_path / "seeds").articles
    assert article.slug == "bridge-opens-on-friday-mayor-says"
    again = run(*command)
    assert again.returncode == 1 and "already" in again.stderr
    shutil.rmtree(tmp_path / "seeds" / "articles")
    gone = run("-m", "ontherecord", "add", str(tmp_path / "gone.html"), "--root", str(tmp_path))
    assert gone.returncode == 1 and "Traceback" not in gone.stderr
    assert not (tmp_path / "seeds" / "articles").exists()


def test_scoring_a_page(tmp_path: Path) -> None:
    """A page whose body and title are found whole scores 1."""
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    truth = f"URL: x\nTitle: {TITLE}\n\n" + "\n\n".join(BODY)
    (tmp_path / "a.txt").write_text(truth, encoding="utf-8")
    found = score(tmp_path / "a.html")
    assert (found.body.f1, found.body.whole, found.title) == (1.0, 1.0, 1.0)


def test_joiners_stay_from_the_page_to_the_site() -> None:
    """Persian letters and emoji are held together, or apart, by signs that nobody sees."""
    words = "شهردار گفت کار تمام شد و می‌رویم، و او خوشحال بود 👨‍👩‍👧 در کنار پل بندر."
    page = f'<html lang="fa"><h1>پل باز شد</h1><article>{f"<p>{words}</p>" * 1}' + "".join(
        f"<p>{words} {n}</p>" for n in range(4)
    )
    found = take((page + "</article></html>").encode(), "html", lang="fa")
    assert words in found.text and found.text.count("\u200c") >= 4
    article = drafted(draft(DraftInput(slug="pol", text=found.text, lang="fa")),
                      Metadata(title=found.title, sha256="0", lang="fa"))  # fmt: skip
    html = article_page(article, {}).html
    assert "می‌رویم" in html and "👨‍👩‍👧" in html
