"""What a paragraph is on its page, beside plain prose; kept in `article.yml` as `regions`.

In: nothing. Out: `PARTS` by key; `card` is what the page calls a part, `choice` what it is. The
codebook's region (§1), which decides where statements are looked for, follows from it.
"""

from __future__ import annotations

from typing import Literal

from ontherecord.codebook.table import Value, table

Region = Literal["headline", "caption", "subhead", "body", "credit"]
PartKind = Literal[
    "caption", "standfirst", "subhead", "quotation", "cite", "list", "table", "question", "answer",
    "correction", "credit",
]  # fmt: skip


class Part(Value[PartKind], frozen=True, kw_only=True):
    """One kind of part."""

    region: Region
    """Where its words count as (§1): no statement is looked for in credits and subheads."""


PARTS = table(
    PartKind,
    Part(key="caption", section="§1", region="caption", card="Photo caption",
         choice="the words under a picture"),
    Part(key="standfirst", section="§1", region="body", card="Standfirst",
         choice="the lines below the headline that sum the article up"),
    Part(key="subhead", section="§1", region="subhead", card="Heading",
         choice="a heading inside the text"),
    Part(key="quotation", section="§9", region="body", card="Block quotation",
         choice="a quotation that the page sets apart"),
    Part(key="cite", section="§9", region="credit", card="Whose words",
         choice="the line of a block quotation that names whose words they are"),
    Part(key="list", section="§1", region="body", card="List",
         choice="one entry of a list, with its number if it has one"),
    Part(key="table", section="§1", region="credit", card="Table, as text",
         choice="one row of a table, cells parted by |"),
    Part(key="question", section="§9", region="body", card="Question",
         choice="an interviewer’s question"),
    Part(key="answer", section="§9", region="body", card="Answer",
         choice="what the one who is interviewed answers"),
    Part(key="correction", section="§1", region="credit", card="Note by the outlet",
         choice="the outlet’s own note on a correction or an update"),
    Part(key="credit", section="§1", region="credit", card="Credit",
         choice="an agency’s or a contributor’s line"),
)  # fmt: skip
