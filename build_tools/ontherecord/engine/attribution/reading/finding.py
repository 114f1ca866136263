"""What one rule found, before overlaps are settled. In: nothing. Out: `Finding`."""

from __future__ import annotations

from ontherecord.engine.records.attribution import CueClass
from ontherecord.model import Basis, Reason, Record, Span


class Finding(Record, frozen=True):
    """A candidate attribution; `settle` decides which ones stand."""

    content: tuple[Span, ...]
    cues: tuple[Span, ...] = ()
    sources: tuple[Span, ...] = ()
    relays: tuple[Span, ...] = ()
    cue_lemma: str = ""
    cue_class: CueClass = "say"
    unsaid: bool = False
    """The text does not say that this was said (§4.0)."""
    confidence: float = 0.9
    depth: float = 0.0
    """How deep the cue stands in its sentence: outer cues are settled before inner ones (§9
    "attribution inside someone's quotation", "official citing another")."""
    reasons: tuple[Reason, ...] = ()
    basis: Basis = "explicit"
    points: bool = False
    """The content is only words that point at what another says: "his claim", "which" (§9). That
    one's cue and source may be among them."""
