"""What lies under .github: workflows that may do no more than they need, and what they promise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MAY_WRITE = {
    ("form", "refuse"): {"issues"},
    ("form", "propose"): {"contents", "pull-requests"},
    ("preview-publish", "tell"): {"pull-requests"},
    ("publish", "deploy"): {"pages", "id-token"},
}
"""Every job that may change anything, and what."""
PINNED = re.compile(r"^\s*(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    """Workflow, job, and what the job says."""
    return [(p.stem, name, job) for p in WORKFLOWS for name, job in data(p)["jobs"].items()]


def data(path: Path) -> dict[Any, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def events(path: Path) -> dict[str, Any]:
    """YAML 1.1 reads the key `on` as true."""
    return data(path)[True]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_before_it_is_asked_for(path: Path) -> None:
    """A workflow starts without permissions; each job names its own, in full."""
    assert data(path)["permissions"] == {}
    for job in data(path)["jobs"].values():
        assert isinstance(job["permissions"], dict) and job["timeout-minutes"] <= 40


def test_only_these_jobs_may_write() -> None:
    """The jobs that may change something are few, and are the ones named here."""
    found = {
        (workflow, name): {key for key, value in job["permissions"].items() if value == "write"}
        for workflow, name, job in jobs()
    }
    assert {key: may for key, may in found.items() if may} == MAY_WRITE


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(path: Path) -> None:
    """An action is one commit, with its version beside it, and one version everywhere."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if "uses:" in line]
    assert all(PINNED.match(line) for line in lines), lines
    for line in lines:
        name = line.split("uses: ")[1].split("@")[0]
        every = "\n".join(p.read_text(encoding="utf-8") for p in WORKFLOWS)
        assert len(set(re.findall(rf"uses: {name}@(.*)", every))) == 1


def test_no_checkout_keeps_a_token() -> None:
    """The token that fetched the files is not left lying beside them."""
    for _, _, job in jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_what_strangers_write_never_becomes_a_command() -> None:
    """Steps take values through the environment, never by pasting them into a script."""
    for workflow, name, job in jobs():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), (workflow, name)


def test_forks_run_without_secrets_and_nothing_of_theirs_runs_with_any() -> None:
    """A pull request's code runs only where a job may read; who has a secret runs none of it."""
    for path in WORKFLOWS:
        started = set(events(path))
        assert "pull_request_target" not in started
        secret = "secrets." in path.read_text(encoding="utf-8")
        if "pull_request" in started:
            assert not secret
            assert all(
                set(j["permissions"].values()) == {"read"} for j in data(path)["jobs"].values()
            )
        if "workflow_run" in started:
            runs = "\n".join(
                s.get("run", "") for j in data(path)["jobs"].values() for s in j["steps"]
            )
            assert "actions/checkout" not in path.read_text(encoding="utf-8")
            assert not re.search(r"\b(?:make|python|pip|npm)\b", runs)
            assert not re.search(r"(?:\bsh|\./|source|\.) preview/", runs)


def test_the_job_that_opens_a_pull_request_never_reads_the_form() -> None:
    """Reading and writing are two jobs: the second sees one file of ours."""
    form = data(ROOT / ".github/workflows/form.yml")
    assert set(form["jobs"]["read"]["permissions"].items()) == {("contents", "read")}
    written = yaml.safe_dump({n: form["jobs"][n] for n in ("refuse", "propose")})
    assert "issue.body" not in written and "issue.title" not in written
    assert "build_tools" not in written


@pytest.mark.parametrize(
    ("path", "fits"),
    [
        ("seeds/articles/2024/05/harbour-fire/annotations/2024-06-05-issue-7.yml", True),
        ("seeds/people/ada-quill.yml", True),
        ("seeds/articles/../../.github/workflows/annotations/x.yml", False),
        ("seeds/articles/a/annotations/x.yml\n.github/workflows/x.yml", False),
        ("seeds/removed.yml", False),
        (".github/workflows/x.yml", False),
        ("/seeds/people/x.yml", False),
    ],
)
def test_only_a_contribution_s_path_is_written(path: str, fits: bool) -> None:
    """The workflow looks at the path once more before it writes there."""
    steps = data(ROOT / ".github/workflows/form.yml")["jobs"]["propose"]["steps"]
    (rule,) = re.findall(r'"\$path" =~ (\S+) \]\]', steps[-1]["run"])
    assert bool(re.fullmatch(rule.removeprefix("^").removesuffix("$"), path)) is fits


def test_the_pull_request_template_names_the_licences() -> None:
    """Whoever proposes a change reads under which licence it is published."""
    words = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in words and "MIT" in words


def test_the_keepers_guide_tells_of_every_workflow_and_setting() -> None:
    """What runs, and what a keeper has to set, stands in the guide; nothing else does."""
    guide = (ROOT / "docs/contributing/keep.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^- \*\*`([a-z-]+)`\*\*", guide, re.M)) == {p.stem for p in WORKFLOWS}
    every = "\n".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    for setting in set(re.findall(r"(?:vars|secrets)\.([A-Z_]+)", every)):
        assert f"`{setting}`" in guide, setting
    assert "environment: preview" in every and "environment `preview`" in guide


def test_what_a_form_s_pull_request_is_called_is_what_the_guide_says() -> None:
    """A keeper finds the branch by the form's number."""
    guide = (ROOT / "docs/contributing/keep.md").read_text(encoding="utf-8")
    form = (ROOT / ".github/workflows/form.yml").read_text(encoding="utf-8")
    assert "`form-<number>`" in guide and '"form-$NUMBER"' in form


@pytest.mark.parametrize(
    "name", ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md", "README.md"]
)
def test_links_of_the_forge_s_pages_lead_to_files(name: str) -> None:
    """The forge shows these pages; what they link to is there."""
    page = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", page) if "://" not in link]
    assert all((ROOT / link).exists() for link in links), links
    assert links or name == "SECURITY.md"
