"""The sentence that a card opens with, held to `tests/cases/words/plain_sentence.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.values import FORMS, NAMINGS, UNVERIFIED
from ontherecord.model import Article, Metadata, Span, Statement
from ontherecord.render.words.plain_sentence import plain_sentence

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "cases/words/plain_sentence.yml").read_text(encoding="utf-8")
)


def told(case: dict[str, Any]) -> str:
    given = {"id": "s-1", "content": [[0, 1]], "state": "confirmed"} | case["statement"]
    statement = msgspec.convert(given, Statement)
    outlet = {"value": case.get("outlet") or case.get("inferred") or "",
              "basis": "stated" if "outlet" in case else "inferred"}  # fmt: skip
    meta = msgspec.convert({"title": "", "sha256": "", "outlet": outlet}, Metadata)
    possible = (statement,) if case.get("possible") else ()
    withheld = msgspec.convert(case.get("withheld", []), tuple[Span, ...])
    article = Article(
        slug="a", meta=meta, text=case.get("text", ""), possible=possible, withheld=withheld
    )
    return plain_sentence(article, statement, {}, elsewhere=case.get("elsewhere", False))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_sentence_follows_from_the_facts(case: dict[str, Any]) -> None:
    assert told(case) == case["sentence"]


def test_every_kind_of_fact_has_a_case() -> None:
    """Each way to be quoted, named and not checked, and kinds of source put otherwise."""
    given = [case["statement"] for case in CASES]
    sources = [source for one in given for source in one.get("sources", ())]
    assert {one.get("form", "indirect") for one in given} == set(FORMS)
    assert {code for one in given for code in one.get("unverified", ())} == set(UNVERIFIED)
    assert {source.get("naming", "none") for source in sources} == set(NAMINGS)
    otherwise = {"document-data", "online-poster", "news-agency", "witness-affected"}
    assert otherwise <= {source.get("type") for source in sources} <= {*SOURCE_TYPES, None}
