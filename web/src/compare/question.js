/** The question of a comparison: which places, around which day. A pure function of the state. */

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {import('../model/types.js').ZoneEntry} ZoneEntry */

/**
 * @typedef {object} Question
 * @property {ZoneEntry | null} operation null = a place around a day of the reader's own
 * @property {string | null} place code of a municipality or state; null = all places the operation names
 * @property {string} date first day of the deployment, or the reader's day
 */

/** Views that the server's comparison answers. @param {Pick<State, 'view'>} state */
export function isComparison({ view }) {
  return view === 'compare' || view === 'overview';
}

/** An operation names a place, or the state that it lies in. @param {string} code @param {Pick<ZoneEntry, 'areas'>} zone */
export function liesIn(code, { areas }) {
  return areas.includes(code) || (/^\d{5}$/.test(code) && areas.includes(code.slice(0, 2)));
}

/**
 * What the state asks, null while something of it is not chosen. A place outside the operation leaves all its places.
 *
 * @param {Pick<State, 'operation' | 'place' | 'date'>} state
 * @param {Edition} edition
 * @returns {Question | null}
 */
export function questionOf({ operation: id, place, date }, edition) {
  const operation = edition.zones.find((zone) => zone.id === id) ?? null;
  const area = place !== null && isArea(place, edition) ? place : null;
  if (operation) return { operation, place: area !== null && liesIn(area, operation) ? area : null, date: operation.first };
  return date !== null && area !== null ? { operation, place: area, date } : null;
}

/** @param {string} place @param {Edition} edition */
function isArea(place, edition) {
  return !edition.countries.includes(place) && !edition.zones.some((zone) => zone.id === place);
}
