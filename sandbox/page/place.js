/** Where this window is: the person it acts as, the conversation, the thread. The address bar holds it all. */

import { channel, directWith, emit, perform, store } from './store.js';

const LAST = (as) => `last-place:${as}`;

/** What the address asks for. */
export function addressed() {
  const wanted = new URLSearchParams(location.search);
  return {
    as: wanted.get('as'),
    channel: wanted.get('at'),
    thread: wanted.get('thread'),
    tab: wanted.get('tab') ?? 'messages',
  };
}

export function addressOf({ as = store.me, channel: at, thread, tab }) {
  const parts = { as, at, thread, tab: tab === 'messages' ? null : tab };
  return `/?${new URLSearchParams(Object.entries(parts).filter(([, value]) => value))}`;
}

/** Goes somewhere. On a narrow screen no channel means the list of them. `quiet` leaves the drawing to the caller. */
export function go({ channel: id, thread = null, tab = 'messages' }, { replace = false, quiet = false } = {}) {
  const same = store.place.channel === id && store.place.thread === thread && store.place.tab === tab;
  store.place = { channel: id, thread, tab };
  if (id) sessionStorage.setItem(LAST(store.me), id);
  history[replace || same ? 'replaceState' : 'pushState'](null, '', addressOf(store.place));
  if (!quiet) emit('place');
}

export const goToThread = (thread) => go({ ...store.place, thread });

/** The conversation to begin with: the one last seen here, else the first channel. */
export function firstPlace() {
  const last = sessionStorage.getItem(LAST(store.me));
  if (last && channel(last)) return last;
  return (
    [...store.channels.values()].find((one) => one.kind === 'channel')?.id ?? store.channels.keys().next().value ?? null
  );
}

/** Goes to the direct conversation with a person, opening it where there is none yet. */
export async function goToPerson(user) {
  const known = directWith(user);
  if (known) return go({ channel: known.id });
  const reply = await perform('open', { user });
  if (!reply.ok) return undefined;
  const opened =
    typeof reply.channel === 'string'
      ? { id: reply.channel, kind: 'im', with: user, members: [store.me, user], unread: 0 }
      : reply.channel;
  if (!channel(opened.id)) store.channels.set(opened.id, opened);
  emit('channels');
  return go({ channel: opened.id });
}
