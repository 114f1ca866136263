"""A title on the picture of a shared link: as large as it fits, cut where it never does."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from msgspec import structs
from PIL import Image, ImageColor

from ontherecord.render.article.page import page
from ontherecord.render.base.page import Site
from ontherecord.render.words.mix import parts, rows
from ontherecord.scaffold.kit import DOCS
from ontherecord.site import picture, preview_pictures
from ontherecord.site.picture import (
    EDGE,
    LINES,
    PARTS,
    TITLE_SIZES,
    WIDTH,
    Part,
    Shown,
    fitted,
)
from ontherecord.site.plugin import FACE
from ontherecord.site.preview_pictures import cards
from tests.support.tiny import tiny_archive

TYPEFACE = (DOCS / FACE).read_bytes()


@pytest.mark.parametrize(
    ("words", "size", "cut"),
    [(4, TITLE_SIZES[0], False), (14, TITLE_SIZES[-1], False), (60, TITLE_SIZES[-1], True)],
    ids=["short", "long", "far too long"],
)
def test_a_title_has_the_largest_type_it_fits_in(words: int, size: int, cut: bool) -> None:
    """A longer one is smaller; one that fits in none is cut, and says so."""
    font, lines = fitted(" ".join(["harbour"] * words), TYPEFACE)
    assert font.size == size and len(lines) <= LINES
    assert lines[-1].endswith("…") == cut
    assert all(font.getlength(line.rstrip("…")) <= WIDTH - 2 * EDGE for line in lines)
    assert cut or sum(len(line.split()) for line in lines) == words


def test_a_bar_shows_whose_words_an_article_has() -> None:
    """In the colours of the labels, in the order of its page, each as wide as its share of words;
    the site's own picture has none."""
    archive = tiny_archive()
    own, of_article = cards(archive, Site(name="Shore", description="An archive"), TYPEFACE)
    stretches = parts(rows(archive.articles[0]))
    assert len({part.key for part in stretches}) > 1
    x, whole = float(EDGE), sum(part.words for part in stretches)
    for part in stretches:
        wide = part.words / whole * (WIDTH - 2 * EDGE)
        near = _pixel(of_article.content, int(x + wide / 2))
        assert max(abs(a - b) for a, b in zip(near, _colour(part.key), strict=True)) < 30
        x += wide
    assert _pixel(own.content, WIDTH // 2) == _pixel(own.content, EDGE // 2)


def test_what_software_drafted_alone_is_not_sent_round() -> None:
    """A picture of shares does not say that nobody has looked at them."""
    (article,) = tiny_archive().articles
    drafts = tuple(structs.replace(one, state="draft") for one in article.statements)
    unread = structs.replace(article, statements=drafts)
    archive = structs.replace(tiny_archive(), articles=(unread,))
    site = Site(name="Shore", description="An archive")
    assert [one.path for one in cards(archive, site, TYPEFACE)] == ["card.png"]
    assert page(article, {}).pictured and not page(unread, {}).pictured


def _pixel(picture: bytes, x: int) -> tuple[int, ...]:
    found = Image.open(io.BytesIO(picture)).convert("RGB").getpixel((x, 518))
    assert isinstance(found, tuple)
    return found


def _colour(label: str) -> tuple[int, ...]:
    return ImageColor.getrgb(PARTS[label])


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same picture comes from the cache; another title, name or typeface is another one."""
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    drawn: list[Shown] = []

    def counted(shown: Shown, face: bytes) -> bytes:
        drawn.append(shown)
        return picture.png(shown, face)

    monkeypatch.setattr(preview_pictures, "png", counted)
    archive, site = tiny_archive(), Site(name="Shore", description="An archive")
    first = [one.content for one in cards(archive, site, TYPEFACE)]
    assert len(drawn) == len(first) == 2
    assert [one.content for one in cards(archive, site, TYPEFACE)] == first
    assert len(drawn) == 2
    preview_pictures.own(Site(name="Coast", description="An archive"), TYPEFACE)
    assert len(drawn) == 3


def test_a_damaged_picture_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path))
    archive, site = tiny_archive(), Site(name="Shore", description="An archive")
    first = [one.content for one in cards(archive, site, TYPEFACE)]
    for file in tmp_path.rglob("*.picture"):
        file.write_bytes(file.read_bytes()[:-9])
    assert [one.content for one in cards(archive, site, TYPEFACE)] == first


def test_a_picture_has_sixteen_colours_at_most() -> None:
    """Four bits a pixel, from the start; the letters' edges are smooth."""
    shown = Shown(title="Pier", kicker="Shore", parts=(Part(key="outlet-voice", words=3),))
    found = Image.open(io.BytesIO(picture.png(shown, TYPEFACE)))
    assert found.mode == "P"
    assert 8 <= len(found.getcolors() or ()) <= 16
