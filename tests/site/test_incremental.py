"""Only what changed is made again, and the site is as if all of it had been."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.assembly.archive import assemble
from ontherecord.site import indexing, manifest, mark, plugin
from ontherecord.site.making import Maker
from ontherecord.site.publish import publish, site_at
from ontherecord.site.settings import BuildFailed
from ontherecord.site.shell import Shell
from tests.support import newsroom
from tests.support.editing import (
    EDITS,
    Edit,
    build,
    change_note,
    differing,
    rename_site,
    times,
)

NOTED = "bus-fire"


@pytest.fixture(autouse=True)
def _no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search index has tests of its own."""
    monkeypatch.setattr(plugin, "indexed", lambda *_: [])


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small archive that knows its address."""
    return newsroom.addressed(tmp_path, monkeypatch)


def made_again(root: Path, change: Callable[[], object]) -> set[str]:
    """The pages that are written anew by a build after the change."""
    before = times(build(root))
    change()
    after = times(build(root))
    return {name for name, when in after.items() if before.get(name) != when}


def test_a_changed_note_rewrites_the_pages_that_show_it(root: Path) -> None:
    """Others keep their time; whatever was written is as a clean build writes it."""
    file = root / "seeds/articles" / NOTED / "article.yml"

    def note() -> None:
        file.write_text(file.read_text("utf-8") + "note: Seen in the archive.\n", encoding="utf-8")

    assert made_again(root, note) == {f"articles/{NOTED}/index.html", "404.html"}
    assert differing(build(root), build(root, "clean", clean=True)) == []


def test_another_name_of_the_site_rewrites_every_page(root: Path) -> None:
    """It stands in the head of each; without a change none is written."""
    assert made_again(root, lambda: None) <= {"404.html"}
    assert len(made_again(root, lambda: rename_site(root, random.Random(1)))) == len(
        times(root.parent / "site")
    )


def test_edits_at_random_leave_what_a_clean_build_makes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each kind of edit once, in an order drawn by lot; `make soak` takes many more."""
    monkeypatch.setattr(plugin, "indexed", indexing.indexed)
    chance = random.Random(13)
    build(root)
    for edit in chance.sample(EDITS, len(EDITS)):
        edit(root, chance)
        assert differing(build(root), build(root, "clean", clean=True)) == [], edit.__name__


def test_a_file_that_was_changed_by_hand_is_made_again(root: Path) -> None:
    """As is one that is cut, gone, or a link: nothing is taken over that was not written."""
    site = build(root)
    pages = [site / f"articles/{NOTED}/{end}index.html" for end in ("", "practice/", "contribute/")]
    pages[0].write_bytes(pages[0].read_bytes()[:-1])
    pages[1].unlink()
    pages[2].write_text("<p>By hand", encoding="utf-8")
    assert differing(build(root), build(root, "clean", clean=True)) == []


def test_all_processes_and_lists_of_other_programs_give_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two processes make what one does; a list of files that cannot be read is none."""
    one = build(root)
    monkeypatch.setattr("ontherecord.site.making.WORTH_A_POOL", 2)
    assert differing(one, build(root, "two", workers=2)) == []
    lines = manifest.place(one, mark.id_of(site_at(root)))
    lines.write_bytes(lines.read_bytes()[:-7])
    assert differing(one, build(root)) == []


def test_a_process_that_is_killed_costs_only_time(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had to do is done by the one that began."""
    mine, make = os.getpid(), Maker.make

    def dying(self: Maker, job: object) -> object:
        if os.getpid() != mine:
            os._exit(9)
        return make(self, job)  # type: ignore[arg-type]

    one = build(root)
    monkeypatch.setattr("ontherecord.site.making.WORTH_A_POOL", 2)
    monkeypatch.setattr(Maker, "make", dying)
    assert differing(one, build(root, "two", workers=2)) == []


HOOK = """
def on_post_page(output, *, page, config):
    return output.replace("</body>", f"<!-- seen {page.url} --></body>")
"""


def test_plugins_that_want_every_page_get_it(root: Path) -> None:
    """Then MkDocs makes all of them; it is told, and nothing is missing."""
    plain = set(times(build(root)))
    (root / "hook.py").write_text(HOOK, encoding="utf-8")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("hooks: [hook.py]\n")
    site = build(root)
    assert set(times(site)) == plain
    assert f"<!-- seen articles/{NOTED}/ -->" in (site / f"articles/{NOTED}/index.html").read_text()


OWN = """{% extends "base.html" %}
{% block footer %}
<p>{{ page.title | upper }} {{ page.toc | length }} {{ page.url }}</p>{% endblock %}
"""


def test_a_keepers_template_may_show_more_of_a_page_than_ours(root: Path) -> None:
    """Then the template itself makes each of them."""
    (root / "overrides").mkdir()
    (root / "overrides/main.html").write_text(OWN, encoding="utf-8")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("theme:\n", "theme:\n  custom_dir: overrides\n")
    settings.write_text(text, encoding="utf-8")
    for number in range(2):
        page = (build(root) / f"articles/{NOTED}/practice/index.html").read_text(encoding="utf-8")
        assert f" 0 articles/{NOTED}/practice/</p>" in page, number


@pytest.mark.parametrize("edit", [change_note])
def test_the_other_site_of_an_archive_has_a_list_of_its_own(root: Path, edit: Edit) -> None:
    """Two folders built in turn are both taken over."""
    build(root), build(root, "other")
    first = times(root.parent / "site")
    assert {n for n, when in times(build(root)).items() if first[n] != when} <= {"404.html"}


def test_the_search_index_is_taken_over_or_made_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps its time while the pages it reads are the same; a damaged piece is never kept."""
    monkeypatch.setattr(plugin, "indexed", indexing.indexed)
    entry = build(root) / "search/index/head.json"
    before = entry.stat().st_mtime_ns
    assert (build(root) / "search/index/head.json").stat().st_mtime_ns == before
    entry.write_bytes(entry.read_bytes()[:-1])
    made = build(root) / "search/index/head.json"
    assert made.stat().st_mtime_ns != before
    assert json.loads(made.read_bytes())["words"]


def test_a_strict_build_ends_where_our_shell_is_not_the_templates(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No template is a keeper's there, so it is a fault of ours; else the template makes them."""
    monkeypatch.setattr(Shell, "spliced", lambda *_: b"something else")
    archive = assemble(root)
    with pytest.raises(BuildFailed, match="is not as the template makes it"):
        publish(root, root.parent / "strict", archive, strict=True)
    publish(root, root.parent / "loose", archive, strict=False)
    page = root.parent / f"loose/articles/{NOTED}/index.html"
    assert page.read_bytes() != b"something else"


def test_a_note_leaves_the_search_index_as_it_is(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file of it is written anew."""
    monkeypatch.setattr(plugin, "indexed", indexing.indexed)
    file = root / "seeds/articles" / NOTED / "article.yml"
    changed = made_again(root, lambda: file.write_text(file.read_text("utf-8") + "note: Seen.\n"))
    assert f"articles/{NOTED}/index.html" in changed
    assert not [name for name in changed if name.startswith("search/index/")]
