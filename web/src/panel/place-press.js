/** A state's journalists killed: both motives in one look, each its own figure. */
import { askedMotive, otherMotive } from '../beside.js';
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../dom.js').Child} Child */

/**
 * @param {Context} context
 * @param {PlaceSource} block the asked motive
 * @param {string} p the period in words
 * @returns {Child[]}
 */
export function pressSentences({ store, i18n, format }, block, p) {
  const { state, data } = store;
  const other = state.source === block.source ? otherMotive(state, data.edition) : null;
  const asked = state.source === block.source ? askedMotive(state, data.edition) : 'confirmed';
  const head = { confirmed: 'press', unconfirmed: 'press-unconfirmed', not_applicable: 'role-media_worker' }[asked ?? ''] ?? 'press';
  const line = (/** @type {string} */ id, /** @type {number} */ n) =>
    `${i18n.t(id)}: ${i18n.t('sentence-plain', { n: format.count(n), p })}`;
  const own = line(head, block.n ?? 0);
  const { placeBeside } = data;
  if (other === null || placeBeside === null || placeBeside.n === null) return [el('p', {}, own), el('p', { class: 'note' }, i18n.t('warn-press'))];
  const beside = line(other === 'confirmed' ? 'press' : 'press-unconfirmed', placeBeside.n);
  const lines = asked === 'confirmed' ? [own, beside] : [beside, own];
  return [
    ...lines.map((each) => el('p', {}, each)),
    el('p', { class: 'note' }, i18n.t('press-notsum')),
    el('p', { class: 'note' }, i18n.t('warn-press')),
  ];
}
