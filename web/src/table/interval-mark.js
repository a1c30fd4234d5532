/** An interval as a line with its value as a dot, on one logarithmic axis for the whole page of the table. */
import { svg } from '../dom.js';
import { logTicks, logarithmic } from '../scale.js';

const W = 150;
const H = 20;
/** Room at both ends, for the dot. */
const MARGIN = 6;

/** @typedef {{low: number | null, high: number | null, rate: number | null}} Interval */

/**
 * @param {Interval[]} rows
 * @returns {import('../scale.js').Scale | null} null when no interval has a positive end
 */
export function intervalScale(rows) {
  const lows = rows.flatMap(({ low }) => (low !== null && low > 0 ? [low] : []));
  const highs = rows.flatMap(({ high }) => (high !== null && high > 0 ? [high] : []));
  if (lows.length === 0 || highs.length === 0) return null;
  return logarithmic([Math.min(...lows), Math.max(...highs)], [MARGIN, W - MARGIN]);
}

/** Tick values: 1, 2, 5 times powers of ten, at most five of them. @param {import('../scale.js').Scale} scale */
export function intervalTicks(scale) {
  const ticks = logTicks(scale.domain());
  const step = Math.ceil(ticks.length / 4);
  return ticks.filter((_, index) => index % step === 0);
}

/** @param {import('../scale.js').Scale} scale @param {(value: number) => string} tick */
export function intervalAxis(scale, tick) {
  return svg(
    'svg',
    { viewBox: `0 0 ${W} 16`, class: 'interval', 'aria-hidden': 'true' },
    intervalTicks(scale).map((value) => svg('text', { x: scale(value).toFixed(1), y: 13 }, tick(value))),
  );
}

/** @param {import('../scale.js').Scale} scale @param {Interval} row */
export function intervalMark(scale, { low, high, rate }) {
  const grid = intervalTicks(scale).map((value) =>
    svg('line', { x1: scale(value).toFixed(1), x2: scale(value).toFixed(1), y1: 3, y2: H - 3, class: 'grid' }),
  );
  const drawable = low !== null && high !== null && rate !== null && low > 0 && rate > 0;
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: 'interval', 'aria-hidden': 'true' },
    grid,
    drawable && [
      svg('line', { x1: scale(low).toFixed(1), x2: scale(high).toFixed(1), y1: H / 2, y2: H / 2, class: 'span' }),
      svg('circle', { cx: scale(rate).toFixed(1), cy: H / 2, r: 3.5 }),
    ],
  );
}
