/** Short notices at the foot of the page, and the banner while the line is down. */

import { fill, h, icon, iconButton } from './dom.js';
import { on } from './store.js';
import { t } from './words.js';

const STAY_MS = 7000;
const toasts = document.getElementById('toasts');
const banner = document.getElementById('banner');

function toast({ level, text, code }) {
  const note = h(
    'div',
    { class: `toast ${level}`, role: level === 'error' ? 'alert' : null },
    icon(level === 'error' ? 'warning' : 'spark'),
    h('span', {}, text ?? (code === 'no_connection' ? t('offline') : t('error', { code }))),
    iconButton('close', t('dismiss'), () => note.remove()),
  );
  toasts.append(note);
  if (toasts.matches(':popover-open')) toasts.hidePopover();
  toasts.showPopover();
  setTimeout(() => note.remove(), STAY_MS);
}

/** Says that the line is down, or, for a moment, that it is back. */
export function showLine(isUp, wasDown) {
  if (isUp && !wasDown) return;
  fill(banner, t(isUp ? 'online' : 'offline'));
  banner.classList.toggle('good', isUp);
  banner.hidden = false;
  if (isUp)
    setTimeout(() => {
      banner.hidden ||= banner.classList.contains('good');
    }, 2000);
}

export const startToasts = () => on('toast', toast);
