"""Links between pages, from tests/cases/links."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from ontherecord.model import Entity
from ontherecord.render.base.addresses import entity_url
from ontherecord.render.base.links import relative

CASES = Path(__file__).parents[2] / "cases" / "links" / "relative.yml"
RELATIVE = yaml.safe_load(CASES.read_text(encoding="utf-8"))
SITE = "https://example.org/under/a/path/"


@pytest.mark.parametrize(("start", "goal", "link"), RELATIVE)
def test_relative(start: str, goal: str, link: str) -> None:
    """The link is as short as it can be, and a browser that follows it arrives."""
    assert relative(start, goal) == link
    assert urljoin(SITE + start, link) == SITE + goal


def test_entity_without_a_page_has_no_address() -> None:
    """Who stays in the text is not linked."""
    entity = Entity(id="a-child", kind="person", name="A Child", page=False)
    assert entity_url(entity) is None
