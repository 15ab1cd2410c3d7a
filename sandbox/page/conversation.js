/** The middle of the page: one conversation's head, messages and composer, or the app's home. */

import { composer } from './composer.js';
import { fill, h, icon, iconButton } from './dom.js';
import { homeNode, openHome } from './home.js';
import { edit } from './deeds.js';
import { follow, MessageList } from './messagelist.js';
import { avatar, localTime } from './people.js';
import { go } from './place.js';
import { channel, emit, on, perform, person, store, timeline, titleOf } from './store.js';
import { openClock } from './clock.js';
import { t } from './words.js';

const root = document.getElementById('conversation');
let list = null;
let field = null;
let shown = '';

const isApp = (place) => place?.kind === 'im' && place.with === store.app.user;

/** Draws the conversation the window is at; the thread beside it may change without a redrawing. */
function draw() {
  const { channel: id, tab } = store.place;
  const key = `${store.me}/${id}/${tab}`;
  if (key === shown) return;
  shown = key;
  list?.close();
  list = null;
  field = null;
  const place = channel(id);
  if (!place) return fill(root, h('div', { class: 'nothing' }, icon('talk'), h('p', {}, t('no_place'))));
  root.setAttribute('aria-label', titleOf(place));
  if (isApp(place) && tab === 'home') return drawHome(place);
  return drawMessages(place);
}

function drawHome(place) {
  const view = h('div', { class: 'scroller home' });
  const refresh = () => fill(view, homeNode());
  refresh();
  openHome(refresh);
  fill(root, headNode(place), view);
}

function drawMessages(place) {
  const line = timeline(place.id);
  list = new MessageList(line, { label: t('messages'), head: () => beginning(place), sawEnd: markRead });
  field = composer({
    label: t('message_to', { name: labelled(place) }),
    placeholder: t('message_to', { name: labelled(place) }),
    commands: true,
    draft: place.id,
    save: (wire, words) => say(place.id, wire, words),
    above: editLast,
  });
  fill(root, headNode(place), list.node, h('div', { class: 'composer-place' }, field.node));
  load(line, place);
  if (isApp(place)) perform('home', { tab: 'messages' }, { quiet: true });
  if (matchMedia('(min-width: 760px)').matches) field.focus();
}

async function load(line, place) {
  const mine = list;
  const unread = place.unread;
  if (line.loaded) mine.draw();
  try {
    await line.load();
    if (mine !== list) return;
    mine.readUpTo = unread ? unreadFrom(line, unread) : null;
    mine.draw();
    markRead();
    emit('channels');
  } catch {
    emit('toast', { level: 'error', text: t('cannot_load') });
    setTimeout(() => mine === list && load(line, place), 2000);
  }
}

/** The timestamp after which `count` messages of others are new. */
function unreadFrom(line, count) {
  const others = line.messages.filter((one) => one.user !== store.me);
  const first = others[Math.max(0, others.length - count)];
  const before = line.messages.filter((one) => one.ts < (first?.ts ?? ''));
  return before.at(-1)?.ts ?? '0';
}

/** Tells the workspace that what is on the screen has been read. */
function markRead() {
  const place = channel(store.place.channel);
  if (!place?.unread || document.visibilityState !== 'visible' || !list?.atEnd) return;
  place.unread = 0;
  perform('read', { channel: place.id }, { quiet: true });
}

// ---- the head

const labelled = (place) => (place.kind === 'channel' ? `#${place.name}` : titleOf(place));

function headNode(place) {
  const back = iconButton('back', t('back'), () => go({ channel: null }), { class: 'icon-button only-narrow' });
  const clock = iconButton('clock', t('clock'), () => openClock(clock), {
    class: 'icon-button only-narrow',
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
  });
  return h(
    'header',
    { class: 'head' },
    back,
    h('div', { class: 'head-words' }, headTitle(place)),
    isApp(place) && store.app.home && tabs(),
    clock,
  );
}

function headTitle(place) {
  if (place.kind !== 'im') {
    return [
      h('h1', {}, icon(place.private ? 'lock' : 'hash'), h('span', { class: 'clip' }, titleOf(place))),
      h('p', { class: 'clip' }, place.topic || t('members', { count: place.members?.length ?? 0 })),
    ];
  }
  const other = person(place.with);
  return [
    avatar(other.id, 'small'),
    h('h1', {}, h('span', { class: 'clip' }, other.name)),
    h(
      'p',
      { class: 'clip' },
      [other.title, !other.is_bot && t('local_time', { time: localTime(other) })].filter(Boolean).join(' · '),
    ),
  ];
}

function tabs() {
  const tab = (name) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': store.place.tab === name,
        onclick: () => go({ ...store.place, thread: null, tab: name }),
      },
      t(name),
    );
  return h('div', { class: 'tabs', role: 'tablist' }, tab('home'), tab('messages'));
}

/** What stands above the very first message. */
function beginning(place) {
  const self = place.with === store.me;
  const more = self
    ? t('empty_self_more')
    : isApp(place)
      ? t('empty_app_more')
      : place.kind === 'im'
        ? t('empty_dm_more')
        : t('empty_channel_more', { app: store.app.name });
  const sign =
    place.kind === 'im'
      ? avatar(place.with, 'large')
      : h('span', { class: 'beginning-sign' }, icon(place.private ? 'lock' : 'hash'));
  return h(
    'div',
    { class: 'beginning' },
    sign,
    h('h2', {}, t(place.kind === 'channel' ? 'empty_channel' : 'empty_dm', { name: labelled(place) })),
    h('p', {}, more),
  );
}

// ---- writing

/** Sends what was written: a slash command where it is one, else a message. Resolves to whether it went out. */
export async function say(channelId, wire, words) {
  const command = /^\/([\w-]+)(?:\s+([\s\S]*))?$/.exec(words);
  if (!command) return (await perform('say', { channel: channelId, text: wire })).ok;
  const known = store.app.commands.some((one) => one.command === `/${command[1]}`);
  if (!known) {
    emit('toast', { level: 'error', text: t('unknown_command', { command: `/${command[1]}` }) });
    return false;
  }
  const text = wire.slice(command[1].length + 1).trim();
  return (await perform('command', { channel: channelId, command: `/${command[1]}`, text })).ok;
}

/** Arrow up in an empty composer edits one's last message. */
function editLast() {
  const last = list?.line.messages.findLast((one) => one.user === store.me && !one.ephemeral && !one.subtype);
  const node = last && list.inner.querySelector(`[data-ts="${last.ts}"]`);
  if (!node) return false;
  edit(node, last, list.line.channel);
  return true;
}

export function startConversation() {
  follow(() => list);
  on('place', draw);
  on('again', () => {
    shown = '';
    draw();
  });
  on('channels', () => {
    const place = channel(store.place.channel);
    const head = root.querySelector('.head-words');
    if (place && head) fill(head, headTitle(place));
  });
  on('unread', markRead);
  addEventListener('visibilitychange', markRead);
}
