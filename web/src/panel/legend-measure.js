/** Legend: the measure with its unit, method, period and the classes or circles that draw it. */
import { areaChip, circlesChip, noneChip, rampChip, row, stackChip } from './chips.js';
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { kindsList } from './legend-kinds.js';
import { circleRadius } from '../map/circles.js';
import { HEXAGON_BREAKS } from '../map/layers/events.js';
import { stackRadius } from '../map/layers/stacks.js';
import { sourceOf } from '../offers.js';
import { measureTitle } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Drawing} Drawing */

/** Reference numbers of stacks: one record, and two orders of magnitude. */
const STACK_SAMPLES = [1, 50, 500];

/**
 * Measure with unit, method, period with its date basis, classes or circles.
 *
 * @param {Context} context
 * @param {Drawing} now
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
export function measureBlock(context, now, pointAtClass) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const source = sourceOf(data.edition, state.source);
  const asked = data.summary?.asked ?? state;
  const heading = now.marks === 'hex' ? i18n.t('legend-hex') : measureTitle(state, data, i18n);
  return el(
    'div',
    { class: 'legend-block' },
    el('div', { class: 'defined' }, el('h2', {}, heading), definitionButton(context, 'measure', { id: 'define-measure' })),
    state.measure === 'rate_smoothed' && el('p', { class: 'note' }, i18n.t('smoothed')),
    el('p', { class: 'note' }, i18n.t(`basis-${source.dateBasis ?? 'occurrence'}`, { p: format.period(asked) }), '.'),
    classes(data, now, { i18n, format }, source.dimensions.kind?.codes ?? [], pointAtClass),
  );
}

/**
 * @param {import('../types.js').Data} data
 * @param {Drawing} now
 * @param {import('../wording.js').Words} words
 * @param {string[]} kinds codes of the source's kinds
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
export function classes(data, now, { i18n, format }, kinds, pointAtClass) {
  const { values, summary } = data;
  if (now.marks === 'hex') return rampChip('count', HEXAGON_BREAKS, format.tick, pointAtClass);
  if (now.marks === 'records') return [...records(summary, { i18n, format }), kindsList(kinds, i18n)];
  if (!values) return el('div', { class: 'ramp-space' });
  if (now.marks === 'fill') return rampChip('rate', values.classBreaks, format.tick, pointAtClass);
  return [circlesChip(referenceCircles(values.scaleMax ?? 1, format)), el('p', { class: 'note' }, i18n.t('legend-area-scale'))];
}

/** Three round numbers up to the largest, drawn on the map's scale. @param {number} max @param {import('../format.js').Format} format */
function referenceCircles(max, format) {
  const top = roundDown(max);
  const samples = [...new Set([roundDown(top / 20), roundDown(top / 4), top])].filter((n) => n >= 1);
  return samples.map((n) => ({ r: circleRadius(n, max), label: format.count(n) }));
}

/** Largest 1, 2 or 5 times a power of ten that is not above. @param {number} value */
function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * ([5, 2, 1].find((step) => step * power <= value) ?? 1);
}

/** @param {import('../types.js').Summary | null} summary @param {import('../wording.js').Words} words */
function records(summary, { i18n, format }) {
  const circles = STACK_SAMPLES.map((n) => ({ r: stackRadius(n), label: format.count(n) }));
  const known = (/** @type {string} */ reason) => summary?.undrawn.find((each) => each.reason === reason)?.records ?? null;
  const number = (/** @type {number | null | undefined} */ n) => (n === null || n === undefined ? null : el('b', {}, format.count(n)));
  return [
    circlesChip(circles),
    el(
      'ul',
      { class: 'chips numbered' },
      row(stackChip(), i18n.t('legend-stack'), ' ', number(summary?.drawn.records)),
      row(areaChip(), i18n.t('legend-area'), ' ', number(known('municipality'))),
      row(noneChip(), i18n.t('legend-areastate'), ' ', number(known('state'))),
    ),
  ];
}
