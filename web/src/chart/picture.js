/**
 * The chart as a picture: data in, SVG out. Bars on a zero-based axis, the period in the ramp's colour, deployments as
 * lanes on the same axis. It draws no handles and knows no store.
 */
import { scaleLinear } from 'd3-scale';
import { bars, monthsPerBar } from './bins.js';
import { yearTicks } from './layout.js';

/** @typedef {import('./layout.js').Layout} Layout */
/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {{tag: string, attributes: Record<string, string | number>, children: (Node | string)[]}} Node an SVG element, not yet drawn */
/** @typedef {Node} PictureNode */

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

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string)} children @returns {Node} */
const h = (tag, attributes, ...children) => ({ tag, attributes, children });

/** @param {Picture['axis']} axis @param {Layout} layout */
export function timeScale(axis, layout) {
  return scaleLinear([axis.from, axis.to], [layout.left, layout.right]);
}

/**
 * @param {Picture} picture
 * @param {Layout} layout
 * @returns {Node[]} bottom to top
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

/** @typedef {import('d3-scale').ScaleLinear<number, number>} Scale */

/** The period, cut to the axis. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function selectionNodes({ axis, period }, layout, x) {
  const from = Math.max(axis.from, period.from);
  const to = Math.min(axis.to, period.to);
  if (to <= from) return [];
  const top = layout.top - 4;
  return [h('rect', { class: 'chart-period', x: x(from), y: top, width: x(to) - x(from), height: layout.bottom - top })];
}

/** Both ends of the period, over the bars. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function edgeNodes({ axis, period }, layout, x) {
  const ends = [period.from, period.to].filter((at) => at >= axis.from && at <= axis.to);
  return ends.map((at) => h('line', { class: 'chart-period-edge', x1: x(at), x2: x(at), y1: layout.top - 4, y2: layout.bottom }));
}

/** @param {Picture} picture @param {import('../types.js').Series} series @param {Layout} layout @param {Scale} x @returns {Node[]} */
function barNodes({ axis, period, number }, series, layout, x) {
  const pxPerMonth = x(1) - x(0);
  const all = bars(series.bins, monthsPerBar(pxPerMonth)).filter((bar) => bar.to > axis.from && bar.from < axis.to);
  const highest = Math.max(1, ...all.map((bar) => bar.value ?? 0));
  const height = layout.bottom - layout.top;
  const ticks = height > 60 ? 3 : height > 30 ? 2 : 1;
  const y = scaleLinear([0, highest], [layout.bottom, layout.top]);
  const lines = y.ticks(ticks).filter((value) => Number.isInteger(value) && (value === 0 || layout.bottom - y(value) >= LEAST_LINE_GAP));
  return [
    ...lines.flatMap((value) => [
      h('line', { class: value === 0 ? 'chart-zero' : 'chart-grid', x1: layout.left, x2: layout.right, y1: y(value), y2: y(value) }),
      h('text', { class: 'chart-label', x: layout.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)),
    ]),
    ...all.map((bar) => barNode(bar, period, layout, x, y)).filter((node) => node !== null),
  ];
}

/** Closest that a line may come to the zero line, in px. */
const LEAST_LINE_GAP = 12;

/** @param {Picture} picture @param {Layout} layout @returns {Node[]} */
function emptyNodes({ empty }, layout) {
  const lines = wrap(empty, layout.right - layout.left - 8).filter(Boolean);
  return lines.map((line, index) => h('text', { class: 'chart-note', x: layout.left + 8, y: layout.top + 14 + index * 16 }, line));
}

/** @param {import('./bins.js').Bar} bar @param {Picture['period']} period @param {Layout} layout @param {Scale} x @param {Scale} y */
function barNode(bar, period, layout, x, y) {
  if (!bar.value) return null;
  const width = x(bar.to) - x(bar.from);
  const gap = width > 3 ? 0.7 : 0;
  const inside = bar.from >= period.from && bar.to <= period.to;
  return h('rect', {
    class: inside ? 'chart-bar is-in' : 'chart-bar',
    x: x(bar.from),
    y: y(bar.value),
    width: width - gap,
    height: layout.bottom - y(bar.value),
  });
}

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function axisNodes({ axis }, layout, x) {
  const years = yearTicks(axis, x(1) - x(0));
  return [
    h('line', { class: 'chart-axis', x1: layout.left, x2: layout.right, y1: layout.bottom, y2: layout.bottom }),
    ...years.flatMap((year) => [
      h('line', { class: 'chart-axis', x1: x(year * 12), x2: x(year * 12), y1: layout.bottom, y2: layout.bottom + 4 }),
      h(
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

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function breakNodes({ axis, breaks }, layout, x) {
  return breaks
    .filter(({ at }) => at > axis.from && at < axis.to)
    .flatMap(({ at, text }) => {
      const beyondMiddle = at > (axis.from + axis.to) / 2;
      return [
        h('line', { class: 'chart-break', x1: x(at), x2: x(at), y1: layout.top - 4, y2: layout.bottom }),
        h(
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

/** Half the height of a begin's and an end's tick. */
const TICK = 4.5;

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function openLanes({ axis, lanes, note }, layout, x) {
  const rows = lanes.map((lane, index) => laneNode(lane, layout.lanesTop + (index + 0.6) * layout.laneStep, axis, x));
  const room = Math.min(...lanes.map((lane) => x(lane.starts[0] ?? axis.to))) - NAME_ROOM - layout.left;
  const fitting = Math.floor((lanes.length * layout.laneStep) / NOTE_STEP);
  const width = [NOTE_WIDTH, room].find((each) => each <= room && wrap(note, each).length <= fitting);
  const lines = width !== undefined && width >= LEAST_NOTE ? wrap(note, width) : [];
  return [
    ...rows,
    ...lines.map((line, index) => h('text', { class: 'chart-note', x: layout.left, y: layout.lanesTop + 11 + index * NOTE_STEP }, line)),
  ];
}
/** Room for a lane's name; width that a note likes and the least it needs; height of its lines. */
const NAME_ROOM = 150;
const NOTE_WIDTH = 330;
const LEAST_NOTE = 200;
const NOTE_STEP = 16;

/** @param {Lane} lane @param {number} y @param {Picture['axis']} axis @param {Scale} x @returns {Node} */
function laneNode(lane, y, axis, x) {
  const first = x(lane.starts[0] ?? axis.to);
  const startsEarly = first - x(axis.from) < NAME_ROOM;
  const reach = startsEarly ? x(axis.from) : first - NAME_ROOM;
  return h(
    'g',
    { class: 'chart-lane', 'data-lane': lane.id },
    h('rect', { class: 'chart-lane-reach', x: reach, y: y - 6, width: x(axis.to) - reach, height: 11.5 }),
    ...laneLines(lane, y, axis, x),
    ...lane.starts.map((at) => h('line', { class: 'chart-tick', x1: x(at), x2: x(at), y1: y - TICK, y2: y + TICK })),
    ...lane.documented.map(({ to }) => h('line', { class: 'chart-tick', x1: x(to), x2: x(to), y1: y - TICK, y2: y + TICK })),
    h(
      'text',
      {
        class: startsEarly ? 'chart-lane-name is-over' : 'chart-lane-name',
        x: startsEarly ? first + 6 : first - 6,
        y: y + 4,
        'text-anchor': startsEarly ? 'start' : 'end',
      },
      lane.name,
    ),
  );
}

/** @param {Lane} lane @param {number} y @param {Picture['axis']} axis @param {Scale} x @returns {Node[]} */
function laneLines(lane, y, axis, x) {
  const unknown =
    lane.unknownFrom === null ? [] : [h('line', { class: 'chart-unknown', x1: x(lane.unknownFrom), x2: x(axis.to), y1: y, y2: y })];
  return [
    ...unknown,
    ...lane.documented.map(({ from, to }) =>
      h('line', { class: 'chart-documented', x1: x(from), x2: x(Math.min(to, axis.to)), y1: y, y2: y }),
    ),
  ];
}

/** All lanes as one row of ticks. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {Node[]} */
function closedLanes({ axis, lanes }, layout, x) {
  const y = layout.lanesTop + 9;
  const starts = lanes.flatMap((lane) => lane.starts).filter((at) => at >= axis.from);
  const unknown = Math.min(...lanes.map((lane) => lane.unknownFrom ?? axis.to));
  const line =
    unknown < axis.to
      ? [h('line', { class: 'chart-unknown', x1: x(Math.max(axis.from, unknown)), x2: x(axis.to), y1: y + 3, y2: y + 3 })]
      : [];
  return [...line, ...starts.map((at) => h('line', { class: 'chart-tick', x1: x(at), x2: x(at), y1: y - 7, y2: y + 7 }))];
}

/** Mean width of a letter of the note, in px at 12 px. */
const LETTER = 5.9;

/** @param {string} text @param {number} width px @returns {string[]} */
export function wrap(text, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && (line.length + word.length + 1) * LETTER <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
