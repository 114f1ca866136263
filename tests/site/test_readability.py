"""Our own words are as plain as a pupil of thirteen needs them (Flesch–Kincaid grade 8)."""

from __future__ import annotations

from pathlib import Path

from ontherecord.benchmarks.readability import LIMIT, RULES, grade, grades, sentences

HARD = (
    "The reconciliation of contradictory interpretations necessitates adjudication by an "
    "independent authority whose impartiality is institutionally guaranteed. "
)


def test_no_page_of_the_archive_is_over_the_limit(built_site: Path) -> None:
    found = grades(built_site)
    assert sum(one.words for one in found) > 5000  # our words are found at all
    assert {
        one.page: one.grade for one in found if one.grade > LIMIT and one.page not in RULES
    } == {}


def test_no_page_of_an_archive_with_everything_is_over_it(built_newsroom: Path) -> None:
    """Events, disputes, readings of many people, private persons, texts shown in part."""
    over = {p.page: p.grade for p in grades(built_newsroom) if p.grade > LIMIT}
    assert {page: found for page, found in over.items() if page not in RULES} == {}


def test_only_our_whole_sentences_count() -> None:
    """Not what is quoted, no names that lead somewhere, no words that are no sentence."""
    page = """<main><h1>A title.</h1><p>We count this. <q>Not this one.</q></p><ul><li>A label</li>
    <li><p>Said by <a href="../people/ida-ren/">Ida Ren</a>.</p></li></ul>
    <div id="text"><p>The article says this.</p></div><p lang="uk">Not ours.</p></main>"""
    assert list(sentences(page)) == ["We count this.", "Said by Ann."]


def test_hard_words_are_told() -> None:
    assert (
        grade("a", f"<main>{''.join(f'<p>{HARD}{n}.</p>' for n in range(4))}</main>").grade > LIMIT
    )
    assert (
        grade("a", f"<main>{'<p>We say who said it.</p>' * 9}</main>").grade == 0
    )  # once, too few
