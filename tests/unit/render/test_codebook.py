"""The codebook is published with an address for every rule."""

from __future__ import annotations

import re

import pytest

from ontherecord.codebook.version import CODEBOOK, CODEBOOKS
from ontherecord.engine.records.reasons import TABLE
from ontherecord.model import Reason
from ontherecord.render.about import codebook
from ontherecord.render.base import anchors


def reason(name: str, section: str = "") -> Reason:
    return Reason(by="rule", name=name, why="", section=section)


def test_every_section_rule_and_reason_has_an_anchor() -> None:
    """Sections 1 to 14, boundary rules B1 to B12, the four reasons, the nine tests."""
    wanted = {
        *(f"s{n}" for n in range(1, 15)), *(f"b{n}" for n in range(1, 13)),
        *(f"u{n}" for n in range(1, 5)), "b7a", "saying-test", "cue-test", "dangling-quote-test",
        "new-content-test",
        "quotation-test", "origin-test", "capacity-test", "checking-test", "swap-test",
    }  # fmt: skip
    assert wanted <= anchors.anchors()


def test_links_inside_the_codebook_lead_to_its_anchors() -> None:
    """A mention of a rule, a section or a source is a link to it."""
    html = codebook.page().html
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_the_page_holds_the_whole_text() -> None:
    """Nothing of the codebook is lost on its way to the page."""
    words = re.sub(r"<[^>]+>", "", codebook.page().html)
    for line in anchors.codebook_text().splitlines():
        plain = re.split(r"[*`|_\[\]<&\"]", line.lstrip("#-0123456789. ").strip())[0].strip()
        assert plain in words, line


def test_the_codebook_beside_the_code_is_of_the_version_that_drafts_follow() -> None:
    """Its title and the one constant agree."""
    (title, *_) = anchors.codebook_text().splitlines()
    assert title.startswith("# ")
    assert re.findall(r"\d+\.\d+", title) == [CODEBOOK]
    assert CODEBOOKS[-1] == CODEBOOK


@pytest.mark.parametrize(
    ("given", "anchor"),
    [
        (reason("U3", "§5"), "u3"),
        (reason("B10"), "b10"),
        (reason("capacity", "§4"), "capacity-test"),
        (reason("something else", "§6"), "s6"),
        (reason("kit", "§§5–6"), "s5"),
        (reason("kit"), "codebook"),
        (reason("kit", "§99"), "codebook"),
    ],
)
def test_a_reason_leads_to_its_rule(given: Reason, anchor: str) -> None:
    """The rule's own anchor, else its section, else the top; never nowhere."""
    assert anchors.anchor_for(given) == anchor


@pytest.mark.parametrize("ground", TABLE)
def test_every_reason_leads_into_the_codebook(ground: str) -> None:
    """No reason on a card may lead to a rule that is not there."""
    row = TABLE[ground]
    assert anchors.anchor_for(reason(row.rule, row.section)) != "codebook"
    assert anchors.anchor_for(reason("", row.section)) != "codebook"
