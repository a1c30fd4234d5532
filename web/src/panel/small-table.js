/** A small table of the panel: heads above, a head a row, numbers at the right. */
import { el } from '../dom.js';

/** @typedef {import('../dom.js').Child} Child */

/**
 * @param {Child[]} heads one a column; an array is a head and what stands beside it
 * @param {{head: Child, cells: Child[], inside?: boolean}[]} rows `inside`: within the chosen period
 */
export function smallTable(heads, rows) {
  return el(
    'table',
    { class: 'years' },
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el(
      'tbody',
      {},
      rows.map(({ head, cells, inside }) =>
        el('tr', { class: inside ? 'inside' : null }, el('th', { scope: 'row' }, head), cells.map((cell) => el('td', {}, cell))),
      ),
    ),
  );
}
