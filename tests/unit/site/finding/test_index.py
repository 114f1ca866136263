"""The index's files: small, the same for the same, few; pieces are kept."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs

from ontherecord.render.base.cast import cast
from ontherecord.site.finding.others import written
from ontherecord.site.finding.piece import piece
from tests.support.made_archive import archive as made_archive
from tests.support.searching import write_index

LARGEST = 100_000


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    """In any order of its articles."""
    one = made_archive(60)
    other = structs.replace(one, articles=one.articles[::-1])
    first = files(write_index(one, tmp_path / "one"))
    assert first == files(write_index(other, tmp_path / "other"))
    assert max(map(len, first.values())) <= LARGEST
    assert len(first) <= 60 + 2_000


def test_an_empty_archive_has_an_index(tmp_path: Path) -> None:
    """Which holds nothing."""
    assert "head.json" in files(write_index(made_archive(0), tmp_path))


def test_a_note_is_no_part_of_a_piece() -> None:
    """What only cards show does not change what is found."""
    archive = made_archive(1, seed=3)
    article = archive.articles[0]
    noted = tuple(structs.replace(s, note="Seen twice.") for s in article.statements)
    assert noted
    known = cast(article, {entity.id: entity for entity in archive.entities})
    assert piece(structs.replace(article, statements=noted), known) == piece(article, known)


def test_a_written_page_says_what_is_found_in_it() -> None:
    """Blocks with the nearest id before them, without what is to be ignored."""
    page = written(
        "about/",
        "<body><nav>Home</nav><div data-search-body><h1>About<a class='headerlink'>¶</a></h1>"
        "<p>One <b>bold</b> word.</p><nav data-search-ignore><p>not this</p></nav>"
        "<h2 id='why'>Why</h2><ul><li>first<li>second</ul><pre>x\n y</pre>"
        "<svg><title>t</title></svg></div><footer>Foot</footer>",
    )
    assert page is not None and (page.title, page.kind) == ("About", "help")
    assert page.parts == (
        ("", "One bold word."), ("why", "Why"), ("why", "first"), ("why", "second"), ("why", "x y"),
    )  # fmt: skip
    assert written("about/", "<h1>About</h1>") is None
    assert (
        written("contributing/x/", "<div data-search-body><h1>X</h1></div>").kind == "contributing"
    )  # type: ignore[union-attr]
