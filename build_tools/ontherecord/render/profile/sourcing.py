"""How somebody is quoted, counted: labels, form, channels, cue words, relays, months.

In: the statements of one speaker, newest article first. Out: `Chart`s, each of which is a table.
Counts describe how articles quote someone; they say nothing of the speaker or of what is true.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ontherecord.codebook.labels import LABELS, labels
from ontherecord.codebook.values import CHANNELS, CUE_FLAGS, FORMS
from ontherecord.codebook.words import counted
from ontherecord.model import Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Said
from ontherecord.render.charts.bars import Chart, Row, chart
from ontherecord.render.words import card_words

MOST_CUES = 12
"""Rows of the table of cue words: those behind them are summed up in one."""
MOST_MONTHS = 18
"""More months than these are counted by year."""
NO_CUE = "no cue word"
EFFECT = "What it does"
NOTHING = "inferred from what stands before"


def charts(said: Sequence[Said], url: str) -> list[Chart]:
    """Every chart that has something to tell, in a fixed order."""
    found = (
        _labels(said, url),
        _forms(said),
        _channels(said, url),
        _cues(said),
        _months(said, url),
    )
    return [one for one in found if one and one.bars]


def _labels(said: Sequence[Said], url: str) -> Chart:
    counts = Counter(key for one in said for key in labels(one.statement))
    rows = [
        Row(words=label.title, number=counts[label.key], look=label.key,
            href=links.relative(url, addresses.label_url(label.key)))
        for label in LABELS
        if counts[label.key]
    ]  # fmt: skip
    hint = "A statement can have more than one label."
    return chart("labels", "Labels", "Label", rows, hint=hint)


def _forms(said: Sequence[Said]) -> Chart:
    counts = Counter(one.statement.form for one in said)
    rows = [Row(words=v.chart, number=counts[key]) for key, v in FORMS.items() if counts[key]]
    return chart("forms", "Whose words", "Form", rows)


def _channels(said: Sequence[Said], url: str) -> Chart | None:
    """Nothing where no statement's channel is stated."""
    counts = Counter(one.statement.channel for one in said)
    if set(counts) <= {"not-stated"}:
        return None
    rows = []
    for channel, way in CHANNELS.items():
        goal = addresses.channel_url(channel)
        if counts[channel]:
            href = links.relative(url, goal) if goal else None
            rows.append(Row(words=way.told, number=counts[channel], href=href))
    rows.sort(key=lambda row: -row.number)
    return chart("channels", "Channels", "Channel", rows)


def _cues(said: Sequence[Said]) -> Chart:
    """The cue words with what each does, as the statements' own flags and §7 have it."""
    counts = Counter(_cue(one) for one in said)
    shown = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rows = [Row(words=words, number=n, note=note) for (words, note), n in shown[:MOST_CUES]]
    rest = shown[MOST_CUES:]
    if rest:
        words = counted(len(rest), "other cue")
        rows.append(Row(words=words, number=sum(n for _, n in rest), note="rarer than those above"))
    return chart("cues", "Cue words", "Cue", rows, note=EFFECT)


def _cue(said: Said) -> tuple[str, str]:
    """The cue's words in small letters, and what it does."""
    statement, text = said.statement, said.article.text
    if not statement.cues:
        return NO_CUE, NOTHING
    parts = (" ".join(text[c.start : c.end].split()) for c in statement.cues)
    words = " … ".join(parts).casefold()
    return f"“{words}”", _effect(statement, text[statement.cues[0].start : statement.cues[0].end])


def _effect(statement: Statement, first: str) -> str:
    flags = "; ".join(CUE_FLAGS[flag].card for flag in statement.cue_flags)
    return flags or card_words.unflagged(first, statement.act)


def _months(said: Sequence[Said], url: str) -> Chart | None:
    """Articles by month, or by year if there are many; nothing for a single month."""
    dates = {one.article.slug: one.article.meta.date for one in said}
    months = Counter(date.replace(day=1) for date in dates.values() if date)
    if len(months) < 2:
        return None
    if len(months) > MOST_MONTHS:
        years = Counter(date.year for date in dates.values() if date)
        rows = [Row(words=str(year), number=years[year]) for year in sorted(years)]
    else:
        rows = [
            Row(words=f"{month:%B %Y}", number=months[month],
                href=links.relative(url, addresses.month_url(month)))
            for month in sorted(months)
        ]  # fmt: skip
    return chart("months", "Articles over time", "Published", rows, noun="Articles")
