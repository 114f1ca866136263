"""The way out: ProperDocs, the maintained fork of MkDocs 1.x, makes the same site (decision 13).

Both generators lie in one environment. ProperDocs is asked for by name, once through our command
and once through its own; each time the modules called `mkdocs` are ProperDocs'.
"""

from __future__ import annotations

import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.support.building import ROOT, run
from tests.support.sites import fingerprint

PROBE = """
import runpy, sys
sys.argv[1:] = {arguments}
try:
    runpy.run_module({module!r}, run_name="__main__", alter_sys=True)
except SystemExit as ended:
    assert not ended.code, ended.code
ours = [m for name, m in list(sys.modules.items()) if name.split(".")[0] == "mkdocs"]
print(sorted({{m.__name__.split(".")[0] for m in ours}}))
"""
"""Runs a module as a command, then prints which packages the modules called `mkdocs` are of."""


def ran(module: str, *arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return run("-c", PROBE.format(module=module, arguments=arguments), cwd=cwd)


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("ontherecord", ("build", "--generator", "properdocs", "--out")),
        ("properdocs", ("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir")),
    ],
)
def test_properdocs_makes_the_same_site(
    built_site: Path, tmp_path: Path, module: str, arguments: tuple[str, ...]
) -> None:
    """Every page and every other file, to the byte.

    Nothing else may differ: no page names the generator or the day it was built.
    """
    done = ran(module, *arguments, str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "['properdocs']"
    assert fingerprint(tmp_path / "site") == fingerprint(built_site)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """An archive with one hand-written page and nothing else of its own."""
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text())
    for name in ("build_tools", "seeds", "docs"):
        (tmp_path / name).mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n\n## Contact {#contact}\n")
    return tmp_path


def test_without_a_choice_it_is_mkdocs(small: Path) -> None:
    """So that the sites compared above come from two generators."""
    done = ran("ontherecord", "build", "--no-strict", cwd=small)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "['mkdocs']"


def test_properdocs_is_the_version_we_pinned() -> None:
    """What was compared is what the lock names, not whatever lies in the environment."""
    assert f"properdocs=={version('properdocs')} " in (ROOT / "requirements-dev.txt").read_text()


def test_a_broken_link_stops_properdocs_too(small: Path) -> None:
    """What the generator warns of is heard under its other name, and told."""
    (small / "docs" / "about.md").write_text("# About\n\n[Gone](gone.md)\n")
    done = run("-m", "ontherecord", "build", "--generator", "properdocs", cwd=small)
    assert done.returncode == 1
    assert "gone.md" in done.stderr and "Traceback" not in done.stderr


def test_a_generator_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line with what to type, no traceback."""
    from importlib.util import find_spec

    from click.testing import CliRunner

    from ontherecord.cli import main
    from ontherecord.site import generator

    monkeypatch.setattr(
        generator, "find_spec", lambda name: None if name == "properdocs" else find_spec(name)
    )
    done = CliRunner().invoke(main, ["build", "--generator", "properdocs"])
    assert done.exit_code == 1
    assert done.output == "Error: properdocs is not installed: pip install properdocs\n"
