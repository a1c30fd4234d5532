/** Small bars of one place, months or years around the period, with its deployments on the same axis. A picture: tables and lists beside it hold the same. */
import { lanesOf } from '../chart/lanes.js';
import { el, svg } from '../dom.js';
import { monthIndex } from '../period.js';

/** @typedef {import('../types.js').Series} Series */
/** @typedef {import('../types.js').Bin} Bin */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('../chart/lanes.js').Lane} Lane */

const W = 320;
const H = 72;
/** Room for the years under the bars; height of a lane with its name. */
const YEARS = 18;
const LANE = 30;
/** Half a tick of a lane; mean width of a letter at 12 px. */
const TICK = 4.5;
const LETTER = 5.9;
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
 * Bars under a line that names the highest, so that the axis has a scale.
 *
 * @param {Series} series
 * @param {'rate' | 'count'} ramp
 * @param {string} highest id of the line
 * @param {import('../context.js').Context} context
 * @param {ZoneEntry[]} zones
 */
export function placeBars(series, ramp, highest, { store, i18n, format }, zones) {
  const shown = around(series.bins, store.state).map((bin) => bin.value ?? 0);
  if (shown.length === 0) return null;
  const label = i18n.t(highest, { n: format.count(Math.max(...shown)) });
  return [el('p', { class: 'bars-top' }, label), smallBars(series, store.state, ramp, label, zones)];
}

/**
 * @param {Series} series
 * @param {{start: string, end: string}} period
 * @param {'rate' | 'count'} ramp
 * @param {string} label
 * @param {ZoneEntry[]} [zones]
 */
export function smallBars(series, period, ramp, label, zones = []) {
  const bins = around(series.bins, period);
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return null;
  const top = Math.max(1, ...bins.map((bin) => bin.value ?? 0));
  const width = W / bins.length;
  const axis = { from: monthIndex(first.start), to: monthIndex(last.end) + 1 };
  const { lanes } = lanesOf(zones, axis);
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
    { viewBox: `0 0 ${W} ${H + YEARS + lanes.length * LANE}`, class: 'small-bars', role: 'img', 'aria-label': label },
    bars,
    svg('line', { x1: 0, x2: W, y1: H + 0.5, y2: H + 0.5, class: 'axis' }),
    yearLabels(bins).map(({ x, text }) => svg('text', { x: (x * width).toFixed(1), y: H + 15 }, text)),
    lanes.map((lane, index) => laneMarks(lane, H + YEARS + index * LANE + 9, axis)),
  );
}

/** Its line with a tick at each begin, its name beneath where it begins, or as far right as it fits. @param {Lane} lane @param {number} y @param {{from: number, to: number}} axis */
function laneMarks(lane, y, axis) {
  const x = (/** @type {number} */ at) => (((Math.min(axis.to, Math.max(axis.from, at)) - axis.from) / (axis.to - axis.from)) * W).toFixed(1);
  const line = (/** @type {string} */ name, /** @type {number} */ from, /** @type {number} */ to) =>
    svg('line', { class: name, x1: x(from), x2: x(to), y1: y, y2: y });
  const ticks = [...lane.starts, ...lane.ends].filter((at) => at >= axis.from && at <= axis.to);
  const begin = Number(x(lane.starts[0] ?? axis.from));
  return svg(
    'g',
    {},
    lane.unknownFrom !== null && line('chart-unknown', lane.unknownFrom, axis.to),
    lane.uncertain.filter(({ to }) => to >= axis.from).map(({ from, to }) => line('chart-unknown', from, to)),
    lane.documented.filter(({ to }) => to >= axis.from).map(({ from, to }) => line('chart-documented', from, to)),
    ticks.map((at) => svg('line', { class: 'chart-tick', x1: x(at), x2: x(at), y1: y - TICK, y2: y + TICK })),
    svg('text', { x: Math.max(0, Math.min(begin, W - lane.name.length * LETTER)).toFixed(1), y: y + 17 }, lane.name),
  );
}

/** A label at the first bin of each year, every second or fifth one when they would touch. @param {Bin[]} bins */
function yearLabels(bins) {
  const starts = bins.flatMap((bin, index) => (monthIndex(bin.start) % 12 === 0 ? [{ x: index, text: bin.start.slice(0, 4) }] : []));
  const step = starts.length <= 8 ? 1 : starts.length <= 16 ? 2 : 5;
  return starts.filter(({ text }) => Number(text) % step === 0);
}
