/** Columns of the table of areas; what is no number is a word, never a blank. */
import { LEVEL_WORDS, isRate } from '../offers.js';
import { rangeText } from './range.js';

/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('./sort.js').Column<Row>} Column */
/** @typedef {import('../types.js').Values} Values */
/** @typedef {import('../wording.js').Words} Words */

/**
 * What depends on source and filter.
 *
 * @typedef {object} Headings
 * @property {string} people what is counted
 * @property {string} rate per whom
 * @property {string | null} zonesDay the day of the deployments' status; null where the edition has none
 * @property {(row: Row) => import('../dom.js').Child} place a link to it
 * @property {boolean} states whether the edition has states that municipalities lie in
 * @property {string} year of the population that a place may lack
 */

/**
 * @param {Values} table
 * @param {Words} words
 * @param {Headings} headings
 * @returns {Column[]}
 */
export function areaColumns(table, words, headings) {
  const { t } = words.i18n;
  const place = placeColumns(table, words, headings);
  const zones = headings.zonesDay === null ? [] : [zonesColumn(words, headings.zonesDay)];
  if (table.measure === 'deaths_best') return [...place, ...eventColumns(table, words), ...zones];
  /** @type {Column} */
  const people = { ...number('n', headings.people, (row) => row.n, words), define: 'count', phone: 'main' };
  if (!isRate(table.measure)) return [...place, people, ...zones, noteColumn(table, words, headings)];
  const rate = (/** @type {number | null} */ value) => (value === null ? '–' : words.format.rate(value));
  /** @type {Column[]} */
  const rates = [
    {
      id: 'rate',
      label: headings.rate,
      text: (row) => (row.status === 'no_data' && row.n === null ? t('nodata').toLowerCase() : rate(row.rate)),
      key: (row) => row.rate,
      number: true,
      // Places are ranked by the lower end of the interval, never by a raw rate.
      sortable: false,
      define: 'rate',
    },
    {
      id: 'low',
      label: t('cols-interval'),
      text: (row) => (row.low === null || row.high === null ? '–' : words.format.interval(row.low, row.high)),
      key: (row) => row.low,
      number: true,
      define: 'interval',
    },
  ];
  if (table.measure === 'rate_smoothed')
    rates.push({
      id: 'smoothed',
      label: t('cols-smoothed'),
      text: (row) => rate(row.smoothed),
      key: (row) => row.smoothed,
      number: true,
      define: 'smoothed',
      phone: 'wide',
    });
  return [...place, people, ...rates, ...zones, noteColumn(table, words, headings)];
}

/** @param {Values} table @param {Words} words @param {Headings} headings @returns {Column[]} */
function placeColumns(table, { i18n }, headings) {
  const name = i18n.t(LEVEL_WORDS[table.level].column);
  /** @type {Column} */
  const place = { id: 'name', label: name, text: headings.place, key: (row) => row.name, number: false, phone: 'place' };
  if (table.level !== 'municipalities' || !headings.states) return [place];
  return [place, { id: 'state', label: i18n.t('cols-state'), text: (row) => row.state, key: (row) => row.state, number: false, phone: 'place' }];
}

/** @param {Values} table @param {Words} words @returns {Column[]} */
function eventColumns(table, words) {
  const { i18n, format } = words;
  const here = i18n.t(table.level === 'states' ? 'precision-state-only' : 'legend-area');
  /** @type {Column} */
  const located = { ...number('here', here, (row) => row.nHere, words), define: 'here', phone: 'wide' };
  return [
    { ...number('n', i18n.t('cols-records'), (row) => row.n, words), define: 'records', phone: 'main' },
    ...(table.level === 'countries' ? [] : [located]),
    { ...number('deaths', i18n.t('cols-deaths'), (row) => row.deaths, words), define: 'deaths' },
    {
      ...number('low', i18n.t('cols-range'), (row) => row.low, words),
      text: (row) => (row.low === null || row.high === null ? '–' : rangeText(row.low, row.high, format)),
      define: 'range',
    },
  ];
}

/**
 * @param {string} id
 * @param {string} label
 * @param {(row: Row) => number | null} key
 * @param {Words} words
 * @returns {Column}
 */
function number(id, label, key, { i18n, format }) {
  const text = (/** @type {Row} */ row) => {
    const value = key(row);
    if (value !== null) return format.count(value);
    return row.status === 'suppressed' ? i18n.t('status-suppressed') : i18n.t('nodata').toLowerCase();
  };
  return { id, label, text, key, number: true };
}

/** @param {Words} words @param {string} zonesDay @returns {Column} */
function zonesColumn({ i18n, format }, zonesDay) {
  return {
    id: 'zones',
    label: i18n.t('cols-zones', { d: zonesDay }),
    text: ({ zonesKnown, zonesUnknown }) =>
      [
        zonesKnown > 0 && i18n.t('zones-cell-known', { n: format.count(zonesKnown) }),
        zonesUnknown > 0 && i18n.t('zones-cell-unknown', { n: format.count(zonesUnknown) }),
      ]
        .filter(Boolean)
        .join(', '),
    key: (row) => row.zonesKnown + row.zonesUnknown,
    number: false,
    define: 'zones',
    phone: 'wide',
  };
}

/** @param {Values} table @param {Words} words @param {Headings} headings @returns {Column} */
function noteColumn(table, { i18n }, { year }) {
  const text = (/** @type {Row} */ { n, rate, status }) => {
    if (status === 'suppressed') return i18n.t('status-suppressed');
    const noPopulation = isRate(table.measure) && table.level === 'municipalities' && rate === null;
    if (noPopulation) return i18n.t('nopop', { y: year });
    if (status === 'no_data') return i18n.t('nodata').toLowerCase();
    if (status === 'partial') return i18n.t('status-partial');
    if (n === 0) return i18n.t('zero').toLowerCase();
    // Few cases make a rate unstable; a count is what it is.
    return status === 'unstable' && isRate(table.measure) ? i18n.t('status-unstable') : '';
  };
  return { id: 'note', label: i18n.t('cols-note'), text, key: text, number: false };
}
