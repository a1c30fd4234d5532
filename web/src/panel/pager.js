/** The foot of every list in pages: back, which page, on. */
import { el } from '../dom.js';

/**
 * @param {import('../wording.js').Words} words
 * @param {{id: string, page: number, pages: number, turn: (to: number) => void}} at page from 1
 * @param {...import('../dom.js').Child} more
 */
export function pager({ i18n, format }, { id, page, pages, turn }, ...more) {
  const button = (/** @type {string} */ which, /** @type {number} */ to, /** @type {string} */ text) =>
    el('button', { type: 'button', id: `${id}-${which}`, class: 'button', disabled: to < 1 || to > pages, onclick: () => turn(to) }, text);
  return el(
    'div',
    { class: 'pager' },
    button('previous', page - 1, `‹ ${i18n.t('page-previous')}`),
    el('span', {}, i18n.t('page-of', { a: format.count(page), b: format.count(pages) })),
    button('next', page + 1, `${i18n.t('page-next')} ›`),
    more,
  );
}
