"""XML as strings: elements, attributes, and characters that XML has no place for.

In: names and plain values. Out: `Xml`, safe to put into other XML. No value is ever put in raw.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

Xml = NewType("Xml", str)
NONE = Xml("")
_FOREIGN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even as a reference (§2.2 there): control characters and such."""
_TAMED = {"\r": "&#13;", "\t": "&#9;", "\n": "&#10;"}
"""What a parser would fold: a carriage return everywhere, the others in an attribute."""


def el(name: str, /, *content: Xml, **attributes: str | None) -> Xml:
    """An element; attributes that are None or empty are left out. `xml_id` is `xml:id`."""
    start = opening(name, attributes)
    inside = "".join(content)
    return Xml(f"{start}{inside}</{name}>" if inside else f"{start[:-1]}/>")


def opening(name: str, attributes: dict[str, str | None]) -> Xml:
    """A start tag."""
    pairs = (f' {_named(key)}="{_value(value)}"' for key, value in attributes.items() if value)
    return Xml(f"<{name}{''.join(pairs)}>")


def words(text: str) -> Xml:
    """Words of ours or of metadata as content: what XML cannot hold becomes U+FFFD."""
    return Xml(escape(_FOREIGN.sub("\ufffd", text), quote=False).replace("\r", "&#13;"))


def letters(text: str) -> Xml:
    """The article's own characters, each kept: a `<g>` names what XML cannot hold."""
    safe = escape(text, quote=False).replace("\r", "&#13;")
    return Xml(_FOREIGN.sub(lambda m: el("g", n=code(m[0]), ref=f"#{code(m[0])}"), safe))


def foreign(text: str) -> tuple[str, ...]:
    """The characters of `text` that XML cannot hold, each once, in order."""
    return tuple(sorted(set(_FOREIGN.findall(text))))


def code(character: str) -> str:
    """How a character is named: `u0001`. A reader gives its number back by `int(name[1:], 16)`."""
    return f"u{ord(character):04x}"


def joined(parts: Iterable[Xml]) -> Xml:
    """Elements one after another."""
    return Xml("".join(parts))


def _named(key: str) -> str:
    return key.replace("xml_", "xml:").rstrip("_")


def _value(value: str) -> str:
    quoted = escape(_FOREIGN.sub("\ufffd", value))
    return "".join(_TAMED.get(sign, sign) for sign in quoted)
