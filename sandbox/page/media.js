/** Pictures and files. Nothing is fetched from outside: a picture from elsewhere is named and linked instead. */

import { h, icon } from './dom.js';
import { link, plain } from './mrkdwn.js';
import { t } from './words.js';

const isOurs = (url) => new URL(url, location.href).origin === location.origin || url.startsWith('data:image/');

/** An image element or block, by its alternative text where it lies outside this workspace. */
export function image(element) {
  const url = element.image_url ?? element.slack_file?.url ?? '';
  if (url && isOurs(url)) return h('img', { src: url, alt: element.alt_text, class: 'picture', loading: 'lazy' });
  return h('span', { class: 'picture-outside', title: url }, icon('image'), element.alt_text || t('image'));
}

export function imageBlock(block) {
  const outside = block.image_url && !isOurs(block.image_url);
  return h(
    'figure',
    { class: 'image-block' },
    block.title && h('figcaption', {}, plain(block.title.text)),
    image(block),
    outside && link(block.image_url, t('open_link')),
  );
}

const UNITS = ['B', 'KB', 'MB', 'GB'];

function sizeWords(bytes) {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  return `${(bytes / 1024 ** step).toFixed(step ? 1 : 0)} ${UNITS[step]}`;
}

export function fileCard(file) {
  const url = file.url_private ?? file.permalink ?? '';
  const about = [file.pretty_type ?? file.filetype?.toUpperCase(), file.size && sizeWords(file.size)]
    .filter(Boolean)
    .join(' · ');
  const picture = file.mimetype?.startsWith('image/') && url && isOurs(url);
  return h(
    'a',
    { class: 'file', href: url || null, target: '_blank', rel: 'noopener noreferrer', data: { file: file.id } },
    picture
      ? h('img', { src: url, alt: file.title ?? file.name, class: 'file-picture' })
      : h('span', { class: 'file-icon' }, icon('file')),
    h('span', { class: 'file-words' }, h('strong', {}, file.title || file.name), about && h('small', {}, about)),
  );
}
