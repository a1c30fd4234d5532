/** Lanes of deployments as SVG: solid to a documented end, broken to the edge of the axis where the end is unknown, or over the month or year that it lies in. */
import { node, wrap } from './picture-node.js';

/** @typedef {import('./layout.js').Layout} Layout */
/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./picture.js').Scale} Scale */
/** @typedef {import('./picture-node.js').PictureNode} PictureNode */

/** Half the height of a begin's and an end's tick. */
const TICK = 4.5;

/** @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
export function openLanes({ axis, lanes, note }, layout, x) {
  const rows = lanes.map((lane, index) => laneNode(lane, layout.lanesTop + (index + 0.6) * layout.laneStep, axis, x));
  const room = Math.min(...lanes.map((lane) => x(onAxis(lane.starts[0] ?? axis.to, axis)))) - NAME_ROOM - layout.left;
  const fitting = Math.floor((lanes.length * layout.laneStep) / NOTE_STEP);
  const width = [NOTE_WIDTH, room].find((each) => each <= room && wrap(note, each).length <= fitting);
  const lines = width !== undefined && width >= LEAST_NOTE ? wrap(note, width) : [];
  return [
    ...rows,
    ...lines.map((line, index) => node('text', { class: 'chart-note', x: layout.left, y: layout.lanesTop + 11 + index * NOTE_STEP }, line)),
  ];
}
/** Room for a lane's name; width that a note likes and the least it needs; height of its lines. */
const NAME_ROOM = 150;
const NOTE_WIDTH = 330;
const LEAST_NOTE = 200;
const NOTE_STEP = 16;

/** @param {Lane} lane @param {number} y @param {Picture['axis']} axis @param {Scale} x @returns {PictureNode} */
function laneNode(lane, y, axis, x) {
  const first = x(onAxis(lane.starts[0] ?? axis.to, axis));
  const startsEarly = first - x(axis.from) < NAME_ROOM;
  const reach = startsEarly ? x(axis.from) : first - NAME_ROOM;
  return node(
    'g',
    { class: 'chart-lane', 'data-lane': lane.id },
    node('rect', { class: 'chart-lane-reach', x: reach, y: y - 6, width: x(axis.to) - reach, height: 11.5 }),
    ...laneLines(lane, y, axis, x),
    ...[...lane.starts, ...lane.ends]
      .filter((at) => at >= axis.from && at <= axis.to)
      .map((at) => node('line', { class: 'chart-tick', x1: x(at), x2: x(at), y1: y - TICK, y2: y + TICK })),
    node(
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

/** @param {Lane} lane @param {number} y @param {Picture['axis']} axis @param {Scale} x @returns {PictureNode[]} */
function laneLines(lane, y, axis, x) {
  /** @param {string} name @param {number} from @param {number} to */
  const line = (name, from, to) => node('line', { class: name, x1: x(onAxis(from, axis)), x2: x(onAxis(to, axis)), y1: y, y2: y });
  return [
    ...(lane.unknownFrom === null ? [] : [line('chart-unknown', lane.unknownFrom, axis.to)]),
    ...lane.uncertain.filter(({ to }) => to >= axis.from).map(({ from, to }) => line('chart-unknown', from, to)),
    ...lane.documented.filter(({ to }) => to >= axis.from).map(({ from, to }) => line('chart-documented', from, to)),
  ];
}

/** What began before the axis is drawn from its edge, without a tick. @param {number} at @param {Picture['axis']} axis */
function onAxis(at, axis) {
  return Math.min(axis.to, Math.max(axis.from, at));
}

/** All lanes as one row of ticks. @param {Picture} picture @param {Layout} layout @param {Scale} x @returns {PictureNode[]} */
export function closedLanes({ axis, lanes }, layout, x) {
  const y = layout.lanesTop + 9;
  const starts = lanes.flatMap((lane) => lane.starts).filter((at) => at >= axis.from && at <= axis.to);
  const unknown = Math.min(...lanes.map((lane) => lane.unknownFrom ?? axis.to));
  const line =
    unknown < axis.to ? [node('line', { class: 'chart-unknown', x1: x(onAxis(unknown, axis)), x2: x(axis.to), y1: y + 3, y2: y + 3 })] : [];
  return [...line, ...starts.map((at) => node('line', { class: 'chart-tick', x1: x(at), x2: x(at), y1: y - 7, y2: y + 7 }))];
}
