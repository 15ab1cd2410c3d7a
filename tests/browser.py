"""A person's window on the workspace's page, for stories told through a real browser.

    @needs_chromium
    async def test_a_task_is_given(sandbox):
        async with windows(sandbox.url) as window:
            ann = await window("ann")
            await ann.open("general")
            await ann.type("/task @bob by Friday: the loan file")
            await ann.send()
            await ann.see("Friday")

Everything waits for what it needs, up to ``PATIENCE_MS``; nothing here sleeps. The page's hooks are listed in
sandbox/page/README.md. ``CHROMIUM`` names the browser; else the first found on PATH.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

PATIENCE_MS = 20_000  # for a machine with much else to do
expect.set_options(timeout=PATIENCE_MS)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
DESK, PHONE = (1280, 800), (390, 844)

CLOCK = ("plus_hour", "next_morning", "to_friday")


def chromium() -> str | None:
    """The browser to use, if this machine has one."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


Story = TypeVar("Story", bound=Callable[..., object])


def needs_chromium(test: Story) -> Story:
    """Marks a story as one for the browser, skipped with a plain reason where there is none."""
    absent = pytest.mark.skipif(chromium() is None, reason="no Chromium on PATH; CHROMIUM can name one")
    marked: Story = pytest.mark.browser(absent(test))
    return marked


Opener = Callable[..., Awaitable["Window"]]


@contextlib.asynccontextmanager
async def windows(url: str) -> AsyncIterator[Opener]:
    """A browser at a workspace. Gives what opens a window in it: ``await window("ann", size=PHONE, dark=True)``."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        opened: list[Window] = []

        async def window(name: str = "", *, size: tuple[int, int] = DESK, dark: bool = False) -> Window:
            opened.append(await Window.at(browser, url, size, dark))
            if name:
                await opened[-1].act_as(name)
            return opened[-1]

        try:
            yield window
        finally:
            await browser.close()
        assert not (faults := [fault for each in opened for fault in each.faults]), faults


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands on the page. ``private`` is one that only this window's person sees."""

    author: str
    text: str
    private: bool
    ts: str


class Window:
    """What one person does and sees. ``page`` is Playwright's own, for whatever has no word here."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.outside: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda line: self.faults.append(line.text) if "Content Security" in line.text else None)

    @classmethod
    async def at(cls, browser: Browser, url: str, size: tuple[int, int] = DESK, dark: bool = False) -> Window:
        """A new window with nothing remembered from any other."""
        context = await browser.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
        )
        context.set_default_timeout(PATIENCE_MS)
        window = cls(await context.new_page())
        window.page.on("request", lambda asked: None if asked.url.startswith(url) else window.outside.append(asked.url))
        await window.page.goto(url)
        await window.page.locator(".own-button").or_(window.page.locator(".message, .beginning")).first.wait_for()
        return window

    # ---- where they are

    async def act_as(self, name: str) -> None:
        """Becomes one of the people, by name or id."""
        await self._show_side()
        await self.page.locator(".own-button").click()
        await self.page.locator(f'.person-choice:is([data-name="{name}"], [data-user="{name}"])').click()
        await self.page.locator(f'.own-button:is([data-name="{name}"], [data-user="{name}"])').wait_for(
            state="attached"
        )
        await self._settled()

    async def open(self, where: str) -> None:
        """Goes to a channel or to the conversation with a person, by name."""
        await self._show_side()
        link = self.page.locator(f'.place[data-name="{where}"]')
        if await link.count():
            await link.click()
        else:
            await self.page.keyboard.press("Control+k")
            await self.page.locator(".switcher-field").fill(where)
            await self.page.locator(".suggestion", has_text=where).first.click()
        await expect(self.page.locator(".conversation")).to_have_attribute("aria-label", where)
        await self._settled()

    async def tab(self, label: str) -> None:
        """The app's Home or Messages."""
        await self.page.get_by_role("tab", name=label).click()

    async def open_thread(self, text: str) -> None:
        """Opens the thread of the latest message with these words."""
        message = self.message(text)
        await message.focus()
        await message.press("t")
        await self.page.locator(".thread .message").first.wait_for()

    async def close_thread(self) -> None:
        await self.page.locator(".thread .head .icon-button").click()

    # ---- what they write

    async def type(self, text: str) -> None:
        """Types into the composer, the thread's where one is open; menus open as they would under fingers."""
        await self.composer.focus()
        await self.page.keyboard.type(text)

    async def send(self) -> None:
        await self._pane.locator(".composer-place .send").click()

    async def say(self, text: str) -> None:
        """Types and sends; waits until the composer is empty again."""
        await self.composer.fill(text)
        await self.send()
        await expect(self.composer).to_have_value("")

    async def edit(self, text: str, new: str) -> None:
        """Changes one's own message."""
        message = self.message(text)
        await message.focus()
        await message.press("e")
        await self.page.locator(".editing textarea").fill(new)
        await self.page.locator(".editing .send").click()

    async def choose_from_menu(self, text: str, item: str) -> None:
        """The ⋯ menu of the message with these words: a shortcut, Edit, Delete."""
        message = self.message(text)
        await message.focus()
        await message.get_by_role("toolbar").locator(".icon-button").last.click()
        await self.page.get_by_role("menuitem", name=item).click()

    # ---- what they press and fill in

    async def press(self, label: str) -> None:
        """Presses the button, link, tab, box or menu entry with this label: in the open dialog, else the latest one."""
        role = self._scope.get_by_role
        found = role("button", name=label, exact=True)
        for kind in ("link", "tab", "checkbox", "radio"):
            found = found.or_(role(kind, name=label, exact=True))
        entries = self._scope.locator(".suggestion, [role=menuitem]")
        found = found.or_(entries.filter(has=self.page.get_by_text(label, exact=True)))
        await found.last.click()

    async def fill(self, label: str, value: str | Sequence[str]) -> None:
        """Fills the field with this label: words, `2030-01-09`, `17:00`, the label of a choice, or several of them."""
        field = await self._field(label)
        if await field.get_attribute("role") in ("group", "radiogroup"):
            for each in [value] if isinstance(value, str) else value:
                await field.locator("label.box", has_text=each).click()
        elif await field.get_attribute("role") == "combobox":
            for each in [value] if isinstance(value, str) else value:
                await field.click()
                await field.fill(each)
                await self._scope.locator(".suggestion", has_text=each).first.click()
        else:
            assert isinstance(value, str)
            await field.fill(value)
            await field.blur()

    async def _field(self, label: str) -> Locator:
        """The latest field called exactly so, else one whose label holds these words (as with "optional" behind it)."""
        controls = self.page.locator("input, textarea, [role=group], [role=radiogroup]")
        exact = self._scope.get_by_label(label, exact=True).and_(controls)
        return exact.last if await exact.count() else self._scope.get_by_label(label).and_(controls).first

    async def submit(self) -> None:
        """Sends the open dialog, and waits for its end or its faults."""
        await self.dialog.locator("[type=submit]").click()
        await expect(self.page.locator("dialog[open] [type=submit].busy")).to_have_count(0)

    async def faults_shown(self) -> dict[str, str]:
        """What stands under the fields of the open dialog, by their labels."""
        found = {}
        for block in await self.dialog.locator(".faulty").all():
            label = await block.locator(".field-label").evaluate("node => node.firstChild.textContent")
            found[label] = await block.locator(".field-error").inner_text()
        return found

    async def clock(self, label: str) -> None:
        """Moves the workspace's time by a button's label or, in any language, by one of ``CLOCK``."""
        await self._show_side()
        card = self.page.locator(".clock-card")
        named = card.locator(f'[data-clock="{label}"]') if label in CLOCK else card.get_by_role("button", name=label)
        before = await card.locator(".clock-face").inner_text()
        await named.click()
        await expect(card.locator(".clock-face")).not_to_have_text(before, use_inner_text=True)

    # ---- what they see

    async def messages(self) -> list[Seen]:
        """The conversation, oldest first."""
        return await self._read(".conversation")

    async def thread(self) -> list[Seen]:
        """The open thread, its root first."""
        return await self._read(".thread")

    async def see(self, text: str) -> Locator:
        """Waits until these words are to be seen anywhere."""
        found = self.page.get_by_text(text).locator("visible=true").first
        await found.wait_for()
        return found

    async def see_gone(self, text: str) -> None:
        """Waits until these words are nowhere."""
        await expect(self.page.get_by_text(text).locator("visible=true")).to_have_count(0)

    def message(self, text: str) -> Locator:
        """The latest message with these words, in the thread where one is open, else in the conversation."""
        return self._pane.locator(".message", has_text=text).last

    async def unread(self, where: str) -> int:
        count = self.page.locator(f'.place[data-name="{where}"] .count')
        return int(await count.inner_text()) if await count.count() else 0

    async def notices(self) -> list[str]:
        """What the page itself says at its foot."""
        return await self.page.locator(".toast > span").all_inner_texts()

    async def shot(self, path: str | Path) -> None:
        """A picture of the window as it stands, once everything that moves has come to rest."""
        await self.page.screenshot(path=path, animations="disabled", caret="hide")

    @property
    def dialog(self) -> Locator:
        return self.page.locator("dialog[open]").last

    @property
    def composer(self) -> Locator:
        return self._pane.locator(".composer-place textarea")

    # ---- how

    @property
    def _narrow(self) -> bool:
        size = self.page.viewport_size
        return bool(size and size["width"] < 760)

    @property
    def _pane(self) -> Locator:
        return self.page.locator(".thread:not([hidden]), .shell:not(.with-thread) .conversation")

    @property
    def _scope(self) -> Locator:
        """The topmost dialog, else the whole page."""
        return self.page.locator("dialog[open], html:not(:has(dialog[open])) body").last

    async def _show_side(self) -> None:
        """On a phone the list and a conversation take turns."""
        if self._narrow and await self.page.locator(".sidebar").is_hidden():
            await self.page.locator(".conversation .head .icon-button").first.click()

    async def _settled(self) -> None:
        """Until the shown conversation has its messages."""
        if not self._narrow or await self.page.locator(".conversation").is_visible():
            await self.page.locator('.conversation [role=log][aria-busy="false"], .conversation .home').first.wait_for()

    async def _read(self, pane: str) -> list[Seen]:
        script = """(nodes) => {
            let author = '';
            return nodes.map((node) => {
                author = node.querySelector('.author')?.innerText ?? author;
                const text = node.querySelector('.content').innerText;
                return [author, text, node.dataset.ephemeral === 'true', node.dataset.ts];
            });
        }"""
        return [Seen(*each) for each in await self.page.locator(f"{pane} .message").evaluate_all(script)]
