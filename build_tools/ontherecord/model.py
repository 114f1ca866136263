"""Every record that crosses a module boundary. In: the codebook's lists. Out: immutable structs.

Offsets everywhere are half-open [start, end) and count Unicode code points of `Article.text`
(W3C Web Annotation Data Model, section 4.2.5). Section numbers (§) are the codebook's.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from hashlib import sha256
from itertools import takewhile
from typing import Annotated, Literal

import msgspec

from ontherecord.codebook import parts, source_types, values
from ontherecord.codebook.drafted import BY_MARKS, Drafted, drafted

Form = values.Form
Kind = values.Kind
Unverified = values.Unverified
Channel = values.Channel
Act = values.Act
Naming = values.Naming
CueFlag = values.CueFlag
Basis = values.Basis
SourceType = source_types.SourceType
OFFICIAL_TYPES = source_types.OFFICIAL_TYPES
Region = parts.Region
PartKind = parts.PartKind
State = Literal["draft", "reference", "confirmed"]
Action = Literal["add", "correct", "confirm", "dispute", "remove"]
EntityKind = Literal["person", "place", "organization"]
Anchoring = Literal["exact", "changed", "moved", "needs-review", "orphaned"]
"""What became of an annotation's words: see `reanchoring.found.Anchored`."""
Doubt = Literal["", "in-a-note"]
"""Why a person has to look: the words stand in newly put in text, such as a note on a retraction,
without any of their old neighbours; empty for other reasons."""

Publish = Literal["text", "excerpts", "labels-only"]
"""How much of an article's text is published: all of it, each statement in its sentence, or of each
its first words (see `archive.redaction`)."""

Offset = Annotated[int, msgspec.Meta(ge=0, le=4_000_000)]
"""A position in a text: none has more code points than its file may have bytes."""

UNSPECIFIED = "unspecified"
"""The speaker of a statement whose text names no source at all (§6)."""
REFERENCE = "reference"
"""Who says so, where automated readers made and settled a reading and no person confirmed it."""


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything that moves between stages: immutable, and strict about unknown fields."""


class Span(Record, frozen=True, order=True, array_like=True):
    """Half-open [start, end), in code points of the article's text. Written as a pair in JSON."""

    start: int
    end: int


class Part(Record, frozen=True):
    """A paragraph that its page shows as more than that, or a caption beside the text."""

    kind: PartKind
    exact: str
    """Its words, a whole paragraph: they find it again after an edit (see `engine.text.parts`)."""
    after: str | None = None
    """Of a caption that is in no paragraph: how the paragraph begins that it follows on the page;
    "" if it stands before all of them."""

    @property
    def text(self) -> str:
        """Its words, as whoever takes an article out of a page asks for them."""
        return self.exact

    @property
    def beside(self) -> bool:
        """Whether it stands beside the text and not in it."""
        return self.after is not None


class Paragraph(Record, frozen=True):
    index: int
    """Position among the article's blocks, from 0; the address `#p<index>`."""
    span: Span
    region: Region
    part: PartKind | Literal[""] = ""
    """What its page shows it as, where the article's file says so."""


class Source(Record, frozen=True):
    """Who is held responsible for a statement (§3)."""

    speaker: str
    """The fullest name in the text; an unnamed source is its noun phrase; else `unspecified`."""
    span: Span | None = None
    """The words that name the source, with role and apposition (B10); None if only inferred."""
    entity: str | None = None
    """A glossary entry's id."""
    type: SourceType = "unspecified"
    naming: Naming = "none"
    private: bool = False
    """Named by the article alone: no other page repeats the name (see `privacy`)."""


class NotSaid(Record, frozen=True):
    """The text does not say that somebody said this: a flag on a sentence, no statement (§4.0)."""

    who: Source
    """Who did not say it, in the text's own words, "no official"; `unspecified` if nobody is
    named."""
    span: Span
    """The words that were not said; the whole sentence where they cannot be told apart."""
    by: tuple[str, ...] = ()
    """Handles of the people (or `reference`) who marked it; empty for a machine draft."""


class Sentence(Record, frozen=True):
    span: Span
    paragraph: int
    flags: tuple[Unverified, ...] = ()
    """U1 for "it remains unclear whether…" in the outlet's own voice: a flag, no statement (§9)."""
    not_said: tuple[NotSaid, ...] = ()
    """What the text says that somebody did not say, in text order (§4.0)."""


class Reason(Record, frozen=True):
    """Where a label came from; made by `codebook.reasons`, which alone knows the sentences."""

    by: Literal["rule", "person"]
    name: str
    """The rule's name (`capacity`, `U3`, `B3`…) or the person's handle."""
    why: str
    """A sentence for readers; no rule reads it."""
    section: str = ""
    """The codebook section that decides, for example "§5"."""
    ground: str = ""
    """The key that the rule gave, one of `codebook.grounds.Ground`: the other words follow from it
    (of several grounds in one reason the first)."""
    words: str = ""
    """The words of the article that decided, on one line; empty if the ground names none."""


class Statement(Record, frozen=True):
    """One content, one cue, one responsible source (§1). Contents never overlap in an article."""

    id: str
    content: tuple[Span, ...]
    quotes: tuple[Span, ...] = ()
    """Quotation segments inside the content, marks included (B2)."""
    inserts: tuple[Span, ...] = ()
    """Editor's brackets inside the content (B11)."""
    cues: tuple[Span, ...] = ()
    """The first is the cue; further parts of a discontinuous cue follow."""
    sources: tuple[Source, ...] = ()
    """The first decides the kind (§9); empty only for the outlet's own voice, and where only marks
    were read (`by_marks`)."""
    form: Form = "indirect"
    kind: Kind = "attributed-claim"
    unverified: tuple[Unverified, ...] = ()
    chain: tuple[str, ...] = ()
    """From nearest to the outlet to farthest; the last is the origin. Empty without a relay."""
    channel: Channel = "not-stated"
    act: Act = "assert"
    said_when: dt.date | None = None
    hedges: tuple[Span, ...] = ()
    cue_flags: tuple[CueFlag, ...] = ()
    attribution: Basis = "explicit"
    region: Region = "body"
    confidence: float = 1.0
    """0 to 1: how sure the engine is that these words are a statement; 1 for what a person or a
    reference reading labelled."""
    kind_confidence: float | None = None
    """0 to 1: how sure it is of the kind; None if that was not measured: then as `confidence`."""
    speaker_confidence: float | None = None
    """0 to 1: how sure it is of who speaks; None as for the kind."""
    state: State = "draft"
    reasons: tuple[Reason, ...] = ()
    note: str = ""
    """Plain words, Markdown without HTML."""
    by: tuple[str, ...] = ()
    """Handles of the people (or `reference`) behind this reading; empty for a machine draft."""
    corrected_by: tuple[str, ...] = ()
    """Those of `by` who changed an earlier reading into this one."""
    added_by: tuple[str, ...] = ()
    """Those of `by` who marked it where nobody had; who did neither found it right."""
    annotations: tuple[str, ...] = ()
    """Ids of all annotations that this statement rests on or replaces: none is ever lost."""
    ambiguous: bool = False
    """Two honest readings were left (§10.6); of words the narrower was kept."""
    candidates: tuple[Source, ...] = ()
    """Where the two readings are two speakers: everybody whom the first source's words fit (§4.5).
    That source keeps its words ("he") and is nobody by default."""
    not_said: Source | None = None
    """Of the outlet's own voice, as a reader marked it: who did not say this (§4.0)."""
    codebooks: tuple[str, ...] = ()
    """The versions of the codebook that the readings behind it name; empty for a draft, which
    follows the newest."""
    disputed_by: tuple[Annotation, ...] = ()
    """Readings of other people that no third has settled yet."""
    disputants: tuple[str, ...] = ()
    """Whose each of `disputed_by` is, in its order."""
    settled: tuple[Annotation, ...] = ()
    """Readings of other people that a third has settled: kept beside the one that stands."""
    settled_readers: tuple[str, ...] = ()
    """Whose each of `settled` is, in its order."""
    settled_by: str = ""
    """Who settled it in a file that says so; empty if a third person simply agreed."""

    @property
    def voices(self) -> tuple[Source, ...]:
        """Everybody who says it, or who may: the candidates in place of the source they fit."""
        return (*self.candidates, *self.sources[1:]) if self.candidates else self.sources

    @property
    def by_marks(self) -> bool:
        """Whether it was found by its quotation marks alone: `kind`, `channel` and `act` then say
        nothing, for nobody looked who speaks; a person who names a source ends that."""
        return not self.sources and any(reason.ground == BY_MARKS for reason in self.reasons)


class Mention(Record, frozen=True):
    """A place in the text that names an entity."""

    span: Span
    entity: str


class Role(Record, frozen=True):
    """What the article itself calls someone, dated by the article (design §4)."""

    title: str
    article: str
    date: dt.date | None = None


class Fact(Record, frozen=True):
    """One sentence about an entity, with its source; without one it is an error."""

    text: str
    source: str
    """An article of the archive (`article:<slug>`) or an address."""
    date: dt.date | None = None


class Entity(Record, frozen=True):
    """A person, place or organization: a glossary entry, or a machine draft of one."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    type: str = ""
    """Places: city, town, village, region, country, …; organizations: a source type of §6."""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    position_source: str = ""
    roles: tuple[Role, ...] = ()
    facts: tuple[Fact, ...] = ()
    page: bool = True
    page_chosen: bool = False
    """Whether the glossary file itself says `page: yes` or `page: no`."""
    same_as: tuple[str, ...] = ()
    """Addresses of drafts ("people/putin") that a keeper says are this entry."""
    different_from: tuple[str, ...] = ()
    """Addresses of drafts and entries that a keeper says are not."""
    confirmed_by: str = ""
    """Handle of the person who looked the entry up and stands by it."""
    state: State = "draft"


class Known(Record, frozen=True):
    """A value about an article with its standing: stated in our copy, inferred, or not known."""

    value: str = ""
    basis: Literal["stated", "inferred", "not-stated"] = "not-stated"
    why: str = ""


class Metadata(Record, frozen=True):
    """`article.yml`: what is known about an article, and what is said not to be known."""

    title: str
    sha256: str
    outlet: Known = Known()
    published: Known = Known()
    """An ISO date."""
    authors: Known = Known()
    url: Known = Known()
    lang: str = "en"
    rights: str = ""
    publish: Publish | None = None
    """None where nobody has said: then as `text`."""
    note: str = ""
    extractor: str = ""
    """The program that took the text out of its page, with its version; empty if none did."""
    event: str = ""
    """What happened, in a few words: articles with the same words can be compared."""
    regions: tuple[Part, ...] = ()
    """What of it its page shows as more than a paragraph, in the page's order; captions, too, that
    are in no paragraph: in these no statement is looked for."""

    @property
    def date(self) -> dt.date | None:
        """The publication date, or None if it is not known even by inference."""
        return dt.date.fromisoformat(self.published.value) if self.published.value else None

    @property
    def drafted(self) -> Drafted:
        """How far the engine reads the article: it follows from its language alone (design §4)."""
        return drafted(self.lang)


class Carried(Record, frozen=True):
    """What became of one annotation in the text as it is."""

    id: str
    status: Anchoring
    was: tuple[str, ...] = ()
    """The words it was made on, a part each."""
    now: tuple[Span, ...] = ()
    """Where they are; for `needs-review`, where they may be; empty if they are gone."""
    doubt: Doubt = ""


class Former(Record, frozen=True):
    """A statement id that was published and names nothing any more (see `permanence`)."""

    id: str
    words: str
    to: str
    """The successor's id, else the paragraph's anchor (`p3`); empty if the words are gone."""


class LeftOut(Record, frozen=True):
    """What of an article's text is not published (see `archive.redaction`)."""

    gaps: tuple[Span, ...]
    """In text order; none reaches over the edge of a paragraph or a statement."""
    words: tuple[Span, ...]
    """Every word of the text as it was, so that counts stay those of the whole."""
    sha256: str
    """Of the text as it was."""


Overruled = Literal["no statement", "kind", "speaker", "ends", "form", "unverified"]
"""What a person changed about a draft."""


class DraftRead(Record, frozen=True):
    """One draft that a person has read, and what they changed about it."""

    rules: tuple[str, ...]
    type: SourceType
    confidence: float
    faults: tuple[Overruled, ...]


class Article(Record, frozen=True):
    """One article on its way through the pipeline; each stage returns it with more filled in."""

    slug: str
    text: str
    meta: Metadata
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Attributed statements, in text order."""
    possible: tuple[Statement, ...] = ()
    """Findings below the confidence line: "possible attribution, not settled"."""
    outlet: tuple[Statement, ...] = ()
    """Passages that a reader marked as the outlet's own voice (annotations only)."""
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    """The people, places and organizations of this article, as far as the engine can tell."""
    former: tuple[Former, ...] = ()
    """Published ids that led to a statement once; each leads to its successor."""
    orphans: tuple[Annotation, ...] = ()
    """Annotations whose words are not in the text any more, or only a person can say where:
    listed, never dropped."""
    carried: tuple[Carried, ...] = ()
    """What became of each annotation, by id: every one of the contributions is here once."""
    withheld: tuple[Span, ...] = ()
    """Names of private persons: on the article's own pages and nowhere else (see `privacy`)."""
    unsearched: tuple[Span, ...] = ()
    """Those of them that search must not find either: somebody asked for it."""
    path: str = ""
    """Its folder in the archive, `seeds/articles/…`; empty where it was not read from one."""
    last_reading: dt.date | None = None
    """The day of the newest contribution to this article; None if nobody has read it yet."""
    contributions: tuple[Contribution, ...] = ()
    """Every file of annotations that the labels rest on: the page of corrections lists them."""
    draft_reads: tuple[DraftRead, ...] = ()
    """The drafts of this article that people have read."""
    left_out: LeftOut | None = None
    """None where the whole text may be published."""

    @property
    def text_sha256(self) -> str:
        """Of the whole text's UTF-8, whether it is shown or not."""
        return self.left_out.sha256 if self.left_out else sha256(self.text.encode()).hexdigest()

    @property
    def gaps(self) -> tuple[Span, ...]:
        """What of the text is not shown, in text order."""
        return self.left_out.gaps if self.left_out else ()

    def gaps_in(self, span: Span) -> tuple[Span, ...]:
        """What of a stretch of the text is not shown."""
        first = bisect_right(self.gaps, span.start, key=lambda gap: gap.end)
        return tuple(takewhile(lambda gap: gap.start < span.end, self.gaps[first:]))

    def shows(self, span: Span) -> bool:
        """Whether all of a stretch may be published."""
        return not self.gaps_in(span)

    def words_at(self, span: Span) -> str:
        """A stretch of the text letter for letter; what is not shown of it is one sign."""
        words = self.text[span.start : span.end]
        return words if self.shows(span) else " ".join(words.split())


class Selector(Record, frozen=True):
    """W3C TextQuoteSelector with an optional TextPositionSelector start (§10, design §3)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: Offset | None = None


class AnnotatedSource(Record, frozen=True):
    """A source as a contributor writes it: words of the text, or nothing if inferred."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: Offset | None = None
    speaker: str = ""
    """A glossary entry's id, or words."""
    type: SourceType | None = None
    naming: Naming | None = None


class Candidate(Record, frozen=True):
    """Somebody whom a source's words may mean, as a contributor writes it (§4.5)."""

    speaker: str
    """A glossary entry's id, or words."""
    type: SourceType | None = None
    naming: Naming | None = None


class Blind(Record, frozen=True):
    """What a reader answered before the draft was shown (see `desk.blind`)."""

    kind: Kind
    agrees: bool
    """Whether the draft said the same of both questions."""
    unverified: tuple[Unverified, ...] = ()


class Annotation(Record, frozen=True):
    """One human (or reference) contribution about one statement (design §6)."""

    id: str
    action: Action
    target: str = ""
    content: tuple[Selector, ...] = ()
    cue: Selector | tuple[Selector, ...] | None = None
    source: tuple[AnnotatedSource, ...] = ()
    form: Form | None = None
    kind: Kind | None = None
    unverified: tuple[Unverified, ...] | None = None
    speaker: str | None = None
    """A glossary entry's id, or words; of the first source."""
    source_type: SourceType | None = None
    naming: Naming | None = None
    chain: tuple[str, ...] | None = None
    channel: Channel | None = None
    act: Act | None = None
    said_when: str | None = None
    hedges: tuple[Selector, ...] | None = None
    inserts: tuple[Selector, ...] | None = None
    cue_flags: tuple[CueFlag, ...] | None = None
    attribution: Basis | None = None
    ambiguous: bool = False
    candidates: tuple[Candidate, ...] | None = None
    not_said: str | None = None
    """Who did not say it: words of the text, or a glossary entry's id."""
    settles: tuple[str, ...] = ()
    """Ids of other people's annotations between which this one decides, as a third person."""
    blind: Blind | None = None
    """The answer to a statement whose draft was hidden; None where it was shown from the start."""
    note: str = ""


class Handle(Record, frozen=True):
    handle: str


class Contribution(Record, frozen=True):
    """One annotation file: who says so, when, of which text, under which codebook version."""

    path: str
    codebook: str
    by: str
    """A handle, or `reference`."""
    made: dt.date
    text: str
    """sha256 of the text the annotations were made on."""
    annotations: tuple[Annotation, ...]
    independent: bool = False
    """The whole text was read and marked without seeing anybody else's file (§12.1)."""
    lines: tuple[int, ...] = ()
    """The first line of each annotation in its file, from 1."""
    entries: tuple[int, ...] = ()
    """Each annotation's position in the file's list, from 0: those that cannot be read are not
    among `annotations`."""


class Recorded(Record, frozen=True):
    """A published statement id with its words (`ids.yml`)."""

    id: str
    content: tuple[Selector, ...]


LeftKind = Literal["paragraph", "list", "caption", "table"]
Where = Literal[
    "before", "between", "after", "aside", "others", "box", "comments", "form", "foot", "menu",
    "hidden",
]  # fmt: skip
"""Of the article's first and last words, or what a block of the page lies in."""


class NotTaken(Record, frozen=True):
    """Words of a page that did not come into its article."""

    kind: LeftKind
    where: Where
    words: int
    begins: str
    """The first words."""


class Received(Record, frozen=True):
    """What an article was taken from, and what was left of it (`received.yml`)."""

    came_from: str
    """A file's name or an address."""
    sha256: str
    """Of the original's bytes as they came."""
    words: int
    part: str = ""
    """Which of the file's articles it is, where it holds many."""
    doubts: tuple[str, ...] = ()
    """Why this may not be the whole article."""
    left_out: tuple[NotTaken, ...] = ()
    """In the page's order."""
    more: int = 0
    """Left-out blocks that are not in the list, which ends somewhere."""


class ArticleSeed(Record, frozen=True):
    """One folder under `seeds/articles/`."""

    slug: str
    path: str
    text: str
    meta: Metadata
    contributions: tuple[Contribution, ...] = ()
    ids: tuple[Recorded, ...] = ()
    """The ids that were published, by `record`."""
    texts: dict[str, str] = {}
    """Earlier texts that annotations were made on, by their sha256."""


Policy = Literal["private-person", "rights"]


class Removal(Record, frozen=True):
    """One page that was taken down at request (`seeds/removed.yml`): nothing says whose it was."""

    address: str
    """The folder and the id: "people/jane-doe", "articles/harbour-fire"."""
    date: dt.date
    policy: Policy = "private-person"
    """Which part of the policy page it was taken down under."""


class Published(Record, frozen=True):
    """One article that was published once (`seeds/published.yml`): its address is kept."""

    article: str
    """Its slug then."""
    title: str = ""
    statements: str = ""
    """The ids that its statements had, a blank between each: one string, since an archive has many
    thousands, and every check reads them."""
    renamed: str = ""
    """Its slug now."""
    gone: dt.date | None = None
    """The day it was taken out of the archive, if it was."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The statements' ids, one by one, each once."""
        return tuple(dict.fromkeys(self.statements.split()))


class Joined(Record, frozen=True):
    """Drafts of some articles that are one thing with another entry (see `archive.joining`)."""

    address: str
    """Where the drafts were: "people/putin"."""
    to: str
    name: str
    """What the drafts call it."""
    other: str
    """The name of the entry at `to`."""
    through: str
    """The name that the ground speaks of: that entry's, or one that was joined with it, too."""
    ground: str
    """A key of `archive.joining.grounds`."""
    articles: tuple[str, ...]
    """Slugs of the articles whose drafts these are, sorted."""


class Alike(Record, frozen=True):
    """Two entries that may be one: the texts do not decide, a keeper can."""

    address: str
    to: str
    """The fuller of the two."""
    name: str
    other: str
    ground: str
    articles: tuple[str, ...]
    """Slugs of the articles that name the first, sorted."""
    other_articles: tuple[str, ...]


class Problem(Record, frozen=True):
    """One fault in someone's data, told so that it can be mended (examples: problems page)."""

    path: str
    line: int
    level: Literal["error", "warning"]
    code: str
    """kebab-case, described on the problems page."""
    what: str
    why: str
    fix: str
    column: int = 1


class Seeds(Record, frozen=True):
    """All of `seeds/`, read."""

    articles: tuple[ArticleSeed, ...] = ()
    entities: tuple[Entity, ...] = ()
    removed: tuple[Removal, ...] = ()
    published: tuple[Published, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: dict[str, str] = {}
    """Every file's own text, by its path as problems show it: `check` finds lines in it."""


class Reading(Record, frozen=True):
    """One person's independent answers about an article, in the order of its text (§12)."""

    by: str
    forms: tuple[str, ...]
    """Q1 for each token; `outlet` where no statement of theirs is."""
    contents: tuple[bool, ...]
    """For each token, whether it is in a content."""
    kinds: tuple[frozenset[str], ...]
    """Q2 for each sentence: the kinds of its statements, or the outlet's voice alone."""
    unverified: tuple[frozenset[str], ...]
    """Q3 for each sentence: all reasons."""
    codebooks: tuple[str, ...] = ()
    """The versions of the codebook that their files name."""


class Readings(Record, frozen=True):
    """An article with everybody's independent reading of it."""

    slug: str
    text: str
    sentences: tuple[Sentence, ...]
    readings: tuple[Reading, ...]


class Archive(Record, frozen=True):
    """What the site is made from: every article merged, every entity, every problem."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...] = ()
    published: tuple[Published, ...] = ()
    """Articles that were published once, whether they are there or not."""
    removed: tuple[Removal, ...] = ()
    joined: tuple[Joined, ...] = ()
    """What drafts of several articles were found to be one entry, and why."""
    alike: tuple[Alike, ...] = ()
    """What is left for a keeper to decide."""
    engine: str = ""
    """The version of the engine that made the drafts; empty if none did."""
    reads: tuple[Readings, ...] = ()
    """The independent readings of articles that are not published whole, from their whole texts."""
