/** Legend: how many areas are zero, without data, without some of the months, suppressed. Twin of `empties` in `src/view/figure/legend.rs`. */
import { LEVEL_WORDS, countryOf, isRate, sourceOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Drawing} Drawing */

/**
 * Rows of the empties that there are, at whatever level the areas are.
 *
 * @param {Drawing} drawing
 * @param {Pick<Context['store'], 'state' | 'data'>} store
 * @param {Context['i18n']} i18n
 * @param {Context['format']} format
 * @returns {{kind: 'zero' | 'nodata' | 'partial' | 'suppressed', text: string}[]}
 */
export function emptyRows({ marks, level }, { state, data }, i18n, format) {
  const { values, edition } = data;
  if (!values || level === null || (marks !== 'fill' && marks !== 'circles') || sourceOf(edition, values.source).kind === 'events') return [];
  const { zero, partial, suppressed } = values.counts;
  const country = countryOf(state.place, edition);
  const missing = [...values.noData].filter((code) => countryOf(code, edition) === country).length;
  const words = LEVEL_WORDS[level];
  const without = level === 'municipalities' && isRate(values.measure) ? 'chip-nopop' : words.chip;
  const found = /** @type {const} */ ([
    ['zero', words.chip, zero],
    ['nodata', without, missing],
    ['partial', words.partial, partial],
    ['suppressed', words.chip, suppressed],
  ]);
  // Of an area with missing months the sentence says what it is; the others are a word and a number.
  const word = (/** @type {(typeof found)[number][0]} */ kind) => (kind === 'partial' ? '' : i18n.t(kind));
  return found.filter(([, , count]) => count > 0).map(([kind, id, count]) => ({ kind, text: i18n.t(id, { w: word(kind), n: format.count(count), count }) }));
}
