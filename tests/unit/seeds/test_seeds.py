"""Loading an archive's folder."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from ontherecord.model import Known
from ontherecord.seeds import load

TEXT = "A title\n\nThe mayor said so.\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
METADATA = f"""\
title: A title
outlet: {{inferred: The Post, why: The type is the Post's.}}
published: 2024-06-04
authors: [Ada Lind, Bo Ek]
url: not-stated
rights: Written for this test.
publish: text
sha256: {DIGEST}
"""
CONTRIBUTION = f"""\
codebook: "1.1"
by: {{handle: ada}}
made: 2024-06-05
text: {DIGEST}
annotations:
  - {{id: a1, action: bad}}
  - {{id: a2, action: confirm, target: s-123456, unverified: [U1, U7]}}
  - {{id: a3, action: confirm, target: s-123456, ambiguous: true}}
"""


def _archive(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return root / "seeds"


def test_articles_may_lie_deep(tmp_path: Path) -> None:
    """A folder with a text is an article; its slug is its name, wherever it lies."""
    seeds = load(
        _archive(
            tmp_path,
            {
                "articles/b/article.txt": TEXT,
                "articles/2024/06/a/article.txt": TEXT,
                "articles/b/article.yml": METADATA,
                "articles/b/c/article.txt": TEXT,
                "articles/b/c/article.yml": METADATA,
                f"articles/b/texts/{hashlib.sha256(TEXT.encode()).hexdigest()}.txt": TEXT,
                "articles/2024/06/a/article.yml": METADATA,
            },
        )
    )
    assert [(a.slug, a.path) for a in seeds.articles] == [
        ("a", "seeds/articles/2024/06/a"),
        ("b", "seeds/articles/b"),
        ("c", "seeds/articles/b/c"),
    ]
    assert seeds.problems == ()
    assert [list(a.texts.values()) for a in seeds.articles] == [[], [TEXT], []]


def test_one_article_alone(tmp_path: Path) -> None:
    """`only` reads one article by its slug, and the glossary."""
    root = _archive(
        tmp_path,
        {
            "articles/a/article.txt": TEXT,
            "articles/b/article.txt": TEXT,
            "people/bo-ek.yml": "name: Bo Ek",
        },
    )
    seeds = load(root, only="b")
    assert [a.slug for a in seeds.articles] == ["b"]
    assert [(e.id, e.kind, e.name, e.state) for e in seeds.entities] == [
        ("bo-ek", "person", "Bo Ek", "reference")
    ]


def test_metadata_says_how_it_is_known(tmp_path: Path) -> None:
    """Stated, inferred and not stated are told apart; a list of authors is one line."""
    root = _archive(tmp_path, {"articles/a/article.txt": TEXT, "articles/a/article.yml": METADATA})
    meta = load(root).articles[0].meta
    assert meta.outlet == Known(value="The Post", basis="inferred", why="The type is the Post's.")
    assert meta.published == Known(value="2024-06-04", basis="stated")
    assert meta.date == dt.date(2024, 6, 4)
    assert meta.authors.value == "Ada Lind, Bo Ek"
    assert meta.url == Known()


def test_a_bad_annotation_does_not_hide_the_next(tmp_path: Path) -> None:
    """Each entry is read by itself; those that cannot be used are told and left out."""
    root = _archive(
        tmp_path,
        {
            "articles/a/article.txt": TEXT,
            "articles/a/article.yml": METADATA,
            "articles/a/annotations/x.yml": CONTRIBUTION,
        },
    )
    seeds = load(root)
    contribution = seeds.articles[0].contributions[0]
    assert contribution.by == "ada"
    assert [a.id for a in contribution.annotations] == ["a3"]
    assert (contribution.entries, contribution.lines) == ((2,), (8,))
    assert [(p.code, p.line) for p in seeds.problems] == [
        ("invalid-value", 6),
        ("invalid-value", 7),
    ]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """Without a folder there is a problem and no exception."""
    seeds = load(tmp_path / "seeds")
    assert [p.code for p in seeds.problems] == ["missing-folder"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link could lead out of the archive, so it is told instead of read."""
    root = _archive(tmp_path, {"people/bo-ek.yml": "name: Bo Ek"})
    (tmp_path / "secret.yml").write_text("name: Secret")
    (root / "people" / "cy.yml").symlink_to(tmp_path / "secret.yml")
    seeds = load(root)
    assert [e.id for e in seeds.entities] == ["bo-ek"]
    assert [(p.code, p.path) for p in seeds.problems] == [("symbolic-link", "seeds/people/cy.yml")]


def test_the_text_is_kept_byte_for_byte(root: Path) -> None:
    """Every text of our own seeds is the one whose digest its article.yml states."""
    seeds = load(root / "seeds")
    assert seeds.articles
    for article in seeds.articles:
        data = (root / article.path / "article.txt").read_bytes()
        assert hashlib.sha256(data).hexdigest() == article.meta.sha256


@pytest.mark.parametrize(
    ("written", "page"), [("no", False), ("false", False), ("yes", True), ("true", True)]
)
def test_a_person_without_a_page(written: str, page: bool, tmp_path: Path) -> None:
    """`page: no` takes a person's page away, however it is spelt."""
    root = _archive(tmp_path, {"people/bo-ek.yml": f"name: Bo Ek\npage: {written}\n"})
    seeds = load(root)
    assert [entry.page for entry in seeds.entities] == [page]
    assert not [p for p in seeds.problems if p.path.endswith("bo-ek.yml")]
