"""The codebook's closed lists: a record for each value, with all its words for readers.

In: nothing. Out: for each list its `Literal`, which types the fields of the records, and its table.
Whoever shows a value takes its words from here. The engine and the pages decide by these keys, so a
new one is a new case for them: it goes into the `Literal`, for mypy to find what does not treat it
yet, and into the table, which otherwise refuses to be imported. Source types, which are only
looked up, have a table of their own (`source_types`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ontherecord.codebook.source_types import SOURCE_TYPES, SourceType
from ontherecord.codebook.table import Value, table

Form = Literal["direct", "mixed", "indirect", "outlet"]
Kind = Literal["official-claim", "attributed-claim", "outlet-voice"]
Unverified = Literal["U1", "U2", "U3", "U4"]
Naming = Literal["named", "institution", "role-only", "anonymous-on-request", "none"]
Channel = Literal[
    "press-conference", "interview", "speech", "statement", "hearing", "telegram", "x", "tv",
    "radio", "website", "document", "not-stated",
]  # fmt: skip
Act = Literal["assert", "demand", "warn-predict", "commit-announce", "deny", "position", "evaluate"]
CueFlag = Literal["factive", "distancing", "characterising"]
Basis = Literal["explicit", "inferred"]
Flag = Literal["not-said"]


class Answer(Value[Any], frozen=True, kw_only=True):
    """A value that answers one of the three questions (§2)."""

    practice: str
    """As an answer to choose, where reading is practised and where a change is suggested."""
    why: str
    """Why it is the right answer: the rule in plain words."""


class FormValue(Answer, frozen=True, kw_only=True):
    """Whose words are on the page."""

    example: str
    """Of a statement taken apart on the home page."""
    chart: str
    """In a chart of one speaker's statements."""
    cited: str
    """Behind the speaker's name in a citation."""


class UnverifiedReason(Answer, frozen=True, kw_only=True):
    """A reason to call a statement unverified."""

    lesson: str
    """What an article teaches that has such statements."""


class Way(Value[Any], frozen=True, kw_only=True):
    """How a statement reached the public."""

    aloud: Literal["true", "false", "unknown"] = "false"
    """Whether it carries spoken words (TEI P5, `said/@aloud`)."""
    platform: bool = False
    """Whether a named poster is easily taken there for an unnamed one (§5, U4)."""


FORMS: Mapping[Form, FormValue] = table(
    Form,
    FormValue(
        key="direct", section="§4",
        card="the speaker’s own, in quotation marks",
        choice="all of it stands in quotation marks",
        practice="The source’s own words, all in quotation marks",
        why="All of it stands in quotation marks and belongs to a speaker.",
        example="the source’s own words, in quotation marks",
        chart="their own words, in quotation marks",
        cited="quoted",
    ),
    FormValue(
        key="mixed", section="§4",
        card="the outlet’s paraphrase with a quoted part",
        choice="retold, with a part in quotation marks",
        practice="A retelling with a part in quotation marks",
        why="Only a part stands in quotation marks; around it the outlet retells.",
        example="the outlet’s paraphrase, with a part in quotation marks",
        chart="paraphrase with a quoted part",
        cited="paraphrased and quoted in part",
    ),
    FormValue(
        key="indirect", section="§4",
        card="the outlet’s paraphrase",
        choice="retold",
        practice="A retelling: the outlet says what the source said",
        why="No quotation marks, but words such as “said” hand the content to a source. "
        "The source may have put it differently.",
        example="the outlet’s paraphrase of what the source said",
        chart="paraphrase",
        cited="paraphrased",
    ),
    FormValue(
        key="outlet", section="§4",
        card="the outlet’s own",
        choice="the outlet’s own words",
        practice="The outlet’s own words, with no source named",
        why="No word and no mark hands this to anyone else, so the outlet itself answers for it.",
        example="the outlet’s own words",
        chart="the outlet’s own words",
        cited="paraphrased",
    ),
)  # fmt: skip
KINDS: Mapping[Kind, Answer] = table(
    Kind,
    Answer(
        key="official-claim", section="§6",
        choice="someone who speaks for a public office",
        practice="Someone who speaks for a public office",
        why="What counts is the end of the trail: it speaks for or as a public office, "
        "such as a government, an army, the police, a court or an organization of states.",
    ),
    Answer(
        key="attributed-claim", section="§6",
        choice="someone else",
        practice="Someone else, or a source the text leaves open",
        why="The text hands this to someone, and the end of the trail does not speak "
        "for a public office.",
    ),
    Answer(
        key="outlet-voice", section="§4",
        choice="nobody but the outlet itself",
        practice="The outlet itself",
        why="Nobody else is named for it. That is neither a fault nor a sign that it was checked.",
    ),
)  # fmt: skip
UNVERIFIED: Mapping[Unverified, UnverifiedReason] = table(
    Unverified,
    UnverifiedReason(
        key="U1", section="§5",
        card="the text says it was not confirmed",
        choice="the text says that it was not confirmed",
        practice="Yes: it says that this was not confirmed",
        why="The text itself says that this could not be, or was not yet, confirmed.",
        lesson="statements that the text itself calls unconfirmed",
    ),
    UnverifiedReason(
        key="U2", section="§5",
        card="hearsay, no source named",
        choice="hearsay (“reportedly”, “is said to”), no source named",
        practice="Yes: it is hearsay, and no source is named",
        why="A word such as “reportedly” stands where a source should be.",
        lesson="hearsay",
    ),
    UnverifiedReason(
        key="U3", section="§5",
        card="passed on by another outlet, not said to be checked",
        choice="one outlet cites another, which cites someone else",
        practice="Yes: one outlet passes on what another passed on",
        why="The outlet cites another outlet that cites someone else. "
        "It does not say that it checked.",
        lesson="reports passed from one outlet to the next",
    ),
    UnverifiedReason(
        key="U4", section="§5",
        card="the origin is unnamed or cannot be held to account",
        choice="the origin is unnamed people online, or bare “media reports”",
        practice="Yes: it comes from people nobody can hold to account",
        why="The trail ends at posters, channels or users without a name.",
        lesson="sources nobody can hold to account",
    ),
)  # fmt: skip
NAMINGS: Mapping[Naming, Value[Naming]] = table(
    Naming,
    Value(key="named", section="§3", choice="by name"),
    Value(key="institution", section="§3", choice="a body, or a place that stands for one"),
    Value(key="role-only", section="§3", card="not named, only described",
          choice="by office or role alone, as in “a local official”"),
    Value(key="anonymous-on-request", section="§3", card="not named, at their own request",
          choice="the text says that the source asked not to be named"),
    Value(key="none", section="§3", choice="not at all"),
)  # fmt: skip
CHANNELS: Mapping[Channel, Way] = table(
    Channel,
    Way(key="press-conference", section="§3", card="at a press conference",
        choice="said to reporters", aloud="true"),
    Way(key="interview", section="§3", card="in an interview", choice="asked by an outlet",
        aloud="true"),
    Way(key="speech", section="§3", card="in a speech", choice="said to an audience", aloud="true"),
    Way(key="statement", section="§3", card="in a statement", choice="a written statement"),
    Way(key="hearing", section="§3", card="at a hearing", since="1.2",
        choice="said in court, an inquest, an inquiry, a parliament or a council in session",
        aloud="true"),
    Way(key="telegram", section="§3", card="on Telegram", choice="posted on Telegram",
        platform=True),
    Way(key="x", section="§3", card="on X", choice="posted on X", platform=True),
    Way(key="tv", section="§3", card="on television", choice="said on television", aloud="true"),
    Way(key="radio", section="§3", card="on the radio", choice="said on the radio", aloud="true",
        since="1.2"),
    Way(key="website", section="§3", card="on a website", choice="put on a website"),
    Way(key="document", section="§3", card="in a document", choice="a document"),
    Way(key="not-stated", section="§3", choice="the text does not say", aloud="unknown"),
)  # fmt: skip
ACTS: Mapping[Act, Value[Act]] = table(
    Act,
    Value(key="assert", section="§3", card="says that something is so",
          choice="says that something is so"),
    Value(key="demand", section="§3", card="asks or demands",
          choice="asks for something, or orders it"),
    Value(key="warn-predict", section="§3", card="warns or predicts",
          choice="warns, or says what will come"),
    Value(key="commit-announce", section="§3", card="promises or announces",
          choice="promises or announces"),
    Value(key="deny", section="§3", card="denies", choice="says that something is not so"),
    Value(key="position", section="§3", card="takes a position", choice="says what ought to be"),
    Value(key="evaluate", section="§3", card="judges", choice="praises or blames"),
)  # fmt: skip
CUE_FLAGS: Mapping[CueFlag, Value[CueFlag]] = table(
    CueFlag,
    Value(key="factive", section="§7", card="factive: presents what is said as settled",
         choice="presents what follows as settled: pointed out, admitted"),
    Value(key="distancing", section="§7", card="distancing: keeps a distance from what is said",
         choice="keeps it at a distance: claimed, alleged"),
    Value(key="characterising", section="§7", card="characterising: judges the way it is said",
         choice="judges the way it is said: rebuked, evasive"),
)  # fmt: skip
BASES: Mapping[Basis, Value[Basis]] = table(
    Basis,
    Value(key="explicit", section="§3", choice="words of the text hand the content to someone"),
    Value(key="inferred", section="§3",
          choice="a quotation without such words of its own (§4.2)"),
)  # fmt: skip
FLAGS: Mapping[Flag, Value[Flag]] = table(
    Flag,
    Value(key="not-said", section="§3", card="not said", since="1.2",
          choice="the text does not say that somebody said this: negated, conditional, asked"),
)  # fmt: skip
"""What a sentence is marked with beside its labels; no statement."""
LISTS: tuple[tuple[Any, Mapping[Any, Value[Any]]], ...] = (
    (Form, FORMS), (Kind, KINDS), (Unverified, UNVERIFIED), (SourceType, SOURCE_TYPES),
    (Naming, NAMINGS), (Channel, CHANNELS), (Act, ACTS), (CueFlag, CUE_FLAGS), (Basis, BASES),
    (Flag, FLAGS),
)  # fmt: skip
"""Every list: its type and its table."""
