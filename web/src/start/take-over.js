/**
 * The server writes the first view whole. The page's parts take its place in one step when they have as much to show, so
 * that nothing moves and nothing is emptied meanwhile.
 */
import { byId } from '../ui/dom.js';

/** @typedef {import('../model/types.js').Store} Store */

/**
 * Waits until every first question is answered, has failed, or takes longer than usual.
 *
 * @param {Store} store
 * @param {Promise<unknown>} areas the list of names
 * @returns {Promise<void>}
 */
export function firstAnswers(store, areas) {
  return new Promise((resolve) => {
    let named = false;
    const look = () => {
      const { status } = store.data.loading;
      if (status !== 'slow' && (!named || status === 'loading')) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    const name = () => {
      named = true;
      look();
    };
    areas.then(name, name);
  });
}

/**
 * Makes room for the page's parts; what was in focus is found again by its id.
 *
 * @returns {{giveFocusBack: () => void, rows: Element}} `rows`: the first rows of the server's table, which paper shows
 */
export function takeOver() {
  const focused = document.activeElement?.id ?? '';
  const panel = byId('panel').scrollTop;
  const rows = /** @type {Element} */ (byId('rows').cloneNode(true));
  byId('rows').replaceChildren();
  byId('rows').hidden = true;
  const giveFocusBack = () => {
    byId('panel').scrollTop = panel;
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
  };
  return { giveFocusBack, rows };
}
