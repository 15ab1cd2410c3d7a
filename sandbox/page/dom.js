/** Building the page out of nodes. Data only ever becomes text or an attribute, never markup. */

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'readOnly', 'required', 'tabIndex', 'open']);

/** An element: `on…` are listeners, `data` is its dataset, `style` its custom properties, the rest attributes. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value !== undefined && value !== null) set(node, key, value);
  }
  node.append(...present(children));
  return node;
}

function set(node, key, value) {
  if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
  else if (key === 'data') Object.assign(node.dataset, value);
  else if (key === 'style') Object.entries(value).forEach(([name, text]) => node.style.setProperty(name, text));
  else if (PROPERTIES.has(key)) node[key] = value;
  else if (key.startsWith('aria-')) node.setAttribute(key, String(value));
  else if (value !== false) node.setAttribute(key, value === true ? '' : value);
}

const present = (children) => children.flat(Infinity).filter((child) => child || child === 0);

/** Replaces everything inside a node. */
export function fill(node, ...children) {
  node.replaceChildren(...present(children));
  return node;
}

/** One symbol of icons.svg, hidden from screen readers: its button carries the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/static/icons.svg#${name}`);
  svg.append(use);
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** A button that shows only an icon; its label is its name and its tooltip. */
export function iconButton(name, label, onclick, props = {}) {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...props },
    icon(name),
  );
}

let serial = 0;

/** An id no other element of this page has. */
export const uid = (stem = 'n') => `${stem}-${++serial}`;

/** The element among `list` that is `step` away from `current`, going round at the ends. */
export function neighbour(list, current, step) {
  const at = list.indexOf(current);
  return list[(at + step + list.length + (at < 0 && step < 0 ? 1 : 0)) % list.length];
}
