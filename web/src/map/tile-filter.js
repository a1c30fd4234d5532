/** The reader's filter in the addresses of the tiles: a map is told it again only when it differs. */
import { baseOf, filterQuery } from '../net/questions.js';
import { FILTERED, filteredUrls } from './sources.js';

/** @typedef {import('maplibre-gl').Map} Engine */

/** @param {import('../model/types.js').Store} store */
export function createTileFilter(store) {
  /** What the map was last told. */
  let told = { base: '', query: '' };

  /** Takes the filter as told: it goes with the words that say it. */
  function note() {
    const { answered, edition } = store.data;
    told = { base: location.origin + baseOf(edition), query: filterQuery(answered) };
    return told;
  }

  /** @param {Engine} map */
  function tell(map) {
    const before = told;
    const { base, query } = note();
    if (base === before.base && query === before.query) return;
    const urls = filteredUrls(base, query);
    for (const id of FILTERED) {
      const source = /** @type {import('maplibre-gl').VectorTileSource | undefined} */ (map.getSource(id));
      source?.setTiles([urls[id]]);
    }
  }

  return { note, tell };
}
