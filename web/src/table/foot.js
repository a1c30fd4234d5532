/** The foot of the table view: pages and rows per page, both in the address. */
import { el } from '../dom.js';
import { PAGE_SIZES } from '../state.js';
import { pager } from './pager.js';

/**
 * @param {import('../context.js').Context} context
 * @param {number} page from 1
 * @param {number} pages
 */
export function tableFoot(context, page, pages) {
  const { store, i18n } = context;
  const choose = (/** @type {Event} */ event) => {
    const chosen = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    const rows = PAGE_SIZES.find((size) => size === chosen);
    if (rows) store.dispatch({ type: 'set-rows', rows });
  };
  const sizes = el(
    'label',
    { class: 'field inline' },
    el('span', {}, i18n.t('page-rows')),
    el(
      'select',
      { id: 'page-rows', onchange: choose },
      PAGE_SIZES.map((size) => el('option', { value: size, selected: size === store.state.rows }, String(size))),
    ),
  );
  const turn = (/** @type {number} */ to) => {
    store.dispatch({ type: 'set-page', page: to });
    document.getElementById('table-caption')?.scrollIntoView({ block: 'nearest' });
  };
  return pager(context, { id: 'page', page, pages, turn }, sizes);
}
