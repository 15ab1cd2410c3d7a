/** Slack's mrkdwn as nodes. Whoever wrote it, it can only become the few elements named here. */

import { h } from './dom.js';
import { emoji } from './emoji.js';
import { channel, person, store } from './store.js';
import { datePattern, fullMoment } from './time.js';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
export const unescape = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text of a `{type, text, emoji}` object. */
export function textObject(object) {
  if (!object) return [];
  if (typeof object === 'string') return plain(object);
  return object.type === 'mrkdwn' ? mrkdwn(object.text, { verbatim: object.verbatim }) : plain(object.text);
}

/** Plain text: line ends and emoji names, nothing else. */
export function plain(text = '') {
  return withBreaks(text.split('\n').map((line) => withEmoji(line)));
}

const withBreaks = (lines) => lines.flatMap((nodes, at) => (at ? [h('br'), ...nodes] : nodes));

function withEmoji(text) {
  return text.split(/(:[a-z0-9_+-]+(?:::skin-tone-\d)?:)/).map((part) => {
    const found = part.length > 2 && part.startsWith(':') && part.endsWith(':') && emoji(part.slice(1, -1));
    return found ? emojiNode(found, part) : part;
  });
}

export const emojiNode = (character, name) =>
  h('span', { class: 'emoji', role: 'img', 'aria-label': name, title: name }, character);

export function mrkdwn(text = '', { verbatim = false } = {}) {
  return text.split(/(```[\s\S]+?```)/).flatMap((part, at) => (at % 2 ? [fence(part)] : quotes(part, verbatim)));
}

const fence = (part) => h('pre', {}, h('code', {}, unescape(unlink(part.slice(3, -3).replace(/^\n|\n$/g, '')))));

/** Inside code a link is shown as it was written. */
const unlink = (text) => text.replace(/<([^|>]+)(?:\|([^>]*))?>/g, (_, target, label) => label || target);

function quotes(text, verbatim) {
  const groups = [];
  for (const line of trimAroundFences(text).split('\n')) {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    const last = groups.at(-1);
    const body = quoted ? line.slice(quoted[0].length) : line;
    if (last && last.quoted === Boolean(quoted)) last.lines.push(body);
    else groups.push({ quoted: Boolean(quoted), lines: [body] });
  }
  return groups.flatMap(({ quoted, lines }) => {
    const nodes = withBreaks(lines.map((line) => inline(line, verbatim)));
    return quoted ? [h('blockquote', {}, nodes)] : nodes;
  });
}

const trimAroundFences = (text) => text.replace(/^\n|\n$/g, (end, at, whole) => (whole.length > 1 ? '' : end));

/* A mark counts only where it stands free, as in Slack: no letter or digit right outside it, no space right inside. */
const EDGE = '[\\p{L}\\p{N}]';
const pair = (mark) => `(?<!${EDGE})${mark}(?!\\s|${mark})(?:(?!${mark}).)+?(?<!\\s)${mark}(?!${EDGE})`;
const INLINE = new RegExp(`(\`[^\`]+\`|<[^<>\\n]+>|${pair('\\*')}|${pair('_')}|${pair('~')})`, 'u');
const WRAPPERS = { '*': 'strong', _: 'em', '~': 's' };

function inline(text, verbatim = false) {
  return text.split(INLINE).flatMap((part, at) => (at % 2 ? [marked(part, verbatim)] : bare(part, verbatim)));
}

function marked(part, verbatim) {
  if (part[0] === '`') return h('code', {}, unescape(unlink(part.slice(1, -1))));
  if (part[0] === '<') return token(part.slice(1, -1));
  return h(WRAPPERS[part[0]], {}, inline(part.slice(1, -1), verbatim));
}

const ADDRESS = /(https?:\/\/[^\s<>，。、；：！？（）《》"'”’]*[^\s<>，。、；：！？（）《》"'”’.,;:!?)\]])/;

function bare(text, verbatim) {
  if (verbatim) return withEmoji(unescape(text));
  return text.split(ADDRESS).flatMap((part, at) => (at % 2 ? [link(unescape(part))] : withEmoji(unescape(part))));
}

/** What stands between angle brackets: a person, a channel, a date, a group call, or a link. */
function token(body) {
  const [target, label] = body.split(/\|(.*)/s);
  if (target[0] === '@') return mention(target.slice(1), label);
  if (target[0] === '#') return channelName(target.slice(1), label);
  if (target.startsWith('!date^')) return dateToken(target, label);
  if (target[0] === '!') return h('span', { class: 'mention to-me' }, label ?? `@${target.slice(1).split('^')[0]}`);
  return /^(https?:|mailto:|tel:)/i.test(target)
    ? link(unescape(target), label && unescape(label))
    : `<${unescape(body)}>`;
}

export function mention(id, label) {
  const name = store.people.has(id) ? person(id).name : label || id;
  return h(
    'span',
    { class: id === store.me ? 'mention to-me' : 'mention', data: { user: id, profile: id } },
    `@${name}`,
  );
}

export function channelName(id, label) {
  return h('span', { class: 'mention', data: { mentionedChannel: id } }, `#${channel(id)?.name ?? (label || id)}`);
}

function dateToken(target, fallback) {
  const [, seconds, pattern = '{date}', href] = target.split('^');
  const instant = Number(seconds) * 1000;
  if (!Number.isFinite(instant)) return fallback ?? target;
  const words = h(
    'time',
    { datetime: new Date(instant).toISOString(), title: fullMoment(instant) },
    datePattern(instant, pattern),
  );
  return href ? link(href, words) : words;
}

/** A link to a web page or mail address; any other scheme stays text. */
export function link(target, label = target.replace(/^mailto:/, '')) {
  if (!/^(https?:|mailto:|tel:)/i.test(target)) return h('span', {}, label);
  return h('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** A message as one line without any marks, for a label or a quotation. */
export function oneLine(text) {
  return fragmentText(mrkdwn(text)).replace(/\s+/g, ' ').trim();
}

function fragmentText(nodes) {
  const holder = document.createElement('div');
  holder.append(...nodes);
  holder.querySelectorAll('br').forEach((end) => end.replaceWith(' '));
  return holder.textContent;
}
