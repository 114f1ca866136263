"""Commands on a whole archive: build it, preview it."""

from __future__ import annotations

from pathlib import Path

import click

from ontherecord.codebook.words import counted
from ontherecord.commands.cluster import SCHEDULER, spreading
from ontherecord.commands.terminal import GENERATOR, ROOT, explained, near, progress, tell


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
@SCHEDULER
def build(
    root: Path, out: Path | None, strict: bool, wait: float, clean: bool, scheduler: str | None
) -> None:
    """Annotate seeds/, render every page and index them for search.

    The site goes into a new folder, an empty one, or one that this archive's builds made: its
    files are replaced as a whole, but for .git and CNAME. Only what changed since is made again:
    other files keep their time.
    """
    from ontherecord.assembly.archive import assemble, cores
    from ontherecord.assembly.memory import Memory
    from ontherecord.render.packed import LEFT_OUT
    from ontherecord.site.making import Work
    from ontherecord.site.publish import publish, see_to_target, site_at
    from ontherecord.site.settings import BuildFailed

    target = (out or root / "site").resolve()
    try:
        see_to_target(root, target)
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("nothing was built") from failed
    spread = spreading(scheduler)
    with progress("Annotating") as told:
        memory = Memory() if clean else None
        archive = assemble(root, progress=told, spread=spread, memory=memory)
    tell(archive.problems)
    if strict and (errors := sum(p.level == "error" for p in archive.problems)):
        raise click.ClickException(
            f"not built, {near(target)} is as it was: {counted(errors, 'error')}"
        )
    try:
        with progress("Rendering") as told:
            warned = publish(
                root, target, archive, strict=strict, wait=wait, waiting=_waiting,
                work=Work(cores(), told, spread), clean=clean,
            )  # fmt: skip
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException(f"not built, {near(target)} is as it was") from failed
    for words in warned:
        _note(f"Warning: {words}")
    articles = counted(len(archive.articles), "article")
    statements = counted(sum(len(a.statements) for a in archive.articles), "statement")
    click.echo(
        f"{articles}, {statements} → {near(target)}, {_files(target, len(archive.articles))}",
        err=True,
    )
    if site_at(root).packed:
        click.echo(f"packed: left out {LEFT_OUT}", err=True)


def _files(site: Path, articles: int) -> str:
    """How many files a site has, in all and an article, and which hosts refuse so many."""
    from ontherecord.site import hosts, mark

    found = mark.read(site)
    files = found.files + 1 if found else 0
    refusing = hosts.refusing(files)
    packed = " (fewer with `extra: packed: true` in mkdocs.yml)"
    each = f" ({files / articles:.1f} an article)" if articles else ""
    return counted(files, "file") + each + (f": {refusing}{packed}" if refusing else "")


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
    they follow by themselves. Pages with errors are shown only while there are no better ones. On
    this computer alone, an article's page has a button “Review” that opens the desk for it.

    It answers to localhost, 127.0.0.1, [::1] and the HOST of --address, with its PORT, and refuses
    every other name: a site elsewhere could otherwise read it under a name of its own. With
    0.0.0.0 or [::] it also answers to this computer's addresses in numbers, to its own name, and
    to that with .local; everybody in the network can then read the archive.
    """
    from ontherecord.commands.desks import DesksOnDemand
    from ontherecord.site import own_host
    from ontherecord.site.own_host import NotServed
    from ontherecord.site.preview import preview
    from ontherecord.site.settings import BuildFailed
    from ontherecord.site.telling import Voice

    try:
        here = own_host.address(address)
    except ValueError as wrong:
        raise click.BadParameter(str(wrong), param_hint="--address") from wrong
    click.echo(f"Open {here.url} in a browser: it follows your changes. Ctrl+C ends it.")
    try:
        preview(root, here, Voice(tell, _note, explained), DesksOnDemand(root))
    except BuildFailed as failed:
        tell(failed.problems)
        raise click.ClickException("there is nothing to show yet") from failed
    except NotServed as taken:
        raise click.ClickException(f"{address} cannot be used ({taken}): try --address") from taken


def _note(words: str) -> None:
    click.echo(words, err=True)
