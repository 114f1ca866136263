"""Words in names of bodies that tell what kind of source a body is (codebook §6).

In: nothing. Out: patterns that `bodies` asks, in their order; the same for every country. The words
that decide at the end of a name whatever stands before them are in `name_words.tsv`.
"""

from __future__ import annotations

import re

from ontherecord.model import SourceType

COMPANY_END = re.compile(
    r"(?:& (?:Figli|Figlio|Söhne|Sohn|Fils|Sons?|Daughters?|Cie|Zonen|Zoon|Hijos?|Filhos?|Bros"
    r"|Brothers|Partners?|Associates|Synowie|Sønner|Söner)|\b(?:SARL|SAS|Sàrl|Srl|SRL|S\.r\.l"
    r"|SpA|S\.p\.A|Sdn|Bhd|Berhad|Pty|Pvt|BV|N\.V|B\.V|AB|ASA|A/S|ApS|Oy|Oyj"
    r"|Kft|Zrt|Nyrt|OOO|OAO|PJSC|JSC|LLP|Lda|Ltda|Limitada|SL|S\.L|KG|KGaA|UG|SE|e\.V|Tbk"
    r"|Kabushiki|KK"
    r"|s\.r\.o|a\.s|d\.o\.o|DOO|AD|EOOD|OOD|Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|PLC|plc"
    r"|GmbH|AG|SA|S\.A|NV|SpA|Co|Company"
    r"|Holdings|Industries|Technologies|Airlines|Airways|Motors|Pharmaceuticals|Energy|Bank|Group"
    r"|Partners|Capital|Ventures|Entertainment|Studios|Systems|Electronics|Foods|Stores"
    r"|Communications|Insurance|Brewery|Railways|Steel|Oil|Mining|Records)\b)\.?$"
)
OUTLET_END = re.compile(
    r"\b(?:Times|Post|Herald|Tribune|Gazette|Chronicle|Journal|Telegraph|Guardian|Mirror|Courier"
    r"|Examiner|Inquirer|Dispatch|Globe|Star|Sun|Mail|Express|Observer|Independent|Standard|Press"
    r"|News|Sports?|Daily|Weekly|Magazine|Review|Today|Radio|TV|Television|Broadcasting|Sentinel"
    r"|Register"
    r"|Ledger|Tidings|Messenger|Advertiser|Enquirer|Bee|Beacon|Clarion|Intelligencer|Gleaner"
    r"|Mercury|Digest|Gazetteer|Newspaper|Newspapers|Bugle|Almanac|Free Press|Times-\w+"
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
    ("ngo", re.compile(
        r"\bFood Bank\b|\b(?:Bar|Nurses|Nursing|Midwives|Tenants|Students|Parents|Pensioners"
        r"|Farmers|Growers"
        r"|Elders)['’]? "
        r"Council$|\b(?:Rights|Women['’]s|Heritage|Peace|Migrants?['’]?|Workers['’]?"
        r"|Farmers['’]?) Cent(?:er|re)\b"
        r"|\b(?:Girl|Boy) (?:Guides|Scouts)|^National (?:Theat(?:re|er)|Gallery|Museum|Opera"
        r"|Ballet)")),
    ("gov-national", re.compile(
        r"^(?:Federal|National) (?!.*(?:Police|Crime|Fire|Ambulance|Rescue|Prosecut|Football"
        r"|Union))"
        r"(?:[A-Z][\w-]+ (?:and )?)+(?:Agency|Bureau|Inspectorate|Directorate|Administration)$"
        r"|^(?:National|Federal|Supreme|Royal|Presidential|Central|Higher|High) "
        r"(?!Trust)(?:[A-Z][\w-]+ "
        r"(?:and )?)*Council$|\bMeteorological (?:Institute|Office|Service|Department|Agency)\b"
        r"|\bInstitute (?:of|for) (?:Public )?Health\b|\bInstitute (?:of|for) Statistics\b"
        r"|\bStatistical "
        r"(?:Institute|Office)|\bHydrographic|\b(?:Accidents?|Incident|Safety) Investigation"
        r"|\b(?:Transportation|Transport|Product|Aviation) Safety (?:Board|Bureau|Agency)")),
    ("police-emergency", re.compile(
        r"\b(?:Fire Authority|Fire Protection|Lifeboat|Disaster (?:Management|Response|Relief"
        r"|Mitigation"
        r"|Risk)|Mine Rescue|Rescue Authority|Air Rescue|Garda)\b")),
    ("armed-group", re.compile(
        r"\bPeople['’]s Defen[cs]e|\bLiberation (?:Front|Force|Tigers|Army)"
        r"|^Front (?:for (?:the )?|de |pour |Populaire)|\bResistance (?:Army|Front"
        r"|Force)"
        r"|\bSelf-Defen[cs]e (?:Group|Unit)|\bRevolutionary (?:Army|Front|Forces)\b|\bMujahid"
        r"|\bFedayeen")),
    ("military", re.compile(
        r"\bDefen[cs]e (?:Forces?|Headquarters)\b|\bAirborne (?:Division|Brigade)|\b(?:Armou?red"
        r"|Infantry"
        r"|Mountain|Cavalry) (?:Division|Corps)\b")),
    ("company", re.compile(
        r"^(?:PT|CV|OOO|ZAO|Grupo|Groupe|Gruppo|Banco|Banque|Banca|Hotel|Bank) (?!of |Holiday"
        r"|Workers|Central|Nacional)[A-Z]"
        r"|^(?:Nord|Spar|Rabo|Handels|Commerz|Volks|Swed|Lands|Kredit|Post|Invest|Privat|Sber"
        r"|Alfa|Ros"
        r"|Gazprom|Agro|Eco|Hypo|Uni|Zenith|Capitec)bank(?:en)?$")),
    ("gov-subnational", re.compile(
        r"^(?:Shire|Region|Canton|Prefecture|Province|Municipality|Commune|Governorate|Oblast) of "
        r"[A-Z]"
        r"|^Barangay [A-Z]|^(?:Mayor|Governor)['’]s Office|\b(?:City|County|Borough|District"
        r"|Regional|State"
        r"|Provincial) (?:Public|Transit|Parks|Water|Housing|Schools|Planning|Works|Highways"
        r"|Roads)\b")),
    ("igo", re.compile(
        r"^(?:European|Inter-American|Pan-American|Pan-African|Caribbean|Eurasian"
        r"|Nordic) (?!Football"
        r"|Club|Athletic|Golf|Broadcasting)(?:[A-Z][\w-]+ (?:and )?){1,4}(?:Authority|Agency"
        r"|Commission"
        r"|Organi[sz]ation|Secretariat)$")),
    ("news-outlet", re.compile(
        r"^(?:Radio|Daily|Weekly|Evening|Morning|Channel|TV) (?:[A-Z]|\d)")),
    ("company", re.compile(r"\bCredit Union\b")),
    ("company", re.compile(r"^Air (?!Force\b|Accident|Traffic|Chief|Marshal|Vice|Commodore"
    r"|Defence|Defense)[A-Z]")),
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
        r"\b(?:Defen[cs]e Ministr\w+|Ministr\w+ of (?:National )?Defen[cs]e"
        r"|Department of Defen[cs]e"
        r"|[Dd]efen[cs]e [Mm]inistr\w+|Armed Forces|Army|Navy|Air Force|Marine Corps|Military"
        r"|General Staff|Central Command|Battalion|Brigade|Regiment|Fleet|Squadron|Task Force"
        r"|National Guard|Naval|Joint Chiefs)\b")),
    ("ngo", re.compile(
        r"\bFraternal Order of|\b(?:Police|Sheriffs['’]?|Prison|Fire(?:fighters?)?|Troopers?)"
        r" (?:\w+['’]?s?['’]? )?(?:Union|Association|Federation|Guild|Benevolent|League)")),
    ("gov-national", re.compile(
        r"\b(?:Coast ?[Gg]uard|Border (?:Guards?|Police|Patrol|Force|Agency|Security)|Customs)\b")),
    ("police-emergency", re.compile(
        r"\b(?:Police|Constabulary|Sheriff|Fire (?:Department|Service|Brigade|and Rescue|District)"
        r"|Emergency (?:Service|Situations|Management)|Highway Patrol|Rescue Service"
        r"|Civil Defen[cs]e|Civil Protection|Gendarmerie|Law Enforcement|Ambulance"
        r"|Bureau of Investigation|Criminal Investigations?)")),
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
        r"|(?:House|Senate|Commons|Lords|Assembly) (?:[A-Z]\w+ (?:and )?){1,4}Committee"
        r"|(?:Select|Justice|Law"
        r"|Ethics|Privileges|Rules|Treasury|Home Affairs|Environment|Agriculture|Science|Finance"
        r"|Budget and Finance|Constitutional Affairs|Education|Health Select|Energy"
        r"|Investigative|Judiciary|Intelligence|Oversight|Appropriations|Armed Services|Budget"
        r"|Public Accounts|Foreign (?:Affairs|Relations)|Home Affairs|Ways and Means) Committee)")),
    ("gov-subnational", re.compile(
        r"\b(?:School District|School Board|Board of Education|Unified School|Health District"
        r"|(?:Water|Sanitation|Drainage|Irrigation|Utility|Park|Library) (?:District|Board)"
        r"|Health Region|Port Authority|(?:Transit|Harbou?r) Authority|Parish Council|Shire Council"
        r"|Borough Council|Public Schools|Select Board|Board of (?:Supervisors|Selectmen|Aldermen"
        r"|Commissioners|County Commissioners|Freeholders)|First Nation$|Cree Nation$|Navajo Nation"
        r"|Tribal (?:Council|Nation|Government))\b")),
    ("party-candidate", re.compile(
        r"\b(?:Liberal|Left|Democratic|Progressive|Socialist|Conservative|Unity|Patriotic"
        r"|Nationalist"
        r"|Centrist|Social Democratic|People['’]s|Popular) (?:Alliance|Bloc|Coalition|List"
        r"|Alternative|Movement)\b|\b(?:GOP|Party|Democrats|Republicans|Conservatives|Liberals"
        r"|Greens|Tories)$")),
    ("ngo", re.compile(
        r"\b(?:Public Affairs|(?:Political )?Action|Organi[sz]ing|Olympic|Jewish) Committee\b"
        r"|\bAction Network\b|\b(?:Islamic|Jewish|Hindu|Buddhist|Christian|Muslim|Community|Youth"
        r"|Cultural|Women['’]s|Arts|Legal|Law|Advocacy|Crisis|Resource|Recreation|Refugee|Cancer"
        r"|Medical|Welfare|Poverty Law) Cent(?:er|re)\b")),
    ("gov-subnational", re.compile(
        r"\b(?:City|County|Town|Village|Borough|District|Municipal|Regional|Provincial|Oblast"
        r"|Metropolitan|Local|State) (?:of [A-Z]|Council\b|Administrative Board|Government"
        r"|Administration|Authority"
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
        r"|Observatory)\b")),
    ("party-candidate", re.compile(r"\b(?:Party|Democrats|Republicans|Campaign)\b")),
    ("gov-national", re.compile(
        r"\b(?:Ministry|Department|Government|Administration|Agency|Bureau|Commission|Authority"
        r"|Treasury|Service|Directorate|Cabinet|Office|Secretariat|Inspectorate|Board|Committee"
        r"|Council)\b|\bDivision of (?=[A-Z])|\bCustoms and\b|\b(?:and|&) Customs\b"
        r"|\bCustoms Enforcement\b")),
)  # fmt: skip

ARMED = re.compile(r"^(?:[Aa]l-)?[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)* Brigades$|^[Aa]l-\S+ Brigade$")
""" "The Omar Brigades": armies number theirs, and name one at a time."""
LINK = re.compile(r" (?:of|for|in|at|on|to) ")
LEVEL = re.compile(r"(?:state|county|city|municipal|provincial|town|regional|local)\s")
""" "The county Division of Parks": a level of government before a body's name."""
