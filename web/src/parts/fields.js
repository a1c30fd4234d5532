/** Fields of the server's forms: a choice is a step of the page's own, so that no button needs to be pressed. */
import { DIMENSION_ORDER, carryPeriod, sourceOf } from '../model/offers.js';
import { liesIn } from '../compare/question.js';
import { monthEnd, monthIndex, wholeYears } from '../model/period.js';
import { DEFAULT_SORT, MORE_FILTERS, parseQuery, toQuery } from '../model/state.js';
import { WRITTEN } from './question.js';

/** @typedef {import('../model/types.js').Action} Action */
/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Edition} Edition */

/** @param {import('../model/types.js').Store} store */
export function followFields(store) {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) choose(target, store);
  });
  // A choice that was made before this listened has had its event already.
  for (const field of document.querySelectorAll('select, input')) {
    if ((field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && differsFromWritten(field)) choose(field, store);
  }
  // What Enter would send was sent when the field changed.
  document.addEventListener('submit', (event) => {
    if (event.target instanceof Element && event.target.closest(WRITTEN)) event.preventDefault();
  });
}

/** @param {HTMLInputElement | HTMLSelectElement} field @param {import('../model/types.js').Store} store */
function choose(field, store) {
  if (!field.form?.closest(WRITTEN) || !field.checkValidity()) return;
  const { state, data } = store;
  const compared = field.form.matches('.compare-pick') ? comparedBy(field, new FormData(field.form), data.edition) : null;
  const asked = compared ?? chosenState(field.name, field.value, state, data.edition);
  const action = asked ? { type: /** @type {const} */ ('follow'), state: asked, find: false } : layerOf(field);
  if (action) store.dispatch(action);
}

/** Whether the reader has chosen something else than the server wrote. @param {HTMLInputElement | HTMLSelectElement} field */
export function differsFromWritten(field) {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(written, 0);
  }
  if (field.type === 'radio') return field.checked && !field.defaultChecked;
  return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** A box that shows or hides a layer; it has no name, as a form without scripts sends another field. @param {HTMLInputElement | HTMLSelectElement} field @returns {Action | null} */
function layerOf(field) {
  const { layer } = field.dataset;
  if (!(field instanceof HTMLInputElement) || (layer !== 'zones' && layer !== 'labels')) return null;
  return { type: 'set-layer', layer, shown: field.checked };
}

/** Fields of the panel and the table that ask for another view. */
const FIELDS = ['source', ...DIMENSION_ORDER, 'measure', 'by', 'state', 'zone', 'relation', ...MORE_FILTERS, 'rows', 'from', 'to'];

/**
 * The view that a choice in a field asks for: that of the address with the choice in it. What of the address the choice makes
 * impossible gives way as it does in a link.
 *
 * @param {string} name as the form would send it
 * @param {string} value
 * @param {State} state
 * @param {Edition} edition
 * @returns {State | null} null for a field that asks nothing
 */
export function chosenState(name, value, state, edition) {
  if (!FIELDS.includes(name)) return null;
  const first = { ...state, page: 1 };
  if (name === 'from' || name === 'to') return { ...first, ...chosenPeriod(name, value, state, edition) };
  const asked = new URLSearchParams(toQuery(name === 'source' ? { ...first, ...ofSource(value, state, edition) } : first, edition));
  for (const settled of Object.keys(sourceOf(edition, state.source).dimensions[name]?.implies[value] ?? {})) asked.delete(settled);
  // Without a relation there is no filter by a deployment.
  if (name === 'zone') asked.delete('relation');
  asked.set(name, value);
  return parseQuery(asked, edition);
}

/** What another source keeps of a view: its period as far as it is covered. @param {string} id @param {State} state @param {Edition} edition */
function ofSource(id, state, edition) {
  return { source: id, dims: {}, more: {}, sort: DEFAULT_SORT, ...carryPeriod(state, sourceOf(edition, id)) };
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
  const asked = new URLSearchParams([...form].map(([key, each]) => [key, typeof each === 'string' ? each : '']));
  const zone = edition.zones.find(({ id }) => id === asked.get('zone'));
  // The place stays where the next operation names it, too.
  if (zone && !liesIn(asked.get('p') ?? '', zone)) asked.delete('p');
  return parseQuery(asked, edition);
}

/** The other end follows when the chosen one passes it. @param {'from' | 'to'} end @param {string} month @param {State} state @param {Edition} edition */
function chosenPeriod(end, month, state, edition) {
  const start = `${month}-01`;
  const last = monthEnd(monthIndex(month));
  const chosen = end === 'from' ? { start, end: state.end < start ? last : state.end } : { start: state.start > last ? start : state.start, end: last };
  return sourceOf(edition, state.source).resolution === 'year' ? wholeYears(chosen) : chosen;
}
