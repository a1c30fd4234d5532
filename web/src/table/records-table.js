/** The table of a place under an events source: its records, a page at a time. The server orders them. */
import { recordsSort } from '../api.js';
import { el } from '../dom.js';
import { emptyOffers } from '../panel/legend-notes.js';
import { pagedTable } from './paged.js';
import { recordSpan } from '../panel/stack.js';
import { rangeText } from './range.js';
import { sortOf } from './sort.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('./sort.js').Column<Incident>} Column */
/** @typedef {import('../dom.js').Child} Child */

/**
 * @param {Context} context
 * @param {import('../types.js').Stack} records
 * @returns {{caption: Child[], said: string, body: Child[]}}
 */
export function recordsTable(context, records) {
  const { state } = context.store;
  if (records.total === 0) return { caption: [], said: '', body: [el('div', { class: 'undrawn' }, emptyOffers(context, state, 'table'))] };
  const columns = recordColumns(context);
  const { column, descending } = sortOf(columns, recordsSort(state), 'first');
  const { total, offset, items } = records;
  return pagedTable(context, { id: 'caption-records', total, from: offset, columns, rows: items, sortedBy: column, descending });
}

/** @param {Context} context @returns {Column[]} */
function recordColumns(context) {
  const { i18n, format } = context;
  return [
    { id: 'first', label: i18n.t('cols-date'), text: (item) => recordSpan(item, context), key: null, number: false, phone: 'place' },
    {
      id: 'deaths',
      label: i18n.t('cols-deaths'),
      text: (item) => format.count(item.deaths.best),
      key: null,
      number: true,
      define: 'deaths',
      phone: 'main',
    },
    {
      id: 'range',
      label: i18n.t('cols-range'),
      text: ({ deaths: { low, high } }) => rangeText(low, high, format),
      key: null,
      number: true,
      sortable: false,
      define: 'range',
    },
    { id: 'kind', label: i18n.t('dimension-kind'), text: (item) => (item.kind ? i18n.t(`kind-${item.kind}`) : ''), key: null, number: false, sortable: false },
    { id: 'actors', label: i18n.t('cols-actors'), text: (item) => item.actors.join('; '), key: null, number: false, sortable: false, phone: 'wide' },
    { id: 'place', label: i18n.t('cols-place'), text: (item) => i18n.t(`precision-${item.placePrecision}`), key: null, number: false, sortable: false },
  ];
}
