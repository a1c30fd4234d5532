/** Small bars of one place, months or years around the period. A picture: the table under it holds the numbers. */
import { svg } from '../dom.js';
import { monthIndex } from '../period.js';

/** @typedef {import('../types.js').Series} Series */
/** @typedef {import('../types.js').Bin} Bin */

const W = 320;
const H = 72;
/** Years shown before and after the period. */
const YEARS_AROUND = 3;

/**
 * Bins of the years around the period.
 *
 * @param {Bin[]} bins
 * @param {{start: string, end: string}} period
 */
export function around(bins, period) {
  const from = `${Number(period.start.slice(0, 4)) - YEARS_AROUND}`.padStart(4, '0');
  const to = `${Number(period.end.slice(0, 4)) + YEARS_AROUND}`.padStart(4, '0');
  return bins.filter((bin) => bin.start.slice(0, 4) >= from && bin.end.slice(0, 4) <= to);
}

/**
 * @param {Series} series
 * @param {{start: string, end: string}} period
 * @param {'rate' | 'count'} ramp
 * @param {string} label
 */
export function smallBars(series, period, ramp, label) {
  const bins = around(series.bins, period);
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return null;
  const top = Math.max(1, ...bins.map((bin) => bin.value ?? 0));
  const width = W / bins.length;
  const bars = bins.map((bin, index) => {
    const height = ((bin.value ?? 0) / top) * (H - 2);
    const inside = bin.start >= period.start && bin.end <= period.end;
    return svg('rect', {
      x: (index * width).toFixed(2),
      y: (H - height).toFixed(2),
      width: Math.max(width - 0.6, 0.5).toFixed(2),
      height: height.toFixed(2),
      class: inside ? `bar bar-${ramp}` : 'bar',
    });
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H + 18}`, class: 'small-bars', role: 'img', 'aria-label': label },
    bars,
    svg('line', { x1: 0, x2: W, y1: H + 0.5, y2: H + 0.5, class: 'axis' }),
    yearLabels(bins).map(({ x, text }) => svg('text', { x: (x * width).toFixed(1), y: H + 15 }, text)),
  );
}

/** A label at the first bin of each year, every second or fifth one when they would touch. @param {Bin[]} bins */
function yearLabels(bins) {
  const starts = bins.flatMap((bin, index) => (monthIndex(bin.start) % 12 === 0 ? [{ x: index, text: bin.start.slice(0, 4) }] : []));
  const step = starts.length <= 8 ? 1 : starts.length <= 16 ? 2 : 5;
  return starts.filter(({ text }) => Number(text) % step === 0);
}
