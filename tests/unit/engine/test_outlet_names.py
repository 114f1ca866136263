"""The outlet's own name, as metadata write it and as texts do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.engine.capacity.outlet_names import is_own_name, may_be_own_name

OWN = [
    ("Harbour Post", "the Harbour Post"),
    ("the harbour post", "The Harbour  Post"),
    ("Harbour Post", "HARBOUR POST"),
    ("Harbour Post", "The Harbour Post, a daily in Halden"),
    ("Harbour Post (UK)", "Harbour Post"),
    ("Harbour Post (UK)", "the Harbour Post (UK)"),
    ("Harbour Post, Halden", "Harbour Post"),
    ("Harbour Post (https://www.harbourpost.example/)", "HarbourPost.example"),
    ("harbourpost.example", "www.harbourpost.example"),
    ("Halden.example", "Halden"),
    ("Halden", "Halden.example"),
    ("Mail of Halden (MOH)", "MOH"),
    ("MOH (Mail of Halden)", "the Mail of Halden"),
    ("Harbour’s Post", "Harbour's Post"),
    ("Libe\u0301ration", "Lib\u00e9ration"),
]
OTHER = [
    ("Harbour Post", "the Post"),
    ("Harbour Post", "Harbour"),
    ("Harbour Post", "Harbour Post Office"),
    ("Harbour Post", "Old Harbour Post"),
    ("Harbour Post", "the harbour post"),
    ("Harbour Post", "a spokesman for the Harbour Post"),
    ("Harbour Post (UK)", "the UK"),
    ("Harbour Post, Halden", "Halden"),
    ("Halden.example", "Halden.test"),
    ("Sun", "the Sunday Times"),
    ("", "the Harbour Post"),
    ("", ""),
    ("()", ""),
]


@pytest.mark.parametrize(("outlet", "words"), OWN)
def test_the_whole_name_is_the_outlets_own(outlet: str, words: str) -> None:
    """With an article or without, with a country, an address or an abbreviation or without."""
    assert is_own_name(words, outlet)
    assert may_be_own_name(words, outlet) or "." in words + outlet


@pytest.mark.parametrize(("outlet", "words"), OTHER)
def test_less_or_more_than_the_name_is_not(outlet: str, words: str) -> None:
    """Other papers, other sites, those who speak for it, common nouns."""
    assert not is_own_name(words, outlet)


@pytest.mark.parametrize(
    ("outlet", "words", "maybe"),
    [
        ("Harbour Post", "the Post", True),
        ("HBC", "HBC’s Halden service", True),
        ("Harbour Post (UK)", "Harbour Post Radio", True),
        ("Sun", "the Sunday Times", False),
        ("Harbour Post", "the Halden Post", False),
        ("…", "the Halden Post", False),
        ("", "the Halden Post", False),
    ],
)
def test_whole_words_in_common_make_doubtful(outlet: str, words: str, maybe: bool) -> None:
    """A part of the name or more than it may mean the outlet; letters in common do not."""
    assert may_be_own_name(words, outlet) is maybe


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_get_an_answer(words: str, outlet: str) -> None:
    """Whatever a keeper typed; and a name with letters is always its own."""
    assert is_own_name(words, outlet) in (True, False)
    assert may_be_own_name(words, outlet) in (True, False)
    assert is_own_name(outlet, outlet) or not any(c.isalnum() for c in outlet.removeprefix("the"))
