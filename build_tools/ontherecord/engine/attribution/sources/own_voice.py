"""The outlet on itself is its own voice (codebook §9 "the outlet on itself").

In: a reading and the findings of all rules. Out: those of others; the outlet passes nothing on to
itself, so no chain has it as a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.capacity.outlet_names import is_own_name
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span


def without_own_voice(
    reading: Reading, findings: Iterable[Finding]
) -> tuple[list[Finding], list[Span]]:
    """The findings with a source that is not the outlet, and the contents of the others.

    Of several sources the outlet falls away. If the outlet is where a chain ends, the medium that
    passed it on is the source.
    """
    others: list[Finding] = []
    own: list[Span] = []
    for finding in findings:
        made = _of_others(reading, finding)
        if made is None:
            own.extend(finding.content)
        else:
            others.append(made)
    return others, own


def _of_others(reading: Reading, finding: Finding) -> Finding | None:
    sources = tuple(s for s in finding.sources if not _is_outlet(reading, s))
    relays = tuple(s for s in finding.relays if not _is_outlet(reading, s))
    if sources == finding.sources and relays == finding.relays:
        return finding
    if not sources and not relays:
        return None
    return replace(
        finding, sources=sources or relays[-1:], relays=relays if len(relays) > 1 else ()
    )


def _is_outlet(reading: Reading, source: Span) -> bool:
    return is_own_name(reading.words(source), reading.outlet)


def not_own(quotations: Sequence[Quotation], own: Sequence[Span]) -> list[Quotation]:
    """Quotations without those that the outlet gives as its own words: nobody else said them."""
    return [
        quotation
        for quotation in quotations
        if not any(s.start < quotation.span.end and quotation.span.start < s.end for s in own)
    ]
