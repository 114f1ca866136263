"""Desks that the preview opens on demand: one an article, in the same process.

Each has its own port and token on 127.0.0.1. A second click opens it anew on the folder as it is by
then; answers are on the disk, so that nothing is lost with the one before.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ontherecord.desk.server import Desk


class DesksOnDemand:
    """The desks of one preview."""

    def __init__(self, root: Path) -> None:
        self._root, self._lock = root.resolve(), threading.Lock()
        self._open: dict[str, Desk] = {}

    def __call__(self, slug: str) -> str:
        """Open a desk for the article: its address, with the token.

        Raises:
            NoDesk: nobody knows who reads, or there is no such article.
        """
        from ontherecord.assembly.archive import today
        from ontherecord.desk import git
        from ontherecord.desk.opening import opened
        from ontherecord.desk.record import Reader
        from ontherecord.desk.room import Room
        from ontherecord.desk.server import Desk
        from ontherecord.engine.text.nlp import ModelNotInstalled
        from ontherecord.seeds.shapes import HANDLE
        from ontherecord.site.review_button import NoDesk

        name = git.reader(self._root)
        if not HANDLE.match(name):
            raise NoDesk(f"git does not say who reads. Type: ontherecord desk {slug} --by HANDLE")
        reader = Reader(handle=name, day=today())
        with self._lock:
            try:
                found = opened(self._root, reader)
            except ModelNotInstalled as missing:
                raise NoDesk(f"{missing}. Type: ontherecord desk {slug}") from missing
            if slug not in found.articles:
                raise NoDesk(f"there is no article {slug}. Go back and load the page anew.")
            desk = Desk(Room(found, reader, (slug,)))
            threading.Thread(target=desk.serve, daemon=True).start()
            if before := self._open.get(slug):
                before.close()
            self._open[slug] = desk
        return desk.url
