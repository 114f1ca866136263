"""The renderer's own Jinja environment: everything that is not marked safe is escaped.

MkDocs' environment does not escape, so no template of ours is rendered by it except the page shell.
"""

from __future__ import annotations

import functools
from typing import Any

import jinja2
from markupsafe import Markup

from ontherecord.render.base import addresses, links
from ontherecord.render.base.direction import direction


@functools.cache
def environment() -> jinja2.Environment:
    """Templates of `render/templates/`; a name that is not given to a template is an error.

    All of them know `addresses`, and `relative` to link to one: no template writes its own; and
    `direction`, which way a text in a language runs.
    """
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("ontherecord.render", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(addresses=addresses, relative=links.relative)
    made.filters["direction"] = direction
    return made


def render(template: str, **values: Any) -> Markup:
    """The template's HTML; text values are escaped, `Markup` values are not."""
    return Markup(environment().get_template(template).render(**values))
