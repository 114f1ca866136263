"""What an export is made from."""

from __future__ import annotations

from ontherecord.model import Archive, Record
from ontherecord.render.base.page import Site


class Whole(Record, frozen=True):
    """The archive as it may be published, and what is known of the site."""

    archive: Archive
    site: Site
