/** A scrolling list of messages that stays where its reader is. */

import { fill, h, icon, neighbour } from './dom.js';
import { authorOf, messageNode } from './message.js';
import { on, store } from './store.js';
import { dayName, instantOf, isoDay } from './time.js';
import { t } from './words.js';

const GROUP_SECONDS = 300;
const NEAR_PX = 80;
const OLDER_AT_PX = 600;

/** Shows one Timeline: `head` stands above its first message; after `readUpTo`, a timestamp, the new ones begin. */
export class MessageList {
  constructor(line, { head, label, sawEnd }) {
    Object.assign(this, { line, head, sawEnd, readUpTo: null });
    this.made = new Map();
    this.inner = h('div', { class: 'message-list' });
    this.scroller = h(
      'div',
      {
        class: 'scroller',
        role: 'log',
        'aria-label': label,
        tabIndex: 0,
        'aria-busy': true,
        onscroll: () => this.scrolled(),
        onkeydown: (e) => this.key(e),
      },
      this.inner,
    );
    this.jump = h(
      'button',
      { type: 'button', class: 'jump', hidden: true, onclick: () => this.toEnd(true) },
      icon('down'),
      t('jump_to_new'),
    );
    this.node = h('div', { class: 'list-frame' }, this.scroller, this.jump);
    this.atEnd = true;
    this.resize = new ResizeObserver(() => this.atEnd && this.toEnd());
    this.resize.observe(this.scroller);
    this.resize.observe(this.inner);
  }

  close() {
    this.resize.disconnect();
  }

  /** Brings the shown messages up to date, touching only what changed. */
  draw() {
    const before = this.newest;
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    const grewAbove = this.oldest && this.line.messages[0]?.ts < this.oldest;
    const made = new Map();
    const nodes = this.items().map((item) => this.reuse(item, made));
    this.made = made;
    const focus = focusMark(this.inner);
    this.patch(
      [this.line.hasMore ? h('p', { class: 'older' }, t('loading')) : this.head?.(), ...nodes].filter(Boolean),
    );
    refocus(this.inner, focus);
    this.scroller.setAttribute('aria-busy', String(!this.line.loaded));
    this.newest = this.line.messages.at(-1)?.ts;
    this.oldest = this.line.messages[0]?.ts;
    if (this.atEnd) this.toEnd();
    else if (grewAbove) this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
    if (before && this.newest > before && !this.atEnd) this.jump.hidden = false;
    if (this.newest !== before && this.line.messages.at(-1)?.user === store.me) this.toEnd();
  }

  /** Messages with the days between them and the mark where the unread ones begin. */
  items() {
    const items = [];
    let previous = null;
    let shownDay = '';
    let marked = !this.readUpTo;
    for (const message of this.line.messages) {
      const day = isoDay(instantOf(message.ts));
      if (day !== shownDay) items.push({ key: `day-${day}`, day, at: instantOf(message.ts) });
      shownDay = day;
      if (!marked && message.ts > this.readUpTo && message.user !== store.me) {
        marked = true;
        items.push({ key: 'new', words: t('new_mark') });
        previous = null;
      }
      items.push({ key: message.ts, message, grouped: joins(previous, message) });
      if (this.line.thread === message.ts && message.reply_count)
        items.push({ key: 'replies', words: t('replies', { count: message.reply_count }) });
      previous = message.ts === this.line.thread ? null : message;
    }
    return items;
  }

  reuse(item, made) {
    const version = item.message ?? wordsOf(item);
    const old = this.made.get(item.key);
    const same = old && old.version === version && old.grouped === item.grouped;
    const entry = same ? old : { version, grouped: item.grouped, node: this.build(item) };
    made.set(item.key, entry);
    return entry.node;
  }

  build(item) {
    if (item.message) return messageNode(item.message, { ...this.line, grouped: item.grouped });
    return h(
      'div',
      { class: item.key === 'new' ? 'new-mark' : 'day-mark', role: 'separator' },
      h('span', {}, wordsOf(item)),
    );
  }

  /** Puts the nodes in order without moving those that stand right, so that focus and typing survive. */
  patch(nodes) {
    const wanted = new Set(nodes);
    for (const child of [...this.inner.children]) if (!wanted.has(child)) child.remove();
    nodes.forEach((node, at) => {
      if (this.inner.children[at] !== node) this.inner.insertBefore(node, this.inner.children[at] ?? null);
    });
  }

  toEnd(smooth = false) {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
    this.atEnd = true;
    this.jump.hidden = true;
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (this.atEnd) {
      this.jump.hidden = true;
      this.sawEnd?.();
    }
    if (scrollTop < OLDER_AT_PX && this.line.loaded) this.line.older();
  }

  /** Arrows walk from message to message. */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const own = event.target === this.scroller || event.target.matches('.message');
    if (!step || !own) return;
    event.preventDefault();
    const list = [...this.inner.querySelectorAll('.message')];
    const target = event.target === this.scroller ? list.at(-1) : neighbour(list, event.target, step);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** Draws everything anew: the language, the zone or the names changed. */
  redraw() {
    this.made.clear();
    fill(this.inner);
    this.draw();
  }
}

/** Where the keyboard is in the list: the message, and the control in it. */
function focusMark(inner) {
  const at = document.activeElement;
  const message = inner.contains(at) && at.closest('.message');
  return message ? { at, ts: message.dataset.ts, action: at.closest('[data-action-id]')?.dataset.actionId } : null;
}

/** Puts the focus back where a redrawing took it away: on the same control, else on its message. */
function refocus(inner, mark) {
  if (!mark || mark.at.isConnected) return;
  const message = inner.querySelector(`[data-ts="${mark.ts}"]`);
  const control = mark.action && message?.querySelector(`[data-action-id="${CSS.escape(mark.action)}"]`);
  (control?.matches('button, a, input') ? control : (control?.querySelector('input, button') ?? message))?.focus({
    preventScroll: true,
  });
}

/** What stands on a line between messages: the day, or what it was made with. */
const wordsOf = (item) => (item.day ? dayName(item.at) : item.words);

/** Whether a message continues the one before it, under the same face. */
function joins(previous, message) {
  if (
    !previous ||
    previous.subtype ||
    message.subtype ||
    previous.ephemeral ||
    message.ephemeral ||
    previous.reply_count
  )
    return false;
  return (
    authorOf(previous).name === authorOf(message).name &&
    Number(message.ts) - Number(previous.ts) < GROUP_SECONDS &&
    isoDay(instantOf(previous.ts)) === isoDay(instantOf(message.ts))
  );
}

/** Keeps a list in step with its timeline for as long as `isCurrent` says so. */
export function follow(current) {
  on('timeline', (line) => current()?.line === line && current().draw());
  on('people', () => current()?.redraw());
  on('day', () => current()?.draw());
}
