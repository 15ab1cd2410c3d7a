minutes-untitled = Meeting
minutes-chair = Chair
minutes-end = End the meeting
minutes-how = Talk in this thread. Lines that begin with `topic:` `decision:` `action:` `info:` `question:` `risk:` are kept in the minutes.
minutes-state-open = under way
minutes-state-ended = Ended: the chair has the draft.
minutes-state-published = Published.
minutes-started-answer = { $ref } has begun: { $topic }
minutes-ended-answer = { $ref } has ended. The draft is with { $chair }.
minutes-agenda = Agenda
minutes-agenda-empty = Nothing yet. `@upchain agenda Review of loans; Complaints`
minutes-title = Minutes { $ref }: { $topic }
minutes-draft-title = Draft of { $ref }: { $topic }
minutes-draft-hint = Publish posts these minutes to the thread and the channel; actions with a known owner become tasks.
minutes-publish = Publish
minutes-time = Time
minutes-place = Place
minutes-in-channel = online, in the channel's thread
minutes-attendees = Attendees
minutes-topic = Topic: { $topic }
minutes-noted = Noted
minutes-discussion = { $lines ->
        [one] One line of discussion
       *[other] { $lines } lines of discussion
    } by { $people ->
        [one] one person
       *[other] { $people } people
    }
minutes-decisions = Decisions
minutes-actions = Action items
minutes-none = None.
minutes-no-owner = no owner
minutes-no-due = no deadline
minutes-follow-up = { $tasks ->
        [0] No tasks came of this meeting.
        [one] One task came of this meeting; it is followed until it is done.
       *[other] { $tasks } tasks came of this meeting; they are followed until they are done.
    }
minutes-follow-up-unowned = { $count ->
        [one] One action has no known owner and is not followed.
       *[other] { $count } actions have no known owner and are not followed.
    }
minutes-kind-info = ℹ️ { $text }
minutes-kind-question = ❓ { $text }
minutes-kind-risk = ⚠️ Risk: { $text }
minutes-kind-link = 🔗 { $text }
minutes-kind-idea = 💡 { $text }
minutes-kind-help = ✋ Help: { $text }
minutes-kind-motion = Motion: { $text }
minutes-kind-rejected = Rejected: { $text }
minutes-kind-inconclusive = Undecided: { $text }
minutes-list = Meetings
minutes-list-empty = No meetings here yet. `/minutes start Weekly meeting`
minutes-open = Open items of this channel's meetings
minutes-export = { $ref } as text
minutes-topic-field = What is the meeting about?
minutes-topic-hint = Such as: Weekly meeting of relationship managers
minutes-form-title = Start a meeting
minutes-form-submit = Start
minutes-edit-title = Edit { $ref }
minutes-a-line-each = A line each.
minutes-actions-hint = A line each: @Name what by when.
minutes-keep-title = Keep in the minutes
minutes-keep-as = Keep it as
minutes-keep-decision = Decision
minutes-keep-action = Action item
minutes-keep-info = Information
minutes-keep-question = Question
minutes-keep-risk = Risk
refused-minutes-ended = { $ref } has ended already.
refused-minutes-none = { $ref } has not been held, so there are no minutes of it. `/minutes { $ref }` shows what was planned.
refused-minutes-which = Several meetings are under way here: { $refs }. Please say it in the thread of the one you mean.
refused-minutes-published = { $ref } is published already, so nothing was changed.
refused-minutes-still-open = { $ref } is still under way. `@upchain end` in its thread ends it.
refused-minutes-chair-only = Only the chair, or somebody who took part, can end this meeting.
refused-minutes-in-a-channel = A meeting is held in a channel. Please go to the team's channel and type `/minutes start` there.
example-minutes = /minutes start Weekly meeting
example-minutes-start = /minutes start Weekly meeting
example-minutes-end = /minutes end
example-minutes-agenda = /minutes agenda Review of loans; Complaints
example-minutes-list = /minutes list
example-minutes-find = /minutes find loan
example-minutes-open = /minutes open
example-minutes-export = /minutes export M-3
example-minutes-show = /minutes M-3
minutes-readers = Who may read the minutes
minutes-readers-people = And these people
minutes-readers-unit = And this unit
minutes-for-channel = The channel may read the minutes.
minutes-for-attendees = Only those who attend may read the minutes; they are kept encrypted, and every reading is on record.
minutes-for-named = So may { $names }.
minutes-entitled = { $names } may now read { $ref } as well.
minutes-restricted-task = Action { $nth } of { $ref } (confidential)
minutes-found = Minutes with “{ $words }”
minutes-found-nothing = No minutes that you may read have “{ $words }”.
minutes-found-hint = All the words must stand in one meeting. Also a person, or a time: `/minutes find loan @Bob Nov 2026`
minutes-keep-topic = Topic
refused-minutes-no-keys = Restricted minutes are kept encrypted, and no key is set up yet. Please ask whoever runs Upchain: `upchain keys new` prints one for the setting UPCHAIN_KEYS.
refused-minutes-readers-unknown = Nobody, and no unit, goes by “{ $words }”. Please name people with @ and units as the organisation has them.
refused-keys-missing = A key is missing: some restricted minutes were sealed with one that is not in UPCHAIN_KEYS. Nothing was changed.
keys-rotated = { $meetings ->
        [0] No restricted minutes; nothing to do.
        [one] One restricted meeting is sealed with the newest key now. Keep the old keys: the ledger's own words stay sealed with them.
       *[other] { $meetings } restricted meetings are sealed with the newest key now. Keep the old keys: the ledger's own words stay sealed with them.
    }
example-minutes-readers = /minutes readers M-3 @Bob
minutes-amend = Amend
minutes-classification = Classification
minutes-class-internal = Internal
minutes-class-confidential = Confidential
minutes-class-secret = Secret
minutes-classified = Classification: { $classification }
minutes-candidate-action = { $count ->
        [one] Is this an action? Nobody tagged it.
       *[other] Is this an action? Nobody tagged it. ({ $count } to go)
    }
minutes-candidate-decision = { $count ->
        [one] Is this a decision? Nobody tagged it.
       *[other] Is this a decision? Nobody tagged it. ({ $count } to go)
    }
minutes-accept = Accept
minutes-change = Change…
minutes-ignore = Ignore
minutes-incomplete = { $count ->
        [one] One action lacks something
       *[other] { $count } actions lack something
    }
minutes-which = Who is meant?
minutes-unclear = Several people go by “{ $name }”.
minutes-unknown-owner = not known here: { $names }
minutes-set = Set who and when
minutes-item-text = What
minutes-item-owners = Who
minutes-item-due = By when
minutes-read-by = Read by { $names }.
minutes-unread-by = Not yet read by { $names }.
minutes-confirm = I have read this
minutes-confirmed = Thank you: that you have read { $ref }, edition { $edition }, is on record.
minutes-owed = { $count ->
        [one] { $ref } { $topic }: one thing is yours
       *[other] { $ref } { $topic }: { $count } things are yours
    }
minutes-edition = Edition { $edition }, { $day }
minutes-amended = { $ref } { $topic } was amended: edition { $edition }
minutes-renamed-title = Renamed: { $text }
minutes-removed-decisions = Decision taken out: { $text }
minutes-added-decisions = Decision added: { $text }
minutes-removed-actions = Action taken out: { $text }
minutes-added-actions = Action added: { $text }
minutes-unpublished = { $ref } { $topic } is not published yet
minutes-unpublished-hint = The draft is with you since the last working day. The draft above can be changed first.
minutes-unpublished-row = the draft waits to be published
refused-minutes-not-published = { $ref } is not published yet.
refused-minutes-item-empty = Please say what is to be done or was decided.
minutes-next = Topic { $place } of { $count }: { $topic }
refused-minutes-agenda-done = There is nothing more on the agenda. `@upchain agenda …` adds to it.
example-minutes-next = /minutes next
minutes-voted = { $text } ({ $yes } for, { $no } against)
minutes-column-what = What
minutes-column-who = Who
minutes-column-due = By when
minutes-column-task = Task
minutes-exported = { $ref } is in your messages with me.
minutes-restricted = 🔒 Restricted meeting
minutes-have-read = ✓ You have read this.
minutes-present = Sign in
minutes-presented = You are signed in to { $ref }.
minutes-restricted-thread = Whoever is in this channel sees the thread itself. If that is too many, end the meeting and start again in a private channel.
