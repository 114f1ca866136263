"""The article's text in TEI, with what can be said inside it and what stands off.

In: an `Article` and the addresses of its voices. Out: `<text>`, and groups of `<span>`s.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontherecord.codebook.labels import labels, sentence_labels
from ontherecord.codebook.values import CHANNELS
from ontherecord.export.tei.markup import Xml, el, joined
from ontherecord.export.tei.weaving import BLOCK, NAME, QUOTE, SAID, SENTENCE, Mark, weave
from ontherecord.model import Article, NotSaid, Region, Source, Span, Statement

KINDS: dict[Region, str] = {"body": "p"}
"""Other regions than the body are `<ab>`s that name theirs."""
Voices = Mapping[Source, str]
"""The address of each source's voice: `#e.ida-ren`, `#v.1`."""


def text(article: Article, voices: Voices, kinds: Mapping[str, str]) -> Xml:
    """`<text>`; no character in `<body>` that the article has not. `kinds` are the entities'."""
    marks = [
        *_blocks(article), *_sentences(article), *_said(article, voices),
        *_names(article, kinds),
    ]  # fmt: skip
    apart = (*(span for _, span, _ in aside(article)), *(f.span for _, f in unsaid(article)))
    points = {at for span in apart for at in (span.start, span.end)}
    body = weave(article.text, marks, points) or el("p")
    return el("text", el("body", body), xml_lang=article.meta.lang)


def aside(article: Article) -> Iterator[tuple[str, Span, str]]:
    """(kind, place, id of the statement) of what may cross the tree of the text."""
    for s in article.statements:
        yield from (("cue", span, s.id) for span in s.cues)
        yield from (("source", one.span, s.id) for one in s.sources if one.span)
        yield from (("hedge", span, s.id) for span in s.hedges)
        yield from (("insert", span, s.id) for span in s.inserts)
    for kind, found in (("outlet-voice", article.outlet), ("possible", article.possible)):
        yield from ((kind, span, s.id) for s in found for span in s.content)


def spans(article: Article) -> Xml:
    """A `<spanGrp>` for each kind of what stands off."""
    groups: dict[str, list[Xml]] = {}
    for kind, span, ident in aside(article):
        place = {"from_": f"#c{span.start}", "to": f"#c{span.end}"}
        whose = ident if kind in ("outlet-voice", "possible") else ""
        ana, corresp = (f"#facts.{ident}", None) if whose else (None, f"#{ident}")
        groups.setdefault(kind, []).append(el("span", **place, ana=ana, corresp=corresp))
    flags = [
        el("span", from_=f"#c{f.span.start}", to=f"#c{f.span.end}", ana=f"#{ident}")
        for ident, f in unsaid(article)
    ]
    if flags:
        groups["not-said"] = flags
    return joined(el("spanGrp", *found, type=kind) for kind, found in groups.items())


def unsaid(article: Article) -> Iterator[tuple[str, NotSaid]]:
    """What sentences say that somebody did not say, each with the id of its facts."""
    found = (flag for sentence in article.sentences for flag in sentence.not_said)
    yield from ((f"not-said.{number}", flag) for number, flag in enumerate(found, 1))


def _blocks(article: Article) -> Iterator[Mark]:
    """Paragraphs, each with the white space behind it: together they are the whole text."""
    found = article.paragraphs
    starts = [0, *(p.span.start for p in found[1:]), len(article.text)]
    regions = [p.region for p in found] or ["body"]
    for region, start, end in zip(regions, starts[:-1], starts[1:], strict=True):
        name = KINDS.get(region, "ab")
        kind = region if name == "ab" else None
        place = Span(start=start, end=end)
        yield Mark(span=place, rank=BLOCK, name=name, attributes={"type": kind})


def _sentences(article: Article) -> Iterator[Mark]:
    """As `<seg>`: TEI's `<s>` may hold no `<said>`."""
    for number, sentence in enumerate(article.sentences, 1):
        found = sentence_labels(
            sentence.span, article.statements, article.possible, read=article.meta.drafted
        )
        ana = " ".join(f"#label.{key}" for key in found)
        attributes = {"type": "sentence", "n": str(number), "ana": ana}
        yield Mark(span=sentence.span, rank=SENTENCE, name="seg", attributes=attributes)


def _said(article: Article, voices: Voices) -> Iterator[Mark]:
    for s in article.statements:
        attributes = _speech(s, voices)
        for part in s.content:
            yield Mark(span=part, rank=SAID, name="said", attributes=attributes, id=s.id)
        yield from (Mark(span=quote, rank=QUOTE, name="quote") for quote in s.quotes)


def _speech(s: Statement, voices: Voices) -> dict[str, str | None]:
    # Where the text leaves open who speaks, nobody is pointed at: the facts list them all.
    speaking = () if s.candidates else s.sources
    who = dict.fromkeys(voices[source] for source in speaking if source in voices)
    ana = [f"#facts.{s.id}", *(f"#label.{key}" for key in labels(s))]
    return {
        "who": " ".join(who),
        "direct": "true" if s.form == "direct" else "false",
        "aloud": CHANNELS[s.channel].aloud,
        "ana": " ".join(ana),
    }


def _names(article: Article, kinds: Mapping[str, str]) -> Iterator[Mark]:
    for m in article.mentions:
        if m.entity in kinds:
            attributes: dict[str, str | None] = {"type": kinds[m.entity], "ref": f"#e.{m.entity}"}
            yield Mark(span=m.span, rank=NAME, name="rs", attributes=attributes)
