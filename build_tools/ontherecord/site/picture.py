"""A preview picture, drawn. In: what it shows and the face. Out: a PNG, 1200 × 630 pixels (the
size of the Open Graph protocol's large preview). The only place that knows Pillow.

It is drawn in sixteen colours from the start, four bits a pixel: choosing them afterwards from
millions took as long as all the rest.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import PIL
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from ontherecord.model import Record

WIDTH, HEIGHT = 1200, 630
EDGE = 72
LINES = 4
"""A longer title ends in an ellipsis."""
TITLE_SIZES = (68, 60, 52)
PAGE, INK, QUIET, ACCENT = "#fbfaf7", "#1d1c1a", "#5d5a54", "#27408b"
PARTS = {
    "official-claim": "#1d4f91",
    "attributed-claim": "#0f6b5f",
    "unverified-report": "#a4470b",
    "outlet-voice": "#c9c4b9",
}
"""As `tokens.css` has them, light."""
INK_STEPS, QUIET_STEPS = 6, 4
"""Shades of a letter's edge, from the page's colour, which is none of them, to the letter's own."""
FIRST_INK = 1
FIRST_QUIET = FIRST_INK + INK_STEPS
FIRST_FLAT = FIRST_QUIET + QUIET_STEPS
"""Where each kind of colours begins among the sixteen; the page's is 0."""
Font = ImageFont.FreeTypeFont
Rgb = tuple[int, ...]


class Part(Record, frozen=True):
    """A stretch of the bar: a label's key, and how many words."""

    key: str
    words: int


class Shown(Record, frozen=True):
    """All that is to be seen on a picture, the type aside."""

    title: str
    kicker: str
    parts: tuple[Part, ...] = ()
    below: str = ""


def version(face: bytes) -> str:
    """What a picture depends on besides what it shows: the face, this module and Pillow."""
    parts = (face, Path(__file__).read_bytes(), PIL.__version__.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def png(shown: Shown, face: bytes) -> bytes:
    """The picture; the same bytes for the same `shown`."""
    flat, ink, quiet = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(3))
    _bars(ImageDraw.Draw(flat), shown.parts)
    small = ImageDraw.Draw(quiet)
    small.text((EDGE, 62), shown.kicker, font=font(face, 30, 400), fill=255)
    small.text((EDGE, 556), shown.below, font=font(face, 27, 400), fill=255)
    large, lines = fitted(shown.title, face)
    step = round(large.size * 1.22)
    for number, line in enumerate(lines):
        ImageDraw.Draw(ink).text((EDGE, 132 + number * step), line, font=large, fill=255)
    picture = ImageChops.add(
        ImageChops.add(flat, ink.point(_shades(FIRST_INK, INK_STEPS))),
        quiet.point(_shades(FIRST_QUIET, QUIET_STEPS)),
    )
    picture.putpalette(_palette())
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _bars(draw: ImageDraw.ImageDraw, parts: Sequence[Part]) -> None:
    draw.rectangle((0, 0, WIDTH, 14), fill=FIRST_FLAT)
    colours = {key: FIRST_FLAT + 1 + number for number, key in enumerate(PARTS)}
    x, whole = float(EDGE), sum(part.words for part in parts) or 1
    for part in parts:
        wide = part.words / whole * (WIDTH - 2 * EDGE)
        draw.rectangle((x, 500, max(x, x + wide - 3), 536), fill=colours[part.key])
        x += wide


@cache
def _palette() -> list[int]:
    """The sixteen colours, one after another."""
    page, ink, quiet, *flat = map(ImageColor.getrgb, (PAGE, INK, QUIET, ACCENT, *PARTS.values()))
    found = [page, *_ramp(page, ink, INK_STEPS), *_ramp(page, quiet, QUIET_STEPS), *flat]
    return [value for colour in found for value in colour]


def _ramp(page: Rgb, letter: Rgb, steps: int) -> list[Rgb]:
    return [
        tuple(round(a + (b - a) * step / steps) for a, b in zip(page, letter, strict=True))
        for step in range(1, steps + 1)
    ]


@cache
def _shades(first: int, steps: int) -> list[int]:
    """How black a pixel of a letter is, from 0 to 255 → the colour's place among the sixteen."""
    shades = (round(value * steps / 255) for value in range(256))
    return [first - 1 + shade if shade else 0 for shade in shades]


def writable(text: str, face: bytes) -> bool:
    """Whether the face has every letter; it is cut to Latin ones (design §5)."""
    return all(c.isspace() or _has(c, face) for c in text)


@cache
def font(face: bytes, size: int, weight: int) -> Font:
    """The face in a size and a weight."""
    found = ImageFont.truetype(io.BytesIO(face), size)
    found.set_variation_by_axes([weight])
    return found


@cache
def _has(letter: str, face: bytes) -> bool:
    regular = font(face, 32, 400)
    missing = regular.getmask("\U0010ffff")
    found = regular.getmask(letter)
    return found.size != missing.size or bytes(found) != bytes(missing)


def fitted(title: str, face: bytes) -> tuple[Font, Sequence[str]]:
    """The largest type in which the title fits; the smallest, cut, if it fits in none."""
    for size in TITLE_SIZES:
        bold = font(face, size, 700)
        lines = _wrapped(title, bold)
        if len(lines) <= LINES:
            return bold, lines
    return bold, [*lines[: LINES - 1], f"{lines[LINES - 1]}…"]


def _wrapped(title: str, bold: Font) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and bold.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
