/** The app's modals: a stack of views of which the last is shown. What was typed outlives errors and updates. */

import { blockNodes } from './blocks.js';
import { fill, h, iconButton, uid } from './dom.js';
import { fieldsOf, forgetFields } from './fields.js';
import { fault } from './checks.js';
import { plain } from './mrkdwn.js';
import { avatar } from './people.js';
import { on, perform, store } from './store.js';
import { t } from './words.js';

let dialog = null;
let drawn = null;
let errors = {};

const top = () => store.views.at(-1);
const surfaceOf = (view) => ({ container: { view_id: view.id }, fields: fieldsOf(view.id), errors, entered: forgive });

/** Shows the topmost view, or closes the dialog where none is left. */
function draw() {
  const view = top();
  if (!view) return shut();
  if (drawn && drawn.id !== view.id) errors = {};
  const fresh = drawn?.id !== view.id;
  const before = fresh ? null : focusedHook();
  drawn = view;
  dialog ??= raise();
  const title = uid('title');
  dialog.setAttribute('aria-labelledby', title);
  dialog.dataset.viewId = view.id;
  dialog.dataset.callbackId = view.callback_id ?? '';
  const body = dialog.querySelector('.dialog-body');
  const scroll = fresh ? 0 : (body?.scrollTop ?? 0);
  fill(
    dialog,
    h(
      'form',
      { novalidate: true, onsubmit: submit },
      head(view, title),
      h('div', { class: 'dialog-body blocks' }, blockNodes(view.blocks, surfaceOf(view))),
      foot(view),
    ),
  );
  dialog.querySelector('.dialog-body').scrollTop = scroll;
  return before ? focusHook(before) : fresh && focusFirst();
}

function raise() {
  const made = h('dialog', { class: 'dialog modal' });
  made.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  document.body.append(made);
  made.showModal();
  return made;
}

function shut() {
  dialog?.close();
  dialog?.remove();
  if (drawn) forgetFields(drawn.id);
  dialog = drawn = null;
  errors = {};
}

const head = (view, title) =>
  h(
    'header',
    { class: 'dialog-head' },
    avatar(store.app.user, 'small'),
    h('h2', { id: title }, plain(view.title?.text)),
    iconButton('close', t('close'), () => close()),
  );

const foot = (view) =>
  h(
    'footer',
    { class: 'dialog-foot' },
    h(
      'button',
      { type: 'button', class: 'button', onclick: () => close() },
      plain(view.close?.text ?? t(view.submit ? 'cancel' : 'close')),
    ),
    view.submit && h('button', { type: 'submit', class: 'button primary' }, plain(view.submit.text)),
  );

function close() {
  const view = top();
  if (view) perform('close', { view_id: view.id, ...(view.clear_on_close && { all: true }) });
}

async function submit(event) {
  event.preventDefault();
  document.activeElement?.blur?.();
  const view = top();
  errors = faultsOf(view);
  if (Object.keys(errors).length) return showErrors();
  const button = dialog.querySelector('[type=submit]');
  button.classList.add('busy');
  button.disabled = true;
  await perform('submit', { view_id: view.id, values: fieldsOf(view.id).of(view.blocks) });
  button.classList.remove('busy');
  button.disabled = false;
  return undefined;
}

/** What can be told without asking the app: what is missing, too long, or no number. */
function faultsOf(view) {
  const fields = fieldsOf(view.id);
  const found = view.blocks
    .filter((block) => block.type === 'input')
    .map((block) => [block.block_id, fault(block, fields.get(block.block_id, block.element.action_id))]);
  return Object.fromEntries(found.filter(([, text]) => text));
}

function showErrors() {
  draw();
  const first = dialog.querySelector('.faulty input, .faulty textarea');
  first?.focus();
  dialog.querySelector('.faulty')?.scrollIntoView({ block: 'center' });
}

/** A field that is being corrected loses its error, without being redrawn under the reader's hands. */
function forgive(block) {
  if (!errors[block]) return;
  delete errors[block];
  const node = dialog?.querySelector(`[data-block-id="${CSS.escape(block)}"].faulty`);
  node?.classList.remove('faulty');
  node?.querySelector('.field-error')?.remove();
  node?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
}

const focusFirst = () =>
  (
    dialog.querySelector('.dialog-body input, .dialog-body textarea, .dialog-body button') ??
    dialog.querySelector('.dialog-foot button')
  )?.focus();

/** Where the focus is, in a way that finds it again after a redrawing. */
function focusedHook() {
  const at = document.activeElement;
  const holder = at?.closest('[data-action-id]');
  return holder && dialog?.contains(holder)
    ? { action: holder.dataset.actionId, block: holder.dataset.blockId, from: at.selectionStart }
    : null;
}

function focusHook({ action, block, from }) {
  const holder = dialog.querySelector(`[data-action-id="${CSS.escape(action)}"][data-block-id="${CSS.escape(block)}"]`);
  const target = holder?.matches('input, textarea, button') ? holder : holder?.querySelector('input, textarea, button');
  target?.focus();
  if (typeof from === 'number') target?.setSelectionRange?.(from, from);
}

export function startModals() {
  on('views', draw);
  on('view-errors', ({ view_id: id, errors: told }) => {
    if (top()?.id !== id) return;
    errors = { ...told };
    showErrors();
  });
}
