/**
 * The chart as a picture: data in, SVG out. Bars on a zero-based axis, the period in the ramp's colour, deployments as
 * lanes on the same axis. It draws no handles and knows no store.
 */
import { bars, monthsPerBar } from './bins.js';
import { closedLanes, openLanes } from './lanes-picture.js';
import { yearTicks } from './layout.js';
import { linear, ticksTo } from '../scale.js';
import { node, wrap } from './picture-node.js';

/** @typedef {import('./layout.js').Layout} Layout */
/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {import('./picture-node.js').PictureNode} PictureNode */
/** @typedef {import('../scale.js').Scale} Scale */

/**
 * @typedef {object} Picture
 * @property {import('../types.js').Series | null} series null = axis and lanes only
 * @property {{from: number, to: number}} axis months
 * @property {{from: number, to: number}} period months
 * @property {Lane[]} lanes
 * @property {{at: number, text: string}[]} breaks days on which the series changes its meaning
 * @property {string} note sentence beside open lanes
 * @property {string} empty sentence in place of bars, '' when there is a series to come
 * @property {(value: number) => string} number axis labels
 */

/** @param {Picture['axis']} axis @param {Layout} layout */
export function timeScale(axis, layout) {
  return linear([axis.from, axis.to], [layout.left, layout.right]);
}

/**
 * @param {Picture} picture
 * @param {Layout} layout
 * @returns {PictureNode[]} bottom to top
 */
export function chartNodes(picture, layout) {
  const x = timeScale(picture.axis, layout);
  return [
    ...selectionNodes(picture, layout, x),
    ...(picture.series ? barNodes(picture, picture.series, layout, x) : emptyNodes(picture, layout)),
    ...edgeNodes(picture, layout, x),
    ...axisNodes(picture, layout, x),
    ...breakNodes(picture, layout, x),
    ...(layout.lanes === 'open' ? openLanes(picture, layout, x) : []),
    ...(layout.lanes === 'closed' ? closedLanes(picture, layout, x) : []),
  ];
}

/** The period, cut to the axis. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
function selectionNodes({ axis, period }, layout, x) {
  const from = Math.max(axis.from, period.from);
  const to = Math.min(axis.to, period.to);
  if (to <= from) return [];
  const top = layout.top - 4;
  return [node('rect', { class: 'chart-period', x: x(from), y: top, width: x(to) - x(from), height: layout.bottom - top })];
}

/** Both ends of the period, over the bars. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
function edgeNodes({ axis, period }, layout, x) {
  const ends = [period.from, period.to].filter((at) => at >= axis.from && at <= axis.to);
  return ends.map((at) => node('line', { class: 'chart-period-edge', x1: x(at), x2: x(at), y1: layout.top - 4, y2: layout.bottom }));
}

/**
 * @param {Picture} picture
 * @param {import('../types.js').Series} series
 * @param {Layout} layout
 * @param {Scale} x
 * @returns {PictureNode[]}
 */
function barNodes({ axis, period, number }, series, layout, x) {
  const pxPerMonth = x(1) - x(0);
  const all = bars(series.bins, monthsPerBar(pxPerMonth)).filter((bar) => bar.to > axis.from && bar.from < axis.to);
  const highest = Math.max(1, ...all.map((bar) => bar.value ?? 0));
  const height = layout.bottom - layout.top;
  const ticks = height > 60 ? 3 : height > 30 ? 2 : 1;
  const y = linear([0, highest], [layout.bottom, layout.top]);
  const lines = ticksTo(highest, ticks).filter((value) => Number.isInteger(value) && (value === 0 || layout.bottom - y(value) >= LEAST_LINE_GAP));
  return [
    ...lines.flatMap((value) => [
      node('line', { class: value === 0 ? 'chart-zero' : 'chart-grid', x1: layout.left, x2: layout.right, y1: y(value), y2: y(value) }),
      node('text', { class: 'chart-label', x: layout.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)),
    ]),
    ...all.map((bar) => barNode(bar, period, layout, x, y)).filter((drawnBar) => drawnBar !== null),
  ];
}

/** Closest that a line may come to the zero line, in px. */
const LEAST_LINE_GAP = 12;

/** @param {Picture} picture @param {Layout} layout @returns {PictureNode[]} */
function emptyNodes({ empty }, layout) {
  const lines = wrap(empty, layout.right - layout.left - 8);
  return lines.map((line, index) => node('text', { class: 'chart-note', x: layout.left + 8, y: layout.top + 14 + index * 16 }, line));
}

/** @param {import('./bins.js').Bar} bar @param {Picture['period']} period @param {Layout} layout @param {Scale} x @param {Scale} y */
function barNode(bar, period, layout, x, y) {
  if (!bar.value) return null;
  const width = x(bar.to) - x(bar.from);
  const gap = width > 3 ? 0.7 : 0;
  const inside = bar.from >= period.from && bar.to <= period.to;
  return node('rect', {
    class: inside ? 'chart-bar is-in' : 'chart-bar',
    x: x(bar.from),
    y: y(bar.value),
    width: width - gap,
    height: layout.bottom - y(bar.value),
  });
}

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
function axisNodes({ axis }, layout, x) {
  const years = yearTicks(axis, x(1) - x(0));
  return [
    node('line', { class: 'chart-axis', x1: layout.left, x2: layout.right, y1: layout.bottom, y2: layout.bottom }),
    ...years.flatMap((year) => [
      node('line', { class: 'chart-axis', x1: x(year * 12), x2: x(year * 12), y1: layout.bottom, y2: layout.bottom + 4 }),
      node(
        'text',
        {
          class: 'chart-label',
          x: x(year * 12),
          y: layout.bottom + 16,
          'text-anchor': layout.right - x(year * 12) < HALF_LABEL ? 'end' : 'middle',
        },
        String(year),
      ),
    ]),
  ];
}

/** Half the width of a year's label. */
const HALF_LABEL = 6;

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
function breakNodes({ axis, breaks }, layout, x) {
  return breaks
    .filter(({ at }) => at > axis.from && at < axis.to)
    .flatMap(({ at, text }) => {
      const beyondMiddle = at > (axis.from + axis.to) / 2;
      return [
        node('line', { class: 'chart-break', x1: x(at), x2: x(at), y1: layout.top - 4, y2: layout.bottom }),
        node(
          'text',
          {
            class: 'chart-break-text',
            x: x(at) + (beyondMiddle ? -5 : 5),
            y: layout.top + 8,
            'text-anchor': beyondMiddle ? 'end' : 'start',
          },
          text,
        ),
      ];
    });
}
