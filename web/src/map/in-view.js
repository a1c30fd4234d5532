/** The map's real content for those who do not see it: what is in view, highest first. */
import { drawing } from '../model/drawing.js';
import { STACK_LAYERS } from './pick.js';

/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('../model/types.js').Drawing} Drawing */
/**
 * @typedef {object} VisiblePlace
 * @property {'area' | 'stack' | 'hexagon'} kind
 * @property {string} code area code, key of the stack, or cell
 * @property {string | null} name null where only the number is known
 * @property {string | null} parent state code
 * @property {number | null} value what the measure draws; null = no data or suppressed
 * @property {number | null} n people or records
 * @property {string} status `ok`, `unstable`, `partial`, `suppressed`, `no_data`
 */
/** @typedef {{west: number, south: number, east: number, north: number}} Bounds */

/** What only a map that is drawn can tell: without an engine there is no list of marks. */
export const NOT_DRAWN = 'not_drawn';
/** Longest list that is still read to its end. */
const LONGEST = 20;

/**
 * The places in view, highest first; null while what would be listed is on its way.
 *
 * @param {Pick<import('../model/types.js').Store, 'data'>} store
 * @param {import('maplibre-gl').Map | null} map null while there is none
 * @returns {VisiblePlace[] | typeof NOT_DRAWN | null}
 */
export function placesInView({ data }, map) {
  const { seen } = data;
  if (!seen) return null;
  const { marks } = drawing(data.answered, data.edition, seen.zoom);
  if (marks === 'fill' || marks === 'circles') return data.values ? areasInView(data, seen) : null;
  if (!map) return NOT_DRAWN;
  if (!map.areTilesLoaded()) return null;
  const layers = [...STACK_LAYERS, 'area-record-numbers', 'hexagons'].filter((id) => map.getLayer(id));
  return marksInView(map.queryRenderedFeatures({ layers }).map(({ layer, properties }) => ({ id: layer.id, properties: properties ?? {} })));
}

/** Areas with values whose label point is in view. @param {Pick<Data, 'values' | 'areas'>} data @param {Bounds} bounds @returns {VisiblePlace[]} */
export function areasInView({ values, areas }, bounds) {
  if (!values) return [];
  /** @type {VisiblePlace[]} */
  const found = [];
  const inside = (/** @type {{lon: number, lat: number}} */ { lon, lat }) =>
    lon >= bounds.west && lon <= bounds.east && lat >= bounds.south && lat <= bounds.north;
  for (const [code, { value, n, status }] of values.values) {
    const area = areas.get(code);
    if (area && inside(area)) found.push({ kind: 'area', code, name: area.name, parent: area.parent, value, n, status });
  }
  for (const code of values.noData) {
    const area = areas.get(code);
    if (area && inside(area)) found.push({ kind: 'area', code, name: area.name, parent: area.parent, value: null, n: null, status: 'no_data' });
  }
  return highestFirst(found);
}

/**
 * Stacks, area records or hexagons as the map draws them, each once.
 *
 * @param {{id: string, properties: Record<string, any>}[]} features layer id and attributes
 * @returns {VisiblePlace[]}
 */
export function marksInView(features) {
  /** @type {Map<string, VisiblePlace>} */
  const found = new Map();
  for (const { id, properties } of features) {
    const mark = markOf(id, properties);
    found.set(mark.kind + mark.code, mark);
  }
  return highestFirst([...found.values()]);
}

/** @param {string} layer @param {Record<string, any>} properties @returns {VisiblePlace} */
function markOf(layer, properties) {
  const common = { parent: null, status: 'ok' };
  if (STACK_LAYERS.includes(layer)) return { ...common, kind: 'stack', code: String(properties.place), name: null, value: properties.n, n: properties.n };
  if (layer === 'hexagons') return { ...common, kind: 'hexagon', code: String(properties.cell), name: null, value: properties.n, n: properties.n };
  return {
    ...common,
    kind: 'area',
    code: String(properties.code),
    name: properties.name ?? null,
    parent: properties.parent ?? null,
    value: properties.n_here,
    n: properties.n_here,
  };
}

/** @param {VisiblePlace[]} places @returns {VisiblePlace[]} */
function highestFirst(places) {
  const rank = (/** @type {VisiblePlace} */ place) => place.value ?? -1;
  return places.sort((a, b) => rank(b) - rank(a) || (a.code < b.code ? -1 : 1)).slice(0, LONGEST);
}
