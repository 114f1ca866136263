"""The files of a fresh archive, and the line that pins its program."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.utils.yaml import get_yaml_loader

from ontherecord.render.base.forge import Forge
from ontherecord.scaffold.files import WORKFLOWS, Wish, files
from ontherecord.scaffold.pinned import of_origin
from tests.support.building import ROOT, run

FORGES = ("github", "gitlab", "gitea", "forgejo", "none")


def made(**wish: Any) -> dict[str, str]:
    return {path: data.decode() for path, data in files(Wish(requirement="x==1", **wish))}


def settings(text: str) -> dict[str, Any]:
    return yaml.load(text, Loader=get_yaml_loader())


def test_settings_do_not_drift_from_ours() -> None:
    """Apart from its own page, a fresh archive is set up as this one is."""
    ours, fresh = settings((ROOT / "mkdocs.yml").read_text()), settings(made()["mkdocs.yml"])
    own = {"About us": "who-we-are.md"}
    assert fresh["nav"] == [own if "About" in entry else entry for entry in ours["nav"]]
    assert fresh["validation"] == ours["validation"]
    assert fresh["plugins"] == ours["plugins"]
    assert fresh["extra"].keys() == ours["extra"].keys()
    assert fresh["extra"]["contribute"] == ours["extra"]["contribute"]


@pytest.mark.parametrize(
    "name", ["Küste: “$x”", '"', "'", "a: b # c", "x\\n", "${name}", "- [", ""]
)
def test_any_name_will_do(name: str) -> None:
    """What the keeper typed is what the site is called, whatever signs it has."""
    found = made(name=name, url="https://example.org/a", contact=name)
    read = settings(found["mkdocs.yml"])
    assert (read["site_name"], read["site_url"]) == (name, "https://example.org/a")
    assert read["extra"]["contact"] == name
    assert found["README.md"].startswith(f"# {name}\n")


@pytest.mark.parametrize("kind", FORGES)
def test_each_forge_gets_what_it_reads(kind: Any) -> None:
    """Workflows only where they run as they are; forms where they are read."""
    repository = "https://forge.example/us/archive" if kind != "none" else ""
    found = made(forge=Forge(kind=kind, repository=repository))
    forge = settings(found["mkdocs.yml"])["extra"]["contribute"]
    assert (forge["forge"], forge["repository"]) == (kind, repository)
    assert (".gitlab-ci.yml" in found) == (kind == "gitlab")
    assert set(WORKFLOWS) <= found.keys() or kind != "github"
    assert any(p.startswith(".github/workflows") for p in found) == (kind == "github")
    assert any(p.startswith(".github/ISSUE") for p in found) == (
        kind in ("github", "gitea", "forgejo")
    )


def test_every_target_that_a_workflow_makes_is_there() -> None:
    """The workflows are the program's own: the archive's Makefile has to answer them."""
    found = made()
    asked = {t for p in WORKFLOWS for t in re.findall(r"^ *(?:- run: )?make (\S+)", found[p], re.M)}
    assert {"site", "check", ".venv/bin/.installed-site"} <= asked
    makefile = found["Makefile"].replace("$(SITE):", ".venv/bin/.installed-site:")
    makefile = makefile.replace("$(BIN)/", ".venv/bin/")
    assert all(re.search(rf"^{re.escape(target)}:", makefile, re.M) for target in asked)


def test_make_understands_the_makefile(tmp_path: Path) -> None:
    """`make` lists its targets, and would set up the program before a build."""
    (tmp_path / "Makefile").write_text(made()["Makefile"], encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("x==1\n", encoding="utf-8")
    listed = subprocess.run(["make"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert {line.split()[0] for line in listed.stdout.splitlines()} >= {"site", "serve", "record"}
    dry = subprocess.run(["make", "-n", "site"], cwd=tmp_path, capture_output=True, text=True,
                         check=True)  # fmt: skip
    order = (
        "-m venv",
        "--no-deps -r requirements.txt",
        "ontherecord.scaffold.kit",
        "-m ontherecord build",
    )
    assert sorted(order, key=dry.stdout.index) == list(order)


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("", "on-the-record==1.2"),
        ('{"url": "https://example.org/otr.git", "vcs_info": {"vcs": "git", "commit_id": "ab12"}}',
         "on-the-record @ git+https://example.org/otr.git@ab12"),
        ('{"url": "https://example.org/otr.whl", "archive_info": {}}',
         "on-the-record @ https://example.org/otr.whl"),
        ('{"url": "file:///home/kit/otr", "dir_info": {"editable": true}}',
         "on-the-record @ file:///home/kit/otr"),
    ],
    ids=["index", "repository", "file", "folder"],
)  # fmt: skip
def test_the_program_is_pinned_as_it_was_installed(origin: str, line: str) -> None:
    """The last line installs it; what only works here says so above it."""
    *notes, last = of_origin(origin, "1.2").splitlines()
    assert last == line
    assert all(note.startswith("#") for note in notes)
    assert bool(notes) == ("file:" in line)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """One problem, with what to do; nothing is written. A fresh clone is as good as empty."""
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    done = run("-m", "ontherecord", "new", str(tmp_path))
    assert done.returncode == 1 and [*tmp_path.iterdir()] == [tmp_path / "mine.txt"]
    assert done.stderr.count("folder-not-empty") == 1 and "mine.txt" in done.stderr
    onto_a_file = run("-m", "ontherecord", "new", str(tmp_path / "mine.txt"))
    assert onto_a_file.returncode == 1 and "folder-not-empty" in onto_a_file.stderr
    (tmp_path / "clone/.git").mkdir(parents=True)
    assert run("-m", "ontherecord", "new", str(tmp_path / "clone")).returncode == 0


@pytest.mark.parametrize(
    "options", [("--url", "example.org"), ("--forge", "gitlab"), ("--repository", "us/archive")]
)
def test_what_cannot_be_used_is_refused_at_once(options: tuple[str, ...], tmp_path: Path) -> None:
    """A usage error names the option, before anything is written."""
    done = run("-m", "ontherecord", "new", str(tmp_path / "a"), *options)
    assert done.returncode == 2 and "--" in done.stderr and not (tmp_path / "a").exists()
