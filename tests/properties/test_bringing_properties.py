"""Whatever people write, it goes out as W3C annotations and comes back without loss."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.formats.webannotation import collection, contribution
from ontherecord.importing.annotations import contributions
from ontherecord.model import ArticleSeed, Metadata
from tests.properties.test_seeds_properties import TEXTS
from tests.support.many_readings import WORDS, files

SEED = ArticleSeed(
    slug="n", path="seeds/articles/n", text=WORDS, meta=Metadata(title="", sha256="0f")
)
VALUES = st.none() | st.booleans() | st.integers() | TEXTS
KEYS = st.sampled_from(
    ["target", "body", "selector", "type", "exact", "start", "end", "value", "purpose", "items",
     "rows", "first", "creator", "tags", "text", "user", "created", "otr:annotation",
     "otr:contribution", "TextQuoteSelector"]
)  # fmt: skip
TREES = st.recursive(
    VALUES | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)

DAY = dt.date(2026, 5, 4)


@given(st.integers(0, 10**6), TEXTS)
def test_out_and_back(seed: int, note: str) -> None:
    """Ten files with all kinds of annotations and any note are the same after the round trip."""
    before = [
        msgspec.structs.replace(
            f, annotations=tuple(msgspec.structs.replace(a, note=note) for a in f.annotations)
        )
        for f in files(10, seed)
    ]
    items = [item for f in before for item in contribution(f, "https://example.org/n/")]
    sent = json.dumps(collection("x", "y", items)).encode()
    made, problems = contributions(sent, SEED, by="nobody", path="x", made=DAY)
    assert problems == ()
    assert made == tuple(before)


@given(TREES)
def test_any_json_is_told(tree: Any) -> None:
    """Whatever a file holds, it becomes contributions or problems, never an exception."""
    made, problems = contributions(json.dumps(tree).encode(), SEED, by="x", path="x", made=DAY)
    assert made or problems
    assert all(a.content for c in made for a in c.annotations if c.path.endswith("import.yml"))
