"""The laws of the house, held against its source. Every guard is also shown a house that breaks it."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import CallArguments, Junk, Message, NamedArgument, Term, VariableReference
from fluent.syntax.visitor import Visitor

from storage.migrate import head

ROOT = Path(__file__).parent.parent
HOUSE = ("bot", "handlers", "storage", "sandbox")

FLOORS = ("handlers", "handlers.slack", "bot", "bot.cards", "bot.words", "bot.rules", "storage")  # highest first
VOCABULARY = {"bot.errors", "bot.chat", "bot.cards.kit"}  # what every floor of bot may speak
PURE = ("bot.cards", "bot.rules", "bot.words")
DOORS_ONLY = {"slack_bolt", "slack_sdk", "fastapi", "apscheduler", "typer"}
TABLES_ONLY = {"sqlalchemy", "alembic"}

COLUMNS = ("org", "tasks", "minutes", "reminders", "feedback")
LEANS = {
    "tasks": {"org"},
    "minutes": {"tasks", "org"},
    "feedback": {"org"},
    "reminders": {"tasks", "org"},
    "org": set(),
}
ROOMS_OF_ALL = {"handlers.app", "handlers.router", "handlers.cli", "storage.database", "storage.migrations.env"}

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SHOWN = {
    "Card",
    "Text",
    "Facts",
    "Row",
    "Rows",
    "Button",
    "Link",
    "Choice",
    "Menu",
    "Field",
    "Form",
    "Confirm",
    "Faults",
}
HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
SENTENCE = re.compile(r"[^\W\d_]+ +[^\W\d_]+|^[A-Z][a-z]+")

Source = Mapping[str, str]  # module name -> its text


def source_of(*packages: str) -> dict[str, str]:
    paths = [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]
    return {module_name(path): path.read_text(encoding="utf-8") for path in paths}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(module: str, source: Source) -> Iterator[tuple[str, str]]:
    """What a module imports: ``(module, name)``, the name empty where the whole module is meant."""
    for node in ast.walk(ast.parse(source[module])):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")[: len(module.split(".")) - node.level]
                base = ".".join([*parents, base]).rstrip(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield (whole, "") if whole in source else (base, alias.name)


def edges(source: Source) -> Iterator[tuple[str, str]]:
    return ((module, target) for module in source for target, _ in imports(module, source))


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def floor(module: str) -> str | None:
    return max((name for name in FLOORS if within(module, name)), key=len, default=None)


def column(module: str) -> str | None:
    """By the file's name, or its beginning: ``minutes_record`` is the minutes' as well."""
    return next((part.split("_")[0] for part in module.split(".") if part.split("_")[0] in COLUMNS), None)


# ---- guards: a house in, its faults out -----------------------------------------------------------------------------


def arrows_upwards(source: Source) -> Iterable[str]:
    for module, target in edges(source):
        here, there = floor(module), floor(target)
        if here is None or there is None or (target in VOCABULARY and here != "storage"):
            continue
        if FLOORS.index(there) < FLOORS.index(here):
            yield f"{module} ({here}) imports {target} ({there}), which stands higher"


def circles(source: Source) -> Iterable[str]:
    """A room that needs itself cannot be understood alone."""
    rooms = [module for module in source if floor(module)]
    needs = {module: {target for target, _ in imports(module, source) if target in rooms} for module in rooms}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        yield " → ".join(error.args[1])


def libraries_out_of_place(source: Source) -> Iterable[str]:
    for module, target in edges(source):
        library, package = target.split(".")[0], module.split(".")[0]
        if package == "sandbox":
            continue
        if library in DOORS_ONLY and package != "handlers":
            yield f"{module} imports {library}, which is for handlers only"
        if library in TABLES_ONLY and package != "storage":
            yield f"{module} imports {library}, which is for storage only"


def sandbox_entangled(source: Source) -> Iterable[str]:
    for module, target in edges(source):
        inside, outside = within(module, "sandbox"), within(target, "sandbox")
        if (inside and floor(target)) or (outside and not inside and module != "handlers.demo"):
            yield f"{module} imports {target}: the house and the local workspace know nothing of each other"


def columns_leaning_wrong(source: Source) -> Iterable[str]:
    for module, target in edges(source):
        mine, theirs = column(module), column(target)
        if floor(module) is None or floor(target) is None or theirs in (None, mine):
            continue
        if mine and theirs not in LEANS[mine]:
            yield f"{module} leans on {target}: {mine} may only know {sorted(LEANS[mine])}"
        if not mine and theirs == "minutes" and module not in ROOMS_OF_ALL:
            yield f"{module} imports {target}: nobody imports minutes"


def impure(source: Source) -> Iterable[str]:
    """Rules and cards: no clock, no session, no await; of storage they know plain records only."""
    for module in source:
        if not within_any(module, PURE):
            continue
        if any(isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor) for node in walk(source[module])):
            yield f"{module} waits for something"
        for target, name in imports(module, source):
            if target in ("time", "asyncio", "threading", "bot.clock", "storage.database", "storage.base"):
                yield f"{module} imports {target}"
            elif within(target, "storage") and not is_record(target, name):
                yield f"{module} imports {name or 'the whole'} of {target}, which is not a plain record"


def use_cases_that_wait(source: Source) -> Iterable[str]:
    """Law 4: a column's use cases are plain functions; only the doors are async."""
    for module in source:
        if module.startswith("bot.") and column(module) and any(map(is_async, walk(source[module]))):
            yield f"{module} has an async function"


def words_in_code(source: Source) -> Iterable[str]:
    """What people read stands in Fluent files; what they type (verbs, tags) may stand in rules and in doors' tables."""
    for module, text in source.items():
        if not within(module, "bot") and not within(module, "handlers"):
            continue
        tree = ast.parse(text)
        if not within_any(module, ("bot.rules", "bot.words")):
            typed = set(typed_words(tree)) if within(module, "handlers") else set()
            spoken = (node for node in literals(tree) if HAN.search(node.value) and node not in typed)
            yield from (f"{module}:{node.lineno} has words in code: {node.value!r}" for node in spoken)
        yield from (f"{module}:{node.lineno} shows words in code: {node.value!r}" for node in shown_words(tree))


def too_long(source: Source) -> Iterable[str]:
    for module, text in source.items():
        if (lines := text.count("\n")) > 400:
            yield f"{module} has {lines} lines; it should read in one sitting (400)"
    lengths = [
        node.end_lineno - node.lineno + 1 for text in source.values() for node in walk(text) if is_function(node)
    ]
    if len(lengths) < 2:
        return
    median, ninth = statistics.median(lengths), statistics.quantiles(lengths, n=10)[8]
    if median > 8:
        yield f"the median function has {median} lines (at most 8)"
    if ninth > 30:
        yield f"one function in ten has more than {ninth} lines (at most 30)"


def within_any(module: str, packages: Iterable[str]) -> bool:
    return any(within(module, package) for package in packages)


def walk(text: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(text))


def is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def is_async(node: ast.AST) -> bool:
    return isinstance(node, ast.AsyncFunctionDef)


def is_record(module: str, name: str) -> bool:
    try:
        found = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return False
    return dataclasses.is_dataclass(found) or (not isinstance(found, type) and not callable(found))


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every string that is not a docstring."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


def typed_words(tree: ast.Module) -> Iterator[ast.Constant]:
    """Strings in a door's tables: constants in capitals, what registers a function, and what a text is compared to."""
    tables: list[ast.AST] = [
        node.value for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
    ]
    tables += [mark for node in ast.walk(tree) if is_function(node) for mark in node.decorator_list]
    tables += [node for node in ast.walk(tree) if isinstance(node, ast.Compare | ast.MatchValue)]
    return (node for table in tables for node in literals(table))


def shown_words(tree: ast.AST) -> Iterator[ast.Constant]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SHOWN:
            for given in [*call.args, *(keyword.value for keyword in call.keywords)]:
                pieces = given.values if isinstance(given, ast.JoinedStr) else [given]
                yield from (piece for piece in pieces if is_sentence(piece))


def is_sentence(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(SENTENCE.search(node.value))


GUARDS: list[tuple[Callable[[Source], Iterable[str]], list[Source]]] = [
    (
        arrows_upwards,
        [
            {"bot.tasks": "from handlers import app", "handlers.app": ""},
            {"bot.rules.tasks": "from bot.cards import tasks", "bot.cards.tasks": ""},
            {"bot.cards.tasks": "import bot.tasks"},
            {"storage.tasks": "from bot.errors import Refusal"},
            {"handlers.slack.speak": "from handlers.router import route"},
            {"handlers.slack.speak": "from ..router import route"},
        ],
    ),
    (
        libraries_out_of_place,
        [
            {"bot.tasks": "import slack_sdk.models"},
            {"storage.tasks": "from fastapi import FastAPI"},
            {"handlers.tasks": "from sqlalchemy import select"},
            {"bot.org": "def f():\n    import alembic"},
        ],
    ),
    (circles, [{"bot.tasks": "from bot import org", "bot.org": "def f():\n    from bot.tasks import assign"}]),
    (
        sandbox_entangled,
        [
            {"sandbox.workspace": "from bot.cards import kit"},
            {"sandbox.workspace": "import storage"},
            {"handlers.app": "from sandbox.limits import CHECKS"},
        ],
    ),
    (
        columns_leaning_wrong,
        [
            {"bot.tasks": "from bot.rules.minutes import Item"},
            {"bot.org": "from storage.tasks import Task"},
            {"handlers.feedback": "from bot.tasks import assign"},
            {"bot.outbox": "from bot import minutes", "bot.minutes": ""},
        ],
    ),
    (
        impure,
        [
            {"bot.rules.tasks": "async def f(): ..."},
            {"bot.cards.tasks": "from bot import clock", "bot.clock": ""},
            {"bot.rules.dates.grammar": "import time"},
            {"bot.cards.org": "from storage.database import Store"},
            {"bot.rules.org": "from storage.org import Organisation"},
        ],
    ),
    (use_cases_that_wait, [{"bot.tasks": "async def assign(store): ..."}]),
    (
        words_in_code,
        [
            {"bot.cards.tasks": "x = '已完成'"},
            {"handlers.tasks": "def f(): return say('好的')"},
            {"bot.cards.tasks": "Button('task.done', 'Done')"},
            {"handlers.tasks": "Card(f'{name} is away')"},
            {"bot.rules.tasks": "Text(text='see below')"},
        ],
    ),
    (
        too_long,
        [
            {"bot.tasks": "x = 1\n" * 401},
            {"bot.tasks": "".join(f"def f{n}():\n" + "    x = 1\n" * 8 for n in range(9))},
            {"bot.tasks": "".join(f"def f{n}():\n" + "    x = 1\n" * (1 if n % 5 else 40) for n in range(20))},
        ],
    ),
]


@pytest.mark.parametrize("guard", [guard for guard, _ in GUARDS], ids=lambda guard: guard.__name__)
def test_the_house_keeps_its_laws(guard: Callable[[Source], Iterable[str]]) -> None:
    assert list(guard(source_of(*HOUSE))) == []


BROKEN = [(guard, house) for guard, houses in GUARDS for house in houses]


@pytest.mark.parametrize(("guard", "house"), BROKEN, ids=lambda value: getattr(value, "__name__", None))
def test_a_broken_house_is_noticed(guard: Callable[[Source], Iterable[str]], house: Source) -> None:
    assert list(guard(house)) != []


def test_what_the_laws_allow_is_left_alone() -> None:
    house = {
        "handlers.tasks": "VERBS = {'完成': 'done'}\n@word('列表')\ndef f(): return Button('task.done', words('x'))",
        "bot.cards.tasks": "from storage.tasks import Task\nfrom bot.chat import Profile\nText(f'{ref} · {title}')",
        "bot.rules.tasks": "from bot.errors import Refusal\nfrom bot.cards.kit import clean\nTAG = '行动'",
        "bot.minutes": "'''会议'''\nfrom bot import tasks",
        "bot.tasks": "from storage.org import Person",
        "handlers.demo": "import sandbox.workspace",
    }
    assert [fault for guard, _ in GUARDS for fault in guard(house)] == []


@pytest.mark.parametrize(
    ("place", "fires"), [("bot/tasks.py", True), ("handlers/ticks.py", True), ("bot/clock.py", False)]
)
def test_now_is_asked_in_one_place(place: str, fires: bool) -> None:
    asks = "from datetime import UTC, datetime\n\nnow = datetime.now(UTC)\n"
    ruff = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--stdin-filename", place, "-"]
    done = subprocess.run(ruff, check=False, cwd=ROOT, input=asks, text=True, capture_output=True)
    assert ("TID251" in done.stdout) is fires, done.stdout + done.stderr


# ---- words ----------------------------------------------------------------------------------------------------------


class Placeholders(Visitor):
    """The facts a message asks for; a function's own options are the language's business."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_CallArguments(self, node: CallArguments) -> None:
        for given in node.positional:
            self.visit(given)

    def visit_NamedArgument(self, node: NamedArgument) -> None: ...


def messages(text: str) -> dict[str, set[str]]:
    """Every key of a Fluent file with its placeholders; attributes as ``key.attribute``, and what cannot be read."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, Junk):
            found[f"unreadable: {(entry.content or '').strip()}"] = set()
        elif isinstance(entry, Message | Term):
            named = {entry.id.name: entry.value} | {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
            found |= {key: placeholders(value) for key, value in named.items() if value is not None}
    return found


def placeholders(pattern: object) -> set[str]:
    visitor = Placeholders()
    visitor.visit(pattern)
    return visitor.names


def differences(one: str, other: str) -> list[str]:
    """What two languages' files do not share."""
    left, right = messages(one), messages(other)
    unreadable = [key for key in left | right if key.startswith("unreadable")]
    missing = sorted(left.keys() ^ right.keys())
    unlike = [
        f"{key}: {sorted(left[key] ^ right[key])}" for key in left.keys() & right.keys() if left[key] != right[key]
    ]
    return unreadable + missing + sorted(unlike)


WORDS = sorted({path.name for path in (ROOT / "bot" / "words").glob("*/*.ftl")})


@pytest.mark.parametrize("file", WORDS)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_says_the_same_things(file: str, language: str) -> None:
    paths = [ROOT / "bot" / "words" / name / file for name in (LANGUAGES[0], language)]
    english, other = (path.read_text(encoding="utf-8") if path.exists() else "" for path in paths)
    assert differences(english, other) == []


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("done = Done", ""),
        ("done = Done { $ref }", "done = 完成"),
        ("done = Done\n    .hint = Press", "done = 完成"),
        ("n = { $count -> \n    [one] { $what }\n   *[other] many\n }", "n = { NUMBER($count) }"),
        ("done = Done", "done = 完成\n这不是一行"),
    ],
)
def test_a_language_that_lacks_something_is_noticed(english: str, other: str) -> None:
    assert differences(english, other) != []


def test_languages_may_say_it_in_their_own_way() -> None:
    english = "n = { $count ->\n    [one] one task\n   *[other] { $count } tasks\n }"
    assert differences(english, "n = { NUMBER($count, useGrouping: 0) } 项任务") == []


def test_the_migrations_stand_in_one_row() -> None:
    """Two that come after the same one are noticed here, before a database is asked to choose."""
    assert head()
