/** Bars of the chart: months where each has a pixel, else quarters, else years. */
import { monthIndex } from '../period.js';

/** @typedef {import('../types.js').Series} Series */
/**
 * @typedef {object} Bar
 * @property {number} from month index of its first month
 * @property {number} to month index after its last month
 * @property {number | null} value people; null = the source does not cover it
 */

/** Months in a bar, finest first. */
const WIDTHS = /** @type {const} */ ([1, 3, 12]);
/** Narrowest bar in px. */
const NARROWEST_PX = 1;

/** @param {number} pxPerMonth @returns {1 | 3 | 12} */
export function monthsPerBar(pxPerMonth) {
  return WIDTHS.find((months) => months * pxPerMonth >= NARROWEST_PX) ?? 12;
}

/**
 * @param {Series['bins']} bins
 * @param {number} months in a bar; a bin longer than that stays one bar
 * @returns {Bar[]}
 */
export function bars(bins, months) {
  /** @type {Map<number, Bar>} */
  const byStart = new Map();
  for (const bin of bins) {
    const first = monthIndex(bin.start);
    const length = monthIndex(bin.end) + 1 - first;
    const width = Math.max(months, length);
    const from = first - (first % width);
    const bar = byStart.get(from) ?? { from, to: from + width, value: null };
    if (bin.value !== null) bar.value = (bar.value ?? 0) + bin.value;
    byStart.set(from, bar);
  }
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}

/**
 * What cannot be dated as finely as the bars, wholly inside the period. It is never spread over bars.
 *
 * @param {Series['remainder']} remainder
 * @param {{start: string, end: string}} period
 * @returns {{people: number, records: number}}
 */
export function undated(remainder, period) {
  const inside = remainder.filter((bin) => bin.start >= period.start && bin.end <= period.end);
  return {
    people: inside.reduce((sum, bin) => sum + (bin.value ?? 0), 0),
    records: inside.reduce((sum, bin) => sum + (bin.records ?? 0), 0),
  };
}
