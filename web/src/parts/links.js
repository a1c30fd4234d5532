/** Links of what the server wrote: a plain press is a step of the page's own, every other one is the browser's. */
import { parseQuery } from '../model/state.js';
import { WRITTEN } from './question.js';

/** @typedef {import('../model/types.js').State} State */

/** @param {import('../model/types.js').Store} store */
export function followLinks(store) {
  document.addEventListener('click', (event) => {
    const state = stateAsked(event, store.data.edition);
    if (!state || !(event.target instanceof Element) || !event.target.closest(WRITTEN)) return;
    event.preventDefault();
    store.dispatch({ type: 'follow', state, find: state.place !== null && state.place !== store.state.place });
  });
}

/**
 * The view that a plain press on a link leads to; null when it leads elsewhere, or somebody has followed it already.
 *
 * @param {MouseEvent} event
 * @param {import('../model/types.js').Edition} edition
 * @returns {State | null}
 */
export function stateAsked(event, edition) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !isPlain(event) || !isView(link)) return null;
  return parseQuery(new URL(link.href).searchParams, edition);
}

/** The left button alone: with a key it opens another window or saves the link. @param {MouseEvent} event */
export function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }) {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Leads to a view of this page in its language. @param {HTMLAnchorElement} link */
function isView({ origin, pathname, download, hash, hreflang }) {
  return origin === new URL(document.baseURI).origin && pathname === '/' && download === '' && hash === '' && hreflang === '';
}
