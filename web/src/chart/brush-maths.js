/** Arithmetic of the brush, in months since year 0; a range holds its first month and ends before its last. */

/** @typedef {{from: number, to: number}} Range */
/** @typedef {'from' | 'to'} End */
/**
 * @typedef {object} BrushState
 * @property {Range} range the chosen period
 * @property {Range} limits months that can be chosen
 * @property {Range} axis months in view
 * @property {number} step months that the source can tell apart
 */

/**
 * Moves one end; it never passes the other, never leaves the limits, and stops at whole steps.
 *
 * @param {Range} range
 * @param {End} end
 * @param {number} at wanted month
 * @param {Range} limits
 * @param {number} step months the source can tell apart
 * @returns {Range}
 */
export function moveEnd(range, end, at, limits, step) {
  const snapped = snap(at, step);
  if (end === 'from') return { from: clamp(snapped, limits.from, range.to - step), to: range.to };
  return { from: range.from, to: clamp(snapped, range.from + step, limits.to) };
}

/**
 * Moves the whole range and keeps its length.
 *
 * @param {Range} range
 * @param {number} by months
 * @param {Range} limits
 * @returns {Range}
 */
export function shift(range, by, limits) {
  const length = range.to - range.from;
  const from = clamp(range.from + by, limits.from, Math.max(limits.from, limits.to - length));
  return { from, to: from + length };
}

/**
 * The range between two points of a drag.
 *
 * @param {number} a
 * @param {number} b
 * @param {Range} limits
 * @param {number} step
 * @returns {Range}
 */
export function between(a, b, limits, step) {
  const from = clamp(snapDown(Math.min(a, b), step), limits.from, limits.to - step);
  const to = clamp(snapUp(Math.max(a, b), step), from + step, limits.to);
  return { from, to };
}

/**
 * The part of a wanted range that can be shown: whole steps, inside the limits.
 *
 * @param {Range} range
 * @param {Range} limits
 * @param {number} step
 * @returns {Range} empty (from = to) when nothing of it lies there
 */
export function within({ from, to }, limits, step) {
  const first = Math.max(limits.from, snapDown(from, step));
  return { from: first, to: Math.max(first, Math.min(limits.to, snapUp(to, step))) };
}

/** The year around a month. @param {number} at @param {Range} limits @returns {Range} */
export function yearAround(at, limits) {
  return between(Math.floor(at / 12) * 12, Math.floor(at / 12) * 12 + 12, limits, 12);
}

/**
 * @param {Range} range
 * @param {End} end
 * @param {{key: string, shiftKey: boolean}} event
 * @param {Range} limits
 * @param {number} step
 * @returns {Range | null} null = not a key of a slider
 */
export function moveByKey(range, end, { key, shiftKey }, limits, step) {
  const year = Math.max(step, 12);
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key];
  if (by !== undefined) return moveEnd(range, end, range[end] + by * (shiftKey ? year : step), limits, step);
  if (key === 'PageUp') return moveEnd(range, end, range[end] + year, limits, step);
  if (key === 'PageDown') return moveEnd(range, end, range[end] - year, limits, step);
  if (key === 'Home') return moveEnd(range, end, limits.from, limits, step);
  if (key === 'End') return moveEnd(range, end, limits.to, limits, step);
  return null;
}

/**
 * The next period of the same length, null at the end of the series.
 *
 * @param {Range} range
 * @param {Range} limits
 * @returns {Range | null}
 */
export function next(range, limits) {
  const length = range.to - range.from;
  return range.to + length <= limits.to ? { from: range.to, to: range.to + length } : null;
}

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
/** @param {number} at @param {number} step */
const snap = (at, step) => Math.round(at / step) * step;
/** @param {number} at @param {number} step */
const snapDown = (at, step) => Math.floor(at / step) * step;
/** @param {number} at @param {number} step */
const snapUp = (at, step) => Math.ceil(at / step) * step;
