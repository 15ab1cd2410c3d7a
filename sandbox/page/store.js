/** What this window knows of the workspace, and who wants to hear when it changes. */

import { fetchHistory, send } from './wire.js';

const PAGE = 50;
const WHOLE_THREAD = 500;

const NO_APP = { id: '', name: '', user: '', commands: [], shortcuts: [], home: false };

export const store = {
  me: '',
  team: { id: '', name: '' },
  app: NO_APP,
  people: new Map(),
  channels: new Map(),
  views: [],
  home: null,
  place: { channel: null, thread: null, tab: 'messages' },
};

const bus = new EventTarget();
export const on = (topic, react) => bus.addEventListener(topic, (event) => react(event.detail));
export const emit = (topic, detail) => bus.dispatchEvent(new CustomEvent(topic, { detail }));

export const me = () => store.people.get(store.me) ?? { id: store.me, name: store.me, tz: 'UTC', locale: 'en-US' };
export const person = (id) => store.people.get(id) ?? { id, name: id || '?', initials: '?', title: '', tz: 'UTC' };
export const channel = (id) => store.channels.get(id);
export const actors = () => [...store.people.values()].filter((one) => !one.is_bot && !one.deleted);

/** Does one thing as the acting person; a refusal is said in a toast unless the caller words it itself. */
export async function perform(verb, facts, { quiet = false } = {}) {
  const reply = await send(store.me, verb, facts);
  if (!reply.ok && !quiet) emit('toast', { level: 'error', code: reply.error });
  return reply;
}

/** Takes over a whole state as `GET /page/state` tells it. */
export function adopt(state) {
  Object.assign(store, { me: state.me, team: state.team, app: state.app ?? NO_APP, views: state.views ?? [] });
  store.people = new Map(state.people.map((one) => [one.id, one]));
  store.channels = new Map(state.channels.map((one) => [one.id, one]));
}

/** The direct conversation with a person, if it is known already. */
export const directWith = (user) => [...store.channels.values()].find((one) => one.kind === 'im' && one.with === user);

/** How a conversation is called: its name, or the other person's; oneself is the notebook. */
export function titleOf(place) {
  if (!place) return '';
  if (place.kind === 'im') return person(place.with).name;
  if (place.kind === 'mpim')
    return place.members
      .filter((id) => id !== store.me)
      .map((id) => person(id).name)
      .join(', ');
  return place.name;
}

/** The messages of one channel, or of one thread in it (root first), oldest first. */
export class Timeline {
  constructor(channelId, thread) {
    Object.assign(this, {
      channel: channelId,
      thread,
      messages: [],
      hasMore: false,
      loaded: false,
      loading: null,
      early: null,
    });
  }

  /** Loads the newest page; what was loaded before is forgotten, so that nothing stale survives a lost line. */
  async load() {
    const as = store.me;
    const early = (this.early = []);
    const page = await fetchHistory(as, this.channel, {
      thread: this.thread,
      limit: this.thread ? WHOLE_THREAD : PAGE,
    });
    if (as !== store.me) return;
    this.messages = page.messages.filter((one) => !dismissed.has(one.ts));
    Object.assign(this, { hasMore: page.has_more && !this.thread, loaded: true, early: null });
    early.forEach((message) => this.insert(message));
    this.changed();
  }

  /** Loads the page before the oldest message; many callers at once are one request. */
  older() {
    if (!this.hasMore) return Promise.resolve();
    this.loading ??= fetchHistory(store.me, this.channel, { before: this.messages[0]?.ts })
      .then((page) => {
        this.messages = [...page.messages, ...this.messages];
        this.hasMore = page.has_more && page.messages.length > 0;
        this.changed();
      })
      .finally(() => {
        this.loading = null;
      });
    return this.loading;
  }

  find(ts) {
    return this.messages.find((one) => one.ts === ts);
  }

  /** Puts a new or changed message where its time says; while a page is on its way, once more after it has come. */
  put(message) {
    this.early?.push(message);
    this.insert(message);
    if (this.loaded) this.changed();
  }

  insert(message) {
    const rest = this.messages.filter((one) => one.ts !== message.ts);
    const at = rest.findLastIndex((one) => one.ts < message.ts);
    this.messages = [...rest.slice(0, at + 1), message, ...rest.slice(at + 1)];
  }

  drop(ts) {
    this.messages = this.messages.filter((one) => one.ts !== ts);
    this.changed();
  }

  changed() {
    emit('timeline', this);
  }
}

/** Timestamps of private answers that were put away in this window. */
const dismissed = new Set();
const timelines = new Map();

export function timeline(channelId, thread = null) {
  const key = `${channelId}/${thread ?? ''}`;
  if (!timelines.has(key)) timelines.set(key, new Timeline(channelId, thread));
  return timelines.get(key);
}

/** Every timeline of a channel that is loaded, or about to be. */
export const timelinesOf = (channelId) =>
  [...timelines.values()].filter((one) => one.channel === channelId && (one.loaded || one.early));

export const forgetTimelines = () => timelines.clear();

/** Puts a private answer away; only this window forgets it, as in Slack. */
export function dismiss(channelId, ts) {
  dismissed.add(ts);
  timelinesOf(channelId).forEach((one) => one.drop(ts));
}
