/** What can be done to a message: the toolbar, its menu, keys, and editing in place. */

import { composer } from './composer.js';
import { ask } from './dialog.js';
import { fill, h, iconButton } from './dom.js';
import { emoji } from './emoji.js';
import { oneLine } from './mrkdwn.js';
import { goToThread } from './place.js';
import { openMenu } from './popover.js';
import { pickReaction } from './reactions.js';
import { perform, store } from './store.js';
import { t } from './words.js';

export const react = (channel, message, name) => perform('react', { channel, ts: message.ts, name });

/** The toolbar is made when the message is first pointed at or focused: five hundred of them would be slow. */
export function attachTools(node, message, place) {
  if (message.ephemeral) return;
  const show = () => {
    if (!node.querySelector('.tools') && !node.querySelector('.editing')) node.append(toolbar(node, message, place));
  };
  node.addEventListener('pointerenter', show);
  node.addEventListener('focusin', show);
  node.addEventListener('keydown', (event) => shortcutKey(event, node, message, place));
}

function toolbar(node, message, { channel, thread, mine }) {
  const reactTool = iconButton('react', t('add_reaction'), () =>
    pickReaction(reactTool, (name) => react(channel, message, name)),
  );
  const more = iconButton(
    'more',
    t('more_actions'),
    () => openMenu(more, menuOf(node, message, { channel, mine }), { label: t('more_actions') }),
    { 'aria-haspopup': 'menu', 'aria-expanded': false },
  );
  const quick = ['white_check_mark', 'eyes'].map((name) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: `:${name}:`,
        'aria-label': t('react_with', { name }),
        onclick: () => react(channel, message, name),
      },
      h('span', { class: 'emoji' }, emoji(name)),
    ),
  );
  return h(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': t('message_actions') },
    quick,
    reactTool,
    !thread && iconButton('thread', t('reply_in_thread'), () => goToThread(message.thread_ts ?? message.ts)),
    more,
  );
}

function menuOf(node, message, { channel, mine }) {
  const own = [
    { label: t('edit_message'), icon: 'edit', act: () => edit(node, message, channel) },
    { label: t('delete_message'), icon: 'trash', danger: true, act: () => remove(message, channel) },
  ];
  const shortcuts = store.app.shortcuts
    .filter((one) => one.type === 'message')
    .map((one) => ({
      label: one.name,
      detail: store.app.name,
      icon: 'spark',
      data: { callbackId: one.callback_id },
      act: () => perform('shortcut', { callback_id: one.callback_id, channel, ts: message.ts }),
    }));
  const copy = {
    label: t('copy_text'),
    icon: 'copy',
    act: () => navigator.clipboard?.writeText(oneLine(message.text ?? '')),
  };
  const groups = [[copy], shortcuts, mine ? own : []].filter((group) => group.length);
  return groups.flatMap((group, at) => (at ? [null, ...group] : group));
}

/** Keys on a focused message: reply, react, edit, delete; the same letters as other chat tools use. */
function shortcutKey(event, node, message, { channel, thread, mine }) {
  if (event.target !== node || event.ctrlKey || event.metaKey || event.altKey) return;
  const deeds = {
    t: () => !thread && goToThread(message.thread_ts ?? message.ts),
    Enter: () => !thread && goToThread(message.thread_ts ?? message.ts),
    r: () => pickReaction(node, (name) => react(channel, message, name)),
    e: () => mine && edit(node, message, channel),
    Delete: () => mine && remove(message, channel),
  };
  if (!deeds[event.key]) return;
  event.preventDefault();
  deeds[event.key]();
}

/** Turns the words of one's own message into a field. */
export function edit(node, message, channel) {
  const content = node.querySelector('.content');
  const before = [...content.childNodes];
  const close = () => {
    fill(content, before);
    content.classList.remove('editing');
    node.focus();
  };
  const field = composer({
    label: t('edit_message'),
    channel,
    wire: message.text,
    cancel: close,
    async save(text) {
      if (text === message.text) return close() ?? true;
      const reply = text ? await perform('edit', { channel, ts: message.ts, text }) : await remove(message, channel);
      if (reply.ok) close();
      return reply.ok;
    },
  });
  node.querySelector('.tools')?.remove();
  content.classList.add('editing');
  fill(content, field.node);
  field.focus();
}

async function remove(message, channel) {
  const sure = await ask({
    title: t('delete_message'),
    text: t('delete_sure', { text: oneLine(message.text ?? '').slice(0, 120) }),
    yes: t('delete'),
    danger: true,
  });
  return sure ? perform('delete', { channel, ts: message.ts }) : { ok: false };
}
