/** The months before and after a deployment: windows of equal length that leave the month of its begin out, or more. */
import { monthIndex } from '../period.js';

/** @typedef {import('./brush-maths.js').Range} Range */

/**
 * Windows that the source covers whole; a shorter one would be another comparison. None where the begin is known to the
 * year only, or where the source counts whole years.
 *
 * @param {Pick<import('../types.js').ZoneEntry, 'first' | 'firstPrecision'>} zone
 * @param {number} months length of each window
 * @param {Range} limits months that can be chosen
 * @param {number} step months that the source can tell apart
 * @param {number} [leftOut] months, the begin's first
 * @returns {{before: Range | null, after: Range | null}}
 */
export function windowsOf({ first, firstPrecision }, months, limits, step, leftOut = 1) {
  if (firstPrecision === 'year' || step !== 1) return { before: null, after: null };
  const event = monthIndex(first);
  return {
    before: covered({ from: event - months, to: event }, limits),
    after: covered({ from: event + leftOut, to: event + leftOut + months }, limits),
  };
}

/** @param {Range} range @param {Range} limits */
function covered(range, limits) {
  return range.from >= limits.from && range.to <= limits.to ? range : null;
}
