"""What a preview remembers of articles: never anything that another seed or glossary would make."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from ontherecord import pipeline
from ontherecord.assembly.memory import Memory
from ontherecord.model import Article, ArticleSeed, Entity, Metadata, Seeds
from ontherecord.seeds.files import Parse

ENTRY = Entity(id="ukraine", kind="place", name="Ukraine")


def seed(slug: str, text: str) -> ArticleSeed:
    """An article nobody has read."""
    meta = Metadata(title=slug, sha256="")
    return ArticleSeed(slug=slug, path=f"seeds/articles/{slug}", text=text, meta=meta)


class Asked:
    """Drafts without a statement; remembers of which articles they were wanted."""

    def __init__(self) -> None:
        self.slugs: list[str] = []

    def __call__(self, seeds: Sequence[ArticleSeed]) -> list[Article]:
        self.slugs = [one.slug for one in seeds]
        return [Article(slug=s.slug, text=s.text, meta=s.meta) for s in seeds]


SEEDS = Seeds(articles=(seed("one", "It is in Ukraine."), seed("two", "Nobody came.")))
ANOTHER = msgspec.structs.replace(SEEDS, articles=(SEEDS.articles[0], seed("two", "All came.")))
FEWER = msgspec.structs.replace(SEEDS, articles=SEEDS.articles[1:])
NAMED = msgspec.structs.replace(SEEDS, entities=(ENTRY,))


@pytest.mark.parametrize(
    ("change", "asked_for"),
    [(SEEDS, []), (ANOTHER, ["two"]), (FEWER, []), (NAMED, ["one", "two"])],
)
def test_only_what_changed_is_read_again(change: Seeds, asked_for: list[str]) -> None:
    """And the whole is as if all of it had been; an entry may be named anywhere."""
    memory, asked = Memory(), Asked()
    memory.read(SEEDS, asked)
    found = memory.read(change, asked)
    assert asked.slugs == asked_for
    assert found == list(pipeline.each(change, change.articles, Asked()(change.articles)))


def test_what_is_remembered_names_the_glossary_of_its_own_build() -> None:
    """The entry's mention is there once it is in the glossary, and gone with it."""
    memory, asked = Memory(), Asked()
    mentions = [memory.read(s, asked)[0].article.mentions for s in (SEEDS, NAMED, SEEDS)]
    assert [[mention.entity for mention in found] for found in mentions] == [[], ["ukraine"], []]


def test_another_process_takes_over_what_was_kept(tmp_path: Path) -> None:
    """Only what changed since is read again; a file that was cut costs its last article."""
    kept, asked = tmp_path / "kept.bin", Asked()
    first = Memory(kept).read(SEEDS, asked)
    assert Memory(kept).read(SEEDS, asked) == first and asked.slugs == []
    Memory(kept).read(ANOTHER, asked)
    assert asked.slugs == ["two"]
    assert Memory(kept).read(SEEDS, asked) == first and asked.slugs == []
    Memory(kept).read(NAMED, asked)
    assert asked.slugs == ["one", "two"]
    kept.write_bytes(kept.read_bytes()[:-1])
    Memory(kept).read(NAMED, asked)
    assert asked.slugs == ["two"]


def test_another_program_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of a file or an article is for the very program that made it."""
    kept, asked = tmp_path / "kept.bin", Asked()
    memory = Memory(kept)
    memory.parsed["seeds/a.yml"] = Parse("a: b", {"a": "b"}, ())
    memory.keep_files()
    memory.read(SEEDS, asked)
    assert Memory(kept).parsed == memory.parsed
    monkeypatch.setattr("ontherecord.assembly.memory._program", lambda: "another")
    another = Memory(kept)
    assert another.parsed == {}
    another.read(SEEDS, asked)
    assert asked.slugs == ["one", "two"]
