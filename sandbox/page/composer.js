/** The field messages are written in, with its menus: `/` for commands, `@` for people. */

import { fill, h, icon, iconButton } from './dom.js';
import { matching } from './choice.js';
import { avatar, mentionable } from './people.js';
import { pickReaction } from './reactions.js';
import { Suggestions } from './popover.js';
import { perform, store } from './store.js';
import { t } from './words.js';
import { fromWire, pieces, toWire } from './wiretext.js';

const TALLEST_PX = 260;
const drafts = new Map();

/**
 * A composer. `save(wire, shown)` sends and resolves to whether it went out; `cancel` makes it an editor of `wire`;
 * `commands` offers slash commands; `draft` is the key under which unfinished words are kept; `extra` stands beside
 * the buttons; `above` is asked for on arrow up in an empty field.
 */
export function composer({ label, placeholder = '', save, cancel, wire = '', commands = false, draft, extra, above }) {
  return new Composer({ label, placeholder, save, cancel, wire, commands, draft, extra, above });
}

class Composer {
  constructor(options) {
    Object.assign(this, options);
    this.chosen = new Map();
    this.echo = h('div', { class: 'echo', 'aria-hidden': true });
    this.field = h('textarea', {
      rows: 1,
      placeholder: this.placeholder,
      'aria-label': this.label,
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      value: this.wire ? fromWire(this.wire) : (drafts.get(this.draftKey()) ?? ''),
      oninput: () => this.changed(),
      onkeydown: (event) => this.key(event),
      onblur: () => this.menu.hide(),
      onclick: () => this.suggest(),
      onscroll: () => {
        this.echo.scrollTop = this.field.scrollTop;
      },
    });
    this.menu = new Suggestions(this.field, { label: t('suggestions'), choose: (entry) => this.complete(entry) });
    this.usage = h('p', { class: 'usage', 'aria-live': 'polite' });
    this.node = h(
      'div',
      { class: this.cancel ? 'composer editor' : 'composer' },
      this.usage,
      h('div', { class: 'composer-box' }, h('div', { class: 'composer-field' }, this.echo, this.field), this.tools()),
    );
    queueMicrotask(() => this.grow());
  }

  draftKey() {
    return this.draft && `${store.me}/${this.draft}`;
  }

  tools() {
    const smile = iconButton('smile', t('emoji'), () => pickReaction(smile, (_, character) => this.insert(character)));
    this.sendButton = h(
      'button',
      {
        type: 'button',
        class: 'send',
        'aria-label': this.cancel ? t('save') : t('send'),
        title: t('send'),
        onclick: () => this.send(),
      },
      this.cancel ? t('save') : icon('send'),
    );
    return h(
      'div',
      { class: 'composer-tools' },
      this.commands && iconButton('slash', t('commands'), () => this.begin('/')),
      iconButton('at', t('mention_someone'), () => this.insert('@')),
      smile,
      this.extra,
      h('span', { class: 'spring' }),
      this.cancel && h('button', { type: 'button', class: 'button', onclick: this.cancel }, t('cancel')),
      this.sendButton,
    );
  }

  focus() {
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  get text() {
    return this.field.value;
  }

  set text(value) {
    this.field.value = value;
    this.changed();
  }

  changed() {
    if (this.draft) drafts.set(this.draftKey(), this.text);
    this.grow();
    this.suggest();
  }

  /** As tall as its words; the echo under the field shows which of them are names. */
  grow() {
    fill(
      this.echo,
      pieces(this.text, this.chosen).map((piece) => (piece.code ? h('mark', {}, piece.text) : piece.text)),
      ' ',
    );
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(TALLEST_PX, this.field.scrollHeight)}px`;
    this.sendButton.classList.toggle('ready', Boolean(this.text.trim()));
  }

  insert(words) {
    const at = this.field.selectionStart;
    const before = this.text.slice(0, at);
    const space = words === '@' && before && /[A-Za-z0-9]$/.test(before) ? ' ' : '';
    this.field.setRangeText(space + words, at, this.field.selectionEnd, 'end');
    this.field.focus();
    this.changed();
  }

  begin(words) {
    if (!this.text.startsWith(words)) this.field.value = words + this.text;
    this.field.focus();
    this.field.setSelectionRange(words.length, words.length);
    this.changed();
  }

  // ---- menus

  suggest() {
    const caret = this.field.selectionStart;
    const before = this.text.slice(0, caret);
    this.showUsage();
    const command = this.commands && /^\/[\w-]*$/.exec(before);
    const name = /[@＠]([^@＠\n]{0,24})$/.exec(before);
    if (command) return this.offer(0, this.commandEntries(before));
    if (name && !/\s{2}|^\s/.test(name[1])) return this.offer(name.index, this.peopleEntries(name[1]));
    return this.menu.hide();
  }

  offer(from, entries) {
    this.from = from;
    this.menu.show(entries, { anchor: this.node });
  }

  commandEntries(typed) {
    const commands = store.app.commands
      .filter((one) => one.command.startsWith(typed))
      .map((one) => ({
        label: h('span', {}, h('strong', {}, one.command), ' ', h('span', { class: 'faint' }, one.usage_hint ?? '')),
        detail: one.description,
        lead: avatar(store.app.user, 'small'),
        insert: `${one.command} `,
        data: { command: one.command },
      }));
    const shortcuts = store.app.shortcuts
      .filter((one) => one.type === 'global' && typed === '/')
      .map((one) => ({
        label: h('strong', {}, one.name),
        detail: one.description,
        lead: avatar(store.app.user, 'small'),
        group: t('actions'),
        data: { callbackId: one.callback_id },
        act: () => perform('shortcut', { callback_id: one.callback_id }),
      }));
    return [...commands, ...shortcuts];
  }

  peopleEntries(query) {
    const entries = mentionable().map((one) => ({
      label: one.name,
      detail: one.title || (one.is_bot ? t('app') : ''),
      lead: avatar(one.id, 'small'),
      insert: `@${one.name} `,
      person: one,
      data: { user: one.id },
    }));
    const exact = entries.some((one) => `${one.label.toLowerCase()} ` === query.toLowerCase());
    return exact ? [] : matching(entries, query).slice(0, 8);
  }

  complete(entry) {
    if (entry.act) {
      this.text = '';
      return entry.act();
    }
    if (entry.person) this.chosen.set(entry.person.name, entry.person.id);
    this.menu.hide();
    const rest = this.text.slice(this.field.selectionStart).startsWith(' ') ? 1 : 0;
    this.field.setRangeText(entry.insert, this.from, this.field.selectionStart + rest, 'end');
    this.field.focus();
    return this.changed();
  }

  /** Once a command is typed, how it is used stands above the field. */
  showUsage() {
    const typed = this.commands && /^(\/[\w-]+)\s/.exec(this.text);
    const command = typed && store.app.commands.find((one) => one.command === typed[1]);
    fill(this.usage, command && [h('strong', {}, command.command), ' ', command.usage_hint || command.description]);
  }

  // ---- sending

  key(event) {
    if (event.isComposing || event.keyCode === 229 || this.menu.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Escape' && this.cancel) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'ArrowUp' && !this.text && this.above) {
      if (this.above()) event.preventDefault();
    }
  }

  async send() {
    const shown = this.text.trim();
    if (!shown && !this.cancel) return;
    const wire = toWire(shown, this.chosen);
    this.menu.hide();
    if (!this.cancel) this.text = '';
    const gone = await this.save(wire, shown);
    if (!gone && !this.cancel && !this.text) this.text = shown;
  }
}
