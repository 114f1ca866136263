"""Cue words and what may follow them (codebook §7 and §9). Tables only; no code decides here.

A frame says which complement a cue hands over:
  c  a clause ("said that …", "asked whether …")
  q  a quotation beside it
  t  an infinitive ("pledged to …")
  o  an addressee and an infinitive ("urged X to …")
  n  a noun phrase ("opposed the plan")
  g  a gerund ("denied striking …")
  a  an object and what is said of it ("called X Y", "accused X of Y")
  e  only documents can do it ("the poll shows …"; not "she showed …")
  p  a phrase whose preposition belongs to the cue ("spoke about …", "warned of …")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.records.attribution import CueClass
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Record

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


class Cue(Record, frozen=True):
    cue_class: CueClass
    frames: str
    prepositions: frozenset[str] = frozenset()


def _table(rows: tuple[tuple[CueClass, str, str, str], ...]) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, tuple[Cue, ...]] = {}
    for kind, frames, prepositions, lemmas in rows:
        cue = Cue(cue_class=kind, frames=frames, prepositions=words(prepositions))
        for lemma in sorted(words(lemmas)):
            found[lemma] = (*found.get(lemma, ()), cue)
    return found


VERBS: dict[str, tuple[Cue, ...]] = _table(
    (
        ("say", "cq", "", "say state reply respond remark quip joke interject exclaim shout"
         " yell cry mutter whisper murmur tweet retweet opine muse reason retort rejoin counter"
         " comment post recall reflect relate recount elaborate testify swear declare assert"
         " contend maintain claim insist conclude caution boast brag concede theorize theorise"
         " speculate surmise posit quote argue blog tell write add phone text email conjecture"
         " lament gush fume marvel snap sigh grumble gripe intone volunteer clarify profess affirm"
         " attest reassure apologize apologise read hypothesize blurt chime moan preach rant"
         " scoff sneer spit utter vent wonder inquire enquire query chant sing"),
        ("say", "q", "", "continue begin start go"),
        ("say", "cqn", "", "announce confirm note stress emphasize emphasise underline underscore"
         " reiterate highlight explain acknowledge admit reveal disclose predict mention repeat"
         " allege assure warn forecast foresee project point argue"),
        ("say", "cqp", "of about against on over to", "warn"),
        ("say", "cqp", "about of on", "complain boast brag joke"),
        ("say", "cqp", "to", "admit confess attest testify object"),
        ("say", "p", "about of", "speak"),
        ("say", "c", "", "insinuate share recount relate"),
        ("ask", "p", "for", "ask"),
        ("say", "cqp", "about of on over", "inform brief notify"),
        ("say", "cq", "", "tell advise remind assure"),
        ("ask", "coqp", "for", "call appeal press push lobby plead beg petition"),
        ("ask", "coq", "", "ask urge implore beseech exhort instruct order command direct"
         " encourage advise tell remind entreat"),
        ("ask", "cotgnq", "", "demand request propose recommend advocate"),
        ("say", "cq", "", "suggest indicate"),
        ("say", "c", "", "agree"),
        ("say", "t", "", "claim profess purport"),
        ("report", "g", "", "report"),
        ("ask", "tgn", "", "suggest"),
        ("commit", "ctqn", "", "promise pledge vow threaten guarantee"),
        ("commit", "ct", "", "agree offer intend plan resolve undertake"),
        ("deny", "ctgnq", "", "deny"),
        ("deny", "cn", "", "dispute reject refute rebut dismiss"),
        ("stance", "ng", "", "oppose back welcome favour favor endorse condemn denounce praise"
         " applaud support criticize criticise decry deplore hail commend laud defend endorse"
         " protest bemoan lament champion"),
        ("attitude", "c", "", "believe think feel fear worry doubt suspect hope expect"
         " anticipate assume realize realise understand guess figure regret imagine"
         " wish reckon recognize recognise"),
        ("attitude", "to", "", "hope want wish aim desire expect"),
        ("describe", "a", "as", "describe characterize characterise portray depict brand label dub"
         " call deem regard denounce decry dismiss hail praise condemn reject view term cite paint"
         " cast slam blast assail attack lambast lambaste castigate deride ridicule mock disparage"
         " vilify champion tout trumpet herald defend criticize criticise commend applaud deplore"
         " perceive consider declare pronounce lampoon pan welcome acclaim"),
        ("describe", "a", "as", "define identify classify designate"),
        ("describe", "a", "on", "blame"),
        ("describe", "a", "of", "accuse"),
        ("describe", "a", "for", "blame fault credit criticize criticise praise condemn denounce"
         " commend applaud rebuke chide scold berate slam blast lambast lambaste castigate assail"
         " attack mock ridicule deride hail laud thank congratulate"),
        ("describe", "a", "with", "charge"),
        ("describe", "a", "to with", "compare liken equate"),
        ("say", "n", "", "claim"),
        ("deny", "n", "", "rule"),
        ("report", "cqn", "", "report estimate"),
        ("say", "cq", "", "rule determine calculate imply hint signal allude"),
        ("evidence", "c", "", "find discover establish"),
        ("evidence", "cne", "", "show find indicate demonstrate prove illustrate"),
    )
)  # fmt: skip
"""Every row of a lemma applies: "warned that …" and "warned of …" are two rows of *warn*."""


def lemma_of(token: Token) -> str:
    """The token's dictionary form; the model's "hoped" → "hop" is mended by this very table."""
    lemma = str(token.lemma_).lower()
    if lemma not in VERBS and f"{lemma}e" in VERBS:
        form = token.lower_
        if form in (f"{lemma}ed", f"{lemma}es", f"{lemma}ing"):
            return f"{lemma}e"
    return lemma
