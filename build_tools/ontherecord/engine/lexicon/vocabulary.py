"""Further word tables of the rules: nouns, adverbs, media (codebook §§5, 7, 9). No code decides."""

from __future__ import annotations

from ontherecord.engine.text.wordlist import words

NEVER = words(
    "be have do make let see hear watch ensure mean happen help keep cause force allow enable"
    " require need take give get go come become remain seem appear turn start stop begin try"
    " manage fail work wait stand sit look use find_out check care matter bet"
    " depend prevent protect remember forget prefer like love hate enjoy mind risk"
)
"""Verbs that take clauses without anyone saying anything: never a cue by the general rule."""

EVIDENCE_NOUNS = words(
    "poll survey study report research data datum figure statistic record document email"
    " e-mail letter"
    " memo analysis investigation inquiry review audit indictment complaint filing lawsuit suit"
    " affidavit transcript result finding census index paper article story post tweet message"
    " video footage image photo photograph picture statement website page book diary test sample"
    " evidence estimate projection model forecast ruling order law bill resolution treaty"
    " agreement text editorial column headline note testimony source intelligence release account"
    " circular label leaflet invoice receipt minutes notice certificate"
    " assessment probe source log map sign chart exit_poll ad advertisement interview"
    " minute register ledger contract lease table spreadsheet cable dossier manifest"
    " deposition summons brief submission judgment judgement warrant bulletin advisory alert"
    " inspection simulation scan autopsy timetable calendar plaque inscription flyer pamphlet"
    " brochure manual screenshot poster placard banner archive count tally ballot registry"
    " logbook agenda itinerary questionnaire"
)
"""Documents and the like: they can say, show or find something (§9 "a document")."""

OCCASIONS = words(
    "conference interview statement speech letter tweet email e-mail briefing hearing memo report"
    " post message address meeting rally debate summit visit call filing editorial column note"
    " ruling monday tuesday wednesday thursday friday saturday sunday"
)
"""Where and when something is said; a "that"-clause behind them belongs to the verb."""

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

COMMIT_NOUNS = words("promise pledge vow threat offer commitment oath")
"""With an owner and an infinitive: "his promise to pay"."""
CLAIM_NOUNS = words(
    "claim allegation accusation assertion contention complaint charge warning suggestion"
    " insinuation denial prediction admission confession"
)
"""With an owner, also with "of"; with "that", also without one ("the claim that …")."""

STANDPOINTS = words(
    "case position line feeling advice theory hunch stance point complaint aim demand lesson"
)
"""With an owner and "is that": “the prosecution’s case is that …”."""
WORDS_OF = words(
    "answer reply response message explanation verdict advice reaction tweet statement post comment"
    " assessment warning conclusion motto slogan argument reasoning word plea retort rejoinder"
    " prediction diagnosis"
)
"""Nouns for what somebody says: "his answer was short", "had a message for the council"."""
VIEW_NOUNS = words(
    "view opinion word eye telling account estimation judgment judgement assessment reckoning"
    " phrase reading estimate calculation admission"
)
"""With an owner, beside a clause: "in her view", "by his own account"."""

DEMAND_NOUNS = words("request demand call appeal plea proposal recommendation suggestion")
"""With "for" or "to": what was asked for (§9 "Russia’s request for …")."""

FILED_NOUNS = words("motion application petition bill amendment resolution")
"""With "by X" and "for" or "to": what was asked of a court, a council, a parliament."""

FEELING_NOUNS = words(
    "confidence concern hope belief fear doubt worry regret support opposition optimism skepticism"
    " scepticism alarm outrage interest frustration disappointment gratitude thanks appreciation"
    " condolence sympathy condemnation anger dismay surprise satisfaction readiness willingness"
    " commitment interest objection criticism praise warning threat promise apology"
)
CONTENT_NOUNS = CLAUSE_NOUNS.union(FEELING_NOUNS).union(words(
    "fact idea news evidence sign proof chance risk possibility likelihood probability case issue"
    " thought principle theory hypothesis rule condition feeling sense guarantee indication danger"
    " prospect reality truth ground basis question reason result doctrine point time"
))  # fmt: skip
"""Nouns that can take a "that"-clause of their own."""
DENIED = words(
    "charge accusation allegation report claim involvement wrongdoing responsibility role knowledge"
    " link connection assertion rumor rumour suggestion guilt collusion complicity plan intention"
    " interference affair use existence meddling account story murder manslaughter theft rape"
    " assault fraud robbery arson burglary kidnapping conspiracy perjury bribery treason blackmail"
    " smuggling harassment stalking trafficking corruption negligence racketeering offence offense"
    " count crime attack affray wounding possession abuse bullying discrimination racism sexism"
    " breach hacking espionage spying sabotage leak coverup cover-up doping cheating plagiarism"
    " embezzlement misconduct liability fault blame motive intent tampering rigging delay split"
    " rift romance pregnancy presence existence interest contact meeting"
)
"""What is denied in words; "denied him a visa", "denied bail" are acts, not statements."""
COMING_FORWARD = words(
    "break speak ring call phone telephone write stand rise take return appear step come interrupt"
    " emerge email text post tweet turn use intervene reply respond go stop pause lean"
)
"""“rang to say that …”, “broke ranks to reveal that …”: it was said."""
SCHOLARS = words(
    "researcher scientist scholar boffin physicist chemist biologist geologist historian economist"
    " archaeologist astronomer botanist zoologist statistician mathematician investigator auditor"
)
"""Who shows or proves something in words, as a document does."""
CONTESTED = words(
    "claim charge accusation allegation verdict ruling decision result outcome fine will finding"
    " figure version account penalty sentence order bill conviction"
)
"""“contested the verdict” denies it; “contested the seat” runs for it."""
UNTOLD = words("decision intention finding detail plan candidacy position result reason")
"""“announced his decision”: empty unless something says what it is."""
SIGNALLED = words("readiness willingness openness support approval opposition intent interest")
"""“signalled readiness for talks”."""
CONCEDED = words(
    "defeat loss mistake error failure guilt liability election race contest point problem delay"
    " shortcoming flaw lapse need possibility wrongdoing fault blame shortage lack"
)
"""What is conceded in words; "conceded a goal" is an act."""
ASKING_BODIES = words(
    "union party council board commission committee federation association opposition coalition"
    " group campaigner activist resident neighbour parent teacher farmer doctor nurse worker driver"
    " trader miner fisherman pensioner student lawyer prosecutor minister ministry government mayor"
    " governor councillor senator lawmaker mp opponent critic charity club firm company bank agency"
    " regulator authority police court tribunal church museum school university hospital staff"
    " villager tenant landlord shopkeeper business employer industry player coach spokesman"
)
"""Who asks for something by wanting it, in public."""
CLAIMED = words("responsibility victory credit success innocence ignorance progress immunity")
"""What is claimed in words; "claimed a third title" is an act."""
NOT_REJECTED = words(
    "offer bid invitation application amendment motion appeal lawsuit vote ballot candidate attempt"
    " effort petition applicant nominee"
)
"""Who rejects these acts, and says nothing yet."""
INFERRING = words(
    "underscore underline highlight signal reveal confirm suggest reflect project hint imply"
    " prove demonstrate illustrate threaten predict indicate attribute ascribe link tie trace pin"
    " put point see present value outline judge hold submit sense"
)
"""With a thing as subject these tell what the outlet reads from it ("the flood underscored")."""
ORDERED = words(
    "vote election recount runoff rerun inquiry enquiry investigation probe review evacuation halt"
    " closure retrial trial release arrest detention ceasefire truce withdrawal pullout shutdown"
    " lockdown curfew audit study inspection end stop suspension recall quarantine search survey"
    " demolition eviction deportation mobilisation mobilization retreat deployment extension"
    " autopsy test examination cut increase reduction payment repayment compensation"
)
"""What an order demands of somebody; "ordered a coffee", "ordered ten ships" buys."""
LIGHT_VERBS = words(
    "express voice issue make give raise reiterate offer share repeat convey declare state"
    " announce affirm reaffirm signal extend air level launch sound deliver tweet post publish text"
    " email send release relay circulate renew"
)
"""Verbs that only lend a noun its speaker: "expressed confidence that …"."""

HEARSAY_ADVERBS = words("reportedly allegedly purportedly supposedly")
"""U2 (§5): no source, only a hearsay word."""

HEARSAY_PASSIVES = words(
    "say think believe rumor rumour allege report claim suspect suppose fear understand"
)
"""With an infinitive: "is said to be", "are believed to remain" (§5 U2)."""

OUTLET_PRONOUNS = words("i we")
"""Outside quotations these are the writer, so the outlet itself (§9 "the outlet on itself")."""

TIME_WORDS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
)
"""Right after the cue they belong to the frame (B1)."""

MEDIA_NOUNS = words(
    "newspaper daily weekly magazine tv television radio broadcaster channel outlet publication"
    " paper media tabloid"
)
"""Common nouns that mean a medium when a name or description ends in one."""

MEDIA_NAMES = words(
    "news times post journal herald tribune guardian gazette telegraph chronicle press bbc cnn nbc"
    " abc cbs npr pbs msnbc fox bloomberg politico axios tass interfax xinhua ria itar-tass sputnik"
    " dpa efe ansa kyodo yonhap anadolu insider economist spiegel monde figaro bild pais"
    " independent observer mirror sun mail express buzzfeed vox slate newsweek atlantic yorker"
    " examiner dispatch inquirer globe star standard sentinel forbes reuters afp ap jazeera"
    " huffpost network today"
)
"""With a capital, the last word of a medium's name."""

AGENCIES = words("ap reuters afp associated_press the_associated_press agence_france-presse")
"""An addressee that is most often the outlet's own agency: no chain from "told Reuters"."""

LABEL_WORDS = words(
    "exclusive video watch breaking opinion analysis update photos photo live latest image source"
    " sources note correction editor's_note related report poll listen review transcript"
    " fact_check read more caption part chapter step tip day week topics categories tags live"
    " weather traffic sport sports results scores background context timeline prices tickets"
    " location ingredients verdict rating result score quiz podcast newsletter advertisement"
    " ht ft aet kick-off kickoff line-ups lineups half-time full-time"
    " editor's editor’s disclaimer clarification update updated published contact phone"
)
"""Words before a colon that name a rubric, not a speaker."""
LABELLED = words("statement release announcement update briefing notice news special feature"
                 " interview profile explainer q&a obituary bulletin alert")  # fmt: skip
"""As the last of several words before a colon, too: "Official statement: …"."""

TIME_SPANS = words("second minute hour day week month year decade moment")
"""Before "after", "before" or "since" they tell when: "a day after the vote"."""
ACTS_OF_PERSONS = words(
    "accept admit apologise apologize applaud appoint arrest ask attend award ban blame charge"
    " congratulate consult convict decline dismiss donate fine fire greet hear hire hug inspect"
    " interview invite jail kiss laugh listen meet name nod order pardon phone praise pray promise"
    " quit read receive refuse remand resign review sack sentence shake shrug sigh sign smile speak"
    " study sue suspend swear tell thank tour travel visit vote warn watch wave weep welcome wipe"
)
"""What only people and bodies do: with a thing as subject, the verb is somebody else's."""
GROUPS = words(
    "elect designate side camp faction pair couple trio duo family household crew team crowd squad"
    " unit branch wing arm cell section chapter delegation mission caucus bloc bench leadership"
    " parish congregation choir orchestra troupe electorate public neighbourhood neighborhood"
    " village tribe clan community diaspora lobby workforce collective alliance coalition movement"
    " syndicate consortium newsroom platoon battalion brigade regiment convoy patrol third fourth"
    " fifth half majority minority"
)
"""Nouns for several people that name no body."""
PERSONS = words(
    "child kid boy girl guest guard nurse judge pilot chef guide aide clerk coach host king queen"
    " priest nun monk thief witness suspect victim parent student pupil resident tenant patient"
    " athlete captain crew family couple baby infant adult teen teenager hero neighbour neighbor"
    " friend wife husband son daughter father mother brother sister uncle aunt cousin partner"
    " medic doctor surgeon vet dentist lawyer agent client lad bloke lady gentleman guy"
)
NOT_DOERS = words(
    "answer armor barrier behavior behaviour border cancer carrier centre center chamber chapter"
    " color colour computer corner counter cover danger debtor dinner disaster door error factor"
    " favor favour fever filter finger fist floor flower folder gender gist harbor harbour honor"
    " honour hunger interior labor labour layer letter list manner matter mirror mist motor murder"
    " number offer order paper pepper poster power quarter register river rumor rumour sector"
    " sensor server shelter shoulder shower silver summer tower tractor trailer transfer trigger"
    " tumor tumour vapor vapour water weather winter wonder wrist transformer generator"
    " calculator elevator escalator indicator"
)
"""Things whose names end like those of doers."""
HEARERS = words(
    "court jury juror inquest inquiry enquiry hearing tribunal panel trial magistrate coroner bench"
    " committee commission parliament assembly council councillor senate congress senator lawmaker"
    " mp board"
)
"""Those who sit and hear: what "the court heard" is somebody's who told it (§6 Courts)."""
ADDRESSING = words("tell remind inform assure reassure advise warn write email notify brief alert")
"""Verbs whose object may be the one spoken to."""
OWN_TEXT = words("article story report piece guide column page post review feature")
"""With "this", the text itself: "this article explains …" is the outlet's voice (§9)."""
