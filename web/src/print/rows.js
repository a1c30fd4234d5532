/** The first rows of the table, in the table's own order. */
import { el } from '../dom.js';
import { LEVEL_WORDS, countryOf, hasCounts, isRate } from '../offers.js';
import { areaColumns } from '../table/area-columns.js';
import { rowsOf } from '../table/rows.js';
import { sorted } from '../table/sort.js';
import { perOfFilter, subject, zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */

const ROWS = 8;
/** Columns that fit beside the text. */
const COLUMNS = ['name', 'n', 'rate', 'low', 'deaths'];

/** Where the map draws no areas, hexagons and single records, the rows are the table's. @param {Context} context */
export function eightRows(context) {
  const { store } = context;
  const country = countryOf(store.state.place, store.data.edition);
  return hasCounts(country, store.data.edition) ? areas(context) : deployments(context, country);
}

/** @param {Context} context */
function areas({ store, i18n, format }) {
  const { state, data } = store;
  const values = data.values ?? data.table;
  if (!values) return null;
  const people = i18n.t({ homicides: 'cols-homicides', victims: 'cols-victims', press: 'cols-people', events: 'cols-records' }[subject(state, data)]);
  const rate = i18n.t({ people: 'cols-rate', women: 'cols-rate-women', men: 'cols-rate-men' }[perOfFilter(state)]);
  const year = values.asked.end.slice(0, 4);
  const all = areaColumns(values, { i18n, format }, { people, rate, zonesDay: '', place: ({ name }) => name, states: data.edition.levels.includes('states'), year });
  const columns = all.filter(({ id }) => COLUMNS.includes(id));
  const order = isRate(values.measure) ? 'low' : 'n';
  const by = columns.find(({ id }) => id === order) ?? columns[0];
  if (!by) return null;
  const rows = sorted(rowsOf(values, data, { i18n, format }), by, true, i18n.lang).slice(0, ROWS);
  const heading = order === 'n' ? 'print-highest' : LEVEL_WORDS[values.level].print;
  return table(
    i18n.t(heading),
    columns,
    rows.map((row) => columns.map((column) => (column.id === 'name' && row.state ? `${row.name}, ${row.state}` : column.text(row)))),
  );
}

/** @param {Context} context @param {string} country */
function deployments({ store, i18n, format }, country) {
  const zones = store.data.zones.filter((zone) => zone.country === country);
  return table(
    i18n.t('zones-list', { n: format.count(zones.length) }),
    [
      { label: i18n.t('cols-operation'), number: false },
      { label: i18n.t('cols-dates'), number: false },
    ],
    zones.slice(0, ROWS).map((zone) => [zone.name, zoneDates(zone, { i18n, format })]),
  );
}

/**
 * @param {string} heading
 * @param {{label: string, number: boolean}[]} columns
 * @param {import('../dom.js').Child[][]} rows
 */
function table(heading, columns, rows) {
  const kind = (/** @type {number} */ index) => (columns[index]?.number ? 'number' : null);
  return el(
    'div',
    { class: 'print-rows' },
    el('h2', { class: 'print-title' }, heading),
    el(
      'table',
      { class: 'years' },
      el('thead', {}, el('tr', {}, columns.map(({ label }, index) => el('th', { scope: 'col', class: kind(index) }, label)))),
      el(
        'tbody',
        {},
        rows.map((cells) => el('tr', {}, cells.map((cell, index) => (index === 0 ? el('th', { scope: 'row' }, cell) : el('td', { class: kind(index) }, cell))))),
      ),
    ),
  );
}
