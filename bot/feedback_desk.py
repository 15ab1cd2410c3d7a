"""A head's desk: what stands before them, what of it speaks of the same, and how fast each level answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot import org
from bot.cards.feedback import View
from bot.cards.feedback_desk import Desk, Suggestion
from bot.errors import Refusal
from bot.rules import feedback as rules
from bot.rules import similar
from bot.rules.feedback_figures import Line, figures_of, visits
from bot.rules.feedback_merge import Sort, sort_of
from bot.rules.kinds import Kinds, Terms
from storage.database import Store
from storage.feedback import Feedback, Step

MOST = 500  # items of a desk that are looked at together
COUNTED = 5_000  # items that figures are made of, the latest
LEADING = ("head", "deputy")


def desk(store: Store, terms: Terms, viewer: str) -> Desk:
    """Everything before somebody as a level, the most urgent first."""
    items = store.feedbacks.desk(viewer, MOST)
    views = [View(item, (), terms.kinds, viewer) for item in items]
    return Desk(views, suggested(items, terms.kinds, viewer), store.feedbacks.on_desk(viewer))


def suggested(items: Sequence[Feedback], kinds: Kinds, viewer: str) -> list[Suggestion]:
    """What could be joined: alike in words, and of a sort that may become one."""
    sorts: dict[Sort, list[Feedback]] = defaultdict(list)
    for item in joinable(items, kinds, viewer):
        sort = sort_of(item, kinds)
        if sort:
            sorts[sort].append(item)
    found = []
    for alike in sorts.values():
        for group in similar.groups([item.text for item in alike]):
            found.append(Suggestion([alike[place] for place in group.places], group.words))
    return found


def joinable(items: Sequence[Feedback], kinds: Kinds, viewer: str) -> list[Feedback]:
    """Those that are the viewer's to join with others."""
    return [item for item in items if item.lead == viewer and sort_of(item, kinds)]


# ---- figures ---------------------------------------------------------------------------------------------------------


def figures(store: Store, now: datetime, terms: Terms, viewer: str, days: int) -> list[Line]:
    """How fast each level acted on what passed through the viewer's units, by level and kind (H22, H36)."""
    organisation = org.organisation(store)
    units = {seat.unit for seat in organisation.seats if seat.person == viewer and seat.role in LEADING}
    if not units:
        raise Refusal("feedback-figures-heads")
    steps = store.feedbacks.steps.through(units, now - timedelta(days=days), COUNTED)
    seen = _visible(store, terms.kinds, viewer, steps)
    lines = figures_of(visit for item, path in seen for visit in visits(item, path))
    order = {unit.name: place for place, unit in enumerate(organisation.units)}
    return sorted(lines, key=lambda line: order.get(line.unit, len(order)))


def _visible(
    store: Store, kinds: Kinds, viewer: str, steps: Collection[Step]
) -> list[tuple[Feedback, list[Step]]]:  # fmt: skip
    """The items of these steps that somebody may see."""
    paths: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        paths[step.feedback].append(step)
    both = [(item, paths[item.id]) for item in store.feedbacks.these(paths)]
    return [(item, path) for item, path in both if rules.may_see(item, path, viewer, kinds.of(item.kind))]
