"""The desk itself: what lies on it, and what becomes of an answer.

Shell around pure modules. One thread at a time; an answer counts as given only once its file is on
disk.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ontherecord.desk import answers, blind, pace, queue, record, showing
from ontherecord.desk.answers import Answer, NotAnswered
from ontherecord.desk.blind import BlindAnswer
from ontherecord.desk.keeping import Keeper
from ontherecord.desk.opening import Opened
from ontherecord.desk.queue import Order, Waiting
from ontherecord.desk.record import Reader, Undoable
from ontherecord.desk.taking import see_to
from ontherecord.model import Annotation, Article, Contribution, Statement


class Room:
    """One reader at one desk."""

    def __init__(
        self, opened: Opened, reader: Reader, slugs: Sequence[str] = (), *, again: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.opened, self.reader, self._clock = opened, reader, clock
        self._keeper, self._lock = Keeper(opened.root, reader), threading.RLock()
        every = (one for a in opened.archive.articles for one in self._waits(a, again))
        self._waiting = queue.only(every, slugs)
        self._orders: dict[Order, tuple[Waiting, ...]] = {}
        self._mine = dict(opened.mine)
        self._entities = {entity.id: entity for entity in opened.archive.entities}
        self._steps: list[pace.Step] = []
        self._undo: list[Undoable] = []
        self._last = clock()
        self._keys = {(one.slug, one.id) for one in self._waiting}
        self._done = {(slug, a.target or a.id) for slug, file in self._mine.items()
                      for a in file.annotations}  # fmt: skip
        self._blind: dict[str, frozenset[str]] = {}
        if reader.independent:
            self._done |= {(slug, one.id) for slug, file in self._mine.items()
                           for one in queue.before(opened.articles[slug], file)}  # fmt: skip
            return
        by: defaultdict[str, list[str]] = defaultdict(list)
        for one in self._waiting:
            by[one.slug].append(one.id)
        self._blind = {slug: blind.chosen(reader.handle, slug, ids) for slug, ids in by.items()}

    def _waits(self, article: Article, again: bool) -> tuple[Waiting, ...]:
        if self.reader.independent:
            return queue.sentences(article)
        return queue.waiting(article, again=again)

    def queue(self, order: Order) -> tuple[Waiting, ...]:
        """All that waits, in an order that does not change while somebody reads."""
        with self._lock:
            if order not in self._orders:
                self._orders[order] = queue.ordered(self._waiting, order)
            return self._orders[order]

    def is_done(self, one: Waiting) -> bool:
        """Whether the reader has answered it today."""
        return (one.slug, one.id) in self._done

    def is_blind(self, slug: str, ident: str) -> bool:
        """Whether its draft is hidden until it is answered."""
        return ident in self._blind.get(slug, ())

    def statements(self, slug: str) -> Sequence[Statement]:
        """All statements of an article, possible ones too, in text order."""
        return showing.in_order(self.opened.articles[slug])

    def base(self, slug: str, ident: str) -> Statement | None:
        """A statement as it was this morning."""
        return next((s for s in self.statements(slug) if s.id == ident), None)

    def file(self, slug: str) -> Contribution | None:
        """The reader's file of today, as it was last written."""
        return self._mine.get(slug)

    def files(self) -> list[tuple[str, Contribution]]:
        """All of them that hold something."""
        return [(slug, file) for slug, file in sorted(self._mine.items()) if file.annotations]

    def coach(self) -> pace.Coach:
        """How far the reader is."""
        return pace.coach(self._steps, len(self._keys) - len(self._done & self._keys))

    def shown(self, slug: str, s: Statement | None, given: Annotation | None) -> dict[str, Any]:
        """A statement as the reader has it by now: the draft's, changed or added."""
        article = self.opened.articles[slug]
        now = showing.read(article, given, s, self.opened.glossary) if given else s
        kept = now or s
        if kept is None:
            raise NotAnswered("these words are not in the text any more")
        ident = s.id if s else given.id if given else kept.id
        kept = msgspec.structs.replace(kept, id=ident)
        number = showing.numbers(article).get(ident, "+")
        return {**showing.shown(article, kept, number, self._entities),
                "answer": showing.given(given)}  # fmt: skip

    def answer(self, answer: Answer) -> dict[str, Any]:
        """Keep an answer: the statement as it is now.

        Raises:
            NotAnswered: `check` would refuse it.
            Elsewhere, OSError: nothing was written.
        """
        with self._lock:
            base = self._asked(answer.slug, answer.id)
            if base is None and answer.what == "remove":
                return self._take_out(answer.slug, answer.id)
            ident = answer.id if base is None and answer.id else self._ident(answer)
            made = self._annotation(answer, base, ident)
            before = record.find(self._mine.get(answer.slug), ident)
            return self._keep(answer.slug, answers.blind_of(made, before), base)

    def blind(self, given: BlindAnswer) -> dict[str, Any]:
        """Keep what was said before the draft was seen; then show the draft beside it.

        Raises:
            NotAnswered, Elsewhere, OSError: as `answer`.
        """
        with self._lock:
            base = self._asked(given.slug, given.id)
            if base is None or not self.is_blind(given.slug, given.id):
                raise NotAnswered("this draft is not hidden")
            said = Answer(slug=given.slug, id=given.id, what="correct", kind=given.kind,
                          unverified=given.unverified)  # fmt: skip
            compared = blind.compared(base, given.kind, given.unverified)
            made = self._annotation(said, base, record.ident(self.reader, base.id))
            made = msgspec.structs.replace(made, blind=compared)
            return {
                **self._keep(given.slug, made, base),
                "draft": self.shown(given.slug, base, None),
            }

    def _take_out(self, slug: str, ident: str) -> dict[str, Any]:
        """Drop what the reader added themself: of it nothing is left to be said."""
        before = record.find(self._mine.get(slug), ident)
        if before is None:
            raise NotAnswered(answers.GONE)
        self._mine[slug] = self._keeper.change(
            self.opened.seed_of[slug], lambda file: record.drop(file, ident)
        )
        self._undo.append(Undoable(slug=slug, id=ident, before=before))
        self._done.discard((slug, ident))
        return {"saved": self._mine[slug].path, "statement": None, **self._told()}

    def _told(self) -> dict[str, Any]:
        """How far the reader is, for the line at the foot."""
        coach = self.coach()
        return {"coach": coach.words, "fast": coach.fast, "left": coach.left}

    def seen(self, slug: str, ident: str) -> dict[str, Any]:
        """An independent reader found no statement in a sentence: what is unmarked says so."""
        with self._lock:
            self._done.add((slug, ident))
            return {"saved": "", **self._told()}

    def undo(self, slug: str = "", ident: str = "") -> dict[str, Any]:
        """Take the last answer back; without one, that of the statement at hand.

        Raises:
            NotAnswered: there is none.
            Elsewhere, OSError: nothing was written.
        """
        with self._lock:
            last = self._undo[-1] if self._undo else self._of(slug, ident)
            before = last.before

            def back(file: Contribution) -> Contribution:
                return record.put(file, before) if before else record.drop(file, last.id)

            gone = record.find(self._mine.get(last.slug), last.id)
            self._mine[last.slug] = self._keeper.change(self.opened.seed_of[last.slug], back)
            self._undo = self._undo[:-1]
            target = (gone.target or gone.id) if gone else ""
            if before is None:
                self._done.discard((last.slug, target))
                self._steps = self._steps[:-1]
            return {"slug": last.slug, "id": target}

    def _of(self, slug: str, ident: str) -> Undoable:
        """The answer of an earlier sitting to a statement."""
        for key in (ident, record.ident(self.reader, ident)):
            if record.find(self._mine.get(slug), key):
                return Undoable(slug=slug, id=key, before=None)
        raise NotAnswered("there is nothing to undo")

    def _asked(self, slug: str, ident: str) -> Statement | None:
        if slug not in self.opened.articles:
            raise NotAnswered("there is no such article")
        return self.base(slug, ident)

    def _ident(self, answer: Answer) -> str:
        start = answer.content[0].start if answer.content else 0
        return record.ident(self.reader, f"at-{start}" if answer.what == "add" else answer.id)

    def _annotation(self, answer: Answer, base: Statement | None, ident: str) -> Annotation:
        settles = answers.settles(base, self.reader.handle) if base else ()
        text = self.opened.seed_of[answer.slug].text
        return answers.annotation(answer, base, text, ident, self.opened.glossary, settles)

    def _keep(self, slug: str, made: Annotation, base: Statement | None) -> dict[str, Any]:
        """Write it, and only then count it."""
        seed, before = self.opened.seed_of[slug], record.find(self._mine.get(slug), made.id)

        def put(file: Contribution) -> Contribution:
            found = record.put(file, made)
            see_to(seed, found, self.opened.seeds.entities)
            return found

        self._mine[slug] = self._keeper.change(seed, put)
        self._undo.append(Undoable(slug=slug, id=made.id, before=before))
        self._done.add((slug, made.target or made.id))
        self._count(slug, made, base, is_new=before is None)
        shown = self.shown(slug, base, made)
        return {"saved": self._mine[slug].path, "statement": shown, **self._told()}

    def _count(self, slug: str, made: Annotation, base: Statement | None, *, is_new: bool) -> None:
        now, changed = self._clock(), answers.is_change(made)
        if is_new:
            words = pace.words_read(self.opened.articles[slug], base)
            self._steps.append(pace.Step(seconds=now - self._last, words=words, changed=changed))
            self._last = now
        elif self._steps:
            self._steps[-1] = msgspec.structs.replace(self._steps[-1], changed=changed)
