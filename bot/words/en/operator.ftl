fault-line = line { $line }: { $why }
fault-transcript-empty = there is nothing in it
fault-transcript-too-large = it is too large
fault-transcript-not-text = it is not text in UTF-8, UTF-16 or GBK
fault-transcript-json = it is not whole JSON
fault-transcript-format = it is in no format that is known here
fault-transcript-line-too-long = this line is too long
fault-transcript-time = no time can be read in “{ $text }”
fault-transcript-row = this line belongs to nobody: “{ $text }”
org-fault-no-rows = there are no lines in it
org-fault-bad-encoding = it is not text in UTF-8 or GBK
org-fault-unreadable = a quotation mark is not closed
org-fault-missing-column = the column “{ $column }” is missing
org-fault-repeated-column = the column “{ $column }” is there more than once
org-fault-ragged = { $cells } cells where the heading has { $columns }
org-fault-empty-unit = the unit is missing
org-fault-two-parents = “{ $unit }” is under “{ $parent }” here and under “{ $other }” on line { $first }
org-fault-unknown-parent = “{ $unit }” is under “{ $parent }”, which is not in the file
org-fault-cycle = these units are above themselves: { $units }
org-fault-unknown-role = “{ $role }” is no role: head, deputy or member
org-fault-unknown-person = nobody in the workspace is “{ $person }”
org-fault-duplicate = “{ $person }” is in “{ $unit }” already, on line { $first }
org-fault-two-roles = “{ $person }” has another role in “{ $unit }” on line { $first }
org-fault-two-heads = “{ $unit }” has a head already, { $other } on line { $first }
org-unit-added = + { $unit } under { $parent }
org-unit-removed = - { $unit }
org-unit-moved = ~ { $unit }: under { $parent }, before under { $before }
org-seat-added = + { $person }, { $role } of { $unit }
org-seat-removed = - { $person }, { $role } of { $unit }
org-role-changed = ~ { $person } in { $unit }: { $role }, before { $before }
org-home-changed = ~ { $person }: first in { $unit }, before in { $before }
org-imported = { $count ->
        [0] Nothing has changed.
        [one] One change was made.
       *[other] { $count } changes were made.
    }
org-checked = { $count ->
        [0] It would change nothing.
        [one] It would make one change; nothing was changed.
       *[other] It would make { $count } changes; nothing was changed.
    }
org-managers-locked = The file was not made: Slack does not let Upchain read profiles ({ $error }). Allow the app the scope users.profile:read (optional in its manifest), install it again, then repeat this.
org-managers-unreachable = The workspace could not be asked.
org-managers-circle = { $person } would be above themselves, and is left without a manager.
org-managers-field = Which profile field names the manager? Say it with --field. There are: { $fields }
org-unchecked = Nobody in the workspace is known yet, so people are taken as they are written.
org-unreachable = The workspace could not be asked, so people are held against what is known of it.
org-title = The chain above { $person }
org-empty = Nobody above { $person } is known. Whoever runs Upchain can load the organisation file.
org-top = Nobody stands above { $person } in the organisation.
org-role-head = head
org-role-deputy = deputy
org-role-member = member
org-in = In { $units }
demo-ready =
    { "" }
    Upchain is ready:  { $page }    You are 李娜; press her name to be somebody else.
    { "" }
      Give a task        /task @Daniel Wu send the client file by Friday 5pm
      Hold a meeting     /minutes start Weekly meeting        then talk in its thread:  action: @张伟 calls the client tomorrow
      Raise something    /raise need Clients ask for appointments at weekends
    { "" }
    The clock on the page brings tomorrow, and with it the reminders. Ctrl-C ends; everything stays in { $state } (--fresh begins anew).
