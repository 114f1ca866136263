"""Who stands for election in an article that is about an election (codebook §6, party-candidate).

In: the text and where each of its people is named. Out: whether the text covers a contest, and
which of its people contend in it. The same words for every country and every office.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.model import Span

WORDS = re.compile(
    r"\b(?:candidates?|candidac(?:y|ies)|candidatures?|nominees?|nomination|primaries"
    r"|primary (?:debate|election|season|race|contest|rival|vote|voter)s?|caucus(?:es)?"
    r"|caucus-?goers|by-?elections?|run-?offs?|ballots?|running mates?|front-?runners?|campaigns?"
    r"|campaign(?:ed|ing)|rall(?:y|ies)|hustings|super PACs?|swing states?|battlegrounds?"
    r"|pollsters?|voters|hopefuls?|contenders?|challengers?|polling stations?|delegates"
    r"|endorse(?:d|ments?|s)?|stump(?:ed|ing)?|elections?|electoral|manifesto(?:e?s)?|landslide"
    r"|(?:presidential|leadership|mayoral|gubernatorial|congressional|parliamentary|senate)"
    r" (?:race|contest|bid|run|debate|hopeful|ticket)s?|(?:televised|leaders['’]) debates?"
    r"|polling day|exit polls?|second round|swing voters?|stump speech(?:es)?)\b",
    re.I,
)
STEM = 5
"""Letters by which two of the words count as one: "campaign", "campaigning"."""
FEWEST, SHARE = 3, 0.15
"""Sentences with such words, different words, and their share of all sentences: own decision."""
SENTENCE = re.compile(r"[^.!?\n]{15,}")
"""Rough; the same for every text."""
OWN = re.compile(
    r"(?:['’]s?\s(?:[\w-]+\s){0,2}?|\s(?:(?:presidential|senate|election|re-?election|\d{4})\s)?)"
    r"(?:candidacy|candidature|campaign|nomination|ticket|running mate"
    r"|presidential (?:bid|run|race|hopes|ambitions|aspirations|prospects))\b"
    r"(?!\s(?:against|to|of|for)\b)",
    re.I,
)
"""After a name: what only a contender has."""
CROWD = re.compile(
    r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}?(?:rall(?:y|ies)|supporters?|backers?|surrogates?|delegates?"
    r"|voters?|rivals?|opponents?|endorsements?|fundraisers?|donors?|pollsters?|strategists?"
    r"|super PACs?|stump speech(?:es)?|victor(?:y|ies) in|lead in|win in|campaigning)\b"
)
"""After a name: what contenders have, and others sometimes."""
RACED = re.compile(
    r",?\s(?:(?:has|had|have|is|was|also|who|now|still|easily|narrowly|and)\s){0,3}"
    r"(?:(?:campaigned|campaigns|campaigning)\b|conced(?:ed|es)(?=[\s.,])|(?:won|lost|leads?|led) "
    r"by \S+ votes?\b|(?:announc|launch|declar|end|suspend)(?:e[ds]|ed|s)"
    r" (?:his|her|their) (?:own )?(?:candidacy|campaign|bid)\b"
    r"|(?:won|wins|winning|lost|loses|losing|swept|carried|takes?|took|leads?|leading|led|trails?"
    r"|trailed|trailing|beats?|defeat(?:s|ed)|entered|joined|quit|dropped out of|suspended"
    r"|clinched|secured|seeking|sought|seeks|locked up)\s[^.!?\n]{0,60}?\b(?:primar(?:y|ies)"
    r"|caucus(?:es)?|nomination|election|run-?off|race|polls?|delegates|campaign|points|ballot"
    r"|voters)\b)"
)
CHOSEN = re.compile(
    r"\b(?:vot(?:e|ed|es|ing) (?:for|against)|elect(?:ing)?|nominat(?:e|es|ed|ing)|[Tt]eam"
    r"|endors(?:e|es|ed|ing)|back(?:s|ed|ing)|support(?:s|ed|ing)?(?: for)?|stop|beat|defeat"
    r"|(?:rivals?|opponents?|candidates?|contenders?|hopefuls?|nominees?|challengers?),?)\s$"
)
"""Before a name: what one does with contenders."""
LISTED = re.compile(
    r"\b(?:candidates|contenders|hopefuls|nominees|rivals|front-?runners)[,:]?\s"
    r"(?:including\s|like\s|such as\s)?(?:[A-Z][\w.’'-]*,?\s|and\s|or\s)+$"
)
""" "The candidates Ada Roy, Per Lund and …": before a name, others of the same standing."""
BEFORE = 24
"""Characters before a name that are looked at."""
LIST = 90
"""Characters before a name that a list of others may fill."""
SEEN = 60
"""Mentions of one person that are looked at: own decision, so that time grows with the text."""
SURE = 2
"""Signs that make a contender of somebody who has another capacity; `OWN` counts as so many."""
BESIDE, PART = 3, 4
"""A name stands in so many sentences about the contest, at least one in so many of its own."""
KNOWN = 3
"""Mentions from which on somebody whom an article about an election never introduces stands in it:
own decision."""
NEAR = 400
"""Characters between a name and the words that stand for it: own decision."""
EPITHET = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=[”\"]\s)|^)[Tt]he (?:[A-Z]\w+ |presumptive |presidential |leading ){0,3}"
    r"(?:candidate|nominee|front-?runner|hopeful|contender)\b(?! (?:who|for whom|that)\b)",
    re.M,
)
INTRODUCED = re.compile(
    r",\s(?:an?|the|who|whose|\d{1,3}|of|from|his|her|their|then|now|also|one)\b|\s\(?\d{1,3}\)?[,)]"
    r"|,\s(?:[A-Z][\w.]*\s)*(?:[a-z-]+\s){0,4}(?:of|for|at|to|in)\s|\s(?:of|from|at|with)\s(?:the\s)?[A-Z]"
    r"|['’]s?\s(?:book|column|show|article|poll|study|paper|report|blog|radio|television)\b"
)
CALLED = re.compile(
    r"(?:[a-z]{3,}(?:er|or|ist|ian|ant|ent|man|woman|mother|father|brother|sister|son|wife|chief)s?"
    r"|['’]s|[a-z],|Judge|Dr\.|Rev\.|Professor|Gen\.|General)\s$"
)
STANDING = re.compile(
    r"(?:candidate|nominee|challenger|contender|front-?runner|hopeful|running mate|opponent"
    r"|rival|standard-bearer|winner|victor|runner-up|re-electionist)s?$"
)
"""The head of a role that somebody has in a contest."""


class Contest:
    """An article's contest, if it is about one."""

    def __init__(self, text: str, named: Iterable[int] = ()) -> None:
        """`named`: where the names of the article's people begin."""
        whole = list(SENTENCE.finditer(text))
        found = [WORDS.findall(m[0]) for m in whole]
        telling = [(m.start(), m.end()) for m, words in zip(whole, found, strict=True) if words]
        stems = {word.lower()[:STEM] for words in found for word in words}
        many = len(telling) >= FEWEST and len(telling) >= SHARE * len(whole)
        self.text = text
        self._named = sorted(named)
        self.is_on = many and len(stems) >= FEWEST
        self._telling = telling

    def may_contend(self, mentions: tuple[Span, ...]) -> bool:
        """Whether a name that the text gives no capacity is a contender's."""
        if self._is_meant(mentions):
            return True
        if not self.is_on:
            return False
        beside = sum(self._is_beside(m.start) for m in mentions)
        if self._signs(mentions) > 0 or (beside >= BESIDE and PART * beside >= len(mentions)):
            return True
        return beside > 0 and len(mentions) >= KNOWN and not self._is_introduced(mentions)

    def contends(self, mentions: tuple[Span, ...], roles: tuple[str, ...]) -> bool:
        """Whether somebody stands in the contest, whatever else the text calls them."""
        if not self.is_on:
            return False
        phrases = [p for role in roles if not (p := take_apart(role)).former]
        stands = any(STANDING.search(key(p.head)) and p.after[:3] != "to " for p in phrases)
        return stands or self._signs(mentions) >= SURE

    def _is_meant(self, mentions: tuple[Span, ...]) -> bool:
        """Whether "the presidential candidate" begins a sentence after this name, the last one."""
        starts = {m.start for m in mentions}
        if len(mentions) < KNOWN:
            return False
        for match in EPITHET.finditer(self.text):
            before = bisect_right(self._named, match.start())
            last = self._named[before - 1] if before else -NEAR
            if last in starts and match.start() - last < NEAR:
                return True
        return False

    def _is_introduced(self, mentions: tuple[Span, ...]) -> bool:
        """Whether any mention tells who it is, as reports do of all but those whom readers know."""
        return any(
            INTRODUCED.match(self.text, m.end)
            or CALLED.search(self.text, max(0, m.start - LIST), m.start)
            for m in mentions[:SEEN]
        )

    def _is_beside(self, at: int) -> bool:
        before = bisect_right(self._telling, at, key=lambda s: s[0])
        return before > 0 and at < self._telling[before - 1][1]

    def _signs(self, mentions: tuple[Span, ...]) -> int:
        total = 0
        for mention in mentions[:SEEN]:
            start, end = mention.start, mention.end
            total += SURE if OWN.match(self.text, end) else 0
            total += bool(CROWD.match(self.text, end) or RACED.match(self.text, end))
            total += bool(CHOSEN.search(self.text, max(0, start - BEFORE), start))
            total += SURE if LISTED.search(self.text, max(0, start - LIST), start) else 0
        return total
