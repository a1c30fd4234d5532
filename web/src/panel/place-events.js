/** A place in a source of events: deaths and records, how exactly they are known, months. */
import { definitionButton } from '../define.js';
import { el, svg } from '../dom.js';
import { areaName } from '../wording.js';
import { placeBars } from './bars.js';
import { areaChip, noneChip, row, stackChip } from './chips.js';
import { missing } from './place-missing.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('../dom.js').Child} Child */
/** @typedef {{precision: string, records: number}[]} Profile finest first */

/** Width of a profile's bar in its own units. */
const W = 100;

/** @param {Context} context @param {PlaceSource} block @param {ZoneEntry[]} lanes deployments under the bars @returns {Child[]} */
export function eventsBlock(context, block, lanes) {
  const { store, i18n, format } = context;
  const p = format.period(block.covered ?? store.state);
  if (block.noData || block.n === null) return [missing(context, block)];
  if (block.n === 0) return [el('p', {}, i18n.t('empty', { p })), stateOnly(context)];
  return [
    el(
      'p',
      {},
      i18n.t('sentence-records', { n: format.count(block.n), count: block.n, k: format.count(block.deaths?.best ?? 0), p }),
      ' ',
      i18n.t('documented'),
      definitionButton(context, 'deaths', { id: `define-${block.source}-deaths`, source: block.source }),
    ),
    el('h3', { class: 'profile-title' }, i18n.t('profile-place')),
    profile(block.byPrecision, (name) => i18n.t(`precision-${name}`), placeChip, context, stateOnly(context)),
    el('h3', { class: 'profile-title' }, i18n.t('profile-time')),
    profile(block.byTime, (name) => i18n.t(`dated-${name}`), null, context, null),
    block.series && placeBars(block.series, 'count', 'highest', context, lanes),
  ];
}

/**
 * Bars of how exactly records are known, each with its number: a share in words would hide how few they may be.
 *
 * @param {Profile} parts
 * @param {(precision: string) => string} words
 * @param {((precision: string) => Child) | null} chip
 * @param {Context} context
 * @param {Child} more
 */
function profile(parts, words, chip, { format }, more) {
  const all = Math.max(1, parts.reduce((sum, { records }) => sum + records, 0));
  return el(
    'ul',
    { class: chip ? 'chips numbered profile' : 'chips numbered profile is-plain' },
    parts.map(({ precision, records }) =>
      row(chip ? chip(precision) : '', words(precision), ' ', el('b', {}, format.count(records)), bar(records / all)),
    ),
    more,
  );
}

/** @param {number} share */
function bar(share) {
  return svg(
    'svg',
    { class: 'profile-bar', viewBox: `0 0 ${W} 4`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { width: W, height: 4, class: 'profile-ground' }),
    svg('rect', { width: Math.max(0.5, share * W), height: 4 }),
  );
}

/** Records of the same state whose municipality nobody knows: they may lie here or not, and are not drawn. @param {Context} context */
function stateOnly({ store, i18n, format }) {
  const { placeState, place } = store.data;
  const around = placeState?.undrawn.find(({ reason }) => reason === 'state');
  if (!place?.parent || !around?.records) return null;
  const words = i18n.t('profile-state-only', { a: areaName(place.parent.code, store.data, i18n), k: format.count(around.deaths ?? 0) });
  return row(noneChip(), words, ' ', el('b', {}, format.count(around.records)));
}

/** @param {string} precision */
function placeChip(precision) {
  if (precision === 'exact' || precision === 'town' || precision === '25km') return stackChip();
  return precision === 'municipality' ? areaChip() : noneChip();
}
