/** Starts the window: who, where, and the line that keeps it up to date. */

import { startClock } from './clock.js';
import { startConversation } from './conversation.js';
import { startHome } from './home.js';
import { receive } from './live.js';
import { startModals } from './modal.js';
import { addressed, firstPlace, go } from './place.js';
import { startProfiles } from './profile.js';
import { startSidebar } from './sidebar.js';
import { adopt, channel, emit, forgetTimelines, on, store } from './store.js';
import { startSwitcher } from './switcher.js';
import { startTheme } from './theme.js';
import { startThread } from './thread.js';
import { setClock } from './time.js';
import { showLine, startToasts } from './toasts.js';
import { fetchState, listen } from './wire.js';
import { language } from './words.js';

const LAST_PERSON = 'acting-as';
const AGAIN_MS = 1500;

let hangUp = () => {};
let reload = () => {};
let wantedPerson = '';

/** Loads the workspace as a person sees it and goes to a place in it. */
async function become(as, wanted = {}) {
  const state = await fetchState(as);
  if (as !== wantedPerson) return;
  adopt(state);
  setClock(state.clock.now);
  forgetTimelines();
  store.home = null;
  document.documentElement.lang = language();
  sessionStorage.setItem(LAST_PERSON, store.me);
  localStorage.setItem(LAST_PERSON, store.me);
  const known = wanted.channel && channel(wanted.channel);
  const narrow = matchMedia('(max-width: 759px)').matches;
  const at = known ? wanted : { channel: narrow && wanted.list ? null : firstPlace() };
  go({ channel: at.channel, thread: at.thread ?? null, tab: at.tab ?? 'messages' }, { replace: true, quiet: true });
  emit('again');
  emit('views');
}

/** Acts as somebody: their own line, their own view of everything, loaded anew whenever the line comes up. */
function actAs(id, wanted) {
  hangUp();
  wantedPerson = id;
  const load = (place) => become(id, place).catch(() => id === wantedPerson && setTimeout(load, AGAIN_MS, place));
  reload = () => load(store.place);
  hangUp = listen(id, {
    frame: receive,
    down: () => showLine(false),
    up(again) {
      showLine(true, again);
      load(again ? store.place : wanted);
    },
  });
}

/** Whoever the address or this browser remembers, if they are still here; else the first one. */
async function whoever(as) {
  const state = await fetchState(as).catch(() => fetchState(''));
  return state.me;
}

async function begin() {
  const wanted = addressed();
  const remembered = wanted.as ?? sessionStorage.getItem(LAST_PERSON) ?? localStorage.getItem(LAST_PERSON) ?? '';
  try {
    actAs(await whoever(remembered), { ...wanted, list: true });
  } catch {
    showLine(false);
    setTimeout(begin, AGAIN_MS);
  }
}

[
  startTheme,
  startToasts,
  startSidebar,
  startConversation,
  startThread,
  startModals,
  startHome,
  startClock,
  startSwitcher,
  startProfiles,
].forEach((start) => start());
on('reset', () => reload());
on('act-as', (id) => actAs(id, { channel: store.place.channel, list: !store.place.channel }));
addEventListener('popstate', () => {
  const { as, ...at } = addressed();
  if (as && as !== store.me) actAs(as, at);
  else go(at, { replace: true });
});
begin();
