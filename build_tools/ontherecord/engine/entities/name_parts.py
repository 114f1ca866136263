"""Words in and around personal names: titles, surnames that are offices, what is in no name.

In: nothing. Out: closed sets that `names` and its neighbours ask.
"""

from __future__ import annotations

from ontherecord.engine.text import wordlist

TITLES = wordlist.words(
    "mr mrs ms miss mx dr prof sir dame lord lady rev fr gen lt col maj capt cpl pfc sgt adm "
    "cmdr brig lieutenant colonel major captain sergeant corporal private commodore marshal "
    "general admiral commander sen rep gov hon justice judge president king queen prince "
    "princess pope saint st count baron baroness duke duchess sheikh sheik ayatollah emir "
    "mullah imam pvt spc ret presidents senators representatives secretaries ministers "
    "governors mayors judges generals ag pres det insp supt const pc ambassador secretary "
    "minister chancellor senator governor mayor"
)
RANKS = frozenset(("senior", "junior", "first", "second", "chief", "rear", "vice", "acting"))
NOT_IN_NAMES = wordlist.words(
    "to a an public national broad streets convention opinion debate the and of for monday "
    "tuesday wednesday thursday friday saturday sunday january february march april june july "
    "august september october november december i if but when while this that it he she they we "
    "you in on at by new north south east west western eastern northern southern street road "
    "avenue square park river lake island islands mountain airport station bridge tower castle "
    "palace stadium center centre hall house building cup prize award awards act bill law war "
    "day games olympics championship championships league conference summit festival treaty "
    "accord agreement plan operation project program programme show series app facebook twitter "
    "telegram instagram youtube republican republicans democrat democrats muslim muslims "
    "christian christians jewish islam islamic catholic god bible quran koran internet covid "
    "brexit according sources source among suffered wins loses top secret priorities usa "
    "judicial watch hail categories read more photo image video related also former says said "
    "republic federation nations system systems information management security affairs "
    "services county township district village city valley heights beach bay creek coast strip "
    "trail canyon casino resort klan klux brothers sisters syndrome disease generation against "
    "without abuse barangay sitio purok jalan taman kampung kampong bandar bukit sungai desa "
    "colonia avenida calle rua avenue wat doi persiaran lorong lebuh corregimiento commune zone"
)
OFFICE_SURNAMES = wordlist.words(
    "king major judge pope bishop priest cardinal fellow chancellor hunter baker partner dean "
    "mayor sheriff constable justice marshal prince knight page abbot monk nun squire cook "
    "butcher miller carpenter fisher shepherd farmer gardener singer driver porter clerk reeve "
    "ranger warden parson deacon proctor child friend guest rich bank banks church school law "
    "case post star press"
)
"""Words for an office or a calling that are surnames, too."""
BODIES_OF = wordlist.words(
    "Operations Trade Affairs Studies Response Support Relations Control Monitoring Intelligence "
    "Command Assistance Management Solutions Resources Holdings Pictures Records Works Housing "
    "Partnership Alliance Group Initiative Watch Forum Collective Consortium Council Platform "
    "Hub Centre Center Programme Program Panel Commission Board Agency Unit Team Works Services "
    "System Systems Partners Fire Rescue International Global Worldwide National Action Future "
    "Futures Voices Voice Now Lab"
)
"""Last words of bodies' names that do not tell what kind of body it is."""
TITLE_NAMES = wordlist.words(
    "justice judge prince princess major sheriff dean earl duke king queen marshal bishop pope "
    "count baron deacon chancellor constable general captain doctor reverend pastor saint sir "
    "lord"
)
"""Titles that are given names, too: then a calling without any office follows the name."""
TIES = wordlist.words(
    "father mother grandfather grandmother husband wife native veteran donor star champion "
    "captain soldier"
)
"""Callings that somebody with an office may have, too."""
SURNAMES_TOO = wordlist.words(
    "bill law war street road park square lake river island islands mountain bridge tower "
    "castle palace hall house north south east west day games church may march hunter read "
    "christian islam bible building center centre cup award services convention prince king "
    "public bay beach coast"
)
"""Words that end a person's name after a given name, although they are mostly no name."""
