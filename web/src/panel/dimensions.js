/** Controls of what a source's numbers are of: offence, sex, motive, perpetrator … as native selects, in one readable order. */
import { DIMENSION_ORDER, impliedCode, sourceOf } from '../offers.js';
import { capital, codeWord } from '../wording.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Edition} Edition */
/** @typedef {import('../i18n.js').I18n} I18n */
/** @typedef {{value: string, label: string}} Option */
/** @typedef {{name: string, label: string, options: Option[], value: string}} Choice */

/**
 * The choices that a source offers under what is asked already.
 *
 * @param {State} state
 * @param {Edition} edition
 * @param {I18n} i18n
 * @returns {Choice[]}
 */
export function choices(state, edition, i18n) {
  const { dimensions } = sourceOf(edition, state.source);
  return DIMENSION_ORDER.filter((name) => dimensions[name]).map((name) => choice(name, state, edition, i18n));
}

/** @param {string} name @param {State} state @param {Edition} edition @param {I18n} i18n @returns {Choice} */
function choice(name, state, edition, i18n) {
  const source = sourceOf(edition, state.source);
  const field = source.dimensions[name] ?? { codes: [], default: null, exclusive: false, implies: {} };
  const implied = impliedCode(source, state.dims, name);
  const option = (/** @type {string} */ value) => ({ value, label: capital(codeWord(name, value, i18n)) });
  // What another choice settles is shown, and nothing else can be asked with it.
  if (implied !== null && !(name in state.dims)) return { name, label: i18n.t(`dimension-${name}`), options: [option(implied)], value: implied };
  const options = field.codes.map(option);
  if (field.default === null) options.unshift({ value: '', label: i18n.t('dimension-all') });
  else if (!field.exclusive) options.push({ value: field.codes.join(','), label: i18n.t('offence-both') });
  const value = state.dims[name] ?? field.default ?? '';
  // A link may ask for several codes; the select must not claim another choice.
  if (!options.some((each) => each.value === value)) options.push(option(value));
  return { name, label: i18n.t(`dimension-${name}`), options, value };
}
