"""The ways to mend an entry from its page: add to it, or say that something in it is wrong.

In: an `Entity`. Out: addresses of the form for entries, filled in with what is known already.
"""

from __future__ import annotations

from urllib.parse import urlencode

from ontherecord.model import Entity, Record
from ontherecord.render.base import addresses, links


class Ways(Record, frozen=True):
    """Where each leads."""

    add: str
    wrong: str


def ways(entity: Entity, url: str) -> Ways:
    """From the entry's page at `url`. A draft has no file yet: the form makes a whole one."""
    known = {
        "of": f"{addresses.FOLDERS[entity.kind]}/{entity.id}",
        "name": entity.name,
        "type": entity.type if entity.kind != "person" else "",
        "filed": "" if entity.state == "draft" else "yes",
    }
    query = urlencode({key: value for key, value in known.items() if value})
    form = links.relative(url, addresses.ENTRY)
    return Ways(add=f"{form}?{query}", wrong=f"{form}?{query}&do=wrong")
