"""Does this full stop end a sentence? (used by `segment`; codebook §1 needs sentences.)

In: a text and the place of a stop. Out: yes or no. The tables are English abbreviations; for other
languages the tests on the next character alone decide.
"""

from __future__ import annotations

import re

from ontherecord.engine.text.wordlist import words

_TITLES = words(
    "mr mrs ms mx dr prof gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig gov sen rep rev hon"
    " pres amb msgr supt insp det const pte cllr atty fr sr hr messrs mme mlle st mt spc pfc asst"
    " coun ald eng engr arch mrs dra sra ing lic dott ssa vdr pol sub-insp sqn flt wg gp lcpl ssgt"
    " msgt vadm radm sup mgr bro sis fr ven rt dn pvte sgd dip kand mag hrn frl mevr dhr ch.insp"
)
"""With a capital, never end a sentence: a name follows."""
_COMPARING = words("vs v e.g i.e cf viz ca approx al resp")
"""Never end a sentence."""
_NUMBERED = words(
    "no nos art arts fig figs vol vols p pp sec ch para jan feb mar apr jun jul aug sep sept oct"
    " nov dec mon tue tues wed thu thur thurs fri sat sun"
)
"""End a sentence unless a number follows, or a word that cannot open one."""
_TRAILING = words(
    "inc ltd co corp bros jr ave blvd rd dept univ assn esq mass calif conn ariz colo fla ga ill"
    " ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala"
    " ark del w.va"
)
"""With a capital, may end a sentence: only a word that commonly opens one decides."""
_TRAILING_ANY_CASE = words("etc a.m p.m am pm ph.d m.d b.a m.a")
_OPENERS = words(
    "the a an he she it they we i you this that these those there here his her its their our my in"
    " on at as when while if after before for from since but and or so yet however meanwhile both"
    " some many most several such no not who what why how where then thus also although though"
    " despite during under until with without by to according asked about all any another because"
    " earlier later last next now once only other others still officials police one two three more"
    " mr mrs ms dr nearly almost each every few instead among"
)
_WORD_BEFORE = re.compile(r"[\w.&’'-]*$")
_WORD_AFTER = re.compile(r"[\w’'-]+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")
_AFTER_QUOTE = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+|(?:the|of|a|an|her|his)\s+){1,6}([a-z]+)")
CUE_FORMS = words(
    "said says told tells wrote writes began begins snapped snaps quipped quips admitted admits"
    " replied replies cried cries queried queries testified testifies"
) | frozenset(
    verb + ending
    for verbs, endings in (
        ("ask add shout tweet yell exclaim answer wonder demand respond remark retort recall"
         " explain repeat insist warn counter whisper scream report plead claim sigh laugh thunder"
         " bellow roar interject protest object remind reflect recount comment mutter murmur"
         " lament suggest offer assert contend confess boast scoff rant chant question ponder"
         " complain volunteer bark grumble", "ed s"),
        ("joke muse continue observe declare argue conclude inquire enquire announce state urge"
         " pledge acknowledge fume chime propose", "d s"),
    )
    for verb in verbs.split()
    for ending in endings.split()
)  # fmt: skip
"""Verbs that stand behind a quotation and a name."""
_OPENING = "\"'“‘«„([{¿¡"
_SPEECH = '"“„«'
"""Marks before a capital, right behind a stop, open somebody's words."""
_LOOK_BACK = 24


def ends_sentence(text: str, sentence: int, stop: int, cut: int, after: int, end: int) -> bool:
    """Whether the stop at `stop` (closing marks up to `cut`) ends the sentence begun at `sentence`.

    `after` is the next non-space character, before `end`, where the paragraph ends.
    """
    follows = after
    while follows < end and text[follows] in _OPENING:
        follows += 1
    char = text[follows] if follows < end else ""
    if char.islower():
        return False
    if text[stop] in "?!" and text[cut - 1] in "\"”’»'":
        cue = _AFTER_QUOTE.match(text, after, min(end, after + 120))
        return cue is None or cue[1] not in CUE_FORMS
    if text[stop] != "." or cut - stop > 1:
        return True
    return _full_stop_ends(text, sentence, stop, follows, end)


def _full_stop_ends(text: str, sentence: int, stop: int, follows: int, end: int) -> bool:
    """A single full stop with no closing mark: weigh the words on both sides of it."""
    match = _WORD_BEFORE.search(text, max(sentence, stop - _LOOK_BACK), stop)
    word = match.group() if match else ""
    start = stop - len(word)
    if start <= sentence and _ENUMERATOR.fullmatch(text[sentence:stop]):
        return False
    key = word.lower().strip("’'-")
    capital = word[:1].isupper()
    if key in _COMPARING or (capital and key in _TITLES):
        return False
    after = _WORD_AFTER.match(text, follows, end)
    opener = bool(after) and after.group().lower() in _OPENERS if after else False
    digit = follows < end and text[follows].isdigit()
    if key in _NUMBERED and (capital or key in ("p", "pp")):
        return not digit and (opener or key not in ("no", "nos", "art", "fig", "vol", "p", "pp"))
    dotted = capital and _INITIAL.fullmatch(word) is not None
    if key in _TRAILING_ANY_CASE and text[follows - 1] in _SPEECH:
        return True  # “… at 9 p.m. “He is asleep,” she said.”
    if dotted or key in _TRAILING_ANY_CASE or (capital and key in _TRAILING):
        return opener and not digit
    return True
