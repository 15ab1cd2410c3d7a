/** Block Kit's select menus, one and many: what tells them apart is only where their entries come from. */

import { Choice, matching } from './choice.js';
import { icon } from './dom.js';
import { peopleEntries, personEntry } from './people.js';
import { enter, labelling, words } from './press.js';
import { channel, person, store } from './store.js';

const optionEntry = (option, group) => ({
  key: option.value,
  label: words(option.text),
  detail: words(option.description),
  group: group && words(group.label),
  option,
});

function offered(element) {
  if (element.option_groups)
    return element.option_groups.flatMap((group) => group.options.map((option) => optionEntry(option, group)));
  return (element.options ?? []).map((option) => optionEntry(option));
}

const channelEntries = (kinds = ['channel', 'mpim']) =>
  [...store.channels.values()]
    .filter((one) => kinds.includes(one.kind))
    .map((one) => ({ key: one.id, label: one.name, lead: icon(one.private ? 'lock' : 'hash') }));

const knownPerson = (id) => personEntry(person(id));
const knownChannel = (id) => ({ key: id, label: channel(id)?.name ?? id, lead: icon('hash') });

/** What tells one kind of select from another: where its entries come from and how its choice is written. */
const SOURCES = {
  static: {
    offer: (element) => (query) => matching(offered(element), query),
    entry: (option) => optionEntry(option),
    one: 'selected_option',
    many: 'selected_options',
    initial: ['initial_option', 'initial_options'],
    write: (entry) => entry.option,
  },
  external: {
    offer: (element, field) => async (query) =>
      (await field.suggest(element, query)).map(([option, group]) => optionEntry(option, group)),
    entry: (option) => optionEntry(option),
    one: 'selected_option',
    many: 'selected_options',
    initial: ['initial_option', 'initial_options'],
    write: (entry) => entry.option,
  },
  users: {
    offer: () => (query) => matching(peopleEntries(), query),
    entry: knownPerson,
    one: 'selected_user',
    many: 'selected_users',
    initial: ['initial_user', 'initial_users'],
    write: (entry) => entry.key,
  },
  channels: {
    offer: () => (query) => matching(channelEntries(), query),
    entry: knownChannel,
    one: 'selected_channel',
    many: 'selected_channels',
    initial: ['initial_channel', 'initial_channels'],
    write: (entry) => entry.key,
  },
  conversations: {
    offer: () => (query) => matching([...channelEntries(), ...peopleEntries()], query),
    entry: (id) => (store.people.has(id) ? knownPerson(id) : knownChannel(id)),
    one: 'selected_conversation',
    many: 'selected_conversations',
    initial: ['initial_conversation', 'initial_conversations'],
    write: (entry) => entry.key,
  },
};

/** The builder of one kind of select. */
export const select = (kind, multiple) => (element, field) => {
  const source = SOURCES[kind];
  const key = multiple ? source.many : source.one;
  const initial = element[source.initial[multiple ? 1 : 0]] ?? (multiple ? [] : null);
  const current = field.begin(element, { [key]: initial })[key];
  const write = (entries) => (multiple ? entries.map(source.write) : entries.length ? source.write(entries[0]) : null);
  return new Choice({
    ...labelling(element, field),
    multiple,
    most: element.max_selected_items,
    minQuery: kind === 'external' ? (element.min_query_length ?? 3) : 0,
    offer: source.offer(element, field),
    picked: [current].flat().filter(Boolean).map(source.entry),
    change: (entries) => enter(element, field, { [key]: write(entries) }),
  }).node;
};
