"""Cue words, what may follow them and what they do (codebook §§3, 7, 9). No code decides here.

In: a language's `cues.tsv`. Out: look-ups. A frame says which complement a cue hands over:
  c  a clause ("said that …", "asked whether …")
  m  a clause marked by "that" ("decided that …"; not "must decide if …")
  q  a quotation beside it; alone: one behind a comma or colon, or before the subject ("went on")
  t  an infinitive ("pledged to …")
  o  an addressee and an infinitive ("urged X to …")
  n  a noun phrase ("opposed the plan")
  g  a gerund ("denied striking …")
  a  an object and what is said of it ("called X Y", "accused X of Y")
  e  only documents can do it ("the poll shows …"; not "she showed …")
  p  a phrase whose preposition belongs to the cue ("spoke about …", "warned of …")
  r  words before it that point ("a charge that X denies")
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, cast

from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.attribution import CueClass
from ontherecord.model import Act, CueFlag, Record

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

Part = Literal["VERB", "ADJ", "NOUN"]


class Cue(Record, frozen=True):
    """One row: a word, one kind of cue that it can be, and what it then does."""

    cue_class: CueClass
    frames: str
    prepositions: frozenset[str] = frozenset()
    lemma: str = ""
    """The cue's dictionary form, of a verb also with the word behind it ("point out")."""
    part: Part = "VERB"
    flags: tuple[CueFlag, ...] = ()
    act: Act = "assert"
    example: str = ""
    """A sentence with marks: {source} [cue] «content», as this row finds them."""


@cache
def cues(lang: str = "en") -> tuple[Cue, ...]:
    """Every row of a language's table, in its order."""
    return tuple(
        Cue(
            lemma=lemma,
            part=cast(Part, part),
            cue_class=cast(CueClass, cue_class),
            frames=frames,
            prepositions=frozenset(tables.split(prepositions)),
            flags=cast(tuple[CueFlag, ...], tables.split(flags)),
            act=cast(Act, act),
            example=example,
        )
        for lemma, part, cue_class, frames, prepositions, flags, act, example in tables.rows(
            "cues.tsv", lang
        )
    )


@cache
def by_lemma(part: Part, lang: str = "en") -> dict[str, tuple[Cue, ...]]:
    """A part of speech's cues; every row of a lemma applies: "warned that …", "warned of …"."""
    found: dict[str, tuple[Cue, ...]] = {}
    for cue in cues(lang):
        if cue.part == part:
            found[cue.lemma] = (*found.get(cue.lemma, ()), cue)
    return found


VERBS = by_lemma("VERB")
ADJECTIVES = by_lemma("ADJ")
_IN_TWO_WORDS = frozenset(lemma.split()[0] for lemma in VERBS if " " in lemma)


def row_of(lemma: str, cue_class: CueClass) -> Cue | None:
    """The row whose flags and act a cue has: of its own class, else the verb's first row ("it was
    claimed that …"). A noun has only rows of its own: "the charge that …" calls nobody anything."""
    verbs = VERBS.get(lemma, ())
    rows = (*verbs, *ADJECTIVES.get(lemma, ()), *by_lemma("NOUN").get(lemma, ()))
    own = next((row for row in rows if row.cue_class == cue_class), None)
    return own or (verbs[0] if verbs and cue_class != "noun" else None)


def lemma_of(token: Token) -> str:
    """The token's dictionary form; the model's "hoped" → "hop" and "texted" → "texte" are mended by
    this very table.

    With the word behind it where the table has both as one cue: "pointed out" → "point out".
    """
    lemma = str(token.lemma_).lower()
    if lemma not in VERBS:
        lemma = _mended(lemma, token.lower_)
    if lemma in _IN_TWO_WORDS and token.i + 1 < len(token.doc):
        both = f"{lemma} {token.nbor(1).lower_}"
        return both if both in VERBS else lemma
    return lemma


@lru_cache(maxsize=8192)
def _mended(lemma: str, form: str) -> str:
    """A lemma with an "e" too few or too many, where the table has the right one."""
    if form in (f"{lemma}ed", f"{lemma}es", f"{lemma}ing") and f"{lemma}e" in VERBS:
        return f"{lemma}e"
    if lemma.endswith("e") and form == f"{lemma}d":
        stem = lemma[:-1]
        single = stem[:-1] if stem[-2:-1] == stem[-1:] else stem  # “blogged”
        return next((one for one in (stem, single) if one in VERBS), lemma)
    return lemma
