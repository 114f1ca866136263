"""Links between pages, from tests/cases/links."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from ontherecord.model import Entity
from ontherecord.render.base.addresses import entity_url
from ontherecord.render.base.links import on_the_web, relative

CASES = Path(__file__).parents[2] / "cases" / "links" / "relative.yml"
RELATIVE = yaml.safe_load(CASES.read_text(encoding="utf-8"))
SITE = "https://example.org/under/a/path/"


@pytest.mark.parametrize(("start", "goal", "link"), RELATIVE)
def test_relative(start: str, goal: str, link: str) -> None:
    """The link is as short as it can be, and a browser that follows it arrives."""
    assert relative(start, goal) == link
    assert urljoin(SITE + start, link) == SITE + goal


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org", True), ("http://example.org:8080/a?b=@c#d", True),
        ("https://example.org/@jo/1", True), ("https://good@evil.example/", False),
        ("https://good:x@evil.example", False), ("https://good\\@evil.example/", False),
        ("https:///evil.example", False), ("javascript:alert(1)", False), ("words", False),
    ],
)  # fmt: skip
def test_on_the_web(address: str, leads: bool) -> None:
    """Nothing that hides where it leads becomes a link."""
    assert on_the_web(address) == (address if leads else "")


def test_entity_without_a_page_has_no_address() -> None:
    """Who stays in the text is not linked."""
    entity = Entity(id="a-child", kind="person", name="A Child", page=False)
    assert entity_url(entity) is None
