/** A place in a source of counts: the rate with its interval, the number of people, months, years. */
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { perWhom, subject, withoutPopulation } from '../wording.js';
import { placeBars } from './bars.js';
import { missing } from './place-missing.js';
import { pressSentences } from './place-press.js';
import { yearTable } from './place-years.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../dom.js').Child} Child */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */

/** @param {Context} context @param {PlaceSource} block @param {ZoneEntry[]} lanes deployments under the bars @returns {Child[]} */
export function countsBlock(context, block, lanes) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const p = format.period(block.covered ?? state);
  if (block.noData || block.n === null) return [missing(context, block)];
  const kind = subject({ ...state, source: block.source }, data);
  // Journalists are counted; a rate per 100,000 inhabitants says nothing of their risk.
  const rate = kind === 'press' ? null : block.rate;
  return [
    rate && el('p', { class: 'figure' }, el('strong', {}, format.rate(rate.value)), ' ', i18n.t(rateId(rate.per), { p }), define(context, 'rate', block)),
    kind === 'press' ? pressSentences(context, block, p) : el('p', {}, countsSentence(block, kind, p, context)),
    rate && rate.smoothed !== null && el('p', { class: 'note' }, i18n.t('smoothed-value', { r: format.rate(rate.smoothed) }), define(context, 'smoothed', block)),
    rate && rate.without_population > 0 && el('p', { class: 'note' }, withoutPopulation(rate, context)),
    block.status === 'partial' && el('p', { class: 'note' }, i18n.t('status-partial')),
    block.n > 0 && block.n < 20 && rate && el('p', { class: 'note' }, i18n.t('status-unstable')),
    block.series && placeBars(block.series, kind === 'press' ? 'count' : 'rate', kind === 'press' ? 'highest-year' : 'highest', context, lanes),
    yearTable(block, kind, context),
  ];
}

/** @param {Context} context @param {string} key @param {PlaceSource} block */
function define(context, key, { source }) {
  return definitionButton(context, key, { id: `define-${source}-${key}`, source });
}

/** @param {string} per */
function rateId(per) {
  return { people: 'place-rate', women: 'place-rate-women', men: 'place-rate-men' }[perWhom(per)];
}

/** @param {PlaceSource} block @param {ReturnType<typeof subject>} kind @param {string} p @param {Context} context */
function countsSentence(block, kind, p, { i18n, format }) {
  const n = block.n ?? 0;
  const { rate } = block;
  const plain = i18n.t('sentence-plain', { n: format.count(n), p });
  if (!rate) return plain;
  const isVictims = kind === 'victims';
  if (n === 0) return i18n.t(isVictims ? 'sentence-zero-victims' : 'sentence-zero', { p, hi: format.upper(rate.high) });
  return i18n.t(isVictims ? 'sentence-victims' : 'sentence', { n: format.count(n), count: n, p, i: format.interval(rate.low, rate.high) });
}
