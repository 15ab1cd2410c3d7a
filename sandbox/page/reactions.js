/** The small picker of emoji: a search and the useful ones first. */

import { fill, h } from './dom.js';
import { emoji, emojiNamed, OFFERED } from './emoji.js';
import { openPanel } from './popover.js';
import { t } from './words.js';

const COLUMNS = 8;

/** Opens the picker at an anchor; `choose(name, character)` hears the choice. */
export function pickReaction(anchor, choose) {
  const grid = h('div', { class: 'emoji-grid', onkeydown: (event) => walk(event, grid) });
  const take = (name) => {
    panel.hidePopover();
    choose(name, emoji(name));
  };
  const draw = (names) =>
    fill(
      grid,
      names.slice(0, 64).map((name) =>
        h(
          'button',
          {
            type: 'button',
            class: 'emoji-choice',
            'aria-label': name,
            title: `:${name}:`,
            data: { emoji: name },
            onclick: () => take(name),
          },
          emoji(name),
        ),
      ),
    );
  const search = h('input', {
    type: 'search',
    class: 'text-field',
    placeholder: t('find_emoji'),
    'aria-label': t('find_emoji'),
    autocomplete: 'off',
    oninput: () => draw(search.value ? emojiNamed(search.value) : OFFERED),
    onkeydown(event) {
      if (event.key === 'Enter') grid.firstElementChild?.click();
      if (event.key === 'ArrowDown') grid.firstElementChild?.focus();
    },
  });
  draw(OFFERED);
  const panel = openPanel(anchor, [search, grid], { label: t('add_reaction'), align: 'end', className: 'emoji-panel' });
  search.focus();
}

function walk(event, grid) {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS }[event.key];
  if (!step) return;
  event.preventDefault();
  const list = [...grid.children];
  list[list.indexOf(document.activeElement) + step]?.focus();
}
