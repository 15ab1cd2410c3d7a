/** A small card about a person, opened from their face or name anywhere. */

import { h } from './dom.js';
import { avatar, localTime } from './people.js';
import { goToPerson } from './place.js';
import { openPanel } from './popover.js';
import { emit, person, store } from './store.js';
import { t } from './words.js';

function open(anchor) {
  const one = person(anchor.dataset.profile);
  if (!store.people.has(one.id)) return;
  const leave = (deed) => () => {
    panel.hidePopover();
    deed();
  };
  const panel = openPanel(
    anchor,
    h(
      'div',
      { class: 'profile' },
      avatar(one.id, 'large'),
      h('strong', {}, one.name),
      one.title && h('p', {}, one.title),
      !one.is_bot && h('p', { class: 'faint' }, t('local_time', { time: localTime(one) })),
      h(
        'div',
        { class: 'button-row' },
        h('button', { type: 'button', class: 'button', onclick: leave(() => goToPerson(one.id)) }, t('message_verb')),
        !one.is_bot &&
          one.id !== store.me &&
          h('button', { type: 'button', class: 'button', onclick: leave(() => emit('act-as', one.id)) }, t('act_as')),
      ),
    ),
    { label: t('profile'), className: 'profile-panel' },
  );
}

export function startProfiles() {
  addEventListener('click', (event) => {
    const anchor = event.target.closest?.('[data-profile]');
    if (anchor) open(anchor);
  });
}
