/**
 * Numbers that are told beside the asked ones and never added to them: the other motive of killed journalists, victims whose
 * sex is not recorded, records whose source says who attacked.
 */
import { countryOf, hasCounts, impliedCode, sourceOf } from './offers.js';
import { baseOf, filterQuery } from './query.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Edition} Edition */
/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./api.js').Question} Question */

/** Code of a field whose source says nothing. */
export const NOT_STATED = 'not_stated';

/** The motive that the numbers are of: asked, implied by the role, or the default. @param {State} state @param {Edition} edition @returns {string | null} */
export function askedMotive({ source: id, dims }, edition) {
  const source = sourceOf(edition, id);
  return dims.motive ?? impliedCode(source, dims, 'motive') ?? source.dimensions.motive?.default ?? null;
}

/** Codes of a field that do say something. @param {State} state @param {Edition} edition @param {string} name */
export function statedCodes(state, edition, name) {
  const codes = sourceOf(edition, state.source).dimensions[name]?.codes ?? [];
  return codes.includes(NOT_STATED) ? codes.filter((code) => code !== NOT_STATED) : [];
}

/**
 * @param {State} state
 * @param {Data} data
 * @returns {Record<string, Question | null>}
 */
export function besideQuestions(state, { edition }) {
  if (!hasCounts(countryOf(state.place, edition), edition)) return Object.fromEntries(Object.keys(NOTHING_BESIDE).map((slot) => [slot, null]));
  const base = baseOf(state);
  const { dimensions } = sourceOf(edition, state.source);
  const hasMotives = dimensions.motive?.codes.includes('unconfirmed') ?? false;
  const stated = statedCodes(state, edition, 'perpetrator');
  const asksSides = stated.length > 0 && ('perpetrator' in state.dims || 'victim' in state.dims);
  const asksSex = (dimensions.sex?.codes.includes('unknown') && 'sex' in state.dims && state.dims.sex !== 'unknown') ?? false;
  /** @param {boolean} wanted @param {'confirmed' | 'unconfirmed' | 'sexUnknown' | 'named' | 'namedOf'} slot @param {Record<string, string | null>} more */
  const total = (wanted, slot, more) =>
    wanted
      ? { url: `${base}/summary?${filterQuery(state, more)}`, answer: (/** @type {any} */ json) => ({ [slot]: json.count ?? json.records ?? null }) }
      : null;
  return {
    confirmed: total(hasMotives, 'confirmed', { motive: 'confirmed', role: null }),
    unconfirmed: total(hasMotives, 'unconfirmed', { motive: 'unconfirmed', role: null }),
    sexUnknown: total(asksSex, 'sexUnknown', { sex: 'unknown' }),
    named: total(asksSides, 'named', { perpetrator: stated.join(','), victim: null }),
    namedOf: total(asksSides, 'namedOf', { perpetrator: null, victim: null }),
  };
}

/** What these slots hold when there is nothing to ask. @type {Record<string, Partial<Data>>} */
export const NOTHING_BESIDE = {
  confirmed: { confirmed: null },
  unconfirmed: { unconfirmed: null },
  sexUnknown: { sexUnknown: null },
  named: { named: null },
  namedOf: { namedOf: null },
};
