/** Legend: deployments with the asked day and one count a status. */
import { row, zoneChip } from './chips.js';
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { countryOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */

/** Deployments with the asked day and one count a status, zeros too. @param {Context} context */
export function zonesBlock(context) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const country = countryOf(state.place, data.edition);
  const on = format.dayLong(data.zonesOn ?? state.end);
  const zones = data.zones.filter((zone) => zone.country === country);
  const drawn = zones.filter((zone) => !zone.national && zone.areaKnown !== 'coarser');
  const count = (/** @type {string} */ status) => zones.filter((zone) => zone.status === status && zone.areaKnown !== 'coarser').length;
  const coarser = zones.filter((zone) => zone.areaKnown === 'coarser').length;
  const small = drawn.filter((zone) => zone.minZoom !== null && data.seen !== null && data.seen.zoneZoom < zone.minZoom).length;
  const statuses = /** @type {const} */ (['active', 'end_unknown', 'ended']);
  return el(
    'div',
    { class: 'legend-block' },
    el('div', { class: 'defined' }, el('h2', {}, i18n.t('zones-at', { d: on })), definitionButton(context, 'zones', { id: 'define-zones' })),
    zones.length === 0 && el('p', { class: 'note' }, i18n.t('zones-none-yet', { d: on })),
    el(
      'ul',
      { class: 'chips' },
      statuses.map((status) =>
        row(zoneChip(status), i18n.t('chip-count', { w: i18n.t(`zone-${status}`), n: format.count(count(status)) })),
      ),
    ),
    small > 0 && el('p', { class: 'note' }, i18n.t('zone-small', { n: format.count(small), count: small })),
    coarser > 0 && el('p', { class: 'note' }, i18n.t('zone-coarser-count', { n: format.count(coarser), count: coarser })),
    zones.filter((zone) => zone.national).map((zone) => el('p', { class: 'note' }, nationalNote(zone, { i18n, format }))),
  );
}

/** @param {import('../types.js').Zone} zone @param {import('../wording.js').Words} words */
function nationalNote(zone, { i18n, format }) {
  return zone.country === 'SV' ? i18n.t('sv-exception', { d: format.dayLong(zone.first) }) : i18n.t('gn-zone');
}
