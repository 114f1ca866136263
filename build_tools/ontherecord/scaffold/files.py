"""Every file of a fresh archive. In: what the keeper said. Out: paths and contents.

What follows from the program alone (style, scripts, hand-written pages) is not among them: the
plugin brings it (decision 10). The forge's files are the program's own, letter for letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from ontherecord.model import Record
from ontherecord.render.base.forge import EXAMPLE, Forge
from ontherecord.scaffold.kit import HOME
from ontherecord.schema import FOLDER as SCHEMAS
from ontherecord.schema import schemas
from ontherecord.seeds.writing import scalar

SKELETON = Path(__file__).parent / "skeleton"
FILLED = ("mkdocs.yml", "README.md", "LICENSE-content.md")
COPIED = {
    "Makefile": "Makefile", "gitignore": ".gitignore", "seeds.md": "seeds/README.md",
    "who-we-are.md": "docs/who-we-are.md",
}  # fmt: skip
"""Name in the skeleton → path in the archive."""
FOLDERS = ("articles", "people", "places", "organizations")
FORMS = (".github/ISSUE_TEMPLATE", ".github/pull_request_template.md")
WORKFLOWS = tuple(
    f".github/workflows/{name}.yml"
    for name in ("check", "form", "preview", "preview-publish", "publish")
)
FORGES = {"github": (*FORMS, *WORKFLOWS), "gitea": FORMS, "forgejo": FORMS}
"""Which of the program's own files a forge reads; the program's tests are no archive's business."""


class Wish(Record, frozen=True):
    """What a keeper may say about an archive before it begins; all of it can be changed later."""

    requirement: str
    """The line that pins the program, for pip."""
    id: str = ""
    """By which the archive's builds know the folders they made: any words of its own."""
    name: str = "Our archive"
    description: str = "Who says this, and how do they know? News articles, sentence by sentence."
    url: str = ""
    contact: str = ""
    forge: Forge = Forge(kind="github", repository=EXAMPLE)


def files(wish: Wish) -> Iterator[tuple[str, bytes]]:
    """(path in the archive, content) of each file."""
    words = _words(wish)
    for name in FILLED:
        filled = Template((SKELETON / name).read_text(encoding="utf-8")).substitute(words)
        yield name, filled.encode()
    for name, path in COPIED.items():
        yield path, (SKELETON / name).read_bytes()
    for folder in FOLDERS:
        yield f"seeds/{folder}/.gitkeep", b""
    yield "requirements.txt", f"{wish.requirement}\n".encode()
    for name, schema in schemas().items():
        yield f"{SCHEMAS}/{name}", schema.encode()
    yield from _for_the_forge(wish.forge.kind)


def _words(wish: Wish) -> dict[str, str]:
    given = {
        "id": wish.id, "name": wish.name, "description": wish.description, "url": wish.url,
        "contact": wish.contact, "repository": wish.forge.repository,
    }  # fmt: skip
    quoted = {key: scalar(value, quote=True) for key, value in given.items()}
    return {**quoted, "forge": wish.forge.kind, "title": wish.name}


def _for_the_forge(kind: str) -> Iterator[tuple[str, bytes]]:
    if kind == "gitlab":
        yield ".gitlab-ci.yml", (SKELETON / "gitlab-ci.yml").read_bytes()
    for name in FORGES.get(kind, ()):
        here = HOME / name
        for path in sorted(here.iterdir()) if here.is_dir() else (here,):
            yield path.relative_to(HOME).as_posix(), path.read_bytes()
