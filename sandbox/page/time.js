/** The workspace's time, read in the acting person's zone and language. Instants are milliseconds since 1970. */

import { me } from './store.js';
import { t } from './words.js';

let anchor = { now: Date.now(), at: performance.now() };

export function setClock(iso) {
  anchor = { now: Date.parse(iso), at: performance.now() };
}

/** The workspace's present instant; it walks between two pushes by itself. */
export const now = () => anchor.now + performance.now() - anchor.at;

/** The instant of a message's timestamp. */
export const instantOf = (ts) => Number(ts) * 1000;

const formats = new Map();

function formatter(locale, options) {
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options));
  return formats.get(key);
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** One instant in words: `options` are Intl's own. */
export function format(instant, options, zone = me().tz) {
  return formatter(me().locale || 'en-US', { timeZone: zone, ...options }).format(instant);
}

export const clockTime = (instant, zone) => format(instant, TIME, zone);
export const longDay = (instant) =>
  format(instant, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
export const mediumDay = (instant) =>
  format(instant, { weekday: 'long', year: 'numeric', month: 'short', day: 'numeric' });
export const fullMoment = (instant) => `${longDay(instant)} ${clockTime(instant)}`;

/** The calendar day `YYYY-MM-DD` an instant falls on. */
export function isoDay(instant, zone = me().tz) {
  return formatter('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

export const isoTime = (instant, zone = me().tz) => formatter('en-GB', { timeZone: zone, ...TIME }).format(instant);

/** A calendar day moved by whole days; days know no zone. */
export function addDays(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A calendar day in words; its own midnight in UTC, so that no zone can move it. */
export const dayInWords = (day) =>
  format(Date.parse(`${day}T00:00:00Z`), { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }, 'UTC');

/** The instant at which clocks in `zone` show this day and time; in a gap, the moment after it. */
export function instantAt(day, time, zone = me().tz) {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (instant) => Date.parse(`${isoDay(instant, zone)}T${isoTime(instant, zone)}:00Z`);
  const first = wanted + (wanted - shown(wanted));
  return first + (wanted - shown(first));
}

/** The day of an instant as a reader says it: today, yesterday, or the date. */
export function dayName(instant) {
  const day = isoDay(instant);
  if (day === isoDay(now())) return t('today');
  if (day === addDays(isoDay(now()), -1)) return t('yesterday');
  return longDay(instant);
}

export function nextMorning() {
  return instantAt(addDays(isoDay(now()), 1), '09:00');
}

/** The coming Friday 17:00 that is not past. */
export function nextFridayEvening() {
  const today = isoDay(now());
  const ahead = (5 - weekdayOf(today) + 7) % 7;
  const candidate = instantAt(addDays(today, ahead), '17:00');
  return candidate > now() ? candidate : instantAt(addDays(today, ahead + 7), '17:00');
}

const DATE_FORMATS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: TIME,
  time_secs: { ...TIME, second: '2-digit' },
};

/** Slack's `<!date^…>` pattern: every `{token}` becomes that part of the instant. */
export function datePattern(instant, pattern) {
  return pattern.replace(/\{(\w+?)(_pretty)?\}/g, (whole, token, pretty) => {
    const near =
      pretty && isoDay(instant) >= addDays(isoDay(now()), -1) && isoDay(instant) <= addDays(isoDay(now()), 1);
    if (near) return nearDay(instant);
    if (token === 'date_num') return isoDay(instant);
    if (token === 'ago') return ago(instant);
    return DATE_FORMATS[token] ? format(instant, DATE_FORMATS[token]) : whole;
  });
}

const nearDay = (instant) => (isoDay(instant) > isoDay(now()) ? t('tomorrow') : dayName(instant));

/** How long since, or until, an instant, in the largest unit that fits. */
export function ago(instant) {
  const seconds = (instant - now()) / 1000;
  const [unit, size] = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ].find(([, s]) => Math.abs(seconds) >= s) ?? ['second', Infinity];
  return new Intl.RelativeTimeFormat(me().locale || 'en-US', { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}
