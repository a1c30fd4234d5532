/** Once the map is live its words follow it: title, classes, what is drawn and what is not, the links to the full page. */
import { byId, changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { HEXAGON_BREAKS } from '../map/layers/events.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { rampChip, zoneEdgeChip } from '../panel/chips.js';
import { warnings } from '../panel/legend-notes.js';
import { drawnRecords, shareKnown, undrawnReasons } from '../panel/undrawn.js';
import { toQuery } from '../state.js';
import { dek, filteredPlace, measureTitle, subject, title } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Drawing} Drawing */

/** @param {Context} context */
export function followWords(context) {
  const { store } = context;
  let shown = '';

  function draw() {
    const { state, data } = store;
    const now = drawing(state, data.edition, data.seen?.zoom ?? 0);
    // The old words stay until the numbers of the new period are here.
    const arrived = !data.summary || (data.summary.source === state.source && data.summary.asked.start === state.start);
    if (!arrived) return;
    headline(context);
    const ramp = JSON.stringify([now, data.values?.classBreaks, state.measure, state.source, state.start, state.end]);
    byId('ramp').hidden = now.marks === 'none';
    if (ramp !== shown) redraw(byId('ramp'), rampRows(context, now));
    shown = ramp;
    redraw(byId('zones'), zoneRows(context));
    foot(context, now);
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'values', 'unconfirmed', 'seen', 'zones')) draw();
  });
}

/** @param {Context} context */
function headline({ store, i18n, format }) {
  const { state, data } = store;
  const words = { i18n, format };
  byId('title').textContent = frameTitle(state, data, words);
  const sentence = dek(state, data, words);
  if (sentence) redraw(byId('dek'), sentence);
  for (const [id, view] of /** @type {const} */ ([
    ['open', 'map'],
    ['to-table', 'table'],
  ]))
    byId(id).setAttribute('href', `/?${toQuery({ ...state, view }, data.edition)}`);
}

/**
 * Records without a filter of their own say where they are from, in fewer words than the page has room for.
 *
 * @param {import('../types.js').State} state
 * @param {import('../types.js').Data} data
 * @param {import('../wording.js').Words} words
 */
function frameTitle(state, data, words) {
  const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
  if (!counted || subject(state, data) !== 'events' || Object.keys(state.dims).length > 0) return title(state, data, words);
  const p = words.format.period(data.summary?.asked ?? state);
  return words.i18n.t('embed-events', { a: filteredPlace(state, data, words.i18n), p });
}

/** @param {Context} context @param {Drawing} now */
function rampRows({ store, i18n, format }, now) {
  const { state, data } = store;
  const source = sourceOf(data.edition, state.source);
  const basis = i18n.t(`basis-${source.dateBasis ?? 'occurrence'}`, { p: format.period(data.summary?.asked ?? state) });
  const breaks = now.marks === 'hex' ? HEXAGON_BREAKS : now.marks === 'fill' ? (data.values?.classBreaks ?? []) : [];
  const scale = now.marks === 'circles' ? 'legend-area-scale' : now.marks === 'records' ? 'legend-stack' : null;
  return [
    el('p', {}, now.marks === 'hex' ? i18n.t('legend-hex') : measureTitle(state, data, i18n)),
    el('p', { class: 'note' }, `${basis}.`),
    breaks.length > 0 && rampChip(now.marks === 'hex' ? 'count' : 'rate', breaks, format.tick),
    scale !== null && el('p', { class: 'note' }, i18n.t(scale)),
  ];
}

/** Edges that the map shows, one line a status. @param {Context} context */
function zoneRows({ store, i18n, format }) {
  const { state, data } = store;
  const country = countryOf(state.place, data.edition);
  const zones = data.zones.filter((zone) => state.showZones && zone.country === country && zone.areaKnown !== 'coarser');
  if (zones.length === 0) return null;
  const counts = /** @type {const} */ (['active', 'end_unknown', 'ended']).map((status) => ({
    status,
    n: zones.filter((zone) => zone.status === status).length,
  }));
  return [
    el('p', {}, i18n.t('zones-at', { d: format.dayLong(data.zonesOn ?? state.end) }), ':'),
    el(
      'ul',
      { class: 'chips' },
      counts
        .filter(({ n }) => n > 0)
        .map(({ status, n }) =>
          el('li', {}, zoneEdgeChip(status), el('span', {}, i18n.t('chip-count', { w: i18n.t(`zone-${status}`), n: format.count(n) }))),
        ),
    ),
  ];
}

/** @param {Context} context @param {Drawing} now */
function foot(context, now) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const { summary } = data;
  const words = { i18n, format };
  const events = summary !== null && summary.records !== null && summary.records > 0;
  byId('drawn').textContent =
    summary && events ? i18n.t('drawn', { n: format.count(drawnRecords(summary, now)), m: format.count(summary.records ?? 0) }) : '';
  byId('undrawn').textContent = summary ? undrawn(summary, now, words) : '';
  const notes = [...warnings(context).querySelectorAll('p')].map((line) => line.textContent ?? '');
  const method = state.measure === 'rate_smoothed' ? [i18n.t('smoothed')] : [];
  byId('warnings').textContent = now.marks === 'none' ? '' : [...method, ...notes].join(' ');
  const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
  const source = sourceOf(data.edition, state.source);
  byId('source').textContent = counted ? i18n.t('sources', { l: source.attribution }) : '';
}

/**
 * The share of deaths at a known place where places are drawn, else the reasons.
 *
 * @param {import('../types.js').Summary} summary
 * @param {Drawing} now
 * @param {import('../wording.js').Words} words
 */
function undrawn(summary, now, { i18n, format }) {
  const share = shareKnown(summary, now);
  if (share !== null) return i18n.t('share-known', { x: format.percent(share) });
  const reasons = undrawnReasons(summary, now, { i18n, format });
  return reasons.length > 0 && summary.status !== 'no_data' ? `${i18n.t('undrawn')} ${reasons.join('; ')}.` : '';
}
