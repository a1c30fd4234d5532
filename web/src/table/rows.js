/** Rows and columns of the table: the numbers of the map, in words where they are not numbers. */
import { zonesOver, areaName } from '../wording.js';

/** @typedef {import('../types.js').Data} Data */
/** @typedef {import('../types.js').Values} Values */
/** @typedef {import('../wording.js').Words} Words */

/**
 * @typedef {object} Row
 * @property {string} code
 * @property {string} name
 * @property {string} state
 * @property {number | null} n
 * @property {number | null} rate
 * @property {number | null} low
 * @property {number | null} high
 * @property {number | null} smoothed
 * @property {number | null} deaths
 * @property {number | null} nHere records known only to this area, not to a place in it
 * @property {number} zonesKnown deployments over it with a documented end, under way
 * @property {number} zonesUnknown deployments over it whose end is unknown
 * @property {string} status
 */

/** @typedef {{id: string, label: string, text: (row: Row) => string, key: (row: Row) => number | string | null, number: boolean}} Column */

/**
 * @param {Values} table
 * @param {Data} data
 * @param {Words} words
 * @returns {Row[]} unsorted, areas without data too
 */
export function rowsOf(table, data, { i18n }) {
  const isEvents = table.measure === 'deaths_best';
  const codes = [...table.values.keys(), ...table.noData];
  const parts = new Set(data.edition.sources.find((source) => source.id === table.source)?.coverage.areas ?? []);
  return codes
    .filter((code) => parts.size === 0 || parts.has(countryOfArea(code, data)))
    .map((code) => {
      const value = table.values.get(code);
      const over = zonesOver(code, data);
      const parent = data.areas.get(code)?.parent ?? '';
      return {
        code,
        name: areaName(code, data, i18n),
        state: table.level === 'municipalities' ? (data.areas.get(parent)?.short ?? areaName(parent, data, i18n)) : '',
        n: value?.n ?? null,
        rate: value?.rate ?? null,
        low: value?.low ?? null,
        high: value?.high ?? null,
        smoothed: table.measure === 'rate_smoothed' ? (value?.value ?? null) : null,
        deaths: isEvents ? (value?.value ?? null) : null,
        nHere: value?.nHere ?? null,
        zonesKnown: over.filter((zone) => zone.status === 'active').length,
        zonesUnknown: over.filter((zone) => zone.status === 'end_unknown').length,
        status: value?.status ?? 'no_data',
      };
    });
}

/** @param {string} code @param {Data} data */
function countryOfArea(code, data) {
  let area = data.areas.get(code);
  while (area && area.parent) area = data.areas.get(area.parent);
  return area?.code ?? data.edition.countries[0] ?? '';
}

/**
 * @param {Values} table
 * @param {Words} words
 * @param {{people: string, rate: string, zonesDay: string}} headings that depend on source and filter
 * @returns {Column[]}
 */
export function columnsOf(table, { i18n, format }, { people, rate: perHundredThousand, zonesDay }) {
  const t = i18n.t;
  const count = (/** @type {number | null} */ n) => (n === null ? t('nodata').toLowerCase() : format.count(n));
  const rate = (/** @type {number | null} */ value) => (value === null ? '–' : format.rate(value));
  /** @type {Column[]} */
  const place = [
    {
      id: 'name',
      label: t(table.level === 'states' ? 'cols-state' : 'cols-municipality'),
      text: (row) => row.name,
      key: (row) => row.name,
      number: false,
    },
  ];
  if (table.level === 'municipalities')
    place.push({ id: 'state', label: t('cols-state'), text: (row) => row.state, key: (row) => row.state, number: false });
  /** @type {Column} */
  const zones = {
    id: 'zones',
    label: t('cols-zones', { d: zonesDay }),
    text: (row) => zonesText(row, { i18n, format }),
    key: (row) => row.zonesKnown + row.zonesUnknown,
    number: false,
  };
  /** @type {Column} */
  const note = { id: 'note', label: t('cols-note'), text: (row) => noteText(row, i18n), key: (row) => noteText(row, i18n), number: false };
  /** @type {Column} */
  const low = {
    id: 'low',
    label: t('cols-interval'),
    text: (row) => (row.low === null || row.high === null ? '–' : format.interval(row.low, row.high)),
    key: (row) => row.low,
    number: true,
  };
  if (table.measure === 'deaths_best') {
    return [
      ...place,
      { id: 'n', label: t('cols-records'), text: (row) => count(row.n), key: (row) => row.n, number: true },
      {
        id: 'here',
        label: t(table.level === 'states' ? 'precision-state-only' : 'legend-area'),
        text: (row) => count(row.nHere),
        key: (row) => row.nHere,
        number: true,
      },
      { id: 'deaths', label: t('cols-deaths'), text: (row) => count(row.deaths), key: (row) => row.deaths, number: true },
      {
        ...low,
        label: t('cols-range'),
        text: (row) => (row.low === null || row.high === null ? '–' : `${format.count(row.low)}–${format.count(row.high)}`),
      },
      zones,
    ];
  }
  const n = {
    id: 'n',
    label: people,
    text: (/** @type {Row} */ row) => count(row.n),
    key: (/** @type {Row} */ row) => row.n,
    number: true,
  };
  if (table.measure === 'count') return [...place, n, zones];
  const smoothed = {
    id: 'smoothed',
    label: t('cols-smoothed'),
    text: (/** @type {Row} */ row) => rate(row.smoothed),
    key: (/** @type {Row} */ row) => row.smoothed,
    number: true,
  };
  return [
    ...place,
    n,
    {
      id: 'rate',
      label: perHundredThousand,
      text: (row) => (row.status === 'no_data' ? t('nodata').toLowerCase() : rate(row.rate)),
      key: (row) => row.rate,
      number: true,
    },
    low,
    ...(table.measure === 'rate_smoothed' ? [smoothed] : []),
    zones,
    note,
  ];
}

/** @param {Row} row @param {Words} words */
function zonesText({ zonesKnown, zonesUnknown }, { i18n, format }) {
  const parts = [];
  if (zonesKnown > 0) parts.push(i18n.t('zones-cell-known', { n: format.count(zonesKnown) }));
  if (zonesUnknown > 0) parts.push(i18n.t('zones-cell-unknown', { n: format.count(zonesUnknown) }));
  return parts.join(', ');
}

/** @param {Row} row @param {import('../i18n.js').I18n} i18n */
function noteText({ n, status }, i18n) {
  if (status === 'no_data') return i18n.t('nodata').toLowerCase();
  if (status === 'suppressed') return i18n.t('status-suppressed');
  if (status === 'partial') return i18n.t('status-partial');
  if (n === 0) return i18n.t('zero').toLowerCase();
  return status === 'unstable' ? i18n.t('status-unstable') : '';
}

/**
 * Sorted by a column, unknown values last in either direction; equal values by code, so that the order is one.
 *
 * @param {Row[]} rows
 * @param {Column} column
 * @param {boolean} descending
 * @param {string} lang
 */
export function sorted(rows, column, descending, lang) {
  const collator = new Intl.Collator(lang);
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = column.key(a);
    const y = column.key(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || (a.code < b.code ? -1 : 1);
    const order = typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
    return order * sign || (a.code < b.code ? -1 : 1);
  });
}
