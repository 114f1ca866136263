"""Which version of an agency's message is the newest, and what time an embargo ends."""

from __future__ import annotations

import pytest

from ontherecord.importing.files.embargo import Release, moment, superseded
from ontherecord.importing.items import Options
from tests.support.taking import items


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("20240604T080000Z", "2024-06-04T08:00:00+00:00"),
        ("20240604T1000+0200", "2024-06-04T10:00:00+02:00"),
        ("2024-06-04T08:00:00.5+03:00", "2024-06-04T08:00:00.500000+03:00"),
        ("2024-06-04", "2024-06-04T00:00:00+00:00"),
        ("soon", None), ("", None), ("99999999T999999Z", None),
    ],
)  # fmt: skip
def test_a_time_as_agencies_write_it(written: str, told: str | None) -> None:
    """With its zone, else in UTC."""
    found = moment(written)
    assert (found.isoformat() if found else None) == told


def test_the_newest_version_by_number_then_by_time() -> None:
    """Ten is newer than nine; of one number the later; a message without a name stands alone."""
    early, late = "2024-06-04T08:00Z", "2024-06-04T09:00Z"
    some = [
        Release(id="a", version="9"), Release(id="a", version="10"), Release(id="b", version="1"),
        Release(id="c", created=late), Release(id="c", created=early), Release(), Release(),
    ]  # fmt: skip
    assert set(superseded(some)) == {0, 4}


def test_newsml_around_nitf() -> None:
    """An item whose content is NITF is read as such; what the item says goes before."""
    item = (
        '<newsItem guid="x"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta>'
        "<headline>The item’s headline</headline></contentMeta><contentSet><inlineXML><nitf><body>"
        "<body.head><hedline><hl1>The message’s own</hl1></hedline><byline>By Kit Arden</byline>"
        "</body.head><body.content><p>The bridge opens on Friday, the mayor of Port Elm said.</p>"
        "</body.content></body></nitf></inlineXML></contentSet></newsItem>"
    )
    (one,) = items("a.xml", item.encode(), Options())
    assert one.taken is not None
    assert (one.taken.title, one.taken.authors.value) == ("The item’s headline", "Kit Arden")
    assert "The message’s own" not in one.taken.text
