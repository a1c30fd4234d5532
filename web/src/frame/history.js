/** The address bar follows the state: a step a reader would want back is pushed, the rest replaces. */
import { parseQuery, toQuery } from '../model/state.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Action} Action */

/** Safari throws above 100 replacements in 30 s; two a second stay far below. */
const REPLACE_MS = 500;

/** What orders and pages the table. */
const ORDER = { sort: '', page: 1, rows: 15 };

/** @type {Set<Action['type']>} */
const STEPS = new Set(['select-place', 'select-zone', 'back', 'set-view', 'set-country', 'compare']);

/** Another order or page of the same table is no step. @param {import('../model/types.js').State} before @param {import('../model/types.js').State} now */
function leaves(before, now) {
  return JSON.stringify({ ...before, ...ORDER }) !== JSON.stringify({ ...now, ...ORDER });
}

/** @param {Store} store @param {string} read the address's query, which the server understood as the state that the store has */
export function followAddress(store, read) {
  const first = store.state;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Whether a handle or the player moves the period: the address before it is one step back, the places on its way are none. */
  let moves = false;

  const address = (state = store.state) => {
    const query = toQuery(state, store.data.edition);
    return query ? `?${query}` : location.pathname;
  };
  const replace = (state = store.state) => {
    clearTimeout(timer);
    timer = undefined;
    history.replaceState(null, '', address(state));
  };
  /** A pan that is not written yet belongs to the step that is left. @param {State} left */
  const push = (left) => {
    if (timer !== undefined) replace(left);
    if (address() !== (location.search || location.pathname)) history.pushState(null, '', address());
  };

  store.subscribe((_store, before, action) => {
    if (!action || action.type === 'restore' || store.state === before.state) return;
    const isPeriod = action.type === 'set-period';
    const isStep = isPeriod || STEPS.has(action.type) || (action.type === 'follow' && leaves(before.state, store.state));
    if (action.type === 'fit-country' || (moves && isPeriod && action.final)) replace();
    else if (isStep && !(moves && isPeriod)) push(before.state);
    else timer ??= setTimeout(replace, REPLACE_MS);
    if (isStep) moves = isPeriod && !action.final;
  });

  const restore = () => {
    clearTimeout(timer);
    timer = undefined;
    moves = false;
    const state = location.search === read ? first : parseQuery(new URLSearchParams(location.search), store.data.edition);
    store.dispatch({ type: 'restore', state });
  };
  window.addEventListener('popstate', restore);
  // A step back while the page was starting was heard by nobody.
  if (location.search !== read) restore();
}
