"""The saying test: does the text say that the act of saying happens at all? (codebook §4.0.)

In: a cue's token. Out: whether the saying is negated, conditional, asked, wished, doubted or
refused. Beliefs and positions are not tested: who does not think it will rain takes a position.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.sources.subjects import own_subject, subject
from ontherecord.engine.records.attribution import CueClass
from ontherecord.engine.text.wordlist import words

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

TESTED: frozenset[CueClass] = frozenset(
    ("say", "ask", "commit", "deny", "report", "describe", "passive", "evidence")
)
"""Classes of cue that are acts of speech."""
_NOBODY = words("no nobody none neither nothing")
_NEVER = words("never hardly scarcely rarely seldom")
_OPENS_CONDITION = words("if unless whether lest")
_MAY_SAY = words("may might could should")
REFUSING = words(
    "refuse decline fail neglect forget omit hesitate avoid refrain stop_short resist shy bother"
    " yet short unwilling reluctant unable careful"
)
"""What stands above “to say” or “saying” when it was left unsaid."""
_WITHOUT = words("without of from short")
_DOUBTED = words("untrue false wrong myth lie fiction unlikely doubtful impossible improbable"
                 " unclear uncertain incorrect inaccurate")  # fmt: skip
_SURE = words("true clear certain likely sure evidence proof record indication sign suggestion"
              " question hint case")  # fmt: skip
_IMAGINED = words("doubt wish imagine suppose pretend dream")
_UP = frozenset(("conj", "ccomp", "csubj", "xcomp", "pcomp", "acl", "advcl", "relcl", "prep"))
MAX_CLIMB = 6


def is_not_said(cue: Token) -> bool:
    """Whether the text leaves it open, or denies, that this was said."""
    return (
        _is_negated(cue)
        or _is_only_possible(cue)
        or is_refused(cue)
        or _is_conditional(cue)
        or _is_asked(cue)
        or _is_doubted(cue)
    )


def _is_negated(cue: Token) -> bool:
    """“did not say”, “has never said”, “no guard said”, “neither … nor … said”."""
    first = cue
    while (
        first.dep_ == "conj" and own_subject(first) is None and first.head.pos_ in ("VERB", "AUX")
    ):
        if _denies_verb(first):
            return True
        first = first.head
    if _denies_verb(cue):
        return True
    speaker = own_subject(cue) or subject(cue)
    return speaker is not None and _is_nobody(speaker)


def _denies_verb(cue: Token) -> bool:
    """A "not" with the verb, not with "only": “not only said …”; “neither … nor …”."""
    joints = [*cue.children, *(cue.head.children if cue.dep_ == "conj" else ())]
    if any(c.lower_ in ("neither", "nor") and c.i < cue.i for c in joints):
        return True
    speaker = own_subject(cue)
    for child in cue.children:
        if child.i > cue.i or (child.dep_ != "neg" and child.lower_ not in _NEVER):
            continue
        if speaker is not None and child.i < speaker.left_edge.i and child.nbor(1).text == ",":
            continue  # “It will not, the firm has promised”: the answer ends so
        after = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
        if after not in ("only", "just", "merely", "simply"):
            return True
    return False


def _is_nobody(speaker: Token) -> bool:
    if speaker.lower_ in _NOBODY:
        return True
    before = {c.lower_ for c in speaker.children if c.i < speaker.i}
    first = speaker.left_edge.lower_
    one = speaker.lower_ == "one" and speaker.i > 0 and speaker.nbor(-1).lower_ == "no"
    return one or "neither" in before or "no" in before or first == "neither"


def _is_only_possible(cue: Token) -> bool:
    """“might say”, “could have told”, “would have said”: nobody has."""
    helpers = {c.lower_ for c in cue.children if c.dep_ == "aux" and c.i < cue.i}
    return bool(helpers & _MAY_SAY) or {"would", "have"} <= helpers


def is_refused(cue: Token) -> bool:
    """“declined to say”, “has yet to say”, “stopped short of saying”, “without saying”."""
    if cue.tag_ == "VB" and cue.dep_ in ("xcomp", "acl", "ccomp", "advcl"):
        above = cue.head
        judged = [above, *(c for c in above.children if c.dep_ in ("acomp", "attr"))]
        untrue = any(t.lemma_.lower() in _DOUBTED for t in judged)  # “it is wrong to say that …”
        return untrue or above.lemma_.lower() in REFUSING or _has_yet(above, cue)
    if cue.tag_ == "VBG" and cue.dep_ == "pcomp":
        link = cue.head
        before = {link.head.lemma_.lower(), link.nbor(-1).lower_ if link.i else ""}
        return link.lower_ == "without" or (link.lower_ in _WITHOUT and bool(before & REFUSING))
    return cue.tag_ == "VBG" and cue.dep_ == "xcomp" and cue.head.lemma_.lower() in REFUSING


def _has_yet(above: Token, cue: Token) -> bool:
    """“has yet to say”: the verb above is “have”, the adverb hangs on either."""
    near = (*above.children, *cue.children)
    return above.lemma_ == "have" and any(c.lower_ == "yet" and c.i < cue.i for c in near)


def _is_conditional(cue: Token) -> bool:
    """“if the guard said”, “whether he said”, “as though she had said”, “had the guard said”."""
    token = cue
    for _ in range(MAX_CLIMB):
        marks = [c for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i]
        if any(c.lower_ in _OPENS_CONDITION for c in marks) and not _as_said(cue):
            return True
        if token is cue and _is_inverted(cue) and not _ends_in_question(cue):
            return True
        if token.dep_ != "conj":
            return False
        token = token.head
    return False


def _as_said(cue: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "as" for c in cue.children)


def _is_inverted(cue: Token) -> bool:
    """A helper before the subject, and nothing else before it: “had she said”, “did he say”."""
    speaker = own_subject(cue)
    helper = next((c for c in cue.children if c.dep_ in ("aux", "auxpass")), None)
    if speaker is None or helper is None or speaker.i > cue.i or helper.i > speaker.left_edge.i:
        return False
    before = {c.tag_ for c in cue.children if c.i < helper.i}
    lead = helper.nbor(-1).lower_ if helper.i else ""
    return not before & {"WRB", "WP", "WDT"} and lead not in ("so", "nor", "neither", "only", "as")


def _ends_in_question(cue: Token) -> bool:
    end = cue.sent.end - 1
    while end > cue.i and cue.doc[end].text in "\"”’'":
        end -= 1
    return bool(cue.doc[end].text == "?")


def _is_asked(cue: Token) -> bool:
    """“Did the guard say …?”; “Why did the guard say …?” takes for granted that he did."""
    return _is_inverted(cue) and _ends_in_question(cue)


def _is_doubted(cue: Token) -> bool:
    """“it is untrue that …”, “there is no proof that …”, “he wished that she had said”."""
    token = cue
    for _ in range(MAX_CLIMB):
        above = token.head
        if above.i == token.i or token.dep_ not in _UP or token.dep_ == "relcl":
            return False
        if token.dep_ in ("ccomp", "csubj", "acl") and _doubts(above):
            return True
        if token.dep_ == "advcl" and token.i < above.i:
            return False
        if token.dep_ not in ("conj", "ccomp", "csubj", "acl"):
            return False
        token = above
    return False


def _doubts(above: Token) -> bool:
    lemma = above.lemma_.lower()
    if lemma in _IMAGINED or lemma in _DOUBTED:
        return not _has_no(above)
    around = [above, above.head] if above.dep_ in ("acomp", "attr") else [above]
    if lemma == "be":
        said = [c for c in above.children if c.dep_ in ("acomp", "attr") and c.i > above.i]
        if any(c.lemma_.lower() in _DOUBTED for c in said):
            return True
        around += [c for c in said if c.lemma_.lower() in _SURE]
        return len(around) > 1 and any(_has_no(t) for t in around)
    return lemma in _SURE and any(_has_no(t) for t in around)


def _has_no(token: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in ("no", "little", "hardly") for c in token.children)
