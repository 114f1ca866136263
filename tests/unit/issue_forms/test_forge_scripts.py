"""The workflows' own scripts, run as they are, against a forge that is a folder on this machine."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.building import ROOT

FORM = "form@users.noreply.github.com"
GH = """#!/bin/sh
echo "gh $*" >> "$LOG"
"""
GIT = """#!/bin/sh
case " $* " in *" push "*)
  if [ -x "$MEANWHILE" ]; then mv "$MEANWHILE" "$MEANWHILE.done"; "$MEANWHILE.done"; fi ;;
esac
exec /usr/bin/env -i PATH="$REAL" HOME="$HOME" GIT_CONFIG_GLOBAL="$GIT_CONFIG_GLOBAL" \\
  GIT_TERMINAL_PROMPT=0 git "$@"
"""


class Forge:
    """A repository that can be pushed to, and a place where a step's script runs."""

    def __init__(self, root: Path) -> None:
        self.root, self.work = root, root / "work"
        self.work.mkdir()
        self.bin = root / "bin"
        self.bin.mkdir()
        self.tool("gh", GH)
        self.tool("sleep", "#!/bin/sh\n")
        self.tool("git", GIT)
        config = f'[url "{root}/bare.git"]\n  insteadOf = git@github.com:o/place.git\n'
        (root / "gitconfig").write_text(config + "[user]\n  name = k\n  email = k@k.org\n")
        self.env = os.environ | {
            "PATH": f"{self.bin}:{os.environ['PATH']}", "REAL": os.environ["PATH"],
            "HOME": str(root), "GIT_CONFIG_GLOBAL": str(root / "gitconfig"),
            "LOG": str(root / "log"), "MEANWHILE": str(self.bin / "meanwhile"),
            "RUNNER_TEMP": str(root / "temp"), "NUMBER": "7", "PLACE": "o/place", "KEY": "k",
            "REPO": "o/r", "BASE": "main", "ANSWER": str(root / "answer"), "GH_TOKEN": "t",
        }  # fmt: skip
        (root / "temp").mkdir()
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(root / "bare.git"))
        self.git("clone", "--quiet", str(root / "bare.git"), str(root / "mine"))
        self.put("mine", "README", "hello")

    def tool(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def git(self, *words: str, **env: str) -> str:
        done = subprocess.run(
            ["git", *words], env=self.env | env, capture_output=True, text=True, check=True
        )
        return done.stdout

    def put(self, clone: str, path: str, text: str, branch: str = "main") -> None:
        """One more commit by a person, pushed."""
        here = str(self.root / clone)
        (self.root / clone / path).write_text(text)
        self.git("-C", here, "add", "--all")
        self.git("-C", here, "commit", "--quiet", "-m", path)
        self.git("-C", here, "push", "--quiet", "origin", f"HEAD:{branch}")

    def run(self, workflow: str, job: str, step: int, cwd: Path) -> int:
        """The step's script in the shell that the forge takes."""
        data: Any = yaml.safe_load((ROOT / f".github/workflows/{workflow}.yml").read_text())
        script = self.root / "script"
        script.write_text(data["jobs"][job]["steps"][step]["run"])
        return subprocess.run(["bash", "-e", str(script)], cwd=cwd, env=self.env).returncode

    def files(self, branch: str) -> set[str]:
        bare = str(self.root / "bare.git")
        return set(self.git("-C", bare, "ls-tree", "-r", "--name-only", branch).split())


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    return Forge(tmp_path)


def preview(forge: Forge) -> Path:
    """What a stranger's workflow may have uploaded instead of a site."""
    pages = forge.work / "preview"
    (pages / "deep").mkdir(parents=True)
    (pages / "index.html").write_text("page")
    for folder in (pages, pages / "deep"):
        forge.git("init", "--quiet", str(folder))
        (folder / ".git" / "config").write_text(
            f"[core]\n  bare = false\n  fsmonitor = touch {forge.root}/taken; false\n"
        )
        (folder / "page.html").write_text("page")
        forge.git("-C", str(folder), "-c", "core.fsmonitor=", "add", "page.html")
        forge.git("-C", str(folder), "-c", "core.fsmonitor=", "commit", "--quiet", "-m", "x")
    (forge.root / "taken").unlink(missing_ok=True)
    (pages / "passwd").symlink_to("/etc/passwd")
    os.mkfifo(pages / "pipe")
    (pages / ".github").mkdir()
    (pages / ".github" / "x.yml").write_text("on: push")
    return pages


def test_a_preview_is_copied_as_plain_pages(forge: Forge) -> None:
    """Repositories inside it, links and pipes are left out, and none of their commands runs."""
    preview(forge)
    assert forge.run("preview-publish", "publish", 1, forge.work) == 0
    assert forge.files("main") == {
        "README", ".nojekyll", "pr-7/index.html", "pr-7/page.html", "pr-7/deep/page.html",
    }  # fmt: skip
    assert not (forge.root / "taken").exists()


def test_two_previews_at_once_are_both_put_there(forge: Forge) -> None:
    """If another one was pushed in the meantime, this one goes on top of it; the same one again
    changes nothing and is no failure."""
    preview(forge)
    forge.git("clone", "--quiet", str(forge.root / "bare.git"), str(forge.root / "other"))
    other = forge.root / "other"
    forge.tool("meanwhile", f"#!/bin/sh\ncd {other} && mkdir pr-8 && echo x > pr-8/index.html\n"
               "git add --all && git commit --quiet -m 8 && git push --quiet\n")  # fmt: skip
    assert forge.run("preview-publish", "publish", 1, forge.work) == 0
    assert {"pr-7/index.html", "pr-8/index.html"} <= forge.files("main")
    again = forge.root / "again"
    again.mkdir()
    (forge.work / "preview").rename(again / "preview")
    assert forge.run("preview-publish", "publish", 1, again) == 0


def answer(forge: Forge, text: str) -> Path:
    """What the job that reads forms hands over, and a fresh checkout of the archive."""
    folder = forge.root / "answer"
    folder.mkdir(exist_ok=True)
    (folder / "path").write_text("seeds/people/ada.yml")
    (folder / "file.yml").write_text(text)
    (folder / "comment.md").write_text("Made from the form.")
    here = forge.root / f"checkout-{text}"
    forge.git("clone", "--quiet", str(forge.root / "bare.git"), str(here))
    return here


def shown(forge: Forge) -> str:
    return forge.git("-C", str(forge.root / "bare.git"), "show", "form-7:seeds/people/ada.yml")


def test_a_form_that_is_edited_renews_its_branch(forge: Forge) -> None:
    """The branch holds the one file, as the form says it now."""
    for text in ("one", "two"):
        assert forge.run("form", "propose", 2, answer(forge, text)) == 0
        assert shown(forge) == text
    assert forge.files("form-7") == {"README", "seeds/people/ada.yml"}


def test_a_keepers_commit_on_a_form_s_branch_stays(forge: Forge) -> None:
    """Who edits the form afterwards cannot take it away: the branch stays, and it is said."""
    assert forge.run("form", "propose", 2, answer(forge, "one")) == 0
    forge.git("-C", str(forge.root / "mine"), "pull", "--quiet", "origin", "form-7")
    forge.put("mine", "seeds/people/ada.yml", "mended", "form-7")
    assert forge.run("form", "propose", 2, answer(forge, "two")) == 0
    assert shown(forge) == "mended"
    assert "gh pr comment form-7" in (forge.root / "log").read_text()


def test_no_other_path_is_written(forge: Forge) -> None:
    """A path outside the archive's data stops the job before anything is pushed."""
    here = answer(forge, "one")
    (forge.root / "answer" / "path").write_text(".github/workflows/x.yml")
    assert forge.run("form", "propose", 2, here) != 0
    assert "form-7" not in forge.git("-C", str(forge.root / "bare.git"), "branch")
