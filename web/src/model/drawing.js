/** Which marks the map uses, by source, measure and zoom. Map and legend ask the same function. */
import { areaLevel, countryOf, hasCounts, isRate, sourceOf } from './offers.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Edition} Edition */
/** @typedef {import('./types.js').Drawing} Drawing */

/** From this zoom on single places can be told apart: hexagons give way to stacks and area records. */
export const RECORDS_ZOOM = 6.5;

/**
 * @param {State} state
 * @param {Edition} edition
 * @param {number} zoom
 * @returns {Drawing}
 */
export function drawing(state, edition, zoom) {
  if (!hasCounts(countryOf(state.place, edition), edition)) return { marks: 'none', level: null };
  const source = sourceOf(edition, state.source);
  const level = areaLevel(state.by, source);
  if (source.kind === 'counts') return { marks: isRate(state.measure) ? 'fill' : 'circles', level };
  if (state.by === 'muni' || state.by === 'state' || state.measure !== 'records') return { marks: 'circles', level };
  if (state.by === 'records' || (state.by === 'auto' && zoom >= RECORDS_ZOOM)) return { marks: 'records', level: null };
  return { marks: 'hex', level: null };
}
