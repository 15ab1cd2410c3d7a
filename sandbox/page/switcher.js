/** Ctrl/Cmd-K: to any channel or person by a few letters; and the small form that makes a channel. */

import { Choice, matching } from './choice.js';
import { openDialog } from './dialog.js';
import { h, icon } from './dom.js';
import { avatar, mentionable, peopleEntries } from './people.js';
import { go, goToPerson } from './place.js';
import { Suggestions } from './popover.js';
import { emit, perform, store, titleOf } from './store.js';
import { t } from './words.js';

const LONGEST = 12;
const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

function entries(peopleOnly) {
  const places = [...store.channels.values()]
    .filter((one) => one.kind !== 'im')
    .map((one) => ({
      label: titleOf(one),
      detail: one.topic,
      lead: h('span', { class: 'lead' }, icon(one.private ? 'lock' : 'hash')),
      unread: one.unread ?? 0,
      act: () => go({ channel: one.id }),
      data: { channel: one.id },
    }));
  const people = mentionable().map((one) => ({
    label: one.name,
    detail: one.title,
    lead: avatar(one.id, 'small'),
    unread: 0,
    act: () => goToPerson(one.id),
    data: { user: one.id },
  }));
  const globals = store.app.shortcuts
    .filter((one) => one.type === 'global')
    .map((one) => ({
      label: one.name,
      detail: one.description || store.app.name,
      lead: avatar(store.app.user, 'small'),
      unread: 0,
      group: t('actions'),
      data: { callbackId: one.callback_id },
      act: () => perform('shortcut', { callback_id: one.callback_id }),
    }));
  const help = {
    label: t('keys'),
    lead: h('span', { class: 'lead' }, icon('keyboard')),
    unread: 0,
    group: t('actions'),
    act: openKeys,
  };
  return peopleOnly ? people : [...places.sort((a, b) => b.unread - a.unread), ...people, ...globals, help];
}

export function openSwitcher({ people = false } = {}) {
  if (document.querySelector('dialog[open]')) return;
  const all = entries(people);
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    class: 'text-field switcher-field',
    placeholder: t(people ? 'find_person' : 'quick_hint'),
    'aria-label': t(people ? 'find_person' : 'quick_hint'),
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    oninput: () => show(),
    onkeydown: (event) => (event.key === 'Escape' ? undefined : list.key(event)),
  });
  const list = new Suggestions(input, {
    label: t('quick_switch'),
    choose: (entry) => {
      dialog.close();
      entry.act();
    },
  });
  const show = () => list.show(matching(all, input.value).slice(0, LONGEST), { empty: t('nothing_found') });
  const dialog = openDialog({
    title: t(people ? 'new_message' : 'quick_switch'),
    content: input,
    className: 'switcher',
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  input.focus();
  show();
}

const KEYS = [
  [`${COMMAND_KEY} K`, 'keys_jump'],
  ['↑ ↓', 'keys_walk'],
  ['T', 'keys_reply'],
  ['R', 'keys_react'],
  ['E', 'keys_edit'],
  ['↑', 'keys_edit_last'],
  ['Shift Enter', 'keys_line'],
  ['Esc', 'keys_close'],
];

/** The keys worth knowing. */
function openKeys() {
  openDialog({
    title: t('keys'),
    className: 'question',
    content: h(
      'dl',
      { class: 'keys' },
      KEYS.map(([key, words]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(words))]),
    ),
  });
}

/** Asks for a new channel's name and members. */
export function createChannel() {
  const name = h('input', {
    type: 'text',
    class: 'text-field',
    maxlength: 80,
    autocomplete: 'off',
    required: true,
    id: 'channel-name',
  });
  const secret = h('input', { type: 'checkbox' });
  let members = [];
  const invite = new Choice({
    offer: (query) =>
      matching(
        peopleEntries().filter((one) => one.key !== store.me),
        query,
      ),
    multiple: true,
    label: t('invite'),
    change: (picked) => {
      members = picked.map((one) => one.key);
    },
  });
  const make = async () => {
    const wanted = name.value.trim().replace(/^#/, '').replace(/\s+/g, '-').toLowerCase();
    if (!wanted) return emit('toast', { level: 'error', text: t('name_needed') });
    const reply = await perform('create', { name: wanted, private: secret.checked, members });
    if (!reply.ok) return undefined;
    dialog.close();
    return waitFor(reply.channel?.id ?? reply.channel);
  };
  const dialog = openDialog({
    title: t('new_channel'),
    content: [
      h('div', { class: 'block' }, h('label', { class: 'field-label', for: 'channel-name' }, t('channel_name')), name),
      h('div', { class: 'block' }, h('span', { class: 'field-label' }, t('invite')), invite.node),
      h('label', { class: 'box' }, secret, h('span', {}, t('make_private'))),
    ],
    footer: [
      h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, t('cancel')),
      h('button', { type: 'button', class: 'button primary', onclick: make }, t('create')),
    ],
  });
  name.focus();
}

/** Goes to a channel as soon as the workspace has told of it. */
function waitFor(id, tries = 20) {
  if (store.channels.has(id)) go({ channel: id });
  else if (tries) setTimeout(() => waitFor(id, tries - 1), 100);
}

export function startSwitcher() {
  addEventListener('keydown', (event) => {
    const open = (event.ctrlKey || event.metaKey) && { k: openSwitcher, '/': openKeys }[event.key.toLowerCase()];
    if (!open || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    open();
  });
}
