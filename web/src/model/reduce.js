/** What an action does to state and data. Pure: the same input gives the same output. */
import { carryPeriod, countryOf, defaultPeriod, hasCounts, sourceOf } from './offers.js';
import { isComparison, liesIn } from '../compare/question.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./types.js').Action} Action */
/** @typedef {{state: State, data: Data}} Whole */

/**
 * @param {Whole} whole
 * @param {Action} action
 * @returns {Whole}
 */
export function reduce(whole, action) {
  const { state, data } = whole;
  switch (action.type) {
    case 'select-place':
      if (action.find && comparesAt(whole.state, data.edition, action.code)) return compare(whole, { ...question(state), place: action.code });
      return select(onMap(inView(whole, action.view), action), action.code);
    case 'select-zone':
      if (action.find && state.view === 'compare') return compare(whole, { operation: action.id });
      return select(onMap(inView(whole, action.view), action), action.id);
    case 'select-stack':
      return { state, data: { ...data, stackKey: { place: action.place, offset: 0 }, stack: null } };
    case 'set-stack-page':
      return data.stackKey ? { state, data: { ...data, stackKey: { ...data.stackKey, offset: action.offset } } } : whole;
    case 'back':
      if (data.stackKey !== null) return { state, data: { ...data, stackKey: null, stack: null } };
      return select(whole, backFrom(whole));
    case 'move':
      return { state: { ...state, at: action.byReader || state.at ? action.at : null }, data: { ...data, seen: action.seen } };
    case 'fit-country':
      return { state: { ...state, at: null }, data };
    case 'set-period':
      return { state: { ...state, start: action.start, end: action.end, page: 1 }, data: { ...data, periodChanged: false } };
    case 'set-view':
      return { state: { ...state, view: action.view, page: 1 }, data };
    case 'compare':
      return compare(whole, action);
    case 'look':
      return { state: { ...state, at: action.at }, data };
    case 'set-country':
      return setCountry(whole, action.code);
    case 'set-layer':
      return { state: action.layer === 'zones' ? { ...state, showZones: action.shown } : { ...state, showLabels: action.shown }, data };
    case 'follow':
      return follow(whole, action.state);
    case 'restore':
      return { state: action.state, data: { ...data, stackKey: null, stack: null, periodChanged: false } };
    default:
      return whole;
  }
}

/** A place opened from the table is shown on the map: one step, and one step back. @param {Whole} whole @param {import('./types.js').View} [view] @returns {Whole} */
function inView(whole, view) {
  return view === undefined ? whole : { state: { ...whole.state, view, page: 1 }, data: whole.data };
}

/** What was looked for is shown on the map, in one step. @param {Whole} whole @param {{find?: boolean}} action @returns {Whole} */
function onMap({ state, data }, { find }) {
  return { state: find && state.view !== 'map' ? { ...state, view: 'map', page: 1 } : state, data };
}

/** @param {Whole} whole @param {string | null} place @returns {Whole} */
function select({ state, data }, place) {
  const from = countryOf(state.place, data.edition);
  const to = countryOf(place, data.edition);
  const period = from === to ? {} : countryPeriod({ state, data }, to);
  return { state: { ...state, ...period, place }, data: { ...data, stackKey: null, stack: null } };
}

/** Back from a place leads to its country. @param {Whole} whole @returns {string | null} */
function backFrom({ state, data }) {
  const country = countryOf(state.place, data.edition);
  return country === data.edition.countries[0] ? null : country;
}

/** @param {Whole} whole @param {string} country @returns {{start: string, end: string} | {}} */
function countryPeriod({ state, data }, country) {
  const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
  if (counted === hasCounts(country, data.edition)) return {};
  return defaultPeriod(sourceOf(data.edition, state.source), country, data.edition);
}

/** @typedef {{operation?: string | null, place?: string | null, date?: string | null}} Question */

/** Another question frames its own places; an operation has its own date. @param {Whole} whole @param {Question} question @returns {Whole} */
function compare(whole, { operation = null, place = null, date = null }) {
  const { state, data } = select(whole, place);
  return { state: { ...state, view: 'compare', operation, date: operation === null ? date : null, zoneFilter: null, at: null, page: 1 }, data };
}

/** @param {State} state @returns {Question} */
const question = ({ operation, place, date }) => ({ operation, place, date });

/** Whether a place that was looked for can take the compared one's place. @param {State} state @param {Data['edition']} edition @param {string} code */
function comparesAt({ view, operation, date }, edition, code) {
  const zone = edition.zones.find((each) => each.id === operation);
  return view === 'compare' && (zone ? liesIn(code, zone) : date !== null);
}

/** A link leads to a view; it says where the map looks only when it leaves the country, the map or the question of two maps. @param {Whole} whole @param {State} to @returns {Whole} */
function follow({ state, data }, to) {
  const stays = isComparison(to)
    ? to.view === state.view && to.operation === state.operation && to.place === state.place && to.date === state.date
    : countryOf(to.place, data.edition) === countryOf(state.place, data.edition);
  const at = to.at ?? (stays ? state.at : null);
  return { state: { ...to, at }, data: { ...data, stackKey: null, stack: null, periodChanged: periodForced(state, to, data.edition) } };
}

/** Whether the period of another source's view is its own, as it does not cover the one before. @param {State} state @param {State} to @param {Data['edition']} edition */
function periodForced(state, to, edition) {
  const { source, start, end } = to;
  // Two maps have their months from their day.
  if (isComparison(to) || source === state.source || (start === state.start && end === state.end)) return false;
  const carried = carryPeriod(state, sourceOf(edition, source));
  return carried.start === start && carried.end === end;
}

/** @param {Whole} whole @param {string} code @returns {Whole} */
function setCountry(whole, code) {
  const place = code === whole.data.edition.countries[0] ? null : code;
  const { state, data } = select(whole, place);
  return { state: { ...state, at: null, stateCode: null, zoneFilter: null, more: {}, operation: null, date: null, page: 1 }, data };
}
