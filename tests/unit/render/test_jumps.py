"""Ways into long lists lead to the right page and heading."""

from __future__ import annotations

from ontherecord.render.lists.jumps import jumps, shown
from ontherecord.render.lists.paging import leaves

WORDS = [f"{letter}{n}" for letter in "abc" for n in range(10)]


def test_the_first_of_each_letter_on_its_page() -> None:
    """A letter that goes on over the page is found where it begins."""
    pages = tuple(leaves(WORDS, "people/", 15))
    found = jumps(pages, lambda word: word[0])
    assert [(j.words, j.url) for j in found] == [
        ("a", "people/#g0"), ("b", "people/#g1"), ("c", "lists/people/2/#g1"),
    ]  # fmt: skip
    assert [link.href for link in shown(found, "people/")] == [
        "#g0", "#g1", "../lists/people/2/#g1",
    ]  # fmt: skip


def test_years_over_months() -> None:
    """A year leads to the first of its months in the list."""
    months = [f"{year}-{month}" for year in (2024, 2023) for month in range(12, 0, -1)]
    found = jumps(tuple(leaves(months, "articles/")), lambda m: m, lambda m: m[:4])
    assert [(j.words, j.url) for j in found] == [
        ("2024", "articles/#g0"),
        ("2023", "articles/#g12"),
    ]


def test_a_short_list_needs_none() -> None:
    """What one look takes in has no way in."""
    assert jumps(tuple(leaves(WORDS[:12], "people/")), lambda word: word[0]) == ()
