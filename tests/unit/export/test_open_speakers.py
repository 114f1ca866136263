"""Candidates, flags, confidences and versions in every format that lists statements."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing
from typing import Any

import msgspec

from ontherecord.codebook.version import CODEBOOK
from ontherecord.export import database, table
from ontherecord.export.tei.document import document
from ontherecord.export.whole import Whole
from ontherecord.formats import webannotation
from ontherecord.formats.annotate import CONTRACT, answer
from ontherecord.importing.annotations import contributions
from ontherecord.model import Archive, ArticleSeed, Seeds
from ontherecord.render.article.files import data
from ontherecord.render.base.page import Site
from tests.support.building import ROOT
from tests.support.open_speakers import SLUG, TEXT, bare, read
from tests.support.tei import TEI, body, nestings, parsed, text_of

SITE = Site(name="Pier", description="", address="https://example.org/")
ALLOWED = frozenset((ROOT / "tests/cases/tei/allowed.txt").read_text().split())
ARTICLE, _ = read()
WHOLE = Whole(archive=Archive(articles=(ARTICLE,), entities=()), seeds=Seeds(), site=SITE)


def cut(span: list[int]) -> str:
    return TEXT[span[0] : span[1]]


def test_the_contract_tells_what_is_open() -> None:
    """`annotate --json`: the keys of design §7 and those that 1.2 added, with their values."""
    found = answer(ARTICLE)
    assert (found["contract"], found["codebook"]) == (CONTRACT, CODEBOOK)
    first, second, *_, last = found["statements"]
    assert (second["ambiguous"], second["candidates"]) == (True, ["Jan Voss", "Bo Marek"])
    assert second["speaker"] == "Jan Voss | Bo Marek", "all of them, nobody by default"
    assert (second["speakers"], first["source_type"]) == (["He"], "legislature-court")
    assert (last["ambiguous"], last["candidates"]) == (False, [])
    assert first["confidences"] == {"extent": 1.0, "kind": 1.0, "speaker": 1.0}
    assert first["confidence"] == first["confidences"]["extent"]
    assert first["sure"] == {"kind": True, "speaker": True}
    unsaid = [sentence for sentence in found["sentences"] if sentence["flags"]]
    assert [sentence["flags"] for sentence in unsaid] == [["not-said"]] * len(unsaid)
    told = [one for sentence in unsaid for one in sentence["not_said"]]
    assert [(one["who"], cut(one["span"]), one["source"]) for one in told] == [
        ("No official", "that the bridge was safe", None),
        ("the mayor", "that the road was open", None),
    ]


def test_a_published_article_tells_the_codebook_of_each_reading() -> None:
    found = json.loads(data(ARTICLE, {}, SITE))
    versions = [row["codebooks"] for row in found["statements"]]
    assert versions == [["1.2"], ["1.2"], ["1.2"], ["1.2"], ["1.1"]]
    assert json.loads(data(bare(), {}, SITE))["codebook"] == CODEBOOK


def test_tables_tell_it_and_keep_what_was_not_said_apart() -> None:
    """The table of statements has no row of what nobody said; another has."""
    files = {asset.path: str(asset.content) for asset in table.files(WHOLE)}
    assert "Jan Voss; Bo Marek" in files["statements.csv"]
    assert "that the bridge was safe" not in files["statements.csv"]
    assert "No official" in files["not_said.csv"]
    (base,) = database.files(WHOLE)
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(base.content)  # type: ignore[arg-type]
        asked = "select who, words from not_said"
        assert found.execute(asked).fetchall() == [
            ("No official", "that the bridge was safe"), ("the mayor", "that the road was open"),
        ]  # fmt: skip
        ambiguous = "select candidates, codebooks from statements where ambiguous = 'yes'"
        assert len(found.execute(ambiguous).fetchall()) == 2


def test_nothing_unsaid_makes_no_second_table() -> None:
    whole = Whole(archive=Archive(articles=(bare(),), entities=()), seeds=Seeds(), site=SITE)
    assert [asset.path for asset in table.files(whole)] == ["statements.csv"]


def test_tei_tells_it_and_keeps_the_text() -> None:
    """In feature structures; what was not said is a span of its own, and no `<said>`."""
    root = parsed(document(ARTICLE, {}, SITE, "e1"))
    assert text_of(body(root)) == TEXT
    assert set(nestings(root)) <= ALLOWED
    lists = [f for f in root.iter(f"{TEI}f") if f.attrib["name"] == "candidates"]
    assert len(lists) == 2
    (group,) = (g for g in root.iter(f"{TEI}spanGrp") if g.attrib["type"] == "not-said")
    flags = {fs.attrib["{http://www.w3.org/XML/1998/namespace}id"]: fs
             for fs in root.iter(f"{TEI}fs") if fs.attrib.get("type") == "not-said"}  # fmt: skip
    assert {span.attrib["ana"][1:] for span in group} == set(flags) and len(flags) == 2


def test_web_annotations_bring_it_back() -> None:
    """What a person marked as not said is read back as that, never as a statement."""
    items: list[dict[str, Any]] = list(webannotation.statements(ARTICLE, "https://example.org/a/"))
    facts = [item["otr:statement"] for item in items]
    assert [len(one["candidates"]) for one in facts[:2]] == [2, 2]
    raw = json.dumps(webannotation.collection("x", "y", items)).encode()
    seed = ArticleSeed(slug=SLUG, path=f"seeds/articles/{SLUG}", text=TEXT, meta=ARTICLE.meta)
    made, problems = contributions(raw, seed, by="zoe", path="x.jsonld", made=dt.date(2026, 5, 4))
    assert not problems
    unsaid = [a for c in made for a in c.annotations if a.not_said]
    assert [(a.not_said, a.kind) for a in unsaid] == [
        ("No official", "outlet-voice"), ("the mayor", "outlet-voice"),
    ]  # fmt: skip


def test_a_draft_s_flag_is_an_annotation_of_its_own() -> None:
    """Where no person marked it, it is told beside the statements, as a remark."""
    (flag, *_) = (f for s in ARTICLE.sentences for f in s.not_said)
    drafted = msgspec.structs.replace(flag, by=())
    (first, *rest) = bare().sentences
    article = msgspec.structs.replace(
        bare(), sentences=(msgspec.structs.replace(first, not_said=(drafted,)), *rest)
    )
    (item,) = webannotation.statements(article, "https://example.org/a/")
    assert item["otr:flag"]["who"] == "No official" and item["motivation"] == "commenting"
