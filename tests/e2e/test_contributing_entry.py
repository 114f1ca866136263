"""Readers add somebody to the glossary; what they hand in passes the check and has a page."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from ontherecord.issue_forms.fields import FACT
from ontherecord.issue_forms.proposal import proposal
from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.contributing import copied_archive, file_of, handed, rebuilt, takes
from tests.e2e.templates import ARTICLE
from tests.e2e.test_accessibility import faults
from tests.support.filled_forms import ISSUE, filled

pytestmark = pytest.mark.e2e

FORM = "contribute/entry/"


def test_an_entry_that_is_not_kept_is_not_said_to_be(browser: Browser, site: str) -> None:
    """The browser has no room: the page says so, and no more that it keeps the draft."""
    context = open_context(browser, viewport=DESKTOP)
    page = context.new_page()
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('no room'); }")
    page.goto(f"{site}/{FORM}")
    page.get_by_label("Name", exact=True).fill("Kremlin")
    expect(page.get_by_text("could not be kept in this browser")).to_be_visible()
    expect(page.get_by_text("kept in this browser until you delete it")).to_be_hidden()
    context.close()


def test_a_body_is_added_with_its_facts(browser: Browser, site: str, tmp_path: Path) -> None:
    """Name, kind and two facts; a source on this site becomes its article; a draft stays."""
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    page.goto(f"{site}/{FORM}")
    page.get_by_label("An organization, office or medium").check()
    page.get_by_label("Name", exact=True).fill("Kremlin")
    expect(page.locator("[data-fault=id]")).to_contain_text("There is an entry “kremlin” already")
    expect(page.locator("#id")).to_have_accessible_description(re.compile("^There is an entry"))
    page.get_by_label("Name", exact=True).fill("Élysée Palace: “the” office")
    expect(page.get_by_label("Id")).to_have_value("elysee-palace-the-office")
    page.get_by_label("Other names").fill("Élysée; the palace")
    page.get_by_label("In what capacity it speaks").select_option("gov-national")
    page.locator("#fact1").fill("It speaks for the President: see “about”.")
    page.locator("#source1").fill("my own memory")
    expect(page.locator("[data-fault=source1]")).to_contain_text("needs a source")
    page.locator("#source1").fill("https://example.org/about#who")
    page.locator("#date1").fill("2024-05-27")
    page.get_by_text("More facts").click()
    page.locator("#fact2").fill("An article here calls it so.")
    page.locator("#source2").fill(f"{site}/{ARTICLE}#p3")
    page.reload()
    expect(page.locator("#fact1")).to_have_value("It speaks for the President: see “about”.")
    page.get_by_label("I have looked all of this up").check()
    page.get_by_label("Your handle").fill("kit")
    assert faults(page, (1280, 390, 320)) == []
    path, content = file_of(page)
    link = page.get_by_role("link", name="Open on GitHub").get_attribute("href") or ""
    assert handed(link) == (path, content)
    assert path == "seeds/organizations/elysee-palace-the-office.yml"
    assert f"source: article:{ARTICLE.split('/')[1]}\n" in content.replace('"', "")
    page.get_by_role("button", name="Delete the draft").click()
    expect(page.locator("#fact1")).to_have_value("")
    context.close()
    assert (watch.console, watch.foreign) == ([], [])
    root = copied_archive(tmp_path / "archive")
    takes(root, path, content)
    made = rebuilt(root) / "organizations/elysee-palace-the-office/index.html"
    assert "It speaks for the President: see “about”." in made.read_text(encoding="utf-8")


def test_a_person_and_a_place_are_added(browser: Browser, site: str, tmp_path: Path) -> None:
    """A person's role names its article; a position says where it comes from."""
    root = copied_archive(tmp_path / "archive")
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{site}/{FORM}")
    page.get_by_label("A place").check()
    page.get_by_label("Name", exact=True).fill("Port Elm")
    page.get_by_label("Type").fill("town")
    page.get_by_label("Latitude").fill("50.45")
    expect(page.locator("[data-lacking]")).to_contain_text("Say where the position comes from")
    page.get_by_label("Longitude").fill("-30.5")
    page.get_by_label("Where the position comes from").fill("GeoNames (geonames.org), CC BY 4.0")
    takes(root, *file_of(page))
    page.get_by_label("A person who speaks").check()
    page.get_by_label("Name", exact=True).fill("no")
    page.get_by_label("As an article calls them").fill("Mayor, said: “yes”")
    page.get_by_label("In which article").fill(f"/{ARTICLE}")
    path, content = file_of(page)
    assert path == "seeds/people/no.yml"
    assert "lat" not in content
    takes(root, path, content)
    context.close()


def test_a_spelling_is_added_without_git(browser: Browser, site: str, tmp_path: Path) -> None:
    """From the entry's page: the form knows the entry, the forge's form is filled in, and what
    becomes of it passes the check and stands on the page."""
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    page.goto(f"{site}/people/dmitry-peskov/")
    assert page.locator("a.badge", has_text="not yet checked").get_attribute("href")
    page.get_by_role("link", name="Add a fact or another spelling").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Add a fact or another spelling")
    expect(page.locator("[data-of-entry]")).to_contain_text("About Dmitry Peskov")
    expect(page.get_by_label("Name", exact=True)).to_be_hidden()
    expect(page.locator("[data-lacking]")).to_contain_text("Write another spelling, or a fact")
    page.locator("#fact1").fill("He is seen on TV.")
    expect(page.locator("[data-fault=source1]")).to_contain_text("needs a source")
    page.locator("#fact1").fill("")
    page.get_by_label("Other names").fill("Dmitri Peskow; Peskow")
    page.reload()
    expect(page.get_by_label("Other names")).to_have_value("Dmitri Peskow; Peskow")
    assert faults(page, (1280, 390)) == []
    link = page.get_by_role("link", name="Open on GitHub").get_attribute("href") or ""
    given = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    context.close()
    assert (watch.console, watch.foreign) == ([], [])
    assert given.pop("template") == FACT.file
    assert set(given) <= {field.name for field in FACT.fields}
    root = copied_archive(tmp_path / "archive")
    old = root / "seeds/people/dmitry-peskov.yml"
    files = {"seeds/people/dmitry-peskov.yml": old.read_text(encoding="utf-8")}
    edit, problems = proposal(filled(FACT, given), ISSUE, {}, files)
    assert edit and not problems
    (root / edit.path).write_text(edit.content, encoding="utf-8")
    made = rebuilt(root) / "people/dmitry-peskov/index.html"
    assert "Dmitri Peskow" in made.read_text(encoding="utf-8")


def test_what_is_wrong_is_told_to_a_keeper(browser: Browser, site: str) -> None:
    """Nothing is asked but what is wrong; a draft without a file begins a whole one instead."""
    context = open_context(browser, viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{site}/organizations/nato/")
    page.get_by_role("link", name="This is wrong").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Say what is wrong")
    page.get_by_label("What the page says, and what is right").fill("Its name is longer.")
    link = page.get_by_role("link", name="Open on GitHub").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["what"] == ["Its name is longer."]
    page.goto(f"{site}/{FORM}?of=people/ann-example&name=Ann+Example")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ann Example")
    expect(page.get_by_label("Id")).to_have_value("ann-example")
    page.goto(f"{site}/{FORM}?of=../../elsewhere&name=x")
    expect(page.get_by_label("Name", exact=True)).to_have_value("")
    context.close()
