"""The fields of `article.yml`: what each is for, whether it has to be there, where readers see it.

In: `model.Metadata`. Out: `METADATA` by name. A new field is a line in that record and a row here:
reading, checking, the schema for editors and the article's page follow. What a field must look like
beyond its type is said by `metadata` or by a check.
"""

from __future__ import annotations

import msgspec

from ontherecord.model import Known, Metadata, Publish, Record

PUBLISH: dict[Publish, str] = {
    "text": "the whole text",
    "excerpts": "each statement in its sentence",
    "labels-only": "of each statement its place, its labels, who says it, and its first words",
}
"""How much of a text is published, in words."""


class MetadataField(Record, frozen=True):
    """One field."""

    name: str
    """As the record and the file have it."""
    about: str
    """What it is, in a sentence: an editor shows it beside the field."""
    needed: bool = False
    """Whether a file without it is incomplete."""
    term: str = ""
    """What the article's page calls it among its facts, where it lists the words and, of a value
    that was inferred, the reason; "" for what stands elsewhere on the page, or on none."""


_ROWS = (
    MetadataField(name="title", needed=True, about="The headline, as published."),
    MetadataField(name="outlet", needed=True, term="Outlet",
                  about="Who published it; `not-stated` if our copy does not say."),
    MetadataField(name="published", needed=True, term="Published",
                  about="The day, year-month-day; `not-stated` if our copy does not say."),
    MetadataField(name="authors", needed=True, term="Byline",
                  about="As the byline has them; `not-stated` if our copy does not say."),
    MetadataField(name="url", needed=True, term="Address",
                  about="Where it was published; `not-stated` if our copy does not say."),
    MetadataField(name="rights", needed=True, term="Rights",
                  about="Under which terms the text may be shown here."),
    MetadataField(name="publish",
                  about="How much of the text may be shown; all of it if not given."),
    MetadataField(name="sha256", needed=True, about="Of article.txt: `sha256sum article.txt`."),
    MetadataField(name="lang", about="The language, as in HTML: en, en-GB, uk."),
    MetadataField(name="note", about="A remark for readers about our copy."),
    MetadataField(name="extractor", about="The program that took the text out of its page."),
    MetadataField(name="regions", about="Paragraphs that the page shows as more than that (a "
                  "block quotation, a list, a question, …), each by its words, and captions."),
    MetadataField(name="event", about="What happened, in a few words: the same words in articles "
                  "to compare."),
)  # fmt: skip
METADATA = {row.name: row for row in _ROWS}
NEEDED = tuple(name for name, row in METADATA.items() if row.needed)
KNOWN_FIELDS = tuple(f.name for f in msgspec.structs.fields(Metadata) if f.type is Known)
"""Each a plain value (stated in our copy), `{inferred: value, why: reason}` or `not-stated`."""
if apart := set(METADATA) ^ set(Metadata.__struct_fields__):
    raise TypeError(f"in the record or in the table alone: {', '.join(sorted(apart))}")
