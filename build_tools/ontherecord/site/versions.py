"""Style sheets and scripts under names that change with them, so that no page meets another's.

In: MkDocs' files. Out: the same, with `assets/css/` and `assets/js/` written to `assets/css-HASH/`
and `assets/js-HASH/`; and who asks for them by the plain name is led there. The hash is of all
files of both, so modules that import each other by relative addresses stay together, and whatever
else lies in `assets/` is as far away as before. A browser, or a host between, may then keep an old
answer as long as it likes: a new page asks for another address.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import templates

from ontherecord.render.base.links import relative
from ontherecord.site.page import ReadyPage, stand_in
from ontherecord.site.targets import target

FOLDERS = ("assets/css/", "assets/js/")
WORKER = "sw.js"
"""The service worker; its own name is fixed, so that a browser finds the new one."""
PLACE = "@version@"
"""Where docs/sw.js is told the version."""
LENGTH = 8
"""Hexadecimal digits of the hash in a name: versions meet only those shortly before and after."""
ASKING = re.compile(
    r"""(?P<tag><(?:a|img|link|script|source)\b[^>]*?\s(?:href|src)=(?P<mark>["']))"""
    r"""(?P<path>[^"':?#\[\]]*\bassets/(?:css|js)/[^"':?#\[\]]+)(?P<rest>[^"']*)(?P=mark)"""
)
"""A tag of a page that is written by hand, with an address that may be one of these files'."""

Names = Mapping[str, str]
"""Where the site has a file, by its path in docs/."""


def settle_names(files: Files, config: MkDocsConfig) -> Names:
    """Name the folders by what is in them; the scripts that mkdocs.yml lists follow."""
    shown = (f for f in files if f.inclusion is not InclusionLevel.EXCLUDED)
    named = sorted(
        (file for file in shown if file.src_uri.startswith(FOLDERS)), key=lambda file: file.src_uri
    )
    version = _version(named)
    for file in named:
        folder = next(f for f in FOLDERS if file.src_uri.startswith(f))
        file.dest_uri = f"{folder[:-1]}-{version}/{file.src_uri.removeprefix(folder)}"
    names = {file.src_uri: file.dest_uri for file in named}
    if worker := files.get_file_from_path(WORKER):
        worker.content_string = worker.content_string.replace(PLACE, version)
    for n, script in enumerate(config.extra_javascript):
        if isinstance(script, str):
            config.extra_javascript[n] = names.get(script, script)
        else:
            script.path = names.get(script.path, script.path)
    return names


def _version(files: list[File]) -> str:
    """The hash of the files' paths and contents."""
    found = hashlib.sha256()
    for file in files:
        found.update(f"{file.src_uri}\0{hashlib.sha256(file.content_bytes).hexdigest()}\n".encode())
    return found.hexdigest()[:LENGTH]


def url_filter(names: Names) -> Callable[[templates.TemplateContext, str], str]:
    """MkDocs' filter `url` for templates, ours and a keeper's: plain names lead to the files. In an
    outline (see `shell`) it says where to instead of how."""

    @jinja2.pass_context
    def url(context: templates.TemplateContext, value: str) -> str:
        goal = names.get(str(value), value)
        page = context["page"]
        if isinstance(page, ReadyPage) and page.goals is not None:
            return stand_in(str(goal), page.goals)
        return templates.url_filter(context, goal)

    return url


def led(html: str, page: str, names: Names) -> str:
    """A hand-written page's HTML: tags that ask for a file by its plain name lead to it.

    `page`: the built page's path from the site's root, such as "about/index.html".
    """

    def instead(found: re.Match[str]) -> str:
        name = names.get(target(page, found["path"]) or "")
        if name is None:
            return found[0]
        return f"{found['tag']}{relative(page, name)}{found['rest']}{found['mark']}"

    return ASKING.sub(instead, html)
