"""Reading an exported TEI file back, as anybody could who follows what its header says."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def parsed(document: str) -> ET.Element:
    return ET.fromstring(document.encode())


def body(root: ET.Element) -> ET.Element:
    found = root.find(f"{TEI}text/{TEI}body")
    assert found is not None
    return found


def text_of(element: ET.Element) -> str:
    """All characters inside, in order; a `<g>` for the one it names."""
    if element.tag == f"{TEI}g":
        return chr(int(element.attrib["n"][1:], 16))
    inside = "".join(text_of(child) + (child.tail or "") for child in element)
    return (element.text or "") + inside


def anchors(element: ET.Element) -> dict[str, int]:
    """Where each anchor stands, counted in characters of the text."""
    found: dict[str, int] = {}
    _walk(element, 0, found)
    return found


def _walk(element: ET.Element, at: int, found: dict[str, int]) -> int:
    if element.tag == f"{TEI}g":
        return at + 1
    if element.tag == f"{TEI}anchor":
        found[element.attrib[ID]] = at
    at += len(element.text or "")
    for child in element:
        at = _walk(child, at, found) + len(child.tail or "")
    return at


def pieces(element: ET.Element, name: str) -> dict[str, list[str]]:
    """The words of each `name` that has an id, a piece each, by the id of the first piece."""
    found: dict[str, list[str]] = {}
    for one in element.iter(f"{TEI}{name}"):
        if ID in one.attrib:
            found.setdefault(one.attrib[ID].partition(".")[0], []).append(text_of(one))
    return found


def nestings(root: ET.Element) -> Iterator[str]:
    """Every kind of nesting and attribute, as `parent/child` and `element@attribute`."""
    for parent in root.iter():
        name = parent.tag.removeprefix(TEI)
        yield from (f"{name}/{child.tag.removeprefix(TEI)}" for child in parent)
        yield from (f"{name}@{key.rpartition('}')[2]}" for key in parent.attrib)
