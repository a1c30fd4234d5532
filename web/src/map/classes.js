/** Classes of a value: 0 is a recorded zero, 1 … 7 the ramp; the two other empties are no classes but patterns. */

/** @typedef {import('../model/types.js').Value} Value */

/** Marks on the map that are not a class of the ramp. */
export const EMPTY = { noData: -1, suppressed: -2 };

/** Class of a recorded zero. */
export const ZERO = 0;

/** @typedef {number} ValueClass */

/**
 * A class includes its lower break.
 *
 * @param {number} value
 * @param {number[]} breaks ascending lower breaks of classes 2 … 7
 * @returns {ValueClass} 1 … breaks.length + 1
 */
export function classOf(value, breaks) {
  const above = breaks.findIndex((lower) => value < lower);
  return (above === -1 ? breaks.length : above) + 1;
}

/**
 * How an area is drawn. A recorded zero is drawn as zero in every measure, also where smoothing gives a small number.
 *
 * @param {Value | undefined} value undefined = no record, which is nothing to draw
 * @param {number[]} breaks
 * @returns {ValueClass | null}
 */
export function classOfValue(value, breaks) {
  if (!value) return null;
  if (value.status === 'suppressed') return EMPTY.suppressed;
  if (value.n === 0) return ZERO;
  if (value.value === null) return EMPTY.noData;
  return classOf(value.value, breaks);
}
