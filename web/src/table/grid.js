/** One table for areas, records and deployments: buttons in the heads say the order, cells are words or numbers. */
import { definitionButton } from '../define.js';
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */

/**
 * @template Row
 * @typedef {import('./sort.js').Column<Row>} Column
 */

/**
 * @template Row
 * @typedef {object} Grid
 * @property {Column<Row>[]} columns the first one heads its row
 * @property {Row[]} rows of this page
 * @property {Column<Row>} sortedBy
 * @property {boolean} descending
 * @property {(row: Row, index: number) => Child} rank
 * @property {string} [rankLabel] heading of the ranks, where they are more than positions
 * @property {(column: Column<Row>) => Child} [headExtra] a cell more after a column
 * @property {(column: Column<Row>, row: Row) => Child} [cellExtra]
 * @property {Child[]} [foot] rows below: what no row holds, and all together
 */

/**
 * @template Row
 * @param {Context} context
 * @param {Grid<Row>} grid
 */
export function tableGrid(context, grid) {
  const { columns, rows, rank, rankLabel, headExtra, cellExtra, foot } = grid;
  return el(
    'div',
    { class: 'table-scroll' },
    el(
      'table',
      { class: 'grid', 'aria-describedby': 'table-caption' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          rankLabel ? el('th', { scope: 'col', class: 'rank' }, rankLabel) : el('td', { class: 'rank' }),
          columns.flatMap((column) => [headCell(context, grid, column), headExtra?.(column)]),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row, index) =>
          el(
            'tr',
            {},
            el('td', { class: 'rank' }, rank(row, index)),
            columns.flatMap((column, at) => [bodyCell(column, row, at === 0), cellExtra?.(column, row)]),
          ),
        ),
      ),
      foot && foot.length > 0 && el('tfoot', {}, foot),
    ),
  );
}

/**
 * @template Row
 * @param {Column<Row>} column
 * @param {Row} row
 * @param {boolean} first
 */
function bodyCell(column, row, first) {
  const name = `${column.number ? 'number ' : ''}phone-${column.phone ?? 'second'}`;
  return first
    ? el('th', { scope: 'row' }, column.text(row))
    : el('td', { class: name, 'data-column': column.id, 'data-label': column.number || column.phone === 'wide' ? column.label : null }, column.text(row));
}

/**
 * @template Row
 * @param {Context} context
 * @param {Grid<Row>} grid
 * @param {Column<Row>} column
 */
function headCell(context, { sortedBy, descending }, column) {
  const { store, i18n } = context;
  const current = column === sortedBy;
  const next = current ? !descending : column.number;
  const name = `${column.number ? 'number ' : ''}phone-${column.phone ?? 'second'}`;
  const define = column.define ? definitionButton(context, column.define, { id: `define-column-${column.id}` }) : null;
  if (column.sortable === false) return el('th', { scope: 'col', class: name }, column.label, define);
  return el(
    'th',
    { scope: 'col', class: name, 'aria-sort': current ? (descending ? 'descending' : 'ascending') : null },
    el(
      'button',
      {
        type: 'button',
        id: `sort-${column.id}`,
        class: 'sort',
        title: i18n.t(next ? 'sort-descending' : 'sort-ascending', { c: column.label }),
        onclick: () => store.dispatch({ type: 'set-sort', sort: `${next ? '-' : ''}${column.id}` }),
      },
      column.label,
      el('span', { class: 'sort-sign', 'aria-hidden': 'true' }, current ? (descending ? ' ▼' : ' ▲') : ''),
    ),
    define,
  );
}
