/** What the two maps mean: one scale for both, the empties, whose edges are drawn, what was already there. */
import { el, redraw } from '../dom.js';
import { definitionButton } from '../define.js';
import { drawing } from '../drawing.js';
import { countryOf, sourceOf } from '../offers.js';
import { emptyChip, row, zoneEdgeChip } from '../panel/chips.js';
import { classes } from '../panel/legend-measure.js';
import { undrawnReasons } from '../panel/undrawn.js';
import { measureTitle, zoneDates } from '../wording.js';
import { earlierOperations } from './question.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context @param {Element | null} written the server's, shown until the maps have their numbers */
export function createKey(context, written) {
  const { i18n, format } = context;
  const element = el('div', { class: 'compare-key', hidden: written === null }, [...(written?.childNodes ?? [])]);

  /** Drawn once, whole: the card below must not move line by line. @param {import('../types.js').Store[]} maps */
  function canDraw(maps) {
    return maps.every(({ state, data }) => {
      const { marks } = drawing(state, data.edition, data.seen?.zoom ?? 0);
      const classed = data.values !== null || marks === 'hex' || marks === 'records' || marks === 'none';
      return (classed && data.summary !== null) || data.loading.status === 'error' || data.loading.status === 'offline';
    });
  }

  /** @param {import('./question.js').Question} question @param {Record<'before' | 'after', import('../types.js').Store>} maps */
  function draw(question, maps) {
    const { state, data } = maps.after;
    const now = drawing(state, data.edition, data.seen?.zoom ?? 0);
    const source = sourceOf(data.edition, state.source);
    const heading = now.marks === 'hex' ? i18n.t('legend-hex') : measureTitle(state, data, i18n);
    redraw(
      element,
      el(
        'div',
        { class: 'compare-scale' },
        el('div', { class: 'defined' }, el('h2', {}, heading), definitionButton(context, 'measure', { id: 'define-compare' })),
        classes(data, now, { i18n, format }, source.dimensions.kind?.codes ?? []),
        el('p', { class: 'note' }, state.measure === 'rate_smoothed' && [i18n.t('smoothed'), ' '], source.short, '.'),
      ),
      el('ul', { class: 'chips' }, empties(data, now), edges()),
      el('div', { class: 'compare-notes' }, earlier(question, data), edgeNote(question), undrawn(maps)),
    );
    element.hidden = false;
  }

  /** @param {import('../types.js').Data} data @param {import('../types.js').Drawing} now */
  function empties({ values, edition }, { marks }) {
    if (!values || (marks !== 'fill' && marks !== 'circles') || sourceOf(edition, values.source).kind === 'events') return null;
    const { zero, suppressed } = values.counts;
    const country = countryOf(null, edition);
    const missing = [...values.noData].some((code) => countryOf(code, edition) === country);
    return [
      zero > 0 && row(emptyChip('zero'), i18n.t('zero')),
      missing && row(emptyChip('nodata'), i18n.t('nodata')),
      suppressed > 0 && row(emptyChip('suppressed'), i18n.t('suppressed')),
    ];
  }

  function edges() {
    return /** @type {const} */ (['active', 'end_unknown', 'ended']).map((status) => row(zoneEdgeChip(status), i18n.t(`zone-${status}`)));
  }

  /** @param {import('./question.js').Question} question @param {import('../types.js').Data} data */
  function earlier(question, { edition }) {
    const zones = earlierOperations(question, edition);
    if (zones.length === 0) return null;
    const l = zones.map((zone) => `${zone.name} (${format.date(zone.first, zone.firstPrecision)})`).join('; ');
    return el('p', { class: 'compare-earlier' }, i18n.t(question.place ? 'compare-earlier' : 'compare-earlier-part', { l }), '.');
  }

  /** Of each period, what its map cannot show. @param {Record<'before' | 'after', import('../types.js').Store>} maps */
  function undrawn(maps) {
    const lines = /** @type {const} */ (['before', 'after']).flatMap((name) => {
      const { state, data } = maps[name];
      const reasons = data.summary ? undrawnReasons(data.summary, drawing(state, data.edition, data.seen?.zoom ?? 0), context) : [];
      return reasons.length > 0 ? [`${i18n.t(`compare-${name}`)}: ${reasons.join('; ')}.`] : [];
    });
    return lines.length > 0 && el('p', { class: 'compare-undrawn' }, el('strong', {}, i18n.t('undrawn')), ' ', lines.join(' '));
  }

  /** @param {import('./question.js').Question} question */
  function edgeNote({ operation }) {
    return el('p', { class: 'note' }, i18n.t('compare-edges'), operation && [' ', i18n.t('compare-edge', { d: zoneDates(operation, context) })]);
  }

  return { element, canDraw, draw };
}
