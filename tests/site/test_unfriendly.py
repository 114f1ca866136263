"""An archive as people might really fill it: hostile words, other scripts, quarrels, lost words."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from ontherecord.site.check import check_site
from tests.support.building import ROOT, run

EVIL = '<script>alert("x")</script> "><img src=x onerror=alert(1)>'
LINK = "[press](javascript:alert(1)) ![x](x) <a href='javascript:alert(1)'>here</a> {{ 7 * 7 }} ]]>"
WORD = "Deichverteidigungswachmannschaftsvorsteher" * 3
HARBOUR = (
    "Pier stays shut\n\nMayor Lena Oduya said on Monday that the pier would stay closed. "
    "The Harbour Watch said the fire was out.\n"
)
UKRAINIAN = (
    "Пожежа в порту\n\nМер міста Петро Коваль заявив, що порт відкриють завтра.\n\n"
    "За словами рибалок, вогонь почався на складі.\n"
)
HOSTILE = (
    f"{EVIL} {WORD} 🚒 مرحبا\n\nMayor Lena Oduya said {{{{ config }}}} <b>{WORD}</b> مرحبا "
    "was a greeting.\n"
)


def add(name: str, content: str, source: str, kind: str, **fields: str) -> str:
    """One added statement, as a contributor would write it."""
    lines = {
        "action": "add", "content": json.dumps([{"exact": content}]),
        "source": json.dumps([{"exact": source, "type": fields.pop("type")}]),
        "form": "indirect", "kind": kind, "unverified": "[]", "attribution": "inferred", **fields,
    }  # fmt: skip
    return f"  - id: {name}\n" + "".join(f"    {key}: {value}\n" for key, value in lines.items())


def write(root: Path, slug: str, text: str, given: dict[str, str], **known: str) -> None:
    """An article with a file of annotations for each handle."""
    folder = root / "seeds" / "articles" / slug
    (folder / "annotations").mkdir(parents=True)
    digest = hashlib.sha256(text.encode()).hexdigest()
    meta = {
        "title": text.splitlines()[0], "outlet": "The Coast Paper", "published": "2024-03-05",
        "authors": "not-stated", "url": "not-stated", "rights": "Ours.", "sha256": digest, **known,
    }  # fmt: skip
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items()]
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "article.yml").write_text("".join(lines), encoding="utf-8")
    for handle, entries in given.items():
        head = f'codebook: "1.1"\nby: {{handle: {handle}}}\nmade: 2024-06-01\ntext: {digest}\n'
        (folder / "annotations" / f"{handle}.yml").write_text(
            f"{head}annotations:\n{entries}", encoding="utf-8"
        )


def entry(folder: str) -> str:
    """A glossary entry whose every word is hostile."""
    evil = json.dumps(EVIL)
    place = f"type: {evil}\ncountry: {evil}\nlat: 1.5\nlon: 2.5\nposition_source: {evil}\n"
    return (
        f"name: {evil}\naliases: [{evil}, Oduya]\nconfirmed_by: {evil}\n"
        f"roles: [{{title: {json.dumps(f'mayor {EVIL}')}, article: hostile}}]\n"
        f"facts:\n  - {{text: {evil}, source: article:hostile}}\n"
        f"  - {{text: {json.dumps(LINK)}, source: \"https://example.org/'onclick='alert(1)\"}}\n"
        + (place if folder == "places" else "")
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, built."""
    root = tmp_path_factory.mktemp("unfriendly")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    watch = ("the fire was out", "The Harbour Watch")
    write(root, "pier", HARBOUR, {
        "ann": add("ann-1", *watch, "official-claim", type="police-emergency"),
        "ben": add("ben-1", *watch, "attributed-claim", type="ngo"),
        "cy": add("cy-1", "the pier should stay closed", "Mayor Lena Oduya", "official-claim",
                  type="gov-subnational"),
    })  # fmt: skip
    uk = add("kit-1", "порт відкриють завтра", "Мер міста Петро Коваль", "official-claim",
             type="gov-subnational")  # fmt: skip
    write(root, "port", UKRAINIAN, {"kit": uk}, lang="uk")
    evil = add("eve-1", "مرحبا was a greeting", "Mayor Lena Oduya", "official-claim",
               type="gov-subnational", speaker=json.dumps(EVIL), note=json.dumps(EVIL),
               chain=json.dumps([EVIL, f"{EVIL}2"]))  # fmt: skip
    evil += add("eve-2", "words that are gone", EVIL, "attributed-claim", type="ngo",
                note=json.dumps(LINK))  # fmt: skip
    write(
        root,
        "hostile",
        HOSTILE,
        {"eve": evil},
        outlet=EVIL,
        rights=EVIL,
        authors=EVIL,
        note=EVIL,
        event=EVIL,
        extractor=EVIL,
        url="https://example.org/?a='onclick=alert(1)",
    )
    write(root, "hostile-too", HOSTILE, {}, event=EVIL, outlet=LINK)
    for folder in ("people", "places", "organizations"):
        (root / "seeds" / folder).mkdir()
        (root / "seeds" / folder / f"evil-{folder}.yml").write_text(entry(folder), encoding="utf-8")
    done = run("-m", "ontherecord", "build", "--root", str(root))
    assert done.returncode == 0, done.stderr
    assert "cy.yml" in done.stderr and "warning: quote-not-found" in done.stderr
    return root / "site"


def soup(site: Path, slug: str) -> BeautifulSoup:
    page = site / "articles" / slug / "index.html"
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def test_the_site_is_sound(site: Path) -> None:
    """No broken link, no double id, no request to another host, whatever people write."""
    assert check_site(site) == ()


def test_no_words_become_markup(site: Path) -> None:
    """On no page is there a script, an image or a handler that came from an article or a file."""
    for path in site.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        assert not page.select("[onerror], [src='x'], a[href^='javascript:']"), path
        assert not [s for s in page.select("script") if s.get_text().startswith("alert(")], path


def test_every_data_file_can_be_read(site: Path) -> None:
    """Whatever words they hold, JSON is JSON and XML is XML, in files and in pages."""
    for path in site.rglob("*"):
        if path.suffix in (".json", ".jsonld", ".webmanifest"):
            json.loads(path.read_text(encoding="utf-8"))
        if path.suffix in (".xml", ".svg"):
            ElementTree.parse(path)
    page = soup(site, "hostile")
    blocks = [script.string or "" for script in page.select("script[type$=json]")]
    assert blocks and EVIL in json.dumps([json.loads(b) for b in blocks]).replace('\\"', '"')


def test_template_signs_stay_as_they_are(site: Path) -> None:
    """What looks like a template in an article is shown, not run."""
    text = soup(site, "hostile").select_one("#text")
    assert text and "{{ config }}" in text.get_text()


def test_two_people_who_disagree_are_both_shown(site: Path) -> None:
    """The number, the head and the card say that a statement is disputed, and by whom."""
    page = soup(site, "pier")
    assert page.select_one(".note-mark--disputed") and page.select_one(".state--disputed")
    card = page.select_one(".card:has(.card__readings)")
    assert card and "disputed by ben" in card.get_text()


def test_a_lost_annotation_waits_on_the_page(site: Path) -> None:
    """It is listed with the closest words as a ready fix; the statement stays a draft's."""
    orphans = soup(site, "pier").select_one("#orphans")
    assert orphans and "cy-1" in orphans.get_text()
    assert "the pier would stay closed" in orphans.get_text()


def test_another_language_takes_peoples_annotations(site: Path) -> None:
    """No draft is made and the page says so; what a person marked is there."""
    page = soup(site, "port")
    assert "Not read by software" in page.get_text()
    marked = page.select_one(".statement--official-claim")
    assert marked and marked.get_text() == "порт відкриють завтра"
