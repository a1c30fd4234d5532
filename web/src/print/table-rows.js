/** The first rows of the server's table, in its own order. */
import { el } from '../ui/dom.js';

/** @typedef {import('../model/context.js').Context} Context */

const ROWS = 8;
/** Columns that fit beside the text; the first one heads its row. */
const COLUMNS = ['n', 'rate', 'low', 'deaths', 'first'];

/** @param {Context} context @param {Element} written the rows that the page came with */
export function eightRows({ store }, written) {
  const rows = store.data.parts ? store.data.parts.getElementById('rows') : written;
  const grid = rows?.querySelector('.grid');
  if (!rows || !grid) return null;
  const heads = [...grid.querySelectorAll('thead th')].map((cell) => text(cell));
  const names = [...(grid.querySelector('tbody tr')?.querySelectorAll('td[data-column]') ?? [])].map((cell) => cell.getAttribute('data-column'));
  const columns = COLUMNS.filter((id) => names.includes(id));
  const label = (/** @type {string} */ id) => heads[heads.length - names.length + names.indexOf(id)] ?? '';
  return el(
    'div',
    { class: 'print-rows' },
    el('h2', { class: 'print-title' }, text(rows.querySelector('h2'))),
    el(
      'table',
      { class: 'years' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, heads[heads.length - names.length - 1] ?? ''),
          columns.map((id) => el('th', { scope: 'col', class: 'number' }, label(id))),
        ),
      ),
      el(
        'tbody',
        {},
        [...grid.querySelectorAll('tbody tr')].slice(0, ROWS).map((row) => {
          const cell = (/** @type {string} */ id) => text(row.querySelector(`[data-column="${id}"]`));
          const name = [text(row.querySelector('th')), cell('state')].filter((part) => part !== '').join(', ');
          return el(
            'tr',
            {},
            el('th', { scope: 'row' }, name),
            columns.map((id) => el('td', { class: 'number' }, cell(id))),
          );
        }),
      ),
    ),
  );
}

/** Words without the signs of an order. @param {Element | null} element */
function text(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true));
  copy?.querySelectorAll('.sort-sign').forEach((sign) => sign.remove());
  return copy?.textContent?.trim() ?? '';
}
