"""Text and marks → XML that nests, whatever the marks do. In: offsets. Out: `Xml`.

Taking all characters of the result in order, a `<g>` for the one it names, gives the text again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ontherecord.export.tei.markup import Xml, el, letters, opening
from ontherecord.model import Record, Span

BLOCK, SENTENCE, SAID, QUOTE, NAME = range(5)
"""What encloses what."""


class Mark(Record, frozen=True):
    """An element around a stretch of the text; cut into pieces where it crosses another."""

    span: Span
    rank: int
    """Marks of a lower rank enclose those of a higher one."""
    name: str
    attributes: Mapping[str, str | None] = MappingProxyType({})
    id: str = ""
    """Of the first piece; each further one has its number behind it and points at the one before.
    Marks with the same id are pieces of one."""


def weave(text: str, marks: Sequence[Mark], points: Iterable[int]) -> Xml:
    """The whole text with its marks, and an anchor `c<offset>` at each of the points."""
    begins: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.span.start < mark.span.end:
            begins[mark.span.start].append(mark)
    anchors = frozenset(points)
    ends = {m.span.end for m in marks}
    edges = sorted({0, len(text), *anchors, *begins, *ends})
    loom = _Loom()
    active: list[Mark] = []
    for position, following in zip(edges, [*edges[1:], len(text)], strict=True):
        active = [m for m in active if m.span.end > position]
        active += begins.get(position, ())
        active.sort(key=_order)
        loom.close_to(active)
        if position in anchors:
            loom.out.append(el("anchor", xml_id=f"c{position}"))
        loom.open(active)
        loom.out.append(letters(text[position:following]))
    loom.close_to([])
    return Xml("".join(loom.out))


def _order(mark: Mark) -> tuple[int, int, int, str]:
    return (mark.rank, mark.span.start, -mark.span.end, mark.id)


class _Loom:
    """What was written so far, and which marks are open."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._stack: list[Mark] = []
        self._pieces: Counter[str] = Counter()

    def close_to(self, wanted: Sequence[Mark]) -> None:
        """Close whatever is not open in the same place afterwards."""
        common = 0
        for one, other in zip(self._stack, wanted, strict=False):
            if one is not other:
                break
            common += 1
        while len(self._stack) > common:
            self.out.append(f"</{self._stack.pop().name}>")

    def open(self, wanted: Sequence[Mark]) -> None:
        for mark in wanted[len(self._stack) :]:
            self._stack.append(mark)
            self.out.append(opening(mark.name, {**self._numbered(mark), **mark.attributes}))

    def _numbered(self, mark: Mark) -> dict[str, str | None]:
        if not mark.id:
            return {}
        self._pieces[mark.id] += 1
        number = self._pieces[mark.id]
        if number == 1:
            return {"xml_id": mark.id}
        before = mark.id if number == 2 else f"{mark.id}.{number - 1}"
        return {"xml_id": f"{mark.id}.{number}", "prev": f"#{before}"}
