/** Journalists killed: a column a motive, side by side and never added. */
import { askedMotive, otherMotive } from '../beside.js';

/** @typedef {import('./area-columns.js').Column} Column */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Data} Data */

/**
 * Puts the other motive beside the asked one, the confirmed one first; other sources keep their columns.
 *
 * @param {Column[]} columns
 * @param {State} state
 * @param {Data} data
 * @param {import('../wording.js').Words} words
 * @returns {Column[]}
 */
export function withMotives(columns, state, data, { i18n, format }) {
  const other = otherMotive(state, data.edition);
  const asked = askedMotive(state, data.edition);
  if (other === null) return columns;
  // Numbers that still answer another question wait for their successor: a motive's column never holds the other's.
  const values = data.beside?.motive === other ? data.beside.values.values : null;
  const beside = (/** @type {Row} */ row) => values?.get(row.code)?.n ?? null;
  /** @type {Column} */
  const column = {
    id: 'other',
    label: i18n.t(`cols-${other}`),
    text: (row) => (beside(row) === null ? i18n.t('nodata').toLowerCase() : format.count(beside(row) ?? 0)),
    key: beside,
    number: true,
    define: 'count',
  };
  return columns.flatMap((each) => {
    if (each.id !== 'n') return [each];
    const own = { ...each, label: i18n.t(`cols-${asked}`) };
    return asked === 'confirmed' ? [own, column] : [column, own];
  });
}
