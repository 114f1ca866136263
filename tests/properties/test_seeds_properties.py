"""What holds for any text, any annotation and any bytes."""

from __future__ import annotations

import datetime as dt
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.anchoring.anchoring import anchor, describe
from ontherecord.anchoring.identity import statement_ids
from ontherecord.anchoring.nearest import closest
from ontherecord.checks.check import check
from ontherecord.engine.text.segment import segment
from ontherecord.merging.board import merge
from ontherecord.model import (
    Action,
    Annotation,
    Article,
    Contribution,
    Entity,
    Metadata,
    Selector,
    Source,
    Span,
    Statement,
)  # fmt: skip
from ontherecord.seeds import load, yamlfile
from ontherecord.seeds.contributions import contribution
from ontherecord.seeds.glossary import entity
from ontherecord.seeds.metadata import metadata
from ontherecord.seeds.writing import as_yaml
from tests.support.effort import examples

ODD = "ab .“”\"'<&\n\u0301\u200d\u00a0אש🙂é\u2028"
TEXTS = st.text(ODD, min_size=1, max_size=60) | st.text(min_size=1, max_size=60).filter(
    lambda text: not any("\ud800" <= c <= "\udfff" for c in text)
)
UNNAMED = (Source(speaker="unspecified"),)
WORDS = "one two three four five six seven eight nine ten eleven twelve"


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start=start, end=draw(st.integers(start + 1, len(text))))


@given(st.data(), TEXTS)
def test_a_description_leads_back(data: st.DataObject, text: str) -> None:
    """anchor(describe(span)) == span, with the position and by the words alone."""
    span = data.draw(spans(text))
    selector = describe(span, text)
    assert anchor(selector, text) == span
    assert anchor(msgspec.structs.replace(selector, start=None), text) == span
    assert text[span.start : span.end] == selector.exact


@given(TEXTS, TEXTS)
def test_anchors_and_offers_lie_in_the_text(words: str, text: str) -> None:
    """Whatever is looked for, a place found is inside the text."""
    for found in (anchor(Selector(exact=words), text), closest(words, text)):
        assert found is None or 0 <= found.start < found.end <= len(text)


@given(st.data(), TEXTS)
def test_ids_are_different(data: st.DataObject, text: str) -> None:
    """Contents that do not overlap have different ids."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2)))
    contents = [(Span(start=a, end=b),) for a, b in pairwise(cuts)]
    ids = statement_ids("slug", text, contents)
    assert len(set(ids)) == len(contents)


@given(st.binary(max_size=300) | st.text(ODD + ":-[]{}&*!#%,|>", max_size=120).map(str.encode))
def test_reading_never_raises(data: bytes) -> None:
    """Any bytes are read or told, never an exception; a place can be asked of any file."""
    text = data.decode("utf-8", "ignore")
    found, problems = yamlfile.read(text, "x.yml")
    assert found is not None or problems
    yamlfile.place(text, ("a", 0, "b"))


@settings(max_examples=examples(40))
@given(st.binary(max_size=200), st.binary(max_size=200), st.text(ODD + ":-[]{}id", max_size=80))
def test_any_archive_is_told(text: bytes, metadata: bytes, annotations: str) -> None:
    """Loading and checking any files gives records and problems, the same each time."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "seeds" / "articles" / "a"
        (article / "annotations").mkdir(parents=True)
        (article / "article.txt").write_bytes(text)
        (article / "article.yml").write_bytes(metadata)
        whole = f"codebook: '1.1'\nby: reference\nannotations:\n- {annotations}"
        (article / "annotations" / "x.yml").write_bytes(whole.encode())
        seeds = Path(folder) / "seeds"
        assert check(load(seeds)) == check(load(seeds))


LEAVES = st.sampled_from(["", "x", "U1", "12", "1e999", "nan", "2024-01-01", "add", "not-stated"])
NAMES = st.sampled_from(
    [*Annotation.__struct_fields__, *Selector.__struct_fields__, *Entity.__struct_fields__,
     "annotations", "by", "made", "handle", "inferred", "why", "outlet", "x.y", "a`b", "[0]"]
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=14,
)


@given(TREES, st.lists(st.dictionaries(NAMES, TREES, max_size=6), max_size=3))
def test_any_data_is_told(tree: Any, entries: list[Any]) -> None:
    """Whatever shape a file's data has, it becomes a record or a problem, never an exception."""
    found, problems = contribution(tree, path="x.yml", locate=_at_the_start)
    assert found is not None or problems
    file = {"annotations": entries, "by": tree}
    contribution(file, path="x.yml", locate=_at_the_start)
    entry, problems = entity(tree, "x", "person", path="x.yml", locate=_at_the_start)
    assert entry is not None or problems
    if isinstance(tree, dict):
        meta, _ = metadata(tree, "text", "digest", path="x.yml", locate=_at_the_start)
        assert meta.date is None or meta.published.value


@st.composite
def readings(draw: st.DrawFn) -> tuple[Contribution, ...]:
    """A few people's files on the text of number words, with all actions and some lost words."""
    names = WORDS.split()
    found = []
    for file in range(draw(st.integers(1, 5))):
        annotations = []
        for index in range(draw(st.integers(1, 3))):
            first = draw(st.integers(0, len(names) - 1))
            last = draw(st.integers(first, min(first + 3, len(names) - 1)))
            exact = " ".join(names[first : last + 1]) + draw(st.sampled_from(["", "", "", "x"]))
            kind = draw(st.sampled_from(["official-claim", "attributed-claim", "outlet-voice"]))
            action: Action = draw(
                st.sampled_from(["add", "correct", "confirm", "dispute", "remove"])  # type: ignore[arg-type]
            )
            annotations.append(
                Annotation(
                    id=f"a{file}-{index}", action=action, content=(Selector(exact=exact),),
                    kind=kind, target="" if action == "add" else "s-000000",
                )
            )  # fmt: skip
        found.append(
            Contribution(
                path=f"{file}.yml", codebook="1.1", text="0f", annotations=tuple(annotations),
                by=draw(st.sampled_from(["reference", "ada", "bo", "cy"])),
                made=dt.date(2024, 6, draw(st.integers(1, 3))),
            )
        )  # fmt: skip
    return tuple(found)


def _draft() -> Article:
    paragraphs, sentences = segment(WORDS, None)
    contents = [(Span(start=4, end=13),), (Span(start=24, end=31),)]
    ids = statement_ids("n", WORDS, contents)
    return Article(
        slug="n", text=WORDS, meta=Metadata(title="", sha256=""), paragraphs=paragraphs,
        sentences=sentences,
        statements=tuple(
            Statement(id=i, content=c, sources=UNNAMED)
            for i, c in zip(ids, contents, strict=True)
        ),
        possible=(Statement(id="s-ffffff", content=(Span(start=40, end=44),), sources=UNNAMED),),
    )  # fmt: skip


@given(st.data(), readings())
def test_merging(data: st.DataObject, files: tuple[Contribution, ...]) -> None:
    """The order of the files makes no difference, merging again changes nothing, contents never
    overlap, and every annotation is in a statement, a dispute or the list of orphans."""
    merged, _ = merge(_draft(), files, ())
    shuffled = tuple(data.draw(st.permutations(files)))
    assert merge(_draft(), shuffled, ())[0] == merged
    assert merge(merged, files, ())[0] == merged
    shown = sorted((*merged.statements, *merged.outlet), key=lambda s: s.content)
    parts = sorted(part for s in shown for part in s.content)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    placed = {i for s in (*shown, *merged.possible) for i in s.annotations}
    placed |= {a.id for s in (*shown, *merged.possible) for a in s.disputed_by}
    placed |= {a.id for a in merged.orphans}
    assert placed == {a.id for file in files for a in file.annotations}
    assert all((s.kind == "outlet-voice") == (s.form == "outlet") for s in shown)


def _at_the_start(_: yamlfile.Path) -> tuple[int, int]:
    return (1, 1)


@given(readings())
def test_what_is_written_is_read_back(files: tuple[Contribution, ...]) -> None:
    """A contribution written as YAML is the same contribution when it is read."""
    for file in files:
        data, problems = yamlfile.read(as_yaml(file), "x.yml")
        found, faults = contribution(data, path=file.path, locate=_at_the_start)
        assert (problems, faults) == ((), ())
        assert found is not None
        assert found.annotations == file.annotations
        assert (found.by, found.made, found.codebook) == (file.by, file.made, file.codebook)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_note_and_words_are_read_back(words: list[str]) -> None:
    """Notes and selectors survive the writing, whatever characters they hold."""
    annotation = Annotation(
        id="a1", action="confirm", target="s-123456", note=words[-1],
        content=tuple(Selector(exact=w, prefix=w[:1]) for w in words),
    )  # fmt: skip
    file = Contribution(
        path="x.yml", codebook="1.1", by="ada", made=dt.date(2024, 6, 1), text="0f",
        annotations=(annotation,),
    )  # fmt: skip
    data, problems = yamlfile.read(as_yaml(file), "x.yml")
    assert problems == ()
    found, _ = contribution(data, path="x.yml", locate=_at_the_start)
    assert found is not None
    assert found.annotations == (annotation,)
