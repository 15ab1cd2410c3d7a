/** How a person is shown: a face made of their initials, and entries for lists of people. */

import { h, icon } from './dom.js';
import { actors, person, store } from './store.js';
import { clockTime, now } from './time.js';

/** A coloured tile with initials; an app has a rounder one with its own sign. */
export function avatar(id, size = 'medium') {
  const one = person(id);
  return h(
    'span',
    {
      class: `avatar ${size}${one.is_bot ? ' app' : ''}`,
      'aria-hidden': true,
      style: one.color ? { '--own': cssColour(one.color) } : {},
    },
    one.is_bot ? icon('spark') : initials(one, size),
  );
}

/** Two Han characters do not fit a small tile: one stands for both. */
function initials(one, size) {
  const letters = [...(one.initials || one.name)];
  const fits = size === 'medium' || size === 'large' || !/\p{Script=Han}/u.test(letters[0]);
  return letters.slice(0, fits && size !== 'tiny' ? 2 : 1).join('');
}

const cssColour = (colour) => (/^[0-9a-f]{3,8}$/i.test(colour) ? `#${colour}` : colour);

/** An entry of a list of people to choose from. */
export const personEntry = (one) => ({
  key: one.id,
  label: one.name,
  detail: one.title,
  lead: avatar(one.id, 'small'),
});

/** Everybody who can be chosen in a form: no apps, nobody who has left. */
export const peopleEntries = () => actors().map(personEntry);

/** Everybody who can be named in a message: people and the app itself. */
export const mentionable = () => [...store.people.values()].filter((one) => !one.deleted);

/** What a person's own clock shows now. */
export const localTime = (one) => clockTime(now(), one.tz);
