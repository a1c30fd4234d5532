/** Fetches what the first view does without: when it is wanted, else once the page has come to rest. */

import { isPlain } from '../parts/links.js';

/** Rest after the page's own start; by then the map is drawn, or waits for its tiles. */
const REST_MS = 1500;

/**
 * @param {import('../model/types.js').Store} store
 * @returns {{ready: Promise<unknown>, start: (context: import('./later.js').LaterContext) => void}} `ready` once the parts
 *   that the address asks for are fetched, or cannot be
 */
export function fetchLater(store) {
  /** @type {Promise<typeof import('./later.js') | null> | null} */
  let fetched = null;
  // Without connection: the next wish asks again.
  const fetchOnce = () => (fetched ??= import('./later.js').catch(() => (fetched = null)));
  return { ready: store.state.view === 'map' ? Promise.resolve() : fetchOnce(), start: (context) => start(context, fetchOnce) };
}

/** @param {import('./later.js').LaterContext} context @param {() => Promise<typeof import('./later.js') | null>} fetchOnce */
function start(context, fetchOnce) {
  const { store } = context;
  let isHere = false;

  async function create() {
    const parts = await fetchOnce();
    if (!parts || isHere) return;
    isHere = true;
    document.removeEventListener('click', press);
    parts.createLater(context);
  }

  /** A press before the dialog is here is pressed again when it is. @param {MouseEvent} event */
  function press(event) {
    const link = event.target instanceof Element ? event.target.closest('[data-share]') : null;
    if (!(link instanceof HTMLElement) || !isPlain(event)) return;
    event.preventDefault();
    void create().then(() => isHere && link.click());
  }

  const wish = () => {
    if (store.state.view !== 'map' && !isHere) void create();
  };
  document.addEventListener('click', press);
  store.subscribe(wish);
  wish();
  if (document.body.dataset.saves === undefined) setTimeout(() => void create(), REST_MS);
}
