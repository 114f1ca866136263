"""Labels that go together (codebook §§2–6): the facts of one annotation must not contradict.

In: one annotation's view. Out: problems. A rule speaks only of facts that are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.checks.views import Noted
from ontherecord.codebook.labels import overlap
from ontherecord.codebook.version import before
from ontherecord.merging.readings import spans
from ontherecord.model import OFFICIAL_TYPES, Problem, SourceType
from ontherecord.problems.faults import error, warning

CODE = "label-pairing"
CITES = ("–", "—", "-", "―")
"""What begins the line that says whose a block quotation is."""
_OF_A_SOURCE = ("cue", "source", "speaker", "source_type", "naming", "chain", "unverified",
                "candidates", "hedges", "cue_flags", "act", "said_when", "channel",
                "attribution")  # fmt: skip


def outlet_pair(view: Noted) -> Iterator[Problem]:
    """`kind: outlet-voice` and `form: outlet` stand together or not at all (§2)."""
    a = view.annotation
    if a.kind is None or a.form is None or (a.kind == "outlet-voice") == (a.form == "outlet"):
        return
    fix = "form: outlet" if a.kind == "outlet-voice" else "kind: outlet-voice"
    yield error(
        view.path, view.at("kind"), CODE,
        f"kind is “{a.kind}” and form is “{a.form}”.",
        "outlet-voice and outlet stand together: no attribution, no source (codebook §2).",
        f"{fix}   (or, if the text names a source, change the other of the two)",
    )  # fmt: skip


def outlet_alone(view: Noted) -> Iterator[Problem]:
    """The outlet's own voice has no source, cue or anything else that belongs to one (§2)."""
    a = view.annotation
    if a.kind != "outlet-voice" or a.form not in (None, "outlet"):
        return
    for name in _OF_A_SOURCE:
        if getattr(a, name):
            yield error(
                view.path, view.at(name), CODE,
                f"“{name}” is given for the outlet’s own voice.",
                "the outlet’s own voice is what no source is named for (codebook §2).",
                f"delete “{name}:”, or give kind: attributed-claim and a form",
            )  # fmt: skip
            return


def quotation_marks(view: Noted) -> Iterator[Problem]:
    """`direct` has all its words in quotation marks, `mixed` some, `indirect` not all (§4.4)."""
    a = view.annotation
    content = spans(a.content, view.article.text)
    if a.form in (None, "outlet") or not content or len(content) < len(a.content):
        return
    words, quoted = _measure(view)
    found = "direct" if quoted == words else "mixed" if quoted else "indirect"
    # Short quoted words inside a paraphrase may be a title or scare quotes: indirect is right (§9).
    if found == a.form or (found == "mixed" and a.form == "indirect"):
        return
    if a.form == "direct" and not quoted and a.note:
        return  # a block quotation that lost its marks, with the note that says so (§9)
    if a.form == "direct" and not before(view.contribution.codebook, "1.2") and _set_apart(view):
        return
    has = {"direct": "all", "mixed": "some", "indirect": "none"}[found]
    yield error(
        view.path, view.at("form"), CODE,
        f"form is “{a.form}”, and {has} of the words stand in quotation marks.",
        "all in marks is direct, some mixed, none indirect (codebook §4.4); marks belong to the "
        "content (B2).",
        f"form: {found}   (or widen the content to its quotation marks)",
    )  # fmt: skip


def _set_apart(view: Noted) -> bool:
    """Whether the content is a transcript's turn or a block quotation (§9, from 1.2 on): only a
    name with a colon, a mark or nothing stands before it in its line, and behind it only a dash
    and who is quoted ("– C.T."), if anything."""
    text = view.article.text
    found = spans(view.annotation.content, text)
    opening = re.split(r"\n", text[: found[0].start])[-1].strip()
    ending = text[found[-1].end :].split("\n")[0].strip()
    return (not ending or ending.startswith(CITES)) and (
        not opening or opening.endswith((":", ">"))
    )


def _measure(view: Noted) -> tuple[int, int]:
    """How many letters and digits the content has, and how many of them in quotation marks."""
    text = view.article.text
    words = quoted = 0
    for part in spans(view.annotation.content, text):
        words += sum(map(str.isalnum, text[part.start : part.end]))
        for quote in view.quotations():
            if overlap(quote, part):
                inside = text[max(part.start, quote.start) : min(part.end, quote.end)]
                quoted += sum(map(str.isalnum, inside))
    return words, quoted


def capacity_pair(view: Noted) -> Iterator[Problem]:
    """`official-claim` if the first source is of group A, `attributed-claim` if not (§4.6, §6)."""
    a = view.annotation
    kind = first_type(view)
    if a.kind in (None, "outlet-voice") or kind is None or a.candidates:
        return
    right = "official-claim" if kind in OFFICIAL_TYPES else "attributed-claim"
    if a.kind == right:
        return
    group = "A, official" if kind in OFFICIAL_TYPES else "B, not official"
    yield error(
        view.path, view.at("kind"), CODE,
        f"kind is “{a.kind}” and the source’s type is “{kind}”.",
        f"“{kind}” is of group {group}: the kind follows from it (codebook §6).",
        f"kind: {right}   (or another source_type, if the type is wrong)",
    )  # fmt: skip


def first_type(view: Noted) -> SourceType | None:
    """The first source's type, as given or as the glossary has it; None if neither says."""
    a = view.annotation
    if a.source and a.source[0].type:
        return a.source[0].type
    if a.source_type:
        return a.source_type
    entity = view.whole.entities.get((a.source[0].speaker if a.source else "") or a.speaker or "")
    if entity is None or entity.kind != "organization" or not entity.type:
        return None
    return entity.type


def relay_pair(view: Noted) -> Iterator[Problem]:
    """`U3` needs a chain of two or more: a medium, and whom it cites (§5)."""
    a = view.annotation
    if "U3" in (a.unverified or ()) and len(a.chain or ()) < 2 and a.action == "add":
        yield error(
            view.path, view.at("unverified"), CODE,
            f"unverified has U3, and chain has {len(a.chain or ())} entries.",
            "U3 is a relay: the outlet cites a medium that cites someone else (codebook §5).",
            "chain: [the medium, whom it cites]   (or take U3 out)",
        )  # fmt: skip


def inferred_pair(view: Noted) -> Iterator[Problem]:
    """`attribution: inferred` is for a quotation without a cue of its own (§4.2)."""
    a = view.annotation
    if a.attribution == "inferred" and a.cue:
        yield error(
            view.path, view.at("attribution"), CODE,
            "attribution is “inferred”, and there is a cue.",
            "a cue in the text makes it explicit (codebook §4.2, §10.2).",
            "attribution: explicit   (or delete “cue:”)",
        )  # fmt: skip
    if a.attribution == "explicit" and a.action == "add" and not view.gives("cue"):
        yield error(
            view.path, view.at("attribution"), CODE,
            "attribution is “explicit”, and there is no cue.",
            "explicit means that words of the text hand the content to someone (codebook §4.1).",
            'cue: {exact: "said"}   (or attribution: inferred)',
        )  # fmt: skip


def twice_unverified(view: Noted) -> Iterator[Problem]:
    """Each reason for *unverified* stands once."""
    reasons = view.annotation.unverified or ()
    if len(set(reasons)) < len(reasons):
        yield warning(
            view.path, view.at("unverified"), CODE,
            f"a reason stands twice: {', '.join(reasons)}.",
            "the list names each reason once (codebook §5).",
            f"unverified: [{', '.join(sorted(set(reasons)))}]",
        )  # fmt: skip


RULES = (
    outlet_pair, outlet_alone, quotation_marks, capacity_pair, relay_pair, inferred_pair,
    twice_unverified,
)  # fmt: skip
