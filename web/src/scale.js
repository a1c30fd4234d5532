/** Scales of the chart and the table: a linear and a logarithmic one, with round ticks. More a library has, nothing here needs. */

/**
 * @typedef {object} Shape
 * @property {(value: number) => number} invert from the range back to the domain
 * @property {() => [number, number]} domain
 */
/** @typedef {((value: number) => number) & Shape} Scale */

/**
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function linear([d0, d1], [r0, r1]) {
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  return Object.assign((/** @type {number} */ value) => r0 + (value - d0) * slope, {
    invert: (/** @type {number} */ at) => (slope === 0 ? d0 : d0 + (at - r0) / slope),
    domain: () => /** @type {[number, number]} */ ([d0, d1]),
  });
}

/**
 * @param {[number, number]} domain both ends above 0
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function logarithmic([d0, d1], range) {
  const exponent = linear([Math.log10(d0), Math.log10(d1)], range);
  return Object.assign((/** @type {number} */ value) => exponent(Math.log10(value)), {
    invert: (/** @type {number} */ at) => 10 ** exponent.invert(at),
    domain: () => /** @type {[number, number]} */ ([d0, d1]),
  });
}

/**
 * Round numbers from 0 to the largest value: 1, 2 or 5 times a power of ten apart, the step whose ticks come nearest to
 * the wanted number (the geometric means of neighbouring steps divide them, as in d3).
 *
 * @param {number} largest
 * @param {number} wanted
 * @returns {number[]}
 */
export function ticksTo(largest, wanted) {
  const power = 10 ** Math.floor(Math.log10(largest / wanted));
  const excess = largest / wanted / power;
  const step = power * (excess >= Math.sqrt(50) ? 10 : excess >= Math.sqrt(10) ? 5 : excess >= Math.SQRT2 ? 2 : 1);
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** 1, 2 and 5 times the powers of ten within a domain above 0. @param {[number, number]} domain @returns {number[]} */
export function logTicks([low, high]) {
  /** @type {number[]} */
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    for (const factor of [1, 2, 5]) {
      const tick = Number((factor * 10 ** power).toPrecision(3));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  return ticks;
}
