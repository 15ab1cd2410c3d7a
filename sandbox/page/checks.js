/** What Slack's own client checks in a form before the app ever sees it. */

import { t } from './words.js';

const isEmpty = (value) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The one value in a state entry, whatever its kind calls it. */
function valueOf(entry) {
  return Object.entries(entry ?? {})
    .filter(([key]) => key === 'value' || key.startsWith('selected_') || key === 'rich_text_value')
    .map(([, value]) => value)[0];
}

/** What is wrong with an input block's value, in words, or nothing. */
export function fault(block, entry) {
  const value = valueOf(entry);
  if (isEmpty(value)) return block.optional ? null : t('required');
  return CHECKS[block.element.type]?.(String(value), block.element) ?? null;
}

function length(value, { min_length: min = 0, max_length: max = Infinity }) {
  if (value.length < min) return t('too_short', { count: min });
  return value.length > max ? t('too_long', { count: max }) : null;
}

function number(value, { is_decimal_allowed: decimal, min_value: min = -Infinity, max_value: max = Infinity }) {
  if (!(decimal ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(value)) return t('not_number');
  if (Number(value) < Number(min)) return t('number_low', { count: min });
  return Number(value) > Number(max) ? t('number_high', { count: max }) : null;
}

const CHECKS = {
  plain_text_input: length,
  number_input: number,
  email_text_input: (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : t('not_email')),
  url_text_input: (value) => (/^https?:\/\/\S+$/.test(value) ? null : t('not_url')),
};
