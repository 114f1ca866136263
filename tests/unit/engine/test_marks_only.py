"""Drafts in other languages: quotations by their marks, and nothing said of the rest."""

from __future__ import annotations

from typing import get_args

import pytest
import yaml

from ontherecord.codebook.drafted import STANDING, Drafted, drafted
from ontherecord.codebook.labels import labels, sentence_labels
from ontherecord.drafts.records import article
from ontherecord.engine.draft import draft
from ontherecord.engine.lexicon.foreign_marks import STRAIGHT, marks_of
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.text.length import about_words, length, unit
from ontherecord.formats.annotate import answer
from ontherecord.model import Metadata, Reason, Source, Statement
from tests.support.building import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/marks_only/languages.yml").read_text(encoding="utf-8"))


def drafted_in(lang: str, text: str) -> Draft:
    return draft(DraftInput(slug="x", text=text, lang=lang))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_quotations_by_their_marks(case: dict[str, str | list[str]]) -> None:
    """Hits and near misses, a language each."""
    lead = "Titulus sine signis\n\n"  # so that the words are in the body
    found = drafted_in(str(case["lang"]), lead + str(case["text"]))
    text = found.text
    assert [
        " | ".join(text[part.start : part.end] for part in s.content) for s in found.statements
    ] == case["found"]


def test_nobody_speaks_and_nothing_else_is_said() -> None:
    """No source, no kind to count, and the ground says why."""
    found = drafted_in("fr", "Le pont\n\nElle a dit : « Nous avons fini. » Il pleut.")
    (statement,) = found.statements
    assert statement.by_marks and statement.sources == () and statement.voices == ()
    assert labels(statement) == ("direct-quote",)
    assert statement.quotes == statement.content and statement.form == "direct"
    rain = found.sentences[-1].span
    assert sentence_labels(rain, found.statements, read=drafted("fr")) == ("not-read",)
    assert sentence_labels(rain, found.statements) == ("outlet-voice",)


def test_a_named_source_ends_it() -> None:
    """Whoever says who speaks has read more than marks; a draft without the ground was read."""
    reason = Reason(by="rule", name="marks-only", why="", ground="by-marks")
    bare = Statement(id="s-1", content=(), reasons=(reason,))
    said = Statement(id="s-1", content=(), reasons=(reason,), sources=(Source(speaker="Ada"),))
    assert (bare.by_marks, said.by_marks) == (True, False)
    assert not Statement(id="s-1", content=()).by_marks


@pytest.mark.parametrize(
    ("lang", "read"),
    [("en", "full"), ("en-GB", "full"), ("fr", "marks-only"), ("zh-Hant", "marks-only"),
     ("und", "none"), ("", "none")],
)  # fmt: skip
def test_how_far_a_language_is_read(lang: str, read: Drafted) -> None:
    """It follows from the language alone."""
    assert drafted(lang) == read
    assert tuple(STANDING) == get_args(Drafted)


def test_the_answer_says_so() -> None:
    """`annotate --json` has the standing words, and calls no sentence the outlet's."""
    text = "Le pont\n\nElle a dit : « Nous avons fini. » Il pleut."
    meta = Metadata(title="Le pont", sha256="", lang="fr")
    found = answer(article(drafted_in("fr", text), meta))
    assert found["drafted"] == "marks-only" and found["standing"].startswith("marks only: ")
    assert [s["by_marks"] for s in found["statements"]] == [True]
    assert found["statements"][0]["speaker"] == "unspecified"
    assert found["statements"][0]["sure"] == {"kind": False, "speaker": False}
    assert [s["label"] for s in found["sentences"]] == ["not-read", "direct-quote", "not-read"]


def test_the_table_of_marks() -> None:
    """Each language opens and closes with its own; straight marks are typed everywhere."""
    assert marks_of("uk").dash and not marks_of("sv-SE").dash
    assert set(STRAIGHT) <= set(marks_of("ja").opening) and "「" in marks_of("ja").opening
    assert marks_of("xx") == marks_of("*")


def test_length_in_characters_where_there_are_no_blanks() -> None:
    """Chinese, Japanese and Thai; Korean has blanks, and so has a text that quotes a word."""
    assert (unit("大桥重新开放。"), length("大桥 重新 开放。", "character")) == ("character", 7)
    assert unit("สะพานเปิดอีกครั้ง") == "character"
    assert unit("다리가 다시 열렸다") == "word"
    assert unit("The sign 大桥 says it") == "word" and length("One two", "word") == 2
    assert about_words("大桥重新开放") == 4
