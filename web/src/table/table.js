/** The table view: everything on the map, sorted, paged, downloadable; with its filters it can be the only view. */
import { recordsPlace, tableLevel } from '../api.js';
import { areasTable } from './areas-table.js';
import { byId, changed, el, redraw } from '../dom.js';
import { createFilters } from './filters.js';
import { recordsTable } from './records-table.js';
import { tableTools } from './tools.js';
import { zonesTable } from './zones-table.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { BESIDE } from '../beside.js';
import { motivesBlock, warnings } from '../panel/legend-notes.js';
import { toll } from '../panel/stack.js';
import { countryName, dek, filtersLine, fullName, measureTitle, pending, subject } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */
/** @typedef {{caption: Child[], said: string, body: Child[], ranked?: boolean} | null} Shown null = under way */

/** @param {Context} context */
export function createTable(context) {
  const { store, i18n, format } = context;
  const filters = createFilters(context);
  const title = el('div', { class: 'table-title' });
  const tools = el('div', { class: 'table-tools' });
  const caption = el('p', { class: 'note', id: 'table-caption' });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  // A phone's row is two lines; this adds the columns that they have no room for. The stylesheet reads it.
  const all = el('label', { class: 'check all-columns on-phone' }, el('input', { type: 'checkbox', id: 'table-all' }), i18n.t('table-all'));
  const body = el('div', { class: 'table-body' });
  byId('table').append(el('div', { class: 'table-head' }, title, tools), filters.element, caption, all, said, body);

  function draw() {
    if (store.state.view !== 'table') return;
    const country = countryOf(store.state.place, store.data.edition);
    const place = recordsPlace(store.state, store.data);
    const { kind, shown } = !hasCounts(country, store.data.edition)
      ? { kind: /** @type {const} */ ('zones'), shown: zonesTable(context, country) }
      : place !== null
        ? { kind: /** @type {const} */ ('records'), shown: store.data.records && recordsTable(context, store.data.records) }
        : { kind: /** @type {const} */ ('areas'), shown: store.data.table && areasTable(context, store.data.table) };
    redraw(title, { zones: () => zonesHead(country), records: () => recordsHead(place ?? ''), areas: () => areasHead(Boolean(shown && 'ranked' in shown && shown.ranked)) }[kind]());
    redraw(tools, tableTools(context, kind));
    filters.show(kind);
    redraw(caption, shown?.caption ?? []);
    // Only what changed is said; the element itself stays, so that it is a live region.
    if (shown && said.textContent !== shown.said) said.textContent = shown.said;
    redraw(body, shown ? [shown.body, foot(kind)] : el('p', { class: 'note' }, pending(store.state, store.data, context)));
  }

  /** @param {boolean} ranked the rows are in the order of their ranks @returns {Child[]} */
  function areasHead(ranked) {
    const { state, data } = store;
    const source = sourceOf(data.edition, state.source);
    const kind = subject(state, data);
    const p = format.period(data.table?.asked ?? state);
    const level = tableLevel(state, source);
    const m = measureTitle({ ...state, measure: kind === 'events' ? 'deaths_best' : 'count' }, data, i18n);
    return [
      el('h1', {}, level === 'municipalities' ? i18n.t(kind === 'events' ? 'table-title-events' : 'table-title', { p }) : i18n.t(level === 'states' ? 'table-title-states' : 'table-title-countries', { m, p })),
      el('p', { class: 'dek' }, dek(state, data, context)),
      filterLine(),
      el(
        'p',
        { class: 'note' },
        i18n.t('same-numbers'),
        ' ',
        ranked && [i18n.t('order'), ' ', i18n.t('rank-note'), ' '],
        i18n.t(`basis-${source.dateBasis ?? 'occurrence'}`, { p: source.short }),
        '.',
      ),
      motivesBlock(context, 'table'),
      warnings(context, 'table'),
    ];
  }

  /** @param {string} place @returns {Child[]} */
  function recordsHead(place) {
    const { state, data } = store;
    const deaths = data.records?.deaths;
    return [
      el('h1', {}, i18n.t('table-title-records', { a: fullName(place, data, i18n), p: format.period(state) })),
      deaths && el('p', { class: 'dek' }, toll(deaths, context), '. ', i18n.t('documented')),
      filterLine(),
      el('p', { class: 'note' }, i18n.t('def-records'), ' ', i18n.t('def-deaths')),
    ];
  }

  function filterLine() {
    const filters = filtersLine(store.state, store.data, i18n);
    return filters !== '' && el('p', { class: 'dek-filters' }, filters);
  }

  /** @param {string} country @returns {Child[]} */
  function zonesHead(country) {
    const { state, data } = store;
    return [
      el('h1', {}, i18n.t('table-title-zones', { a: countryName(country, data, i18n) })),
      el('p', { class: 'dek' }, dek(state, data, context)),
      el('p', { class: 'note' }, i18n.t('def-zone')),
    ];
  }

  /** @param {'areas' | 'records' | 'zones'} kind */
  function foot(kind) {
    return el(
      'p',
      { class: 'legend-sources' },
      kind !== 'zones' && [i18n.t('sources', { l: store.data.summary?.attribution ?? '' }), ' · '],
      kind === 'areas' && [i18n.t('written-out'), ' · '],
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    );
  }

  draw();
  store.subscribe((_store, before) => {
    if (
      changed(store.state, before.state, 'view', 'place', 'sort', 'page', 'rows', 'stateCode', 'start', 'end', 'source', 'by', 'dims', 'pinned') ||
      changed(store.data, before.data, 'table', 'refused', 'records', 'summary', 'areas', 'zones', 'beside', ...BESIDE)
    )
      draw();
  });
}
