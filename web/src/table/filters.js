/** The table's own filters, so that it can be the only view: source, level, the source's fields, state and months. */
import { createControls } from '../panel/controls.js';
import { changed, el, redraw } from '../dom.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { monthEnd, monthIndex, wholeYears } from '../period.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context */
export function createFilters(context) {
  const { store, i18n } = context;
  const controls = createControls(context, 'table').element;
  const more = el('div', { class: 'filters-more' });
  const phone = matchMedia('(max-width: 719px)');
  const element = el(
    'details',
    { class: 'filters', id: 'table-filters', open: !phone.matches },
    el('summary', {}, i18n.t('controls')),
    el('div', { class: 'filters-row' }, controls, more),
  );

  function draw() {
    const { state } = store;
    const { edition } = store.data;
    const reaches = hasCounts(countryOf(state.place, edition), edition) ? sourceOf(edition, state.source).coverage : null;
    redraw(more, stateFilter(), monthField('from', state.start, reaches), monthField('to', state.end, reaches));
  }

  function stateFilter() {
    const { state, data } = store;
    if (!data.edition.sources.some(({ levels }) => levels.includes('states'))) return null;
    const country = countryOf(state.place, data.edition);
    const states = [...data.areas.values()]
      .filter((area) => area.level === 'state' && area.parent === country)
      .sort((a, b) => a.name.localeCompare(b.name, i18n.lang));
    const several = state.stateCode?.includes(',') ? [{ code: state.stateCode, name: state.stateCode }] : [];
    const choose = (/** @type {Event} */ event) =>
      store.dispatch({ type: 'set-state-filter', code: /** @type {HTMLSelectElement} */ (event.target).value || null });
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

  /** @param {'from' | 'to'} end @param {string} day @param {{start: string, end: string} | null} reaches */
  function monthField(end, day, reaches) {
    const input = el('input', {
      type: 'month',
      id: `table-${end}`,
      required: true,
      pattern: '[0-9]{4}-[0-9]{2}',
      value: day.slice(0, 7),
      min: reaches?.start.slice(0, 7),
      max: reaches?.end.slice(0, 7),
      onchange: () => input.checkValidity() && choosePeriod(end, input.value),
    });
    return el('label', { class: 'field' }, el('span', {}, i18n.t(`period-${end}`)), input);
  }

  /** The other end follows when the chosen one passes it. @param {'from' | 'to'} end @param {string} month */
  function choosePeriod(end, month) {
    const { state } = store;
    const start = `${month}-01`;
    const last = monthEnd(monthIndex(month));
    const chosen = end === 'from' ? { start, end: state.end < start ? last : state.end } : { start: state.start > last ? start : state.start, end: last };
    const byYear = sourceOf(store.data.edition, state.source).resolution === 'year';
    store.dispatch({ type: 'set-period', ...(byYear ? wholeYears(chosen) : chosen), final: true });
  }

  /** Records and deployments are of one place or country: no level, no state. @param {'areas' | 'records' | 'zones'} kind */
  function show(kind) {
    element.dataset.kind = kind;
  }

  // Folded on a phone only: elsewhere there is room.
  phone.addEventListener('change', () => (element.open = !phone.matches));
  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'place', 'stateCode', 'start', 'end', 'source') || changed(store.data, before.data, 'areas')) draw();
  });
  return { element, show };
}
