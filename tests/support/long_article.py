"""An article of any length in invented words, annotated by a contribution: no engine reads it."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

from ontherecord.model import Record
from tests.support.building import run
from tests.support.newsroom import empty_archive

SYLLABLES = ("ba", "den", "ki", "lor", "mi", "nu", "pel", "ro", "sa", "tir", "vo", "wen")
SPEAKERS = 40
KINDS = (
    ("official-claim", "gov-national", "direct", "[]"),
    ("official-claim", "military", "indirect", "[]"),
    ("attributed-claim", "ngo", "indirect", "[]"),
    ("attributed-claim", "online-poster", "indirect", "[U4]"),
    ("official-claim", "gov-subnational", "indirect", "[]"),
)
SLUG = "long"
ADDRESS = f"articles/{SLUG}/"
USUAL = (1200, 60)
LONGEST = (5000, 400)
"""Words and statements: an ordinary article, and the longest that has to stay usable."""


class Said(Record, frozen=True):
    """One statement of the text: where its words, its cue and its speaker begin."""

    content: tuple[int, str]
    cue: tuple[int, str]
    source: tuple[int, str]
    kind: int


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(1, 3)))


def compose(words: int, statements: int) -> tuple[str, list[Said]]:
    """A text of about so many words, a headline first, and what is said in it."""
    chance = random.Random(words)
    text, said = "Beltir sakiro denvo\n", []
    speakers = [f"{word(chance).title()} {word(chance).title()}" for _ in range(SPEAKERS)]
    every = words / statements
    for number in range(statements):
        text += "\n" if number % 4 == 0 else " "
        own = [word(chance) for _ in range(max(0, round(every * 0.35)))]
        if own:
            text += " ".join(own).capitalize() + ". "
        speaker, kind = chance.choice(speakers), number % len(KINDS)
        content = " ".join(word(chance) for _ in range(max(4, round(every * 0.65) - 3)))
        if KINDS[kind][2] == "direct":
            content = f"“{content},”"
        start = len(text)
        text += f"{content} disis {speaker}."
        cue = start + len(content) + 1
        said.append(Said(content=(start, content), cue=(cue, "disis"), source=(cue + 6, speaker),
                         kind=kind))  # fmt: skip
        text += "\n" if number % 4 == 3 else ""
    return text.rstrip() + "\n", said


def selector(place: tuple[int, str], more: str = "") -> str:
    return f"{{exact: {json.dumps(place[1], ensure_ascii=False)}, start: {place[0]}{more}}}"


def annotation(number: int, one: Said) -> str:
    kind, of, form, unverified = KINDS[one.kind]
    speaker = f", speaker: {one.source[1]}, type: {of}, naming: named"
    return (
        f"  - id: a{number}\n    action: add\n    content: [{selector(one.content)}]\n"
        f"    cue: {selector(one.cue)}\n    source: [{selector(one.source, speaker)}]\n"
        f"    form: {form}\n    kind: {kind}\n    unverified: {unverified}\n"
        f"    channel: not-stated\n    act: assert\n    attribution: explicit\n"
        f"    note: Words without a meaning.\n"
    )


def write_archive(root: Path, words: int, statements: int) -> None:
    """An archive with this one article."""
    empty_archive(root)
    text, said = compose(words, statements)
    digest = hashlib.sha256(text.encode()).hexdigest()
    folder = root / "seeds" / "articles" / SLUG
    (folder / "annotations").mkdir(parents=True)
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "article.yml").write_text(
        "title: Beltir sakiro denvo\noutlet: The Coast Paper\npublished: 2026-03-03\n"
        "authors: not-stated\nurl: not-stated\nlang: tlh\nrights: Invented words.\npublish: text\n"
        f"sha256: {digest}\n",
        encoding="utf-8",
    )
    head = f'codebook: "1.1"\nby: {{handle: kit}}\nmade: 2026-04-01\ntext: {digest}\n'
    body = "".join(annotation(number, one) for number, one in enumerate(said))
    (folder / "annotations" / "kit.yml").write_text(f"{head}annotations:\n{body}", encoding="utf-8")


def build_archive(root: Path, words: int, statements: int) -> Path:
    """Write and build it; the site's folder."""
    write_archive(root, words, statements)
    done = run("-m", "ontherecord", "build", "--strict", "--root", str(root))
    assert done.returncode == 0, f"the build failed:\n{done.stderr}"
    return root / "site"
