"""The search page: a form that scripts bring to life, and the way on for readers without them."""

from __future__ import annotations

from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page


def page() -> Page:
    """search/, with the words in its address: search/?q=…"""
    return Page(
        url=addresses.SEARCH,
        title="Search",
        html=render("search.html"),
        kind="search",
        description="Search every article of the archive.",
        section=addresses.SEARCH,
    )
