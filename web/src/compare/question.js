/** The question of a comparison: which places, around which day. A pure function of the state. */
import { windowsOf } from '../chart/windows.js';
import { levelOf } from '../levels.js';
import { sourceOf } from '../offers.js';
import { WASHOUT } from '../state.js';
import { monthEnd, monthIndex, monthStart } from '../period.js';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Edition} Edition */
/** @typedef {import('../types.js').ZoneEntry} ZoneEntry */
/** @typedef {{start: string, end: string}} Period */

/**
 * @typedef {object} Question
 * @property {ZoneEntry | null} operation null = a place around a day of the reader's own
 * @property {string | null} place code of a municipality or state; null = all places the operation names
 * @property {string} date first day of the deployment, or the reader's day
 */

/** Months of a source's finest period. */
const STEP = { day: 1, month: 1, year: 12 };

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
 * @param {Pick<import('../types.js').Data, 'edition' | 'areas'>} data
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

/**
 * The months that the two maps show; null where the source does not cover both whole.
 *
 * @param {Question} question
 * @param {Pick<State, 'source' | 'months' | 'washout'>} state
 * @param {Edition} edition
 * @returns {{before: Period, after: Period} | null}
 */
export function periodsOf({ operation, date }, { source: id, months, washout }, edition) {
  const source = sourceOf(edition, id);
  const limits = { from: monthIndex(source.coverage.start), to: monthIndex(source.coverage.end) + 1 };
  const event = { first: date, firstPrecision: operation?.firstPrecision ?? /** @type {const} */ ('day') };
  const { before, after } = windowsOf(event, months, limits, STEP[source.resolution], washout);
  if (!before || !after) return null;
  const days = (/** @type {{from: number, to: number}} */ { from, to }) => ({ start: monthStart(from), end: monthEnd(to - 1) });
  return { before: days(before), after: days(after) };
}

/**
 * Operations that had named the place, or part of what the asked one names, before it began.
 *
 * @param {Question} question
 * @param {Edition} edition
 * @returns {ZoneEntry[]} by begin
 */
export function earlierOperations({ operation, place, date }, edition) {
  const named = place !== null ? [place] : (operation?.areas ?? []);
  const names = (/** @type {ZoneEntry} */ zone) =>
    named.some((code) => liesIn(code, zone) || zone.states.includes(code) || (code.length === 2 && zone.areas.some((each) => each.length === 5 && each.startsWith(code))));
  return edition.zones
    .filter((zone) => zone !== operation && zone.first < date && !zone.national && zone.areaKnown !== 'coarser' && names(zone))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
}
