/** What to ask the server for a state, and the asking: one slot an answer, a new question aborts the slot's old one. */
import { isComparison } from '../compare/question.js';
import { drawing } from '../model/drawing.js';
import { baseOf, filterQuery } from './query.js';
import { readPlace, readValues, readZone, readZones } from './answers.js';
import { datetime } from '../model/state.js';
import { getDocument } from './document.js';
import { partsQuestion } from '../parts/question.js';
import { ApiProblem } from './problem.js';

export { baseOf, filterQuery };

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {import('../model/types.js').Source} Source */

/**
 * @typedef {object} Question
 * @property {string} url
 * @property {(url: string, signal?: AbortSignal) => Promise<any>} [get] how it is asked; as JSON unless it says so
 * @property {(json: any) => Partial<Data>} answer
 */

/**
 * One question a slot; null = nothing to ask, the slot's data are cleared.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {Record<string, Question | null>}
 */
export function questions(state, data) {
  // Two maps ask for themselves; the one map behind them has numbers again when it has words.
  if (isComparison(state)) return { values: null, zones: null, parts: partsQuestion(state, data) };
  const { edition } = data;
  const base = baseOf(data.edition);
  const zoneSelected = edition.zones.some((zone) => zone.id === state.place);
  const areaSelected = state.place !== null && !zoneSelected && !edition.countries.includes(state.place);
  const span = `datetime=${datetime(state)}`;
  return {
    values: valuesQuestion(state, data),
    zones: { url: `${base}/zones?${span}`, answer: (json) => ({ zones: readZones(json) }) },
    place: areaSelected ? { url: `${base}/areas/${state.place}?${span}`, answer: (json) => ({ place: readPlace(json) }) } : null,
    zone: zoneSelected ? { url: `${base}/zones/${state.place}?${span}`, answer: (json) => ({ zone: readZone(json) }) } : null,
    stack: stackQuestion(state, data),
    parts: partsQuestion(state, data),
  };
}

/** What a slot holds when there is nothing to ask. @type {Record<string, Partial<Data>>} */
export const EMPTY = {
  values: { values: null },
  zones: { zones: [] },
  place: { place: null },
  zone: { zone: null },
  stack: { stack: null },
  parts: { parts: null },
};

/** @param {State} state @param {Data} data @returns {Question | null} */
function valuesQuestion(state, data) {
  const { level } = drawing(state, data.edition, data.seen?.zoom ?? state.at?.zoom ?? 0);
  if (!level) return null;
  return {
    url: `${baseOf(data.edition)}/values/${level}?${filterQuery(state, { measure: state.measure })}`,
    answer: (json) => ({ values: readValues(json) }),
  };
}

/** @param {State} state @param {Data} data @returns {Question | null} */
function stackQuestion(state, { stackKey, edition }) {
  if (!stackKey) return null;
  const query = filterQuery(state, { place: stackKey.place, offset: String(stackKey.offset), f: 'html', lang: state.lang });
  return { url: `${baseOf(edition)}/incidents?${query}`, get: getDocument, answer: (stack) => ({ stack }) };
}

/** @param {string} url @param {AbortSignal} [signal] @returns {Promise<any>} */
export async function getJson(url, signal) {
  const response = await fetch(url, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!response.ok) throw new ApiProblem(response.status, await response.json().catch(() => ({})), response.headers.get('retry-after'));
  return response.json();
}
