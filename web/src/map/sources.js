/** Where the map's geometry comes from: static tiles, and tiles of the reader's filter. */

/** @typedef {import('maplibre-gl').SourceSpecification} SourceSpecification */
/** @typedef {import('../model/types.js').Level} Level */

/** Last zoom of area tiles and of hexagon tiles; the map stretches them beyond. */
const AREA_MAXZOOM = 12;
const POINT_MAXZOOM = 14;
const HEAT_MAXZOOM = 9;

/** Sources whose tiles depend on the filter: a new period changes their URL, nothing else. */
export const FILTERED = /** @type {const} */ (['heat', 'incidents', 'area-records', 'area-record-points']);

/** @param {string} base absolute, without a slash at the end @param {string} layer @param {string} [query] @returns {string} */
export function tileUrl(base, layer, query = '') {
  return `${base}/tiles/${layer}/{z}/{x}/{y}${query && `?${query}`}`;
}

/**
 * Where the static geometry of a level lies: no tiles are made of countries, they come whole as GeoJSON, which has no layers.
 *
 * @param {Level} level
 * @returns {{source: string, 'source-layer'?: string}}
 */
export function areasAt(level) {
  return level === 'countries' ? { source: level } : { source: level, 'source-layer': level };
}

/**
 * @param {string} base absolute address of the data URLs, with the pinned edition if there is one
 * @param {string} filter query of the reader's filter
 * @param {Level[]} levels whose areas the map may draw: of another nothing is asked
 * @returns {Record<string, SourceSpecification>}
 */
export function pageSources(base, filter, levels) {
  /** @param {string} url @param {number} maxzoom @param {string} [promoteId] @returns {SourceSpecification} */
  const tiles = (url, maxzoom, promoteId) => ({ type: 'vector', tiles: [url], maxzoom, ...(promoteId ? { promoteId } : {}) });
  const urls = filteredUrls(base, filter);
  return {
    context: tiles(tileUrl(base, 'context'), AREA_MAXZOOM),
    zones: tiles(tileUrl(base, 'zones', 'datetime=../..'), AREA_MAXZOOM),
    'state-points': emptyCollection(),
    'area-circles': emptyCollection(),
    'precision-circles': emptyCollection(),
    'coarse-zones': emptyCollection(),
    'no-counts-notes': emptyCollection(),
    heat: tiles(urls.heat, HEAT_MAXZOOM),
    incidents: tiles(urls.incidents, POINT_MAXZOOM),
    ...(levels.includes('countries') ? { countries: { type: 'geojson', data: `${base}/data/countries.geojson`, promoteId: 'code' } } : {}),
    ...(levels.includes('states') ? { states: tiles(tileUrl(base, 'states'), AREA_MAXZOOM, 'code') } : {}),
    ...(levels.includes('municipalities') ? municipalSources(base, urls, tiles) : {}),
  };
}

/**
 * URL templates of the filtered sources.
 *
 * @param {string} base
 * @param {string} filter query of the reader's filter
 * @returns {Record<typeof FILTERED[number], string>}
 */
export function filteredUrls(base, filter) {
  return {
    heat: tileUrl(base, 'heat', `grid=hex&${filter}`),
    incidents: tileUrl(base, 'incidents', filter),
    'area-records': tileUrl(base, 'municipalities', filter),
    'area-record-points': tileUrl(base, 'municipalities', `as=point&${filter}`),
  };
}

/**
 * @param {string} base
 * @param {ReturnType<typeof filteredUrls>} urls
 * @param {(url: string, maxzoom: number, promoteId?: string) => SourceSpecification} tiles
 */
function municipalSources(base, urls, tiles) {
  return {
    municipalities: tiles(tileUrl(base, 'municipalities'), AREA_MAXZOOM, 'code'),
    'municipality-points': tiles(tileUrl(base, 'municipalities', 'as=point'), AREA_MAXZOOM),
    'area-records': tiles(urls['area-records'], AREA_MAXZOOM),
    'area-record-points': tiles(urls['area-record-points'], AREA_MAXZOOM),
  };
}

/** @returns {SourceSpecification} */
function emptyCollection() {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
}
