/** What a comparison is called and what it is of. */
import { sourceOf } from '../offers.js';
import { fullName, measureTitle } from '../wording.js';
import { questionOf } from './question.js';
import { WASHOUT } from '../state.js';

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
export function operationTitle({ operation, place, date }, data, { i18n, format }) {
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

/**
 * @param {import('./question.js').Question | null} question
 * @param {State} state
 * @param {Data} data
 * @param {Words} words
 */
export function lead(question, state, data, { i18n, format }) {
  if (state.view === 'overview') return '';
  if (!question) return data.edition.zones.length > 0 ? i18n.t('compare-start') : '';
  // Of events the card compares deaths, whatever the maps show of their records.
  const measure = sourceOf(data.edition, state.source).kind === 'events' ? 'deaths_best' : state.measure;
  const m = measureTitle({ ...state, measure }, data, i18n);
  const k = format.count(state.months);
  if (state.washout !== WASHOUT) return i18n.t('compare-lead-washout', { m, k, n: format.count(state.washout) });
  return i18n.t(question.operation ? 'compare-lead' : 'compare-lead-date', { m, k });
}
