"""The sweep that recalls tasks: it may run as often as it likes, nobody is reminded twice."""

from __future__ import annotations

from datetime import datetime

from bot.org import zone_of
from bot.rules import recall
from storage.database import Store
from storage.tasks import Task

AT_ONCE = 200  # tasks looked at in one transaction, so that commands are never kept waiting


def sweep(store: Store, now: datetime) -> int:
    """Posts the reminders whose moment has come and notes when to look again; how many tasks were looked at."""
    due = store.tasks.to_remind(now, AT_ONCE)
    for task in due:
        _remind(store, now, task)
    return len(due)


def _remind(store: Store, now: datetime, task: Task) -> None:
    zone = zone_of(store, task.owners[0])
    reminder = recall.current(task, zone, now)
    if reminder and task.open:
        for owner in task.owners:
            key = f"task-{reminder.kind}:{task.number}:{owner}:{reminder.occasion}"
            store.outbox.post(key, "task.reminder", task.ref, now, person=owner, kind=reminder.kind)
    if task.snoozed_until and task.snoozed_until <= now:
        store.tasks.wake(task)
    store.tasks.schedule(task, recall.next_after(task, zone, now))
