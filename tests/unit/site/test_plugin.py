"""Ready pages in MkDocs: a strict build of the small archive, looked at from outside."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files, get_files

from ontherecord.model import Archive, Metadata, Problem
from ontherecord.render.base.page import Page
from ontherecord.site.kit import THEME, settle_config
from ontherecord.site.page import ReadyFile, ready_file
from ontherecord.site.plans import site_of
from ontherecord.site.plugin import ArchivePlugin
from ontherecord.site.settings import GENERATOR
from tests.support.building import ROOT
from tests.support.tiny import tiny_archive

FAULT = Problem(
    path="seeds/x.yml", line=1, level="error", code="unknown-field", what="w", why="y", fix="f"
)


@pytest.mark.parametrize("goal", ["/etc/passwd", "/etc", "docs"])
def test_a_link_is_not_followed(
    goal: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named, and nothing is published: not strict, by MkDocs alone, in a preview."""
    settings = "site_name: X\ntheme: {name: material}\nplugins: [archive]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "way").symlink_to(tmp_path / goal)
    for command in ("build", "serve"):
        config = load_config(str(tmp_path / "mkdocs.yml"), strict=False)
        config.plugins.on_startup(command=command, dirty=False)
        caplog.clear()
        with pytest.raises(Abort):
            build(config)
        assert "docs/way:1:1: error: symbolic-link" in caplog.text
    assert not (tmp_path / "site").exists()


def config_for(out: Path, *, strict: bool = True) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(out), strict=strict)
    config.plugins.on_startup(command="serve", dirty=False)  # no search index: not looked at here
    return config


def built(archive: Archive, out: Path) -> Path:
    config = config_for(out)
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared = archive
    build(config)
    return out


def test_a_strict_build_places_every_page(tmp_path: Path) -> None:
    """The article, its people and the lists are pages; style sheets are one file."""
    site = built(tiny_archive(), tmp_path / "site")
    for name in ("index.html", "articles/tiny-flood/index.html", "people/ida-ren/index.html"):
        assert (site / name).exists(), name
    assert [p.name for p in (site / "assets").glob("css-*/*.css")] == ["site.css"]
    assert not (site / "assets" / "stylesheets").exists()


def test_titles_are_escaped_on_every_page(tmp_path: Path) -> None:
    """A hostile title is words in the head, the navigation and the lists."""
    archive = tiny_archive()
    evil = "</title><script>alert(1)</script>"
    meta: Metadata = msgspec.structs.replace(archive.articles[0].meta, title=evil)
    article = msgspec.structs.replace(archive.articles[0], meta=meta)
    site = built(msgspec.structs.replace(archive, articles=(article,)), tmp_path / "site")
    for page in site.rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8"), page


def test_an_error_in_the_data_stops_a_strict_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Strict builds fail on errors, and say how many there are; warnings do not count."""
    warning = msgspec.structs.replace(FAULT, level="warning")
    with pytest.raises(Abort):
        built(msgspec.structs.replace(tiny_archive(), problems=(FAULT, warning)), tmp_path / "site")
    assert "1 error in the data" in caplog.text


def test_a_warning_in_the_data_does_not(tmp_path: Path) -> None:
    """A warning is told, and the site is built."""
    warning = msgspec.structs.replace(FAULT, level="warning")
    archive = msgspec.structs.replace(tiny_archive(), problems=(warning,))
    assert (built(archive, tmp_path / "site") / "index.html").exists()


def test_a_warning_is_told_once_and_an_error_each_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A preview builds again and again: what was told and can wait is not told anew."""
    error, other = (msgspec.structs.replace(FAULT, path=path) for path in ("e.yml", "f.yml"))
    known, new = (msgspec.structs.replace(FAULT, level="warning", path=p) for p in ("k", "n"))
    config = config_for(tmp_path, strict=False)
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    told = []
    for problems in ((error, known), (error, other, known, new)):
        caplog.clear()
        with caplog.at_level("INFO", logger=GENERATOR):
            plugin.prepared = msgspec.structs.replace(tiny_archive(), problems=problems)
            plugin.on_files(get_files(config), config=plugin.on_config(config))
        lines = [r.getMessage() for r in caplog.records if "unknown-field" in r.getMessage()]
        told.append([line.removeprefix("archive: ").partition(":")[0] for line in lines])
    assert told == [["e.yml", "k"], ["e.yml", "f.yml", "n"]]


def test_a_keepers_own_page_takes_the_place_of_ours(tmp_path: Path) -> None:
    """A file of the same name among the archive's pages is the one that is built."""
    config = config_for(tmp_path)
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared = tiny_archive()
    own = File.generated(config, "articles/tiny-flood.md", content="# By hand")
    files = plugin.on_files(Files([*get_files(config), own]), config=plugin.on_config(config))
    assert files.get_file_from_path("articles/tiny-flood.md") is own
    assert all(file.generated_by != "archive" for file in files if file.src_uri.endswith(".md"))
    assert files.get_file_from_path("people/ida-ren/index.md") is not None


def test_settled_again_a_configuration_is_the_same(tmp_path: Path) -> None:
    """A preview settles one configuration before every build."""
    config = config_for(tmp_path)
    settle_config(config)
    dirs, extensions = list(config.theme.dirs), list(config.markdown_extensions)
    settle_config(config)
    assert (config.theme.dirs, config.markdown_extensions) == (dirs, extensions)
    assert dirs.count(THEME) == 1


@pytest.mark.parametrize("theirs", [True, False], ids=["with overrides", "without"])
def test_a_keepers_templates_go_before_ours(tmp_path: Path, theirs: bool) -> None:
    """Then the program's own, then Material's: what is found first is taken."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "overrides").mkdir()
    theme = "{name: material, custom_dir: overrides}" if theirs else "{name: material}"
    text = f"site_name: X\ntheme: {theme}\nplugins: [archive]\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    settle_config(config)
    first = [str(tmp_path / "overrides")] if theirs else []
    assert config.theme.dirs[: len(first) + 1] == [*first, THEME]


def test_an_address_for_contributions_that_is_none_is_told(tmp_path: Path) -> None:
    """The build stops and names the file to mend."""
    config = config_for(tmp_path)
    config.extra["contribute"] = {"repositry": "https://example.org/archive"}
    with pytest.raises(PluginError, match=r"^mkdocs\.yml: .*repositry"):
        site_of(config)


def file_of(page: Page, out: Path) -> ReadyFile:
    return ready_file(page, config_for(out))


def test_a_page_is_modified_when_its_content_is(tmp_path: Path) -> None:
    """Whether a built page is stale is read from its content, never from file times."""
    page = Page(url="articles/a/", title="A", html="<h1>A</h1>")
    file = file_of(page, tmp_path)
    assert file.is_modified(), "nothing is built yet"
    target = Path(file.abs_dest_path)
    target.parent.mkdir(parents=True)
    target.write_text(f'<meta name="page-digest" content="{file.digest}">')
    assert not file_of(page, tmp_path).is_modified()
    changed = msgspec.structs.replace(page, html="<h1>A, mended</h1>")
    assert file_of(changed, tmp_path).is_modified()
