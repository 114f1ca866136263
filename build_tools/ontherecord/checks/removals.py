"""What was taken down stays down: `removed.yml` names pages, and nothing brings them back.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.checks.views import Whole
from ontherecord.model import Problem
from ontherecord.problems.faults import Place, error
from ontherecord.seeds.removals import FILE, LIST

INSIDE = re.compile(r"(?:articles|people|places|organizations)/[a-z0-9]+(?:-[a-z0-9]+)*")
ADDRESS = re.compile(rf"{INSIDE.pattern}\Z")


def _at(view: Whole, index: int) -> tuple[str, Place]:
    path = f"{view.root}/{FILE}"
    return path, view.place(path, (LIST, index, "address"))


def addresses(view: Whole) -> Iterator[Problem]:
    """An address is a folder of the archive and an id or slug, and stands once."""
    seen: set[str] = set()
    for index, removal in enumerate(view.seeds.removed):
        path, where = _at(view, index)
        if not ADDRESS.match(removal.address):
            meant = INSIDE.search(removal.address)
            yield error(
                path, where, "invalid-value",
                f"“address” cannot be “{removal.address}”.",
                "it is the page's address in the archive, without the site's and without slashes "
                "around it.",
                f"address: {meant[0]}" if meant
                else "address: people/jane-doe   (or articles/…, places/…, organizations/…)",
            )  # fmt: skip
        elif removal.address in seen:
            yield error(
                path, where, "duplicate-id",
                f"“{removal.address}” is taken: an entry above has it too.",
                "a page is taken down once.",
                "delete this entry",
            )  # fmt: skip
        seen.add(removal.address)


def taken_down(view: Whole) -> Iterator[Problem]:
    """What was taken down has no file any more: whoever copies the archive would publish it."""
    lying = {f"articles/{a.slug}": a.path for a in view.seeds.articles}
    for entity in view.seeds.entities:
        file = view.file_of(entity)
        lying[file.removeprefix(f"{view.root}/").removesuffix(".yml")] = file
    for index, removal in enumerate(view.seeds.removed):
        if removal.address in lying:
            path, where = _at(view, index)
            yield error(
                path, where, "removed-but-there",
                f"“{removal.address}” was taken down, but {lying[removal.address]} is still there.",
                "the page is gone; whoever copies the archive would still get its data.",
                f"git rm -r {lying[removal.address]}",
            )  # fmt: skip


RULES = (addresses, taken_down)
