"""A taken article → its folder in the archive, under a name of its own; all of it, or nothing.

Shell: the one place of a run that writes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from ontherecord.codebook.drafted import UNKNOWN
from ontherecord.importing.articles import files, told
from ontherecord.importing.items import Item
from ontherecord.importing.many.known import Known
from ontherecord.importing.many.outcomes import Outcome
from ontherecord.importing.many.sources import Source
from ontherecord.importing.page.taken import Taken
from ontherecord.importing.receipts import left_in_words, receipt
from ontherecord.importing.slugs import slug_of, unlike
from ontherecord.seeds import received
from ontherecord.seeds.keeping import BESIDE, keep_folder

ARTICLES = "seeds/articles"
NO_LANGUAGE = (
    "its language is not known, so no draft is made: write it into article.yml (lang), if you know "
    "it, or add with --lang"
)
Likeness = Callable[[str, Taken], tuple[str, ...]]
"""By slug, an article → sentences on those that are like it; it knows the article from then on."""


class Placing:
    """Puts articles in their places, one after another."""

    def __init__(
        self, root: Path, known: Known, *, slug: str = "", is_dry: bool = False,
        likeness: Likeness = lambda _slug, _taken: (),
    ) -> None:  # fmt: skip
        self.root, self.known = root, known
        self.slug, self.is_dry, self.likeness = slug, is_dry, likeness

    def placed(self, one: Item, source: Source, came_from: str) -> Outcome:
        """What became of it. An article that came twice in a run is there the second time."""
        part, taken = one.part, one.taken
        digest = hashlib.sha256(part.data).hexdigest()
        if taken is None:
            return Outcome(source=source.name, part=part.id, state="refused", why=(one.refused,),
                           limit=one.limit)  # fmt: skip
        there = self.known.originals.get(digest, "")
        if there and not self.slug:
            return Outcome(source=source.name, part=part.id, state="there", slug=there)
        slug = self.slug or unlike(slug_of(taken.title), self.known.slugs)
        kept = receipt(taken, part.data, came_from, part.id)
        doubts = (*taken.doubts, *self.likeness(slug, taken))
        if not self.is_dry:
            path = f"{ARTICLES}/{slug}"
            made = files(taken, path, part.data, part.shape)
            made[received.FILE] = received.as_yaml(kept, f"{path}/{received.FILE}").encode()
            keep_folder(self.root / path, made)
        address = came_from if source.is_address else ""
        self.known.add(slug, digest, address, taken.url.value)
        notes = (taken.note, NO_LANGUAGE if taken.lang == UNKNOWN else "", told(taken.terms))
        return Outcome(
            source=source.name, part=part.id, state="doubtful" if doubts else "taken", slug=slug,
            words=kept.words, why=doubts, notes=tuple(filter(None, notes)),
            left_out=tuple(left_in_words(kept)),
        )  # fmt: skip


def tidied(root: Path) -> None:
    """Remove the folders that a run left half-made when it was killed. Only for whoever holds the
    archive alone: another run's would be among them."""
    for folder in (root / ARTICLES).glob(f"{BESIDE}*"):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
