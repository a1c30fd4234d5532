/** Which level an area is of and which state it lies in: as the list of areas says, and until it is here as Mexico's codes are formed. */

/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./types.js').Level} Level */
/** @typedef {import('./types.js').Area['level']} AreaLevel */

/** The levels of areas as data URLs name them. @type {Record<AreaLevel, Level>} */
export const PLURAL = { municipality: 'municipalities', state: 'states', country: 'countries' };

/** @param {string} code @param {Pick<Data, 'edition' | 'areas'>} data @returns {AreaLevel} */
export function levelOf(code, { edition, areas }) {
  const listed = areas.get(code)?.level;
  if (listed) return listed;
  if (edition.countries.includes(code)) return 'country';
  return /^\d{5}$/.test(code) ? 'municipality' : 'state';
}
