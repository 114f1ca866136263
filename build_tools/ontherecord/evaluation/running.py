"""`evaluate` as the command line runs it: read, draft, measure, keep. Shell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from ontherecord import pipeline
from ontherecord.assembly.archive import cores, load
from ontherecord.codebook.version import CODEBOOK
from ontherecord.drafts.make import drafts
from ontherecord.engine.text import nlp
from ontherecord.engine.version import engine_version
from ontherecord.evaluation.fairness import fairness
from ontherecord.evaluation.labelled import draft, from_archive, from_folder
from ontherecord.evaluation.records import Measurement, keep, measurements, with_record
from ontherecord.evaluation.report import Kinds, measure, symmetry
from ontherecord.model import REFERENCE, DraftRead

ARCHIVE = "the archive's own articles, where readers labelled them"

UNREAD = "nobody has read half of the statements of any article yet"


def read_by_people(root: Path) -> list[DraftRead]:
    """Every draft of the archive that a person has read, with what they changed.

    Raises:
        ModelNotInstalled: a draft is not in the cache and the model is missing.
    """
    seeds = load(root)
    some = tuple(a for a in seeds.articles if any(c.by != REFERENCE for c in a.contributions))
    read = pipeline.each(seeds, some, drafts(some, workers=cores()))
    return [found for one in read for found in one.article.draft_reads]


def measured(
    root: Path,
    labelled: Path | None,
    *,
    data: str = "",
    kinds: Kinds = (),
    note: str = "",
    names: bool = True,
) -> Measurement:
    """The drafts of today's engine against a labelled folder, or against the archive's readings.

    `names`: whether to read sentences over invented names of many origins, too: 1,300 drafts.

    Raises:
        ValueError: labels do not fit their text, or there are none.
        nlp.ModelNotInstalled: an article is not in the cache and the model is missing.
    """
    articles = list(from_folder(labelled) if labelled else from_archive(load(root)))
    if not articles:
        lacking = f"no labelled article in {labelled}" if labelled else UNREAD
        raise ValueError(f"{lacking}: nothing to measure")
    inside = labelled is not None and not labelled.is_absolute() and ".." not in labelled.parts
    where = f" --labelled {labelled if inside else 'FOLDER'}" if labelled else ""
    stamp = Measurement(
        data=data or (str(labelled) if labelled else ARCHIVE),
        command=f"ontherecord evaluate{where}",
        figures=(),
        note=note,
    )
    found = measure(articles, _stamped(stamp), kinds)
    read = fairness(draft) if names else ()
    return replace(found, symmetry=symmetry(articles, draft), fairness=read)


def elsewhere(path: Path, *, data: str, note: str = "") -> Measurement:
    """Figures that another program measured: `{"command", "figures": [{"what", "value"}]}`.

    Raises:
        msgspec.ValidationError: the file does not hold a measurement.
    """
    given = msgspec.json.decode(path.read_bytes())
    row = {**given, "data": data, "note": note or given.get("note", "")}
    return _stamped(msgspec.convert(row, type=Measurement))


def record(found: Measurement) -> Path:
    """Keep a measurement for the methods page; the file it is in."""
    return keep(with_record(measurements(), found))


def _stamped(found: Measurement) -> Measurement:
    """With today's date and the versions that decide a draft."""
    return replace(
        found,
        made=dt.date.today().isoformat(),
        engine=engine_version(),
        model=nlp.model_version(),
        codebook=CODEBOOK,
    )


def kinds_of(given: Sequence[str]) -> Kinds:
    """`PATTERN=KIND` as the command line takes it → pairs.

    Raises:
        ValueError: an entry has no "=".
    """
    for one in given:
        if "=" not in one:
            raise ValueError(f"--kind {one}: write PATTERN=KIND, as in '*-agency-*=agency report'")
    return [(pattern, kind) for pattern, _, kind in (one.partition("=") for one in given)]
