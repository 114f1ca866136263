"""Who speaks, once a source span is resolved. In: nothing. Out: records."""

from __future__ import annotations

from ontherecord.engine.records.actor import Actor, Told
from ontherecord.engine.records.reasons import because
from ontherecord.model import Reason, Record, Span


class Voice(Record, frozen=True):
    """One source, resolved."""

    speaker: str
    span: Span | None = None
    words: str = ""
    """The source span's own words."""
    roles: tuple[str, ...] = ()
    """What the article tells of the speaker, in the order of its `Actor.told`."""
    posts: tuple[Told, ...] = ()
    """Those of them whose body the text names elsewhere."""
    is_person: bool = False
    by: Reason | None = None
    """How the speaker was found; None if the span says it itself."""
    is_body: bool = False
    """Whether the article has it among its bodies, so that a lone name is no surname."""
    body_type: str = ""
    contends: bool = False
    """Whether the person stands in the election that the article is about."""
    patron_type: str = ""
    """Source type of the person whose adviser, aide or team this is; empty if it is nobody's."""
    rivals: int = 0
    """How many other people the pronoun fits who were named nearby."""
    post_type: str = ""
    """Source type of the body whose post this is, where the text named it just before ("its
    president"); empty if it is nobody's."""
    post_words: str = ""
    """What the text calls that body."""
    candidates: tuple[Voice, ...] = ()
    """All whom the words fit, if they fit several and nothing decides (§4.5); else empty."""


class Resolved(Record, frozen=True):
    voices: tuple[Voice, ...]
    chain: tuple[str, ...] = ()


def of(actor: Actor, span: Span, words: str, by: Reason | None = None) -> Voice:
    """The actor as the source of a span."""
    if actor.described:
        return Voice(speaker=actor.name, span=span, words=actor.roles[0], by=by)
    if by is None and actor.name not in words:
        by = because("is-speaker", words, speaker=actor.name)
    return Voice(speaker=actor.name, span=span, words=words, by=by, body_type=actor.type,
                 is_body=not actor.is_person, roles=tuple(t.words for t in actor.told),
                 posts=tuple(t for t in actor.told if t.owner_type),
                 is_person=actor.is_person, contends=actor.contends)  # fmt: skip
