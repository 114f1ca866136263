"""Annotations from other programs become contributions, and ours go out and come back unchanged."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ontherecord.export.rows import as_csv, rows
from ontherecord.export.web_annotations import files as jsonld
from ontherecord.export.whole import Whole
from ontherecord.importing.annotations import contributions
from ontherecord.importing.entries import entry
from ontherecord.model import Archive, ArticleSeed, Metadata, Selector
from ontherecord.render.article.files import web_annotations
from ontherecord.render.base.page import Site
from ontherecord.seeds import load, yamlfile
from ontherecord.seeds.writing import as_yaml
from tests.support.building import ROOT, run
from tests.support.tiny import ENTITIES, TEXT, tiny_article

COMMAND = ("-m", "ontherecord")
TODAY = dt.date(2026, 5, 4)
SITE = Site(name="Site", description="", address="https://example.org/")
SEED = ArticleSeed(
    slug="tiny-flood", path="seeds/articles/tiny-flood", text=TEXT,
    meta=Metadata(title="Flood", sha256=hashlib.sha256(TEXT.encode()).hexdigest()),
)  # fmt: skip
QUOTE = {"type": "TextQuoteSelector", "exact": "the quay would stay open", "prefix": "said "}
PLACE = {"type": "TextPositionSelector", "start": TEXT.index("the quay would"),
         "end": TEXT.index("the quay would") + 24}  # fmt: skip
HYPOTHESIS = {
    "total": 1,
    "rows": [{
        "user": "acct:jo_reader@hypothes.is", "created": "2024-06-02T10:00:00+00:00",
        "text": "The mayor speaks for the town.", "tags": ["official-claim", "mixed", "homework"],
        "target": [{"source": "https://x.example", "selector": [
            {"type": "RangeSelector", "startOffset": 1}, {**PLACE, "start": 3, "end": 27}, QUOTE]}],
    }],
}  # fmt: skip
RECOGITO = [{
    "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "#1",
    "body": [{"type": "TextualBody", "value": "U1", "purpose": "tagging"},
             {"type": "TextualBody", "value": "Not checked.", "purpose": "commenting"}],
    "target": {"selector": [QUOTE, PLACE]},
}]  # fmt: skip
ANNOTORIOUS = {
    "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage",
    "items": [{
        "type": "Annotation", "body": {"type": "TextualBody", "value": "Look here"},
        "creator": {"id": "x", "name": "kit"}, "created": "2024-06-03",
        "target": {"source": "s", "selector": {"type": "RangeSelector", "refinedBy": PLACE}},
    }],
}  # fmt: skip


def bring(data: Any) -> Any:
    return contributions(json.dumps(data).encode(), SEED, by="importer", path="x.json", made=TODAY)


@pytest.mark.parametrize(
    ("raw", "note", "by"),
    [
        ({"bodyValue": "Look"}, "Look", ""),
        ({"body": {"source": "https://x.example/a"}, "creator": "https://x.example/kit"},
         "https://x.example/a", ""),
        ({"body": {"value": {"label": "place", "id": "p1"}}, "creator": {"nickname": "kit"}},
         "place", "kit"),
        ({"body": {"value": {"id": "p1"}}, "creator": [{"id": "x"}]}, "p1", ""),
        ({"body": [{"value": ""}, {"purpose": "tagging"}, None, "Twice", "Twice"]}, "Twice", ""),
        ({"text": 3, "tags": ["U1", "mine"], "user": "acct:kit.moss_2@x.example"},
         "Tags: mine", "kit-moss-2"),
    ],
    ids=["a plain body", "a body elsewhere", "a label", "an id", "empty ones", "Hypothesis"],
)  # fmt: skip
def test_remarks_and_names_in_every_shape(raw: dict[str, Any], note: str, by: str) -> None:
    """What a body says, in whichever of the shapes W3C allows; a name only where there is one."""
    target = {"selector": [{"type": "TextPositionSelector", "start": -1, "end": 4}, QUOTE]}
    found = entry({**raw, "target": [target, {"selector": PLACE}, "https://x.example"]}, "a1", TEXT)
    assert (found.annotation.note, found.by) == (note, by)
    assert len(found.annotation.content) == 2
    assert all(part.exact == QUOTE["exact"] for part in found.annotation.content)


@pytest.mark.parametrize(("start", "end"), [(4, 4), (0, len(TEXT) + 1), (True, 4), (1.0, 4)])
def test_a_place_that_is_none_names_no_words(start: object, end: object) -> None:
    """Empty, beyond the text, or no numbers at all."""
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    with pytest.raises(ValueError, match="names no words"):
        entry({"target": {"selector": place}}, "a1", TEXT)


def test_hypothesis() -> None:
    """Tags that are labels become labels, others stay in the note; a wrong position is dropped."""
    (made,), problems = bring(HYPOTHESIS)
    assert problems == ()
    assert (made.by, made.made) == ("jo-reader", dt.date(2024, 6, 2))
    (a,) = made.annotations
    assert (a.kind, a.form) == ("official-claim", "mixed")
    assert a.note == "The mayor speaks for the town.\n\nTags: homework"
    assert a.content == (Selector(exact="the quay would stay open", prefix="said "),)
    assert made.path == "seeds/articles/tiny-flood/annotations/2024-06-02-jo-reader-import.yml"


def test_recogito() -> None:
    """A W3C annotation with its position; nobody is named, so it is the importer's."""
    (made,), problems = bring(RECOGITO)
    (a,) = made.annotations
    assert (problems, made.by, a.unverified, a.note) == ((), "importer", ("U1",), "Not checked.")
    assert a.content[0].start == TEXT.index("the quay would")


def test_annotorious() -> None:
    """Words by position alone, inside another selector: the quote is taken from the text."""
    (made,), _ = bring(ANNOTORIOUS)
    (a,) = made.annotations
    assert (made.by, a.content[0].exact, a.note) == ("kit", "the quay would stay open", "Look here")


def test_what_cannot_be_used_is_told_by_entry() -> None:
    """An entry without words is told with its number; those beside it are taken over."""
    made, problems = bring([{"body": "a remark on the page", "target": "https://x"}, *RECOGITO])
    assert len(made) == 1
    assert [p.code for p in problems] == ["unusable-entry"]
    assert "entry 1 " in problems[0].what


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"[" * 100_000, b'{"rows": 3}', b"null"])
def test_what_is_no_list_of_annotations_is_told(data: bytes) -> None:
    """Whatever the file holds, it is told and nothing is made."""
    made, problems = contributions(data, SEED, by="x", path="x.json", made=TODAY)
    assert made == () and [p.code for p in problems] == ["nothing-to-import"]


HOSTILE: dict[str, tuple[bytes, str]] = {
    "half a character": (
        b'[{"target": {"selector": {"type": "TextQuoteSelector", "exact": "\\ud800"}}}]',
        "unusable-entry"),
    "no annotations": (b'[5, "x", null, true]', "unusable-entry"),
    "a file's name that leads elsewhere": (
        json.dumps([{"otr:annotation": {"id": "a1", "action": "confirm"}, "otr:contribution": {
            "codebook": "1.1", "by": "eve", "made": "2024-06-01", "text": "0f",
            "path": "seeds/x/../../../.bashrc"}}]).encode(), "unusable-entry"),
    "refinements without end": (
        b'[{"target": {"selector":' + b'{"refinedBy":' * 900 + b"{}" + b"}" * 900 + b"}}]",
        "unusable-entry"),
    "lists without end": (b"[" * 100_000, "nothing-to-import"),
    "five megabytes": (b"[" + b"1," * 2_500_000 + b"1]", "file-too-large"),
    "another encoding": ('[{"body": "\u00e9"}]'.encode("latin-1"), "not-utf-8"),
    "a number without end": (b"[" + b"9" * 5_000 + b"]", "nothing-to-import"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_told_and_bring_nothing(name: str) -> None:
    """What no file of ours could hold is refused by its number, never with an exception."""
    data, code = HOSTILE[name]
    made, problems = contributions(data, SEED, by="kit", path="x.json", made=TODAY)
    assert made == () and {p.code for p in problems} == {code}


def test_what_an_export_says_of_itself_stays_a_value() -> None:
    """Words of a file that was not made by us cannot become fields of the file we write."""
    head = {"codebook": '1.1"\nby: x', "by": "kit", "made": "2024-06-01", "path": "a/b-1.yml",
            "text": "0f\nby: reference\nannotations: []"}  # fmt: skip
    one = {"otr:annotation": {"id": "a1", "action": "confirm"}, "otr:contribution": head}
    (made,), _ = contributions(
        json.dumps([one]).encode(), SEED, by="kit", path="x.json", made=TODAY
    )
    read, problems = yamlfile.read(as_yaml(made), "b-1.yml")
    assert problems == ()
    assert {name: read[name] for name in ("codebook", "text", "by")} == {
        "codebook": head["codebook"], "text": head["text"], "by": {"handle": "kit"},
    }  # fmt: skip


def test_a_day_that_is_not_told_is_the_day_of_the_import() -> None:
    """Nobody annotated anything in 1970; what tells its day keeps it."""
    (undated,), _ = bring(RECOGITO)
    assert undated.made == TODAY
    assert undated.path.endswith("/2026-05-04-importer-import.yml")
    (dated,), _ = bring(HYPOTHESIS)
    assert dated.made == dt.date(2024, 6, 2)


@pytest.mark.parametrize(
    "raw",
    [
        {"otr:annotation": {"id": "a1", "action": "confirm", "target": "s-1"},
         "otr:contribution": {"codebook": "1.2", "by": "kit", "made": "2024-06-01", "text": "0f",
                              "path": "seeds/articles/2024/pier/annotations/b-1.yml"}},
        {"body": "x", "target": {"source": "https://e.org/articles/pier/#p3", "selector": QUOTE}},
        {"body": "x", "target": [{"source": "../articles/pier/statements.json#/text",
                                  "selector": QUOTE}]},
        {"body": "x", "target": "https://e.org/articles/pier/#s-12ab34"},
    ],
)  # fmt: skip
def test_annotations_of_another_article_are_told(raw: dict[str, Any]) -> None:
    """Words that stand here by chance are not what they are about."""
    made, problems = bring([raw])
    assert made == ()
    assert [p.code for p in problems] == ["unusable-entry"] and "“pier”" in problems[0].what
    here = json.loads(json.dumps([raw]).replace("/pier/", "/tiny-flood/"))
    assert "another article" not in " ".join(p.what for p in bring(here)[1])


def test_our_own_seeds_go_out_and_come_back(root: Path) -> None:
    """Exported as JSON-LD and imported again, each contribution is what it was."""
    seeds = load(root / "seeds")
    archive = Archive(articles=(), entities=())
    for seed, asset in zip(
        seeds.articles, jsonld(Whole(archive=archive, seeds=seeds, site=SITE)), strict=True
    ):
        made, problems = contributions(
            str(asset.content).encode(), seed, by="x", path="x", made=TODAY
        )
        assert problems == ()
        assert [(c.path, c.codebook, c.by, c.made, c.text, c.annotations) for c in made] == [
            (c.path, c.codebook, c.by, c.made, c.text, c.annotations) for c in seed.contributions
        ]


def test_published_statements_are_web_annotations() -> None:
    """Each has an address, its labels as tags, and words that stand in the text where it says."""
    found = json.loads(web_annotations(tiny_article(), SITE))
    items = found["first"]["items"]
    assert found["total"] == len(items) == 5
    assert items[1]["id"] == "https://example.org/articles/tiny-flood/#s-a10002"
    assert {b["value"] for b in items[1]["body"]} == {"official-claim", "direct-quote"}
    for item in items:
        for target in item["target"]:
            quote, place = target["selector"]
            assert TEXT[place["start"] : place["end"]] == quote["exact"]


def test_a_table_has_a_row_for_each_statement() -> None:
    """The columns are the same in each; a cell that a spreadsheet would run is defused."""
    archive = Archive(articles=(tiny_article(),), entities=ENTITIES)
    found = list(rows(archive, SITE.address))
    assert [row["statement"] for row in found] == ["s-a10001", "s-a10002", "s-a10003", "s-a10004"]
    assert len({tuple(row) for row in found}) == 1
    assert found[3]["chain"] == "Elm Courier; online posters"
    table = as_csv([{**found[0], "note": '=HYPERLINK("x")'}])
    assert '"\'=HYPERLINK(""x"")"' in table


def test_the_commands(tmp_path: Path) -> None:
    """`export` writes files of each kind; what it wrote as JSON-LD, `import` takes back in."""
    root = tmp_path / "archive"
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    for shape, file in (
        ("csv", "statements.csv"),
        ("sqlite", "archive.sqlite"),
        ("pages", "index.md"),
        ("jsonld", None),
    ):
        done = run(*COMMAND, "export", "--root", str(root), "--format", shape, "--out", f"{root}/x")
        assert done.returncode == 0, done.stderr
        assert file is None or (root / "x" / file).stat().st_size > 1000
    (sent,) = (root / "x").glob("*.jsonld")
    with closing(sqlite3.connect(root / "x" / "archive.sqlite")) as base:
        (count,) = base.execute("select count(*) from statements").fetchone()
    assert count == 35
    files = sorted((root / "seeds").rglob("annotations/*.yml"))
    before = load(root / "seeds").articles
    for path in files:
        path.unlink()
    done = run(*COMMAND, "import", sent.stem, str(sent), "--root", str(root), "--by", "kit")
    assert done.returncode == 0, done.stderr
    (article,) = load(root / "seeds").articles
    assert [c.annotations for c in article.contributions] == [
        c.annotations for c in before[0].contributions
    ]
    again = run(*COMMAND, "import", sent.stem, str(sent), "--root", str(root), "--by", "kit")
    assert again.returncode == 1 and "is there already" in again.stderr
