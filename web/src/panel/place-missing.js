/** What to say where a source has no number for a place: no data, suppressed, outside its coverage. None of them is zero. */
import { el } from '../dom.js';
import { sourceOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */

/** Outside its coverage a source has no data, which is not zero; inside, a figure may be missing or withheld. @param {Context} context @param {PlaceSource} block */
export function missing({ store, i18n, format }, block) {
  const { state, data } = store;
  const source = sourceOf(data.edition, block.source);
  const p = format.period(state);
  if (state.end < source.coverage.start || state.start > source.coverage.end)
    return el('p', {}, i18n.t('covered-none', { s: source.short, p, q: format.period(source.coverage) }));
  return el('p', {}, i18n.t(block.status === 'suppressed' ? 'sentence-supp' : 'sentence-nodata', { p }));
}
