"""Text and marks → HTML. The text is cut at every edge, so tags always nest; everything is escaped.

In: a text, a window on it, `Mark`s and `Insert`s at code-point offsets. Out: an HTML string which,
without its tags, is the window's text again (inserted elements carry no text of their own).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from ontherecord.model import Record, Span

SENTENCE, STATEMENT, QUOTE, INSERT, TERM, GAP = range(6)
"""What encloses what: a sentence holds statements, a statement quotations, and so on inwards."""

Attributes = Mapping[str, str | None]


class Mark(Record, frozen=True):
    """An element around a stretch of text."""

    span: Span
    rank: int
    """Marks of a lower rank enclose those of a higher one."""
    opening: str
    """The start tag, ready: see `tag`."""
    id: str = ""
    """Printed on the first piece only, so that no id occurs twice."""
    name: str = "span"


class Insert(Record, frozen=True):
    """An element without text (a button), placed between two characters."""

    offset: int
    html: str


def tag(name: str, attributes: Attributes) -> str:
    """A start tag with escaped values; attributes that are None are left out."""
    pairs = (f' {key}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{''.join(pairs)}>"


def mark(span: Span, rank: int, name: str, attributes: Attributes, *, id: str = "") -> Mark:  # noqa: A002
    """A mark from its element's name and attributes."""
    return Mark(span=span, rank=rank, opening=tag(name, attributes), id=id, name=name)


def render(text: str, window: Span, marks: Iterable[Mark], inserts: Iterable[Insert] = ()) -> str:
    """The HTML of `text[window.start:window.end]` with its marks; what lies outside is ignored.

    Inserts stand outside every statement and link, so a button is never inside an <a>, but still
    in a sentence that ends with them.
    """
    inside = _clip(window, marks)
    added = _by_offset(window, inserts)
    begins = _by_start(inside)
    edges = sorted({window.start, window.end, *added, *_edges(inside)})
    out: list[str] = []
    stack: list[Mark] = []
    seen: set[str] = set()
    active: list[Mark] = []
    for position, following in zip(edges, [*edges[1:], window.end], strict=True):
        active = [m for m in active if m.span.end > position]
        if position in added:
            _switch(out, stack, [m for m in stack if m.rank < STATEMENT], seen)
            out.extend(added[position])
        active.extend(begins.get(position, ()))
        active.sort(key=_order)
        _switch(out, stack, active, seen)
        out.append(escape(text[position:following], quote=False))
    return "".join(out)


def _switch(out: list[str], stack: list[Mark], wanted: Sequence[Mark], seen: set[str]) -> None:
    """Close and open tags until exactly the wanted marks are open, outermost first."""
    common = 0
    for one, other in zip(stack, wanted, strict=False):
        if one is not other:
            break
        common += 1
    while len(stack) > common:
        out.append(f"</{stack.pop().name}>")
    for new in wanted[common:]:
        stack.append(new)
        out.append(_opened(new, seen))


def _opened(new: Mark, seen: set[str]) -> str:
    """The mark's start tag, with its id if this is its first piece."""
    if not new.id or new.id in seen:
        return new.opening
    seen.add(new.id)
    return f'{new.opening[:-1]} id="{escape(new.id)}">'


def _order(one: Mark) -> tuple[int, int, int]:
    return (one.rank, one.span.start, -one.span.end)


def _clip(window: Span, marks: Iterable[Mark]) -> list[Mark]:
    """The marks as far as they lie in the window; empty ones are dropped."""
    clipped = []
    for m in marks:
        span = Span(start=max(m.span.start, window.start), end=min(m.span.end, window.end))
        if span.start < span.end:
            clipped.append(Mark(span=span, rank=m.rank, opening=m.opening, id=m.id, name=m.name))
    return clipped


def _edges(marks: Iterable[Mark]) -> Iterable[int]:
    for m in marks:
        yield m.span.start
        yield m.span.end


def _by_start(marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for m in marks:
        found.setdefault(m.span.start, []).append(m)
    return found


def _by_offset(window: Span, inserts: Iterable[Insert]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for insert in inserts:
        if window.start <= insert.offset <= window.end:
            found.setdefault(insert.offset, []).append(insert.html)
    return found
