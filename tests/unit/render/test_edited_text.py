"""What the page, the checks and the commands say of annotations after the text was edited."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import re
import subprocess
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from ontherecord.checks.check import check
from ontherecord.cli import main
from ontherecord.engine.text.segment import segment
from ontherecord.merging.article import applied
from ontherecord.merging.carrying import carry
from ontherecord.merging.repairing import proposals
from ontherecord.merging.unsettled import lost_words_of
from ontherecord.model import (
    Annotation,
    Article,
    ArticleSeed,
    Carried,
    Contribution,
    Metadata,
    Seeds,
    Selector,
    Span,
)
from ontherecord.render.article import edited
from ontherecord.seeds import load
from ontherecord.seeds.writing import as_yaml
from tests.support.tiny import STATEMENTS, at, tiny_article
from tests.unit.render.test_article_page import soup_of

OLD = """Bridge stays open, mayor says

Mayor Ada Lind said on Monday that 12 boats were moored under the bridge.

Kit Moss, a diver, said the third pillar had a crack as wide as a hand.

The town council meets again next week, and the ferry runs until midnight.

“Nobody swims here,” Lind told the paper after the meeting on the quay.
"""
NEW = """Correction: An earlier version said “the third pillar had a crack as wide as a hand”.

Bridge stays open, mayor says

“Nobody swims here,” Lind told the paper after the meeting on the quay.

Mayor Ada Lind said on Monday that 14 boats were moored under the bridge.

The town council meets again next week, and the ferry runs until midnight.
"""
WORDS = {
    "boats": "12 boats were moored under the bridge",
    "crack": "the third pillar had a crack as wide as a hand",
    "ferry": "the ferry runs until midnight",
    "swims": "“Nobody swims here,”",
    "diver": "Kit Moss, a diver",
}
STATUS = {
    "boats": "changed", "crack": "needs-review", "ferry": "exact", "swims": "moved",
    "diver": "orphaned",
}  # fmt: skip


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _contribution(text: str = OLD) -> Contribution:
    return Contribution(
        path="seeds/articles/bridge/annotations/a.yml", codebook="1.1", by="kit",
        made=dt.date(2024, 6, 5), text=_hash(text), lines=tuple(range(6, 11)),
        annotations=tuple(
            Annotation(
                id=ident, action="add", content=(Selector(exact=words),), form="outlet",
                kind="outlet-voice", unverified=(),
            )
            for ident, words in WORDS.items()
        ),
    )  # fmt: skip


def _seed(text: str = NEW, *, kept: bool = True) -> ArticleSeed:
    return ArticleSeed(
        slug="bridge", path="seeds/articles/bridge", text=text,
        meta=Metadata(title="Bridge", sha256=_hash(text)), contributions=(_contribution(),),
        texts={_hash(OLD): OLD} if kept else {},
    )  # fmt: skip


def _applied(seed: ArticleSeed) -> Article:
    paragraphs, sentences = segment(seed.text, None)
    draft = Article(
        slug="bridge", text=seed.text, meta=seed.meta, paragraphs=paragraphs, sentences=sentences
    )
    return applied(draft, seed, ())[0]


def test_each_annotation_has_its_status() -> None:
    """Kept, changed, moved, perhaps quoted, gone: by id, and those that wait are listed."""
    article = _applied(_seed())
    assert {one.id: one.status for one in article.carried} == STATUS
    assert {a.id for a in article.orphans} == {"crack", "diver"}
    shown = {i for s in article.outlet for i in s.annotations}
    assert shown == {"boats", "ferry", "swims"}
    texts = {NEW[p.start : p.end] for s in article.outlet for p in s.content}
    assert "14 boats were moored under the bridge" in texts


def test_a_text_that_is_the_same_changes_nothing() -> None:
    """Annotations made on this very text pass through as they are."""
    seed = _seed(OLD)
    assert carry(seed).contributions == seed.contributions
    assert {one.status for one in _applied(seed).carried} == {"exact"}


@pytest.mark.parametrize("kept", [True, False])
def test_no_annotation_is_lost(kept: bool) -> None:
    """With and without the old text, paragraphs in any order, cut off anywhere: every id is there
    once with a status, and it is applied or it waits."""
    blocks = NEW.strip().split("\n\n")
    texts = ["\n\n".join(order) + "\n" for order in itertools.permutations(blocks, 3)]
    for text in [*texts, NEW[:40], "Nothing of it.\n", OLD.replace("said", "claimed")]:
        article = _applied(_seed(text, kept=kept))
        assert sorted(one.id for one in article.carried) == sorted(WORDS)
        waiting = {o.id for o in article.carried if o.status in ("needs-review", "orphaned")}
        assert {a.id for a in article.orphans} == waiting
        applied_ids = {i for s in article.outlet for i in s.annotations}
        assert applied_ids == set(WORDS) - waiting


def test_check_tells_what_became_of_them() -> None:
    """One warning counts, one a waiting annotation names it with what to type."""
    found = {p.code: p for p in check(Seeds(articles=(_seed(),)))}
    assert "1 changed, 1 exact, 1 moved, 1 needs-review, 1 orphaned" in found["other-text"].what
    assert found["needs-review"].level == "warning"
    assert "crack: " in found["needs-review"].what and "paragraph 0" in found["needs-review"].what
    assert "exact:" in found["needs-review"].fix
    assert found["quote-not-found"].level == "error"
    assert "diver: “Kit Moss, a diver” is gone" in found["quote-not-found"].what


def test_proposals_say_the_same_of_the_new_text(tmp_path: Path) -> None:
    """Two files in the place of one: what is settled, and what waits with its old text."""
    settled, waiting = proposals(_seed())
    assert settled.name == "a.yml" and waiting.name == "a-waiting.yml"
    folder = tmp_path / "seeds/articles/bridge/annotations"
    folder.mkdir(parents=True)
    (folder.parent / "article.txt").write_text(NEW, encoding="utf-8")
    for one in (settled, waiting):
        (folder / one.name).write_text(one.yaml, encoding="utf-8")
    seeds = load(tmp_path / "seeds")
    back = {c.text: [a.id for a in c.annotations] for c in seeds.articles[0].contributions}
    assert back == {_hash(NEW): ["boats", "ferry", "swims"], _hash(OLD): ["crack", "diver"]}
    assert "# changed: boats: “12 boats were moored under the bridge” → “14 boats" in settled.yaml
    assert "# needs-review: crack: " in waiting.yaml
    (article,) = seeds.articles
    now = msgspec.structs.replace(article, texts={_hash(OLD): OLD})
    assert not [c for c in carry(now).carried if c.id in ("boats", "ferry", "swims")]


def test_a_proposal_loses_no_annotation_whose_id_stands_twice() -> None:
    """Two of one id, one of them gone: each is in one of the two files, whichever comes first."""
    there, gone = (a for a in _contribution().annotations if a.id in ("diver", "ferry"))
    for pair in ((gone, there), (there, gone)):
        both = tuple(msgspec.structs.replace(a, id="x") for a in pair)
        file = msgspec.structs.replace(_contribution(), annotations=both)
        found = proposals(msgspec.structs.replace(_seed(), contributions=(file,)))
        contents = [re.findall(r'^ +- {exact: "(.+?)"', one.yaml, re.M) for one in found]
        assert contents == [[WORDS["ferry"]], [WORDS["diver"]]]


def test_a_card_shows_the_difference() -> None:
    """Old words struck out, new ones marked; a moved passage says so; the foot counts."""
    ident = STATEMENTS[2].annotations or ("a3",)
    statement = msgspec.structs.replace(STATEMENTS[2], annotations=ident)
    told = (
        Carried(id=ident[0], status="changed", was=("the quay is open",),
                now=(at("the quay would stay open"),)),
        Carried(id="gone", status="orphaned", was=("no words",)),
    )  # fmt: skip
    article = msgspec.structs.replace(tiny_article(), statements=(statement,), carried=told)
    soup = soup_of(article)
    card = soup.select_one(f"#card-{statement.id} .card__edited")
    assert card and [e.get_text() for e in card.select("del, ins")] == ["is", "would stay"]
    assert "1 changed, 1 gone" in soup.get_text()
    moved = (Carried(id=ident[0], status="moved", was=("x",), now=(Span(start=0, end=1),)),)
    (one,) = edited.edited(msgspec.structs.replace(article, carried=moved), statement)
    assert "moved" in one.says and one.pieces == ()


def test_what_waits_says_why_on_the_page() -> None:
    """A person may have to look, or the words are gone: the list tells which."""
    article = _applied(_seed())
    soup = soup_of(msgspec.structs.replace(article, meta=msgspec.structs.replace(
        tiny_article().meta, sha256=article.meta.sha256)))  # fmt: skip
    items = [item.get_text() for item in soup.select("#orphans li")]
    assert len(items) == 2
    assert "Needs a person" in items[0] and "these words now stand in a note" in items[0]
    assert "“Nobody" not in items[0]
    assert "does not occur in this text" in items[1] and "Needs a person" not in items[1]


def test_words_changed_in_their_place_and_quoted_in_a_note() -> None:
    """The place that is offered is the changed one; the card tells of the note all the same."""
    note = (
        "We had first counted wrong. Scratch “12 boats were moored under the bridge”, please.\n\n"
    )
    article = _applied(_seed(note + OLD.replace("12 boats", "14 boats")))
    (told,) = [one for one in article.carried if one.id == "boats"]
    (waiting,) = [a for a in article.orphans if a.id == "boats"]
    how, fix = lost_words_of(waiting, told, article.text, article.slug)
    assert (told.status, told.doubt) == ("needs-review", "in-a-note")
    assert "“14 boats were moored under the bridge” in paragraph 2" in how
    assert "these words now stand in a note" in how
    assert "14 boats were moored" in fix and "remove the annotation" in fix


METADATA = "title: Bridge\n# a remark\nsha256: '{}'   # the text\nrights: Mine.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive in Git whose text was edited after somebody annotated it."""
    folder = tmp_path / "seeds/articles/bridge"
    (folder / "annotations").mkdir(parents=True)
    (folder / "article.txt").write_text(OLD, encoding="utf-8")
    (folder / "article.yml").write_text(METADATA.format(_hash(OLD)), encoding="utf-8")
    (folder / "annotations/a.yml").write_text(as_yaml(_contribution()), encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b.c",
                                                    "commit", "-qm", "first"]):  # fmt: skip
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (folder / "article.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def _run(archive: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [words[0], "--root", str(archive), *words[1:]])
    return done.exit_code, done.output


def test_a_keeper_accepts_a_text(archive: Path, tmp_path: Path) -> None:
    """The old text is kept under its hash; article.yml changes in that one value alone."""
    folder = archive / "seeds/articles/bridge"
    old = tmp_path / "old.txt"
    old.write_text(OLD, encoding="utf-8")
    _run(archive, "check", "--accept-text", "bridge", "--old", str(old))
    assert (folder / f"texts/{_hash(OLD)}.txt").read_text(encoding="utf-8") == OLD
    assert (folder / "article.yml").read_text(encoding="utf-8") == METADATA.format(_hash(NEW))
    assert "names this text already" in _run(archive, "check", "--accept-text", "bridge")[1]


def test_git_has_the_old_text(archive: Path) -> None:
    """Without a file that is named the old text comes from the history."""
    _run(archive, "check", "--accept-text", "bridge")
    assert (archive / f"seeds/articles/bridge/texts/{_hash(OLD)}.txt").is_file()


def test_no_old_text_nothing_written(archive: Path, tmp_path: Path) -> None:
    """Another text than the named one is refused, and nothing is changed."""
    other = tmp_path / "other.txt"
    other.write_text("something else", encoding="utf-8")
    code, said = _run(archive, "check", "--accept-text", "bridge", "--old", str(other))
    assert code == 1 and "no-old-text" in said
    named = (archive / "seeds/articles/bridge/article.yml").read_text(encoding="utf-8")
    assert named == METADATA.format(_hash(OLD))


def test_anchor_prints_selectors(archive: Path) -> None:
    """One place: a line to paste; several: a line each; none: the closest words."""
    code, said = _run(archive, "anchor", "bridge", "the ferry runs")
    assert code == 0 and said == f'{{exact: "the ferry runs", start: {NEW.index("the ferry r")}}}\n'
    code, said = _run(archive, "anchor", "bridge", "Lind")
    assert code == 0 and said.count('{exact: "Lind"') == NEW.count("Lind")
    code, said = _run(archive, "anchor", "bridge", "the ferry ran until midday")
    assert code == 1 and "the ferry runs until midnight" in said
    assert _run(archive, "anchor", "nowhere", "words")[0] == 1
    assert _run(archive, "anchor", "bridge")[0] == 2


def test_repair_changes_no_file(archive: Path, tmp_path: Path) -> None:
    """Proposals are printed or put into a folder outside the seeds."""
    before = {p: p.read_bytes() for p in (archive / "seeds").rglob("*") if p.is_file()}
    code, said = _run(archive, "anchor", "--repair", "bridge")
    assert code == 0 and "in the place of seeds/articles/bridge/annotations/a.yml" in said
    out = tmp_path / "proposals"
    assert _run(archive, "anchor", "--repair", "--out", str(out))[0] == 0
    assert sorted(p.name for p in out.rglob("*.yml"))[0].startswith("a")
    assert _run(archive, "anchor", "--repair", "--out", str(archive / "seeds/new"))[0] == 2
    assert before == {p: p.read_bytes() for p in (archive / "seeds").rglob("*") if p.is_file()}
