/** The pane beside the conversation: one thread, its root first. */

import { composer } from './composer.js';
import { fill, h, iconButton } from './dom.js';
import { edit } from './deeds.js';
import { follow, MessageList } from './messagelist.js';
import { goToThread } from './place.js';
import { channel, emit, on, perform, store, timeline, titleOf } from './store.js';
import { t } from './words.js';

const root = document.getElementById('thread');
let list = null;
let shown = '';

function draw() {
  const { channel: id, thread } = store.place;
  const key = thread ? `${store.me}/${id}/${thread}` : '';
  if (key === shown) return;
  shown = key;
  list?.close();
  list = null;
  root.hidden = !thread;
  document.getElementById('shell').classList.toggle('with-thread', Boolean(thread));
  if (thread) open(id, thread);
  else fill(root);
}

function open(id, thread) {
  const line = timeline(id, thread);
  const place = channel(id);
  const broadcast = h('input', { type: 'checkbox' });
  const extra = h('label', { class: 'broadcast' }, broadcast, t('also_to_channel'));
  list = new MessageList(line, { label: t('thread') });
  const field = composer({
    label: t('reply_placeholder'),
    placeholder: t('reply_placeholder'),
    draft: `${id}/${thread}`,
    extra: place?.kind === 'channel' && extra,
    above: () => editLast(),
    async save(wire, words) {
      const sent = await reply(id, thread, wire, words, broadcast.checked);
      broadcast.checked = false;
      return sent;
    },
  });
  root.setAttribute('aria-label', t('thread'));
  fill(
    root,
    h(
      'header',
      { class: 'head' },
      h(
        'div',
        { class: 'head-words' },
        h('h1', {}, t('thread')),
        h('p', { class: 'clip' }, place?.kind === 'channel' ? `#${place.name}` : titleOf(place)),
      ),
      iconButton('close', t('close'), () => goToThread(null)),
    ),
    list.node,
    h('div', { class: 'composer-place' }, field.node),
  );
  const mine = list;
  line.load().then(
    () => mine === list && mine.draw(),
    () => emit('toast', { level: 'error', text: t('cannot_load') }),
  );
  field.focus();
}

/** Slack runs no commands inside threads; to try is to be told so, with the words kept. */
async function reply(id, thread, wire, words, broadcast) {
  if (/^\/[\w-]+(\s|$)/.test(words) && store.app.commands.some((one) => one.command === words.split(/\s/)[0])) {
    emit('toast', { level: 'error', text: t('no_command_in_thread') });
    return false;
  }
  return (await perform('say', { channel: id, thread_ts: thread, text: wire, ...(broadcast && { broadcast: true }) }))
    .ok;
}

function editLast() {
  const last = list?.line.messages.findLast((one) => one.user === store.me && !one.ephemeral);
  const node = last && list.inner.querySelector(`[data-ts="${last.ts}"]`);
  if (!node) return false;
  edit(node, last, list.line.channel);
  return true;
}

export function startThread() {
  follow(() => list);
  on('place', draw);
  on('again', () => {
    shown = ' ';
    draw();
  });
  addEventListener('keydown', (event) => {
    if (
      event.key === 'Escape' &&
      !event.defaultPrevented &&
      store.place.thread &&
      !document.querySelector('dialog[open], :popover-open')
    )
      goToThread(null);
  });
}
