/** Fields of the server's forms: a choice is a step of the page's own, so that no button needs to be pressed. */
import { DIMENSION_ORDER, sourceOf } from '../offers.js';
import { liesIn } from '../compare/question.js';
import { monthEnd, monthIndex, wholeYears } from '../period.js';
import { PAGE_SIZES, parseQuery } from '../state.js';
import { WRITTEN } from './question.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Edition} Edition */

/** @param {import('../types.js').Store} store */
export function followFields(store) {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    if (!target.form?.closest(WRITTEN) || !target.checkValidity()) return;
    const compared = target.form.matches('.compare-pick') ? comparedBy(target, new FormData(target.form), store.data.edition) : null;
    const action = compared ? { type: /** @type {const} */ ('follow'), state: compared, find: false } : (layerOf(target) ?? actionOf(target.name, target.value, store.state, store.data.edition));
    if (action) store.dispatch(action);
  });
  // What Enter would send was sent when the field changed.
  document.addEventListener('submit', (event) => {
    if (event.target instanceof Element && event.target.closest(WRITTEN)) event.preventDefault();
  });
}

/** A box that shows or hides a layer; it has no name, as a form without scripts sends another field. @param {HTMLInputElement | HTMLSelectElement} field @returns {Action | null} */
function layerOf(field) {
  const { layer } = field.dataset;
  if (!(field instanceof HTMLInputElement) || (layer !== 'zones' && layer !== 'labels')) return null;
  return { type: 'set-layer', layer, shown: field.checked };
}

/**
 * What a choice in a field asks for, null for a field that asks nothing.
 *
 * @param {string} name as the form would send it
 * @param {string} value
 * @param {State} state
 * @param {Edition} edition
 * @returns {Action | null}
 */
export function actionOf(name, value, state, edition) {
  if (DIMENSION_ORDER.includes(name)) return { type: 'set-dimension', name, value };
  switch (name) {
    case 'source':
      return { type: 'set-source', source: value };
    case 'measure':
      return { type: 'set-measure', measure: value };
    case 'by':
      return { type: 'set-by', by: /** @type {State['by']} */ (value) };
    case 'state':
      return { type: 'set-state-filter', code: value || null };
    case 'zone':
      return value === '' ? { type: 'set-relation', relation: null } : null;
    case 'relation':
      return { type: 'set-relation', relation: value };
    case 'rows':
      return { type: 'set-rows', rows: PAGE_SIZES.find((size) => String(size) === value) ?? PAGE_SIZES[0] };
    case 'from':
    case 'to':
      return { type: 'set-period', ...chosenPeriod(name, value, state, edition), final: true };
    default:
      return null;
  }
}

/**
 * The view that the form of a comparison asks for. What a source and its fields are changed to has consequences of its own.
 *
 * @param {Pick<HTMLInputElement, 'name' | 'value' | 'dataset'>} field the changed one
 * @param {FormData} form
 * @param {Edition} edition
 * @returns {State | null} null for the source and its fields
 */
export function comparedBy({ name, value, dataset }, form, edition) {
  if (name === 'source' || DIMENSION_ORDER.includes(name)) return null;
  form.set(name || (dataset.sets ?? ''), value);
  const asked = new URLSearchParams([...form].map(([key, each]) => [key, String(each)]));
  const zone = edition.zones.find(({ id }) => id === asked.get('zone'));
  // The place stays where the next operation names it, too.
  if (zone && !liesIn(asked.get('p') ?? '', zone)) asked.delete('p');
  return parseQuery(asked, edition).state;
}

/** The other end follows when the chosen one passes it. @param {'from' | 'to'} end @param {string} month @param {State} state @param {Edition} edition */
function chosenPeriod(end, month, state, edition) {
  const start = `${month}-01`;
  const last = monthEnd(monthIndex(month));
  const chosen = end === 'from' ? { start, end: state.end < start ? last : state.end } : { start: state.start > last ? start : state.start, end: last };
  return sourceOf(edition, state.source).resolution === 'year' ? wholeYears(chosen) : chosen;
}
