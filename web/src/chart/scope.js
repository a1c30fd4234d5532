/** What the chart is about: the months of a period, the months that can be chosen, the place of its deployments. */
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { monthIndex } from '../period.js';
import { timeOf } from './lanes.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Data} Data */

/** A period in months, the end excluded. @param {{start: string, end: string}} period @returns {Range} */
export function rangeOf({ start, end }) {
  return { from: monthIndex(start), to: monthIndex(end) + 1 };
}

/**
 * Months that can be chosen: what the source covers; in a country without counts the years that deployments lie in.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {Range}
 */
export function limitsOf(state, { edition }) {
  const country = countryOf(state.place, edition);
  if (hasCounts(country, edition)) return rangeOf(sourceOf(edition, state.source).coverage);
  const firsts = edition.zones.filter((zone) => zone.country === country).map((zone) => timeOf(zone.first));
  const from = Math.floor(Math.min(monthIndex(state.start), ...firsts) / 12) * 12;
  return { from, to: Math.max(monthIndex(edition.asOf), monthIndex(state.end)) + 1 };
}

/** @param {State} state @param {Data} data @returns {number} months that the source can tell apart */
export function stepOf(state, { edition }) {
  return sourceOf(edition, state.source).resolution === 'year' && hasCounts(countryOf(state.place, edition), edition) ? 12 : 1;
}

/** The place whose deployments the lanes show. @param {State} state @param {Data} data @returns {string | null} */
export function zonePlace({ place }, { edition }) {
  return place !== null && !edition.zones.some((zone) => zone.id === place) ? place : null;
}
