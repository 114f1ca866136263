"""Whether exported TEI files follow TEI's own schema.

    python scripts/check_tei.py tei_all.rng export/*.xml

The schema (RELAX NG, “tei_all”) comes from the TEI Consortium, tei-c.org; it is too big to keep
here. Schemas before P5 4.0 have no `<standOff>`: there it is put in, with the parts we use.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
STAND_OFF = """<define xmlns="http://relaxng.org/ns/structure/1.0" name="standOff">
<element name="standOff"><oneOrMore><choice><ref name="model.listLike"/><ref name="spanGrp"/>
<ref name="fs"/></choice></oneOrMore><ref name="att.global.attributes"/></element></define>"""


def schema(path: Path) -> etree.RelaxNG:
    """The schema in that file, with `<standOff>`."""
    tree = etree.parse(path)
    defined = {one.get("name"): one for one in tree.getroot().iter(f"{RNG}define")}
    if "standOff" not in defined:
        tree.getroot().append(etree.fromstring(STAND_OFF))
        etree.SubElement(defined["model.resourceLike"][0], f"{RNG}ref", name="standOff")
    return etree.RelaxNG(tree)


def main(rules: Path, files: list[Path]) -> int:
    """Print every fault; 1 if there is one."""
    known = schema(rules)
    faults = 0
    for path in files:
        known.validate(etree.parse(path))
        for fault in known.error_log:
            print(f"{path}:{fault.line}: {fault.message} ({fault.path})")
            faults += 1
    print(f"{len(files)} files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
