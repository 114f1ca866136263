"""Descriptions that stand for a person by party, age or fame: "the Ohio Republican" (codebook §4).

In: the words, where they stand, the last source. Out: the person's `Voice`, or None. Such words
give no office, so that what the text calls the person cannot find her.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ontherecord.engine.capacity.callings import is_calling
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.facts.verdicts import verdict_on
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.genders import of_words
from ontherecord.model import Span

PARTISAN = re.compile(
    r"the\s(?:[\w.-]+\s){0,4}(?:Republican|Democrat|Conservative|Liberal|Labour (?:MP|politician)"
    r"|Tory|Socialist|Green|independent)$",
    re.I,
)
POLITICAL = frozenset(("legislature-court", "party-candidate", "gov-subnational", "gov-national",
                       "former-official"))  # fmt: skip
FAMOUS = re.compile(
    r"the\s(?:[\w.-]+\s){0,3}(?:mogul|tycoon|billionaire|magnate|laureate|incumbent|native|newcomer"
    r"|octogenarian|septuagenarian|politician|Nobel winner|(?:father|mother) of \w+)$",
    re.I,
)
YEARS = re.compile(r"\b(\d{1,3})-year-old\b")
WHO = re.compile(
    r"(?:the|this)\s(?:(?:[a-z’'-]+\s|\d\S*\s)?(?:winner|champion|victor|runner-up|captain)$"
    r"|(?:[\w’'-]+\s){0,3}?(?:pensioner|retiree|teenager|teen|youngster|schoolboy|schoolgirl"
    r"|(?:great-)*grand(?:mother|father|ma|pa|dad)|(?:mother|father|mum|mom|dad)-of-\w+|(?:mother|father|mum"
    r"|dad)\sof\s\w+|widow|widower|veteran|newcomer|debutant|hero|heroine"
    r"|star|starlet|singer|rapper|songwriter|musician|actor|actress|comedian|novelist|playwright|poet"
    r"|presenter|broadcaster|influencer|celebrity|youngest|eldest|father-to-be|mother-to-be|defendant"
    r"|accused|convict|fugitive|whistle-?blower|philanthropist|entrepreneur|survivor|invalid|centenarian"
    r"|nonagenarian|thirty-something|forty-something|\w+-time\s(?:champion|winner|Olympian)|Olympian"
    r"|medallist|medalist|skipper|striker|midfielder|defender|goalkeeper|forward|winger|sprinter"
    r"|swimmer|cyclist|runner|boxer|golfer|wrestler|jockey|rider|climber|mountaineer|explorer|sailor"
    r"|astronaut|cosmonaut|chess\splayer|grandmaster|batsman|batter|bowler|pitcher|quarterback"
    r"|sportsman|sportswoman|athlete)$)",
    re.I,
)
""" "The pensioner", "the striker": words for the one whom a story is about, told by age, kin, sport
or fate; no part that somebody has in an event, as a driver has."""
TOLD_OF = re.compile(
    r"[Tt]he\s(?:[\w’'-]+\s){0,3}?(?:former|ex|retired|influential|outspoken|veteran|long-?time|embattled"
    r"|controversial|popular|powerful|prominent|conservative|liberal|progressive|moderate|libertarian"
    r"|centrist|left-wing|right-wing|far-right|far-left|hard-?line|Republican|Democratic|Labour|Tory"
    r"|socialist|populist|independent|billionaire|millionaire|self-made|seasoned|young|elderly|ageing|aging"
    r"|award-winning|prize-winning|acclaimed|celebrated|renowned|famous|legendary|combative|fiery|maverick"
    r"|charismatic|devout|lifelong|self-\w+|would-be|soft-spoken|proud|grieving|heartbroken|bereaved"
    r"|shaken|tearful|jubilant|delighted|furious|defiant|unrepentant|disgraced|beleaguered|bespectacled"
    r"|burly|wiry|genial|affable|gruff|witty|\w+-(?:term|time|year|year-old|born|bred|trained|turned-\w+))\s"
    r"(?:[\w’'-]+\s){0,3}?[a-z]+(?:\sand\s(?:[\w’'-]+\s){0,3}[a-z]+)?$"
    r"|[Tt]he\s(?:[\w’'-]+\s){0,3}(?:candidate|nominee|front-?runner|contender|hopeful|conservative|liberal"
    r"|progressive|firebrand|maverick|operative|strategist|hawk|dove|populist|pundit|heavyweight)$"
)
""" "The outspoken conservative", "the former two-term governor": what is told of somebody whom the
text has just had, no office's place."""
STANDS = re.compile(r"(?:candidate|nominee|front-?runner|contender|hopeful)$")
STATES = (
    "Alabamian|Alaskan|Arizonan|Arkansan|Californian|Coloradan|Delawarean|Floridian|Georgian|Hawaiian"
    "|Idahoan|Illinoisan|Hoosier|Iowan|Kansan|Kentuckian|Louisianan|Mainer|Marylander|Michigander"
    "|Minnesotan|Mississippian|Missourian|Montanan|Nebraskan|Nevadan|New Yorker|North Carolinian"
    "|Ohioan|Oklahoman|Oregonian|Pennsylvanian|Tennessean|Texan|Utahn|Vermonter|Virginian"
    "|Washingtonian|Wisconsinite|Wyomingite|Londoner|Scot|Welshman|Welshwoman|Englishman"
    "|Englishwoman|Irishman|Irishwoman|Frenchman|Frenchwoman|Dutchman|Dutchwoman|Ulsterman"
    "|Yorkshireman|Lancastrian|Glaswegian|Liverpudlian|Mancunian|Dubliner|Parisian|Berliner|Roman"
    "|Sydneysider|Melburnian|Queenslander|Tasmanian|Quebecer|Ontarian|Albertan|Torontonian"
    "|Catalan|Basque|Bavarian|Sicilian|Spaniard|Dane|Swede|Finn|Pole|Turk|Serb|Croat|Slovene|Briton"
    "|Kiwi|Aussie|Filipina|Latvian"
)
""" "The Texan"."""
NATION = re.compile(r"[Tt]he\s(?:[a-z-]+\s){0,2}([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)$")
""" "The Norwegian"."""
REACH = 900
"""Code points back to the person: own decision."""
AGED = re.compile(r"the\s(\d{1,3})-year-old(?:\s\w+)?$", re.I)


def epithet(
    text: str, cast: Cast, span: Span, words: str, last: tuple[int, Voice] | None
) -> Voice | None:
    """Whom a description by party, age or fame means: of that age, or else the last speaker."""
    if (aged := AGED.match(words)) and (known := _of_age(text, cast, span, aged[1])):
        by = because("is-speaker", words, speaker=known.speaker)
        return replace(known, words=words, by=by)
    if aged and (nearest := _nearest(cast, span)):
        by = because("points-back", words, speaker=nearest.name)
        return of(nearest, span, words, by=by)
    if going_on := continues(cast, span, words, last):
        return going_on
    if nearest := protagonist(cast, span.start, words):
        by = because("points-back", words, speaker=nearest.name)
        return of(nearest, span, words, by=by)
    partisan = PARTISAN.match(words)
    if not last or not (partisan or aged or FAMOUS.match(words)):
        return None
    at, voice = last
    if not voice.is_person or span.start - at > REACH:
        return None
    if partisan and verdict_on(voice).type not in POLITICAL:
        return None
    return replace(voice, span=span, by=because("points-back", words, speaker=voice.speaker))


def continues(cast: Cast, span: Span, words: str, last: tuple[int, Voice] | None) -> Voice | None:
    """ "The outspoken conservative …" after somebody has spoken, and nobody else came up since."""
    if last is None or not last[1].is_person or last[1].candidates or not TOLD_OF.match(words):
        return None
    if not is_calling(words.rsplit(maxsplit=1)[-1]) or (
        STANDS.search(words) and not _may_stand(cast, last[1])
    ):
        return None
    at, voice = last
    actor = cast.named(voice.speaker)
    wanted = of_words(words)
    if actor is None or span.start - at > REACH or actor.gender not in ("", wanted or actor.gender):
        return None
    newer = any(
        a.is_person and a.name != voice.speaker and cast.is_topic(m) and not cast.is_quoted(m.start)
        for _, a in cast.before(span.start, reach=span.start - at)
        for m in a.mentions_from(at + 1, span.start)
    )
    if newer:
        return None
    return replace(voice, span=span, by=because("points-back", words, speaker=voice.speaker))


def _may_stand(cast: Cast, voice: Voice) -> bool:
    """Whether the voice may be a candidate's: somebody else's only where nobody is known to be."""
    return voice.contends or not any(a.contends for a in cast.actors)


def aged_later(text: str, cast: Cast, words: str) -> Actor | None:
    """A lead's "a 34-year-old nurse": the only person named with that age further on."""
    years = YEARS.search(words)
    found = [a for a in cast.actors if years and a.is_person and _is_aged(text, a, years[1])]
    return found[0] if len(found) == 1 else None


def protagonist(cast: Cast, at: int, words: str) -> Actor | None:
    """The last person who was the subject of a main clause, if the words may mean them."""
    nation = NATION.fullmatch(words)
    of_place = nation and (nation[1] in tables.adjectives() or re.fullmatch(STATES, nation[1]))
    if not (WHO.fullmatch(words) or of_place):
        return None
    wanted = of_words(words)
    topics = [
        (m.start, a)
        for _, a in cast.before(at, reach=REACH)
        if a.is_person and a.gender in ("", wanted or a.gender)
        for m in a.mentions_from(at - REACH, at)
        if (cast.is_topic(m) or m.start in cast.openings) and not cast.is_quoted(m.start)
    ]
    return max(topics, key=lambda t: t[0])[1] if topics else None


def _nearest(cast: Cast, span: Span) -> Actor | None:
    """The person named last before, outside quotation marks."""
    for at, actor in cast.before(span.start, reach=REACH):
        if actor.is_person and not cast.is_quoted(at):
            return actor
    return None


def _of_age(text: str, cast: Cast, span: Span, years: str) -> Voice | None:
    """The last person named with that age before: "Ada Roy, 34, …"."""
    for _, actor in cast.before(span.start, reach=span.start + 1):
        if actor.is_person and _is_aged(text, actor, years):
            return of(actor, span, "")
    return None


def _is_aged(text: str, actor: Actor, years: str) -> bool:
    """ "Ada Roy, 34," or "Ada Roy (34)"."""
    after = (f", {years},", f" ({years})", f", aged {years}", f", {years}.", f", {years} ")
    return any(text.startswith(after, m.end) for m in actor.mentions)
