"""Addresses of articles: what was published leads on, or says what became of it."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from pathlib import Path

import msgspec
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.archive.publication import following, slug_now, to_keep
from ontherecord.assembly import archive as assembled
from ontherecord.checks.check import check
from ontherecord.model import (
    Archive,
    ArticleSeed,
    Entity,
    Fact,
    Metadata,
    Published,
    Recorded,
    Removal,
    Role,
    Seeds,
)
from ontherecord.render.about import former
from ontherecord.render.assets import assets
from ontherecord.render.base.page import Page, Site
from ontherecord.render.base.plan import made
from ontherecord.render.pages import pages
from ontherecord.seeds import load
from ontherecord.seeds.publishing import as_yaml
from tests.support.building import ROOT
from tests.support.tiny import tiny_archive

TITLE = "Words that <b>were</b> here"
LIND = Entity(
    id="ada-lind", kind="person", name="Ada Lind",
    roles=(Role(title="Mayor", article="old"), Role(title="Mayor", article="other")),
    facts=(Fact(text="She is mayor.", source="article:old"),
           Fact(text="She sings.", source="https://example.org/old")),
)  # fmt: skip
SITE = Site(name="Coast", description="", address="https://example.org/")
DAY = dt.date(2024, 7, 1)
DOWN = Removal(address="articles/down", date=DAY, policy="rights")


def seeds(*published: Published, removed: tuple[Removal, ...] = ()) -> Seeds:
    """The article `here`, and what was published once."""
    meta = Metadata(title="x", sha256=hashlib.sha256(b"Words.\n").hexdigest())
    here = ArticleSeed(slug="here", path="seeds/articles/here", text="Words.\n", meta=meta)
    return Seeds(articles=(here,), published=published, removed=removed)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (Published(article="here"), ""),
        (Published(article="heer"), "the article “heer” is not there any more"),
        (Published(article="heer", renamed="here"), ""),
        (Published(article="heer", renamed="there"), "there is no article “there”"),
        (Published(article="heer", gone=DAY), ""),
        (Published(article="heer", renamed="heer"), "there is no article “heer”"),
    ],
)
def test_no_article_vanishes_unnoticed(entry: Published, told: str) -> None:
    """It is there, or its entry says what became of it; the likeliest new name is offered."""
    found = check(seeds(entry))
    assert [p.code for p in found] == ["gone-article"] * bool(told)
    assert all(told in p.what and "renamed: here" in p.fix for p in found)


@pytest.mark.parametrize("name", ["down", "before"])
def test_what_was_taken_down_leaves_the_list(name: str) -> None:
    """Its title must not stay, under none of its names; the next `record` would drop it, too."""
    entry = Published(article=name, renamed="" if name == "down" else "down", title=TITLE)
    assert [p.code for p in check(seeds(entry, removed=(DOWN,)))] == ["removed-but-there"]
    assert to_keep((), {}, (entry,), (DOWN,)) == ()


def test_what_is_kept() -> None:
    """All that are there with the ids they have and had; those that are not stay as they were."""
    (article,) = tiny_archive().articles
    old = Published(article="old", title=TITLE, statements="s-0aaaaa", renamed=article.slug)
    before = Published(article=article.slug, title="An earlier title", statements="s-0bbbbb")
    ids = (Recorded(id="s-0bbbbb", content=()), Recorded(id="s-0ccccc", content=()))
    kept = to_keep((article,), {article.slug: ids}, (before, old), ())
    assert kept == (
        old,
        Published(article=article.slug, title=article.meta.title,
                  statements="s-0bbbbb s-0ccccc"),
    )  # fmt: skip
    assert to_keep((article,), {article.slug: ids}, kept, ()) == kept


NAMES = st.sampled_from(["a", "b", "c", "d", "e"])


@given(st.lists(st.builds(Published, article=NAMES, renamed=NAMES | st.just(""))), NAMES)
def test_a_chain_of_names_ends(published: list[Published], slug: str) -> None:
    """In a name that was not given up, or in a circle, of which any name is good."""
    now = slug_now(slug, published)
    last = {one.article: one.renamed for one in published if one.renamed}
    circle, step = set(), now
    while step in last and step not in circle:
        circle.add(step)
        step = last[step]
    assert now not in last or now in circle


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
ENTRY = st.builds(
    Published, article=NAMES, title=TEXT, renamed=NAMES | st.just(""), gone=st.none() | st.dates(),
    statements=st.lists(st.from_regex("s-[0-9a-f]{6,12}", fullmatch=True), unique=True)
    .map(" ".join),
)  # fmt: skip


@given(st.lists(ENTRY, unique_by=lambda one: one.article))
def test_the_file_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Published]
) -> None:
    """Whatever the title is."""
    root = tmp_path_factory.mktemp("kept") / "seeds"
    root.mkdir()
    (root / "published.yml").write_text(as_yaml(entries), encoding="utf-8")
    found = load(root)
    assert list(found.published) == entries and not found.problems


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("article: ../../etc", 3), ("article: a\n    renamed: A b", 4),
        ("article: a\n    statements: s-0aaaaa x", 4), ("article: a\n    moved: b", 4),
        ("article: a\n    gone: yesterday", 4), ("article: a\n  - article: a", 4),
    ],
)  # fmt: skip
def test_a_faulty_entry_is_told(tmp_path: Path, line: str, told: int) -> None:
    """With its line; what is no name never becomes an address, and the other entries are read."""
    root = tmp_path / "seeds"
    root.mkdir()
    text = f"# kept\npublished:\n  - {line}\n  - article: z\n"
    (root / "published.yml").write_text(text, encoding="utf-8")
    found = load(root)
    assert [(p.path, p.line) for p in found.problems] == [("seeds/published.yml", told)]
    assert found.published[-1].article == "z"
    assert {one.article for one in found.published} <= {"a", "z"}


def built(*published: Published, removed: tuple[Removal, ...] = ()) -> dict[str, Page]:
    archive: Archive = msgspec.structs.replace(tiny_archive(), published=published, removed=removed)
    return {
        page.url: page for page in made(former.planned(archive, {p.url for p in pages(archive)}))
    }


def test_a_renamed_article_leads_on() -> None:
    """Each page below it to the same page there, each statement to itself; twice is no further."""
    statement = tiny_archive().articles[0].statements[0].id
    first = Published(article="old", renamed="older", statements=f"{statement} s-0aaaaa")
    found = built(first, Published(article="older", renamed="tiny-flood"))
    assert found["articles/old/"].moved_to == "../tiny-flood/"
    assert found["articles/older/practice/"].moved_to == "../../tiny-flood/practice/"
    assert found["articles/old/contribute/"].moved_to == "../../tiny-flood/contribute/"
    html = BeautifulSoup(found["articles/old/"].html, "html.parser")
    assert html.find(id=statement).a["href"] == f"../tiny-flood/#{statement}"
    assert html.find(id="s-0aaaaa") is None
    assert not any(page.listed for page in found.values())


def test_every_page_and_file_of_a_renamed_article_leads_on() -> None:
    """Also further pages below it; files are those of the new name, which they bear inside."""
    published = (Published(article="old", renamed="tiny-flood"), Published(article="x", gone=DAY))
    archive = msgspec.structs.replace(tiny_archive(), published=published)
    urls = {page.url for page in pages(archive)} | {"articles/tiny-flood/corrections/2/"}
    found = {page.url: page.moved_to for page in made(former.planned(archive, urls))}
    assert found["articles/old/corrections/2/"] == "../../../tiny-flood/corrections/2/"
    assert len([url for url in found if url.startswith("articles/x/")]) == 4

    kept = {
        asset.path: asset.content
        for planned in former.files(archive, SITE)
        for asset in planned.files()
    }
    now = {a.path: a.content for a in assets(archive, SITE) if "/tiny-flood/" in a.path}
    assert len(now) == 1
    assert kept == {path.replace("tiny-flood", "old"): content for path, content in now.items()}
    assert kept.items() <= {a.path: a.content for a in assets(archive, SITE)}.items()


def test_an_article_that_is_gone_leaves_a_note() -> None:
    """With its title and its statements' ids, on every page that it had, and nothing else."""
    found = built(Published(article="old", title=TITLE, statements="s-0aaaaa", gone=DAY))
    assert len(found) == 4 and not any(page.moved_to for page in found.values())
    html = BeautifulSoup(found["articles/old/practice/"].html, "html.parser")
    assert html.h1.get_text() == TITLE and html.find(id="s-0aaaaa") and "1 July 2024" in str(html)


def test_what_cites_a_renamed_article_follows_it() -> None:
    """Nothing in the glossary has to be changed, and nothing else is."""
    (found,) = following((LIND,), (Published(article="old", renamed="new"),))
    assert [role.article for role in found.roles] == ["new", "other"]
    assert [fact.source for fact in found.facts] == ["article:new", "https://example.org/old"]
    assert following((LIND,), (Published(article="old", gone=DAY),)) == (LIND,)


@pytest.mark.parametrize("entry", [Published(article="old", renamed="here"),
                                   Published(article="old", gone=DAY)])  # fmt: skip
def test_an_old_name_may_be_cited(entry: Published) -> None:
    """What became of it is known, so the citation leads to an article or to a note."""
    with_entry = msgspec.structs.replace(
        seeds(entry), entities=(msgspec.structs.replace(LIND, roles=LIND.roles[:1]),)
    )
    assert check(with_entry) == ()


def test_a_folder_that_is_renamed(tmp_path: Path) -> None:
    """`record` has kept it; `check` names it, by its line, until its entry says what it is now."""
    root = tmp_path / "archive"
    shutil.copytree(ROOT / "seeds", root / "seeds")
    folder = next((root / "seeds/articles").rglob("article.txt")).parent
    assert {p.code for p in assembled.load(root).problems} == {"rights-open"}
    folder.rename(folder.with_name("new-name"))
    (told,) = (p for p in assembled.load(root).problems if p.code == "gone-article")
    assert (told.path, told.line) == ("seeds/published.yml", 5)
    assert folder.name in told.what
    kept = root / "seeds/published.yml"
    entry = f"  - article: {folder.name}\n"
    text = kept.read_text(encoding="utf-8").replace(entry, f"{entry}    renamed: new-name\n")
    kept.write_text(text, encoding="utf-8")
    assert {p.code for p in assembled.load(root).problems} == {"rights-open"}


def test_what_is_there_has_no_note() -> None:
    """Whatever the list says of it."""
    assert built(Published(article="tiny-flood", renamed="x"), Published(article="down"),
                 removed=(DOWN,)) == {}  # fmt: skip


def test_the_old_name_of_what_was_taken_down_says_nothing() -> None:
    """The note is that of the removal."""
    found = built(Published(article="old", title=TITLE, renamed="down"), removed=(DOWN,))
    assert {page.title for page in found.values()} == {"Taken down"}
    assert not any("were" in page.html and "Words" in page.html for page in found.values())
