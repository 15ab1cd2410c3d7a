/** A field that chooses among offered things, one or several, filtered by typing: every select menu is one of these. */

import { fill, h, icon, uid } from './dom.js';
import { Suggestions } from './popover.js';
import { t } from './words.js';

/**
 * `offer(query)` yields (a promise of) entries `{key, label, detail, lead, group}`; `picked` are the first ones;
 * `change(entries)` hears every new choice. A single choice empties when its words are deleted; `read(text)` may make
 * an entry of words that were typed and left.
 */
export class Choice {
  constructor({
    offer,
    picked = [],
    multiple = false,
    most = Infinity,
    placeholder = '',
    label,
    labelledBy,
    describedBy,
    change,
    read,
    minQuery = 0,
    hooks = {},
  }) {
    Object.assign(this, { offer, picked, multiple, most, change, read, minQuery, placeholder });
    this.input = h('input', {
      type: 'text',
      role: 'combobox',
      class: 'choice-input',
      autocomplete: 'off',
      spellcheck: 'false',
      id: uid('choice'),
      'aria-autocomplete': 'list',
      'aria-label': labelledBy ? null : label || placeholder,
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      oninput: () => this.ask(this.input.value),
      onkeydown: (event) => this.key(event),
      onclick: () => !this.list.open && this.ask(''),
      onblur: () => this.settle(),
    });
    this.chips = h('span', { class: 'chips' });
    this.node = h(
      'div',
      { class: multiple ? 'choice multiple' : 'choice', data: hooks, onclick: () => this.input.focus() },
      this.chips,
      this.input,
      icon('chevron'),
    );
    this.list = new Suggestions(this.input, {
      label: label || placeholder || t('choose'),
      choose: (entry) => this.take(entry),
    });
    this.draw();
  }

  async ask(query) {
    if (query.length < this.minQuery) return this.list.show([], { anchor: this.node, empty: t('type_to_search') });
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const entries = await this.offer(query.trim());
    if (turn !== this.turn || document.activeElement !== this.input) return;
    const keys = new Set(this.picked.map((one) => one.key));
    const full = this.multiple && this.picked.length >= this.most;
    this.list.show(
      entries.map((one) => ({
        ...one,
        selected: keys.has(one.key),
        disabled: full && !keys.has(one.key),
        data: { value: one.key },
      })),
      { anchor: this.node, empty: t('nothing_found') },
    );
  }

  get typed() {
    return this.input.value !== (this.multiple ? '' : (this.picked[0]?.label ?? ''));
  }

  key(event) {
    if (event.key === 'Tab' && !this.typed) return;
    if (this.list.key(event)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.ask('');
    } else if (event.key === 'Backspace' && this.multiple && !this.input.value && this.picked.length) {
      this.set(this.picked.slice(0, -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.ask('');
    }
  }

  take(entry) {
    if (!this.multiple) {
      this.list.hide();
      return this.set([entry]);
    }
    const had = this.picked.some((one) => one.key === entry.key);
    this.input.value = '';
    this.set(had ? this.picked.filter((one) => one.key !== entry.key) : [...this.picked, entry]);
    this.list.hide();
    this.input.focus();
  }

  set(picked) {
    this.picked = picked;
    this.draw();
    this.change?.(picked);
  }

  /** Leaving the field: half-typed words give way to what is chosen; an emptied field chooses nothing. */
  settle() {
    this.turn = (this.turn ?? 0) + 1;
    this.list.hide();
    const read = this.typed && this.input.value && this.read?.(this.input.value);
    if (read) this.set([read]);
    else if (!this.multiple && !this.input.value && this.picked.length) this.set([]);
    else this.draw();
  }

  draw() {
    this.input.value = this.multiple ? '' : (this.picked[0]?.label ?? '');
    this.input.placeholder = this.multiple && this.picked.length ? '' : this.placeholder;
    fill(this.chips, this.multiple ? this.picked.map((one) => this.chip(one)) : this.picked[0]?.lead?.cloneNode(true));
  }

  chip(entry) {
    const remove = h(
      'button',
      {
        type: 'button',
        class: 'chip-remove',
        'aria-label': t('remove', { name: entry.label }),
        onclick: (event) => {
          event.stopPropagation();
          this.set(this.picked.filter((one) => one !== entry));
          this.input.focus();
        },
      },
      icon('close'),
    );
    return h('span', { class: 'chip', data: { value: entry.key } }, entry.lead?.cloneNode(true), entry.label, remove);
  }
}

/** Keeps the entries whose words contain every word of the query. */
export function matching(entries, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((one) =>
    words.every((word) => `${one.label} ${one.detail ?? ''}`.toLowerCase().includes(word)),
  );
}
