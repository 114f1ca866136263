"""An archive edited at random, and built twice: on top of the last site, and from nothing."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from ontherecord.assembly.archive import assemble
from ontherecord.assembly.memory import Memory
from ontherecord.site.filling import Work
from ontherecord.site.publish import publish
from tests.support.sites import fingerprint

Edit = Callable[[Path, random.Random], None]


def build(root: Path, out: str = "site", *, clean: bool = False, workers: int = 1) -> Path:
    """The archive's site, as `build` makes it; if `clean`, from nothing but drafts."""
    archive = assemble(root, workers=1, memory=Memory() if clean else None)
    publish(root, root.parent / out, archive, strict=False, work=Work(workers), clean=clean)
    return root.parent / out


def differing(one: Path, other: Path) -> list[str]:
    """The files that are not the same in both."""
    found, wanted = fingerprint(one), fingerprint(other)
    return sorted(n for n in found.keys() | wanted.keys() if found.get(n) != wanted.get(n))


def times(site: Path) -> dict[str, int]:
    """When each page was written, in nanoseconds."""
    return {
        path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*.html")
    }


def article(root: Path, chance: random.Random) -> Path:
    """One of the archive's."""
    return chance.choice(sorted((root / "seeds/articles").iterdir()))


def change_note(root: Path, chance: random.Random) -> None:
    """What is known about the copy of an article."""
    file = article(root, chance) / "article.yml"
    kept = re.sub(r"(?m)^note:.*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(f"{kept}note: Looked at {chance.random()}.\n", encoding="utf-8")


def readings(root: Path) -> list[Path]:
    """The files of annotations."""
    return sorted(root.glob("seeds/articles/*/annotations/*.yml"))


def change_readers_note(root: Path, chance: random.Random) -> None:
    """What a reader wrote beside a label; nothing where nobody has read anything."""
    for file in chance.sample(readings(root), min(1, len(readings(root)))):
        kept = re.sub(r"(?m)^    note: Read .*\n", "", file.read_text(encoding="utf-8"))
        note = f"\\g<0>    note: Read {chance.random()}.\n"
        file.write_text(re.sub(r"(?m)^    action: .*\n", note, kept, count=1), encoding="utf-8")


def change_label(root: Path, chance: random.Random) -> None:
    """Where a reader found that words were said; nothing where nobody has read anything."""
    for file in chance.sample(readings(root), min(1, len(readings(root)))):
        words = f"    channel: {chance.choice(('not-stated', 'interview', 'speech'))}\n"
        text = re.sub(r"(?m)^    channel: .*\n", words, file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")


def change_title(root: Path, chance: random.Random) -> None:
    """It stands on many pages."""
    file = article(root, chance) / "article.yml"
    text = re.sub(r"(?m)^title:.*$", f"title: A title {chance.random()}", file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")


def copy_article(root: Path, chance: random.Random) -> None:
    """A new article, which says what another does."""
    found = article(root, chance)
    shutil.copytree(found, found.with_name(f"copy-{chance.randrange(10**6)}"))


def remove_article(root: Path, chance: random.Random) -> None:
    """Its pages go; one is left in any case."""
    if len(list((root / "seeds/articles").iterdir())) > 1:
        shutil.rmtree(article(root, chance))


def rename_article(root: Path, chance: random.Random) -> None:
    """All that it has gets another address."""
    found = article(root, chance)
    found.rename(found.with_name(f"renamed-{chance.randrange(10**6)}"))


def add_entry(root: Path, chance: random.Random) -> None:
    """A place with a file of its own; its name may be in many articles."""
    folder = root / "seeds/places"
    folder.mkdir(exist_ok=True)
    name = chance.choice(("Ostwick", "Kyiv", "Berlin", "Nowhere"))
    lines = f"name: {name}\ntype: city\ncountry: Ukraine\naliases: [Old {name}]\n"
    (folder / f"{name.lower()}.yml").write_text(lines, encoding="utf-8")


def rename_entry(root: Path, chance: random.Random) -> None:
    """Everywhere where it is named."""
    if found := sorted((root / "seeds").glob("p*/*.yml")):
        file = chance.choice([*(f for f in found if f.parent.name in ("people", "places"))])
        text = re.sub(r"(?m)^name: .*$", f"name: Name {chance.random()}", file.read_text("utf-8"))
        file.write_text(text, encoding="utf-8")


def rename_site(root: Path, chance: random.Random) -> None:
    """Every page has another head."""
    file = root / "mkdocs.yml"
    text = re.sub(r"(?m)^site_name: .*$", f"site_name: S{chance.random()}", file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    change_note, change_title, copy_article, remove_article, rename_article, add_entry,
    rename_entry, rename_site, change_readers_note, change_label,
)  # fmt: skip
