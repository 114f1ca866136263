"""Two independent readers: their agreement, where they differ, and what waits for somebody."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import krippendorff
import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord import pipeline
from ontherecord.agreement.alpha import agreement
from ontherecord.agreement.independent import read
from ontherecord.agreement.report import differences, lines, questions
from ontherecord.model import (
    Annotation,
    Archive,
    Article,
    Contribution,
    Form,
    Kind,
    Readings,
    Seeds,
    Selector,
    Span,
)
from ontherecord.render.about import methods, queue
from ontherecord.render.about.agreement import TITLES, agreed, reads
from ontherecord.render.base.page import Page
from tests.support.building import run
from tests.support.tiny import TEXT, tiny_article

WORDS = "the quay would stay open “as long as the pumps run,”"


def by(
    handle: str, *annotations: Annotation, day: int = 1, independent: bool = True
) -> Contribution:
    return Contribution(
        path=f"seeds/articles/tiny-flood/annotations/{handle}.yml", codebook="1.1", by=handle,
        made=dt.date(2024, 6, day), text="0f", annotations=annotations, independent=independent,
    )  # fmt: skip


def add(ident: str, words: str, form: Form, kind: Kind, *reasons: str) -> Annotation:
    return Annotation(
        id=ident, action="add", content=(Selector(exact=words),), form=form, kind=kind,
        unverified=reasons,  # type: ignore[arg-type]
    )  # fmt: skip


BREACH = "A second breach opened near the mill"
ADA = by(
    "ada",
    add("a1", WORDS, "mixed", "official-claim"),
    add("a2", BREACH, "indirect", "attributed-claim", "U3"),
)
BO = by(
    "bo",
    add("b1", WORDS, "mixed", "official-claim"),
    add("b2", BREACH, "indirect", "official-claim"),
)


def tiny(*files: Contribution) -> Readings:
    found = read("tiny-flood", TEXT, tiny_article().meta.title, files)
    assert found
    return found


@given(st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=40))
def test_alpha_is_krippendorffs(rows: list[list[int]]) -> None:
    """Our α is the one of the package `krippendorff`, on any data of three readers."""
    ours = agreement(rows)
    if len({value for row in rows for value in row}) == 1:
        assert (ours.alpha, ours.observed) == (None, 1.0)
        return
    theirs = krippendorff.alpha(
        reliability_data=np.array(rows).T, level_of_measurement="nominal", value_domain=[0, 1, 2, 3]
    )
    assert ours.alpha == pytest.approx(theirs)
    pairs = [a == b for row in rows for i, a in enumerate(row) for b in row[i + 1 :]]
    assert ours.observed == pytest.approx(sum(pairs) / len(pairs))


def test_the_known_example() -> None:
    """Krippendorff's own example of two readers and ten articles: α is 0.095."""
    one, other = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    found = agreement(zip(one, other, strict=True))
    assert (found.units, found.observed) == (10, 0.6)
    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_units_are_the_codebooks() -> None:
    """Form and content per token, kind and reasons per sentence; what differs is listed."""
    found = tiny(ADA, BO)
    form, content, kind, unverified = questions([found])
    assert [q.unit for q in (form, content, kind, unverified)] == [
        "token", "token", "sentence", "sentence",
    ]  # fmt: skip
    assert form.agreement.observed == content.agreement.observed == 1.0
    assert kind.agreement.units == len(found.sentences)
    assert kind.agreement.observed == pytest.approx(1 - 1 / kind.agreement.units)
    told = list(differences(found))
    assert [(d.question, d.answers) for d in told] == [
        ("Q2 kind", (("ada", "attributed-claim"), ("bo", "official-claim"))),
        ("Q3 unverified", (("ada", "U3"), ("bo", "none"))),
    ]
    assert told[0].paragraph == 3 and told[0].words.startswith("A second breach")
    printed = "\n".join(lines([found]))
    assert "1 article with two independent readers (ada, bo)" in printed
    assert "bo: official-claim" in printed


def test_readers_of_two_codebooks_are_compared_and_told() -> None:
    """The figures are the same; a note says that what changed between may be what differs."""
    newer = msgspec.structs.replace(BO, codebook="1.2")
    note = "note: the readers followed codebooks 1.1 and 1.2"
    assert any(line.startswith(note) for line in lines([tiny(ADA, newer)]))
    assert not any(line.startswith("note:") for line in lines([tiny(ADA, BO), tiny(newer)]))
    assert questions([tiny(ADA, newer)]) == questions([tiny(ADA, BO)])
    assert agreed([tiny(ADA, newer)]).codebooks == "codebooks 1.1 and 1.2"


def test_only_independent_readings_of_people_count() -> None:
    """A correction of a single label, or a machine's reading, is no reader of the whole text."""
    assert read("x", TEXT, "", [by("cy", *BO.annotations, independent=False)]) is None
    assert read("x", TEXT, "", [by("reference", *BO.annotations)]) is None
    assert [one.by for one in tiny(ADA).readings] == ["ada"]


def test_the_order_of_files_makes_no_difference() -> None:
    """Readers are sorted by their handles."""
    assert tiny(ADA, BO) == tiny(BO, ADA)


def html(*files: Contribution, **changes: object) -> str:
    article = msgspec.structs.replace(tiny_article(), contributions=files, **changes)  # type: ignore[arg-type]
    return waiting(article).html


def waiting(*articles: Article) -> Page:
    archive = Archive(articles=articles, entities=())
    found = reads(archive)
    return queue.page(archive, found, agreed(found))


def test_the_queue_asks_for_a_second_reader() -> None:
    """One independent reader is named; with a second, the sentences where they differ are."""
    assert "Needs a second reader (1)" in html(ADA) and "read by ada" in html(ADA)
    both = html(ADA, BO)
    assert "Needs a second reader (0)" in both and "Two readers differ (2)" in both
    assert "#p3" in both and "ada: attributed-claim; bo: official-claim" in both
    assert "How far independent readers agree" in both


def test_methods_show_the_figures_that_the_command_prints() -> None:
    """Each question with observed agreement, α, and what the codebook makes of it."""
    found = [tiny(ADA, BO)]
    shown = methods.page((), agreed(found)).html
    assert "1 article read by two people or more" in shown and "agreement --all" in shown
    rows = re.findall(r'<th scope="row">(.*?)</th>' + "<td>(.*?)</td>" * 4, shown)
    assert [row[0] for row in rows] == list(TITLES.values())
    for row, question in zip(rows, questions(found), strict=True):
        figures = question.agreement
        assert row[1:3] == (f"{figures.observed:.3f}", f"{figures.alpha:.3f}")
        assert row[3].startswith(question.verdict) and row[4].startswith(f"{figures.units} ")
    with_one = agreed([tiny(ADA)])
    assert (with_one.articles, with_one.waiting, with_one.rows) == (0, 1, ())
    same = agreed([tiny(ADA, by("bo", *ADA.annotations))]).rows
    assert {(row.observed, row.alpha) for row in same} == {("1.000", "1.000")}


def test_the_queue_lists_disputes_and_lost_words() -> None:
    """Each leads to its place, with who was there; nothing is dropped."""
    lost = Annotation(id="cy-1", action="add", content=(Selector(exact="gone <b>words</b>"),))
    first = tiny_article().statements[2]
    disputed = msgspec.structs.replace(
        first, disputed_by=(Annotation(id="x", action="dispute"),), disputants=("kit",)
    )
    found = html(by("cy", lost), statements=(disputed,), orphans=(lost,))
    assert "jo-reader and kit read it differently" in found and f"#{first.id}" in found
    assert f"contribute/#{first.id}" in found, "where it is settled"
    assert "marked by cy" in found and "gone &lt;b&gt;words" in found
    empty = waiting()
    assert empty.html.count("Nothing waits here.") == len(queue.TITLES)


def test_a_long_list_is_cut_and_says_so() -> None:
    """A hundred entries are shown, the others are counted."""
    lost = tuple(
        Annotation(id=f"l{n}", action="add", content=(Selector(exact=f"word{n}"),))
        for n in range(150)
    )
    found = html(orphans=lost)
    assert "Not applied (150)" in found and "And 50 more." in found


def test_articles_that_nobody_has_read_are_counted() -> None:
    """A reference reading is nobody's look."""
    assert "1 article has not been looked at by a person yet" in html(by("reference"))
    assert "Begin with <a" in html(by("reference"))
    assert "looked at by a person" not in html(ADA)


def test_names_of_private_persons_stay_in_the_article() -> None:
    """The queue quotes disputed, differing and lost words without them."""
    start = TEXT.index("the mill")
    mill = Span(start=start, end=start + len("the mill"))
    breach = tiny_article().statements[3]
    disputed = msgspec.structs.replace(
        breach, disputed_by=(Annotation(id="x", action="dispute"),), disputants=("kit",)
    )
    lost = Annotation(id="cy-1", action="add", content=(Selector(exact="near the mill, gone"),))
    found = html(ADA, BO, statements=(disputed,), orphans=(lost,), withheld=(mill,))
    assert "the mill" not in found and found.count("[name in the article]") == 4


def test_agreement_counts_no_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A reader whose annotations are lost to a slip would seem to have marked nothing."""
    folder = tmp_path / "seeds/articles/bridge"
    (folder / "annotations").mkdir(parents=True)
    (folder / "article.txt").write_text("Bridge opens.\n\nThe bridge opens, Ada Lind said.\n")
    empty = run("-m", "ontherecord", "agreement", "bridge", "--root", str(tmp_path))
    assert "missing-metadata" in empty.stderr and empty.returncode == 1 and not empty.stdout


def test_agreement_without_readers_says_how_to_begin() -> None:
    """No table of nothing: the way to the first figure."""
    (line,) = lines([])
    assert "no article" in line and "Two readers" in line


def test_readers_of_a_text_that_is_not_shown_whole_agree_as_they_do() -> None:
    """What is measured is the whole text; what is kept for pages is no more than they may show."""
    article = msgspec.structs.replace(tiny_article(), contributions=(ADA, BO))
    meta = msgspec.structs.replace(article.meta, publish="labels-only")
    one = pipeline.Read(article=msgspec.structs.replace(article, meta=meta), faults=())
    archive = pipeline.together(Seeds(), (one,))
    assert "pumps run" not in archive.articles[0].text
    (found,), (before,) = reads(archive), reads(Archive(articles=(article,), entities=()))
    assert found.readings == before.readings == tiny(ADA, BO).readings
    assert found.text == archive.articles[0].text
