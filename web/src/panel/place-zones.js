/** Deployments over a place: status, dates as finely as known, personnel, on whose word. */
import { el } from '../dom.js';
import { row, zoneChip } from './chips.js';
import { liesIn } from '../compare/question.js';
import { linked } from './zone.js';
import { zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Zone} Zone */

/** @param {Context} context @param {import('../types.js').PlaceDetail} place */
export function zonesBlock(context, place) {
  const { store, i18n, format } = context;
  return el(
    'div',
    { class: 'block block-zones' },
    el('h2', {}, i18n.t('zones-here')),
    place.zones.length > 0 && el('p', { class: 'note' }, i18n.t('cols-status', { d: format.dayShort(store.state.end) })),
    place.zones.length === 0 && el('p', { class: 'note' }, i18n.t('zones-none')),
    el(
      'ul',
      { class: 'chips zone-list' },
      place.zones.map((zone) => zoneRow(context, zone, place.code)),
    ),
  );
}

/** @param {Context} context @param {Zone} zone @param {string} code of the place */
function zoneRow(context, zone, code) {
  const { store, i18n, format } = context;
  const personnel = zone.personnel === null ? null : i18n.t(`troops-${zone.personnelBasis}`, { n: format.count(zone.personnel) });
  return row(
    zoneChip(zone.status),
    el(
      'button',
      { type: 'button', class: 'link', id: `zone-${zone.id}`, onclick: () => store.dispatch({ type: 'select-zone', id: zone.id }) },
      zone.name,
    ),
    el(
      'span',
      { class: 'zone-facts' },
      zoneDates(zone, { i18n, format }),
      zone.status === 'ended' && `: ${i18n.t('zone-ended').toLowerCase()}`,
      '. ',
      personnel && `${personnel}. `,
      zone.part && `${i18n.t('zone-part')}. `,
      zone.areaKnown === 'coarser' && `${i18n.t('zone-coarser')} `,
    ),
    figuresHere(context, zone, code),
    compareButton(context, zone, code),
    zone.citation
      ? el(
          'details',
          { class: 'zone-citation', id: `cited-${zone.id}` },
          el('summary', {}, i18n.t('zone-cited')),
          el('p', {}, linked(zone.citation)),
        )
      : el('span', { class: 'zone-citation' }, i18n.t('zone-uncited')),
  );
}

/** The place around the begin of the deployment; where it names only a part of the place, all that it names. @param {Context} context @param {Zone} zone @param {string} code */
function compareButton({ store, i18n }, zone, code) {
  const place = liesIn(code, zone) ? code : null;
  const words = i18n.t('around-compare-months');
  return el(
    'button',
    { type: 'button', class: 'link zone-compare', id: `compare-${zone.id}`, 'aria-label': `${words}: ${zone.name}`, onclick: () => store.dispatch({ type: 'compare', operation: zone.id, place }) },
    words,
  );
}

/** Personnel that the sources report for this place alone, by date: figures of different sources, not a series. @param {Context} context @param {Zone} zone @param {string} code */
function figuresHere({ store, i18n, format }, zone, code) {
  const entry = store.data.edition.zones.find((each) => each.id === zone.id);
  const here = entry?.personnelByArea.filter((each) => each.code === code && each.asOf <= store.state.end) ?? [];
  if (here.length === 0) return null;
  return el(
    'span',
    { class: 'zone-facts' },
    `${i18n.t('gn-table')}: `,
    here
      .map(({ asOf, precision, personnel, measure }) => {
        const figure = `${format.date(asOf, precision)}, ${format.count(personnel)}`;
        return measure === 'guardia_nacional' ? figure : `${figure} (${i18n.t('gn-disputed')})`;
      })
      .join('; '),
    '.',
  );
}
