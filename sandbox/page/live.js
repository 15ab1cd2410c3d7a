/** What each push of the workspace changes in the store. */

import { channel, emit, store, timelinesOf } from './store.js';
import { setClock } from './time.js';

const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;
const isBroadcast = (message) => message.subtype === 'thread_broadcast';

function belongs(line, message) {
  if (line.thread) return message.thread_ts === line.thread || message.ts === line.thread;
  return !isReply(message) || isBroadcast(message);
}

function put({ channel: id, message }) {
  for (const line of timelinesOf(id)) if (belongs(line, message)) line.put(message);
}

/** A change of a message that is not loaded here is no news: it comes with its page. */
function change({ channel: id, message }) {
  for (const line of timelinesOf(id)) if (line.find(message.ts)) line.put(message);
}

function arrive(frame) {
  put(frame);
  if (isReply(frame.message) && !frame.message.ephemeral) countReply(frame.channel, frame.message);
  const place = channel(frame.channel);
  if (!place || frame.message.ephemeral) return;
  place.latest = frame.message.ts;
  emit('channels');
}

/** The root of a thread tells how many answers it has, before the workspace says so itself. */
function countReply(id, reply) {
  for (const line of timelinesOf(id)) {
    const root = line.find(reply.thread_ts);
    if (!root || (root.latest_reply ?? '') >= reply.ts) continue;
    const users = [...new Set([...(root.reply_users ?? []), reply.user].filter(Boolean))];
    line.put({
      ...root,
      thread_ts: root.ts,
      reply_count: (root.reply_count ?? 0) + 1,
      latest_reply: reply.ts,
      reply_users: users,
    });
  }
}

function drop({ channel: id, ts }) {
  timelinesOf(id).forEach((line) => line.drop(ts));
}

const effects = {
  message: arrive,
  ephemeral: arrive,
  message_changed: change,
  ephemeral_changed: change,
  message_deleted: drop,
  ephemeral_deleted: drop,
  view({ views }) {
    store.views = views;
    emit('views');
  },
  view_errors(frame) {
    emit('view-errors', frame);
  },
  home({ view }) {
    store.home = view;
    emit('home');
  },
  channel(frame) {
    store.channels.set(frame.channel.id, { ...channel(frame.channel.id), ...frame.channel });
    emit('channels');
  },
  person(frame) {
    store.people.set(frame.person.id, frame.person);
    emit('people');
  },
  clock(frame) {
    setClock(frame.now);
    emit('clock');
  },
  read({ channel: id, unread }) {
    if (channel(id)) channel(id).unread = unread;
    emit('unread');
    emit('channels');
  },
  notice({ level, text }) {
    emit('toast', { level, text });
  },
  reset() {
    emit('reset');
  },
};

export const receive = (frame) => effects[frame.type]?.(frame);
