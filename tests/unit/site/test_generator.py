"""Which generator makes the site, where there is one, both or none."""

from __future__ import annotations

import pytest

from ontherecord.site import generator


@pytest.mark.parametrize(
    ("there", "chosen"),
    [
        (("mkdocs", "properdocs"), []),
        (("mkdocs",), []),
        (("properdocs",), [generator.ALIASES]),
        ((), []),
    ],
    ids=["both", "MkDocs", "ProperDocs", "none"],
)
def test_what_there_is_is_taken(
    there: tuple[str, ...], chosen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs before its fork; with none, whoever imports it next says so."""
    asked: list[str] = []
    monkeypatch.setattr(generator, "find_spec", lambda name: name if name in there else None)
    monkeypatch.setattr(generator, "import_module", asked.append)
    generator.use_what_there_is()
    assert asked == chosen


def test_mkdocs_needs_no_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """To choose MkDocs gives nobody's modules its names."""
    asked: list[str] = []
    monkeypatch.setattr(generator, "import_module", asked.append)
    generator.use("mkdocs")
    assert asked == []
