/** Standard Markdown, as the `markdown` block has it: headings, lists, quotations, code, tables, emphasis and links. */

import { h } from './dom.js';
import { emoji } from './emoji.js';
import { emojiNode, link, mrkdwn } from './mrkdwn.js';

export function markdown(text = '') {
  const lines = text.split('\n');
  const nodes = [];
  while (lines.length) nodes.push(...takeBlock(lines));
  return nodes;
}

/** Takes one block off the front of `lines`. */
function takeBlock(lines) {
  const line = lines[0];
  if (!line.trim()) return lines.shift() && [];
  if (/^\s*```/.test(line)) return [takeFence(lines)];
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return lines.shift() && [h(`h${Math.min(6, heading[1].length + 2)}`, {}, inline(heading[2]))];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return lines.shift() && [h('hr')];
  if (/^\s*>/.test(line))
    return [
      h(
        'blockquote',
        {},
        markdown(
          takeWhile(lines, />/)
            .map((one) => one.replace(/^\s*> ?/, ''))
            .join('\n'),
        ),
      ),
    ];
  if (LIST.test(line)) return [takeList(lines)];
  if (line.includes('|') && /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(lines[1] ?? '')) return [takeTable(lines)];
  return [h('p', {}, takeParagraph(lines))];
}

function takeWhile(lines, opening) {
  const taken = [];
  while (lines.length && opening.test(lines[0].trim()[0] ?? '')) taken.push(lines.shift());
  return taken;
}

function takeFence(lines) {
  lines.shift();
  const body = [];
  while (lines.length && !/^\s*```/.test(lines[0])) body.push(lines.shift());
  lines.shift();
  return h('pre', {}, h('code', {}, body.join('\n')));
}

const LIST = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

function takeList(lines) {
  const [, indent, mark] = LIST.exec(lines[0]);
  const list = h(/\d/.test(mark) ? 'ol' : 'ul');
  while (lines.length) {
    const item = LIST.exec(lines[0]);
    if (!item || item[1].length < indent.length) break;
    if (item[1].length > indent.length && list.lastElementChild) list.lastElementChild.append(takeList(lines));
    else list.append(h('li', {}, task(lines.shift() && item[3])));
  }
  return list;
}

function task(text) {
  const box = /^\[([ xX])\]\s+(.*)$/.exec(text);
  return box ? [box[1] === ' ' ? '☐ ' : '☑ ', ...inline(box[2])] : inline(text);
}

const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function takeTable(lines) {
  const head = cells(lines.shift());
  lines.shift();
  const rows = [];
  while (lines.length && lines[0].includes('|')) rows.push(cells(lines.shift()));
  return h(
    'div',
    { class: 'table-scroll', tabIndex: 0 },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => h('th', { scope: 'col' }, inline(cell))),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell) => h('td', {}, inline(cell))),
          ),
        ),
      ),
    ),
  );
}

function takeParagraph(lines) {
  const nodes = [];
  while (lines.length && lines[0].trim() && !/^\s*(```|#{1,6}\s|>)/.test(lines[0]) && !LIST.test(lines[0])) {
    if (nodes.length) nodes.push(h('br'));
    nodes.push(...inline(lines.shift()));
  }
  return nodes.length ? nodes : [lines.shift()];
}

const INLINE =
  /(`[^`]+`|!?\[[^\]]*\]\([^)\s]+\)|<[@#!][^>]+>|<https?:[^>]+>|\*\*.+?\*\*|__.+?__|\*[^*\s](?:[^*]*[^*\s])?\*|~~.+?~~|:[a-z0-9_+-]+:)/;

function inline(text) {
  return text
    .split(INLINE)
    .flatMap((part, at) => (at % 2 ? [marked(part)] : [part.replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, '$1')]));
}

function marked(part) {
  if (part[0] === '`') return h('code', {}, part.slice(1, -1));
  if (part.startsWith('**') || part.startsWith('__')) return h('strong', {}, inline(part.slice(2, -2)));
  if (part.startsWith('~~')) return h('s', {}, inline(part.slice(2, -2)));
  if (part[0] === '*') return h('em', {}, inline(part.slice(1, -1)));
  if (part[0] === '<') return mrkdwn(part)[0];
  if (part[0] === ':') return emoji(part.slice(1, -1)) ? emojiNode(emoji(part.slice(1, -1)), part) : part;
  const [, label, target] = /\[([^\]]*)\]\(([^)\s]+)\)/.exec(part);
  return link(target, label || target);
}
