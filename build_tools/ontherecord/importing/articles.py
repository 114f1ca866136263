"""A taken article → the files of its folder.

In: a `Taken` and the page as it came. Out: each file's name and bytes. Nothing is put on disk here.
"""

from __future__ import annotations

import hashlib

from ontherecord.importing.kinds import Shape
from ontherecord.importing.page.taken import Taken, Terms
from ontherecord.model import Known, Part, Publish
from ontherecord.seeds.metadata import FILE, NOT_STATED, RIGHTS_OPEN
from ontherecord.seeds.metadata_fields import KNOWN_FIELDS
from ontherecord.seeds.writing import scalar, schema_line


def files(taken: Taken, path: str, data: bytes, shape: Shape) -> dict[str, bytes]:
    """The files of the folder at `path` (seen from the archive's), by name."""
    text = taken.text.encode()
    found = {"article.txt": text, FILE: _metadata(taken, path, text).encode()}
    if shape != "txt":
        found[f"original.{shape}"] = data
    return found


def _metadata(taken: Taken, path: str, text: bytes) -> str:
    """`article.yml`: what is known, and that the rest is not."""
    lines = [f"title: {scalar(taken.title, quote=True)}"]
    for name in KNOWN_FIELDS:
        lines.append(f"{name}: {_known(getattr(taken, name))}")
    lines += [f"lang: {scalar(taken.lang)}",
              f"rights: {scalar(taken.terms.words or RIGHTS_OPEN, quote=True)}",
              f"publish: {publish(taken.terms)}"]  # fmt: skip
    if taken.extractor:
        lines.append(f"extractor: {scalar(taken.extractor)}")
    if taken.regions:
        lines += ["regions:", *(f"  - {_part(part)}" for part in taken.regions)]
    if taken.note:
        lines.append(f"note: {scalar(taken.note, quote=True)}")
    lines.append(f"sha256: {hashlib.sha256(text).hexdigest()}")
    return schema_line(f"{path}/{FILE}", "article") + "\n".join(lines) + "\n"


def _part(part: Part) -> str:
    """A region on one line."""
    after = "" if part.after is None else f", after: {scalar(part.after, quote=True)}"
    return f"{{kind: {part.kind}, exact: {scalar(part.exact, quote=True)}{after}}}"


def publish(found: Terms) -> Publish:
    """How much may be shown before a keeper has looked: all of what is under an open licence."""
    return "text" if found.licence else "excerpts"


def told(found: Terms) -> str:
    """One line for the keeper: what the page says, and what follows."""
    if found.licence:
        return f"rights: the page is under {found.licence}: the whole text is published"
    why = f"the page says “{found.notice}”" if found.notice else "nothing is said of them"
    return (f"rights: {why}: each statement is published in its sentence, and no more "
             "(publish: excerpts)")  # fmt: skip


def _known(known: Known) -> str:
    if not known.value:
        return NOT_STATED
    value = scalar(known.value, quote=True)
    if known.basis == "stated":
        return value
    return f"{{inferred: {value}, why: {scalar(known.why, quote=True)}}}"
