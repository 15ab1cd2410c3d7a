/** Small things that open above the page: menus, panels, suggestion lists. They live in the browser's top layer. */

import { fill, h, icon, neighbour } from './dom.js';

const GAP = 6;
const MARGIN = 8;
const WIDEST = 340;

/** Where a popover must be born: inside an open dialog, or it could not be reached from there. */
const hostOf = (anchor) => anchor.closest('dialog') ?? document.body;

/** Puts an open popover under its anchor, or above where there is more room. */
export function position(popup, anchor, { align = 'start', match = false } = {}) {
  const box = anchor.getBoundingClientRect();
  if (match) {
    popup.style.minWidth = `${box.width}px`;
    popup.style.maxWidth = `${Math.max(box.width, WIDEST)}px`;
  }
  const below = innerHeight - box.bottom - GAP - MARGIN;
  const above = box.top - GAP - MARGIN;
  const upward = popup.scrollHeight > below && above > below;
  popup.style.maxHeight = `${Math.max(120, upward ? above : below)}px`;
  const { width, height } = popup.getBoundingClientRect();
  const left = align === 'end' ? box.right - width : box.left;
  popup.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  popup.style.top = `${upward ? box.top - GAP - height : box.bottom + GAP}px`;
}

/** Opens a panel that any click outside, or Escape, closes again. Resolves nothing; `closed` hears of the end. */
export function openPanel(anchor, content, { label, align, role = 'dialog', className = '', closed } = {}) {
  const panel = h('div', { class: `panel ${className}`, popover: 'auto', role, 'aria-label': label }, content);
  hostOf(anchor).append(panel);
  const follow = () => position(panel, anchor, { align });
  panel.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    anchor.setAttribute('aria-expanded', 'false');
    removeEventListener('resize', follow);
    panel.remove();
    closed?.();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    panel.hidePopover();
    anchor.focus();
  });
  panel.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  addEventListener('resize', follow);
  follow();
  return panel;
}

/** A menu of actions: `items` are `{label, detail, icon, danger, act, value}` or `null` for a line between two groups. */
export function openMenu(anchor, items, { label, align = 'end' } = {}) {
  const choose = (item) => {
    panel.hidePopover();
    anchor.focus();
    item.act();
  };
  const entries = items.map((item) =>
    item ? menuItem(item, choose) : h('div', { class: 'menu-rule', role: 'separator' }),
  );
  const panel = openPanel(anchor, entries, { label, align, role: 'menu', className: 'menu' });
  walkWithArrows(panel, '[role=menuitem]');
  panel.querySelector('[role=menuitem]')?.focus();
  return panel;
}

function menuItem(item, choose) {
  return h(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      class: item.danger ? 'danger' : '',
      tabIndex: -1,
      onclick: () => choose(item),
      data: item.data ?? {},
    },
    item.icon && icon(item.icon),
    h('span', { class: 'menu-text' }, item.label, item.detail && h('small', {}, item.detail)),
  );
}

/** Arrow keys, Home and End walk among the elements that match. */
export function walkWithArrows(container, selector) {
  container.addEventListener('keydown', (event) => {
    const list = [...container.querySelectorAll(selector)].filter((one) => !one.disabled && one.offsetParent);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = step
      ? neighbour(list, document.activeElement, step)
      : { Home: list[0], End: list.at(-1) }[event.key];
    if (!target || (event.target.matches('input') && !step)) return;
    event.preventDefault();
    target.focus();
  });
}

/** A list of suggestions under a field that keeps the focus. The field's owner tells it what to show and which key fell. */
export class Suggestions {
  constructor(field, { label, choose, match = true, role = 'option' }) {
    this.field = field;
    this.choose = choose;
    this.match = match;
    this.role = role;
    this.id = `list-${Math.random().toString(36).slice(2)}`;
    this.list = h('div', {
      id: this.id,
      class: 'suggestions',
      role: 'listbox',
      popover: 'manual',
      'aria-label': label,
    });
    field.setAttribute('aria-controls', this.id);
    field.setAttribute('aria-expanded', 'false');
  }

  get open() {
    return this.list.isConnected && this.list.matches(':popover-open');
  }

  /** Shows entries `{label, detail, lead, group, selected, disabled, …}`; with none, `empty` is said or the list closes. */
  show(entries, { anchor = this.field, empty } = {}) {
    if (!entries.length && !empty) return this.hide();
    this.entries = entries;
    this.options = entries.map((entry, at) => this.option(entry, at));
    fill(this.list, entries.length ? this.grouped() : h('div', { class: 'suggestion-empty' }, empty));
    if (!this.list.isConnected) hostOf(anchor).append(this.list);
    if (!this.open) this.list.showPopover();
    this.field.setAttribute('aria-expanded', 'true');
    this.keepAt(anchor);
    this.light(
      Math.max(
        0,
        entries.findIndex((entry) => entry.selected),
      ),
    );
  }

  /** Stays at its field while what the field stands in is scrolled. */
  keepAt(anchor) {
    removeEventListener('scroll', this.follow, true);
    this.follow = (event) => event?.target !== this.list && position(this.list, anchor, { match: this.match });
    addEventListener('scroll', this.follow, { capture: true, passive: true });
    this.follow();
  }

  grouped() {
    return this.options.flatMap((option, at) => {
      const { group } = this.entries[at];
      const opens = group && group !== this.entries[at - 1]?.group;
      return opens ? [h('div', { class: 'suggestion-group', role: 'presentation' }, group), option] : [option];
    });
  }

  option(entry, at) {
    return h(
      'div',
      {
        class: 'suggestion',
        role: 'option',
        id: `${this.id}-${at}`,
        'aria-selected': Boolean(entry.selected),
        data: entry.data ?? {},
        'aria-disabled': entry.disabled || null,
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => !entry.disabled && this.choose(entry),
        onpointermove: () => this.light(at),
      },
      entry.lead,
      h(
        'span',
        { class: 'suggestion-text' },
        h('span', { class: 'suggestion-label' }, entry.label),
        entry.detail && h('small', {}, entry.detail),
      ),
      entry.selected && icon('check'),
    );
  }

  light(at) {
    this.at = at;
    this.options.forEach((option, index) => option.classList.toggle('lit', index === at));
    const lit = this.options[at];
    if (!lit) return this.field.removeAttribute('aria-activedescendant');
    this.field.setAttribute('aria-activedescendant', lit.id);
    lit.scrollIntoView({ block: 'nearest' });
  }

  hide() {
    if (this.list.isConnected) this.list.remove();
    removeEventListener('scroll', this.follow, true);
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  /** Handles a key while open: arrows walk, Enter and Tab choose, Escape closes. True where the key was used. */
  key(event) {
    if (!this.open || event.isComposing) return false;
    const last = this.entries.length - 1;
    const keys = {
      ArrowDown: () => this.light(this.at >= last ? 0 : this.at + 1),
      ArrowUp: () => this.light(this.at <= 0 ? last : this.at - 1),
      Enter: () => this.entries[this.at] && !this.entries[this.at].disabled && this.choose(this.entries[this.at]),
      Tab: () => this.entries[this.at] && !this.entries[this.at].disabled && this.choose(this.entries[this.at]),
      Escape: () => this.hide(),
    };
    if (!keys[event.key]) return false;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
    return true;
  }
}
