/** The `rich_text` block: sections, lists, quotations and preformatted text. */

import { h } from './dom.js';
import { emoji } from './emoji.js';
import { channelName, emojiNode, link, mention, plain } from './mrkdwn.js';
import { datePattern } from './time.js';

export const richText = (block) => h('div', { class: 'rich-text' }, groupLists(block.elements ?? []));

/** Slack writes a nested list as neighbours with growing `indent`; each becomes a list set in by that much. */
function groupLists(elements) {
  return elements.map((element) => (PARTS[element.type] ?? PARTS.rich_text_section)(element));
}

const PARTS = {
  rich_text_section: (part) => h('p', {}, leaves(part)),
  rich_text_quote: (part) => h('blockquote', {}, leaves(part)),
  rich_text_preformatted: (part) => h('pre', {}, h('code', {}, leaves(part))),
  rich_text_list: (part) =>
    h(
      part.style === 'ordered' ? 'ol' : 'ul',
      { class: 'indent', style: { '--indent': String(part.indent ?? 0) }, start: part.offset ? part.offset + 1 : null },
      part.elements.map((item) => h('li', {}, leaves(item))),
    ),
};

const leaves = (part) =>
  (part.elements ?? []).flatMap((leaf) => styled(leaf, (LEAVES[leaf.type] ?? LEAVES.text)(leaf)));

const LEAVES = {
  text: (leaf) => plain(leaf.text ?? ''),
  link: (leaf) => [link(leaf.url, leaf.text || leaf.url)],
  user: (leaf) => [mention(leaf.user_id)],
  usergroup: (leaf) => [h('span', { class: 'mention' }, `@${leaf.usergroup_id}`)],
  channel: (leaf) => [channelName(leaf.channel_id)],
  broadcast: (leaf) => [h('span', { class: 'mention to-me' }, `@${leaf.range}`)],
  emoji: (leaf) => [emoji(leaf.name) ? emojiNode(emoji(leaf.name), `:${leaf.name}:`) : `:${leaf.name}:`],
  date: (leaf) => [h('time', {}, datePattern(leaf.timestamp * 1000, leaf.format ?? '{date}'))],
  color: (leaf) => [h('code', {}, leaf.value)],
};

const STYLES = { code: 'code', bold: 'strong', italic: 'em', strike: 's', underline: 'u' };

function styled(leaf, nodes) {
  const wanted = Object.entries(STYLES).filter(([style]) => leaf.style?.[style]);
  return wanted.length ? [wanted.reduce((inner, [, tag]) => h(tag, {}, inner), nodes)] : nodes;
}
