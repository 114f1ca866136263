"""The contact for people without an account: what mkdocs.yml says, or that it says none."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2
import pytest
from bs4 import BeautifulSoup

from tests.support.building import ROOT

THEME = jinja2.Environment(
    loader=jinja2.FileSystemLoader(ROOT / "build_tools/ontherecord/site/theme")
)


def shown(**extra: object) -> BeautifulSoup:
    """The section with these settings under `extra:`."""
    html = THEME.get_template("partials/contact.html").render(config=SimpleNamespace(extra=extra))
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("keepers@example.org", "mailto:keepers@example.org"),
        ("https://example.org/write-to-us", "https://example.org/write-to-us"),
    ],
)
def test_a_contact_can_be_pressed(contact: str, href: str) -> None:
    """An address leads there, and the page says that it is not public."""
    link = shown(contact=contact).find("a")
    assert (link["href"], link.get_text()) == (href, contact)


@pytest.mark.parametrize("contact", ["https://good@evil.example/", "https://good\\@evil.example"])
def test_an_address_that_hides_where_it_leads_is_no_link(contact: str) -> None:
    """Neither to the web nor to a mail program."""
    assert shown(contact=contact).find("a") is None


def test_other_words_are_shown_as_text() -> None:
    """A telephone number or a room is words; markup in it stays words."""
    found = shown(contact="Room 4, <b>school</b>")
    assert "Room 4, <b>school</b>" in found.get_text()
    assert found.find(["a", "b"]) is None


def test_the_mail_for_contributions_serves_where_nothing_else_is_said() -> None:
    """One address is enough for both."""
    assert shown(contribute={"mail": "a@example.org"}).find("a")["href"] == "mailto:a@example.org"


@pytest.mark.parametrize("extra", [{}, {"contact": ""}, {"contact": None, "contribute": None}])
def test_without_a_contact_the_page_says_so(extra: dict[str, object]) -> None:
    """No invented address: that there is none yet, and that the forge is public."""
    found = shown(**extra)
    assert found.find("a") is None
    assert "have not said yet" in found.get_text() and "public" in found.get_text()


@pytest.mark.parametrize(
    "page", ["about.md", "contribute.md", "privacy.md", "contributing/conduct.md"]
)
def test_pages_that_send_people_there_show_it(page: str) -> None:
    """The pages on conduct, privacy and takedown end with the contact."""
    assert (
        (ROOT / "docs" / page).read_text(encoding="utf-8").startswith("---\ncontact: true\n---\n")
    )
