/** A page of rows under its caption: which rows of how many, the grid, and the foot that turns it. */
import { tableFoot } from './foot.js';
import { tableGrid } from './grid.js';
import { pageOf } from './sort.js';

/** @typedef {import('../dom.js').Child} Child */

/**
 * @typedef {object} Paged
 * @property {string} id of the sentence that counts the rows
 * @property {number} total rows of all pages
 * @property {number} from rows before this page
 */

/**
 * @template Row
 * @param {import('../context.js').Context} context
 * @param {Paged & Omit<import('./grid.js').Grid<Row>, 'rank'> & Partial<Pick<import('./grid.js').Grid<Row>, 'rank'>>} page
 * @returns {{caption: Child[], said: string, body: Child[]}}
 */
export function pagedTable(context, { id, total, from, ...grid }) {
  const { store, i18n, format } = context;
  const { page, pages } = pageOf(total, store.state.page, store.state.rows);
  const counted = i18n.t(id, {
    a: format.count(total === 0 ? 0 : from + 1),
    b: format.count(from + grid.rows.length),
    n: format.count(total),
  });
  const rank = (/** @type {Row} */ _row, /** @type {number} */ index) => format.count(from + index + 1);
  return { caption: [counted], said: counted, body: [tableGrid(context, { rank, ...grid }), tableFoot(context, page, pages)] };
}
