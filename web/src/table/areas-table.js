/** The table of areas: the map's numbers, what no row holds, and all together. */
import { tableLevel } from '../api.js';
import { areaColumns } from './area-columns.js';
import { otherMotive } from '../beside.js';
import { el } from '../dom.js';
import { withMotives } from './motives.js';
import { intervalAxis, intervalMark, intervalScale } from './interval-mark.js';
import { LEVEL_WORDS, isRate, sourceOf } from '../offers.js';
import { pagedTable } from './paged.js';
import { rangeText } from './range.js';
import { rowsOf } from './rows.js';
import { ranksOf } from './ranks.js';
import { pageOf, sorted, sortOf } from './sort.js';
import { emptyOffers } from '../panel/legend-notes.js';
import { undrawnReasons } from '../panel/undrawn.js';
import { filteredPlace, perOfFilter, subject } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../types.js').Values} Values */
/** @typedef {import('../dom.js').Child} Child */

/**
 * @param {Context} context
 * @param {Values} table
 * @returns {{caption: Child[], said: string, body: Child[], ranked?: boolean}}
 */
export function areasTable(context, table) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const all = rowsOf(table, data, context);
  const plain = areaColumns(table, context, {
    people: i18n.t({ homicides: 'cols-homicides', victims: 'cols-victims', press: 'cols-people', events: 'cols-records' }[subject(state, data)]),
    rate: i18n.t({ people: 'cols-rate', women: 'cols-rate-women', men: 'cols-rate-men' }[perOfFilter(state)]),
    zonesDay: data.edition.zones.length > 0 ? format.dayShort(data.zonesOn ?? state.end) : null,
    place: (row) => placeLink(context, row),
    states: data.edition.levels.includes('states'),
    year: table.asked.end.slice(0, 4),
  });
  const columns = withMotives(plain, state, data, context);
  const { column, descending } = sortOf(columns, state.sort, isRate(table.measure) ? '-low' : '-n');
  const rows = sorted(all, column, descending, i18n.lang);
  const { from, to } = pageOf(rows.length, state.page, state.rows);
  const shown = rows.slice(from, to);
  const scale = isRate(table.measure) ? intervalScale(shown) : null;
  const ranks = isRate(table.measure) && column.id === 'low' ? ranksOf(rows) : null;
  const paged = pagedTable(context, {
    id: LEVEL_WORDS[table.level].caption,
    total: rows.length,
    from,
    columns,
    rows: shown,
    sortedBy: column,
    descending,
    rank: (row, index) => (ranks ? rankCell(ranks.get(row.code), format) : row.status === 'no_data' ? '–' : format.count(from + index + 1)),
    ...(ranks && { rankLabel: i18n.t('cols-rank') }),
    headExtra: (each) => each.id === 'low' && scale && el('td', { class: 'interval-cell' }, intervalAxis(scale, format.tick)),
    cellExtra: (each, row) => each.id === 'low' && scale && el('td', { class: 'interval-cell' }, intervalMark(scale, row)),
    foot: total(context, table, columns, scale !== null),
  });
  const missing = data.summary ? undrawnReasons(data.summary, { marks: 'circles', level: tableLevel(state, sourceOf(data.edition, state.source)) }, context) : [];
  const caption = [...paged.caption, missing.length > 0 && ` · ${i18n.t('not-in-rows')} ${missing.join('; ')}`];
  if (rows.length > 0) return { ...paged, caption, ranked: ranks !== null };
  // Records that are known to no area of this level are told in the caption: that is not nothing.
  const nothing = data.summary?.records === 0 && el('div', { class: 'undrawn' }, emptyOffers(context, table.asked, 'table'));
  return { ...paged, caption, body: [nothing] };
}

/**
 * All together, as the headline says it: with what no row holds.
 *
 * @param {Context} context
 * @param {Values} table
 * @param {import('./area-columns.js').Column[]} columns
 * @param {boolean} marks a column of intervals is drawn
 * @returns {Child[]}
 */
function total({ store, i18n, format }, table, columns, marks) {
  const { state, data } = store;
  const { summary } = data;
  if (!summary || summary.source !== table.source || summary.status === 'no_data') return [];
  const n = summary.records ?? summary.count;
  const { rate, deaths } = summary;
  /** @type {Record<string, string>} */
  const cells = {
    n: n === null ? '' : format.count(n),
    rate: rate ? format.rate(rate.value) : '',
    low: deaths ? rangeText(deaths.low, deaths.high, format) : rate ? format.interval(rate.low, rate.high) : '',
    deaths: deaths ? format.count(deaths.best) : '',
    other: besideTotal(state, data, format),
  };
  const cell = (/** @type {import('./area-columns.js').Column} */ column) =>
    el(
      'td',
      { class: `${column.number ? 'number ' : ''}phone-${column.phone ?? 'second'}`, 'data-column': column.id, 'data-label': column.number ? column.label : null },
      cells[column.id] ?? '',
    );
  return [
    el(
      'tr',
      { class: 'total' },
      el('td', { class: 'rank' }),
      el('th', { scope: 'row' }, i18n.t('table-total', { a: filteredPlace(state, data, i18n) })),
      columns.slice(1).flatMap((column) => [cell(column), column.id === 'low' && marks && el('td', { class: 'interval-cell' })]),
    ),
  ];
}

/** All of the other motive; in the column beside, never in the same sum. @param {import('../types.js').State} state @param {import('../types.js').Data} data @param {import('../format.js').Format} format */
function besideTotal(state, data, format) {
  const other = otherMotive(state, data.edition);
  const total = other && data[other];
  return typeof total === 'number' ? format.count(total) : '';
}

/** A rank and, where intervals overlap, the ranks that they allow. @param {import('./ranks.js').Rank | undefined} place @param {import('../format.js').Format} format @returns {Child} */
function rankCell(place, format) {
  if (!place) return '–';
  const { rank, best, worst } = place;
  return [format.count(rank), best < worst && el('span', { class: 'rank-range' }, ` (${rangeText(best, worst, format)})`)];
}

/** A row opens its place on the map: one step in the history. @param {Context} context @param {Row} row */
function placeLink({ store }, row) {
  const open = () => store.dispatch({ type: 'select-place', code: row.code, view: 'map', find: true });
  return el('button', { type: 'button', class: 'link', id: `row-${row.code}`, onclick: open }, row.name);
}
