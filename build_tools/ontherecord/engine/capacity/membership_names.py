"""Bodies by whom they consist of: "Bay Exporters' Council", "the Committee of Rotterdam
Underwriters" (codebook §6: a trade body is an ngo).

In: a name, or words that describe a body. Out: the words that tell, or nothing. Several people or
firms before "council", or after "committee of", make it theirs, whatever a council is else.
"""

from __future__ import annotations

import re

_SMALL = r"(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Ff]orum|[Cc]hamber|[Ll]obby)"
_HEAD = (
    r"(?:Council|Committee|Group|Forum|Board|Cent(?:er|re)|Assembly|Congress|Chamber|Circle"
    r"|Collective|Lobby|Panel|Conference|Bureau)"
)
_OFFICE = (
    r"(?:[Mm]inist|[Gg]overn|[Mm]ayor|[Jj]udge|[Mm]agistrate|[Ss]enat|[Dd]eput|[Pp]rosecut"
    r"|[Cc]ommission|[Cc]hief|[Ss]upervis|[Dd]irect|[Tt]rustee|[Aa]ldermen|[Rr]egent|[Ee]lder"
    r"|[Ii]nspect"
    r"|[Ee]xamin|[Aa]udit|[Aa]ssess|[Oo]fficer|[Ll]eader|[Ss]elect|[Aa]dvis|[Cc]ounsel"
    r"|[Rr]epresentative"
    r"|[Ff]reeholder|[Aa]ttorney|[Ss]tate|[Pp]eople|[Cc]ommander|[Vv]isit|[Ii]nvestigat|[Cc]hildren"
    r"|[Pp]resident|[Oo]thers?\b|[Mm]atters|[Aa]ffairs|[Ss]heriff|[Pp]eer|[Mm]ember|[Cc]ouncil"
    r"|[Ll]awmak|[Ll]egislat|[Pp]arliament)"
)
"""Who sits in bodies of the state, or in the head of a firm."""
_FIELD = (
    r"(?!Compensation|Affairs|Health|Insurance|Pensions?|Licen|Registr|Review|Rights|Protection"
    r"|Safety|Training|Standards|Benefits?|Welfare Board|Disciplin|Complaints|Appeals?|Services?"
    r"|Hearing)"
)
"""What a public board for such people sees to."""
OWNED = re.compile(
    rf"(?:^|\s)(?!{_OFFICE})[A-Z][\w-]+s['’] (?:{_FIELD}[A-Z][\w-]+ ){{0,2}}{_HEAD}$"
)
""" "Policyholders' Action Group"."""
_MANY = (
    r"[A-Za-z][\w-]*(?:ers|ors|ists|ants|ents|ians|eers|keepers|men|women|smiths|wrights|mongers)"
)
_FIRMS = (
    r"(?:Communities|Co-?operatives|Companies|Firms|Industries|Unions|Churches|Mosques|Museums"
    r"|Universities|Banks|Associations|Guilds|Societies|Charities|Clubs|Schools|Hospitals|Breweries"
    r"|Wineries|Dairies|Bakeries|Airlines|Shipowners|Families|Mothers|Parents|Victims|Nurses)"
)
NAMED = re.compile(
    rf"(?:^|\s)(?!{_OFFICE}|Brothers|Sisters|Partners|Investors|Traders|Systems)(?:{_MANY}"
    rf"|{_FIRMS})"
    rf" (?:Council|Committee|Forum|Assembly|Chamber|Circle|Lobby)$"
)
""" "Fenland Growers Council"; "Traders Group" may be a firm."""
ACTING = re.compile(r"\b(?:Action|Support|Campaign|Pressure|Self-Help|Users?|Residents) Group$")
OF_THEM = re.compile(
    rf"(?:^|\s)(?:Council|Committee|Forum|Chamber|Circle|Board|Institution|Conference|Congress"
    rf"|Bureau)"
    rf" of (?:the )?(?:(?!of )[A-Z][\w-]* ){{0,3}}(?!{_OFFICE})(?:{_MANY}"
    rf"|{_FIRMS})(?: of [A-Z]\w+)?$"
)
""" "Council of Wine Communities", "Institution of Engineers"."""
DESCRIBED = re.compile(
    rf"^(?:[\w’'-]+ ){{0,5}}?{_SMALL} (?:of|for|representing) (?:the |some |several |local )*"
    rf"(?:(?!of )[\w’'-]+ ){{0,2}}?(?!{_OFFICE})(?:[a-z]+(?:ers|ors|ists|ants|ians|eers)"
    rf"|shipowners|parents|residents|tenants|students|patients|pensioners|survivors|victims"
    rf"|nurses)$"
)
""" "The Joint Cargo Committee of the Rotterdam underwriters"."""


def of_members(name: str) -> str:
    """The part of a name that says whose body it is."""
    for pattern in (OWNED, NAMED, ACTING, OF_THEM):
        if match := pattern.search(name):
            return match[0].strip()
    return ""


def described_members(text: str) -> str:
    """The words, if they describe a body of several people or firms."""
    return text if DESCRIBED.match(text) else ""
