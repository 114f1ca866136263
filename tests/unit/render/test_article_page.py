"""The article page of the small archive: what a reader must find on it."""

from __future__ import annotations

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.archive.events import Event
from ontherecord.codebook.labels import labels, overlap
from ontherecord.model import (
    UNSPECIFIED,
    Annotation,
    Article,
    Entity,
    Known,
    Selector,
    Source,
    Span,
)  # fmt: skip
from ontherecord.render.article import page as article_page
from ontherecord.render.article.legend import legend
from ontherecord.render.base.catalogue import READ_REGIONS, unsourced
from ontherecord.render.lists.articles import row
from ontherecord.render.words.mix import rows
from tests.support.tiny import ENTITIES, OUTLET, POSSIBLE, STATEMENTS, TEXT, tiny_article

BY_ID: dict[str, Entity] = {entity.id: entity for entity in ENTITIES}


def soup_of(article: Article) -> BeautifulSoup:
    return BeautifulSoup(article_page.page(article, BY_ID).html, "html.parser")


@pytest.fixture(scope="module")
def soup() -> BeautifulSoup:
    return soup_of(tiny_article())


def test_the_marked_text_is_the_article(soup: BeautifulSoup) -> None:
    """The sentences on the page, put together, are the article's own words."""
    shown = " ".join(s.get_text() for s in soup.select(".sentence"))
    assert shown.split() == TEXT.split()


def test_each_statement_has_a_mark_a_button_and_a_card(soup: BeautifulSoup) -> None:
    """The button names its card and says in words what it will tell."""
    for statement in STATEMENTS:
        mark = soup.select_one(f"#{statement.id}")
        button = soup.select_one(f'.note[popovertarget="card-{statement.id}"]')
        assert mark and {f"statement--{key}" for key in labels(statement)} < set(mark["class"])
        assert button and button["aria-controls"] == f"card-{statement.id}"
        assert soup.select_one(f"#card-{statement.id}[popover]")
    spoken = soup.select_one('.note[popovertarget="card-s-a10003"]')
    assert spoken and spoken["aria-label"] == "Official claim, direct quote, note 3: Ida Ren"


def test_a_card_names_the_statements_id(soup: BeautifulSoup) -> None:
    """What an annotation's `target` needs can be read off the card, without the address bar."""
    card = soup.select_one("#card-s-a10003 code")
    assert card and card.get_text() == "s-a10003"


def test_a_possible_attribution_says_so_on_its_card(soup: BeautifulSoup) -> None:
    """What is not settled is never headed by a label alone."""
    title = soup.select_one("#card-s-a10005.card--possible h3")
    assert title and "Possible, not settled: other attributed claim" in title.get_text()


def test_nobody_is_no_speaker() -> None:
    """A statement without a source is listed, said once, and not counted among the speakers."""
    nobody = Source(speaker=UNSPECIFIED, type="unspecified", naming="none")
    lone = msgspec.structs.replace(STATEMENTS[3], sources=(nobody,), chain=())
    soup = soup_of(msgspec.structs.replace(tiny_article(), statements=(STATEMENTS[2], lone)))
    caption, listed = soup.select_one(".who__table summary"), soup.select_one(".voices")
    who = soup.select_one("#card-s-a10004 dd")
    assert caption and ", 1 speaker" in caption.get_text()
    assert listed and listed.get_text().lower().count("no source named") == 1
    assert who and who.get_text() == "No source named"


def test_no_button_stands_in_a_link_or_a_button(soup: BeautifulSoup) -> None:
    """What can be pressed is never inside something else that can."""
    assert not soup.select("a a, a button, button a, button button")


def test_possible_attributions_are_kept_apart(soup: BeautifulSoup) -> None:
    """What is not settled is marked so, counted nowhere and not passed off as the outlet's."""
    mark = soup.select_one(f"#{POSSIBLE[0].id}")
    assert mark and "statement--possible" in mark["class"]
    sentence = mark.find_parent(class_="sentence")
    assert sentence and sentence["data-labels"] == "possible"
    assert soup.select_one(f"#list #possible ~ #card-{POSSIBLE[0].id}")


def test_the_three_states_show(soup: BeautifulSoup) -> None:
    """The page counts drafts, reference readings and confirmed ones; each card tells its own."""
    banner = soup.select_one(".states")
    assert banner
    for words in (
        "1 statement checked by a person",
        "not yet checked by a person",
        "drafted by software",
    ):
        assert words in banner.get_text()
    for identity, words in (
        ("s-a10001", "drafted by software"),
        ("s-a10002", "read twice by software and compared, not yet checked by a person"),
        ("s-a10003", "checked by jo-reader"),
    ):
        card = soup.select_one(f"#card-{identity} .state")
        assert card and card.get_text() == words


def test_a_relayed_report_shows_every_hand(soup: BeautifulSoup) -> None:
    """The chain runs from the outlet to the origin, the reasons lead to their rules."""
    card = soup.select_one("#card-s-a10004")
    assert card
    assert [b.get_text() for b in card.select(".chain b")] == [
        "Elm Gazette", "Elm Courier", "online posters",
    ]  # fmt: skip
    rules = {a["href"] for a in card.select("dd a, ul a")}
    assert {"../../codebook/#u3", "../../codebook/#u4"} <= rules
    assert "keeps a distance" in card.get_text()


def test_first_mentions_are_links(soup: BeautifulSoup) -> None:
    """Each person, place and body with a page is linked once in the text."""
    links = [a["href"] for a in soup.select(".article__text a.term")]
    assert sorted(links) == [
        "../../organizations/elm-courier/", "../../people/ida-ren/", "../../places/port-elm/",
    ]  # fmt: skip


def test_the_outlets_own_passages_are_listed(soup: BeautifulSoup) -> None:
    """A passage read as the outlet's voice has an address and a card, but no button."""
    identity = OUTLET[0].id
    assert soup.select_one(f"#{identity}.statement--outlet-voice")
    assert soup.select_one(f"#list #card-{identity}")
    assert not soup.select_one(f'.note[popovertarget="card-{identity}"]')


def test_legend_counts_are_the_datas() -> None:
    """A chip's number is the number of statements with its label, or of sentences without."""
    counts = {item.key: item.count for item in legend(tiny_article(), "articles/tiny-flood/")}
    assert counts == {
        "official-claim": "3", "direct-quote": "2", "attributed-claim": "1",
        "unverified-report": "1", "outlet-voice": "2", "possible": "1",
    }  # fmt: skip


def test_the_bar_counts_every_word_once() -> None:
    """The parts of the bar add up to the words of headline, caption and body."""
    found = rows(tiny_article())
    subhead = 3
    assert sum(row.words for row in found) == len(TEXT.split()) - subhead
    assert [row.unverified for row in found] == [0, 7, 0]


def test_what_is_not_known_is_said(soup: BeautifulSoup) -> None:
    """Byline and date show their standing."""
    kicker = soup.select_one(".kicker")
    assert kicker and "byline not stated in our copy" in kicker.get_text()
    assert "(inferred)" in kicker.get_text()
    assert "the caption’s Tuesday" in soup.get_text()


def test_hostile_values_stay_words() -> None:
    """Nothing that a text, a name or a file says becomes markup."""
    evil = '"><script>alert(1)</script>'
    article = tiny_article()
    source = msgspec.structs.replace(STATEMENTS[1].sources[0], speaker=evil, entity=None)
    statement = msgspec.structs.replace(STATEMENTS[1], sources=(source,), note=evil, chain=(evil,))
    meta = msgspec.structs.replace(
        article.meta, title=evil, rights=evil, outlet=Known(value=evil, basis="stated"),
        url=Known(value="javascript:alert(1)", basis="stated"),
    )  # fmt: skip
    soup = soup_of(msgspec.structs.replace(article, meta=meta, statements=(statement,)))
    assert not soup.select("script, [onerror], [href^=javascript]")
    assert evil in soup.get_text()


def test_the_foot_names_text_codebook_and_engine() -> None:
    """Which text, under which rules, by which program: what a finding can be checked with."""
    article = tiny_article()
    html = article_page.page(article, BY_ID, "0123456789ab").html
    foot = BeautifulSoup(html, "html.parser").select_one(".data")
    assert foot and article.meta.sha256 in foot.get_text()
    assert "engine 0123456789ab" in foot.get_text()


def test_orphans_are_listed() -> None:
    """An annotation whose words are gone is on the page, never dropped."""
    lost = Annotation(id="a7", action="add", content=(Selector(exact="words long gone"),))
    soup = soup_of(msgspec.structs.replace(tiny_article(), orphans=(lost,)))
    found = soup.select_one("#orphans")
    assert found and "words long gone" in found.get_text()
    assert soup.select_one(".states a[href='#orphans']")


def test_an_orphan_brings_its_ready_fix() -> None:
    """The closest words are offered as something to paste; an unknown statement is named."""
    near = Annotation(id="a7", action="add", content=(Selector(exact="the quay could stay open"),))
    gone = Annotation(id="a8", action="confirm", target="s-abcdef")
    article = msgspec.structs.replace(tiny_article(), orphans=(near, gone))
    soup = soup_of(article)
    first, second = soup.select("#orphans li")
    assert '{exact: "the quay would stay open"' in first.get_text()
    assert "no statement s-abcdef" in second.get_text()
    again = first.select_one("a")
    start = article.text.index("the quay would") - article.paragraphs[2].span.start
    assert again and again["href"] == f"contribute/?from=2.{start}&to=2.{start + 24}"
    assert not second.select("a")


def test_a_dispute_is_seen_without_opening_a_card() -> None:
    """The head counts it, the number shows and says it, the card tells who reads what."""
    other = Annotation(id="b1", action="correct", target="s-a10003", kind="attributed-claim")
    statement = msgspec.structs.replace(
        STATEMENTS[2], disputed_by=(other,), disputants=("kit",), kind="official-claim"
    )
    soup = soup_of(msgspec.structs.replace(tiny_article(), statements=(statement,)))
    head = soup.select_one(".state--disputed")
    button = soup.select_one(".note-mark--disputed .note")
    card = soup.select_one("#card-s-a10003")
    assert head and head.get_text().startswith("1 statement disputed")
    assert button and ", disputed, note 1" in str(button["aria-label"])
    assert card and "checked by jo-reader, disputed by kit" in card.get_text()
    rows = [[c.get_text() for c in row.select("th, td")] for row in card.select("tbody tr")]
    assert rows == [["kind", "official claim", "attributed claim"]]
    names = [c.get_text() for c in card.select("thead th")]
    assert names == ["shown here, checked by jo-reader", "kit"]


def test_each_sentence_of_a_statement_has_its_address() -> None:
    """A statement over several sentences is one element a sentence, each with an id."""
    found = Span(start=STATEMENTS[3].content[0].start, end=TEXT.index("since 1890"))
    article = tiny_article()
    long = msgspec.structs.replace(STATEMENTS[3], content=(found,))
    soup = soup_of(msgspec.structs.replace(article, statements=(long,)))
    pieces = {p["id"]: p.get_text() for p in soup.select('[data-statement="s-a10004"][id]')}
    assert list(pieces) == ["s-a10004", "s-a10004-2"]
    assert pieces["s-a10004-2"].startswith("The mill has stood")


def test_other_languages_say_that_there_is_no_draft() -> None:
    """A text the engine does not read has no bar and says why."""
    article = tiny_article()
    meta = msgspec.structs.replace(article.meta, lang="uk")
    soup = soup_of(msgspec.structs.replace(article, meta=meta, statements=(), possible=()))
    assert "Marks only: quotations found by their marks" in soup.get_text()
    assert not soup.select(".who")


def test_a_text_that_nobody_read_is_in_nobodys_voice() -> None:
    """Without a draft and without annotations no sentence counts as the outlet's own, neither on
    the page nor in lists; with a draft that found nothing they do."""
    article = msgspec.structs.replace(tiny_article(), statements=(), possible=(), outlet=())
    foreign = msgspec.structs.replace(
        article, meta=msgspec.structs.replace(article.meta, lang="uk")
    )
    assert "nothing attributed" in row(article, "articles/").counts and row(article, "").parts
    listed = row(foreign, "articles/")
    assert "not read yet" in listed.counts and (listed.parts, listed.mix) == ((), "")
    assert list(unsourced(article)) and not list(unsourced(foreign))
    legend = {str(a["data-label"]) for a in soup_of(foreign).select(".legend__item")}
    assert not legend & {"outlet-voice", "official-claim"}


def test_the_outlets_own_sentences_share_no_character_with_any_content() -> None:
    """Looked at sentence by sentence and part by part; a content that begins where a sentence ends
    is not in it, and one that reaches over several is in each."""
    article = tiny_article()
    first, second, *_ = (
        s.span for s in article.sentences if article.paragraphs[s.paragraph].region == "body"
    )
    over = Span(start=first.start, end=second.start)
    for content in ((over,), (Span(start=first.start, end=second.start + 1),), (second, over)):
        said = msgspec.structs.replace(STATEMENTS[0], content=content)
        one = msgspec.structs.replace(article, statements=(said,), possible=POSSIBLE)
        parts = (*content, *(part for p in POSSIBLE for part in p.content))
        own = [s for s in one.sentences if one.paragraphs[s.paragraph].region in READ_REGIONS]
        assert [found.sentence for found in unsourced(one)] == [
            s for s in own if not any(overlap(s.span, part) for part in parts)
        ]


def test_other_languages_are_marked_for_those_who_hear_them() -> None:
    """Headline, text and quoted words carry the article's language. There is no bar: what people
    have not marked is nobody's."""
    article = tiny_article()
    meta = msgspec.structs.replace(article.meta, lang="uk")
    soup = soup_of(msgspec.structs.replace(article, meta=meta, possible=()))
    for place in ("h1", "#text", ".card blockquote"):
        found = soup.select_one(place)
        assert found and found["lang"] == "uk", place
    assert not soup.select(".who") and soup.select(".side .voices li")


def test_the_foot_leads_on(soup: BeautifulSoup) -> None:
    """Files to take away and citations; before them what to do next, to practise first."""
    foot = soup.select_one(".data")
    assert foot
    hrefs = {str(a["href"]) for a in foot.select("a")}
    assert {"statements.json", "practice/#cite"} <= hrefs
    onward = [a["href"] for a in soup.select(".onward a")]
    assert onward == ["practice/", "practice/#worksheet"]


def test_an_event_leads_on_to_its_articles() -> None:
    """Only if other articles tell of it."""
    article = tiny_article()
    event = Event(id="elm-flood", name="Flood in Port Elm", articles=(article, article))
    html = article_page.page(article, BY_ID, event=event).html
    assert '<a href="../../events/elm-flood/">Compare articles on “Flood in Port Elm”</a>' in html
    assert "events/" not in article_page.page(article, BY_ID).html


def test_an_article_without_statements_offers_no_practice() -> None:
    """There is nothing to guess; and the draft that found nothing says that it is a draft."""
    bare = msgspec.structs.replace(tiny_article(), statements=(), possible=(), outlet=())
    soup = soup_of(bare)
    assert not soup.select('a[href="practice/"], a[href$="#worksheet"], .keys')
    state = soup.select_one(".states")
    assert state and "not yet checked: it found the outlet’s own voice alone" in state.get_text()
    caption = soup.select_one(".who__table summary")
    assert caption and caption.get_text() == "Only the outlet’s own voice"
    assert not soup.select('#list, a[href="#list"]')


def test_speakers_are_not_listed_twice(soup: BeautifulSoup) -> None:
    """Who speaks stands among the speakers; who is only named stands below them."""
    aside = soup.select_one(".side")
    assert aside and aside.get_text().count("Ida Ren") == 1
    silent = soup_of(msgspec.structs.replace(tiny_article(), statements=STATEMENTS[3:]))
    titles = [h.get_text() for h in silent.select(".side h2")]
    assert titles[:2] == ["Speakers", "Also named"]


def test_every_label_has_a_symbol_beside_its_words(soup: BeautifulSoup) -> None:
    """In the legend and on the cards; the symbol is never alone."""
    for item in soup.select(".legend__item"):
        assert item.select_one(f".icon--{item['data-label']}")
        assert item.select_one(".legend__title")
    card = soup.select_one("#card-s-a10003 h3")
    assert card and len(card.select(".icon")) == 2 and "Official claim" in card.get_text()
    assert soup.select_one("#card-s-a10005 h3 .icon--possible")
