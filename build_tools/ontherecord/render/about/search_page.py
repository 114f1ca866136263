"""The search page: a form that scripts bring to life, and the way on for readers without them."""

from __future__ import annotations

from ontherecord.render.environment import render
from ontherecord.render.page import Page

URL = "search/"


def page() -> Page:
    """search/, with the words in its address: search/?q=…"""
    return Page(
        url=URL,
        title="Search",
        html=render("search.html"),
        kind="search",
        description="Search every article of the archive.",
        section=URL,
    )
