"""Who may have said it, and who did not: from people's files and drafts into the article."""

from __future__ import annotations

import msgspec

from ontherecord.codebook.labels import sentence_labels
from ontherecord.model import Annotation, Article, NotSaid, Source, Span, Statement
from tests.support.open_speakers import (
    BENNINGS,
    KIT,
    TEXT,
    bare,
    contribution,
    read,
)


def words(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def of(article: Article, ident: str) -> Statement:
    shown = (*article.statements, *article.outlet)
    return next(s for s in shown if ident in s.annotations)


def changed(ident: str, **fields: object) -> Annotation:
    (one,) = (a for a in KIT if a.id == ident)
    return msgspec.structs.replace(one, **fields)  # type: ignore[arg-type]


def span(part: str) -> Span:
    return Span(start=TEXT.index(part), end=TEXT.index(part) + len(part))


def test_nobody_is_the_speaker_by_default() -> None:
    """Both are named, with what each is; the source keeps the words of the text."""
    article, problems = read()
    statement = of(article, "kit-2")
    assert statement.ambiguous and not problems
    assert [(c.speaker, c.type) for c in statement.candidates] == [
        ("Jan Voss", "legislature-court"), ("Bo Marek", "witness-affected"),
    ]  # fmt: skip
    (source,) = statement.sources
    assert (source.speaker, source.entity, source.type) == ("He", None, "unspecified")
    assert statement.voices == statement.candidates


def test_the_kind_follows_from_all_candidates() -> None:
    """Official only where every one speaks for an office; so it is where nobody says the kind."""
    for ident, kind in (("kit-1", "official-claim"), ("kit-2", "attributed-claim")):
        article, _ = read(contribution("kit", "1.2", [changed(ident, kind=None)]))
        assert of(article, ident).kind == kind


def test_who_names_the_speaker_settles_it_and_who_changes_more_does_not() -> None:
    """A correction of the channel leaves both; one of the speaker leaves one."""
    base, _ = read(contribution("kit", "1.2", KIT[:1]))
    (target,) = (s.id for s in base.statements)
    for fields, fits in (({"channel": "hearing"}, 2), ({"speaker": "Uwe Benning"}, 0)):
        later = msgspec.convert(
            {"id": "zoe-1", "action": "correct", "target": target, **fields}, Annotation
        )
        article, _ = read(contribution("zoe", "1.2", [later]), of=_draft(base))
        (one,) = article.statements
        assert len(one.candidates) == fits and one.ambiguous is bool(fits)
    assert one.sources[0].speaker == "Uwe Benning"


def _draft(article: Article) -> Article:
    """The statements as if the engine had found them."""
    found = tuple(
        msgspec.structs.replace(s, by=(), state="draft", annotations=()) for s in article.statements
    )
    return msgspec.structs.replace(article, statements=found)


def test_two_who_leave_it_open_between_others_disagree() -> None:
    """Equal words with other candidates are another reading."""
    other = changed("kit-1", id="zoe-1", candidates=(BENNINGS[0], changed("kit-2").candidates[0]))  # type: ignore[index]
    article, _ = read(
        contribution("kit", "1.2", KIT[:1]), contribution("zoe", "1.2", [other])
    )  # fmt: skip
    (one,) = article.statements
    assert len(one.disputed_by) == 1


def test_what_was_not_said_is_no_statement() -> None:
    """It is a flag on its sentence, with who did not say it and who read it so."""
    article, _ = read()
    flags = {words(article, s.span): s.not_said for s in article.sentences if s.not_said}
    assert [*flags] == [
        "No official said that the bridge was safe.",
        "If the mayor said that the road was open, nobody heard it.",
    ]
    (flag,) = flags["No official said that the bridge was safe."]
    assert (flag.who.speaker, flag.by) == ("No official", ("kit",))
    assert words(article, flag.span) == "that the bridge was safe"
    (sentence,) = (s for s in article.sentences if flag in s.not_said)
    assert sentence_labels(sentence.span, article.statements) == ("outlet-voice",)


def test_a_draft_s_flag_stands_until_somebody_reads_its_words() -> None:
    """A person's reading of the words takes its place, whether it says the same or not."""
    flag = NotSaid(who=Source(speaker="no official"), span=span("that the bridge was safe"))
    draft = bare()
    sentences = tuple(
        msgspec.structs.replace(s, not_said=(flag,)) if s.span.start <= flag.span.start < s.span.end
        else s
        for s in draft.sentences
    )  # fmt: skip
    draft = msgspec.structs.replace(draft, sentences=sentences)
    untouched, _ = read(contribution("kit", "1.2", KIT[:1]), of=draft)
    assert [f for s in untouched.sentences for f in s.not_said] == [flag]
    said = changed("kit-5", kind="attributed-claim", form="indirect", not_said=None, speaker="X")
    for reading, left in ((changed("kit-5"), [("kit",)]), (said, [])):
        article, _ = read(contribution("kit", "1.2", [reading]), of=draft)
        assert [f.by for s in article.sentences for f in s.not_said] == left


def test_a_draft_s_statement_is_removed_with_who_did_not_say_it() -> None:
    """`remove` may tell whom the text denies it to."""
    base, _ = read(contribution("kit", "1.2", [changed("kit-1")]))
    (target,) = (s.id for s in base.statements)
    gone = Annotation(id="zoe-1", action="remove", target=target, not_said="Benning")
    article, _ = read(contribution("zoe", "1.2", [gone]), of=_draft(base))
    assert not article.statements
    assert [f.who.speaker for s in article.sentences for f in s.not_said] == ["Benning"]


def test_each_reading_is_under_its_own_codebook() -> None:
    """Files of two versions lie side by side, and each reading says which one it follows."""
    article, problems = read()
    assert not problems
    assert of(article, "kit-1").codebooks == ("1.2",)
    assert of(article, "lou-2").codebooks == ("1.1",)
    whys = [r.why for r in of(article, "lou-2").reasons if r.by == "person"]
    assert whys == ["Read so by lou, under codebook 1.1."]
    both, _ = read(
        contribution("kit", "1.2", [changed("kit-4")]),
        contribution("lou", "1.1", [changed("kit-4", id="lou-1")]),
    )
    assert of(both, "kit-4").codebooks == ("1.1", "1.2") and not of(both, "kit-4").disputed_by
    assert [r.why[-14:] for r in of(both, "kit-4").reasons if r.by == "person"] == [
        " codebook 1.2.", " codebook 1.1.",
    ]  # fmt: skip


def test_doing_it_twice_changes_nothing() -> None:
    """What was merged is merged again only where something is new."""
    once, _ = read()
    more = contribution("zoe", "1.2", [changed("kit-6", id="zoe-6")])
    twice, _ = read(*once.contributions, more, of=once)
    flags = [f for s in twice.sentences for f in s.not_said]
    assert len(flags) == 2 and flags[-1].by == ("kit", "zoe")
