/** What is compared: operation, place, date, months, how the two maps lie. Native controls; every choice is a step in the address. */
import { createTerms } from './terms.js';
import { el, redraw } from '../dom.js';
import { levelOf, stateAround } from '../levels.js';
import { countryOf, sourceOf } from '../offers.js';
import { select } from './select.js';
import { areaName, countryName } from '../wording.js';
import { liesIn, questionOf } from './question.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('./select.js').Option} Option */
/** @typedef {import('./select.js').Choice} Choice */

const BY_DATE = 'date';
const MONTHS = /** @type {const} */ ([12, 24, 36]);
const LAYOUTS = /** @type {const} */ (['side', 'swipe']);

/** @param {Context} context */
export function createPickers(context) {
  const { store, i18n, format } = context;
  const element = el('form', {
    class: 'compare-pick',
    'aria-label': i18n.t('compare-pick'),
    onsubmit: (/** @type {Event} */ event) => event.preventDefault(),
  });

  const terms = createTerms(context);

  /** @param {{maps: boolean}} shown whether there are maps to lay out */
  function draw({ maps }) {
    const { state, data } = store;
    const operation = data.edition.zones.find((zone) => zone.id === state.operation) ?? null;
    const byDate = operation === null && state.date !== null;
    const asks = state.view === 'overview' || operation !== null || byDate;
    if (asks) terms.draw();
    redraw(
      element,
      data.edition.zones.length === 0 ? null : state.view === 'overview' ? forces() : select('compare-operation', i18n.t('compare-operation'), operations(), operation?.id ?? (byDate ? BY_DATE : ''), chooseOperation, 'wide'),
      operation && select('compare-place', i18n.t('compare-place'), placesOf(operation), questionOf(state, data.edition)?.place ?? '', (code) => compare({ operation: operation.id, place: code || null })),
      byDate && placeAndDate(state.date ?? ''),
      asks && select('compare-source', i18n.t('source'), sources(), state.source, (source) => store.dispatch({ type: 'set-source', source })),
      asks && select('compare-months', i18n.t('compare-months'), MONTHS.map((n) => ({ value: String(n), label: String(n) })), String(state.months), chooseMonths, 'narrow'),
      maps && layouts(),
      asks && terms.element,
    );
  }

  /** @param {{operation?: string | null, place?: string | null, date?: string | null}} question */
  const compare = (question) => store.dispatch({ type: 'compare', ...question });

  /** @param {string} value */
  function chooseMonths(value) {
    const months = MONTHS.find((n) => String(n) === value);
    if (months) store.dispatch({ type: 'set-months', months });
  }

  /** The place stays where the next operation names it, too. @param {string} value */
  function chooseOperation(value) {
    const { state, data } = store;
    const { zones } = data.edition;
    const isArea = state.place !== null && data.areas.get(state.place)?.level !== 'country' && !zones.some((zone) => zone.id === state.place);
    const place = isArea ? state.place : null;
    if (value === BY_DATE) {
      compare({ place, date: zones.find((zone) => zone.id === state.operation)?.first ?? state.start });
      return;
    }
    const next = zones.find((zone) => zone.id === value);
    compare(next ? { operation: next.id, place: place !== null && liesIn(place, next) ? place : null } : {});
  }

  /** Whose deployments are compared, all at once. */
  function forces() {
    const { state, data } = store;
    const all = [...new Set(data.edition.zones.map((zone) => zone.force))].sort();
    const options = [{ value: '', label: i18n.t('compare-force-all') }, ...all.map((force) => ({ value: force, label: i18n.t(`force-${force}`) }))];
    return select('compare-force', i18n.t('compare-force'), options, state.force ?? '', (force) => store.dispatch({ type: 'set-force', force: force || null }));
  }

  /** @returns {Option[]} */
  function sources() {
    return store.data.edition.sources.map(({ id, title }) => ({ value: id, label: i18n.has(`source-${id}`) ? i18n.t(`source-${id}`) : title }));
  }

  /** @returns {Choice[]} */
  function operations() {
    const { edition } = store.data;
    const named = (/** @type {ZoneEntry} */ zone) => ({ value: zone.id, label: `${zone.name} (${format.date(zone.first, zone.firstPrecision)})` });
    return [
      { value: '', label: i18n.t('compare-choose') },
      ...edition.countries.map((code) => ({
        group: countryName(code, store.data, i18n),
        options: edition.zones.filter((zone) => zone.country === code).sort((a, b) => (a.first < b.first ? -1 : 1)).map(named),
      })),
      { value: BY_DATE, label: i18n.t('compare-by-date') },
    ];
  }

  /** What the operation names, then the municipalities of its states. @param {ZoneEntry} operation @returns {Choice[]} */
  function placesOf({ areas, national, areaKnown }) {
    const all = { value: '', label: i18n.t('compare-place-all') };
    if (national || areaKnown === 'coarser') return [all];
    const states = areas.filter((code) => levelOf(code, store.data) === 'state');
    const single = areas.filter((code) => levelOf(code, store.data) === 'municipality');
    return [
      all,
      ...(areas.length > 1 ? states.map(option) : []),
      ...byName(single),
      ...states.map((code) => ({ group: areaName(code, store.data, i18n), options: municipalities(code) })),
    ];
  }

  /** Any place around any day that the source covers. @param {string} date */
  function placeAndDate(date) {
    const { state, data } = store;
    const place = questionOf(state, data.edition)?.place ?? '';
    const parent = (place !== '' && stateAround(place, data)) || '';
    const country = countryOf(state.place, data.edition);
    const states = [...data.areas.values()].filter((area) => area.level === 'state' && area.parent === country).map(({ code }) => code);
    const { start, end } = sourceOf(data.edition, state.source).coverage;
    return [
      select('compare-state', i18n.t('filter-state'), [{ value: '', label: i18n.t('compare-choose-place') }, ...byName(states)], parent, (code) => compare({ place: code || null, date })),
      parent !== '' && select('compare-place', i18n.t('compare-place'), [{ value: parent, label: i18n.t('compare-state-whole') }, ...municipalities(parent)], place, (code) => compare({ place: code, date })),
      el(
        'label',
        { class: 'field' },
        el('span', {}, i18n.t('compare-date')),
        el('input', {
          type: 'date',
          id: 'compare-date',
          value: date,
          min: start,
          max: end,
          onchange: ({ target: { value } }) => value >= start && value <= end && compare({ place: state.place, date: value }),
        }),
      ),
    ];
  }

  /** @param {string} code @returns {Option} */
  const option = (code) => ({ value: code, label: areaName(code, store.data, i18n) });
  /** @param {string[]} codes */
  const byName = (codes) => codes.map(option).sort((a, b) => a.label.localeCompare(b.label, i18n.lang));
  /** @param {string} state code */
  const municipalities = (state) => byName([...store.data.areas.values()].filter((area) => area.level === 'municipality' && area.parent === state).map(({ code }) => code));

  function layouts() {
    return el(
      'fieldset',
      { class: 'compare-layout' },
      el('legend', {}, i18n.t('compare-layout')),
      el(
        'div',
        { class: 'segments' },
        LAYOUTS.map((layout) =>
          el(
            'label',
            { class: 'segment' },
            el('input', {
              type: 'radio',
              name: 'w',
              id: `compare-${layout}`,
              checked: store.state.layout === layout,
              onchange: () => store.dispatch({ type: 'set-layout', layout }),
            }),
            el('span', {}, i18n.t(`compare-${layout}`)),
          ),
        ),
      ),
    );
  }

  return { element, draw };
}
