/** The parts of a data URL that the state gives. */
import { askedRelation, datetime } from '../model/state.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Source} Source */
/** @typedef {import('../model/types.js').Level} Level */

/** `/e/{edition}` when the link pins one. @param {State} state */
export function baseOf(state) {
  return state.pinned ? `/e/${state.pinned}` : '';
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
    ...more,
  };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(pairs)) if (value !== null) query.set(key, value);
  return query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
}
