/** What a comparison is called and what it is of. */
import { fullName } from '../wording.js';
import { questionOf } from './question.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Data} Data */
/** @typedef {import('../wording.js').Words} Words */

/**
 * The operation with its day; the place stands in the card and in the address.
 *
 * @param {import('./question.js').Question} question
 * @param {Data} data
 * @param {Words} words
 */
function operationTitle({ operation, place, date }, data, { i18n, format }) {
  const precision = operation?.firstPrecision ?? 'day';
  const d = precision === 'day' ? format.dayLong(date) : format.date(date, precision);
  return i18n.t('compare-title', { o: operation?.name ?? fullName(place ?? '', data, i18n), d });
}

/**
 * `Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008`.
 *
 * @param {State} state
 * @param {Data} data
 * @param {Words} words
 */
export function comparisonTitle(state, data, words) {
  const { i18n } = words;
  const question = state.view === 'compare' ? questionOf(state, data.edition) : null;
  if (!question) return i18n.t(state.view === 'overview' ? 'view-overview' : 'view-compare');
  const title = operationTitle(question, data, words);
  const { operation, place } = question;
  return operation && place !== null ? i18n.t('compare-title-at', { a: fullName(place, data, i18n), t: title }) : title;
}
