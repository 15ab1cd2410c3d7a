round-quarter = Q{ $number }
round-half = { $number ->
    [1] first half-year
   *[other] second half-year
 }
round-kind-period = { $kind } ({ $period })
round-tally = { $raised } raised, { $answered } answered
round-pace = a level took { $time } (median)
round-none = none
round-total = { $raised } raised · reported { $given } of { $members }
round-member-title = { $month }: your report
round-member-ask = What did you hear, and what do you think? Raise it by { $due }, or say that there is nothing more.
round-member-hint = Everything you raise counts, up to then. What you raise anonymously is not counted, so that no number gives you away.
round-member-given = { $count ->
    [0] Reported: nothing this time.
    [one] Reported: 1 item.
   *[other] Reported: { $count } items.
 }
round-member-missing = The time is over. What you raise from now on counts next time; nothing is lost.
round-member-excused = You were away; nothing was expected.
round-raise = Raise something
round-all = That is all
round-nothing = Nothing this time
round-unit-title = { $unit }: report for { $month }
round-unit-ask = Add what is typical, what was done and what you think, by { $due }. Without your words the numbers go up alone.
round-unit-given = Given to { $unit }.
round-unit-missing = The time is over: the numbers went to { $unit } without words.
round-unit-excused = Nobody leads the unit: the numbers went to { $unit } without words.
round-unit-waiting = Reports are still coming in.
round-unit-owed = The report is being written.
round-closed = The round is closed. This is the whole of it.
round-reported = Reported
round-given-of = { $given } of { $members }
round-missing = Not reported
round-typical = What is typical
round-typical-hint = Begun with what came in; keep what matters.
round-done = What has been done so far
round-opinion = Your opinion
round-suggestion = Your suggestion
round-state-waiting = reports are coming in
round-state-owed = report being written
round-state-given = reported
round-state-missing = without words
round-state-excused = nobody there
round-write = Write the report
round-form-title = Report for { $month }
round-submit = Report
round-row-member = your report
round-row-unit = report of { $unit }
round-row-due = by { $due }
round-list = Your reports
round-next = The next round opens on { $when }.
report-over = This report is not awaited any more. What you raise now counts in the next round.
report-needs-text = Say in a few words what is typical. If nothing came in, say so.
example-raise-rounds = /raise rounds
