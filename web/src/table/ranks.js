/** Where places stand by the lower ends of their intervals, and where those intervals would let them stand. */

/**
 * @typedef {object} Rank
 * @property {number} rank from 1; equal ends share the better rank
 * @property {number} best one more than the places whose whole interval lies above
 * @property {number} worst places whose whole interval does not lie below
 */

/**
 * The same ranks as `/values?sort=-low` gives.
 *
 * @param {{code: string, low: number | null, high: number | null}[]} rows
 * @returns {Map<string, Rank>} by code; places without an interval have none
 */
export function ranksOf(rows) {
  const known = rows.flatMap(({ code, low, high }) => (low === null || high === null ? [] : [{ code, low, high }]));
  const lows = known.map(({ low }) => low).sort((a, b) => a - b);
  const highs = known.map(({ high }) => high).sort((a, b) => a - b);
  const above = (/** @type {number} */ bound) => lows.length - first(lows, (low) => low > bound);
  const notBelow = (/** @type {number} */ bound) => highs.length - first(highs, (high) => high >= bound);
  return new Map(known.map(({ code, low, high }) => [code, { rank: above(low) + 1, best: above(high) + 1, worst: notBelow(low) }]));
}

/** The position of the first of sorted numbers that holds, as all after it do. @param {number[]} sorted @param {(number: number) => boolean} holds */
function first(sorted, holds) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(/** @type {number} */ (sorted[middle]))) to = middle;
    else from = middle + 1;
  }
  return from;
}
