"""What is left out of a page is told with its place; what speaks against the whole is told."""

from __future__ import annotations

import pytest

from ontherecord.benchmarks.adding import page
from ontherecord.benchmarks.cutting import RULES, cut
from ontherecord.importing.pages import take

WHOLE = page(3)
PARAGRAPHS = [line for line in take(WHOLE.encode(), "html").text.split("\n\n")[1:] if line]
MORE = ("The ferry sails at noon again from Monday on, says the crew of the old ship, and the "
        "harbour office does not say how long it will be so.")  # fmt: skip


def doubts(markup: str) -> tuple[str, ...]:
    return take(markup.encode(), "html").doubts


def test_a_whole_article_is_not_doubted() -> None:
    """The near miss of all below."""
    assert doubts(WHOLE) == ()


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule != "nothing told"])
def test_a_page_that_is_cut_is_doubted(rule: str) -> None:
    """By each rule but the one that leaves no sign."""
    copy = cut(WHOLE.encode(), PARAGRAPHS, rule)
    assert copy is not None and take(copy, "html").doubts


@pytest.mark.parametrize(
    ("put", "why"),
    [
        ('{"@type": "NewsArticle", "isAccessibleForFree": "False"}', "has to be paid for"),
        ('{"@type": "NewsArticle", "isAccessibleForFree": true}', ""),
        ('{"@type": "NewsArticle", "wordCount": 4000}', "give the article 4000 words"),
        ('{"@type": "NewsArticle", "wordCount": 400}', ""),
    ],
)
def test_what_the_page_states_for_programs(put: str, why: str) -> None:
    """Its own data on its length, and on who may read it."""
    script = f'<script type="application/ld+json">{put}</script>'
    told = " ".join(doubts(WHOLE.replace("</head>", f"{script}</head>")))
    assert why in told and bool(why) == bool(told)


@pytest.mark.parametrize(
    ("end", "why"),
    [("It began when the", ""), ("It began in the harbour one night in March, when the crew of the "
     "old ferry had gone home and the", "without a full stop"),
     ("The plan is this:", "colon"), ("It began when the …", "breaks off"),
     ("Subscribe to continue reading.", "asks to subscribe")],
)  # fmt: skip
def test_how_it_ends(end: str, why: str) -> None:
    """In the middle of a sentence, or with an offer."""
    told = " ".join(doubts(WHOLE.replace("</article>", f"<p>{end}</p></article>")))
    assert why in told and bool(why) == bool(told)


def test_a_reading_time_that_does_not_fit() -> None:
    """Of minutes that would be a much longer text."""
    assert any("12 minutes" in w for w in doubts(WHOLE.replace("<h1>", "<p>12 min read</p><h1>")))
    assert not doubts(WHOLE.replace("<h1>", "<p>2 min read</p><h1>"))


@pytest.mark.parametrize(
    ("markup", "where"),
    [
        ("<aside><p>{}</p></aside>", "aside"),
        ("<div class='related-stories'><p>{}</p></div>", "others"),
        ("<div class='comments'><p>{}</p></div>", "comments"),
        ("<footer><p>{}</p></footer>", "foot"),
        ("<form><p>{}</p></form>", "form"),
        ("<div style='display: none'><p>{}</p></div>", "hidden"),
        ("<div id='cookie-box'><p>{}</p></div>", "box"),
    ],
)
def test_where_it_stood(markup: str, where: str) -> None:
    """The receipt says it of each paragraph; one alone is no reason for doubt."""
    taken = take(WHOLE.replace("</body>", f"{markup.format(MORE)}</body>").encode(), "html")
    assert [(left.where, left.text) for left in taken.left_out] == [(where, MORE)]
    assert taken.doubts == ()
    link = f"<p><a href='/'>{MORE}</a></p></body>"
    linked = take(WHOLE.replace("</body>", link).encode(), "html")
    assert linked.left_out == ()
