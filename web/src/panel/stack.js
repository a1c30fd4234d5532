/** The records of one pressed stack, a page at a time: the server's list, whose pages turn in place. */

/** @typedef {import('../model/types.js').Store} Store */

/** @param {Store} store @returns {Node[] | null} null until it has come */
export function stackContent({ data }) {
  const written = data.stack?.querySelector('.stack');
  return written ? [...document.importNode(written, true).childNodes] : null;
}

/** @param {HTMLElement} element that shows it @param {Store} store */
export function turnPages(element, store) {
  element.addEventListener('click', (event) => {
    const turn = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('a[data-offset][href]')) : null;
    if (!turn) return;
    event.preventDefault();
    store.dispatch({ type: 'set-stack-page', offset: Number(turn.dataset.offset) });
  });
}
