/** The left side: who one is, where one can go, what is unread, and the clock. */

import { clockCard } from './clock.js';
import { fill, h, icon, iconButton } from './dom.js';
import { createChannel, openSwitcher } from './switcher.js';
import { avatar, localTime } from './people.js';
import { openPanel, walkWithArrows } from './popover.js';
import { addressOf, go } from './place.js';
import { actors, emit, me, on, store, titleOf } from './store.js';
import { toggleTheme, themeIcon } from './theme.js';
import { t } from './words.js';

const root = document.getElementById('sidebar');
const links = h('div', { class: 'places' });
const own = h('div', { class: 'own' });

/** Draws the whole side: at the start, and when the person or the language changes. */
function draw() {
  root.setAttribute('aria-label', t('sidebar'));
  const theme = iconButton(
    themeIcon(),
    t(themeIcon() === 'moon' ? 'to_dark' : 'to_light'),
    () => {
      toggleTheme();
      draw();
      root.querySelector('.theme').focus();
    },
    { class: 'icon-button theme' },
  );
  const search = h(
    'button',
    { type: 'button', class: 'search', onclick: () => openSwitcher() },
    icon('search'),
    h('span', {}, t('quick_switch')),
    h('kbd', {}, shortcut()),
  );
  fill(
    root,
    h('header', { class: 'team' }, h('span', { class: 'team-name clip' }, store.team.name), theme),
    own,
    search,
    links,
    clockCard(),
  );
  drawOwn();
  drawLinks();
}

const shortcut = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K');

function drawOwn() {
  const opener = h(
    'button',
    {
      type: 'button',
      class: 'own-button',
      'aria-haspopup': 'dialog',
      'aria-expanded': false,
      'aria-label': t('acting_as', { name: me().name }),
      data: { user: store.me, name: me().name },
      onclick: () => openPeople(opener),
    },
    avatar(store.me),
    h(
      'span',
      { class: 'own-words' },
      h('span', { class: 'own-name' }, h('strong', { class: 'clip' }, me().name), h('time', {}, localTime(me()))),
      h('small', { class: 'clip' }, me().title),
    ),
    icon('chevron'),
  );
  fill(own, h('p', { class: 'caption' }, t('acting_now')), opener);
}

/** The list of everybody one can act as; each can also be opened in a window beside this one. */
function openPeople(anchor) {
  const choose = (id) => {
    panel.hidePopover();
    emit('act-as', id);
  };
  const row = (one) =>
    h(
      'div',
      { class: 'person-row' },
      h(
        'button',
        {
          type: 'button',
          class: 'person-choice',
          'aria-pressed': one.id === store.me,
          data: { user: one.id, name: one.name },
          onclick: () => choose(one.id),
        },
        avatar(one.id),
        h(
          'span',
          { class: 'own-words' },
          h('strong', { class: 'clip' }, one.name),
          h('small', { class: 'clip' }, one.title),
        ),
        h('time', {}, localTime(one)),
      ),
      h(
        'a',
        {
          class: 'icon-button',
          href: addressOf({ as: one.id }),
          target: '_blank',
          title: t('new_window', { name: one.name }),
          'aria-label': t('new_window', { name: one.name }),
        },
        icon('window'),
      ),
    );
  const panel = openPanel(anchor, [h('p', { class: 'panel-title' }, t('act_as')), actors().map(row)], {
    label: t('act_as'),
    className: 'people-panel',
  });
  walkWithArrows(panel, '.person-choice');
  panel.querySelector('[aria-pressed=true]')?.focus();
}

// ---- where one can go

function drawLinks() {
  const all = [...store.channels.values()].filter((one) => !one.archived);
  const rooms = all.filter((one) => one.kind === 'channel').sort((a, b) => a.name.localeCompare(b.name));
  const apps = all.filter((one) => one.kind === 'im' && one.with === store.app.user);
  const talks = all
    .filter(
      (one) =>
        one.kind === 'mpim' ||
        (one.kind === 'im' &&
          one.with !== store.app.user &&
          (one.latest || one.unread || one.id === store.place.channel)),
    )
    .sort((a, b) => String(b.latest ?? '').localeCompare(String(a.latest ?? '')));
  const focused = document.activeElement?.dataset?.channel;
  fill(
    links,
    group('channels', rooms, iconButton('plus', t('new_channel'), createChannel)),
    group(
      'direct_messages',
      talks,
      iconButton('plus', t('new_message'), () => openSwitcher({ people: true })),
      findPerson(),
    ),
    group('apps', apps),
  );
  if (focused) links.querySelector(`[data-channel="${focused}"]`)?.focus();
  titleWindow(all);
}

const findPerson = () =>
  h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'place', onclick: () => openSwitcher({ people: true }) },
      icon('search'),
      h('span', { class: 'clip' }, t('find_person')),
    ),
  );

function group(key, places, add, empty) {
  return h(
    'section',
    { 'aria-label': t(key) },
    h('header', {}, h('h2', {}, t(key)), add),
    h(
      'ul',
      {},
      places.map((one) => h('li', {}, placeLink(one))),
      !places.length && empty,
    ),
  );
}

function placeLink(place) {
  const here = place.id === store.place.channel;
  const sign =
    place.kind === 'im'
      ? avatar(place.with, 'small')
      : icon(place.kind === 'mpim' ? 'talk' : place.private ? 'lock' : 'hash');
  const self = place.with === store.me && h('span', { class: 'faint' }, ` ${t('note_to_self')}`);
  return h(
    'button',
    {
      type: 'button',
      class: `place${place.unread ? ' unread' : ''}`,
      'aria-current': here ? 'page' : null,
      data: { channel: place.id, name: titleOf(place) },
      title: titleOf(place),
      'aria-label': place.unread ? `${titleOf(place)}, ${t('unread_count', { count: place.unread })}` : null,
      onclick: () => go({ channel: place.id, tab: 'messages' }),
    },
    sign,
    h('span', { class: 'clip' }, titleOf(place), self),
    place.unread > 0 && h('span', { class: 'count', 'aria-hidden': true }, String(Math.min(place.unread, 99))),
  );
}

/** The window's title: what is unread, where one is. */
function titleWindow(all) {
  const unread = all.reduce((sum, one) => sum + (one.unread ?? 0), 0);
  const place = store.channels.get(store.place.channel);
  document.title = `${unread ? `(${unread}) ` : ''}${[place && titleOf(place), store.team.name].filter(Boolean).join(' · ')}`;
}

/** On a narrow screen there is room for the list or for one conversation. */
function showSide() {
  document.getElementById('shell').dataset.view = store.place.channel ? 'conversation' : 'list';
}

export function startSidebar() {
  on('again', () => {
    showSide();
    draw();
  });
  on('theme', draw);
  on('people', () => {
    drawOwn();
    drawLinks();
  });
  on('channels', drawLinks);
  on('minute', drawOwn);
  on('place', () => {
    showSide();
    drawLinks();
  });
  walkWithArrows(links, '.place');
}
