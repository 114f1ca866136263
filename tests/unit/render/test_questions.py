"""Three questions to take elsewhere: drawn from the marks, neutral, the same for every article."""

from __future__ import annotations

import re

import msgspec

from ontherecord.model import Annotation, Article, Source, Statement
from ontherecord.render.questions.facts import Facts
from ontherecord.render.questions.questions import Question, questions
from ontherecord.render.questions.rules import NOTHING_SAID, RULES
from ontherecord.render.words.statements import numbered
from tests.support import town
from tests.support.tiny import ENTITIES, STATEMENTS, tiny_article

ENTITY = {entity.id: entity for entity in ENTITIES}
VERDICT = re.compile(r"\b(?:false|true|fake|lie|lies|wrong|mislead\w*|propaganda|bias\w*|doubt\w*"
                     r"|really|trust\w*|suspicious)\b", re.IGNORECASE)  # fmt: skip


def asked(article: Article) -> tuple[Question, ...]:
    return questions(article, numbered(article), ENTITY)


def with_statements(*statements: Statement) -> Article:
    return msgspec.structs.replace(tiny_article(), statements=statements)


def shown(article: Article) -> str:
    return " ".join(question.shown for question in asked(article))


def test_one_question_from_each_group() -> None:
    """Never more than three; each says what it rests on and leads there."""
    found = asked(tiny_article())
    assert [question.topic for question in found] == list(RULES)
    assert [question.said for question in found] == [
        (), (("4", "s-a10004"),), (("3", "s-a10003"),),
    ]  # fmt: skip
    assert "54% of the attributed words here come from Ida Ren" in found[0].shown


def test_no_rule_judges() -> None:
    """No question says or hints that something is false, or that a source is not to be trusted."""
    statements = [msgspec.structs.replace(s, unverified=()) for s in STATEMENTS]
    articles = (tiny_article(), town.harbour(), town.market(), with_statements(*statements),
                with_statements(STATEMENTS[0]))  # fmt: skip
    for question in (q for article in articles for q in asked(article)):
        assert not VERDICT.search(question.shown + question.ask), question


def test_well_sourced_finds_lead_to_questions_too() -> None:
    """Named, dated and at a press conference: there is as much to ask."""
    dated = msgspec.structs.replace(STATEMENTS[2], said_when=STATEMENTS[1].said_when)
    found = asked(with_statements(dated))
    assert len(found) == 3
    assert found[1].shown == "Every statement here has a source with a name."
    assert found[2].shown == "This was said at a press conference."


def test_a_person_named_without_speaking_is_asked_about() -> None:
    """If no one voice has most of the words, it is asked who was not heard."""
    ren = next(s for s in STATEMENTS if s.id == "s-a10004")
    assert "Ida Ren is named here, but is not a source." in shown(with_statements(ren))


def test_each_rule_of_the_trail_has_its_turn() -> None:
    """Not checked before relayed, relayed before unnamed, unnamed before named."""
    posters = STATEMENTS[3]
    checked = msgspec.structs.replace(posters, unverified=())
    direct = msgspec.structs.replace(checked, chain=())
    assert "1 statement is marked as not checked" in shown(with_statements(posters))
    assert "came by way of someone else" in shown(with_statements(checked))
    assert "1 statement has a source without a name" in shown(with_statements(direct))
    assert "Every statement here has a source" in shown(with_statements(STATEMENTS[1]))


def test_what_is_disputed_is_left_out() -> None:
    """A question never rests on a reading that people do not agree on."""
    other = Annotation(id="x", action="dispute")
    disputed = msgspec.structs.replace(STATEMENTS[3], disputed_by=(other,))
    assert "not checked" not in shown(with_statements(disputed, STATEMENTS[1]))
    assert asked(with_statements(disputed)) == ()


def test_a_text_without_statements_asks_one_thing() -> None:
    """And nothing at all where nobody has looked: another language, or only possible finds."""
    bare = msgspec.structs.replace(tiny_article(), statements=(), possible=())
    assert [q.ask for q in asked(bare)] == [NOTHING_SAID.ask]
    foreign = msgspec.structs.replace(bare, meta=msgspec.structs.replace(bare.meta, lang="uk"))
    assert asked(foreign) == ()


def test_the_last_rule_of_a_group_always_applies() -> None:
    """No article with statements is left without questions."""
    nothing = Facts(statements=(), words=0, official=1, by_speaker=(), unheard=(), texts={})
    assert all(rules[-1](nothing) for rules in RULES.values())


def test_swapping_the_speaker_changes_the_name_alone() -> None:
    """The swap test (codebook §4.8): the same for every side."""

    def of(name: str) -> list[str]:
        source = Source(speaker=name, type="gov-national", naming="named")
        statements = [msgspec.structs.replace(s, sources=(source,)) for s in STATEMENTS[:3]]
        said = asked(with_statements(*statements, STATEMENTS[3]))
        return [(q.shown + q.ask).replace(name, "X") for q in said]

    assert of("Osgar") == of("Veldria")


def test_when_no_day_is_settled_the_question_says_so_plainly() -> None:
    """ "9 of 9" is a riddle; "any of them" is not."""
    undated = msgspec.structs.replace(STATEMENTS[0], said_when=None, channel="not-stated")
    other = msgspec.structs.replace(undated, id="s-b00001", content=STATEMENTS[1].content)
    found = asked(with_statements(undated, other))
    assert found[-1].shown == "2 statements, and the text does not settle the day of any of them."
