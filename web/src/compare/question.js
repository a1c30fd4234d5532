/** The question of a comparison: which places, around which day. A pure function of the state. */
import { levelOf } from '../model/levels.js';
import { WASHOUT } from '../model/state.js';

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

/**
 * The query of `/compare`, in the words of the data URLs.
 *
 * @param {Question} question
 * @param {State} state
 * @param {Pick<import('../model/types.js').Data, 'edition' | 'areas'>} data
 * @param {Record<string, string>} [more]
 */
export function comparisonQuery({ operation, place, date }, state, data, more = {}) {
  const pairs = {
    ...(operation ? { zone: operation.id } : { date }),
    ...(place ? { [levelOf(place, data)]: place } : {}),
    ...terms(state),
    ...more,
  };
  return queryOf(pairs);
}

/** The query of the comparison of all deployments. @param {State} state @param {Record<string, string>} more */
export function overviewQuery(state, more) {
  const { view, force } = state;
  return queryOf({ ...(view === 'overview' && force ? { force } : {}), ...terms(state), ...more });
}

/** What every comparison of a state has in common. @param {State} state @returns {Record<string, string>} */
function terms({ source, months, washout, controls, dims }) {
  return {
    source,
    ...(months === 12 ? {} : { months: String(months) }),
    ...(washout === WASHOUT ? {} : { washout: String(washout) }),
    ...(controls === null ? {} : { controls }),
    ...dims,
  };
}

/** @param {Record<string, string>} pairs */
function queryOf(pairs) {
  return new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
