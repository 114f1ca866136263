"""The pages and files of the archive, brought into the folder that MkDocs has filled with the rest.

In: what is planned, and what the last build wrote. Out: the site's files, as lines of a manifest.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ontherecord.assembly.archive import uncollected
from ontherecord.render.base.keys import Keys
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site.carrying import Carrier
from ontherecord.site.edition import edition
from ontherecord.site.making import Job, Maker, Work, make
from ontherecord.site.manifest import Line, Manifest
from ontherecord.site.shell import Shell, ShellDiffers

OURS = "archive"
PAGES = ("files", "nav", "pre_page", "page_read_source", "page_markdown", "page_content",
         "page_context", "post_page")  # fmt: skip
"""MkDocs' events in which a plugin is given pages."""


DIFFERS = (
    "is not as the template makes it, though no template here is a keeper's: a fault of this "
    "program; tell us. With --no-strict the template makes every page."
)


class Before(NamedTuple):
    """The site that the new one takes the place of, and what was written there."""

    folder: Path
    manifest: Manifest


class Shown(NamedTuple):
    """What MkDocs has made of mkdocs.yml."""

    env: jinja2.Environment
    config: MkDocsConfig
    nav: Navigation
    files: Files
    names: Mapping[str, str]


def listeners(config: MkDocsConfig, events: Sequence[str] = PAGES) -> list[str]:
    """Other plugins and hooks that listen to these events: who wants to be given every page has
    MkDocs make all of them."""
    found: dict[str, None] = {}
    for event in events:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            module = type(owner).__module__ if owner else getattr(method, "__module__", "a hook")
            if not module.startswith(__name__.partition(".")[0]):
                found[module] = None
    return list(found)


def fill(
    planned: Sequence[Planned | PlannedFiles], shown: Shown, carrier: Carrier, before: Manifest,
    work: Work, keys: Keys,
) -> tuple[list[Line], str]:  # fmt: skip
    """Make or take over every planned page and file. What is there now; and, where the templates
    show more of a page than we know, the page that told so: all are made by the templates then.

    Raises:
        OSError: a file cannot be written.
        PluginError: the build is strict, and our own templates show more than we know.
    """
    shell = Shell(shown.env, shown.config, shown.nav, shown.files)
    jobs = _jobs(planned, edition(shown.config, shown.nav, shown.names), keys)
    gc.freeze()  # nor in what is planned
    maker = Maker(carrier, shell.write)
    try:
        return list(make(jobs, maker, before, work)), ""
    except ShellDiffers as differs:
        if shown.config.strict and not shown.config.theme.custom_dir:
            raise PluginError(f"{differs} {DIFFERS}") from differs
        shell.stop()
        return list(make(jobs, maker, Manifest(), work)), str(differs)


@uncollected()
def _jobs(planned: Sequence[Planned | PlannedFiles], whole: str, keys: Keys) -> list[Job]:
    return [Job(one, _key(one, keys, whole)) for one in planned]


def _key(one: Planned | PlannedFiles, keys: Keys, edition: str) -> str:
    """All that a page shows; "" if that is the whole archive."""
    if isinstance(one, Planned) and one.whole:
        return ""
    told = f"{edition}{keys.of(one.make, one.given)}"
    return hashlib.sha256(told.encode()).hexdigest()
