"""Published ids lead to their words for good."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import yaml

from ontherecord.anchoring.anchoring import describe
from ontherecord.archive.permanence import former, to_record
from ontherecord.checks.check import check
from ontherecord.model import Article, Recorded, Selector
from ontherecord.render.article.page import page
from ontherecord.seeds import load
from ontherecord.seeds.recorded import as_yaml
from tests.support.building import ROOT, run
from tests.support.tiny import ENTITIES, TEXT, at, tiny_article


def old(ident: str, *words: str) -> Recorded:
    return Recorded(id=ident, content=tuple(describe(at(w), TEXT) for w in words))


def test_what_is_recorded_stays() -> None:
    """Every shown statement is recorded with its words; what was recorded before is kept."""
    before = (old("s-0aaaaa", "The mill has stood there"),)
    found = to_record(tiny_article(), before)
    assert found[0] == before[0]
    shown = (*tiny_article().statements, *tiny_article().outlet, *tiny_article().possible)
    assert {one.id for one in found[1:]} == {s.id for s in shown}
    assert to_record(tiny_article(), found) == found
    assert former(tiny_article(), found[1:]) == ()


def test_an_old_id_leads_to_its_successor() -> None:
    """To the statement that shares most of its words, else to its paragraph, else to nothing."""
    found = former(
        tiny_article(),
        (
            old("s-0aaaaa", "stay open “as long as the pumps run,” a first"),
            old("s-0bbbbb", "The mill has stood there"),
            Recorded(id="s-0ccccc", content=(Selector(exact="words that are gone"),)),
        ),
    )
    assert [(one.id, one.to) for one in found] == [
        ("s-0aaaaa", "s-a10002"), ("s-0bbbbb", "p3"), ("s-0ccccc", ""),
    ]  # fmt: skip


def html(article: Article) -> str:
    return page(article, {e.id: e for e in ENTITIES}).html


def test_the_page_has_the_old_address() -> None:
    """Following it leads on, without scripts; a page without any has no such list."""
    gone = former(tiny_article(), (old("s-0aaaaa", "stay open", "The mill"),))
    found = html(msgspec.structs.replace(tiny_article(), former=gone))
    assert '<li id="s-0aaaaa">' in found and '<a href="#s-a10002">the statement' in found
    assert "Earlier addresses" not in html(tiny_article())


def test_a_faulty_entry_is_told(tmp_path: Path) -> None:
    """An id that is none is told with its line, and the others are read."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    folder = next((tmp_path / "seeds").rglob("article.txt")).parent
    entries = (old("s-0aaaaa", "stay open"), old("s-0bbbbb", "The mill"))
    text = as_yaml(entries).replace("s-0aaaaa", "../x")
    (folder / "ids.yml").write_text(text, encoding="utf-8")
    seeds = load(tmp_path / "seeds")
    assert [one.id for one in seeds.articles[0].ids] == ["s-0bbbbb"]
    told = [(p.code, p.line) for p in check(seeds) if p.code != "rights-open"]
    assert told == [("invalid-value", 4)]


def test_the_command_and_a_changed_boundary(tmp_path: Path) -> None:
    """`record` writes the ids; after a boundary moved, the old id leads to the new statement."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    folder = next((tmp_path / "seeds").rglob("article.txt")).parent
    ids = folder / "ids.yml"
    ids.unlink()
    command = ("-m", "ontherecord", "record", "--root", str(tmp_path))
    assert run(*command).returncode == 0
    first = ids.read_text(encoding="utf-8")
    assert len(yaml.safe_load(first)["ids"]) >= 44
    (kept,) = load(tmp_path / "seeds").published
    assert kept.article == folder.name
    assert set(kept.ids) >= {one["id"] for one in yaml.safe_load(first)["ids"]}
    assert run(*command).returncode == 0
    assert ids.read_text(encoding="utf-8") == first
    file = next(p for p in folder.rglob("annotations/*.yml") if "more or less" in p.read_text())
    words = "that NATO itself is not a party to the conflict"
    file.write_text(file.read_text().replace(f'"{words}"', '"that NATO itself is not a party"'))
    done = run(*command)
    assert done.returncode == 0 and "1 of them new" in done.stderr
    from ontherecord.assembly.archive import assemble

    (article,) = assemble(tmp_path).articles
    (gone,) = article.former
    (now,) = (s for s in article.statements if s.id == gone.to)
    assert gone.words == words
    assert (
        article.text[now.content[0].start : now.content[0].end] == "that NATO itself is not a party"
    )


def test_our_own_published_ids_lead_somewhere() -> None:
    """Every id that this archive has recorded is a statement's, or leads to one or a paragraph."""
    from ontherecord.assembly.archive import assemble

    recorded = {seed.slug: {one.id for one in seed.ids} for seed in load(ROOT / "seeds").articles}
    assert all(recorded.values())
    for article in assemble(ROOT).articles:
        shown = {s.id for s in (*article.statements, *article.outlet, *article.possible)}
        assert {one.id for one in article.former if one.to} == recorded[article.slug] - shown
