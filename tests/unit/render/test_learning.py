"""What is practised, what a worksheet holds, what is taught: from two small invented archives."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from bs4 import BeautifulSoup

from ontherecord.codebook.labels import LABELS
from ontherecord.model import Annotation, Archive, Article, Statement
from ontherecord.render.base import anchors
from ontherecord.render.base.catalogue import catalogue, learnable
from ontherecord.render.base.page import Page
from ontherecord.render.learning import (
    answers,
    beside,
    learn,
    lessons,
    suitability,
    teachers,
)
from ontherecord.render.learning.choosing import MOST, chosen
from ontherecord.render.learning.excerpt import ROOM, excerpt
from ontherecord.render.learning.learn_texts import LESSONS, TAUGHT
from ontherecord.render.learning.questions import NONE, asked
from tests.support import tiny, town

TINY = tiny.tiny_article()
ENTITIES = {entity.id: entity for entity in tiny.ENTITIES}


def soup(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.html, "html.parser")


def text(page: Page) -> str:
    return " ".join(soup(page).get_text(" ").split())


def changed(number: int, **facts: object) -> Article:
    """The tiny article with other facts in one of its statements."""
    found = list(TINY.statements)
    found[number] = msgspec.structs.replace(found[number], **facts)
    return msgspec.structs.replace(TINY, statements=tuple(found))


def long_article(count: int) -> Article:
    """An article of `count` paragraphs, each with one official's statement."""
    lines = ["Head"] + [f"The mayor said that pump {n} {'held ' * 12}on." for n in range(count)]
    words = "\n\n".join(lines) + "\n"
    source = msgspec.structs.replace(tiny.MAYOR, span=None)
    statements = tuple(
        Statement(id=f"s-{n:06}", sources=(source,), kind="official-claim",
                  content=(town.span(words, f"that pump {n} " + "held " * 12 + "on"),))
        for n in range(count)
    )  # fmt: skip
    return town.article("long", words, "Elm Radio", "2024-01-01", statements=statements)


def test_every_reason_and_the_outlets_voice_are_practised() -> None:
    """Rare labels are never crowded out, and the passages stand in the text's order."""
    items = chosen(TINY)
    assert {code for item in items for code in item.unverified} == {"U3", "U4"}
    assert {item.kind for item in items} == {"official-claim", "attributed-claim", "outlet-voice"}
    assert [item.asked[0] for item in items] == sorted(item.asked[0] for item in items)
    assert items == chosen(TINY)


def test_possible_and_disputed_findings_are_not_practised() -> None:
    """Nothing unsettled is asked about."""
    assert not {item.id for item in chosen(TINY)} & {s.id for s in TINY.possible}
    disputed = changed(3, disputed_by=(Annotation(id="a1", action="dispute"),))
    assert "s-a10004" not in {item.id for item in chosen(disputed)}
    assert "s-a10004" not in {item.id for item in chosen(changed(3, ambiguous=True))}


def test_reviewed_passages_come_before_drafts() -> None:
    """With room for one, the one that somebody looked at is taken."""
    statements = (
        msgspec.structs.replace(TINY.statements[1], id="s-draft1", state="draft",
                                content=(tiny.at("A second breach opened near the mill"),)),
        TINY.statements[2],
    )  # fmt: skip
    article = msgspec.structs.replace(TINY, statements=statements, outlet=())
    assert "s-a10003" in {item.id for item in chosen(article, most=2)}
    assert "s-draft1" not in {item.id for item in chosen(article, most=2)}


def test_no_sentence_is_asked_about_twice() -> None:
    """Passages do not overlap, and there are at most ten."""
    items = chosen(long_article(40))
    assert len(items) == MOST
    windows = sorted(item.window for item in items)
    assert all(a.end <= b.start for a, b in pairwise(windows))


def test_answers_are_the_recorded_facts() -> None:
    """The three answers of an item are its form, its kind and its reasons."""
    for item in chosen(TINY):
        form, kind, unverified = asked(item)
        assert (form.accept, kind.accept) == ((item.form,), (item.kind,))
        assert unverified.accept == (item.unverified or (NONE,))


def test_every_rule_is_in_the_codebook() -> None:
    """The link behind an answer leads to a rule."""
    variants = [TINY, long_article(3), town.harbour(), changed(2, attribution="inferred"),
                changed(2, channel="telegram")]  # fmt: skip
    found = {one.anchor for article in variants for i in chosen(article) for one in asked(i)}
    assert {"cue-test", "quotation-test", "capacity-test", "origin-test", "u3", "u4"} <= found
    assert "dangling-quote-test" in found
    assert found <= anchors.anchors()


def test_a_named_poster_on_a_platform_is_explained() -> None:
    """The platform is only the way; the rule for it is named."""
    item = next(i for i in chosen(changed(2, channel="telegram")) if i.id == "s-a10003")
    found = asked(item)[2]
    assert found.accept == (NONE,) and found.rule == "U4"
    assert "platform" in found.why


def test_the_practice_page_hides_labels_and_tells_states() -> None:
    """No mark of a label before the guess; each answer says how far it was reviewed."""
    page = beside.page(TINY, ENTITIES)
    html = soup(page)
    assert page.url == "articles/tiny-flood/practice/"
    assert [one["id"] for one in html.select(".leaf")] == ["practice", "worksheet", "cite"]
    assert not html.select(".leaf :is(.statement, .quote)")
    assert len(html.select(".guessing")) == 3 * len(html.select(".item"))
    assert len(html.select("details.answer:not([open])")) == len(html.select(".guessing"))
    states = {one.get_text() for one in html.select(".answer .state")}
    assert {"drafted by software", "checked by jo-reader"} <= states
    assert "drafted by software" in text(page)


def test_what_the_text_says_is_escaped() -> None:
    """Words of an article are words, whatever they look like."""
    hostile = msgspec.structs.replace(
        TINY, meta=msgspec.structs.replace(TINY.meta, title="<script>alert(1)</script>")
    )
    assert not soup(beside.page(hostile, ENTITIES)).find_all("script")


def test_where_there_is_nothing_to_learn_from_there_are_citations_alone() -> None:
    """An article without statements can be cited, too."""
    bare = msgspec.structs.replace(TINY, statements=())
    page = beside.page(bare, ENTITIES)
    assert [one["id"] for one in soup(page).select(".leaf")] == ["cite"]
    assert not soup(page).select('nav, a[href="#worksheet"]')
    assert len(soup(page).select("h1")) == 1


def test_a_short_article_is_on_the_worksheet_whole() -> None:
    """Sentences are numbered from 1; credits in brackets and subheads are not asked about."""
    lines = [line for block in excerpt(TINY, chosen(TINY)) for line in block.lines]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [b.index for b in excerpt(TINY, chosen(TINY))] == [0, 1, 2, 3, 5]
    assert lines[0].text == "Harbour crews hold back flood, mayor says"


def test_of_a_long_article_the_practised_paragraphs_are_kept() -> None:
    """The worksheet stays short and shows where something is left out."""
    article = long_article(60)
    blocks = excerpt(article, chosen(article))
    assert sum(len(line.text.split()) for b in blocks for line in b.lines) <= ROOM
    assert any(b.left_out for b in blocks)
    assert [b.index for b in blocks] == sorted(b.index for b in blocks)


def test_the_key_has_the_letters_of_every_sentence() -> None:
    """Speaker, cue, reasons and state stand beside each sentence's letters."""
    blocks = excerpt(TINY, chosen(TINY))
    found = {e.number: e for e in answers.key(TINY, blocks, ENTITIES, "articles/tiny-flood/x/")}
    lines = {line.text[:12]: line.number for b in blocks for line in b.lines}
    second = found[lines["A second bre"]]
    assert second.letters == "[U] [A]"
    assert "citing" in second.said[0] and "U3, U4" in second.said[0]
    assert {rule.words for rule in second.rules} >= {"origin test", "U3"}
    assert found[lines["The mill has"]].said == (answers.OWN,)
    assert found[lines["A neighbour "]].letters == "[?]"
    assert found[lines["“Nobody slee"]].states == ("confirmed",)


def test_a_worksheet_has_tasks_key_and_plan() -> None:
    """Three passages to examine, two to compare, a key and a plan that fills the lesson."""
    page = text(beside.page(TINY, ENTITIES))
    due = (
        "Task 1", "Task 2", "Task 3. Compare", "Task 4. Where would you look next?", "Answer key",
        "Lesson plan, 45 minutes", "Written for this project’s tests",
    )  # fmt: skip
    assert all(words in page for words in due)
    html = soup(beside.page(TINY, ENTITIES))
    assert len(html.select(".sheet:first-of-type .examined")) == 3


def test_a_plan_asks_for_no_task_that_the_sheet_does_not_have() -> None:
    """Without two statements to compare, the step goes and the lesson is as long as before."""
    plan = lessons.plan(comparing=False)
    assert sum(step.minutes for step in plan) == 45
    assert not [step for step in plan if "Task 3" in step.how or "Task 4" in step.how]
    assert "Task 3" in " ".join(step.how for step in lessons.plan(comparing=True))


@pytest.mark.parametrize(("minutes", "steps"), lessons.PATHS)
def test_the_timings_add_up(minutes: int, steps: tuple[lessons.Step, ...]) -> None:
    """A lesson of 45 minutes takes 45 minutes."""
    assert sum(step.minutes for step in steps) == minutes


def test_every_label_is_taught_once_with_example_and_near_miss() -> None:
    """An empty archive gets invented ones, and says so each time."""
    assert sorted(key for keys in TAUGHT.values() for key in keys) == sorted(LESSONS)
    assert set(LESSONS) == {label.key for label in LABELS}
    empty = learn.page(catalogue(Archive(articles=(), entities=())))
    assert text(empty).count("invented example") == 2 * len(LABELS)


def test_the_archives_own_passages_are_taught_first() -> None:
    """Passages of the archive come with their article and their state."""
    page = soup(learn.page(catalogue(tiny.tiny_archive())))
    lesson = page.select_one(".lesson--unverified-report")
    assert lesson is not None
    assert "A second breach opened" in lesson.get_text()
    assert "drafted by software" in lesson.get_text()
    assert not page.select(".lesson--direct-quote .badge:-soup-contains(invented)")


def test_teachers_see_what_each_article_is_good_for() -> None:
    """Length, use and the standing of the key are told; the list goes on where it is long."""
    page = text(next(teachers.planned(catalogue(tiny.tiny_archive()))).page())
    assert "about 1 minute to read" in page
    assert "reports passed from one outlet to the next" in page
    assert "4 statements, 2 of them drafted by software" in page
    many = tuple(msgspec.structs.replace(TINY, slug=f"tiny-{n}") for n in range(250))
    found = [*teachers.planned(catalogue(Archive(articles=many, entities=tiny.ENTITIES)))]
    assert [p.url for p in found] == ["teachers/", "teachers/articles/2/", "teachers/articles/3/"]
    assert suitability.good_for(town.market()).startswith("a first look")


def test_an_article_without_statements_offers_nothing() -> None:
    """There is nothing to practise where nothing is settled."""
    bare = msgspec.structs.replace(TINY, statements=())
    assert not learnable(bare)
    assert learnable(TINY)
