"""Other ways of the desk: unsure, all alike, a second reader, several parts, mouse, finger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ontherecord.assembly.files import check_files
from ontherecord.desk.room import Room
from ontherecord.model import Annotation, Contribution
from ontherecord.seeds import load
from tests.e2e.conftest import DESKTOP, PHONE, open_context
from tests.e2e.desk import Typist
from tests.support.at_the_desk import FOLDER, SLUG, checkout, room, served

pytestmark = pytest.mark.e2e

BOX = """([from, to]) => {
  const [node] = [...document.querySelectorAll("#text *")].flatMap((e) => [...e.childNodes])
    .filter((n) => n.nodeType === 3 && n.data.includes(from) && n.data.includes(to));
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(from));
  range.setEnd(node, node.data.indexOf(to) + to.length);
  range.startContainer.parentElement.scrollIntoView({block: "center"});
  const boxes = [...range.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return checkout(tmp_path / "archive", git=True)


@pytest.fixture
def sit(browser: Browser, root: Path) -> Callable[..., Any]:
    """Open the desk, past its tour: the page, and whoever presses its keys."""

    @contextmanager
    def opened(
        handle: str = "ada", *, independent: bool = False, **how: Any
    ) -> Iterator[tuple[Page, Typist]]:
        desk_room = room(root, handle, independent=independent)
        context = open_context(browser, **{"viewport": DESKTOP, **how})
        with served(desk_room) as desk:
            page = context.new_page()
            page.goto(desk.url)
            page.get_by_role("button", name="Skip").click()
            page.evaluate("document.activeElement.blur()")
            yield page, Typist(page, desk_room)
            context.close()

    return opened


def written(root: Path, handle: str = "ada") -> Contribution:
    """What a reader's only file says; `check` has nothing against it."""
    files = sorted((root / FOLDER).glob(f"*-{handle}*.yml"))
    assert check_files(root, files).problems == ()
    (found,) = [c for c in load(root / "seeds").articles[0].contributions if c.by == handle]
    return found


def only(root: Path, ident: str) -> Annotation:
    """What the reader answered to one statement."""
    (found,) = [a for a in written(root).annotations if a.target == ident]
    return found


def to(typist: Typist, ident: str) -> None:
    """Go to a statement, key by key."""
    for _ in range(40):
        if typist.here() == ident:
            return
        typist.press("j", leaves=True)
    raise AssertionError(ident)


def shown(desk: Room, number: int = 0) -> str:
    """The id of a statement of one part whose draft is shown."""
    found = [s.id for s in desk.statements(SLUG) if not desk.is_blind(SLUG, s.id)]
    return found[number]


def test_what_leaves_unsure_stays_open_with_its_note(sit: Any, root: Path) -> None:
    """? and a note: the statement is handed on, and can still be answered."""
    with sit() as (page, typist):
        ident = shown(typist.room)
        to(typist, ident)
        page.keyboard.press("?")
        expect(page.get_by_label("What leaves you unsure?")).to_be_focused()
        page.keyboard.type("Does “he” mean the envoy?")
        typist.press("Enter", saves=True, leaves=True)
        made = only(root, ident)
        assert (made.action, made.note) == ("dispute", "Unsure. Does “he” mean the envoy?")
        while typist.here() != ident:
            typist.press("k", leaves=True)
        expect(page.locator("#card")).to_contain_text("You left this to somebody else.")
        typist.press("y", saves=True)
        assert only(root, ident).action == "confirm"


def test_a_note_that_is_left_changes_nothing(sit: Any, root: Path) -> None:
    with sit() as (page, typist):
        ident = shown(typist.room)
        to(typist, ident)
        page.keyboard.press("?")
        page.keyboard.type("yes")
        typist.press("Escape")
        expect(page.locator("#panel > *")).to_have_count(0)
        assert typist.here() == ident
        assert not list((root / FOLDER).glob("*-ada.yml"))


def test_one_question_for_all_of_a_speaker(sit: Any, root: Path) -> None:
    """a, by keyboard: all are shown, those that differ are changed, none is thereby read."""
    with sit() as (page, _):
        page.keyboard.press("a")
        dialog = page.get_by_role("dialog")
        group = dialog.get_by_role("button", name="Jens Stoltenberg (")
        number = int(group.inner_text().split("(")[1].rstrip(")"))
        group.press("Enter")
        expect(dialog).to_contain_text("What kind of source is Jens Stoltenberg?")
        expect(dialog.get_by_role("listitem")).to_have_count(number)
        dialog.get_by_label("Kind of source").select_option("expert")
        dialog.get_by_role("button", name="Say so for all").press("Enter")
        expect(dialog).to_contain_text(f"{number} of {number} changed and saved")
        page.keyboard.press("Escape")
        expect(page.locator("#coach")).to_contain_text(f"{35 - number} left")
        made = written(root).annotations
        assert len(made) == number
        assert {(a.action, a.source_type, a.kind) for a in made} == {
            ("correct", "expert", "attributed-claim")
        }


def test_a_second_reader_marks_what_they_find(sit: Any, root: Path) -> None:
    """Nobody's marks are there; what two marked so is compared at the end."""
    for handle in ("ada", "bo"):
        with sit(handle, independent=True) as (page, typist):
            expect(page.locator("#card")).to_contain_text("Does somebody say something here?")
            assert page.locator(".mark--official-claim, .is-cue, .is-source").count() == 0
            first = typist.here()
            typist.press("y", saves=True, leaves=True)
            second = typist.here()
            words = page.locator(".is-here").all_inner_texts()
            page.keyboard.press("n")
            expect(page.locator("#panel")).to_contain_text("".join(words))
            page.keyboard.press("Enter")
            expect(page.locator("#panel")).to_contain_text("Whom does the text hold responsible?")
            page.keyboard.press("1")
            typist.press("1", saves=True)
            page.keyboard.type("Zelen")
            typist.press("Enter", saves=True)
            expect(page.locator("#panel")).to_contain_text("Which words hand it over")
            typist.press("Escape")
            typist.press("y", saves=True, leaves=True)
            assert typist.here() not in (first, second)
            assert typist.room.is_done(typist.room.queue("pays")[1])
            page.keyboard.press("f")
            expect(page.get_by_role("dialog")).to_contain_text("1 added")
            if handle == "bo":
                expect(page.get_by_role("dialog")).to_contain_text("Q2 kind")
        found = written(root, handle)
        assert found.independent and [a.action for a in found.annotations] == ["add"]


def test_a_statement_gets_a_second_part_and_loses_it(sit: Any, root: Path) -> None:
    """p adds a part; Space goes round all ends, the inner ones, too; Delete takes a part out."""
    with sit() as (page, typist):
        ident = next(s.id for s in typist.room.statements(SLUG)
                     if s.cues and s.content[0].end < s.cues[0].start
                     and not typist.room.is_blind(SLUG, s.id))  # fmt: skip
        was = typist.room.base(SLUG, ident)
        assert was
        to(typist, ident)
        page.keyboard.press("e")
        panel = page.locator("#panel")
        for key in ("p", "ArrowRight", "ArrowRight", "ArrowRight"):
            page.keyboard.press(key)
        expect(panel).to_contain_text("moving the end of part 2 of 2")
        for key in ("Space", "Space", "ArrowLeft"):
            page.keyboard.press(key)
        expect(panel).to_contain_text("moving the end of part 1 of 2")
        for key in ("Space", "ArrowRight", "ArrowRight"):
            page.keyboard.press(key)
        expect(panel).to_contain_text("moving the start of part 2 of 2")
        typist.press("Enter", saves=True)
        first, second = only(root, ident).content
        text = typist.room.opened.seed_of[SLUG].text
        whole = text[was.content[0].start : was.content[0].end]
        assert whole.startswith(first.exact) and len(first.exact) < len(whole)
        assert len(second.exact.split()) == 2
        expect(page.locator(".is-here")).to_have_count(2)
        for key in ("e", "Delete"):
            page.keyboard.press(key)
        typist.press("Enter", saves=True)
        assert [c.exact for c in only(root, ident).content] == [first.exact]


def test_the_words_that_hand_over(sit: Any, root: Path) -> None:
    """c begins with the cue of the draft; a word more is taken, and the card tells it."""
    with sit() as (page, typist):
        ident = next(s.id for s in typist.room.statements(SLUG)
                     if len(s.cues) == 1 and not typist.room.is_blind(SLUG, s.id))  # fmt: skip
        to(typist, ident)
        page.keyboard.press("c")
        expect(page.locator("#panel")).to_contain_text("Which words hand it over")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowLeft")
        typist.press("Enter", saves=True)
        made = only(root, ident)
        assert made.cue and not isinstance(made.cue, tuple)
        expect(page.locator(".facts")).to_contain_text(made.cue.exact)
        assert (made.action, made.content, made.kind) == ("correct", (), None)


def test_the_words_that_name_the_source_are_typed(sit: Any, root: Path) -> None:
    """By keyboard: words of the sentence, typed as it has them, are found in it."""
    with sit() as (page, typist):
        to(typist, "s-ee6d01")
        page.keyboard.press("s")
        page.keyboard.type("Governor Oleh Syniehubov")
        options = page.locator("#names").get_by_role("option")
        for _ in range(options.count() - 1):
            page.keyboard.press("ArrowDown")
        expect(options.last).to_have_attribute("aria-selected", "true")
        typist.press("Enter", saves=True)
        (source,) = only(root, "s-ee6d01").source
        assert (source.exact, source.speaker) == ("Governor Oleh Syniehubov",) * 2


def drag(page: Page, words: tuple[str, str]) -> None:
    """Select from one word to another with the mouse."""
    left, top, right, bottom = page.evaluate(BOX, list(words))
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()


def test_everything_by_mouse(sit: Any, root: Path) -> None:
    """Words pressed are at hand; right, another kind, another end, a new statement: no key."""
    with sit() as (page, typist):
        card, body = page.locator("#card"), page.locator("body")
        a, b, c = (shown(typist.room, n) for n in (4, 6, 8))

        def open_(ident: str) -> None:
            page.locator(f"#text [data-id={ident}]").first.click()
            expect(body).to_have_attribute("data-at", ident)

        def press(name: str, where: Locator = card) -> None:
            where.get_by_role("button", name=name).first.click()

        open_(a)
        press("Right")
        expect(body).to_have_attribute("data-saved", "1")
        expect(body).not_to_have_attribute("data-at", a)
        open_(b)
        press("Not checked?")
        press("the text says that it was not confirmed")
        press("Done")
        expect(body).to_have_attribute("data-saved", "2")
        open_(c)
        press("Ends")
        press("← word")
        press("Done")
        expect(body).to_have_attribute("data-saved", "3")
        expect(body).to_have_attribute("data-busy", "0")
        drag(page, ("a direct conflict", "Ukraine"))
        page.get_by_role("button", name="New statement").click()
        expect(page.locator("#panel")).to_contain_text("“a direct conflict")
        press("Done")
        press("Someone else")
        press("expert")
        expect(body).to_have_attribute("data-saved", "4")
        press("Take it")
        expect(body).to_have_attribute("data-saved", "5")
        press("Done")
        expect(body).to_have_attribute("data-saved", "6")
        press("No statement")
        expect(body).to_have_attribute("data-saved", "7")
        assert {x.action for x in written(root).annotations} == {"confirm", "correct"}
        press("Undo")
        expect(page.locator("#status")).to_contain_text("Taken back")
        actions = {x.target or "new": x.action for x in written(root).annotations}
        assert actions == {a: "confirm", b: "correct", c: "correct", "new": "add"}


def test_everything_by_finger(sit: Any, root: Path) -> None:
    """At 390 px, touch alone: the card is in reach, nothing scrolls sideways."""
    with sit(viewport=PHONE, has_touch=True, is_mobile=True) as (page, typist):
        card, body = page.locator("#card"), page.locator("body")

        def tap(name: str) -> None:
            button = card.get_by_role("button", name=name).first
            box = button.bounding_box()
            assert box and box["height"] >= 24 and box["width"] >= 24
            button.tap()

        for ident in (shown(typist.room, 2), shown(typist.room, 3)):
            mark = page.locator(f"#text [data-id={ident}]").first
            mark.scroll_into_view_if_needed()
            mark.tap()
            expect(body).to_have_attribute("data-at", ident)
            expect(page.locator(".is-here").first).to_be_in_viewport()
            expect(card.get_by_role("button", name="Right")).to_be_in_viewport()
        tap("Speaker")
        page.locator("#name").fill("krem")
        page.locator("#names").get_by_role("option").first.tap()
        expect(body).to_have_attribute("data-saved", "1")
        tap("Right, go on")
        expect(body).not_to_have_attribute("data-at", ident)
        hidden = next(
            s.id for s in typist.room.statements(SLUG) if typist.room.is_blind(SLUG, s.id)
        )
        page.locator(f"#text [data-id={hidden}]").first.tap()
        expect(card).to_contain_text("This draft is hidden")
        tap("Next")
        expect(body).not_to_have_attribute("data-at", hidden)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        assert only(root, ident).speaker == "kremlin"
