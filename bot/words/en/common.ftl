you = you
button-done = Done
button-undo = Undo
button-edit = Edit
button-save = Save
button-cancel = Cancel
button-snooze = Snooze
button-pick-date = Pick a date
button-no-date = No deadline
rows-more = … and { $count } more
list-and = { $first } and { $last }
unexpected = Something went wrong on our side. Nothing was changed. Please try again; if it stays, tell whoever runs Upchain this code: { $code }
refused-title = That did not work
refused-not-a-member = Upchain works for full members of this workspace only.
refused-not-found = There is no { $ref } that you can act on. { $letter ->
    [M] `/minutes list`
    [F] `/raise mine`
    [R] `/raise rounds`
   *[other] `/task list`
 } shows yours.
refused-unknown-word = I do not know “{ $word }”. Did you mean: `{ $example }`
refused-unknown-person = I do not know who “{ $name }” is. Type @ and pick the person from the list.
refused-ambiguous-person = “{ $name }” could be { $people }. Type @ and pick the right one from the list.
refused-not-assignable = { $name } is a guest, an app, or no longer here. Please choose a colleague.
refused-too-long = That is too long: at most { $most } characters. Put the details into a document and link it.
refused-required = Please fill this in.
refused-malformed = That does not fit. For example: `{ $example }`
refused-elsewhere = This works inside a meeting's thread, or in a channel where one is open.
