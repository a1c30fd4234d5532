/** The parts of a data URL that the state gives. */
import { askedRelation, datetime } from '../model/state.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Source} Source */
/** @typedef {import('../model/types.js').Level} Level */

/** Where the data of an edition stand for good: what a page asks while it is open is of one edition. @param {import('../model/types.js').Edition} edition */
export function baseOf({ id }) {
  return `/e/${id}`;
}

/** Everything that filters records and counts. @param {State} state @param {Record<string, string | null>} more */
export function filterQuery(state, more = {}) {
  const pairs = {
    source: state.source,
    datetime: datetime(state),
    ...state.dims,
    state: state.stateCode,
    zone: state.zoneFilter,
    relation: askedRelation(state),
    ...state.more,
    ...more,
  };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(pairs)) if (value !== null) query.set(key, value);
  return query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
}
