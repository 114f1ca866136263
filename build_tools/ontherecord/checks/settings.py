"""Settings of mkdocs.yml that do nothing here, and those that would ask another host.

In: the file's text. Out: warnings; an error where an address is none. Page shell and styles are
ours (decisions 4 and 7), so what belongs to Material's own has nothing to act on; each row of the
tables says what to do instead.
`docs/contributing/keep.md` ("Make it yours") has the same list for keepers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ontherecord.model import Problem, Record
from ontherecord.problems.faults import error, shown, warning
from ontherecord.seeds import yamlfile
from ontherecord.seeds.metadata import ADDRESS
from ontherecord.seeds.settings_file import NAME
from ontherecord.seeds.yamlfile import Path


class Option(Record, frozen=True):
    """A setting without effect."""

    way: tuple[str, ...]
    """Where it stands in the file; a list's entries go by their names."""
    instead: str
    """What to do, as the problem's `fix`."""
    unless: str = ""
    """The value with which the setting says what is so anyway."""


CONTRIBUTE = "say under extra: contribute: where your files are kept, and delete this"
OVERRIDE = "delete it, or show it yourself: a block of overrides/main.html"
SEARCH = "delete it: the archive has a search of its own"
OPTIONS = (
    Option(
        way=("theme", "palette"),
        instead="delete it: readers choose light or dark; colours: docs/assets/css/tokens.css",
    ),
    Option(
        way=("theme", "font"), unless="false",
        instead="font: false   (a face of your own: extra_css, docs/assets/fonts)",
    ),
    Option(way=("theme", "features"), instead="delete them"),
    Option(
        way=("theme", "icon"),
        instead="logo: assets/images/logo.svg   (other icons: overrides/partials)",
    ),
    Option(way=("theme", "direction"), instead="delete it"),
    Option(way=("extra", "analytics"), instead="delete it: no page tells anybody who reads it"),
    Option(way=("extra", "consent"), instead="delete it: the site sets no cookies"),
    *(
        Option(way=("extra", name), instead=OVERRIDE)
        for name in ("alternate", "annotate", "generator", "homepage", "social", "status", "tags",
                     "version")
    ),
    Option(way=("repo_url",), instead=CONTRIBUTE),
    Option(way=("repo_name",), instead=CONTRIBUTE),
    Option(way=("edit_uri",), instead=CONTRIBUTE),
    Option(way=("edit_uri_template",), instead=CONTRIBUTE),
    Option(way=("site_author",), instead=OVERRIDE),
    Option(way=("plugins", "search"), instead=SEARCH),
    Option(way=("plugins", "material/search"), instead=SEARCH),
    *(
        Option(way=("plugins", f"{space}{name}"), instead=instead)
        for space in ("", "material/")
        for name, instead in (
            ("blog", "delete it: its pages have no look here"),
            ("offline", "delete it: pages that were read can be read again without a network"),
            ("social", "delete it: pages bring pictures for shared links (site_url)"),
            ("tags", "delete it: its lists have no look here"),
        )
    ),
)  # fmt: skip
SCRIPTED = (
    Option(
        way=("markdown_extensions", "pymdownx.arithmatex"),
        instead="put a script that sets formulas into docs/ and name it in extra_javascript",
    ),
    Option(
        way=("markdown_extensions", "pymdownx.superfences", "custom_fences", "mermaid"),
        instead="put mermaid's script into docs/ and name it in extra_javascript, or draw an SVG",
    ),
)
"""What shows its source until a script of the keeper's own draws it."""
LISTS = ("plugins", "markdown_extensions")
"""What is named there is on, whatever is said of it."""
WEB = (("extra", "contact"), ("site_url",))
"""Where addresses of the web may stand."""
LOADED = ("extra_css", "extra_javascript")
OTHER_HOST = re.compile(r"(?:https?:)?//", re.IGNORECASE)
EMOJI = ("markdown_extensions", "pymdownx.emoji")
DRAWN_HERE = "emoji.to_svg"
"""How the generator of emoji ends that puts the drawing itself into the page."""


def check(text: str) -> tuple[Problem, ...]:
    """Every setting of the file that does not do what it seems to, or leads elsewhere."""
    data = yamlfile.loosely(text)
    return (*_without_effect(text, data), *_foreign(text, data), *_addresses(text, data))


def _without_effect(text: str, data: Any) -> Iterator[Problem]:
    """A setting says something about the site that is built."""
    scripted = () if _value(data, ("extra_javascript",)) else SCRIPTED
    for option in (*OPTIONS, *scripted):
        way = _way(data, option.way)
        value = _value(data, way) if way else None
        if way is None or (option.way[0] not in LISTS and value in ("", [], {}, option.unless)):
            continue
        names = f" {shown(value)}" if option.way == ("theme", "features") else ""
        yield warning(
            NAME, yamlfile.place(text, way), "no-effect",
            f"“{': '.join(option.way)}”{names} has no effect here.",
            "pages, styles and scripts are the archive's own; nothing of Material's is loaded that "
            "could act on it.",
            option.instead,
        )  # fmt: skip


def _foreign(text: str, data: Any) -> Iterator[Problem]:
    """No page asks another host for anything, so that nobody learns who reads what."""
    for name in LOADED:
        for index, entry in enumerate(_entries(_value(data, (name,)))):
            address = entry.get("path") if isinstance(entry, dict) else entry
            if isinstance(address, str) and OTHER_HOST.match(address):
                yield _asks(text, (name, index), f"each page would load {shown(address)}.",
                            f"copy the file into docs/, then {name}: [assets/…]")  # fmt: skip
    way = _way(data, EMOJI)
    if way and not str(_value(data, (*way, "emoji_generator"))).endswith(DRAWN_HERE):
        yield _asks(text, way, "emoji would be pictures from another host.",
                    "emoji_generator: !!python/name:material.extensions.emoji.to_svg")  # fmt: skip


def _addresses(text: str, data: Any) -> Iterator[Problem]:
    """What stands there as an address of the web is one."""
    for way in WEB:
        given = _value(data, way)
        told = given if isinstance(given, list) else [given]  # !ENV [NAME, "what it is without"]
        value = next((v.strip() for v in reversed(told) if isinstance(v, str)), "")
        if "://" in value and not ADDRESS.match(value):
            yield error(
                NAME, yamlfile.place(text, way), "invalid-value",
                f"“{': '.join(way)}” is {shown(value)}.",
                "an address has no spaces, quotes or brackets, and no name with an @ before its "
                "host, which could hide where it leads.",
                f"{way[-1]}: https://example.org/   (without anything and an @ before the host)",
            )  # fmt: skip


def _asks(text: str, way: Path, what: str, fix: str) -> Problem:
    return warning(
        NAME, yamlfile.place(text, way), "foreign-request", what,
        "a reader's browser would tell another host what they read.", fix,
    )  # fmt: skip


def _way(data: Any, names: tuple[str, ...]) -> Path | None:
    """The way to a setting, with the places of list entries in it; None if it is not set."""
    way: Path = ()
    for name in names:
        if isinstance(data, list):
            at = next((i for i, entry in enumerate(data) if name in _called(entry)), None)
            if at is None:
                return None
            way, data = (*way, at), data[at]
            if not isinstance(data, dict) or data.get("name") == name:
                continue
        if not isinstance(data, dict) or name not in data:
            return None
        way, data = (*way, name), data[name]
    return way


def _called(entry: Any) -> tuple[str, ...]:
    """What an entry of a list goes by: its word, its only key, or its `name`."""
    if isinstance(entry, dict):
        return (*entry, str(entry.get("name", "")))
    return (entry,) if isinstance(entry, str) else ()


def _value(data: Any, way: Path) -> Any:
    for step in way:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            return None
    return data


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
