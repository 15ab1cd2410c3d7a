help-title = What Upchain does
help-intro = Minutes, tasks, reminders, and what you raise up the chain. All of it works as `@upchain …` too, also inside threads.
help-task-title = Tasks
help-task =
    `/task @bob send the loan file by Friday` · `/task @bob every Monday 9am: weekly report`
    `/task list` · `/task done T-12` · `/task move T-12 next Friday` · `/task give T-12 @bob`
help-minutes-title = Minutes
help-minutes =
    `/minutes start Weekly meeting`, then talk in its thread.
    `topic: …` · `decision: …` · `action: @bob sends the file by Friday` are kept; `@upchain end` closes it.
help-raise-title = Raise something
help-raise =
    `/raise need The client asks for a longer term` goes to the head of your team and upward; the answer comes back to you.
    `/raise mine` · `/raise waiting` · `/raise rounds`
help-upchain-title = You and the organisation
help-upchain =
    `/upchain me` what is sent to you, and when
    `/upchain away 1 Dec to 5 Dec @bob` who stands in
    `/upchain org @bob` the chain above a person
help-more = 中文也可以：`/task @李娜 周五下班前 提交贷后报告`
me-title = Your settings
me-language = Language
me-zone = Time zone
me-zone-from-slack = { $zone } (from your Slack profile)
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
home-new-task = New task
home-hint = `/upchain help` shows everything that Upchain does.
example-upchain = /upchain help
example-upchain-help = /upchain help
example-upchain-me = /upchain me
example-upchain-org = /upchain org @bob
me-digest = Morning message at
me-before = Also on the working day before
me-weekly = Weekly look-back on your unit
me-team = Tell me what my people leave overdue
me-away = Away
me-away-none = nothing planned
me-standing-in = You stand in for
me-when-acts = At once, at any hour
me-sent-acts = What somebody does that concerns you: asks you for something, does, moves or changes it.
me-when-digest = At { $hour } on your working days
me-sent-digest = In one message, and only if there is something to say: what is due that day, what is overdue (on two mornings, then no more), what waits for you from below. Next: { $next }.
me-when-before = The working day before
me-sent-before = Something is due, in the same message.
me-when-hour = An hour before
me-sent-hour = If it is due at an hour.
me-when-overdue = If you asked somebody
me-sent-overdue = And it is not done, on the second working morning after the deadline.
me-when-weekly = On the first working morning of the week, at { $hour }
me-sent-weekly = How last week went in your unit.
me-when-team = As the head
me-sent-team = What your people have left overdue for three working days.
me-when-never = Never
me-sent-never = From { $night } until morning, on days off, on leave, after it is done, or twice. A snooze you chose is kept to the minute.
yes = yes
no = no
example-upchain-me-set = /upchain me digest 8:30
example-upchain-away = /upchain away 1 Dec to 5 Dec @bob
refused-digest-hour = Please choose an hour between { $earliest } and { $latest }.
