"""A person at the desk: keys that are pressed and counted, and what is waited for."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ontherecord.desk.room import Room
from tests.support.at_the_desk import SLUG


class Typist:
    """Presses keys, counts them, and waits for what they do."""

    def __init__(self, page: Page, room: Room) -> None:
        self.page, self.room, self.saved = page, room, 0

    def here(self) -> str:
        """The statement at hand."""
        return self.page.evaluate("document.body.dataset.at")

    def press(self, *keys: str, saves: bool = False, leaves: bool = False) -> int:
        """Press the keys; afterwards an answer is saved, another statement is at hand."""
        before = self.here()
        for key in keys:
            self.page.keyboard.press(key)
        body = self.page.locator("body")
        if saves:
            self.saved += 1
            expect(body).to_have_attribute("data-saved", str(self.saved))
        if leaves:
            expect(body).not_to_have_attribute("data-at", before)
        expect(body).to_have_attribute("data-busy", "0")
        return len(keys)

    def confirm(self, *, last: bool = False) -> int:
        """Say that the draft is right; a hidden one is answered first, from the codebook."""
        found = self.room.base(SLUG, self.here())
        assert found
        if not self.room.is_blind(SLUG, found.id):
            return self.press("y", saves=True, leaves=not last)
        keys = ["1" if found.kind == "official-claim" else "2"]
        keys += [*(code[1] for code in found.unverified), "Enter"] if found.unverified else ["0"]
        pressed = self.press(*keys, saves=True)
        expect(self.page.locator("#status")).to_contain_text("You and the draft agree")
        return pressed + self.press("y", leaves=not last)
