/** The table: everything on the map, sorted, paged, downloadable. Zero, no data and suppressed are words, never blanks. */
import { baseOf, filterQuery, recordsPlace, tableLevel } from '../api.js';
import { byId, changed, el, redraw } from '../dom.js';
import { intervalAxis, intervalMark, intervalScale } from './interval-mark.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { columnsOf, rowsOf, sorted } from './rows.js';
import { zonesTable } from './zones-table.js';
import { pager } from './pager.js';
import { recordsTable } from './records-table.js';
import { undrawnReasons } from '../panel/undrawn.js';
import { dek, measureTitle, pending, perOfFilter, subject } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('./rows.js').Column} Column */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../types.js').Values} Values */
/** @typedef {import('../dom.js').Child} Child */

const PAGE_SIZES = [15, 50, 200];

/** @param {Context} context */
export function createTable(context) {
  const { store, i18n, format } = context;
  const words = { i18n, format };
  const container = byId('table');
  let pageSize = 15;

  function draw() {
    if (store.state.view !== 'table') return;
    const country = countryOf(store.state.place, store.data.edition);
    if (!hasCounts(country, store.data.edition)) {
      redraw(container, zonesTable(context, country));
      return;
    }
    const place = recordsPlace(store.state, store.data.edition);
    if (place !== null) {
      redraw(container, recordsTable(context, place));
      return;
    }
    const { table } = store.data;
    redraw(container, head(), table ? body(table) : el('p', { class: 'note' }, pending(store.state, store.data, words)));
  }

  function head() {
    const { state, data } = store;
    const source = sourceOf(data.edition, state.source);
    const kind = subject(state, data);
    const p = format.period(data.table?.asked ?? state);
    const level = tableLevel(state, source);
    const heading =
      level === 'states'
        ? i18n.t('table-title-states', {
            m: measureTitle({ ...state, measure: kind === 'events' ? 'deaths_best' : 'count' }, data, i18n),
            p,
          })
        : i18n.t(kind === 'events' ? 'table-title-events' : 'table-title', { p });
    return el(
      'div',
      { class: 'table-head' },
      el(
        'div',
        {},
        el('h1', {}, heading),
        el('p', { class: 'dek' }, dek(state, data, words)),
        el(
          'p',
          { class: 'note' },
          i18n.t('same-numbers'),
          ' ',
          kind !== 'events' && kind !== 'press' && i18n.t('order'),
          ' ',
          i18n.t(`basis-${source.dateBasis ?? 'occurrence'}`, { p: source.short }),
          '.',
        ),
      ),
      el('div', { class: 'table-tools' }, stateFilter(), csv(level)),
    );
  }

  function stateFilter() {
    const { state, data } = store;
    const country = countryOf(state.place, data.edition);
    const states = [...data.areas.values()]
      .filter((area) => area.level === 'state' && area.parent === country)
      .sort((a, b) => a.name.localeCompare(b.name, i18n.lang));
    const choose = (/** @type {Event} */ event) =>
      store.dispatch({ type: 'set-state-filter', code: /** @type {HTMLSelectElement} */ (event.target).value || null });
    const several = state.stateCode?.includes(',') ? [{ code: state.stateCode, name: state.stateCode }] : [];
    return el(
      'label',
      { class: 'field' },
      el('span', {}, i18n.t('filter-state')),
      el(
        'select',
        { id: 'filter-state', onchange: choose },
        el('option', { value: '' }, i18n.t('filter-all')),
        [...states, ...several].map(({ code, name }) => el('option', { value: code, selected: code === state.stateCode }, name)),
      ),
    );
  }

  /** @param {string} level */
  function csv(level) {
    const { state, data } = store;
    const rows = data.table ? rowsOf(data.table, data, words).length : 0;
    const measure = data.table?.measure ?? state.measure;
    return el(
      'a',
      { class: 'button', id: 'csv', download: '', href: `${baseOf(state)}/data/${level}.csv?${filterQuery(state, { measure })}` },
      i18n.t('csv', { n: format.count(rows) }),
    );
  }

  /** @param {Values} table @returns {Child[]} */
  function body(table) {
    const { state, data } = store;
    const kind = subject(state, data);
    const people = i18n.t({ homicides: 'cols-homicides', victims: 'cols-victims', press: 'cols-people', events: 'cols-records' }[kind]);
    const rate = i18n.t({ people: 'cols-rate', women: 'cols-rate-women', men: 'cols-rate-men' }[perOfFilter(state)]);
    const columns = columnsOf(table, words, { people, rate, zonesDay: format.dayShort(data.zonesOn ?? state.end) });
    const { column, descending } = sortColumn(columns, state.sort);
    const rows = sorted(rowsOf(table, data, words), column, descending, i18n.lang);
    const pages = Math.max(1, Math.ceil(rows.length / pageSize));
    const page = Math.min(state.page, pages);
    const from = (page - 1) * pageSize;
    const shown = rows.slice(from, from + pageSize);
    return [
      el('p', { class: 'note', id: 'table-caption' }, caption(rows.length, from, shown.length)),
      rows.length === 0
        ? el('p', {}, i18n.t('empty', { p: format.period(table.asked) }))
        : grid(columns, column, descending, shown, from, table),
      pager(context, page, pages, rowsPerPage()),
      el(
        'p',
        { class: 'legend-sources' },
        i18n.t('sources', { l: data.summary?.attribution ?? '' }),
        ' · ',
        i18n.t('written-out'),
        ' · ',
        el('strong', { class: 'notcause' }, i18n.t('notcause')),
      ),
    ];
  }

  /** @param {number} total @param {number} from @param {number} shown */
  function caption(total, from, shown) {
    const { state, data } = store;
    const range = { a: format.count(total === 0 ? 0 : from + 1), b: format.count(from + shown), n: format.count(total) };
    const level = tableLevel(state, sourceOf(data.edition, state.source));
    const reasons = data.summary ? undrawnReasons(data.summary, { marks: 'circles', level }, words) : [];
    return [i18n.t('caption-rows', range), reasons.length > 0 && ` · ${i18n.t('not-in-rows')} ${reasons.join('; ')}`];
  }

  /**
   * @param {Column[]} columns
   * @param {Column} sortedBy
   * @param {boolean} descending
   * @param {Row[]} rows
   * @param {number} from
   * @param {Values} table
   */
  function grid(columns, sortedBy, descending, rows, from, table) {
    const scale = table.measure.startsWith('rate') ? intervalScale(rows) : null;
    const cells = (/** @type {Row} */ row) =>
      columns.flatMap((column, index) => {
        const text = column.text(row);
        const cell =
          index === 0
            ? el('th', { scope: 'row' }, placeLink(row, text))
            : el('td', { class: column.number ? 'number' : null, 'data-label': column.label }, text);
        return column.id === 'low' && scale ? [cell, el('td', { class: 'interval-cell' }, intervalMark(scale, row))] : [cell];
      });
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
            el('th', { class: 'rank', 'aria-hidden': 'true' }),
            columns.flatMap((column) => [
              headCell(column, column === sortedBy, descending),
              ...(column.id === 'low' && scale ? [el('td', { class: 'interval-cell' }, intervalAxis(scale, format.tick))] : []),
            ]),
          ),
        ),
        el(
          'tbody',
          {},
          rows.map((row, index) =>
            el('tr', {}, el('td', { class: 'rank' }, row.status === 'no_data' ? '–' : format.count(from + index + 1)), cells(row)),
          ),
        ),
      ),
    );
  }

  /** @param {Row} row @param {string} text */
  function placeLink(row, text) {
    const open = () => {
      store.dispatch({ type: 'set-view', view: 'map' });
      store.dispatch({ type: 'select-place', code: row.code });
    };
    return el('button', { type: 'button', class: 'link', id: `row-${row.code}`, onclick: open }, text);
  }

  /** @param {Column} column @param {boolean} current @param {boolean} descending */
  function headCell(column, current, descending) {
    const next = current ? !descending : column.number;
    const label = i18n.t(next ? 'sort-descending' : 'sort-ascending', { c: column.label });
    return el(
      'th',
      { scope: 'col', class: column.number ? 'number' : null, 'aria-sort': current ? (descending ? 'descending' : 'ascending') : null },
      el(
        'button',
        {
          type: 'button',
          id: `sort-${column.id}`,
          title: label,
          onclick: () => store.dispatch({ type: 'set-sort', sort: `${next ? '-' : ''}${column.id}` }),
        },
        column.label,
        el('span', { class: 'sort-sign', 'aria-hidden': 'true' }, current ? (descending ? ' ▼' : ' ▲') : ''),
      ),
    );
  }

  function rowsPerPage() {
    return el(
      'label',
      { class: 'field inline' },
      el('span', {}, i18n.t('page-rows')),
      el(
        'select',
        { id: 'page-rows', onchange: chooseSize },
        PAGE_SIZES.map((size) => el('option', { value: size, selected: size === pageSize }, String(size))),
      ),
    );
  }

  /** @param {Event} event */
  function chooseSize(event) {
    pageSize = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    store.dispatch({ type: 'set-page', page: 1 });
    draw();
  }

  draw();
  store.subscribe((_store, before) => {
    if (
      changed(store.state, before.state, 'view', 'place', 'sort', 'page', 'stateCode', 'start', 'end', 'source', 'by', 'dims') ||
      changed(store.data, before.data, 'table', 'refused', 'records', 'summary', 'areas', 'zones')
    )
      draw();
  });
}

/** The asked column, else the lower end of the interval, else the first number. @param {Column[]} columns @param {string} sort */
function sortColumn(columns, sort) {
  const id = sort.replace(/^-/, '');
  const column = columns.find((each) => each.id === id) ?? columns.find((each) => each.number) ?? columns[0];
  if (!column) throw new Error('a table has columns');
  return { column, descending: sort.startsWith('-') };
}
