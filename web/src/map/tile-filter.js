/** The reader's filter in the addresses of the tiles: a map is told it again only when it differs. */
import { baseOf, filterQuery } from '../net/questions.js';
import { FILTERED, filteredUrls } from './sources.js';

/** @typedef {import('maplibre-gl').Map} Engine */

/** While a handle of the chart moves, no tile is asked for until it rests this long. */
const REST_MS = 100;

/** @param {import('../model/types.js').Store} store */
export function createTileFilter(store) {
  /** What the map was last told; `others` is the filter without its period. */
  let told = { base: '', query: '', others: '' };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;

  function now() {
    const { state, data } = store;
    return { base: location.origin + baseOf(data.edition), query: filterQuery(state), others: filterQuery(state, { datetime: null }) };
  }

  /** Takes the state's filter as told. */
  function note() {
    told = now();
  }

  /**
   * A new period waits until the handle that moves it rests, so that no tile is asked for on the way; any other filter
   * goes with the layers that draw it, at once.
   *
   * @param {Engine} map
   */
  function tell(map) {
    clearTimeout(resting);
    const { base, query, others } = now();
    if (base === told.base && query === told.query) return;
    if (base === told.base && others === told.others) resting = setTimeout(() => apply(map), REST_MS);
    else apply(map);
  }

  /** @param {Engine} map */
  function apply(map) {
    note();
    const urls = filteredUrls(told.base, told.query);
    for (const id of FILTERED) {
      const source = /** @type {import('maplibre-gl').VectorTileSource | undefined} */ (map.getSource(id));
      source?.setTiles([urls[id]]);
    }
  }

  return { note, tell, base: () => now().base, query: () => told.query };
}
