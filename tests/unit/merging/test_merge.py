"""Machine drafts and people's files become one set of statements."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from ontherecord.anchoring.identity import statement_ids
from ontherecord.checks.check import check_targets
from ontherecord.engine.text.segment import segment
from ontherecord.merging.board import merge
from ontherecord.model import (
    Annotation,
    Article,
    ArticleSeed,
    Contribution,
    Entity,
    Metadata,
    Reason,
    Recorded,
    Seeds,
    Selector,
    Source,
    Span,
    Statement,
)  # fmt: skip
from ontherecord.render.words import wording

DATA = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "merge" / "layers.yml").read_text(encoding="utf-8")
)
TEXT: str = DATA["text"]
CASES: dict[str, Any] = DATA["cases"]


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def _draft(words: str) -> Statement:
    content = (span(words),)
    (ident,) = statement_ids("bridge", TEXT, [content])
    return Statement(
        id=ident, content=content, kind="official-claim", confidence=0.7,
        sources=(Source(speaker="Ada Lind", type="gov-subnational", naming="named"),),
        reasons=(Reason(by="rule", name="cue", why="“said” hands these words to Ada Lind."),),
    )  # fmt: skip


def article(drafts: list[str] = (), possible: list[str] = ()) -> Article:  # type: ignore[assignment]
    paragraphs, sentences = segment(TEXT, None)
    return Article(
        slug="bridge", text=TEXT, meta=Metadata(title="", sha256=""),
        paragraphs=paragraphs, sentences=sentences,
        statements=tuple(sorted((_draft(w) for w in drafts), key=lambda s: s.content)),
        possible=tuple(_draft(w) for w in possible),
    )  # fmt: skip


def contributions(files: list[dict[str, Any]]) -> tuple[Contribution, ...]:
    found = []
    for number, file in enumerate(files):
        raw = [
            {k: _target(v) if k == "target" else v for k, v in entry.items()}
            for entry in file["annotations"]
        ]
        annotations = msgspec.convert(raw, tuple[Annotation, ...])
        found.append(
            Contribution(
                path=f"{number}-{file['by']}.yml", codebook="1.1", by=file["by"], text="",
                made=file.get("made", dt.date(2024, 6, 5)), annotations=annotations,
            )
        )  # fmt: skip
    return tuple(found)


def _target(words: str) -> str:
    """`<some words>` → the id of the statement with these words."""
    found = re.fullmatch(r"<(.*)>", words)
    return statement_ids("bridge", TEXT, [(span(found[1]),)])[0] if found else words


def _shown(statements: tuple[Statement, ...]) -> dict[str, list[str]]:
    rows = {}
    for s in statements:
        assert len(s.disputants) == len(s.disputed_by)
        disputes = ["disputed:", *(a.id for a in s.disputed_by)] if s.disputed_by else []
        if s.settled:
            assert len(s.settled) == len(s.settled_readers)
            by = f"settled by {s.settled_by}:" if s.settled_by else "settled:"
            disputes += [by, *(a.id for a in s.settled)]
        assert s.settled or not s.settled_by
        words = " … ".join(TEXT[part.start : part.end] for part in s.content)
        rows[words] = [s.state, s.kind, *s.by, *disputes]
    return rows


@pytest.mark.parametrize("name", CASES)
def test_layers(name: str) -> None:
    """Person before reference before draft; both readings where people disagree; nothing lost."""
    case = CASES[name]
    draft = article(case.get("drafts", []), case.get("possible", []))
    merged, problems = merge(draft, contributions(case["files"]), ())
    assert _shown(merged.statements) == case["statements"]
    assert _shown(merged.outlet) == case.get("outlet", {})
    assert [a.id for a in merged.orphans] == case.get("orphans", [])
    assert [p.code for p in problems] == case.get("problems", [])
    if "possible_left" in case:
        assert list(_shown(merged.possible)) == case["possible_left"]
    ids = {TEXT[s.content[0].start : s.content[-1].end]: sorted(s.annotations)
           for s in (*merged.statements, *merged.outlet)}  # fmt: skip
    for words, expected in case.get("ids", {}).items():
        assert ids[words] == expected


GLOSSARY = (
    Entity(id="ada-lind", kind="person", name="Ada Lind"),
    Entity(id="shore-post", kind="organization", name="The Shore Post", type="news-outlet"),
    Entity(id="shore", kind="place", name="Shore"),
)


def _one(**fields: Any) -> Statement:
    entry = {"id": "a1", "action": "add", **fields}
    files = [{"by": "reference", "annotations": [entry]}]
    merged, _ = merge(article(), contributions(files), GLOSSARY)
    return (*merged.statements, *merged.outlet)[0]


def test_glossary_ids_become_names() -> None:
    """A speaker's and a chain's id is shown by the entry's name; words stay words."""
    found = _one(
        content=[{"exact": "it creaks"}], form="indirect", kind="attributed-claim",
        source=[{"exact": "Residents", "speaker": "residents", "type": "witness-affected"}],
        chain=["shore-post", "residents"],
    )  # fmt: skip
    assert found.chain == ("The Shore Post", "residents")
    assert found.sources[0].entity is None
    named = _one(content=[{"exact": "it creaks"}], form="indirect", speaker="shore-post")
    assert (named.sources[0].speaker, named.sources[0].entity) == ("The Shore Post", "shore-post")
    assert (named.sources[0].type, named.kind) == ("news-outlet", "attributed-claim")


@pytest.mark.parametrize(
    ("entry", "whole", "told"),
    [
        ({"speaker": "residents"}, {}, ("residents", "unspecified", "role-only")),
        ({"speaker": "shore-post"}, {"speaker": "ada-lind"},
         ("The Shore Post", "news-outlet", "institution")),
        ({}, {"speaker": "ada-lind"}, ("Ada Lind", "unspecified", "named")),
        ({}, {}, ("Residents", "unspecified", "role-only")),
        ({}, {"speaker": "Bo Ek"}, ("Bo Ek", "unspecified", "named")),
        ({"type": "ngo", "naming": "none"}, {"source_type": "expert", "naming": "named"},
         ("Residents", "ngo", "none")),
        ({}, {"source_type": "expert", "naming": "named"}, ("Residents", "expert", "named")),
    ],
)  # fmt: skip
def test_who_is_held_responsible(
    entry: dict[str, Any], whole: dict[str, Any], told: tuple[str, str, str]
) -> None:
    """What the source's own line says comes before what the annotation says of the first one, and
    that before the words themselves; of a second source it says nothing."""
    other = {"exact": "she", "prefix": "“It held,” "}
    found = _one(
        content=[{"exact": "it creaks"}], form="indirect", kind="attributed-claim",
        source=[{"exact": "Residents", **entry}, other], **whole,
    )  # fmt: skip
    first, second = found.sources
    assert (first.speaker, first.type, first.naming) == told
    assert (second.speaker, second.type, second.naming) == ("she", "unspecified", "role-only")
    assert first.span == span("Residents")


def test_a_place_never_becomes_a_speaker() -> None:
    """An id of a place in `speaker` stays words: a metonym is a body (§6)."""
    found = _one(content=[{"exact": "it creaks"}], form="indirect", speaker="shore")
    assert (found.sources[0].speaker, found.sources[0].entity) == ("shore", None)


def test_quote_segments_come_from_the_marks() -> None:
    """Quotations inside a direct content are found; an indirect one has none."""
    found = _one(content=[{"exact": "“It held,”"}], form="direct", speaker="ada-lind")
    assert found.quotes == found.content
    assert _one(content=[{"exact": "“It held,”"}], form="indirect").quotes == ()


@pytest.mark.parametrize(
    ("words", "form"),
    [("“It held,”", "direct"), ("“It held,” she added", "mixed"), ("it creaks", "indirect")],
)
def test_form_follows_the_marks_if_not_given(words: str, form: str) -> None:
    """All in marks is direct, some mixed, none indirect (§4.4)."""
    assert _one(content=[{"exact": words}], speaker="ada-lind").form == form


def test_a_statement_without_source_says_so() -> None:
    """No source given is the speaker `unspecified`, never an empty list (§6)."""
    found = _one(content=[{"exact": "it creaks"}], form="indirect", kind="attributed-claim")
    assert [(s.speaker, s.type, s.naming) for s in found.sources] == [
        ("unspecified", "unspecified", "none")
    ]


def test_reasons_say_whose_reading_and_which_rules() -> None:
    """A reference reading names itself unconfirmed, then the cue, the capacity and U codes."""
    found = _one(
        content=[{"exact": "it creaks"}], form="indirect", kind="attributed-claim",
        cue={"exact": "said", "prefix": "Residents "}, unverified=["U4"], cue_flags=["distancing"],
        source=[{"exact": "Residents", "type": "online-poster"}],
    )  # fmt: skip
    assert [(r.by, r.name, r.section) for r in found.reasons] == [
        ("person", "reference", "§12"), ("rule", "cue", "§4"), ("rule", "capacity", "§6"),
        ("rule", "U4", "§5"), ("rule", "distancing", "§7"),
    ]  # fmt: skip
    assert "not yet checked by a person" in found.reasons[0].why
    assert found.reasons[1].why == "“said” hands these words to Residents."


def test_who_corrected_is_told_from_who_confirmed() -> None:
    """A reading keeps apart who changed an earlier one and who found it right as it was."""
    files = [
        {"by": "bo", "made": dt.date(2024, 3, 1), "annotations": [
            {"id": "b1", "action": "correct", "target": "<it creaks>", "channel": "tv"}]},
        {"by": "cy", "made": dt.date(2024, 3, 2), "annotations": [
            {"id": "c1", "action": "confirm", "target": "<it creaks>"}]},
    ]  # fmt: skip
    merged, _ = merge(article(["it creaks"]), contributions(files), ())
    (found,) = merged.statements
    assert (found.by, found.corrected_by) == (("bo", "cy"), ("bo",))
    assert wording.state_words(found).startswith("corrected by bo, checked by cy, made under")


def test_who_marked_what_nobody_had_added_it() -> None:
    """A statement that a reader added was not a draft that they checked."""
    files = [
        {"by": "bo", "made": dt.date(2024, 3, 1), "annotations": [
            {"id": "b1", "action": "add", "content": [{"exact": "it creaks"}], "form": "indirect",
             "kind": "official-claim", "speaker": "Ada Lind", "source_type": "gov-subnational"}]},
        {"by": "cy", "made": dt.date(2024, 3, 2), "annotations": [
            {"id": "c1", "action": "confirm", "content": [{"exact": "it creaks"}]}]},
    ]  # fmt: skip
    for number, told in ((1, "added by bo"), (2, "added by bo, checked by cy")):
        merged, _ = merge(article([]), contributions(files[:number]), ())
        (found,) = merged.statements
        assert wording.state_words(found).startswith(f"{told}, made under")


def test_who_took_words_for_the_outlets_corrected_them() -> None:
    """Saying that words are no statement changes what was read, too."""
    files = [{"by": "bo", "annotations": [
        {"id": "b1", "action": "remove", "target": "<it creaks>"}]}]  # fmt: skip
    merged, _ = merge(article(["it creaks"]), contributions(files), ())
    (found,) = merged.outlet
    assert wording.state_words(found).startswith("corrected by bo, made under")


def test_a_correction_keeps_what_it_leaves_open() -> None:
    """Facts that a correction does not give are those of the statement it corrects."""
    files = [{"by": "bo", "annotations": [
        {"id": "b1", "action": "correct", "target": "<it creaks>", "channel": "tv"}]}]  # fmt: skip
    merged, _ = merge(article(["it creaks"]), contributions(files), ())
    (found,) = merged.statements
    assert (found.channel, found.kind, found.sources[0].speaker) == (
        "tv",
        "official-claim",
        "Ada Lind",
    )
    assert found.confidence == 1.0


def test_a_correction_keeps_the_brackets_it_says_nothing_of() -> None:
    """What was marked as an editor's insert stays one, though it has no square brackets."""
    words = "the bridge was safe"
    given = {"id": "a1", "action": "add", "content": [{"exact": words}], "form": "indirect",
             "kind": "official-claim", "inserts": [{"exact": "was"}]}  # fmt: skip
    later = {"id": "b1", "action": "correct", "target": f"<{words}>", "act": "deny"}
    files = contributions([
        {"by": "bo", "annotations": [given]},
        {"by": "bo", "annotations": [later], "made": dt.date(2024, 6, 6)},
    ])  # fmt: skip
    merged, _ = merge(article([words]), files, ())
    assert [s.inserts for s in merged.statements] == [(span("was"),)]


def test_a_correction_of_the_kind_of_source_leaves_the_speaker_alone() -> None:
    """Whom the draft found in the text, and the glossary does not know, keeps the name."""
    base = article(["it creaks"])
    (draft,) = base.statements
    lind = msgspec.structs.replace(draft.sources[0], entity="ada-lind-of-the-text")
    base = msgspec.structs.replace(
        base, statements=(msgspec.structs.replace(draft, sources=(lind,)),)
    )
    entry = {"id": "b1", "action": "correct", "target": "<it creaks>", "source_type": "expert"}
    files = [{"by": "bo", "annotations": [entry]}]
    merged, _ = merge(base, contributions(files), ())
    (found,) = merged.statements
    assert found.sources == (msgspec.structs.replace(lind, type="expert"),)


def test_the_seed_is_read_whole(root: Path) -> None:
    """All 44 rows of the first article stand in the text: 35 statements, 9 outlet passages."""
    from ontherecord.seeds import load

    seeds = load(root / "seeds", only="zelenskyy-urges-allies-longer-range-weapons")
    (seed,) = seeds.articles
    paragraphs, sentences = segment(seed.text, seed.meta.title)
    draft = Article(
        slug=seed.slug, text=seed.text, meta=seed.meta, paragraphs=paragraphs, sentences=sentences
    )
    merged, problems = merge(draft, seed.contributions, seeds.entities)
    assert (len(merged.statements), len(merged.outlet), problems) == (35, 9, ())
    assert {s.state for s in merged.statements} == {"reference"}
    assert [s.chain for s in merged.statements if s.chain] == [
        ("RIA Novosti", "Ukrainian war bloggers")
    ]


@pytest.mark.parametrize("target", ["the first one", "s-xyz", ""])
def test_a_target_that_is_no_id_is_told_by_its_field_alone(target: str) -> None:
    """The rule for fields tells it; here the annotation is only listed as one without a place."""
    files = contributions(
        [{"by": "bo", "annotations": [{"id": "b1", "action": "confirm", "target": target}]}]
    )
    merged, problems = merge(article(["it creaks"]), files, ())
    assert problems == ()
    assert [a.id for a in merged.orphans] == ["b1"]


def test_an_unknown_target_that_was_recorded_is_told_with_its_words() -> None:
    """Whoever mends the annotation reads what it spoke of, and gets the id that it has now."""
    files = contributions(
        [{"by": "bo", "annotations": [{"id": "b1", "action": "confirm", "target": "s-000000"}]}]
    )
    draft = article(["it creaks"])
    old = Recorded(id="s-000000", content=(Selector(exact="it creeks"),))
    seed = ArticleSeed(
        slug="bridge", path="", text=TEXT, meta=draft.meta, contributions=files, ids=(old,)
    )
    (problem,) = check_targets(Seeds(articles=(seed,)), [draft])
    assert "it was “it creeks”" in problem.what
    assert problem.fix == f"if it is “it creaks” now: target: {draft.statements[0].id}"


def test_check_tells_unknown_targets_as_errors() -> None:
    """With the drafts at hand, `check` tells annotations of statements that are not there."""
    files = contributions(
        [{"by": "bo", "annotations": [{"id": "b1", "action": "confirm", "target": "s-000000"}]}]
    )
    draft = article(["it creaks"])
    seed = ArticleSeed(slug="bridge", path="", text=TEXT, meta=draft.meta, contributions=files)
    found = check_targets(Seeds(articles=(seed,)), [draft])
    assert [(p.code, p.level, p.path) for p in found] == [("unknown-target", "error", "0-bo.yml")]
