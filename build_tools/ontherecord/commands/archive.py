"""Commands on a whole archive: build it, preview it, check it."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import GENERATOR, ROOT, explained, near, not_one, progress, tell
from ontherecord.model import Problem
from ontherecord.problems import problems


@click.command()
@ROOT
@GENERATOR
@click.option("--out", type=click.Path(path_type=Path), help="Where the site goes (default: site).")
@click.option("--strict/--no-strict", default=True, help="Fail on any error in the data (default).")
@click.option(
    "--wait", type=click.FloatRange(min=0), default=600, show_default=True,
    help="Seconds to wait while another build writes the same site; 0: stop at once.",
)  # fmt: skip
@click.option("--clean", is_flag=True, help="Make every page, also those that did not change.")
def build(root: Path, out: Path | None, strict: bool, wait: float, clean: bool) -> None:
    """Annotate seeds/, render every page and index them for search.

    The site goes into a new folder, an empty one, or one that this archive's builds made: its
    files are replaced as a whole, but for .git and CNAME. Only what changed since is made again:
    other files keep their time.
    """
    from ontherecord.assembly.archive import assemble, cores
    from ontherecord.render.packed import LEFT_OUT
    from ontherecord.site.filling import Work
    from ontherecord.site.publish import publish, see_to_target, site_at
    from ontherecord.site.settings import BuildFailed

    target = (out or root / "site").resolve()
    try:
        see_to_target(root, target)
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("nothing was built") from failed
    with progress("Annotating") as told:
        archive = assemble(root, progress=told)
    tell(archive.problems)
    if strict and (errors := sum(p.level == "error" for p in archive.problems)):
        raise click.ClickException(
            f"not built, {near(target)} is as it was: {counted(errors, 'error')}"
        )
    try:
        with progress("Rendering") as told:
            warned = publish(
                root, target, archive, strict=strict, wait=wait, waiting=_waiting,
                work=Work(cores(), told), clean=clean,
            )  # fmt: skip
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException(f"not built, {near(target)} is as it was") from failed
    for words in warned:
        _note(f"Warning: {words}")
    articles = counted(len(archive.articles), "article")
    statements = counted(sum(len(a.statements) for a in archive.articles), "statement")
    click.echo(f"{articles}, {statements} → {near(target)}, {_files(target)}", err=True)
    if site_at(root).packed:
        click.echo(f"packed: left out {LEFT_OUT}", err=True)


def _files(site: Path) -> str:
    """How many files a site has, and which hosts refuse so many."""
    from ontherecord.site import hosts, mark

    found = mark.read(site)
    files = found.files + 1 if found else 0
    refusing = hosts.refusing(files)
    packed = " (fewer with `extra: packed: true` in mkdocs.yml)"
    return counted(files, "file") + (f": {refusing}{packed}" if refusing else "")


def _waiting(holder: object) -> None:
    _note(f"Waiting: {holder} builds into the same folder.")


@click.command()
@ROOT
@GENERATOR
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT",
    help="Where to listen: 0.0.0.0:8000 is open to the whole network.",
)  # fmt: skip
def serve(root: Path, address: str) -> None:
    """Live preview: change an annotation and the open page updates.

    While something is broken it says what, and shows the last good pages; once that is mended
    they follow by themselves. Pages with errors are shown only while there are no better ones.

    It answers to localhost, 127.0.0.1, [::1] and the HOST of --address, with its PORT, and refuses
    every other name: a site elsewhere could otherwise read it under a name of its own. With
    0.0.0.0 or [::] it also answers to this computer's addresses in numbers, to its own name, and
    to that with .local; everybody in the network can then read the archive.
    """
    from ontherecord.site import own_host
    from ontherecord.site.preview import NotServed, Voice, preview
    from ontherecord.site.settings import BuildFailed

    try:
        here = own_host.address(address)
    except ValueError as wrong:
        raise click.BadParameter(str(wrong), param_hint="--address") from wrong
    click.echo(f"Open {here.url} in a browser: it follows your changes. Ctrl+C ends it.")
    try:
        preview(root, here, Voice(tell, _note, explained))
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("there is nothing to show yet") from failed
    except NotServed as taken:
        raise click.ClickException(f"{address} cannot be used ({taken}): try --address") from taken


def _note(words: str) -> None:
    click.echo(words, err=True)


@click.command()
@ROOT
@click.option("--format", "shape", type=click.Choice(sorted(problems.FORMATS)), default="text")
@click.option(
    "--accept-text",
    "accepted",
    metavar="SLUG",
    help="For keepers: take the article's changed text for right, and keep the old one first.",
)
@click.option(
    "--old",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --accept-text: a file with the old text, if Git does not have it.",
)
@click.option(
    "--same",
    is_flag=True,
    help="For keepers: which entries were joined over all articles, and which may be one. Reads "
    "everything and tells nothing else.",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def check(
    root: Path, shape: str, files: tuple[Path, ...], accepted: str | None, old: Path | None,
    same: bool,
) -> None:  # fmt: skip
    """Every rule on all of seeds/, and on mkdocs.yml, in one run.

    Nothing is written without --accept-text. With FILES only their problems are told, and
    only what they need is read.
    """
    if old and not accepted:
        raise click.UsageError("--old goes with --accept-text")
    if same and (files or accepted):
        raise click.UsageError("--same looks at the whole archive: leave the rest out")
    if same:
        _tell_same(root, shape)
        return
    if accepted:
        _accept(root, accepted, old)
    from ontherecord.assembly.archive import check_everything, load, model_problem
    from ontherecord.assembly.files import check_files
    from ontherecord.engine.text.nlp import ModelNotInstalled
    from ontherecord.site.settings import faults

    try:
        found = check_files(root, files) if files else check_everything(root)
    except ModelNotInstalled as missing:
        found = load(root)
        told = (*found.problems, model_problem(missing))
        found = msgspec.structs.replace(found, problems=told)
    told = found.problems if files else problems.in_order((*found.problems, *faults(root)))
    for problem in told:
        click.echo(problems.FORMATS[shape](problem))
    errors = sum(p.level == "error" for p in told)
    counts = f"{counted(errors, 'error')}, {counted(len(told) - errors, 'warning')}"
    click.echo(f"{counted(len(found.articles), 'article')}: {counts}", err=True)
    raise SystemExit(1 if errors else 0)


def _tell_same(root: Path, shape: str) -> None:
    """What was joined, then what a keeper may decide; neither is a fault."""
    from ontherecord.archive.joining.telling import joined, proposals
    from ontherecord.assembly.archive import assemble

    with progress("Annotating") as told:
        archive = assemble(root, progress=told)
    unmade = tuple(p for p in archive.problems if p.code == "model-not-installed")
    done, left = joined(archive), proposals(archive)
    for problem in (*unmade, *done, *left):
        click.echo(problems.FORMATS[shape](problem))
    told_of = f"{counted(len(done), 'join')}, {counted(len(left), 'proposal')}"
    click.echo(f"{counted(len(archive.articles), 'article')}: {told_of}", err=True)
    raise SystemExit(1 if unmade else 0)


def _accept(root: Path, slug: str, old: Path | None) -> None:
    """Keep the old text and name the new one, before everything is checked."""
    from ontherecord.seeds import load
    from ontherecord.seeds.accepting import accept

    found = load(root / "seeds", only=slug).articles
    if len(found) != 1:
        raise not_one(root, slug)
    done = accept(root, found[0], old)
    if isinstance(done, Problem):
        tell((done,))
        raise SystemExit(1)
    for path in done:
        click.echo(f"written: {path}", err=True)
    if not done:
        click.echo(f"{slug}: article.yml names this text already", err=True)
