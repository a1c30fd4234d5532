/** A state's journalists killed: both motives in one look, each its own figure. */
import { askedMotive, otherMotive } from '../beside.js';
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../dom.js').Child} Child */

/** @type {Record<string, string>} */
const HEADS = { confirmed: 'press', unconfirmed: 'press-unconfirmed', not_applicable: 'role-media_worker' };

/** The motive that a block of journalists is of. @param {Context} context @param {PlaceSource} block */
export function motiveOf({ store }, block) {
  const { state, data } = store;
  const asked = state.source === block.source ? state : { ...state, source: block.source, dims: {} };
  return askedMotive(asked, data.edition) ?? 'confirmed';
}

/** The same place's numbers of the other motive, null until they are here. @param {Context} context @param {PlaceSource} block @returns {PlaceSource | null} */
export function besideOf({ store }, block) {
  const { state, data } = store;
  const other = state.source === block.source ? otherMotive(state, data.edition) : null;
  const { placeBeside } = data;
  return placeBeside && placeBeside.motive === other && placeBeside.code === state.place ? placeBeside.block : null;
}

/**
 * @param {Context} context
 * @param {PlaceSource} block the asked motive
 * @param {string} p the period in words
 * @returns {Child[]}
 */
export function pressSentences(context, block, p) {
  const { i18n, format } = context;
  const motive = motiveOf(context, block);
  const beside = besideOf(context, block);
  const line = (/** @type {string} */ id, /** @type {number} */ n) => `${i18n.t(id)}: ${i18n.t('sentence-plain', { n: format.count(n), p })}`;
  const own = line(HEADS[motive] ?? 'press', block.n ?? 0);
  const other = beside && line(motive === 'confirmed' ? 'press-unconfirmed' : 'press', beside.n ?? 0);
  const lines = motive === 'confirmed' ? [own, other] : [other, own];
  return [
    lines.map((each) => each && el('p', {}, each)),
    other && el('p', { class: 'note' }, i18n.t('press-notsum')),
    el('p', { class: 'note' }, i18n.t('warn-press')),
  ];
}
