/** One message: who, when, what. */

import { blockNodes } from './blocks.js';
import { attachTools, react } from './deeds.js';
import { h, icon, iconButton } from './dom.js';
import { emoji } from './emoji.js';
import { fieldsOf } from './fields.js';
import { fileCard } from './media.js';
import { mrkdwn } from './mrkdwn.js';
import { avatar } from './people.js';
import { pickReaction } from './reactions.js';
import { goToThread } from './place.js';
import { dismiss, person, store } from './store.js';
import { ago, clockTime, fullMoment, instantOf } from './time.js';
import { t } from './words.js';

const LONG_CHARACTERS = 2000;
const LONG_LINES = 30;
const NOTICES = { channel_join: 'joined', group_join: 'joined', channel_leave: 'left', group_leave: 'left' };

/** Who wrote a message, as it is to be shown: an app may speak under a name of its own. */
export function authorOf(message) {
  const one = person(message.user ?? (message.bot_id ? store.app.user : ''));
  return {
    id: one.id,
    name: message.username || message.bot_profile?.name || one.name,
    isApp: Boolean(message.bot_id || one.is_bot),
  };
}

/** A message's element. `place` is `{channel, thread}`: where it is shown. */
export function messageNode(message, { channel, thread, grouped }) {
  const author = authorOf(message);
  const mine = message.user === store.me && !author.isApp && !message.ephemeral;
  const classes = [
    'message',
    grouped && 'grouped',
    message.ephemeral && 'ephemeral',
    message.subtype in NOTICES && 'notice',
    mine && 'mine',
  ];
  const instant = instantOf(message.ts);
  const node = h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      tabIndex: -1,
      'aria-label': `${author.name}, ${fullMoment(instant)}`,
      data: { ts: message.ts, user: author.id, ephemeral: String(Boolean(message.ephemeral)) },
    },
    h(
      'div',
      { class: 'gutter' },
      grouped
        ? h('time', { class: 'gutter-time' }, clockTime(instant))
        : h('span', { data: { profile: author.id } }, avatar(author.id)),
    ),
    h(
      'div',
      { class: 'message-main' },
      !grouped &&
        h(
          'header',
          { class: 'message-head' },
          h('strong', { class: 'author', data: { profile: author.id } }, author.name),
          author.isApp && h('span', { class: 'badge' }, t('app')),
          whenNode(message, instant),
        ),
      message.ephemeral && privacyNote(message, channel),
      message.subtype === 'thread_broadcast' && !thread && broadcastNote(message),
      h('div', { class: 'content' }, contentNodes(message, channel)),
      message.files?.length && h('div', { class: 'files' }, message.files.map(fileCard)),
      message.reactions?.length && reactionRow(message, channel),
      !thread && message.reply_count > 0 && threadLink(message),
    ),
  );
  attachTools(node, message, { channel, thread, mine });
  return node;
}

const whenNode = (message, instant) =>
  h('time', { datetime: new Date(instant).toISOString(), title: fullMoment(instant) }, clockTime(instant));

const privacyNote = (message, channel) =>
  h(
    'p',
    { class: 'private-note' },
    icon('eye'),
    t('only_you'),
    h('button', { type: 'button', class: 'text-button', onclick: () => dismiss(channel, message.ts) }, t('dismiss')),
  );

const broadcastNote = (message) =>
  h(
    'button',
    { type: 'button', class: 'text-button reply-note', onclick: () => goToThread(message.thread_ts) },
    t('replied_in_thread'),
  );

/** What a message says: its blocks, or its text, and any attachments under it. */
function contentNodes(message, channel) {
  const surface = { container: { channel, ts: message.ts }, fields: fieldsOf(message.ts) };
  if (message.subtype in NOTICES) return [t(NOTICES[message.subtype])];
  const edited = message.edited && h('span', { class: 'edited' }, t('edited'));
  const body = message.blocks?.length
    ? [h('div', { class: isCard(message) ? 'blocks card' : 'blocks' }, blockNodes(message.blocks, surface)), edited]
    : [folded(h('div', { class: 'prose' }, mrkdwn(message.text ?? ''), edited && [' ', edited]), message.text ?? '')];
  return [...body, ...(message.attachments ?? []).map((one) => attachment(one, surface))];
}

/** A very long text shows its beginning; the rest is a press away. */
function folded(prose, text) {
  if (text.length < LONG_CHARACTERS && text.split('\n').length < LONG_LINES) return prose;
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'text-button',
      'aria-expanded': false,
      onclick: () => {
        const open = prose.classList.toggle('folded') === false;
        toggle.setAttribute('aria-expanded', String(open));
        toggle.textContent = t(open ? 'show_less' : 'show_more');
      },
    },
    t('show_more'),
  );
  prose.classList.add('folded');
  return h('div', {}, prose, toggle);
}

/** An app's blocks stand on a card; what a person wrote, or plain rich text, does not. */
const isCard = (message) => authorOf(message).isApp && message.blocks.some((block) => block.type !== 'rich_text');

const attachment = (one, surface) =>
  h(
    'div',
    { class: 'attachment', style: one.color ? { '--bar': `#${one.color.replace('#', '')}` } : {} },
    one.pretext && h('div', { class: 'prose' }, mrkdwn(one.pretext)),
    one.blocks
      ? blockNodes(one.blocks, surface)
      : [one.title && h('strong', {}, one.title), h('div', { class: 'prose' }, mrkdwn(one.text ?? one.fallback ?? ''))],
  );

// ---- reactions and threads

function reactionRow(message, channel) {
  const add = iconButton('react', t('add_reaction'), () => pickReaction(add, (name) => react(channel, message, name)), {
    class: 'reaction add',
  });
  return h(
    'div',
    { class: 'reactions', role: 'group', 'aria-label': t('reactions') },
    message.reactions.map((one) => reactionButton(one, message, channel)),
    add,
  );
}

function reactionButton({ name, users, count }, message, channel) {
  const who = users.map((id) => person(id).name).join(', ');
  return h(
    'button',
    {
      type: 'button',
      class: 'reaction',
      'aria-pressed': users.includes(store.me),
      'aria-label': `:${name}: ${count}, ${who}`,
      title: `${who} :${name}:`,
      data: { reaction: name },
      onclick: () => react(channel, message, name),
    },
    h('span', { class: 'emoji' }, emoji(name) ?? `:${name}:`),
    h('span', {}, String(count)),
  );
}

function threadLink(message) {
  const faces = (message.reply_users ?? []).slice(0, 4).map((id) => avatar(id, 'tiny'));
  return h(
    'button',
    { type: 'button', class: 'thread-link', onclick: () => goToThread(message.ts) },
    h('span', { class: 'faces' }, faces),
    h('strong', {}, t('replies', { count: message.reply_count })),
    message.latest_reply && h('small', {}, t('last_reply', { when: ago(instantOf(message.latest_reply)) })),
  );
}
