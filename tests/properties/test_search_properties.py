"""Any choice of values, with words and without: search counts as the export's rows do."""

from __future__ import annotations

import random
from pathlib import Path

from tests.support.effort import EFFORT, examples
from tests.support.made_archive import archive as made_archive
from tests.support.searching import Reader, ask, forms, needs_node, write_index

FACETS = ("label", "speaker", "source", "place", "channel", "outlet", "year", "month")
ARTICLES = 300


@needs_node
def test_counts_are_those_of_the_export(tmp_path: Path) -> None:
    """Exact, for every facet; five hundred combinations in a soak."""
    archive = made_archive(ARTICLES, seed=EFFORT)
    reader, draw = Reader(archive), random.Random(7)
    asked = []
    for _ in range(examples(25)):
        at = draw.randrange(len(reader.rows))
        facets = draw.sample(FACETS, draw.randint(1, 3))
        found = [(f, draw.choice(v)) for f in facets if (v := reader.values(at, f))]
        asked.append((draw.choice(("", "", "weapon", "the", "ferry")), found))
    answers = ask(write_index(archive, tmp_path), [
        {"q": q, "choices": [{"facet": f, "key": k} for f, k in found], "count": True}
        for q, found in asked
    ])  # fmt: skip
    for (q, found), answer in zip(asked, answers, strict=True):
        right = set(reader.having(found))
        if q:
            right &= {*reader.holding([forms(q)])["statements"]}
        assert answer["statements"] == sorted(right), (q, found)
        for facet in FACETS:
            assert dict(answer["facets"][facet]) == reader.counts(right, facet), (q, found, facet)
