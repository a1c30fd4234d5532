/** A source's range of deaths in a cell. */

/**
 * Some published ranges have their ends the wrong way round; in most there is one number.
 *
 * @param {number} low
 * @param {number} high
 * @param {import('../format.js').Format} format
 */
export function rangeText(low, high, format) {
  if (low === high) return format.count(low);
  return `${format.count(Math.min(low, high))}–${format.count(Math.max(low, high))}`;
}
