"""Articles that the engine reads only the marks of: no page and no file gives the rest to the
outlet, and every place says what was not looked for."""

from __future__ import annotations

import re

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.codebook.drafted import NOT_LOOKED_FOR
from ontherecord.drafts.records import article as drafted
from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput
from ontherecord.export.rows import rows
from ontherecord.export.tei.document import document
from ontherecord.formats.annotate import answer
from ontherecord.formats.webannotation import statements as web_annotations
from ontherecord.model import Archive, Article, Known, Metadata
from ontherecord.render.article.page import page as article_page
from ontherecord.render.base.catalogue import learnable
from ontherecord.render.base.direction import direction
from ontherecord.render.base.page import Page, Site
from ontherecord.render.lists.articles import row
from ontherecord.render.pages import pages
from ontherecord.render.words import mix
from ontherecord.render.words.mix import long
from ontherecord.render.words.plain_sentence import BY_MARKS
from ontherecord.site.finding.frames import frames

TEXTS = {
    "uk": "Міст відкрили\n\nМерка зазначила: «Роботи тривали рік». Потім пішов дощ над містом.\n",
    "zh": "大桥重新开放\n\n市长王兰说：“我们按时完成了工程。”后来下雨了，河水上涨得很快。\n",
    "ar": "الجسر يفتح من جديد\n\nقالت العمدة: «انتهى العمل اليوم». ثم هطل المطر على المدينة.\n",
    "und": "Vona lira pesto\n\nVora: « Nara sol pima tuna. » Lo pima sen vora lira.\n",
}
OWN = re.compile(r"outlet-voice|own voice|outlet itself", re.I)


def of(lang: str) -> Article:
    text = TEXTS[lang]
    title = text.split("\n", maxsplit=1)[0]
    meta = Metadata(title=title, sha256="0" * 64, lang=lang, event="Bridge",
                    outlet=Known(value="Invented Gazette", basis="stated"))  # fmt: skip
    return drafted(draft(DraftInput(slug=f"in-{lang}", text=text, title=title, lang=lang)), meta)


@pytest.fixture(scope="module")
def site() -> dict[str, Page]:
    archive = Archive(articles=tuple(map(of, TEXTS)), entities=())
    return {page.url: page for page in pages(archive)}


def test_no_page_calls_the_rest_the_outlets(site: dict[str, Page]) -> None:
    """Of no kind of page: the article, lists, home, compare, practice, by outlet and month."""
    for url, page in site.items():
        soup = BeautifulSoup(page.html, "html.parser")
        assert not soup.select('[data-labels~="outlet-voice"], .mixbar, .who'), url
        assert not [one for one in soup.select(".article-row") if OWN.search(str(one))], url
    assert not BeautifulSoup(site["statements/outlet-voice/"].html, "html.parser").select(".entry")
    assert "marks only" in site["events/bridge/"].html and "not looked for" in str(site)


def test_the_article_says_what_was_looked_for(site: dict[str, Page]) -> None:
    """Its standing, in the words of the table; no bar; no label that was not given."""
    soup = BeautifulSoup(site["articles/in-uk/"].html, "html.parser")
    states = soup.select_one(".states")
    assert states and "Marks only: quotations found by their marks" in states.get_text()
    items = [str(item["data-label"]) for item in soup.select(".legend__item")]
    assert items == ["direct-quote"] and not soup.select(".who, .ask")
    labels = [str(s["data-labels"]) for s in soup.select(".article__text .sentence")]
    assert labels == ["direct-quote", "not-read"]
    card = soup.select_one(".card")
    assert card and NOT_LOOKED_FOR in card.get_text() and "who speaks was not" in card.get_text()
    assert soup.select(".statement--by-marks") and "official" not in str(card)
    unknown = BeautifulSoup(site["articles/in-und/"].html, "html.parser")
    assert "No machine draft: the language is not known" in unknown.get_text()
    assert not unknown.select(".statement")


def test_quoted_passages_run_as_their_article(site: dict[str, Page]) -> None:
    """In lists of statements, too; what was found by marks says so and has no underline."""
    soup = BeautifulSoup(site["statements/direct-quote/"].html, "html.parser")
    runs = [(str(q["lang"]), str(q["dir"])) for q in soup.select(".entry blockquote")]
    assert sorted(runs) == [("ar", "rtl"), ("uk", "ltr"), ("zh", "ltr")]
    assert len(soup.select("mark.statement--by-marks")) == 3
    assert soup.get_text().count("drafted by software, marks only") == 3
    assert soup.get_text().count(BY_MARKS) == 3


def test_lists_tell_quotations_from_statements() -> None:
    """They are counted apart, and have no bar."""
    listed = row(of("zh"), "articles/")
    assert listed.counts.endswith("characters, 1 quotation found by marks only")
    assert (listed.parts, listed.mix, listed.practice) == ((), "", "")
    assert row(of("und"), "").counts == "15 words, not read yet"
    assert mix.rows(of("ar")) == () and not learnable(of("ar"))
    assert long(of("zh")) == "38 characters"


def test_files_say_so_too() -> None:
    """JSON, tables, Web Annotations, TEI, search: no kind, no outlet's voice."""
    for lang in ("uk", "ar"):
        article = of(lang)
        archive = Archive(articles=(article,), entities=())
        assert "outlet-voice" not in msgspec.json.encode(answer(article)).decode()
        (found,) = rows(archive)
        assert (found["kind"], found["labels"], found["drafted"]) == (
            "", "direct-quote", "marks-only",
        )  # fmt: skip
        (web,) = web_annotations(article, "https://a.example/")
        assert web["otr:statement"]["kind"] is None and "marks only" in str(web)
        (frame,) = frames(article, {})
        assert frame.speakers == (NOT_LOOKED_FOR,)
        keys = [[value.key for value in values] for values in frame.facets[:3]]
        assert keys == [["direct-quote"], [], []]
        tei = str(document(article, {}, Site(name="Shore", description="An archive"), ""))
        body = tei[tei.index("<text") :]
        assert "label.outlet-voice" not in body and "label.not-read" in body


@pytest.mark.parametrize(
    ("lang", "way"),
    [("ar", "rtl"), ("fa-IR", "rtl"), ("uk", "ltr"), ("und", "auto"), ("ku-Arab", "rtl"),
     ("pa-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr")],
)  # fmt: skip
def test_which_way_a_text_runs(lang: str, way: str) -> None:
    """By its script, else by its language; of an unknown one the browser finds out."""
    assert direction(lang) == way


def test_only_the_words_of_the_article_run_from_right_to_left() -> None:
    """Headline, text and quoted words; the page around them stays as it is."""
    soup = BeautifulSoup(article_page(of("ar"), {}).html, "html.parser")
    turned = {str(e.get("id") or e.name) for e in soup.select('[dir="rtl"]')}
    assert {"text", "blockquote"} <= turned and not soup.select('.article[dir="rtl"]')
    for place in soup.select('[dir="rtl"]'):
        assert place["lang"] == "ar"
