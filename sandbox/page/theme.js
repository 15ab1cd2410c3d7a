/** Day or night: the system's choice until somebody chooses here, then theirs. */

import { emit } from './store.js';

const KEY = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** The sign of what the switch leads to. */
export const themeIcon = () => (isDark() ? 'sun' : 'moon');

const apply = () => {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
};

export function toggleTheme() {
  localStorage.setItem(KEY, isDark() ? 'light' : 'dark');
  apply();
}

export function startTheme() {
  apply();
  const changed = () => {
    apply();
    emit('theme');
  };
  system.addEventListener('change', changed);
  addEventListener('storage', (event) => event.key === KEY && changed());
}
