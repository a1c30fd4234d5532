/** Buttons from page to page. */
import { el } from '../dom.js';

/**
 * @param {import('../context.js').Context} context
 * @param {number} page from 1
 * @param {number} pages
 * @param {...import('../dom.js').Child} more
 */
export function pager({ store, i18n, format }, page, pages, ...more) {
  const turn = (/** @type {number} */ to) => store.dispatch({ type: 'set-page', page: to });
  const button = (/** @type {string} */ id, /** @type {number} */ to, /** @type {string} */ text) =>
    el('button', { type: 'button', id, class: 'button', disabled: to < 1 || to > pages, onclick: () => turn(to) }, text);
  return el(
    'div',
    { class: 'pager' },
    button('page-previous', page - 1, `‹ ${i18n.t('page-previous')}`),
    el('span', {}, i18n.t('page-of', { a: format.count(page), b: format.count(pages) })),
    button('page-next', page + 1, `${i18n.t('page-next')} ›`),
    more,
  );
}
