/** Fields for a day and for a time of day. The day's calendar knows the workspace's own today. */

import { fill, h, iconButton, uid } from './dom.js';
import { openPanel } from './popover.js';
import { Choice, matching } from './choice.js';
import { addDays, dayInWords, format, isoDay, now, weekdayOf } from './time.js';
import { t } from './words.js';

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A day as somebody types it (`2026-1-9`, `2026年1月9日`), as `YYYY-MM-DD`; nothing where no such day exists. */
export function readDay(text) {
  const found = DAY.exec(text.trim());
  if (!found) return null;
  const day = `${found[1]}-${found[2].padStart(2, '0')}-${found[3].padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** A time of day as somebody types it (`9`, `9:30`, `0930`, `９：３０`), as `HH:MM`. */
export function readTime(text) {
  const found = /^(\d{1,2})(?:[:.点時时]?(\d{2}))?分?$/.exec(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^(\d)(\d{2})$/, '$1:$2'),
  );
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
  return `${found[1].padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** A day field: the words show the weekday; typed digits are read on leaving; the button opens a calendar. */
export class DayField {
  constructor({ value = null, placeholder, label, labelledBy, describedBy, change, hooks = {} }) {
    Object.assign(this, { value, change });
    this.input = h('input', {
      type: 'text',
      class: 'day-input',
      autocomplete: 'off',
      inputmode: 'numeric',
      id: uid('day'),
      placeholder: placeholder || t('pick_date'),
      'aria-label': labelledBy ? null : label || placeholder || t('pick_date'),
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      onfocus: () => this.begin(),
      onblur: () => this.read(),
      onkeydown: (event) => this.key(event),
    });
    const open = iconButton('calendar', t('open_calendar'), () => this.open(), {
      'aria-haspopup': 'dialog',
      'aria-expanded': false,
    });
    this.opener = open;
    this.node = h('div', { class: 'day-field', data: hooks }, this.input, open);
    this.draw();
  }

  key(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.read();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.open();
    }
  }

  read() {
    const text = this.input.value.trim();
    const day = readDay(text.normalize('NFKC'));
    if (!text && this.value) this.set(null);
    else if (day && day !== this.value) this.set(day);
    else this.draw(false);
  }

  set(day) {
    this.value = day;
    this.draw(false);
    this.change?.(day);
  }

  /** Digits in place of words, all selected: what is typed next takes their place. */
  begin() {
    this.draw();
    this.input.select();
  }

  /** In words at rest, in digits while the field is being typed in. */
  draw(typing = document.activeElement === this.input) {
    this.input.value = this.value ? (typing ? this.value : dayInWords(this.value)) : '';
  }

  open() {
    const calendar = new Calendar(this.value, (day) => {
      panel.hidePopover();
      this.set(day);
      this.opener.focus();
    });
    const panel = openPanel(this.opener, calendar.node, {
      label: t('calendar'),
      align: 'end',
      className: 'calendar-panel',
    });
    calendar.focus();
  }
}

/** A month's days in a grid; arrows walk by day and week, Page keys by month. */
export class Calendar {
  constructor(day, choose) {
    this.chosen = day;
    this.cursor = day ?? isoDay(now());
    this.choose = choose;
    this.node = h('div', { class: 'calendar', onkeydown: (event) => this.key(event) });
    this.draw();
  }

  key(event) {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (!days && !months) return;
    event.preventDefault();
    this.cursor = days ? addDays(this.cursor, days) : addMonths(this.cursor, months);
    this.draw();
    this.focus();
  }

  focus() {
    this.node.querySelector(`[data-day="${this.cursor}"]`).focus();
  }

  turn(months) {
    this.cursor = addMonths(this.cursor, months);
    this.draw();
  }

  draw() {
    const month = this.cursor.slice(0, 7);
    const first = `${month}-01`;
    const start = addDays(first, -((weekdayOf(first) + 6) % 7));
    const name = format(Date.parse(`${first}T00:00:00Z`), { year: 'numeric', month: 'long' }, 'UTC');
    fill(
      this.node,
      h(
        'div',
        { class: 'calendar-head' },
        iconButton('back', t('previous_month'), () => this.turn(-1)),
        h('strong', { 'aria-live': 'polite' }, name),
        iconButton('forward', t('next_month'), () => this.turn(1)),
      ),
      h(
        'div',
        { class: 'calendar-grid', role: 'grid', 'aria-label': name },
        Array.from({ length: 7 }, (_, at) =>
          h('span', { class: 'calendar-weekday' }, weekdayLetter(addDays(start, at))),
        ),
        Array.from({ length: 42 }, (_, at) => this.cell(addDays(start, at), month)),
      ),
    );
  }

  cell(day, month) {
    const classes = [
      'day',
      !day.startsWith(month) && 'outside',
      day === isoDay(now()) && 'today',
      [0, 6].includes(weekdayOf(day)) && 'weekend',
    ];
    return h(
      'button',
      {
        type: 'button',
        class: classes.filter(Boolean).join(' '),
        data: { day },
        tabIndex: day === this.cursor ? 0 : -1,
        'aria-label': dayInWords(day),
        'aria-pressed': day === this.chosen,
        onclick: () => this.choose(day),
      },
      String(Number(day.slice(8))),
    );
  }
}

const weekdayLetter = (day) => format(Date.parse(`${day}T00:00:00Z`), { weekday: 'narrow' }, 'UTC');

function addMonths(day, count) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

const HALF_HOURS = Array.from({ length: 48 }, (_, at) => `${String(at >> 1).padStart(2, '0')}:${at % 2 ? '30' : '00'}`);

/** A time field: half hours are offered, any minute may be typed. */
export function timeField({ value, change, ...rest }) {
  const entry = (time) => ({ key: time, label: time });
  return new Choice({
    ...rest,
    picked: value ? [entry(value)] : [],
    change: ([one]) => change(one?.key ?? null),
    placeholder: rest.placeholder || t('pick_time'),
    read: (text) => readTime(text) && entry(readTime(text)),
    offer(query) {
      const typed = readTime(query);
      const near = matching(HALF_HOURS.map(entry), query).filter((one) => one.key !== typed);
      return typed ? [entry(typed), ...near] : near;
    },
  });
}
