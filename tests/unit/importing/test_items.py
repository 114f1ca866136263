"""A file is its parts, and each part an article or a reason."""

from __future__ import annotations

from ontherecord.importing.items import Options, item, parts
from tests.support.taking import items

TEXT = b"A headline\n\nThe mayor said on Monday that the bridge will open.\n"


def test_a_text_is_one_part_that_is_kept_as_it_came() -> None:
    (part,) = parts("report.txt", TEXT, Options())
    assert (part.data, part.shape, part.id) == (TEXT, "txt", "")
    taken = item(part).taken
    assert taken is not None and taken.title == "A headline"


def test_what_a_keeper_says_reaches_the_article() -> None:
    (one,) = items("report.txt", TEXT, Options(url="https://paper.example/1", lang="en-GB"))
    assert one.taken is not None
    assert (one.taken.url.value, one.taken.lang) == ("https://paper.example/1", "en-GB")


def test_what_is_none_is_refused_with_its_reason() -> None:
    (one,) = items("report.jpg", b"\xff\xd8\xff ...", Options())
    assert one.taken is None and one.refused.startswith("this is a picture")
