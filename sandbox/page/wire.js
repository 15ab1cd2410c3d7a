/** The page's protocol with the workspace (sandbox/README.md): asking, doing, and listening. */

const RETRY_FIRST_MS = 400;
const RETRY_LONGEST_MS = 8000;

async function ask(path, params) {
  const known = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const reply = await fetch(`/page/${path}?${new URLSearchParams(known)}`);
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply.json();
}

export const fetchState = (as) => ask('state', { as });
export const fetchHome = (as) => ask('home', { as });
export const fetchHistory = (as, channel, { thread, before, limit = 50 } = {}) =>
  ask('history', { as, channel, thread_ts: thread, before, limit });

/** Does one thing as a person; resolves to the reply, `{ok: false, error}` also when nobody answers. */
export async function send(as, verb, facts = {}) {
  try {
    const reply = await fetch('/page/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, do: verb, ...facts }),
    });
    return await reply.json();
  } catch {
    return { ok: false, error: 'no_connection' };
  }
}

/** Listens for pushes, reconnecting for ever. `up(again)` tells whether the line had been lost before. */
export function listen(as, { frame, up, down }) {
  let socket;
  let wait = RETRY_FIRST_MS;
  let timer;
  let again = false;
  let closed = false;
  const connect = () => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(`${scheme}//${location.host}/page/live?as=${encodeURIComponent(as)}`);
    socket.onmessage = (event) => !closed && frame(JSON.parse(event.data));
    socket.onopen = () => {
      if (closed) return;
      wait = RETRY_FIRST_MS;
      up(again);
      again = true;
    };
    socket.onclose = () => {
      if (closed) return;
      again = true;
      down();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, RETRY_LONGEST_MS);
    };
  };
  connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    socket.close();
  };
}
