"""Commands on the forge's forms: make their templates, and make a file from a filled-in one."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from ontherecord.commands.terminal import ROOT
from ontherecord.issue_forms.facts import Edit
from ontherecord.issue_forms.statements import Issue, Place
from ontherecord.model import Problem, Seeds


@click.command()
@ROOT
def forms(root: Path) -> None:
    """Write the templates of the forge's issue forms anew."""
    from ontherecord.issue_forms.fields import FORMS
    from ontherecord.issue_forms.templates import FOLDER, template

    for form in FORMS:
        target = root / FOLDER / form.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(template(form), encoding="utf-8")
        click.echo(str(target), err=True)


@click.command()
@ROOT
@click.argument("event", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
def form(root: Path, event: Path, out: Path) -> None:
    """Make a file from a filled-in form in EVENT, the forge's JSON.

    Prints “proposed”, “refused” or “none” (no form of ours). OUT gets the file, its path and what
    to say about it. Nothing under seeds/ is changed in the end.
    """
    from ontherecord.issue_forms import answer
    from ontherecord.issue_forms.proposal import proposal
    from ontherecord.seeds import load

    issue, text = _issue(event)
    seeds = load(root / "seeds")
    edit, problems = proposal(text, issue, _places(seeds), seeds.sources)
    if edit is not None:
        problems = _checked(root, edit)
    out.mkdir(parents=True, exist_ok=True)
    if problems:
        (out / "comment.md").write_text(answer.refused(problems), encoding="utf-8")
    elif edit is not None:
        said = answer.proposed(edit.path, edit.content, issue)
        (out / "comment.md").write_text(said, encoding="utf-8")
        (out / "path").write_text(edit.path, encoding="utf-8")
        (out / "file.yml").write_text(edit.content, encoding="utf-8")
    click.echo("refused" if problems else "proposed" if edit else "none")


def _issue(event: Path) -> tuple[Issue, str]:
    try:
        found = json.loads(event.read_bytes())["issue"]
        made = dt.date.fromisoformat(str(found["created_at"])[:10])
        author = str(found["user"]["login"])
        body = found["body"] or ""
        if not isinstance(body, str):
            raise TypeError("its body is no text")
        return Issue(number=int(found["number"]), author=author, made=made), body
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as fault:
        raise click.ClickException(f"{event} is no event about an issue: {fault!r}") from fault


def _places(seeds: Seeds) -> dict[str, Place]:
    return {
        article.slug: Place(folder=article.path, sha256=article.meta.sha256, text=article.text)
        for article in seeds.articles
    }


def _checked(root: Path, edit: Edit) -> tuple[Problem, ...]:
    """What `check` finds wrong with the file where it would lie; it is taken away again."""
    from ontherecord.assembly.files import check_files
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.seeds.keeping import keep

    target = root / edit.path
    before = target.read_bytes() if target.exists() else None
    keep(target, edit.content)
    try:
        found = check_files(root, [target]).problems
    except ModelNotInstalled as missing:
        raise click.ClickException(f"{missing.what} {missing.fix}") from missing
    finally:
        if before is None:
            target.unlink()
        else:
            keep(target, before)
    return tuple(p for p in found if p.level == "error")
