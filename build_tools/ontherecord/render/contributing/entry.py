"""The page for a new entry of the glossary. In: nothing. Out: a `Page`."""

from __future__ import annotations

from ontherecord.render.base import addresses
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.contributing.parts import groups, sending

KINDS = (
    ("person", "A person who speaks or acts in a public role"),
    ("organization", "An organization, office or medium"),
    ("place", "A place"),
)


def page() -> Page:
    """contribute/entry/: a person, place or organization with its facts and their sources."""
    return Page(
        url=addresses.ENTRY,
        title="Add a person, place or organization",
        html=render(
            "contribute_entry.html", kinds=KINDS, groups=groups(), sending=sending(addresses.ENTRY)
        ),
        kind="contribute",
        description="A new entry of the glossary, with facts and their sources.",
        section=addresses.CONTRIBUTE,
        styles=("contribute",),
        scripts=("contribute-entry",),
    )
