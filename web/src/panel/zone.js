/** A deployment: who, where, since when, on whose word; what is not known is said. */
import { zoneChip } from './chips.js';
import { smallTable } from './small-table.js';
import { el } from '../dom.js';
import { areaName, fullName, zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Zone} Zone */
/** @typedef {import('../dom.js').Child} Child */

/** Places named in full before the rest is left to the map. */
const NAMED = 40;

/** @param {Context} context @param {Zone} zone @returns {Child[]} */
export function zonePanel(context, zone) {
  const { store, i18n, format } = context;
  const { data } = store;
  const names = zone.areas.slice(0, NAMED).map((code) => fullName(code, data, i18n));
  return [
    el('p', { class: 'kicker' }, i18n.t('operation')),
    el('div', { class: 'place-head' }, el('h1', { id: 'place-title', tabindex: '-1' }, zone.name)),
    el(
      'p',
      { class: 'zone-status' },
      zoneChip(zone.status),
      el('span', {}, `${i18n.t('cols-status', { d: format.dayShort(store.state.end) })}: ${i18n.t(`zone-${zone.status}`).toLowerCase()}`),
    ),
    el('p', {}, i18n.t(`force-${zone.force}`), ', ', zoneDates(zone, { i18n, format }), '.'),
    el('p', {}, personnel(zone, context), zone.personnelNote && el('small', { class: 'as-stated' }, zone.personnelNote)),
    el(
      'p',
      {},
      zone.areaKnown === 'coarser'
        ? i18n.t('zone-coarser-label', { a: names.join(', '), o: zone.short })
        : i18n.t('zone-names', { l: names.join('; ') }),
      '.',
    ),
    notes(zone, context),
    el(
      'div',
      { class: 'zone-actions' },
      el('button', { type: 'button', class: 'button', onclick: () => showPeriod(zone, context) }, i18n.t('zone-show')),
      el('button', { type: 'button', id: 'zone-compare', class: 'button', onclick: () => store.dispatch({ type: 'compare', operation: zone.id }) }, i18n.t('around-compare-months')),
    ),
    el(
      'div',
      { class: 'block block-zones' },
      zone.citation
        ? el('p', { class: 'citation' }, linked(i18n.t('zone-citation', { c: zone.citation })))
        : el('p', { class: 'note' }, i18n.t('zone-uncited')),
    ),
    personnelTable(zone, context),
    el('p', { class: 'legend-sources' }, i18n.t('def-zone'), ' ', el('strong', { class: 'notcause' }, i18n.t('notcause'))),
  ];
}

/** @param {Zone} zone @param {Context} context */
function personnel(zone, { i18n, format }) {
  if (zone.personnel === null) return `${i18n.t('personnel-none')}. `;
  return `${i18n.t(`troops-${zone.personnelBasis}`, { n: format.count(zone.personnel) })}. `;
}

/** @param {Zone} zone @param {Context} context @returns {Child[]} */
function notes(zone, { i18n, format }) {
  const lines = [
    zone.lastReported && i18n.t('zone-last-reported', { d: format.date(zone.lastReported, zone.lastReportedPrecision) }),
    zone.areaKnown === 'partial' &&
      zone.municipalitiesTotal !== null &&
      i18n.t('zone-partial', { k: format.count(zone.areas.length), n: format.count(zone.municipalitiesTotal) }),
    zone.areaKnown === 'coarser' && i18n.t('zone-coarser'),
  ];
  return [
    ...lines.filter(Boolean).map((line) => el('p', { class: 'note' }, line)),
    zone.note && el('p', { class: 'note as-stated' }, zone.note),
  ];
}

/** The operation's years, so far as the edition's sources reach. @param {Zone} zone @param {Context} context */
function showPeriod(zone, { store }) {
  const start = `${zone.first.slice(0, 4)}-01-01`;
  const end = `${(zone.last ?? zone.first).slice(0, 4)}-12-31`;
  store.dispatch({ type: 'set-period', start, end, final: true });
}

/** Figures of different sources and days: a list, not a series. @param {Zone} zone @param {Context} context */
function personnelTable(zone, { store, i18n, format }) {
  if (zone.personnelByArea.length === 0) return null;
  return el(
    'div',
    { class: 'block block-zones' },
    el('h2', {}, i18n.t('gn-table')),
    el('p', { class: 'note' }, i18n.t('gn-note')),
    smallTable(
      [i18n.t('cols-state'), i18n.t('cols-date'), i18n.t('cols-personnel')],
      zone.personnelByArea.map((each) => ({
        head: [areaName(each.code, store.data, i18n), each.measure !== 'guardia_nacional' && el('small', { class: 'as-stated' }, i18n.t('gn-disputed'))],
        cells: [format.date(each.asOf, each.precision), format.count(each.personnel)],
      })),
    ),
  );
}

/** Addresses in a citation become links; everything stays text. @param {string} text @returns {Child[]} */
export function linked(text) {
  return text
    .split(/(https?:\/\/[^\s;,]+)/)
    .map((part) => (/^https?:\/\//.test(part) ? el('a', { href: part, rel: 'noreferrer noopener', target: '_blank' }, part) : part));
}
