"""What an export is made from."""

from __future__ import annotations

from ontherecord.model import Archive, Record, Seeds
from ontherecord.render.base.page import Site


class Whole(Record, frozen=True):
    """The archive, the contributions it was made from, and what is known of the site."""

    archive: Archive
    seeds: Seeds
    site: Site
