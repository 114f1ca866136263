"""Cue words and what may follow them (codebook §7 and §9). Tables only; no code decides here.

A frame says which complement a cue hands over:
  c  a clause ("said that …", "asked whether …")      q  a quotation beside it
  t  an infinitive ("pledged to …")                   o  an addressee and an infinitive ("urged X to …")
  n  a noun phrase ("opposed the plan")               g  a gerund ("denied striking …")
  a  an object and what is said of it ("called X Y", "accused X of Y")
  p  a prepositional phrase whose preposition belongs to the cue ("spoke about …", "called for …")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.attribute.record import CueClass
from build_tools.model import Record
from build_tools.wordlist import words

if TYPE_CHECKING:
    from build_tools.nlp import Token


class Cue(Record):
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
         " comment post recall reflect relate recount elaborate testify swear declare assert contend"
         " maintain claim insist conclude caution boast brag concede theorize theorise speculate"
         " surmise posit quote argue blog tell write add phone text email conjecture"
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
        ("say", "cqp", "about of on over", "inform brief notify"),
        ("say", "cq", "", "tell advise remind assure"),
        ("ask", "coqp", "to for on", "call appeal press push lobby plead beg petition"),
        ("ask", "coq", "", "ask urge implore beseech exhort instruct order command direct invite"
         " encourage advise tell remind entreat"),
        ("ask", "cotnq", "", "demand request propose recommend suggest advocate"),
        ("commit", "ctqn", "", "promise pledge vow threaten guarantee"),
        ("commit", "ct", "", "agree offer intend plan resolve undertake"),
        ("deny", "ctgnq", "", "deny"),
        ("deny", "cn", "", "dispute reject refute rebut dismiss"),
        ("stance", "ng", "", "oppose back welcome favour favor endorse condemn denounce praise"
         " applaud support criticize criticise question decry deplore hail commend laud"),
        ("attitude", "c", "", "believe think feel fear worry doubt suspect hope expect"
         " anticipate assume realize realise understand guess figure regret imagine"
         " wish reckon"),
        ("attitude", "to", "", "hope want wish aim desire"),
        ("describe", "a", "as", "describe characterize characterise portray depict brand label dub"
         " call deem regard denounce decry dismiss hail praise condemn reject view term cite paint"
         " cast slam blast"),
        ("describe", "a", "of", "accuse"),
        ("describe", "a", "for", "blame fault credit"),
        ("describe", "a", "with", "charge"),
        ("report", "cqn", "", "report estimate"),
        ("evidence", "cn", "", "show find indicate demonstrate prove illustrate"),
        ("evidence", "cq", "", "suggest determine discover establish imply hint signal"
         " allude rule calculate"),
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


NEVER = words(
    "be have do make let see hear watch ensure mean happen help keep cause force allow enable"
    " require need take give get go come become remain seem appear turn start stop begin try"
    " manage fail work wait stand sit look use find_out check care matter bet"
    " depend prevent protect remember forget prefer like love hate enjoy mind risk"
)
"""Verbs that take clauses without anyone saying anything: never a cue by the general rule."""

EVIDENCE_NOUNS = words(
    "poll survey study report research data figure statistic record document email e-mail letter"
    " memo analysis investigation inquiry review audit indictment complaint filing lawsuit suit"
    " affidavit transcript result finding census index paper article story post tweet message"
    " video footage image photo photograph picture statement website page book diary test sample"
    " evidence estimate projection model forecast ruling order law bill resolution treaty"
    " agreement text editorial column headline note testimony source intelligence release account"
    " assessment probe source log map sign chart exit_poll ad advertisement interview"
)
"""Documents and the like: they can say, show or find something (§9 "a document")."""

EMPTY_OBJECTS = words(
    "remark comment statement word question interview speech story address answer view opinion"
    " message goodbye thing something nothing anything everything so it this that these those"
    " them him her us me you itself himself herself themselves one what which who lot much more"
    " same way point time day name yes no card letter result record news"
)
"""Objects that carry no proposition: "repeated his remarks" only reports that speech happened
(§4.3)."""

CLAUSE_NOUNS = words(
    "statement claim warning allegation accusation belief fear concern hope suggestion argument"
    " view assertion contention admission acknowledgement acknowledgment announcement assurance"
    " promise pledge vow threat prediction forecast conclusion opinion report rumor rumour"
    " speculation insistence complaint charge notion denial confidence doubt worry suspicion"
    " impression conviction expectation recommendation demand request proposal finding testimony"
    " revelation disclosure declaration confirmation reassurance message word expectation"
    " criticism understanding"
)
"""Nouns whose "that"-clause is a content."""

DEMAND_NOUNS = words("request demand call appeal plea proposal recommendation suggestion")
"""With "for" or "to": what was asked for (§9 "Russia’s request for …")."""

FEELING_NOUNS = words(
    "confidence concern hope belief fear doubt worry regret support opposition optimism skepticism"
    " scepticism alarm outrage interest frustration disappointment gratitude thanks appreciation"
    " condolence sympathy condemnation anger dismay surprise satisfaction readiness willingness"
    " commitment interest objection reservation criticism praise warning threat promise apology"
)
DENIED = words(
    "charge accusation allegation report claim involvement wrongdoing responsibility role knowledge"
    " link connection assertion rumor rumour suggestion guilt collusion complicity plan intention"
    " interference affair use existence meddling account story"
)
"""What is denied in words; "denied him a visa", "denied bail" are acts, not statements."""
LIGHT_VERBS = words(
    "express voice issue make give raise reiterate offer share repeat convey declare state"
    " announce affirm reaffirm signal extend air level launch sound deliver"
)
"""Verbs that only lend a noun its speaker: "expressed confidence that …"."""

STANCE_ADJECTIVES = words(
    "critical supportive encouraged concerned alarmed disappointed worried skeptical sceptical"
    " appalled outraged confident hopeful optimistic convinced adamant pleased shocked saddened"
    " opposed"
)
"""Of a person or body: "were critical of the attacks", "is confident that …"."""

HEARSAY_ADVERBS = words(
    "reportedly allegedly purportedly supposedly apparently rumoredly ostensibly"
) - words("apparently ostensibly rumoredly supposedly")
"""U2 (§5): no source, only a hearsay word."""

HEARSAY_PASSIVES = words("say think believe rumor rumour allege report claim suspect")
"""With an infinitive: "is said to be", "are believed to remain" (§5 U2)."""

OUTLET_PRONOUNS = words("i we")
"""Outside quotations these are the writer, so the outlet itself (§9 "the outlet on itself")."""

TIME_WORDS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
)
"""Right after the cue they belong to the frame (B1)."""

MEDIA_WORDS = words(
    "news newspaper daily times post journal herald tribune guardian gazette telegraph chronicle"
    " magazine weekly tv television radio broadcaster channel media press agency outlet"
    " website publication network bbc cnn nbc abc cbs npr pbs msnbc fox bloomberg politico axios"
    " tass interfax xinhua ria itar-tass sputnik dpa efe ansa kyodo yonhap anadolu insider"
    " economist spiegel monde figaro bild pais independent observer mirror sun mail express"
    " buzzfeed vox slate newsweek atlantic yorker examiner dispatch inquirer globe star standard"
    " sentinel forbes wired vice reuters afp ap"
)
"""Words that mark a name as another medium's, for chains (§9)."""

AGENCIES = words("ap reuters afp associated_press the_associated_press agence_france-presse")
"""An addressee that is most often the outlet's own agency: no chain from "told Reuters"."""

LABEL_WORDS = words(
    "exclusive video watch breaking opinion analysis update photos photo live latest image source"
    " sources note correction editor's_note related report poll listen review transcript"
    " fact_check read more caption part chapter step tip day week topics categories tags"
)
"""Words before a colon that name a rubric, not a speaker."""
