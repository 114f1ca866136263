"""Preview pictures for links shared elsewhere: an article's title and who speaks in it.

In: an `Archive` and the face. Out: `Asset`s, 1200 × 630 pixels (the size of the Open Graph
protocol's large preview). Made only for a site that knows its address, since a preview names its
picture by a full address. The only place that knows Pillow.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from ontherecord.model import Archive, Article
from ontherecord.render.base import addresses
from ontherecord.render.base.page import Asset, Site
from ontherecord.render.base.plan import PlannedFiles
from ontherecord.render.words import wording
from ontherecord.render.words.mix import in_words, mix

WIDTH, HEIGHT = 1200, 630
EDGE = 72
LINES = 4
"""A longer title ends in an ellipsis."""
TITLE_SIZES = (68, 60, 52)
COLOURS = 24
"""Of the written picture: the four of the bar, and steps between them for smooth type."""
PAGE, INK, QUIET, ACCENT = "#fbfaf7", "#1d1c1a", "#5d5a54", "#27408b"
PARTS = {
    "official-claim": "#1d4f91",
    "attributed-claim": "#0f6b5f",
    "unverified-report": "#a4470b",
    "outlet-voice": "#c9c4b9",
}
"""As `tokens.css` has them, light."""
Font = ImageFont.FreeTypeFont


def own(site: Site, face: bytes) -> Asset:
    """The site's own picture."""
    return Asset(path="card.png", content=_png(_picture(site.description, site.name, face)))


def planned(archive: Archive, site: Site, face: bytes) -> Iterator[PlannedFiles]:
    """One an article."""
    for article in archive.articles:
        yield PlannedFiles(addresses.article_url(article), card, (article, site, face))


def cards(archive: Archive, site: Site, face: bytes) -> Iterator[Asset]:
    """All of them."""
    yield own(site, face)
    for one in planned(archive, site, face):
        yield from one.files()


def card(article: Article, site: Site, face: bytes) -> Iterator[Asset]:
    """The picture of one article."""
    path = f"{addresses.article_url(article)}card.png"
    yield Asset(path=path, content=_png(_of(article, site, face)))


def writable(text: str, face: bytes) -> bool:
    """Whether the face has every letter; it is cut to Latin ones (design §5)."""
    return all(c.isspace() or _has(c, face) for c in text)


@cache
def _font(face: bytes, size: int, weight: int) -> Font:
    font = ImageFont.truetype(io.BytesIO(face), size)
    font.set_variation_by_axes([weight])
    return font


@cache
def _has(letter: str, face: bytes) -> bool:
    font = _font(face, 32, 400)
    missing = font.getmask("\U0010ffff")
    found = font.getmask(letter)
    return found.size != missing.size or bytes(found) != bytes(missing)


def _of(article: Article, site: Site, face: bytes) -> Image.Image:
    about = f"{site.name}  ·  {wording.outlet(article)}, {wording.published(article)}"
    title = article.meta.title if writable(article.meta.title, face) else site.description
    picture = _picture(title, about if writable(about, face) else site.name, face)
    parts = mix(article)
    draw = ImageDraw.Draw(picture)
    x, whole = float(EDGE), sum(part.words for part in parts) or 1
    for part in parts:
        wide = part.words / whole * (WIDTH - 2 * EDGE)
        draw.rectangle((x, 500, max(x, x + wide - 3), 536), fill=PARTS[part.key])
        x += wide
    draw.text((EDGE, 556), in_words(parts), font=_font(face, 27, 400), fill=QUIET)
    return picture


def _picture(title: str, kicker: str, face: bytes) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAGE)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
    draw.text((EDGE, 62), kicker, font=_font(face, 30, 400), fill=QUIET)
    font, lines = _fitted(title, face)
    step = round(font.size * 1.22)
    for number, line in enumerate(lines):
        draw.text((EDGE, 132 + number * step), line, font=font, fill=INK)
    return picture


def _fitted(title: str, face: bytes) -> tuple[Font, Sequence[str]]:
    """The largest type in which the title fits; the smallest, cut, if it fits in none."""
    for size in TITLE_SIZES:
        font = _font(face, size, 700)
        lines = _wrapped(title, font)
        if len(lines) <= LINES:
            return font, lines
    return font, [*lines[: LINES - 1], f"{lines[LINES - 1]}…"]


def _wrapped(title: str, font: Font) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(written, "PNG")
    return written.getvalue()
