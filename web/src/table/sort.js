/** Columns of every table, and the order of their rows. */

/** @typedef {import('../dom.js').Child} Child */

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} id what `o` of the address names
 * @property {string} label
 * @property {(row: Row) => Child} text what stands in the cell; words where there is no number
 * @property {((row: Row) => number | string | null) | null} key what the rows are ordered by; null: the server orders, or nobody
 * @property {boolean} number
 * @property {boolean} [sortable] false: no button in the head
 * @property {string} [define] key of the number's definition
 * @property {'place' | 'main' | 'second' | 'wide'} [phone] where it stands in the two lines of a phone's row; `wide`: not on a phone
 */

/**
 * The asked column, else the table's own order.
 *
 * @template Row
 * @param {Column<Row>[]} columns
 * @param {string} asked `-low`
 * @param {string} own order of a table whose columns the address does not name
 * @returns {{column: Column<Row>, descending: boolean}}
 */
export function sortOf(columns, asked, own) {
  for (const sort of [asked, own]) {
    const column = columns.find((each) => each.id === sort.replace(/^-/, '') && each.sortable !== false);
    if (column) return { column, descending: sort.startsWith('-') };
  }
  const column = columns.find((each) => each.number) ?? columns[0];
  if (!column) throw new Error('a table has columns');
  return { column, descending: column.number };
}

/**
 * Sorted by a column, unknown values last in either direction; equal values by code, so that the order is one.
 *
 * @template {{code: string}} Row
 * @param {Row[]} rows
 * @param {Column<Row>} column
 * @param {boolean} descending
 * @param {string} lang
 * @returns {Row[]}
 */
export function sorted(rows, column, descending, lang) {
  const { key } = column;
  if (!key) return rows;
  const collator = new Intl.Collator(lang);
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = key(a);
    const y = key(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || (a.code < b.code ? -1 : 1);
    const order = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
    return order * sign || (a.code < b.code ? -1 : 1);
  });
}

/**
 * Rows of one page.
 *
 * @param {number} total
 * @param {number} asked page, from 1
 * @param {number} size
 */
export function pageOf(total, asked, size) {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  const from = (page - 1) * size;
  return { page, pages, from, to: Math.min(total, from + size) };
}
