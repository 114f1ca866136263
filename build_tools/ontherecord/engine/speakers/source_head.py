"""Which name in a source span is the source itself: not whose lawyer, ally or house it is.

In: the text, the source's span, an actor named in it. Out: yes or no.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import plain
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Span

ANOTHERS = re.compile(
    r"['’]s?\s+\w|\s+(?:[a-z]+ ){0,2}(?:spokes\w+|officials?|aides?|campaign|administration"
    r"|advis[eo]rs?|lawyers?|attorneys?|allies|ally|supporters?|team|camp|staff|staffers?|family"
    r"|pollsters?|strategists?|surrogates?|backers?|volunteers?|delegates?|government|cabinet"
    r"|biographer|confidante?|associates?|loyalists?|critics?|opponents?|organi[sz]ation)\b"
)
"""After a name: somebody else of that person's is the source ("Lee's lawyer")."""
CAPITALISED = re.compile(
    r"\s(?:Spokes\w+|Officials?|Aides?|Campaign|Administration|Advis[eo]rs?|Lawyers?|Allies|Supporters"
    r"|Team|Camp|Pollster|Strategist|Backers?|Delegates?|Government|Foundation|Organi[sz]ation)\b"
)
"""The same in a headline whose words have capitals."""
CLAUSE = re.compile(r"\b(?:who|which|that|whose|whom)\b|(?:\S+\s+){12}")
"""Before a name: it stands in a clause about somebody else, or far from the head."""
ARTICLE = re.compile(r"^(?:the|an?)$", re.I)
LINKED = re.compile(r"\b(?:of|for|to|with|by|by the|against|from|including|on|in|at|near)\s+"
                    r"(?:[A-Z][\w.]+\s+){0,3}$")  # fmt: skip
INSIDE = re.compile(r"\b(?:of|for|to|in|at|on)\s")
"""A link inside an office ("envoy to Chile")."""
SIR = re.compile(r"\b(?:Mr|Sir|Lord)\b")
MADAM = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame)\b")


def is_head(text: str, span: Span, actor: Actor) -> bool:
    """The person is the source, not part of another's description ("Trump's lawyer")."""
    mention = _first(span, actor)
    after = text[mention.end : span.end]
    before = text[span.start : mention.start]
    if ANOTHERS.match(after) or CAPITALISED.match(after) or CLAUSE.search(before):
        return False
    if any(before.rstrip().endswith(role) for role in actor.roles if INSIDE.search(role)):
        return True  # "envoy to Chile Per Lund": the link is inside the office
    return not LINKED.search(before) or bool(re.search(r",\s*$", before))


def is_whole(text: str, span: Span, actor: Actor) -> bool:
    """The body is all of the source: only article, country and apposition stand beside it."""
    mention = _first(span, actor)
    before = ARTICLE.sub("", plain(text[span.start : mention.start]))
    after = text[mention.end : span.end].strip()
    light = not before or (len(before.split()) == 1 and before[0].isupper())
    return light and (not after or after[0] in ",(" or after.startswith(("in ", "of ")) or after in
                      ("news agency", "newspaper", "magazine", "group"))  # fmt: skip


def _first(span: Span, actor: Actor) -> Span:
    """The first of the actor's mentions inside the span; there is one."""
    return next(m for m in actor.mentions_from(span.start, span.end) if m.end <= span.end)
