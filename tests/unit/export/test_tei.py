"""An article as TEI: its text letter for letter, its structure as TEI has it, all facts in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from ontherecord.export.tei.document import document
from ontherecord.export.tei.facts import PRIVATE
from ontherecord.model import Article, Contribution, Paragraph, Source, Span, Statement
from ontherecord.render.base.page import Site
from tests.support.building import ROOT, run
from tests.support.tei import ID, TEI, anchors, body, nestings, parsed, pieces, text_of
from tests.support.tiny import ENTITIES, STATEMENTS, TEXT, tiny_article

SITE = Site(name="Shore", description="", address="https://example.org/")
ALLOWED = frozenset((ROOT / "tests/cases/tei/allowed.txt").read_text().split())
"""What TEI's own schema allows, of what we use: `scripts/check_tei.py` found the files valid that
these are taken from."""


def exported(article: Article, **known: Any) -> ET.Element:
    return parsed(document(article, {e.id: e for e in ENTITIES}, SITE, known.get("engine", "e1")))


def changed(**fields: Any) -> Article:
    return msgspec.structs.replace(tiny_article(), **fields)


def test_the_text_is_there_letter_for_letter() -> None:
    """Nothing is added to the body, and nothing is lost."""
    assert text_of(body(exported(tiny_article()))) == TEXT


def test_what_is_said_has_its_words_speaker_and_labels() -> None:
    """The pieces of each `<said>` are the statement's content, whatever else crosses them."""
    root = exported(tiny_article())
    found = pieces(body(root), "said")
    assert [*found] == [s.id for s in STATEMENTS]
    for s in STATEMENTS:
        assert "".join(found[s.id]) == "".join(TEXT[p.start : p.end] for p in s.content)
    said = {one.attrib[ID]: one.attrib for one in root.iter(f"{TEI}said")}
    direct = {s.id: s.form == "direct" for s in STATEMENTS}
    assert all((said[name]["direct"] == "true") == value for name, value in direct.items())
    ids = {one.attrib[ID] for one in root.iter() if ID in one.attrib}
    pointed = [
        one.attrib[key] for one in root.iter() for key in ("who", "ana", "prev", "ref", "corresp")
        if key in one.attrib
    ]  # fmt: skip
    assert pointed and {name[1:] for names in pointed for name in names.split()} <= ids


def test_what_stands_off_points_at_its_words() -> None:
    """The stretch between two anchors is the cue or the source, to the character."""
    root = exported(tiny_article())
    at = anchors(body(root))
    assert all(offset == int(name[1:]) for name, offset in at.items())
    groups = {g.attrib["type"]: g for g in root.iter(f"{TEI}spanGrp")}
    for kind, wanted in (
        ("cue", [span for s in STATEMENTS for span in s.cues]),
        ("source", [one.span for s in STATEMENTS for one in s.sources if one.span]),
    ):
        spans = [(at[x.attrib["from"][1:]], at[x.attrib["to"][1:]]) for x in groups[kind]]
        assert spans == [(span.start, span.end) for span in wanted]
    assert {"outlet-voice", "possible"} <= groups.keys()


def test_the_header_says_who_did_what() -> None:
    """People by their handle and day, the machine for what nobody confirmed."""
    made = Contribution(
        path="seeds/articles/tiny-flood/annotations/a.yml", codebook="1.1", by="jo-reader",
        made=dt.date(2024, 6, 1), text="0", annotations=(),
    )  # fmt: skip
    root = exported(changed(contributions=(made,)), engine="abc123")
    changes = [*root.iter(f"{TEI}change")]
    assert [(c.attrib["who"], c.attrib.get("when"), c.attrib["status"]) for c in changes] == [
        ("#by.jo-reader", "2024-06-01", "confirmed"), ("#engine", None, "draft"),
    ]  # fmt: skip
    drafts = sum(s.state == "draft" for s in STATEMENTS)
    assert (changes[1].text or "").startswith(f"{drafts} statements are machine drafts")
    names = {one.attrib[ID]: "".join(one.itertext()) for one in root.iter(f"{TEI}respStmt")}
    assert "jo-reader" in names["by.jo-reader"] and "abc123" in names["engine"]
    rights = root.find(f".//{TEI}bibl/{TEI}availability/{TEI}p")
    assert rights is not None and rights.text == tiny_article().meta.rights


def test_every_fact_is_there() -> None:
    """The feature structure of a statement has all that its card has."""
    root = exported(tiny_article())
    for s in STATEMENTS:
        (found,) = [f for f in root.iter(f"{TEI}fs") if f.attrib.get(ID) == f"facts.{s.id}"]
        values = {f.attrib["name"]: f for f in found}
        for name in ("form", "kind", "channel", "act", "attribution", "state"):
            assert values[name][0].attrib["value"] == getattr(s, name)
        assert ("unverified" in values) == bool(s.unverified)
        shown = [*values["chain"].itertext()] if "chain" in values else []
        assert tuple(filter(str.strip, shown)) == s.chain
        assert ("note" in values) == bool(s.note)


def test_a_private_persons_name_is_in_the_text_alone() -> None:
    """Who is named by the article alone is no entry, and no speaker by name."""
    at = TEXT.index("Ida Ren")
    source = Source(speaker="Ida Ren", span=Span(start=at, end=at + 7), private=True)
    statement = Statement(id="s-1", content=STATEMENTS[0].content, sources=(source,))
    root = exported(changed(statements=(statement,), mentions=(), possible=(), outlet=()))
    outside = "".join(root.find(f"{TEI}standOff").itertext())  # type: ignore[union-attr]
    assert PRIVATE in outside and "Ida Ren" not in outside
    assert "Ida Ren" in text_of(body(root))


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\u0000\u0001", "\ufffe\r\n\u2028\u0085 x"], ids=ascii
)
def test_odd_texts(text: str) -> None:
    """Nothing at all, white space alone, and what XML cannot hold."""
    span = Span(start=0, end=len(text))
    blocks = (Paragraph(index=0, span=span, region="body"),) if text else ()
    bare = Article(slug="x", text=text, meta=tiny_article().meta, paragraphs=blocks)
    root = exported(bare)
    assert text_of(body(root)) == text
    assert root.find(f"{TEI}standOff") is None
    named = {g.attrib["ref"][1:] for g in root.iter(f"{TEI}g")}
    assert named == {c.attrib[ID] for c in root.iter(f"{TEI}char")}


def test_nothing_nests_that_tei_does_not_allow(tmp_path: Path) -> None:
    """Our own article and the small one use no nesting beyond those found valid."""
    done = run("-m", "ontherecord", "export", "--format", "tei", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    (file,) = tmp_path.iterdir()
    ours = parsed(file.read_text(encoding="utf-8"))
    (article,) = (ROOT / "seeds/articles").glob("*/article.txt")
    assert text_of(body(ours)) == article.read_text(encoding="utf-8")
    for root in (ours, exported(tiny_article())):
        assert set(nestings(root)) <= ALLOWED
