"""The key of a page is all that it is given: same page, same key; other page, other key."""

from __future__ import annotations

import msgspec
import pytest

from ontherecord.archive.privacy import withhold
from ontherecord.model import Archive
from ontherecord.render.base.keys import Keys
from ontherecord.render.base.page import Asset
from ontherecord.render.base.plan import Planned
from ontherecord.render.pages import planned
from tests.support import tiny, town

ARCHIVE = withhold(town.archive())


def keys(archive: Archive) -> dict[str, str]:
    """Of each page that has one, by its address."""
    teller = Keys()
    return {one.url: teller.of(one.make, one.given) for one in planned(archive) if not one.whole}


def copied(archive: Archive) -> Archive:
    """The same archive of other objects."""
    return msgspec.json.decode(msgspec.json.encode(archive), type=Archive)


@pytest.mark.parametrize("archive", [ARCHIVE, withhold(tiny.tiny_archive())])
def test_the_same_archive_has_the_same_keys(archive: Archive) -> None:
    """Keys tell what records hold, and not which objects they are."""
    assert keys(archive) == keys(copied(archive))


def test_every_page_has_a_key_of_its_own() -> None:
    """No two pages are given the same by the same function."""
    found = keys(ARCHIVE)
    assert len(set(found.values())) == len(found)


def noted(archive: Archive, words: str) -> Archive:
    """The archive with another note on the first statement of its first article."""
    first, *rest = archive.articles
    statement, *others = first.statements
    there = msgspec.structs.replace(statement, note=words)
    article = msgspec.structs.replace(first, statements=(there, *others))
    return msgspec.structs.replace(archive, articles=(article, *rest))


def test_a_note_changes_the_keys_of_its_articles_own_pages_alone() -> None:
    """Of no other article's page, and of no list or entry: none of them shows it."""
    before, after = keys(ARCHIVE), keys(noted(ARCHIVE, "Somebody’s note."))
    changed = {url for url in before if before[url] != after[url]}
    slug = ARCHIVE.articles[0].slug
    assert changed == {f"articles/{slug}/{part}" for part in ("", "contribute/", "embed/")}


def test_another_statement_changes_the_keys_of_whatever_quotes_it() -> None:
    """Lists that hold the statement, and nothing of other articles' own."""
    first, *rest = ARCHIVE.articles
    there = msgspec.structs.replace(first.statements[0], confidence=0.5)
    article = msgspec.structs.replace(first, statements=(there, *first.statements[1:]))
    other = msgspec.structs.replace(ARCHIVE, articles=(article, *rest))
    before, after = keys(ARCHIVE), keys(other)
    changed = {url for url in before if before[url] != after[url]}
    assert f"articles/{first.slug}/" in changed
    assert [url for url in changed if url.startswith("statements/")]
    others = [url for url in changed if url.startswith("articles/") and url.count("/") > 1]
    assert all(url.startswith(f"articles/{first.slug}/") for url in others)


def test_every_page_that_a_change_shows_on_has_another_key() -> None:
    """The guarantee, looked at from the pages' side: other HTML, other key."""
    other = noted(ARCHIVE, "Somebody’s note.")
    before, after = keys(ARCHIVE), keys(other)
    made = {one.url: one.page() for one in planned(other) if not one.whole}
    for one in planned(ARCHIVE):
        if not one.whole and one.page() != made[one.url]:
            assert before[one.url] != after[one.url], one.url


def test_what_cannot_be_told_is_no_argument() -> None:
    """A set has no order, and an object nothing to tell: better no page than a wrong one."""
    with pytest.raises(TypeError, match="set cannot be part"):
        Keys().of(Planned.page, ({1, 2},))


def test_a_file_can_be_told() -> None:
    """`data/files/` is given the files that it lists (`extra: downloads: true`)."""
    one, other = (Asset(path="a.csv", content=content) for content in ("a", b"b"))
    assert Keys().of(Planned.page, ((one,),)) != Keys().of(Planned.page, ((other,),))


@pytest.mark.parametrize(
    ("one", "other"),
    [(("a", "b"), ("ab",)), ((1,), ("1",)), (("a,str:1:b",), ("a", "b")), ((None,), ()),
     (({"a": 1},), ((("a", 1),),)), ((True,), (1,)), ((("a",), "b"), (("a", "b"),))],
)  # fmt: skip
def test_arguments_that_look_alike_are_told_apart(one: tuple[object], other: object) -> None:
    """No two different arguments are written in the same way."""
    assert Keys().of(Planned.page, one) != Keys().of(Planned.page, other)  # type: ignore[arg-type]
