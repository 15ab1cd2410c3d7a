/** Between what a person reads in the composer (`@李娜`, `#lending`) and Slack's markup on the wire (`<@U2>`, `<#C3>`). */

import { escape, unescape } from './mrkdwn.js';
import { mentionable } from './people.js';
import { channel, person, store } from './store.js';

const LATIN = /[A-Za-z0-9_]/;

/** Names that may be called, the longest first, so that 王小明 is not read as 王小. `chosen` maps names picked from the menu. */
function callable(chosen) {
  const people = mentionable().map((one) => ({ name: `@${one.name}`, code: `<@${one.id}>` }));
  const picked = [...chosen].map(([name, id]) => ({ name: `@${name}`, code: `<@${id}>` }));
  const channels = [...store.channels.values()]
    .filter((one) => one.kind === 'channel')
    .map((one) => ({ name: `#${one.name}`, code: `<#${one.id}>` }));
  const everyone = ['here', 'channel', 'everyone'].map((word) => ({ name: `@${word}`, code: `<!${word}>` }));
  return [...picked, ...people, ...channels, ...everyone].sort((a, b) => b.name.length - a.name.length);
}

/** The name that begins at a place of the text, if it ends where a word ends. */
function nameAt(text, at, names) {
  const rest = text.slice(at).toLowerCase();
  return names.find(
    ({ name }) =>
      rest.startsWith(name.toLowerCase()) && !(LATIN.test(name.at(-1)) && LATIN.test(rest[name.length] ?? '')),
  );
}

/** Cuts a text into plain pieces and names: `{text, code?}`. */
export function pieces(text, chosen = new Map()) {
  const names = callable(chosen);
  const found = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!'@#＠＃'.includes(text[at])) continue;
    const hit = nameAt(text.replaceAll('＠', '@').replaceAll('＃', '#'), at, names);
    if (!hit) continue;
    if (at > from) found.push({ text: text.slice(from, at) });
    found.push({ text: text.slice(at, at + hit.name.length), code: hit.code });
    at += hit.name.length - 1;
    from = at + 1;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

export const toWire = (text, chosen) =>
  pieces(text, chosen)
    .map((piece) => piece.code ?? escape(piece.text))
    .join('');

/** A message's markup as its author would type it. */
export function fromWire(text) {
  return unescape(
    text
      .replace(/<([@#!])([^>|]+)(?:\|([^>]*))?>/g, (whole, mark, id, label) => {
        if (mark === '@') return `@${store.people.has(id) ? person(id).name : (label ?? id)}`;
        if (mark === '#') return `#${channel(id)?.name ?? label ?? id}`;
        return id.includes('^') ? whole : `@${id}`;
      })
      .replace(/<((?:https?|mailto):[^>|]+)(?:\|[^>]*)?>/g, '$1'),
  );
}
