/** Deployments as lanes on the time axis: one lane for each group of areas. */
import { monthIndex } from '../period.js';

/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/**
 * @typedef {object} Lane
 * @property {string} id
 * @property {string} name
 * @property {number[]} starts time of each begin, in months since year 0, with the day's share
 * @property {number[]} ends ends that are known to the day
 * @property {{from: number, to: number}[]} documented stretches whose end is documented, to the earliest day that it may be
 * @property {{from: number, to: number}[]} uncertain months and years in which ends known to the month or year lie
 * @property {number | null} unknownFrom earliest begin without a documented end; its line runs to the edge of the axis
 * @property {{id: string, at: number}[]} zones by begin
 */

/** @param {string} day ISO day @returns {number} months since year 0, the day as a share of its month */
export function timeOf(day) {
  return monthIndex(day) + (Number(day.slice(8, 10) || 1) - 1) / 31;
}

/**
 * @param {ZoneEntry[]} zones
 * @param {{from: number, to: number}} axis months
 * @returns {{lanes: Lane[], later: number, shown: ZoneEntry[]}} lanes that reach into the axis; later = deployments that begin beyond it
 */
export function lanesOf(zones, axis) {
  const shown = zones.filter((zone) => timeOf(zone.first) < axis.to).sort((a, b) => (a.first < b.first ? -1 : 1));
  /** @type {Map<string, Lane>} */
  const lanes = new Map();
  for (const zone of shown) {
    const at = timeOf(zone.first);
    const lane = lanes.get(zone.lane) ?? { id: zone.lane, name: zone.laneName, starts: [], ends: [], documented: [], uncertain: [], unknownFrom: null, zones: [] };
    lane.starts.push(at);
    lane.zones.push({ id: zone.id, at });
    addEnd(lane, at, zone);
    lanes.set(zone.lane, lane);
  }
  const inView = [...lanes.values()].filter(
    (lane) => lane.unknownFrom !== null || [...lane.documented, ...lane.uncertain].some(({ to }) => to >= axis.from),
  );
  return { lanes: inView, later: zones.length - shown.length, shown };
}

/** @param {Lane} lane @param {number} from @param {ZoneEntry} zone */
function addEnd(lane, from, zone) {
  if (!zone.last) {
    lane.unknownFrom ??= from;
    return;
  }
  const end = timeOf(zone.last);
  if (zone.lastPrecision === 'month' || zone.lastPrecision === 'year') {
    if (from < end) lane.documented.push({ from, to: end });
    lane.uncertain.push({ from: Math.max(from, end), to: end + (zone.lastPrecision === 'year' ? 12 : 1) });
  } else {
    lane.documented.push({ from, to: end });
    lane.ends.push(end);
  }
}

/**
 * Deployments that the chart of a place shows: those that name it, its state, a part of it or its country; of a country,
 * all of them.
 *
 * @param {ZoneEntry[]} zones
 * @param {{code: string | null, country: string}} place
 * @returns {ZoneEntry[]}
 */
export function zonesOfPlace(zones, { code, country }) {
  const here = zones.filter((zone) => zone.country === country);
  if (code === null || code === country) return here;
  const state = code.length === 5 ? code.slice(0, 2) : code;
  return here.filter((zone) => zone.national || zone.areas.some((area) => area === code || area === state || area.startsWith(code)));
}

/** The deployment of a lane that a press at a time means: the last one begun by then. @param {Lane} lane @param {number} at */
export function zoneAt(lane, at) {
  return (lane.zones.findLast((zone) => zone.at <= at) ?? lane.zones[0])?.id ?? null;
}
