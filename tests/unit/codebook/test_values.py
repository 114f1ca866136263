"""The tables of the codebook's closed lists: whole, worded, and in the book where they say."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args

import msgspec
import pytest

from ontherecord.codebook import values
from ontherecord.codebook.table import Value, table
from ontherecord.codebook.version import CODEBOOK, CODEBOOK_DAY
from ontherecord.model import Annotation, Statement
from tests.support.building import ROOT

BOOK = (ROOT / "build_tools/ontherecord/codebook/codebook.md").read_text(encoding="utf-8")
LISTS = dict(values.LISTS)
EACH = [pytest.param(row, id=row.key) for rows in LISTS.values() for row in rows.values()]
MAY_BE_EMPTY = {"card", "choice"}
"""A card leaves some values out; a list to choose from says what the card says."""


def section(name: str) -> str:
    """The text of a section, §7 for "§7"."""
    found = re.search(rf"^## {name.removeprefix('§')}\. .*?(?=^## )", BOOK, re.M | re.S)
    assert found, name
    return found[0]


@pytest.mark.parametrize("row", EACH)
def test_a_value_stands_in_its_section(row: Value[Any]) -> None:
    """Its key, as a word of its own."""
    words = section(row.section)
    assert re.search(rf"\b{re.escape(row.key)}\b", words)


@pytest.mark.parametrize("row", EACH)
def test_a_value_has_all_its_words(row: Value[Any]) -> None:
    """What readers, contributors and editors are shown; in plain words, without a line's end."""
    words = {name: text for name, text in msgspec.structs.asdict(row).items()
             if isinstance(text, str)}  # fmt: skip
    assert all(text for name, text in words.items() if name not in MAY_BE_EMPTY)
    assert row.told and row.offered
    assert not any("\n" in text or text != text.strip() for text in words.values())


@pytest.mark.parametrize("rows", LISTS.values(), ids=lambda rows: next(iter(rows)))
def test_no_two_values_of_a_list_say_the_same(rows: dict[str, Value[Any]]) -> None:
    """Whoever chooses can tell them apart."""
    assert len({row.offered for row in rows.values()}) == len(rows)


def test_every_closed_list_of_a_statement_has_a_table() -> None:
    """What an annotation can say of the codebook's lists has words."""
    ours = {"action", "region", "state"}
    """Lists of the archive, not of the codebook; of the region no page tells in words."""
    for record in (Annotation, Statement):
        for field in msgspec.structs.fields(record):
            if field.name in ours:
                continue
            for kind in literals(field.type):
                assert kind in LISTS, f"{record.__name__}.{field.name}"


def literals(kind: Any) -> list[Any]:
    """The `Literal`s inside a type, but not inside the records it holds."""
    if getattr(kind, "__origin__", None) is Literal:
        return [kind]
    return [one for part in get_args(kind) for one in literals(part)]


def test_a_list_that_lacks_a_row_is_refused() -> None:
    """On import, naming both, before a page fails to find its words."""
    one = Value(key="direct", section="§4", choice="x")
    with pytest.raises(TypeError, match="the rows direct are not direct, mixed"):
        table(values.Form, one)
    with pytest.raises(TypeError):
        table(Literal["mixed"], one)
    assert table(Literal["direct"], one)["direct"] is one


def test_the_day_of_the_codebook_is_the_one_it_names() -> None:
    """§14 says when each version was made."""
    assert f"**{CODEBOOK}** ({CODEBOOK_DAY})" in BOOK
