"""Names of bodies → source type, by table, by the words in them, by the country they stand for.

In: a name such as "Ministry of Health" or "Kyiv". Out: a type and the words that decided, or None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.capacity.agencies import field_of_agency
from ontherecord.engine.capacity.regional import starts_with_region
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.model import Record, SourceType

COMPANY_END = re.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|PLC|plc|GmbH|AG|SA|S\.A|NV|SpA|Co|Company"
    r"|Holdings|Industries|Technologies|Airlines|Airways|Motors|Pharmaceuticals|Energy|Bank|Group"
    r"|Partners|Capital|Ventures|Entertainment|Studios|Systems|Electronics|Foods|Stores"
    r"|Communications|Insurance|Brewery|Railways|Steel|Oil|Mining|Records)\b\.?$"
)
OUTLET_END = re.compile(
    r"\b(?:Times|Post|Herald|Tribune|Gazette|Chronicle|Journal|Telegraph|Guardian|Mirror|Courier"
    r"|Examiner|Inquirer|Dispatch|Globe|Star|Sun|Mail|Express|Observer|Independent|Standard|Press"
    r"|News|Sports?|Daily|Weekly|Magazine|Review|Today|Radio|TV|Television|Broadcasting|Sentinel|Register"
    r"|Bulletin|Argus|Echo|Record|Citizen|Reporter|Pravda|Gazeta|Zeitung|Shimbun|Online)$"
)
OUTLET_START = re.compile(
    r"^(?:Le|La|El|Il|Der|Die|Das|De|O|A|Al|Het) (?:Courrier|Journal|Monde|Figaro|Parisien|Presse"
    r"|Nouvelle|Gazette|Diario|Giornale|Corriere|Stampa|Repubblica|Tageszeitung|Zeit|Welt|Presse"
    r"|Prensa|Tribuna|Jornal|Mundo|Pa[ií]s|Nacional|Telegraaf|Morgen|Standaard|Tijd|Standard)\b"
    r"|(?:Tageblatt|Nachrichten|Anzeiger|Allgemeine|Dagblad|Tidende|Posten|Bladet|Nyheter|Izvestia"
    r"|Novosti|Vesti|Vedomosti|Pravda|Gazeta|Shimbun|Ilbo|Sanomat|Lapja|Noviny|Wyborcza)$"
)
EXPERT_END = re.compile(
    r"\b(?:Research (?:Cent(?:er|re)|Group|Unit|Programme|Program|Network)|Institute|Polling"
    r"|Laboratory|Observatory|(?:Vaccine|Study|Trials?|Modelling|Genomics) (?:Group|Unit))$"
)
"""At the end of a name they say more than "University" before them."""
BY_START: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
    ("news-outlet", re.compile(
        r"^(?:Radio|Daily|Weekly|Evening|Morning|Channel|TV) (?:[A-Z]|\d)")),
    ("company", re.compile(r"^Air (?!Force\b|Accident|Traffic)[A-Z]")),
    ("ngo", re.compile(
        r"^(?:Athletics|Badminton|Baseball|Basketball|Boxing|Cricket|Cycling|Football|Golf"
        r"|Gymnastics|Hockey|Netball|Rowing|Rugby|Sailing|Skate|Ski|Snowsport|Softball|Swim"
        r"|Swimming|Table Tennis|Tennis|Triathlon|Volleyball|Wrestling) [A-Z]")),
    ("police-emergency", re.compile(r"^(?:Fire and Emergency|Fire and Rescue|Mountain Rescue)\b")),
    ("armed-group", re.compile(r"^(?:Islamic State|Al-Qaeda|Al-Qaida|al-Qaeda|al-Qaida|Ansar)\b")),
)  # fmt: skip
"""Beginnings of names: what is broadcast or printed when, an airline, a sport in a country."""
NAME_WORDS: tuple[tuple[SourceType, re.Pattern[str]], ...] = (
    ("document-data", re.compile(
        r"^(?:\w+ ){0,3}(?:Journal|Annals|Archives|Proceedings|Transactions) of (?:the )?[A-Z]")),
    ("military", re.compile(
        r"\b(?:Defen[cs]e Minist\w+|Minist\w+ of (?:National )?Defen[cs]e|Department of Defen[cs]e"
        r"|[Dd]efen[cs]e [Mm]inist\w+|Armed Forces|Army|Navy|Air Force|Marine Corps|Military"
        r"|General Staff|Central Command|Battalion|Brigade|Regiment|Fleet|Squadron|Task Force"
        r"|National Guard|Naval|Joint Chiefs)\b")),
    ("ngo", re.compile(
        r"\bFraternal Order of|\b(?:Police|Sheriffs['’]?|Prison|Fire(?:fighters?)?|Troopers?)"
        r" (?:\w+['’]?s?['’]? )?(?:Union|Association|Federation|Guild|Benevolent|League)")),
    ("police-emergency", re.compile(
        r"\b(?:Police|Constabulary|Sheriff|Fire (?:Department|Service|Brigade|and Rescue|District)"
        r"|Emergency (?:Service|Situations|Management)|Highway Patrol|Border Patrol|Rescue Service"
        r"|Civil Defen[cs]e|Civil Protection|Gendarmerie|Law Enforcement|Ambulance|Coast ?[Gg]uard"
        r"|Border (?:Guards?|Police)|Bureau of Investigation|Criminal Investigations?)")),
    ("igo", re.compile(
        r"^(?:UN|U\.N\.|EU|United Nations|European Union|NATO)\b|\b(?:African|European) Union\b")),
    ("gov-national", re.compile(
        r"\bNational Security Council|\b(?:Election|Electoral) Commission\b"
        r"|\bCentral Bank\b|\bIntelligence (?:Service|Agency|Directorate)|\bEmbassy\b"
        r"|\bBank of [A-Z]\w+$")),
    ("ngo", re.compile(
        r"\b(?:Labou?r Congress|Trades? Unions? Congress|World Congress|Olympic Committee"
        r"|Paralympic Committee|Organi[sz]ing Committee|Nobel Committee|Committee to Protect"
        r"|(?:Cricket|Football|Rugby|Boxing|Athletics|Hockey|Tennis|Badminton|Racing|Golf)"
        r" (?:Board|Council|Authority|Authorities|Commission|Committee|Control Board)"
        r"|Board of Control for|Association of|Federation of|Union of|Council of (?:Churches"
        r"|Mosques|Imams|Bishops|Unions)|(?:Refugee|Consumer|Muslim|Jewish|Jewry|Islamic|Christian"
        r"|Sikh|Hindu|Buddhist|Churches|Youth|Press|Tourism|Business|Minerals|Volunteer|Arts) "
        r"Council|World (?:Boxing|Wildlife|Jewish|Uyghur|Medical|Gold|Travel) \w+"
        r"|Bishops' Conference)\b")),
    ("legislature-court", re.compile(
        r"\b(?:Courts?\b|Tribunal|Parliament|Congress(?!ional District)|Senate|House of|Legislature"
        r"|Legislative Assembly|National Assembly|State Assembly|Knesset|Prosecutor|Prosecution"
        r"|Attorney'?s Office|District Attorney|Attorney General'?s Office"
        r"|(?:House|Senate|Commons|Lords|Assembly) (?:[A-Z]\w+ (?:and )?){1,4}Committee|(?:Select"
        r"|Investigative|Judiciary|Intelligence|Oversight|Appropriations|Armed Services|Budget"
        r"|Public Accounts|Foreign (?:Affairs|Relations)|Home Affairs|Ways and Means) Committee)")),
    ("party-candidate", re.compile(
        r"\b(?:GOP|Party|Democrats|Republicans|Conservatives|Liberals|Greens|Tories)$")),
    ("ngo", re.compile(
        r"\b(?:Public Affairs|(?:Political )?Action|Organi[sz]ing|Olympic|Jewish) Committee\b"
        r"|\bAction Network\b|\b(?:Islamic|Jewish|Hindu|Buddhist|Christian|Muslim|Community|Youth"
        r"|Cultural|Women['’]s|Arts|Legal|Law|Advocacy|Crisis|Resource|Recreation|Refugee|Cancer"
        r"|Medical|Welfare|Poverty Law) Cent(?:er|re)\b")),
    ("gov-subnational", re.compile(
        r"\b(?:City|County|Town|Village|Borough|District|Municipal|Regional|Provincial|Oblast"
        r"|Metropolitan|Local|State) (?:of [A-Z]|Council|Government|Administration|Authority"
        r"|Commission|Department|Board|Assembly|Office|Health|Hall|Executive)"
        r"|\b(?:City|Municipality) of\b|\bCouncil$")),
    ("ngo", re.compile(
        r"\b(?:University|College|School|Academy|Hospital|Clinic|Medical Cent(?:er|re)|Church"
        r"|Diocese|Archdiocese|Mosque|Synagogue|Foundation|Charity|Union|Association|Federation"
        r"|Confederation|Society|Museum|Trust|Coalition|Alliance|Network|League|Club|Campaign for"
        r"|Committee for|Council on|Movement|Observatory for|Human Rights|Friends of|Chamber of"
        r"|Red Cross|Red Crescent|Relief|Mission|Fund|Guild|Brotherhood|Project|FC"
        r"|F\.C)\b|\bUnited(?:$| (?:Methodist|Church|Way|Farm|Steel|Mine|Food|Auto))")),
    ("expert", re.compile(
        r"\b(?:Institute|Institution|Think Tank|Research Cent(?:er|re)|Laborator(?:y|ies)|Polling"
        r"|Observatory|Center for|Centre for)\b")),
    ("party-candidate", re.compile(r"\b(?:Party|Democrats|Republicans|Campaign)\b")),
    ("gov-national", re.compile(
        r"\b(?:Ministry|Department|Government|Administration|Agency|Bureau|Commission|Authority"
        r"|Treasury|Service|Directorate|Cabinet|Office|Secretariat|Inspectorate|Board|Committee"
        r"|Council)\b|\bDivision of (?=[A-Z])|\bCustoms and\b|\b(?:and|&) Customs\b"
        r"|\bCustoms Enforcement\b")),
)  # fmt: skip


LEVEL = re.compile(r"(?:state|county|city|municipal|provincial|town|regional|local)\s")
""" "The county Division of Parks": a level of government before a body's name."""


class Verdict(Record, frozen=True):
    """A type, the words that decided, and how they decided."""

    type: SourceType
    words: str
    ground: CapacityGround
    entry: str = ""
    """What the table of state media gives beside a name: the basis and its source."""


@lru_cache(maxsize=4096)
def classify_body(name: str) -> Verdict | None:
    """The type of a named body; None if neither the tables nor the words in the name tell."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", name.replace("’", "'").strip(' ,.;:"“”'))
    return _listed(bare) or _government(bare) or _listed(_without_country(bare)) or _by_words(bare)


def _listed(name: str) -> Verdict | None:
    for form in (name, name.removesuffix("'s")):
        if form in tables.state_media():
            medium = tables.state_media()[form]
            entry = f"{medium.basis}: {medium.source}"
            return Verdict(
                type="state-media", words=name, ground="table-of-state-media", entry=entry
            )
        if form in tables.bodies():
            return Verdict(type=tables.bodies()[form], words=name, ground="table-of-bodies")
    return None


def _government(name: str) -> Verdict | None:
    """A country, or the town its government sits in, stands for the government (§6)."""
    bare = name.removesuffix("'s")
    if bare in tables.government_names() or f"{bare}." in tables.government_names():
        return Verdict(type="gov-national", words=name, ground="stands-for-government")
    return None


def _without_country(name: str) -> str:
    """ "Russian State Duma" → "State Duma"; "Ukraine's parliament" → "parliament"."""
    first, _, rest = name.partition(" ")
    return rest if is_country(first) and rest else name


def is_country(word: str) -> bool:
    """Whether a word is a country, its possessive or its adjective."""
    return word in tables.adjectives() or word.removesuffix("'s") in tables.government_names()


def _by_words(name: str) -> Verdict | None:
    if not re.search(r"[A-Z]", name):
        return None
    if field := field_of_agency(name):
        return Verdict(type="gov-national", words=field, ground="name-words")
    if name.endswith("Group") and name.split(" ", 1)[0] in tables.adjectives():
        return Verdict(type="ngo", words="Group", ground="name-words")
    for source_type, pattern in BY_START:
        if match := pattern.search(name):
            return Verdict(type=source_type, words=match[0], ground="name-start")
    for source_type, pattern in (("expert", EXPERT_END), *NAME_WORDS):
        if match := pattern.search(name):
            local = source_type == "gov-national" and (
                starts_with_region(name) or LEVEL.match(name)
            )
            own: SourceType = "gov-subnational" if local else source_type
            return Verdict(type=own, words=match[0], ground="name-words")
    for source_type, pattern in (
        ("company", COMPANY_END), ("news-outlet", OUTLET_END), ("news-outlet", OUTLET_START)
    ):  # fmt: skip
        if match := pattern.search(name):
            found: SourceType = "company" if source_type == "company" else "news-outlet"
            return Verdict(type=found, words=match[0], ground="name-end")
    return None
