/** The app's home tab. */

import { blockNodes } from './blocks.js';
import { h, icon } from './dom.js';
import { fieldsOf } from './fields.js';
import { on, perform, store } from './store.js';
import { fetchHome } from './wire.js';
import { t } from './words.js';

let redraw = null;

/**
 * Tells the app that its home was opened and keeps `refresh` posted of what it shows. What is pushed
 * meanwhile is newer than what was asked for.
 */
export async function openHome(refresh) {
  redraw = refresh;
  perform('home', { tab: 'home' }, { quiet: true });
  const [as, before] = [store.me, store.home];
  const { view } = await fetchHome(as);
  if (as !== store.me || store.home !== before) return;
  store.home = view;
  redraw();
}

export function homeNode() {
  const view = store.home;
  if (!view?.blocks?.length) {
    return h('div', { class: 'nothing' }, icon('spark'), h('p', {}, t('empty_home', { app: store.app.name })));
  }
  const surface = { container: { view_id: view.id }, fields: fieldsOf(view.id) };
  return h('div', { class: 'blocks home-blocks', data: { viewId: view.id } }, blockNodes(view.blocks, surface));
}

export const startHome = () => on('home', () => redraw?.());
