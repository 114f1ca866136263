"""What is left of a text that may not be published whole, and what is not lost with the rest."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import Any, get_args

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.archive.redaction import redact
from ontherecord.archive.redaction.passages import FIRST_WORDS, WORD
from ontherecord.archive.redaction.quoting import RUN
from ontherecord.model import (
    Annotation,
    Archive,
    Article,
    Contribution,
    Entity,
    Fact,
    Known,
    Mention,
    Metadata,
    Paragraph,
    Part,
    Publish,
    Reason,
    Role,
    Selector,
    Sentence,
    Source,
    Span,
    Statement,
)
from ontherecord.render.words.mix import words
from tests.support.building import ROOT
from tests.support.tiny import TEXT, at, tiny_archive, tiny_article

DAY = dt.date(2024, 1, 1)
CASES = yaml.safe_load((ROOT / "tests/cases/redaction.yml").read_text(encoding="utf-8"))
PIECES = ("one,", "two", "three.", "four", "“five”", "六七")
SENTENCE = re.compile(r"[^\s.][^.\n]*\.?")


def article_of(case: dict[str, Any]) -> Article:
    """The case's text, its marks taken out."""
    parts, at, text = [], 0, ""
    for n, piece in enumerate(re.split("[«»]", case["text"])):
        if n % 2:
            parts.append(Span(start=at, end=at + len(piece)))
        text += piece
        at += len(piece)
    lines = list(re.finditer(r"[^\n]+", text))
    paragraphs = tuple(
        Paragraph(index=n, span=Span(start=m.start(), end=m.end()), region="body")
        for n, m in enumerate(lines)
    )
    sentences = tuple(
        Sentence(span=Span(start=m.start() + s.start(), end=m.start() + s.end()), paragraph=n)
        for n, m in enumerate(lines)
        for s in SENTENCE.finditer(m[0])
    )
    return Article(
        slug="a", text=text, paragraphs=paragraphs, sentences=sentences,
        meta=Metadata(title=case.get("title", "A title"), sha256="", publish=case["publish"]),
        statements=tuple(Statement(id=f"s-{n}", content=(p,)) for n, p in enumerate(parts)),
    )  # fmt: skip


def published(article: Article) -> Article:
    return redact(Archive(articles=(article,), entities=())).articles[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_is_left(case: dict[str, Any]) -> None:
    """Line by line, blanks folded."""
    found = published(article_of(case))
    lines = [" ".join(found.text[p.span.start : p.span.end].split()) for p in found.paragraphs]
    assert lines == case["shown"].splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_places_and_counts_stay(case: dict[str, Any]) -> None:
    """What is shown stands where it stood; every span has as many words as it had."""
    whole = article_of(case)
    found = published(whole)
    assert len(found.text) == len(whole.text)
    hidden = {n for gap in found.gaps for n in range(gap.start, gap.end)}
    assert all(found.text[n] == c for n, c in enumerate(whole.text) if n not in hidden)
    assert not any(found.text[n].isalnum() for n in hidden)
    spans = (*(p.span for p in whole.paragraphs), *(s.content[0] for s in whole.statements))
    assert [words(found, s) for s in spans] == [words(whole, s) for s in spans]
    assert found.text_sha256 == hashlib.sha256(whole.text.encode()).hexdigest()
    assert published(found) == found


@given(st.data())
def test_no_run_is_left_of_labels_alone(data: st.DataObject) -> None:
    """Wherever statements are, no more than the first words of one stand in a row."""
    drawn = data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
    text = " ".join(drawn)
    edges = data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted))
    statements = tuple(
        Statement(id=f"s-{n}", content=(Span(start=a, end=b),))
        for n, (a, b) in enumerate(zip(edges[::2], edges[1::2], strict=False))
    )
    whole = Article(
        slug="a", text=text, meta=Metadata(title="x", sha256="", publish="labels-only"),
        paragraphs=(Paragraph(index=0, span=Span(start=0, end=len(text)), region="body"),),
        statements=statements,
    )  # fmt: skip
    for stretch in re.split("…", published(whole).text):
        assert len(WORD.findall(stretch)) <= FIRST_WORDS + 1  # a statement may begin within a word


def with_publish(mode: Publish, **changed: Any) -> Archive:
    article = tiny_article()
    article = msgspec.structs.replace(
        article, meta=msgspec.structs.replace(article.meta, publish=mode), **changed
    )
    return msgspec.structs.replace(tiny_archive(), articles=(article,))


@pytest.mark.parametrize("mode", get_args(Publish))
def test_an_archive_of_whole_texts_is_the_same(mode: Publish) -> None:
    archive = with_publish(mode)
    assert (redact(archive) is archive) == (mode == "text")


MILL = "The mill has stood there since 1890"


def test_words_of_the_rest_are_cut_wherever_they_stand() -> None:
    """In reasons, notes, readings, roles and facts; the same words of a sentence that is shown, or
    of another article, stay."""
    shown = "Nobody sleeps tonight,” she told reporters"
    (first, *others) = tiny_article().statements
    reason = Reason(by="rule", name="x", why=f"as the text has it: {MILL}.", words=MILL)
    said = Annotation(id="a", action="add", note=f"See “{shown}”.", content=(
        Selector(exact=MILL, prefix="mill opened ", suffix=". What comes"),
        Selector(exact="Nobody sleeps tonight,", prefix="“", suffix="” she told"),
    ))  # fmt: skip
    made = Contribution(path="a.yml", codebook="1.2", by="x", made=DAY,
                        text="", annotations=(said,))  # fmt: skip
    people = (
        Entity(id="ida-ren", kind="person", name="Ida Ren",
               roles=(Role(title=f"Mayor, as {MILL}", article="tiny-flood"),
                      Role(title=f"Mayor, as {MILL}", article="other")),
               facts=(Fact(text=f"{MILL}.", source="article:tiny-flood"),)),
    )  # fmt: skip
    archive = with_publish(
        "excerpts", contributions=(made,),
        statements=(msgspec.structs.replace(first, reasons=(reason,)), *others),
    )  # fmt: skip
    found = redact(msgspec.structs.replace(archive, entities=people))
    article = found.articles[0]
    cut = "The mill has stood there since …"
    assert article.statements[0].reasons[0].why == f"as the text has it: {cut}."
    (kept,) = article.contributions[0].annotations
    assert kept.note == f"See “{shown}”."
    assert kept.content[0] == Selector(exact="…", prefix="", suffix="")
    assert kept.content[1] == said.content[1]
    assert [r.title for r in found.entities[0].roles] == [f"Mayor, as {cut}", f"Mayor, as {MILL}"]
    assert found.entities[0].facts[0].text == f"{cut}."


def test_who_is_named_in_the_rest_alone_is_in_no_list() -> None:
    """A mention goes with its words; whoever speaks stays."""
    place = Mention(span=at("The mill", 0), entity="the-mill")
    mill = Entity(id="the-mill", kind="place", name="The mill")
    archive = with_publish(
        "excerpts", mentions=(*tiny_article().mentions, place),
        entities=(*tiny_article().entities, mill),
    )  # fmt: skip
    (found,) = redact(archive).articles
    assert [m.entity for m in found.mentions] == [m.entity for m in tiny_article().mentions]
    assert {e.id for e in found.entities} == {e.id for e in tiny_article().entities}
    (labels,) = redact(with_publish("labels-only")).articles
    assert [e.id for e in labels.entities] == ["ida-ren"]


def test_names_and_captions_of_the_rest_go() -> None:
    """Names of private persons are looked for where there are words; captions are in no text."""
    caption = Part(kind="caption", exact="Sandbags", after="")
    meta = msgspec.structs.replace(tiny_article().meta, regions=(caption,), publish="excerpts")
    archive = with_publish("excerpts", withheld=(at("The mill"), at("Ida Ren")))
    archive = msgspec.structs.replace(
        archive, articles=(msgspec.structs.replace(archive.articles[0], meta=meta),)
    )
    (found,) = redact(archive).articles
    assert found.withheld == (at("Ida Ren"),) and found.meta.regions == ()


def test_a_source_that_is_long_is_cut() -> None:
    """A speaker that the text describes at length is no way to its words."""
    long = "A neighbour hopes that the rain stops by Friday"
    source = Source(speaker=long, type="witness-affected")
    first, *others = tiny_article().statements
    archive = with_publish(
        "labels-only", statements=(msgspec.structs.replace(first, sources=(source,)), *others)
    )
    (found,) = redact(archive).articles
    assert found.statements[0].sources[0].speaker == "A neighbour hopes that the rain …"
    assert len(WORD.findall(long)) >= RUN


def test_the_text_of_the_tiny_article() -> None:
    """Its own words as excerpts, gap by gap."""
    (found,) = redact(with_publish("excerpts")).articles
    gone = [" ".join(TEXT[g.start : g.end].split()) for g in found.gaps]
    assert gone[0].startswith("Sandbags") and "The mill has stood there since 1890." in gone
    assert found.meta.outlet == Known(value="Elm Gazette", basis="stated")
