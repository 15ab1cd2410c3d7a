/** Block Kit's controls. Each builder takes `(element, field)` and gives a node; see `fieldFor` in blocks.js. */

import { DayField, timeField } from './dates.js';
import { h, iconButton, uid } from './dom.js';
import { image } from './media.js';
import { plain, textObject } from './mrkdwn.js';
import { openMenu } from './popover.js';
import { act, enter, hooks, labelling, words } from './press.js';
import { select } from './selects.js';
import { instantAt, isoDay, isoTime } from './time.js';
import { t } from './words.js';

export function elementNode(element, field) {
  const build = BUILDERS[element.type];
  return build
    ? build(element, field)
    : h('span', { class: 'unknown-block' }, t('cannot_show', { type: element.type }));
}

// ---- buttons and menus of actions

const isWeb = (url) => /^https?:/i.test(url ?? '');

function button(element, field) {
  const look = `button ${element.style ?? ''}`;
  const shared = { class: look, data: hooks(element, field), 'aria-label': element.accessibility_label };
  const label = plain(words(element.text));
  const node = isWeb(element.url)
    ? h('a', { ...shared, href: element.url, target: '_blank', rel: 'noopener noreferrer' }, label)
    : h('button', { ...shared, type: 'button' }, label);
  node.addEventListener('click', () => act(element, field, { value: element.value, text: element.text }, node));
  return node;
}

function overflow(element, field) {
  const items = element.options.map((option) => ({
    label: words(option.text),
    detail: words(option.description),
    data: { value: option.value ?? '' },
    act: () =>
      isWeb(option.url) ? open(option.url, '_blank', 'noopener') : act(element, field, { selected_option: option }),
  }));
  const opener = iconButton('more', t('more_actions'), () => openMenu(opener, items, { label: t('more_actions') }), {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    data: hooks(element, field),
  });
  return opener;
}

// ---- days and times

function datepicker(element, field) {
  const value = field.begin(element, { selected_date: element.initial_date ?? null }).selected_date;
  return new DayField({
    ...labelling(element, field),
    value,
    change: (day) => enter(element, field, { selected_date: day }),
  }).node;
}

function timepicker(element, field) {
  const value = field.begin(element, { selected_time: element.initial_time ?? null }).selected_time;
  return timeField({
    ...labelling(element, field),
    value,
    change: (time) => enter(element, field, { selected_time: time }),
  }).node;
}

function datetimepicker(element, field) {
  const seconds = field.begin(element, { selected_date_time: element.initial_date_time ?? null }).selected_date_time;
  const parts = seconds ? { day: isoDay(seconds * 1000), time: isoTime(seconds * 1000) } : { day: null, time: null };
  const change = (part) => (value) => {
    parts[part] = value;
    const whole = parts.day && parts.time ? instantAt(parts.day, parts.time) / 1000 : null;
    enter(element, field, { selected_date_time: whole });
  };
  return h(
    'div',
    { class: 'field-pair', data: hooks(element, field) },
    new DayField({ ...labelling(element, field), value: parts.day, change: change('day') }).node,
    timeField({
      ...labelling(element, field),
      labelledBy: undefined,
      label: t('pick_time'),
      placeholder: '',
      value: parts.time,
      change: change('time'),
    }).node,
  );
}

// ---- boxes

const boxes = (type, multiple) => (element, field) => {
  const key = multiple ? 'selected_options' : 'selected_option';
  const initial = multiple ? (element.initial_options ?? []) : (element.initial_option ?? null);
  const chosen = new Set(
    [field.begin(element, { [key]: initial })[key]]
      .flat()
      .filter(Boolean)
      .map((option) => option.value),
  );
  const name = uid('group');
  const read = () => {
    const picked = element.options.filter((_, at) => inputs[at].checked);
    enter(element, field, { [key]: multiple ? picked : (picked[0] ?? null) });
  };
  const inputs = element.options.map((option) =>
    h('input', { type, name, value: option.value, checked: chosen.has(option.value), onchange: read }),
  );
  return h(
    'div',
    {
      class: 'boxes',
      role: multiple ? 'group' : 'radiogroup',
      'aria-labelledby': field.labelledBy,
      'aria-describedby': field.describedBy,
      'aria-label': field.labelledBy ? null : field.label,
      data: hooks(element, field),
    },
    element.options.map((option, at) =>
      h(
        'label',
        { class: 'box' },
        inputs[at],
        h('span', {}, textObject(option.text), option.description && h('small', {}, textObject(option.description))),
      ),
    ),
  );
};

// ---- typing

const INPUT_TYPES = { email_text_input: 'email', url_text_input: 'url', number_input: 'number' };

function textInput(element, field) {
  const value = field.begin(element, { value: element.initial_value ?? null }).value ?? '';
  const dispatch = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const note = (event) =>
    enter(element, field, { value: event.target.value || null }, { acts: dispatch.includes('on_character_entered') });
  const shared = {
    class: 'text-field',
    value,
    placeholder: words(element.placeholder),
    'aria-labelledby': field.labelledBy,
    'aria-describedby': field.describedBy,
    'aria-label': field.labelledBy ? null : field.label,
    data: hooks(element, field),
    oninput: note,
    minlength: element.min_length,
    maxlength: element.max_length,
    autocomplete: 'off',
  };
  if (element.multiline) return h('textarea', { ...shared, rows: 4 });
  return h('input', {
    ...shared,
    type: INPUT_TYPES[element.type] === 'number' ? 'text' : (INPUT_TYPES[element.type] ?? 'text'),
    inputmode: element.type === 'number_input' ? 'decimal' : null,
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.isComposing || !field.dispatches || !dispatch.includes('on_enter_pressed'))
        return;
      event.preventDefault();
      act(element, field, { value: event.target.value || null });
    },
  });
}

/** A rich text field, kept plain: what is typed becomes one rich_text section. */
function richTextInput(element, field) {
  const wrap = (text) =>
    text && { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
  const read = (value) =>
    (value?.elements ?? [])
      .flatMap((part) => part.elements ?? [])
      .map((leaf) => leaf.text ?? '')
      .join('');
  const current = field.begin(element, { rich_text_value: element.initial_value ?? null }).rich_text_value;
  return h('textarea', {
    class: 'text-field',
    rows: 4,
    value: read(current),
    placeholder: words(element.placeholder),
    'aria-labelledby': field.labelledBy,
    'aria-describedby': field.describedBy,
    data: hooks(element, field),
    oninput: (event) => enter(element, field, { rich_text_value: wrap(event.target.value) }, { acts: false }),
  });
}

const feedbackButtons = (element, field) =>
  h(
    'span',
    { class: 'button-row' },
    ['positive_button', 'negative_button']
      .filter((key) => element[key])
      .map((key) =>
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            data: hooks(element, field),
            'aria-label': element[key].accessibility_label,
            onclick: () => act(element, field, { value: element[key].value }),
          },
          plain(words(element[key].text)),
        ),
      ),
  );

const iconButtonElement = (element, field) =>
  iconButton(
    element.icon === 'trash' ? 'trash' : 'more',
    words(element.text),
    () => act(element, field, { value: element.value }),
    { data: hooks(element, field) },
  );

const BUILDERS = {
  button,
  overflow,
  datepicker,
  timepicker,
  datetimepicker,
  image,
  workflow_button: button,
  static_select: select('static', false),
  multi_static_select: select('static', true),
  external_select: select('external', false),
  multi_external_select: select('external', true),
  users_select: select('users', false),
  multi_users_select: select('users', true),
  channels_select: select('channels', false),
  multi_channels_select: select('channels', true),
  conversations_select: select('conversations', false),
  multi_conversations_select: select('conversations', true),
  checkboxes: boxes('checkbox', true),
  radio_buttons: boxes('radio', false),
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  rich_text_input: richTextInput,
  feedback_buttons: feedbackButtons,
  icon_button: iconButtonElement,
};
