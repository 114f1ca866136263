"""The source types of codebook §6: a row for each, with all that is said and decided of it.

In: nothing. Out: `SOURCE_TYPES` by key, in the codebook's order, and what follows from it.

A row here makes a source type: pages, forms, schemas and exports take it from this table. Beside it
go its definition in codebook.md and the engine's words for it (`engine/lexicon/en/heads.tsv`,
`bodies.tsv`). So that no second list repeats the keys, `SourceType` is made from the rows: the
run-time `Literal` that msgspec reads data by. mypy cannot see through that and takes a `str`
(an enumeration would show it the keys, and would part a record's values from the plain words that
tables and files hold); tests/unit/codebook/test_source_types.py looks for misspelt keys instead.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from ontherecord.codebook.table import Value


class SourceTypeValue(Value[str], frozen=True, kw_only=True):
    """In which capacity someone speaks. What decides something has no default: a row says it."""

    section: str = "§6"
    group: Literal["A", "B"]
    """A: who speaks so speaks for or as a public office (codebook §6)."""
    definition: str
    """Who belongs to it, in plain words for readers."""
    body: bool
    """Whether a source of this type without a person's name is an `institution` (§3, naming)."""
    private: bool
    """Whether who speaks so speaks for nobody but themselves: no public role (see `privacy`)."""
    medium: bool
    """Whether it publishes what others say (§5, U3)."""
    near_office: bool
    """Whether it is close to public life, a near miss of an office, as help pages show them."""


_ROWS = (
    SourceTypeValue(
        key="gov-national", group="A", card="national government",
        body=True, private=False, medium=False, near_office=False,
        definition="Heads of state or government, ministers, and those who speak for them. "
        "Ministries, embassies, central banks and other bodies of the state, such as those that "
        "guard its border, its customs or its secrets. A country or a capital that stands for its "
        "government.",
    ),
    SourceTypeValue(
        key="gov-subnational", group="A", card="regional or local government",
        body=True, private=False, medium=False, near_office=False,
        definition="Governors, mayors and councils: the offices of a region or a town.",
    ),
    SourceTypeValue(
        key="military", group="A", card="armed forces or defence ministry",
        body=True, private=False, medium=False, near_office=False,
        definition="Armed forces and defence ministries, and those who speak for them; but a "
        "minister of defence is national government.",
    ),
    SourceTypeValue(
        key="police-emergency", group="A", card="police or rescue service",
        body=True, private=False, medium=False, near_office=False,
        definition="Police, fire brigades and the state’s rescue services.",
    ),
    SourceTypeValue(
        key="legislature-court", group="A", card="parliament or court",
        body=True, private=False, medium=False, near_office=False,
        definition="Parliaments and their members, councillors; courts, judges, prosecutors, "
        "coroners and clerks.",
    ),
    SourceTypeValue(
        key="igo", group="A", card="international organization",
        body=True, private=False, medium=False, near_office=False,
        definition="Organizations of states, such as the United Nations, NATO or the European "
        "Union.",
    ),
    SourceTypeValue(
        key="de-facto-authority", group="A", card="de facto authority",
        body=True, private=False, medium=False, near_office=False,
        definition="Those who govern a territory without being widely recognised, as the article "
        "or a cited entry says. Who only fights there is an armed group.",
    ),
    SourceTypeValue(
        key="state-media", group="B", card="state media",
        body=True, private=False, medium=True, near_office=True,
        definition="Media that the article itself calls state-run or the like. So are those of "
        "which a cited entry says that a government owns them or pays most of what they cost. The "
        "same bar holds for every country.",
    ),
    SourceTypeValue(
        key="news-agency", group="B", card="news agency",
        body=True, private=False, medium=True, near_office=False,
        definition="Agencies whose reports other media print.",
    ),
    SourceTypeValue(
        key="news-outlet", group="B", card="news outlet",
        body=True, private=False, medium=True, near_office=False,
        definition="Newspapers, broadcasters and news sites, and their reporters.",
    ),
    SourceTypeValue(
        key="party-candidate", group="B", card="party or candidate",
        body=True, private=False, medium=False, near_office=True,
        definition="Parties and candidates who speak for no public office.",
    ),
    SourceTypeValue(
        key="former-official", group="B", card="former official",
        body=False, private=False, medium=False, near_office=True,
        definition="People who held a public office and speak without one.",
    ),
    SourceTypeValue(
        key="expert", group="B", card="expert",
        body=True, private=False, medium=False, near_office=False,
        definition="People asked for what they know: researchers, analysts, authors.",
    ),
    SourceTypeValue(
        key="ngo", group="B", card="civil society organization",
        body=True, private=False, medium=False, near_office=False,
        definition="Churches, unions, schools, hospitals, aid groups, trade bodies, sports clubs "
        "and the like. Activists named with one count, too.",
    ),
    SourceTypeValue(
        key="company", group="B", card="company",
        body=True, private=False, medium=False, near_office=True,
        definition="Companies, also those a state owns, and those who speak for them.",
    ),
    SourceTypeValue(
        key="witness-affected", group="B", card="witness or person affected",
        body=False, private=True, medium=False, near_office=False,
        definition="People who saw it or whom it concerns. They may live there, be related, come "
        "to rescue or to treat, or be active without an organization. The parties to a trial, "
        "their lawyers and the jury are among them. So is everybody of whom the article does not "
        "say in what role they speak.",
    ),
    SourceTypeValue(
        key="online-poster", group="B", card="people posting online",
        body=False, private=True, medium=False, near_office=False,
        definition="Bloggers, channels and users who post online. An official who posts online "
        "stays an official.",
    ),
    SourceTypeValue(
        key="armed-group", group="B", card="armed group",
        body=True, private=False, medium=False, near_office=True,
        definition="Armed groups that are no state’s forces, and their spokespeople.",
    ),
    SourceTypeValue(
        key="document-data", group="B", card="document or data",
        body=True, private=True, medium=False, near_office=False,
        definition="A document or a set of data; the article names no body that issued it.",
    ),
    SourceTypeValue(
        key="unnamed-source", group="B", card="unnamed source",
        body=False, private=True, medium=False, near_office=False,
        definition="A source without a name and without any hint of an office, such as “critics”.",
    ),
    SourceTypeValue(
        key="unspecified", group="B", card="capacity not told",
        body=False, private=True, medium=False, near_office=False,
        definition="The article does not tell what kind of body it is, or names nobody at all.",
    ),
)  # fmt: skip
SOURCE_TYPES = MappingProxyType({row.key: row for row in _ROWS})
if TYPE_CHECKING:
    SourceType = str
else:
    SourceType = Literal[tuple(SOURCE_TYPES)]
OFFICIAL_TYPES = frozenset(key for key, row in SOURCE_TYPES.items() if row.group == "A")
"""Group A of §6: who speaks so speaks for or as a public office."""
MEDIA = frozenset(key for key, row in SOURCE_TYPES.items() if row.medium)
NO_SOURCE = "no source named"
"""Where the text hands words to nobody at all; a body of unknown kind is `unspecified`, too."""
IN_WORDS = {key: row.card for key, row in SOURCE_TYPES.items()}
