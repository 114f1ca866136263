"""What a page says of itself for programs: its JSON-LD and its meta elements.

In: lxml's tree, as it came. Out: `Said`. Nothing is judged here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml.html import HtmlElement

_DEEPEST = 12
"""Levels of JSON that are read."""


class Said(NamedTuple):
    """A page's own data."""

    nodes: tuple[dict[str, Any], ...]
    """Every object of its JSON-LD, in its order."""
    metas: dict[str, list[str]]
    """Contents by name or property, small letters."""

    def meta(self, *names: str) -> tuple[str, str]:
        """The first content under one of the names, and that name; two empty strings if none."""
        for name in names:
            for content in self.metas.get(name.lower(), ()):
                if content.strip():
                    return content.strip(), name
        return "", ""

    def articles(self) -> list[dict[str, Any]]:
        """The nodes that are an article."""
        return [node for node in self.nodes if any(_is_article(kind) for kind in kinds(node))]

    def known(self, node: Any) -> Any:
        """The node that a bare reference (`@id`) means, else the same."""
        if isinstance(node, dict) and set(node) <= {"@id", "@type"} and "@id" in node:
            same = (n for n in self.nodes if n.get("@id") == node["@id"] and len(n) > len(node))
            return next(same, node)
        return node


def kinds(node: dict[str, Any]) -> list[str]:
    """What a node is, one or several."""
    kind = node.get("@type", ())
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def _is_article(kind: str) -> bool:
    return kind.endswith(("Article", "Posting", "Report", "ClaimReview")) or kind == "Review"


def said(tree: HtmlElement) -> Said:
    """All of it; broken JSON is none."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            nodes += _nodes(json.loads(script.text or "", strict=False), 0)
        except (ValueError, RecursionError):
            continue
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(attribute):
                metas.setdefault(name.lower(), []).append(meta.get("content") or "")
    return Said(tuple(nodes), metas)


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _nodes(inner, depth + 1)
