/** The table of a country without counts: its deployments. */
import { el } from '../dom.js';
import { pagedTable } from './paged.js';
import { pageOf, sorted, sortOf } from './sort.js';
import { areaName, zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Zone & {code: string}} Row */
/** @typedef {import('./sort.js').Column<Row>} Column */
/** @typedef {import('../dom.js').Child} Child */

/**
 * @param {Context} context
 * @param {string} country
 * @returns {{caption: Child[], said: string, body: Child[]}}
 */
export function zonesTable(context, country) {
  const { store, i18n } = context;
  const { state, data } = store;
  const all = data.zones.filter((zone) => zone.country === country).map((zone) => ({ ...zone, code: zone.id }));
  const columns = zoneColumns(context);
  const { column, descending } = sortOf(columns, state.sort, 'first');
  const rows = sorted(all, column, descending, i18n.lang);
  const { from, to } = pageOf(rows.length, state.page, state.rows);
  return pagedTable(context, { id: 'caption-zones', total: rows.length, from, columns, rows: rows.slice(from, to), sortedBy: column, descending });
}

/** @param {Context} context @returns {Column[]} */
function zoneColumns({ store, i18n, format }) {
  const { state, data } = store;
  const places = (/** @type {Row} */ zone) => zone.areas.map((code) => areaName(code, data, i18n)).join(', ');
  const status = (/** @type {Row} */ zone) => i18n.t(`zone-${zone.status}`);
  const open = (/** @type {string} */ id) => store.dispatch({ type: 'select-zone', id, view: 'map', find: true });
  const link = (/** @type {Row} */ zone) =>
    el('button', { type: 'button', class: 'link', id: `row-${zone.id}`, onclick: () => open(zone.id) }, zone.name);
  return [
    { id: 'name', label: i18n.t('cols-operation'), text: link, key: (zone) => zone.name, number: false, phone: 'place' },
    { id: 'place', label: i18n.t('cols-place'), text: places, key: places, number: false },
    { id: 'first', label: i18n.t('cols-dates'), text: (zone) => zoneDates(zone, { i18n, format }), key: (zone) => zone.first, number: false, define: 'zones' },
    {
      id: 'personnel',
      label: i18n.t('cols-personnel'),
      text: ({ personnel, personnelBasis }) =>
        personnel === null ? i18n.t('personnel-none') : i18n.t(`troops-${personnelBasis}`, { n: format.count(personnel) }),
      key: (zone) => zone.personnel,
      number: false,
      phone: 'wide',
    },
    { id: 'status', label: i18n.t('cols-status', { d: format.dayShort(data.zonesOn ?? state.end) }), text: status, key: status, number: false, phone: 'wide' },
  ];
}
