help-title = What Upchain does
help-intro = Minutes, tasks, reminders, and what you raise up the chain. All of it works as `@upchain …` too, also inside threads.
help-task-title = Tasks
help-task =
    `/task @bob send the loan file by Friday` · `/task @bob every Monday 9am: weekly report`
    `/task list` · `/task done T-12` · `/task move T-12 next Friday` · `/task give T-12 @bob`
help-minutes-title = Minutes
help-minutes =
    `/minutes plan Weekly sync tomorrow 3-4pm @bob; agenda: Pipeline 10m @bob; Risks` · `every Monday 3pm` for a series · `/minutes upcoming`
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
me-region = Days off as in
me-unknown = Days off of { $year }
me-unknown-means = ⚠️ not known yet: reminders go by weekends and the law until your operator adds them
me-digest = Morning message at
me-before = Also on the working day before
me-weekly = Weekly look-back on your unit
me-team = Tell me what my people leave overdue
me-away = Away
me-away-none = nothing planned
me-standing-in = You stand in for
me-what-acts = What others do that concerns you
me-sent-acts = At once, at any hour, as if they had written to you themselves: asked, done, moved, changed.
me-what-digest = Morning message
me-sent-digest = At { $hour } on your working days, one message, and only if there is something to say: what is due, so that you can plan the day; what is overdue, on two mornings and then no more; what waits for you; what has changed. Next: { $next }.
me-what-before = The working day before
me-sent-before = In the morning message, so that there is still time for it.
me-what-hour = An hour before
me-sent-hour = Where something is due at an hour, unless the morning has only just said so.
me-what-meetings = Meetings you are invited to
me-sent-meetings = In the morning message of the working day before, and 15 minutes before they begin, unless you said that you do not come.
me-what-feedback = Feedback that is with you
me-sent-feedback = Once, when three quarters of its time are over or on its last morning, so that it does not go on without you.
me-what-overdue = What you asked of others
me-sent-overdue = In the morning message: not done on the second working day after the deadline, or its owner has left.
me-what-weekly = Weekly look-back
me-sent-weekly = On the first working morning of the week: how last week went in your unit, because you head it.
me-what-team = Overdue in your unit
me-sent-team = On the third working morning after the deadline, because you asked to be told.
me-what-never = Never
me-sent-never = From { $night } until morning, on days off, on leave, after it is done, or twice. Only a snooze of your own, and the call to a meeting, are kept to the minute.
me-coming = Next for you:
yes = yes
no = no
example-upchain-me-set = /upchain me digest 8:30
example-upchain-away = /upchain away 1 Dec to 5 Dec @bob
refused-digest-hour = Please choose an hour between { $earliest } and { $latest }.
region-CN = mainland China
region-HK = Hong Kong
region-TW = Taiwan
region-SG = Singapore
region-JP = Japan
region-GB = Great Britain
region-US = the United States
region-DE = Germany
region-AE = the Emirates
region-SA = Saudi Arabia
