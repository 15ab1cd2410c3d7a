/** The page's own dialogs, on the browser's `<dialog>`: it keeps the focus inside and gives it back. */

import { h, iconButton, uid } from './dom.js';
import { t } from './words.js';

/** Opens a dialog around `content`; `dismissed` is called when it is closed without an answer. */
export function openDialog({ title, content, footer, className = '', dismissed }) {
  const titleId = uid('title');
  const dialog = h(
    'dialog',
    { class: `dialog ${className}`, 'aria-labelledby': titleId },
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', { id: titleId }, title),
      iconButton('close', t('close'), () => cancel()),
    ),
    h('div', { class: 'dialog-body' }, content),
    footer && h('footer', { class: 'dialog-foot' }, footer),
  );
  const cancel = () => {
    dialog.close();
    dismissed?.();
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    cancel();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks one question; resolves to true or false. The refusing button has the focus, so that Enter harms nothing. */
export function ask({ title, text, yes, no = t('cancel'), danger = false }) {
  return new Promise((resolve) => {
    const answer = (value) => () => {
      dialog.close();
      resolve(value);
    };
    const dialog = openDialog({
      title,
      className: 'question',
      dismissed: () => resolve(false),
      content: h('p', {}, text),
      footer: [
        h('button', { type: 'button', class: 'button', autofocus: true, onclick: answer(false) }, no),
        h('button', { type: 'button', class: `button ${danger ? 'danger' : 'primary'}`, onclick: answer(true) }, yes),
      ],
    });
  });
}
