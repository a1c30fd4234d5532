/** Alternative text of the picture: the reader's own, else one made of what the map says. */
import { isComparison } from '../compare/question.js';
import { comparisonTitle } from '../compare/words.js';
import { drawing } from '../drawing.js';
import { countryOf, hasCounts, isRate } from '../offers.js';
import { undrawnReasons } from '../panel/undrawn.js';
import { dek, filteredPlace, fullName, measureTitle, title } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('./share.js').Choices} Choices */

/** Places that are named. */
const NAMED = 3;

/** @param {Context} context @param {Choices} choices */
export function altText(context, choices) {
  const { alt } = choices;
  return alt && alt.of === viewKey(context) ? alt.text : generatedAlt(context);
}

/** A text belongs to the numbers that it was written for. @param {Context} context */
export function viewKey({ store }) {
  const { source, start, end, measure, dims, stateCode, zoneFilter, relation, by, view, operation, place, date, months, washout, controls, force } = store.state;
  const question = isComparison(store.state) ? [view, operation, place, date, months, washout, controls, force] : [];
  return JSON.stringify([source, start, end, measure, dims, stateCode, zoneFilter, relation, by, ...question]);
}

/** @param {Context} context */
export function generatedAlt(context) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  if (isComparison(state)) return comparisonAlt(context);
  if (!hasCounts(countryOf(state.place, data.edition), data.edition))
    return `${title(state, data, context)}. ${(dek(state, data, context) ?? []).map((node) => node.textContent).join('')}`;
  const p = format.period(data.summary?.asked ?? state);
  const a = filteredPlace(state, data, i18n);
  const m = measureTitle(state, data, i18n);
  const [reason] = data.summary ? undrawnReasons(data.summary, drawing(state, data.edition, data.seen?.zoom ?? 0), context) : [];
  const u = [reason && `${i18n.t('undrawn').replaceAll('**', '')} ${reason}.`, i18n.t('notcause')].filter(Boolean).join(' ');
  const x = highest(context);
  return x ? i18n.t('alt-auto', { a, m, p, x, u }) : i18n.t('alt-plain', { a, m, p, u });
}

/** The card's own sentence; the disclaimer is part of it. @param {Context} context */
function comparisonAlt({ store, i18n, format }) {
  const title = comparisonTitle(store.state, store.data, { i18n, format });
  const sentence = document.querySelector('#compare .compare-card h2')?.textContent ?? '';
  return [title, sentence, i18n.t('notcause')].filter(Boolean).join('. ').replaceAll('..', '.');
}

/** The highest places with their numbers, by the lower end of the interval, as in the table. @param {Context} context */
function highest({ store, i18n, format }) {
  const { data } = store;
  const { values } = data;
  if (!values) return '';
  const rate = isRate(values.measure);
  return [...values.values]
    .flatMap(([code, { value, low, status }]) => (value === null || value === 0 || status === 'suppressed' ? [] : [{ code, value, order: low ?? value }]))
    .sort((a, b) => b.order - a.order || (a.code < b.code ? -1 : 1))
    .slice(0, NAMED)
    .map(({ code, value }) => `${fullName(code, data, i18n)} (${rate ? format.rate(value) : format.count(value)})`)
    .join('; ');
}
