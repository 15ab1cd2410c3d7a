/** Block Kit's layout blocks as nodes. */

import { h, uid } from './dom.js';
import { elementNode } from './elements.js';
import { image, imageBlock } from './media.js';
import { markdown } from './markdown.js';
import { oneLine, plain, textObject } from './mrkdwn.js';
import { richText } from './richtext.js';
import { perform } from './store.js';
import { t } from './words.js';

/**
 * All blocks of one message or view. The surface they stand on is `{container, fields, errors}`: whom a press is
 * reported for, what was entered, and what the app found wrong, by block id.
 */
export const blockNodes = (blocks, surface) => blocks.map((block) => blockNode(block, surface));

function blockNode(block, surface) {
  const build = BUILDERS[block.type];
  const node = build
    ? build(block, surface)
    : h('p', { class: 'unknown-block' }, t('cannot_show', { type: block.type }));
  node.classList.add('block', `block-${block.type}`);
  if (block.block_id) node.dataset.blockId = block.block_id;
  return node;
}

/** What an element needs to know of its surroundings: its names, its value, and the way to the app. */
function fieldFor(block, surface, { dispatches = true, ...labels } = {}) {
  const id = block.block_id;
  const action = (element, payload) => ({ action_id: element.action_id, block_id: id, type: element.type, ...payload });
  return {
    block: id,
    dispatches,
    ...labels,
    begin: (element, payload) => surface.fields.begin(id, element.action_id, { type: element.type, ...payload }),
    enter: (element, payload) => {
      surface.fields.enter(id, element.action_id, { type: element.type, ...payload });
      surface.entered?.(id);
    },
    press: (element, payload) =>
      perform('press', {
        container: surface.container,
        block_id: id,
        action: action(element, payload),
        state: { values: surface.fields.values },
      }),
    async suggest(element, value) {
      const reply = await perform('suggest', {
        container: surface.container,
        block_id: id,
        action_id: element.action_id,
        value,
      });
      if (reply.option_groups)
        return reply.option_groups.flatMap((group) => group.options.map((option) => [option, group]));
      return (reply.options ?? []).map((option) => [option]);
    },
  };
}

function section(block, surface) {
  const label = block.text ? oneLine(block.text.text).slice(0, 80) : '';
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'section-words' },
      block.text && h('div', { class: 'prose' }, textObject(block.text)),
      block.fields &&
        h(
          'div',
          { class: 'section-fields' },
          block.fields.map((one) => h('div', { class: 'prose' }, textObject(one))),
        ),
    ),
    block.accessory &&
      h('div', { class: 'section-accessory' }, elementNode(block.accessory, fieldFor(block, surface, { label }))),
  );
}

const context = (block) =>
  h(
    'div',
    {},
    block.elements.map((element) => (element.type === 'image' ? image(element) : h('span', {}, textObject(element)))),
  );

const actions = (block, surface) =>
  h(
    'div',
    { role: 'group' },
    block.elements.map((element) => elementNode(element, fieldFor(block, surface))),
  );

/** A labelled field. Its error, when there is one, stands right under it and is read out with it. */
function input(block, surface) {
  const [labelId, noteId] = [uid('label'), uid('note')];
  const fault = surface.errors?.[block.block_id];
  const field = fieldFor(block, surface, {
    labelledBy: labelId,
    describedBy: noteId,
    dispatches: Boolean(block.dispatch_action),
  });
  const node = h(
    'div',
    { class: fault ? 'faulty' : '' },
    h(
      'label',
      { id: labelId, class: 'field-label' },
      plain(block.label?.text),
      block.optional && h('span', { class: 'optional' }, t('optional')),
    ),
    elementNode(block.element, field),
    h(
      'div',
      { id: noteId, class: 'field-note' },
      block.hint && h('p', { class: 'field-hint' }, plain(block.hint.text)),
      fault && h('p', { class: 'field-error', role: 'alert' }, fault),
    ),
  );
  const control = node.querySelector('input, textarea');
  if (control && !['checkbox', 'radio'].includes(control.type)) {
    control.id ||= uid('control');
    node.querySelector('label').htmlFor = control.id;
    if (fault) control.setAttribute('aria-invalid', 'true');
    if (!block.optional) control.setAttribute('aria-required', 'true');
  }
  return node;
}

function table(block) {
  const [head, ...rows] = block.rows ?? [];
  const settings = block.column_settings ?? [];
  const cell = (tag) => (one, at) =>
    h(
      tag,
      { class: `align-${settings[at]?.align ?? 'left'}`, scope: tag === 'th' ? 'col' : null },
      one.type === 'rich_text' ? richText(one) : plain(one.text ?? ''),
    );
  return h(
    'div',
    { class: 'table-scroll', tabIndex: 0 },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, (head ?? []).map(cell('th')))),
      h(
        'tbody',
        {},
        rows.map((row) => h('tr', {}, row.map(cell('td')))),
      ),
    ),
  );
}

const BUILDERS = {
  section,
  context,
  actions,
  input,
  table,
  context_actions: actions,
  header: (block) => h('h3', {}, plain(block.text?.text)),
  divider: () => h('hr'),
  image: imageBlock,
  rich_text: richText,
  markdown: (block) => h('div', { class: 'prose markdown' }, markdown(block.text)),
};
