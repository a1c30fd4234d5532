/** The table of a place under an events source: its records, a page at a time, in order of date. */
import { baseOf, filterQuery, RECORDS_PAGE, scopeOf } from '../api.js';
import { el } from '../dom.js';
import { recordSpan, toll } from '../panel/stack.js';
import { fullName } from '../wording.js';
import { pager } from './pager.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Context} context @param {string} place @returns {Child[]} */
export function recordsTable(context, place) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const { records } = data;
  const p = format.period(state);
  const n = format.count(records?.total ?? 0);
  const head = el(
    'div',
    { class: 'table-head' },
    el(
      'div',
      {},
      el('h1', {}, i18n.t('table-title-records', { a: fullName(place, data, i18n), p })),
      records?.deaths && el('p', { class: 'dek' }, toll(records.deaths, context), '. ', i18n.t('documented')),
      el('p', { class: 'note' }, i18n.t('def-records'), ' ', i18n.t('def-deaths')),
    ),
    el(
      'div',
      { class: 'table-tools' },
      el(
        'button',
        { type: 'button', id: 'all-places', class: 'button', onclick: () => store.dispatch({ type: 'back' }) },
        i18n.t('all-places'),
      ),
      el(
        'a',
        { class: 'button', id: 'csv', download: '', href: `${baseOf(state)}/data/incidents.csv?${filterQuery(state, scopeOf(place))}` },
        i18n.t('csv', { n }),
      ),
    ),
  );
  if (!records) return [head, el('p', { class: 'note' }, i18n.t('loading', { p }))];
  if (records.total === 0) return [head, el('p', {}, i18n.t('empty', { p }))];
  const pages = Math.max(1, Math.ceil(records.total / RECORDS_PAGE));
  const range = { a: format.count(records.offset + 1), b: format.count(records.offset + records.items.length), n };
  return [
    head,
    el('p', { class: 'note', id: 'table-caption' }, i18n.t('caption-rows', range)),
    grid(context, records.items),
    pager(context, state.page, pages),
    el('p', { class: 'legend-sources' }, el('strong', { class: 'notcause' }, i18n.t('notcause'))),
  ];
}

/** @param {Context} context @param {Incident[]} items */
function grid(context, items) {
  const { i18n, format } = context;
  const heads = ['cols-date', 'cols-deaths', 'cols-range', 'dimension-kind', 'cols-place'];
  const row = (/** @type {Incident} */ item) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, recordSpan(item, context)),
      el('td', { class: 'number', 'data-label': i18n.t('cols-deaths') }, format.count(item.deaths.best)),
      el(
        'td',
        { class: 'number', 'data-label': i18n.t('cols-range') },
        `${format.count(item.deaths.low)}–${format.count(item.deaths.high)}`,
      ),
      el('td', {}, item.kind ? i18n.t(`kind-${item.kind}`) : ''),
      el('td', {}, i18n.t(`precision-${item.placePrecision}`)),
    );
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
          heads.map((id) => el('th', { scope: 'col', class: /deaths|range/.test(id) ? 'number' : null }, i18n.t(id))),
        ),
      ),
      el('tbody', {}, items.map(row)),
    ),
  );
}
