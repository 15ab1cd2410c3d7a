/** The demo clock: what time it is in the workspace, and the ways to move it forward. */

import { DayField, readTime, timeField } from './dates.js';
import { h, icon } from './dom.js';
import { openPanel } from './popover.js';
import { emit, on, perform } from './store.js';
import { clockTime, instantAt, isoDay, isoTime, mediumDay, nextFridayEvening, nextMorning, now } from './time.js';
import { t } from './words.js';

const HOUR_SECONDS = 3600;
const TICK_MS = 1000;

const faces = new Set();
let minute = '';

/** The day and time in words, kept up to date while it is on the page. */
function face() {
  const node = h(
    'div',
    { class: 'clock-face' },
    h('strong', { class: 'clock-time' }),
    h('span', { class: 'clock-day' }),
  );
  faces.add(node);
  tick(node);
  return node;
}

function tick(node) {
  node.firstChild.textContent = clockTime(now());
  node.lastChild.textContent = mediumDay(now());
}

const move = (facts) => perform('clock', facts);
const moveTo = (instant) => move({ to: new Date(instant).toISOString() });

const MOVES = [
  ['plus_hour', () => move({ advance: HOUR_SECONDS })],
  ['next_morning', () => moveTo(nextMorning())],
  ['to_friday', () => moveTo(nextFridayEvening())],
];

const moveButtons = () =>
  MOVES.map(([key, act]) =>
    h('button', { type: 'button', class: 'button small', onclick: act, data: { clock: key } }, t(key)),
  );

/** The card at the foot of the sidebar. */
export function clockCard() {
  const other = h(
    'button',
    {
      type: 'button',
      class: 'button small',
      title: t('other_time'),
      'aria-label': t('other_time'),
      'aria-haspopup': 'dialog',
      'aria-expanded': false,
      onclick: () => openClock(other),
    },
    icon('calendar'),
  );
  return h(
    'section',
    { class: 'clock-card', 'aria-label': t('clock') },
    h('p', { class: 'caption' }, t('clock')),
    face(),
    h('div', { class: 'clock-moves' }, moveButtons(), other),
  );
}

/** The panel with the whole clock: the three steps, and any later day and time. */
export function openClock(anchor) {
  const chosen = { day: isoDay(now()), time: isoTime(now() + HOUR_SECONDS * 1000).replace(/\d\d$/, '00') };
  const day = new DayField({
    value: chosen.day,
    label: t('day'),
    change: (value) => {
      chosen.day = value;
    },
  });
  const time = timeField({
    value: chosen.time,
    label: t('time'),
    change: (value) => {
      chosen.time = value;
    },
  });
  const set = () => {
    const typed = readTime(time.input.value) ?? chosen.time;
    const instant = chosen.day && typed ? instantAt(chosen.day, typed) : NaN;
    if (!(instant > now())) return emit('toast', { level: 'error', text: t('only_forward') });
    moveTo(instant);
    return panel.hidePopover();
  };
  const panel = openPanel(
    anchor,
    [
      h('p', { class: 'clock-help' }, t('clock_help')),
      face(),
      h('div', { class: 'clock-moves' }, moveButtons()),
      h(
        'div',
        { class: 'clock-set' },
        day.node,
        time.node,
        h('button', { type: 'button', class: 'button primary', onclick: set }, t('set_clock')),
      ),
    ],
    { label: t('clock'), align: 'end', className: 'clock-panel' },
  );
}

export function startClock() {
  const refresh = () => {
    for (const node of faces) {
      if (node.isConnected) tick(node);
      else faces.delete(node);
    }
    if (minute === isoTime(now())) return;
    minute = isoTime(now());
    emit('minute');
    if (minute.endsWith('00')) emit('day');
  };
  setInterval(refresh, TICK_MS);
  on('clock', () => {
    refresh();
    emit('day');
  });
}
