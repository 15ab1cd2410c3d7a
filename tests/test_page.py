"""The workspace's page in a real browser, with a small bot behind it: what people see, press and type."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.browser import PHONE, Window, needs_chromium, windows
from tests.sandbox_probe import MANIFEST, actions, asked, button, dialog, section, words
from tests.test_sandbox import over_http

PAGE = Path(__file__).parent.parent / "sandbox" / "page"
PEOPLE = [
    {"handle": "ann", "name": "Ann", "title": "Head of branch", "tz": "Europe/London", "locale": "en-GB"},
    {"handle": "lina", "name": "李娜", "title": "客户经理", "tz": "Asia/Shanghai", "locale": "zh-CN"},
    {"handle": "linda", "name": "李娜娜", "title": "實習生", "tz": "Asia/Hong_Kong", "locale": "zh-HK"},
]
TEA = [{"text": words("Tea"), "value": "tea"}, {"text": words("Milk"), "value": "milk"}]
SURE = {"title": words("Sure?"), "text": words("It will be gone."), "confirm": words("Yes"), "deny": words("No")}
CONTROLS = [
    section("*What* to drink"),
    actions(
        button("plain", "Plain", value="1"),
        button("gone", "Gone", value="2", confirm=SURE),
        {"type": "static_select", "action_id": "drink", "placeholder": words("Drink"), "options": TEA},
        {"type": "users_select", "action_id": "who", "placeholder": words("Who")},
        {"type": "datepicker", "action_id": "day", "placeholder": words("Day")},
        {"type": "timepicker", "action_id": "hour", "placeholder": words("Hour")},
        {"type": "overflow", "action_id": "more", "options": TEA},
        block_id="controls",
    ),
]
FORM = [
    asked("what", hint=words("In a few words")),
    asked("who", {"type": "multi_users_select", "action_id": "who"}),
    asked("day", {"type": "datepicker", "action_id": "day"}),
    asked("hour", {"type": "timepicker", "action_id": "hour"}, optional=True),
    asked("drink", {"type": "static_select", "action_id": "drink", "options": TEA}),
    asked("kind", {"type": "radio_buttons", "action_id": "kind", "options": TEA, "initial_option": TEA[0]}),
    asked("also", {"type": "checkboxes", "action_id": "also", "options": TEA}, optional=True),
    actions(button("deeper", "Deeper")),
]


class Bot:
    """Shows controls, opens a form, and remembers everything it is told."""

    def __init__(self, client: AsyncWebClient) -> None:
        self.client = client
        self.pressed: list[dict[str, Any]] = []
        self.filled: list[dict[str, Any]] = []
        self.ran: list[str] = []
        self.kept: list[str] = []


def app_of(bot: Bot, sandbox: Sandbox) -> AsyncApp:
    async def authorize() -> AuthorizeResult:
        app, team = sandbox.app, sandbox.workspace.team["id"]
        return AuthorizeResult(enterprise_id=None, team_id=team, bot_token=app.bot_token, bot_user_id=app.bot_user)

    secret = sandbox.app.signing_secret
    client = AsyncWebClient(base_url=sandbox.api_url)
    app = AsyncApp(client=client, signing_secret=secret, authorize=authorize, process_before_response=True)

    @app.command("/ask")
    async def ask(ack: Any, body: Any) -> None:
        bot.ran.append(body["text"])
        await ack(text="here", blocks=CONTROLS)

    @app.command("/raw")
    @app.shortcut("new")
    async def form(ack: Any, body: Any) -> None:
        await bot.client.views_open(trigger_id=body["trigger_id"], view=dialog("form", *FORM))
        await ack()

    @app.action(re.compile(".*"))
    async def press(ack: Any, body: Any, action: Any) -> None:
        bot.pressed.append(action)
        if action["action_id"] == "deeper":
            await bot.client.views_push(trigger_id=body["trigger_id"], view=dialog("deep", asked("why")))
        await ack()

    @app.view("form")
    async def fill(ack: Any, view: Any) -> None:
        bot.filled.append(view["state"]["values"])
        if bot.filled[-1]["day"]["day"]["selected_date"] == "2030-01-13":
            await ack(response_action="errors", errors={"day": "That is a Sunday."})
        else:
            await ack()

    @app.shortcut("keep")
    async def keep(ack: Any, body: Any) -> None:
        bot.kept.append(body["message"]["text"])
        await ack()

    @app.event("app_home_opened")
    async def home(event: Any) -> None:
        blocks = [section("*At home*"), actions(button("plain", "At home too"))]
        if event["tab"] == "home":
            await bot.client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.event(re.compile(".*"))
    async def other() -> None:
        """Nothing else concerns this bot."""

    return app


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox.serve(MANIFEST, PEOPLE) as served:
        served.slack.limits.enabled = False
        yield served


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    made = Bot(AsyncWebClient(base_url=sandbox.api_url, token=sandbox.app.bot_token))
    async with over_http(sandbox, app_of(made, sandbox)):
        yield made


@contextlib.asynccontextmanager
async def window(sandbox: Sandbox, name: str = "Ann", **how: Any) -> AsyncIterator[Window]:
    async with windows(sandbox.url) as opened:
        yield await opened(name, **how)


# ---- what the source itself must keep


def test_every_word_stands_in_all_three_languages_and_is_used() -> None:
    source = {path.name: path.read_text() for path in PAGE.glob("*.js")}
    tables = re.findall(r"const \w+ = \{(.*?)\n\};", source.pop("words.js"), re.DOTALL)[:3]
    keys = [set(re.findall(r"(?<![\w'])(\w+): ['\"]", table)) for table in tables]
    assert len(keys) == 3
    assert keys[0] == keys[1] == keys[2]
    unused = {
        key for key in keys[0] if not re.search(rf"['\"]{key.removeprefix('one_')}['\"]", "".join(source.values()))
    }
    assert unused == set()


def test_no_data_becomes_markup() -> None:
    for path in PAGE.glob("*.js"):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", path.read_text()), (
            path.name
        )


def luminance(colour: str) -> float:
    full = colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])
    parts = [int(full[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEXT_ON = {
    "ink": ("paper", "side", "raise", "sunken", "hover"),
    "ink-2": ("paper", "side", "raise", "sunken", "hover", "side-hover"),
    "ink-3": ("paper", "side", "raise", "sunken", "hover", "side-hover"),
    "accent": ("paper", "raise", "hover"),
    "accent-deep": ("accent-soft", "paper"),
    "on-accent": ("accent",),
    "danger": ("paper", "raise", "danger-soft"),
    "call-ink": ("call",),
}


@pytest.mark.parametrize("theme", [":root", ':root[data-theme="dark"]'])
def test_text_has_contrast_enough_for_everybody(theme: str) -> None:
    """WCAG AA: 4.5 to 1."""
    style = (PAGE / "base.css").read_text()
    body = style[style.index(theme + " {") :].split("}", 1)[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", body))
    for text, grounds in TEXT_ON.items():
        for ground in grounds:
            high, low = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 4.5, (text, ground)


# ---- markup


MRKDWN = [
    ("*bold* _italic_ ~gone~ `code`", "<strong>bold</strong> <em>italic</em> <s>gone</s> <code>code</code>"),
    ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
    ("*a _b_ c*", "<strong>a <em>b</em> c</strong>"),
    ("中*文*字 *粗体*。", "中*文*字 <strong>粗体</strong>。"),
    ("a\nb", "a<br>b"),
    ("&gt; said\nafter", "<blockquote>said</blockquote>after"),
    ("```\nx *y* &lt;z&gt;\n```", "<pre><code>x *y* &lt;z&gt;</code></pre>"),
    ("&lt;b&gt;no&lt;/b&gt; &amp;amp;", "&lt;b&gt;no&lt;/b&gt; &amp;amp;"),
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ("<javascript:alert(1)|click>", "&lt;javascript:alert(1)|click&gt;"),
    ("`<@U0LINA>` stays", "<code>@U0LINA</code> stays"),
    (":no_such_thing: 10:30:00", ":no_such_thing: 10:30:00"),
]


@needs_chromium
async def test_mrkdwn_is_read_as_slack_reads_it(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        script = """async (text) => {
            const { mrkdwn } = await import('/static/mrkdwn.js');
            const holder = document.createElement('div');
            holder.append(...mrkdwn(text));
            return holder.innerHTML;
        }"""
        read = [(text, await ann.page.evaluate(script, text)) for text, _ in MRKDWN]
    assert read == MRKDWN


MARKDOWN = [
    ("## Head\ntext **b** *i*", "<h4>Head</h4><p>text <strong>b</strong> <em>i</em></p>"),
    ("- a\n  1. b\n- [x] c", "<ul><li>a<ol><li>b</li></ol></li><li>☑ c</li></ul>"),
    ("> q\n\n```\n*x*\n```", "<blockquote><p>q</p></blockquote><pre><code>*x*</code></pre>"),
    ("[in](javascript:alert(1)) <b>", "<p><span>in</span>) &lt;b&gt;</p>"),
]


@needs_chromium
async def test_markdown_becomes_the_few_elements_it_may(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        script = """(text) => import('/static/markdown.js').then(({ markdown }) => {
            const holder = document.createElement('div');
            holder.append(...markdown(text));
            return [text, holder.innerHTML];
        })"""
        read = [tuple(await ann.page.evaluate(script, text)) for text, _ in MARKDOWN]
    assert read == MARKDOWN


TYPED = [
    ("2030-1-9", "2030-01-09", None),
    ("2030年1月9日", "2030-01-09", None),
    ("2030-02-30", None, None),
    ("9", None, "09:00"),
    ("9:30", None, "09:30"),
    ("930", None, "09:30"),
    ("１７：００", None, "17:00"),
    ("17点30分", None, "17:30"),
    ("25:00", None, None),
]


@needs_chromium
async def test_typed_days_and_times_are_read(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        script = (
            "(text) => import('/static/dates.js').then((dates) => [text, dates.readDay(text), dates.readTime(text)])"
        )
        read = [tuple(await ann.page.evaluate(script, text)) for text, _, _ in TYPED]
    assert read == TYPED


# ---- talking


@needs_chromium
async def test_two_people_talk_and_see_each_other_at_once(sandbox: Sandbox, bot: Bot) -> None:
    async with windows(sandbox.url) as opened:
        ann, lina = await opened("Ann"), await opened("李娜")
        await ann.open("general")
        await lina.open("general")
        await ann.say("a < b & *c* @李娜娜, @李娜please")
        await lina.see("a < b & c @李娜娜, @李娜please")
        assert [seen.author for seen in await lina.messages()] == ["Ann"]
        await lina.open("Ann")
        await ann.say("did you read it?")
        await expect(lina.page.locator('.place[data-name="general"] .count')).to_have_text("1")
        await lina.open("general")
        await expect(lina.page.locator(".new-mark")).to_have_count(1)
        await expect(lina.page.locator('.place[data-name="general"] .count')).to_have_count(0)
        said = sandbox.messages("general")[0]["text"]
    people = {person.name: person.id for person in sandbox.workspace.actors()}
    assert said == f"a &lt; b &amp; *c* <@{people['李娜娜']}>, <@{people['李娜']}>please"


@needs_chromium
async def test_the_at_menu_and_the_slash_menu_go_by_keyboard(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.type("/a")
        await expect(ann.page.get_by_role("option")).to_have_count(1)
        await ann.page.keyboard.press("Enter")
        await ann.page.keyboard.type("请@李")
        await expect(ann.page.get_by_role("option")).to_have_count(2)
        await ann.page.keyboard.press("ArrowDown")
        await ann.page.keyboard.press("Enter")
        await ann.page.keyboard.type("tea")
        assert await ann.composer.input_value() == "/ask 请@李娜娜 tea"
        await ann.page.keyboard.press("Enter")
        await ann.see("Only visible to you")
        assert [seen.private for seen in await ann.messages()] == [True]
        await ann.press("Dismiss")
        await ann.see_gone("Only visible to you")
    assert bot.ran == [f"请<@{sandbox.person('linda')}|linda> tea"]


@needs_chromium
async def test_enter_that_ends_an_input_method_does_not_send(sandbox: Sandbox) -> None:
    async with window(sandbox, "李娜") as lina:
        await lina.open("general")
        await lina.composer.fill("贷后报告")
        await lina.composer.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
        await lina.page.keyboard.press("Shift+Enter")
        await lina.page.keyboard.type("第二行")
        await lina.page.keyboard.press("Enter")
        await lina.see("第二行")
    assert [message["text"] for message in sandbox.messages("general")] == ["贷后报告\n第二行"]


@needs_chromium
async def test_what_is_no_command_is_told_and_kept(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.type("/nothing here")
        await ann.send()
        await ann.see("/nothing is not a command here")
        await expect(ann.composer).to_have_value("/nothing here")
        await ann.composer.fill("")
        await ann.say("root")
        await ann.open_thread("root")
        await ann.type("/ask in a thread")
        await ann.send()
        await ann.see("Commands do not work inside threads")
    assert bot.ran == []


@needs_chromium
async def test_threads_edits_reactions_and_deletions_reach_everybody(sandbox: Sandbox, bot: Bot) -> None:
    async with windows(sandbox.url) as opened:
        ann, lina = await opened("Ann"), await opened("李娜")
        await ann.open("general")
        await lina.open("general")
        await ann.say("shall we?")
        await lina.see("shall we?")
        await lina.open_thread("shall we?")
        await lina.say("好的")
        await ann.see("1 reply")
        await ann.open_thread("shall we?")
        assert [(seen.author, seen.text) for seen in await ann.thread()] == [("Ann", "shall we?"), ("李娜", "好的")]
        await ann.close_thread()
        await ann.edit("shall we?", "shall we go?")
        await lina.see("（已编辑）")
        await lina.close_thread()
        await lina.message("shall we go?").hover()
        await lina.press("用 eyes 回应")
        await ann.page.locator('[data-reaction="eyes"]').click()
        await expect(lina.page.locator('[data-reaction="eyes"]')).to_have_text("👀2")
        await ann.choose_from_menu("shall we go?", "Delete message")
        await ann.press("Delete")
        await lina.see_gone("shall we go?")


@needs_chromium
async def test_a_very_long_message_shows_its_beginning_first(sandbox: Sandbox) -> None:
    await sandbox.say("lina", "general", "\n".join(f"line {number}" for number in range(200)))
    async with window(sandbox) as ann:
        await ann.open("general")
        message = ann.message("line 0")
        folded = (await message.bounding_box() or {})["height"]
        await ann.press("Show more")
        assert (await message.bounding_box() or {})["height"] > 4 * folded


@needs_chromium
async def test_a_global_shortcut_stands_under_the_slash(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.type("/")
        await ann.press("New")
        await expect(ann.dialog).to_have_attribute("data-callback-id", "form")


@needs_chromium
async def test_a_message_shortcut_carries_the_message(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("worth keeping")
        await ann.choose_from_menu("worth keeping", "Keep")
        await sandbox.until(lambda: bot.kept)
    assert bot.kept == ["worth keeping"]


@needs_chromium
async def test_five_hundred_messages_load_as_they_are_scrolled_to(sandbox: Sandbox) -> None:
    for number in range(500):
        await sandbox.say("lina", "general", f"message {number}")
    async with window(sandbox) as ann:
        await ann.open("general")
        assert len(await ann.messages()) == 50
        log = ann.page.locator(".conversation [role=log]")
        for shown in range(100, 501, 50):
            await log.evaluate("node => { node.scrollTop = 0; }")
            await expect(ann.page.locator(".conversation .message")).to_have_count(shown)
        assert [seen.text for seen in await ann.messages()] == [f"message {number}" for number in range(500)]
        await ann.see("This is the beginning of #general")


@needs_chromium
async def test_a_lost_line_is_said_and_nothing_is_missed(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.page.route("**/page/state*", lambda route: route.abort())
        await sandbox.slack.page.close()
        await ann.see("Connection lost")
        await sandbox.say("lina", "general", "you were away")
        await ann.page.unroute("**/page/state*")
        await ann.see("you were away")


@needs_chromium
async def test_a_change_of_an_old_message_does_not_tear_the_list(sandbox: Sandbox) -> None:
    first = await sandbox.say("lina", "general", "message 0")
    for number in range(1, 70):
        await sandbox.say("lina", "general", f"message {number}")
    async with window(sandbox) as ann:
        await ann.open("general")
        await sandbox.react("lina", "general", first, "eyes")
        await sandbox.say("lina", "general", "the last")
        await ann.see("the last")
        assert "message 0" not in [seen.text for seen in await ann.messages()]


# ---- the app's blocks


@needs_chromium
async def test_every_control_answers_in_slacks_shape(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("/ask")
        await ann.press("Plain")
        await ann.press("Gone")
        await ann.press("No")
        await ann.press("Gone")
        await ann.press("Yes")
        await ann.fill("Drink", "Milk")
        await ann.fill("Who", "李娜娜")
        await ann.fill("Day", "2030-01-09")
        await ann.fill("Hour", "9:15")
        await ann.press("More actions")
        await ann.press("Tea")
        await sandbox.until(lambda: len(bot.pressed) == 7)
    shapes = ("value", "selected_option", "selected_user", "selected_date", "selected_time")
    told = [(each["action_id"], next(each[shape] for shape in shapes if shape in each)) for each in bot.pressed]
    milk = {"text": {"type": "plain_text", "text": "Milk", "emoji": True}, "value": "milk"}
    assert [each for each in told if each[0] not in ("drink", "more")] == [
        ("plain", "1"),
        ("gone", "2"),
        ("who", sandbox.person("linda")),
        ("day", "2030-01-09"),
        ("hour", "09:15"),
    ]
    assert {name: option["value"] for name, option in told if name in ("drink", "more")} == {
        "drink": "milk",
        "more": "tea",
    }
    assert dict(told)["drink"].keys() <= milk.keys()


@needs_chromium
async def test_a_form_keeps_what_was_typed_and_shows_faults_under_their_fields(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("/raw")
        await ann.submit()
        assert await ann.faults_shown() == dict.fromkeys(
            ("what", "who", "day", "drink", "also")[:4], "Please fill this in."
        )
        assert bot.filled == []
        await ann.fill("what", "loan file")
        await ann.dialog.get_by_label("drink").click()
        await expect(ann.dialog.get_by_role("option")).to_have_count(2)
        await ann.page.keyboard.press("Escape")
        await expect(ann.dialog.get_by_role("option")).to_have_count(0)
        await ann.fill("who", ["李娜娜", "Ann"])
        await ann.fill("day", "2030-01-13")
        await ann.fill("hour", "17:00")
        await ann.fill("drink", "Milk")
        await ann.fill("kind", "Milk")
        await ann.fill("also", ["Tea", "Milk"])
        await ann.submit()
        await ann.see("That is a Sunday.")
        assert await ann.faults_shown() == {"day": "That is a Sunday."}
        await ann.fill("day", "2030-01-14")
        assert await ann.faults_shown() == {}
        await ann.submit()
        await expect(ann.page.locator("dialog")).to_have_count(0)
    state = bot.filled[-1]
    assert state["what"]["what"] == {"type": "plain_text_input", "value": "loan file"}
    assert state["who"]["who"]["selected_users"] == [sandbox.person("linda"), sandbox.person("ann")]
    assert state["day"]["day"]["selected_date"] == "2030-01-14"
    assert state["hour"]["hour"]["selected_time"] == "17:00"
    assert state["drink"]["drink"]["selected_option"]["value"] == "milk"
    assert state["kind"]["kind"]["selected_option"]["value"] == "milk"
    assert [option["value"] for option in state["also"]["also"]["selected_options"]] == ["tea", "milk"]


@needs_chromium
async def test_dialogs_stack_keep_the_focus_and_close_with_escape(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("/raw")
        await ann.fill("what", "kept below")
        await ann.press("Deeper")
        await expect(ann.dialog).to_have_attribute("data-callback-id", "deep")
        for _ in range(8):
            await ann.page.keyboard.press("Tab")
            assert await ann.page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )
        await ann.page.keyboard.press("Escape")
        await expect(ann.dialog).to_have_attribute("data-callback-id", "form")
        await expect(ann.dialog.get_by_label("what")).to_have_value("kept below")
        await ann.page.keyboard.press("Escape")
        await expect(ann.page.locator("dialog")).to_have_count(0)


@needs_chromium
async def test_the_calendar_goes_by_keyboard(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("/ask")
        await ann.fill("Day", "2030-01-31")
        await ann.page.get_by_label("Day", exact=True).press("ArrowDown")
        for key in ("PageDown", "ArrowRight", "ArrowDown", "Enter"):
            await ann.page.keyboard.press(key)
        await sandbox.until(lambda: len(bot.pressed) == 2)
    assert [each["selected_date"] for each in bot.pressed] == ["2030-01-31", "2030-03-08"]


@needs_chromium
async def test_the_home_tab_is_shown_and_pressed(sandbox: Sandbox, bot: Bot) -> None:
    async with window(sandbox) as ann:
        await ann.open("probe")
        await ann.tab("Home")
        await ann.press("At home too")
        await sandbox.until(lambda: bot.pressed)
        await ann.see("At home")
    assert bot.pressed[0]["action_id"] == "plain"


# ---- the window itself


@needs_chromium
async def test_the_page_speaks_the_persons_language_and_zone(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        shown = {}
        for name in ("Ann", "李娜", "李娜娜"):
            await ann.act_as(name)
            lang = await ann.page.evaluate("document.documentElement.lang")
            shown[name] = (lang, await ann.page.locator(".places h2").first.inner_text())
        zones = "['Asia/Shanghai', 'Europe/London'].map((zone) => time.clockTime(0, zone))"
        clocks = await ann.page.evaluate(f"import('/static/time.js').then((time) => {zones})")
    assert shown == {"Ann": ("en", "Channels"), "李娜": ("zh-Hans", "频道"), "李娜娜": ("zh-Hant", "頻道")}
    assert clocks == ["08:00", "01:00"]


@needs_chromium
async def test_the_clock_moves_forward_for_everybody(sandbox: Sandbox) -> None:
    async with windows(sandbox.url) as opened:
        ann, lina = await opened("Ann"), await opened("李娜")
        await ann.clock("Next morning")
        await expect(ann.page.locator(".clock-card .clock-time")).to_have_text("09:00")
        await ann.clock("plus_hour")
        await expect(ann.page.locator(".clock-card .clock-time")).to_have_text("10:00")
        await ann.clock("To Friday 17:00")
        await expect(lina.page.locator(".clock-card .clock-time")).to_have_text(re.compile("^0[01]:00$"))
        await ann.press("Another time")
        await ann.page.get_by_label("Day", exact=True).fill("2020-01-01")
        await ann.press("Set")
        await ann.see("The clock only moves forward.")


@needs_chromium
async def test_the_switcher_finds_people_and_channels(sandbox: Sandbox) -> None:
    async with window(sandbox) as ann:
        await ann.page.keyboard.press("Control+k")
        await ann.page.keyboard.type("娜娜")
        await ann.page.keyboard.press("Enter")
        await expect(ann.page.locator(".conversation")).to_have_attribute("aria-label", "李娜娜")
        await ann.say("hello")
        await ann.page.keyboard.press("Control+k")
        await ann.page.keyboard.press("Escape")
        await expect(ann.page.locator("dialog")).to_have_count(0)
        await ann.page.go_back()
        await expect(ann.page.locator(".conversation")).to_have_attribute("aria-label", "general")


@needs_chromium
async def test_night_is_the_systems_until_somebody_chooses(sandbox: Sandbox) -> None:
    async with window(sandbox, dark=True) as ann:
        theme = "document.documentElement.dataset.theme"
        assert await ann.page.evaluate(theme) == "dark"
        await ann.press("Switch to day")
        assert await ann.page.evaluate(theme) == "light"
        await ann.page.reload()
        await ann.see("Channels")
        assert await ann.page.evaluate(theme) == "light"


@needs_chromium
async def test_a_phone_shows_one_thing_at_a_time_and_nothing_overflows(sandbox: Sandbox, bot: Bot) -> None:
    overflow = "document.documentElement.scrollWidth - innerWidth"
    async with window(sandbox, "李娜", size=PHONE) as lina:
        assert await lina.page.evaluate(overflow) <= 0
        await lina.open("general")
        await lina.say("很长" * 200 + "x" * 300)
        await lina.say("/ask")
        await lina.see("仅你可见")
        await expect(lina.page.locator(".sidebar")).to_be_hidden()
        assert await lina.page.evaluate(overflow) <= 0
        wide = "nodes => nodes.filter((node) => node.getBoundingClientRect().right > innerWidth).length"
        assert await lina.page.locator(".message *").evaluate_all(wide) == 0
        await lina.say("/raw")
        await expect(lina.dialog).to_be_visible()
        assert await lina.page.evaluate(overflow) <= 0


@needs_chromium
async def test_nothing_is_fetched_from_outside(sandbox: Sandbox, bot: Bot) -> None:
    picture = {"type": "image", "image_url": "https://example.com/chart.png", "alt_text": "A chart"}
    await bot.client.chat_postMessage(channel=sandbox.channel("general").id, text="look", blocks=[picture])
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.see("A chart")
        assert ann.outside == []


@needs_chromium
async def test_everything_to_press_has_a_name(sandbox: Sandbox, bot: Bot) -> None:
    nameless = """() => [...document.querySelectorAll('button, a[href], input, textarea, [role=combobox]')]
        .filter((node) => node.checkVisibility())
        .filter((node) => !(node.ariaLabel || node.innerText?.trim() || node.title || node.labels?.length
            || (node.getAttribute('aria-labelledby') && document.getElementById(node.getAttribute('aria-labelledby')))))
        .map((node) => node.outerHTML.slice(0, 120))"""
    async with window(sandbox) as ann:
        await ann.open("general")
        await ann.say("/ask")
        await ann.see("Only visible to you")
        assert await ann.page.evaluate(nameless) == []
        await ann.say("/raw")
        await ann.see("In a few words")
        assert await ann.page.evaluate(nameless) == []
