/** What every control of Block Kit has in common: its hooks and labels, its question before acting, and telling the app. */

import { ask } from './dialog.js';
import { textObject } from './mrkdwn.js';

export const hooks = (element, field) => ({ actionId: element.action_id, blockId: field.block });
export const words = (object) => object?.text ?? '';
export const labelling = (element, field) => ({
  label: field.label || words(element.placeholder) || element.accessibility_label || '',
  labelledBy: field.labelledBy,
  describedBy: field.describedBy,
  placeholder: words(element.placeholder),
  hooks: hooks(element, field),
});

/** Asks the question an element carries, if any, before it acts. */
async function confirmed(element) {
  const question = element.confirm;
  if (!question) return true;
  return ask({
    title: words(question.title),
    text: textObject(question.text),
    yes: words(question.confirm),
    no: words(question.deny),
    danger: question.style === 'danger' || element.style === 'danger',
  });
}

/** Tells the app of a press, once any question is answered with yes; the control looks busy meanwhile. */
export async function act(element, field, payload, node) {
  if (!(await confirmed(element))) return;
  node?.classList.add('busy');
  await field.press(element, payload);
  node?.classList.remove('busy');
}

/** Notes what was entered and, where the element acts at once, tells the app. */
export async function enter(element, field, payload, { acts = true } = {}) {
  field.enter(element, payload);
  if (acts && field.dispatches) await act(element, field, payload);
}
