"""Long lists are cut into pages of fixed length with links between them."""

import pytest

from ontherecord.render.lists.paging import leaves


def test_120_items_make_three_pages_of_fifty() -> None:
    """Every item stands on one page, in order; the last page is shorter."""
    found = list(leaves(range(120), "statements/official-claim/", 50))
    assert [leaf.url for leaf in found] == [
        "statements/official-claim/",
        "statements/official-claim/2/",
        "statements/official-claim/3/",
    ]
    assert [len(leaf.items) for leaf in found] == [50, 50, 20]
    assert [item for leaf in found for item in leaf.items] == list(range(120))


def test_links_between_pages_are_relative_to_each_page() -> None:
    """The first page has no page before it, the last none after it."""
    first, second, third = (leaf.pager for leaf in leaves(range(120), "a/b/", 50))
    assert (first.before, first.after) == (None, "2/")
    assert (second.before, second.after) == ("../", "../3/")
    assert (third.before, third.after) == ("../2/", None)


def test_an_empty_list_still_has_a_page() -> None:
    """Nothing found is shown on a page that says so."""
    (leaf,) = leaves((), "a/")
    assert (leaf.items, leaf.pager.total) == ((), 1)


def test_further_pages_may_lie_elsewhere() -> None:
    """articles/2/ could be the page of an article named 2, so the list goes on elsewhere."""
    urls = [leaf.url for leaf in leaves(range(51), "articles/", 50)]
    assert urls == ["articles/", "lists/articles/2/"]


@pytest.mark.parametrize(("number", "shown"), [(1, [1, 2, 3, 20]), (10, [1, 8, 9, 10, 11, 12, 20])])
def test_a_long_list_offers_its_ends_and_neighbours(number: int, shown: list[int]) -> None:
    """A pager never grows with the archive."""
    found = list(leaves(range(20), "a/", 1))
    assert [n for n, _ in found[number - 1].pager.shown] == shown
