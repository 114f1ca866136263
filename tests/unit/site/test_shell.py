"""Pages spliced into a shell are what the template makes, to the byte."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from mkdocs.commands.build import build

from ontherecord.archive.privacy import withhold
from ontherecord.render.base.page import Page
from ontherecord.site.plugin import ArchivePlugin
from ontherecord.site.settings import settings
from ontherecord.site.shell import Shell
from tests.support import town
from tests.support.building import ROOT


@pytest.mark.parametrize("address", ["", "https://example.org/a/b/"])
def test_every_page_is_spliced_as_the_template_makes_it(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All kinds, with and without an address; titles with signs that HTML means otherwise."""
    first, *rest = withhold(town.archive()).articles
    title = 'A <b>“title”</b> & “more”  with  blanks &amp; "marks"'
    meta = msgspec.structs.replace(first.meta, title=title)
    articles = (msgspec.structs.replace(first, meta=meta), *rest)
    config = settings(ROOT, site_dir=str(tmp_path / "site"), strict=True)
    config.site_url = address or None
    made = config.plugins["archive"]
    assert isinstance(made, ArchivePlugin)
    made.prepared = msgspec.structs.replace(withhold(town.archive()), articles=articles)
    seen: list[str] = []

    def both(self: Shell, page: Page) -> bytes:
        right = self.templated(page)
        if self._fits(page):
            seen.append(page.kind)
            assert self.spliced(page).decode() == right.decode(), page.url
        return right

    monkeypatch.setattr(Shell, "write", both)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    assert len(seen) > 30
    assert {"article", "person", "statements", "contribute", "practice"} <= set(seen)
