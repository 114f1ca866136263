"""The command `add`: one article or many, from files, folders and addresses."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from ontherecord.codebook.words import counted
from ontherecord.commands.terminal import ROOT, progress, tell

if TYPE_CHECKING:
    from ontherecord.importing.items import Options
    from ontherecord.importing.many.outcomes import Outcome, State
    from ontherecord.importing.many.placing import Placing
    from ontherecord.importing.many.sources import Source
    from ontherecord.importing.network.public import Reach

READ_OVER = "read article.txt beside the page, complete article.yml (rights!), then make check"


@click.command()
@ROOT
@click.argument("pages", metavar="FILE|FOLDER|URL|-…", nargs=-1, required=True)
@click.option("--slug", help="The article's name in its address (default: from the title).")
@click.option("--url", default="", help="Where a FILE was published.")
@click.option("--lang", default="", help="Its language (en, en-GB, uk, …), where you know better.")
@click.option("--map", "mapping", default="", metavar="PART=NAME,…",
              help="What JSON or a table calls its parts: title=headline,body=text.")  # fmt: skip
@click.option("--dry-run", "is_dry", is_flag=True, help="Tell what would come; write nothing.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path),
              help="A file for what became of each, a line of JSON an article.")  # fmt: skip
@click.option("--allow-local", is_flag=True,
              help="Also from addresses of this machine and of private networks.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1), help="Processes (default: one a core).")
def add(
    root: Path, pages: tuple[str, ...], slug: str | None, url: str, lang: str, mapping: str,
    is_dry: bool, report: Path | None, allow_local: bool, workers: int | None,
) -> None:  # fmt: skip
    """New articles from saved pages, texts, folders or addresses.

    A web page, a text, a document, an e-mail, JSON, a table, a message of an agency, a crawl; a
    folder stands for its files, a list of addresses or a feed of summaries for its pages, - for a
    list on standard input. What is there already is not taken again, so a run that broke off can
    be started anew.
    Read the results over: each page is kept as it came, and nothing is taken out of it again.
    """
    from ontherecord.assembly.signatures import signatures
    from ontherecord.importing.items import Options
    from ontherecord.importing.many.known import known
    from ontherecord.importing.many.placing import Placing, tidied
    from ontherecord.importing.many.sources import sources
    from ontherecord.importing.many.twice import Stories
    from ontherecord.importing.network.public import Reach

    _see_to(slug, url, lang)
    listed = list(sources(pages, _lines)) if "-" not in pages else sources(pages, _lines)
    if (slug or url) and isinstance(listed, list) and len(listed) > 1:
        raise click.UsageError("--slug and --url go with one file")
    with ExitStack() as held:
        if not is_dry:
            held.enter_context(_alone(root))
            tidied(root)
        there = known(root)
        if slug and slug in there.slugs:
            raise click.ClickException(f"there is an article {slug} already: give another --slug")
        stories = Stories(root, there, held.enter_context(signatures(root)))
        placing = Placing(root, there, slug=slug or "", is_dry=is_dry, likeness=stories)
        lines = held.enter_context(report.open("w", encoding="utf-8")) if report else None
        options = Options(url=url, lang=lang, mapping=_mapped(mapping))
        counts = _run(listed, placing, options, Reach(allow_local), workers, lines)
    came = counts["taken"] + counts["doubtful"]
    is_one = isinstance(listed, list) and len(listed) == 1
    raise SystemExit(1 if counts["refused"] or not counts or (is_one and not came) else 0)


def _see_to(slug: str | None, url: str, lang: str) -> None:
    from ontherecord.importing.network.asking import NO_ADDRESS
    from ontherecord.seeds.metadata import ADDRESS
    from ontherecord.seeds.shapes import TAG, is_name
    from ontherecord.seeds.tree import RESERVED

    if lang and not TAG.match(lang):
        raise click.BadParameter("a language is named by its tag: en, en-GB, uk, ar, …",
                                 param_hint="--lang")  # fmt: skip
    if url and not ADDRESS.match(url):
        raise click.BadParameter(NO_ADDRESS, param_hint="--url")
    if slug and (not is_name(slug) or RESERVED.match(slug)):
        raise click.UsageError("--slug has a–z, 0–9 and single hyphens, and is short; no “con”")


def _mapped(mapping: str) -> tuple[tuple[str, str], ...]:
    from ontherecord.importing.files.fields import mapping_of

    try:
        return tuple(mapping_of(mapping).items())
    except ValueError as fault:
        raise click.BadParameter(str(fault), param_hint="--map") from fault


def _lines() -> Iterable[str]:
    return sys.stdin


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the archive: two runs at once could give two articles one name."""
    from filelock import FileLock, Timeout

    from ontherecord.drafts.store import folder

    name = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
    folder().mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder() / f"adding-{name}.lock", timeout=0):
            yield
    except Timeout as held:
        raise click.ClickException("another run adds to this archive: wait for its end") from held


def _run(
    listed: Iterable[Source], placing: Placing, options: Options, reach: Reach,
    workers: int | None, lines: TextIO | None,
) -> Counter[State]:  # fmt: skip
    """Take all of it, tell what became of each; how often each state came."""
    from ontherecord.assembly.archive import cores
    from ontherecord.importing.many.outcomes import as_line, summed
    from ontherecord.importing.many.run import run

    total = len(listed) if isinstance(listed, list) else None
    is_one = total == 1
    counts: Counter[State] = Counter()
    processes = workers or min(cores(), total or cores())
    try:
        with progress("Taking") as bar:
            for done, one in enumerate(run(listed, placing, options, reach, processes), 1):
                counts[one.state] += 1
                _tell(one, placing, is_one)
                if lines is not None:
                    print(as_line(one), file=lines, flush=True)
                bar(done, max(done, total or 0))
    except KeyboardInterrupt:
        click.echo("broken off: the same command goes on from here", err=True)
        raise
    finally:
        if not is_one or sum(counts.values()) > 1:
            click.echo(summed(counts), err=True)
            if counts["taken"] + counts["doubtful"]:
                click.echo(f"  {READ_OVER}", err=True)
    return counts


def _tell(one: Outcome, placing: Placing, is_one: bool) -> None:
    """All of it where one was named; else what did not go well."""
    from ontherecord.importing.many.outcomes import in_words
    from ontherecord.importing.many.placing import ARTICLES
    from ontherecord.seeds.plainfile import too_large

    if one.limit and is_one:
        tell((too_large(one.source, one.limit),))
        return
    if one.state in ("there", "refused") or not is_one:
        for line in in_words(one):
            click.echo(line, err=True)
        return
    would, folder = "would be " if placing.is_dry else "", placing.root / ARTICLES / one.slug
    click.echo(f"{would}{folder}: {counted(one.words, 'word')}", err=True)
    for why in one.why:
        click.echo(f"  doubtful: {why}", err=True)
    for line in (*one.notes, *one.left_out, READ_OVER):
        click.echo(f"  {line}", err=True)
