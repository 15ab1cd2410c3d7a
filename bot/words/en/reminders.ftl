digest-title = { $day }: { $counted }
digest-count-overdue = { $count } overdue
digest-count-today = { $count } due today
digest-count-again = { $count } as you asked
digest-count-soon = { $count } coming up
digest-count-others = { $count } overdue with others
digest-count-left = { $count } without an owner
digest-count-waiting = { $count } waiting for you
digest-part-overdue = Overdue
digest-part-today = Due today
digest-part-again = As you asked, again
digest-part-soon = Coming up
digest-part-others = Overdue with others
digest-part-left = Their owner has left
digest-part-waiting = Waiting for you
digest-more = … and { $count } more. `/task list` shows all.
digest-from = from { $person }
digest-own = your own
digest-for = for { $person }, who is away
digest-left = { $person } is no longer here
digest-with = with { $people }
digest-dealt-with = ✅ { $ref } does not wait for you any more.
digest-late = This comes late: it was meant for { $when }.
digest-count-week = the week that was
digest-changes = Since the last working morning:
week-title = { $units }, { $days }
week-line = asked { $asked } · done in time { $intime } · done late { $late } · open { $open } ({ $overdue } overdue)
digest-count-meetings = { $count ->
        [one] one meeting
       *[other] { $count } meetings
    }
digest-part-meetings = Meetings
