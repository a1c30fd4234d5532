/** Deployments as lanes on the time axis: one lane for each group of areas. */
import { monthIndex } from '../period.js';

/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/**
 * @typedef {object} Lane
 * @property {string} id
 * @property {string} name
 * @property {number[]} starts time of each begin, in months since year 0, with the day's share
 * @property {{from: number, to: number}[]} documented stretches whose end is documented
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
    const lane = lanes.get(zone.lane) ?? { id: zone.lane, name: zone.laneName, starts: [], documented: [], unknownFrom: null, zones: [] };
    lane.starts.push(at);
    lane.zones.push({ id: zone.id, at });
    if (zone.last) lane.documented.push({ from: at, to: timeOf(zone.last) });
    else lane.unknownFrom ??= at;
    lanes.set(zone.lane, lane);
  }
  const inView = [...lanes.values()].filter((lane) => lane.unknownFrom !== null || lane.documented.some(({ to }) => to >= axis.from));
  return { lanes: inView, later: zones.length - shown.length, shown };
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
