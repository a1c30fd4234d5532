/** What lies under a point of the map: the nearest thing that opens or says something. */

import { middleOf } from './hexagon-areas.js';

/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {{x: number, y: number}} ScreenPoint px from the map's top left corner */
/**
 * @typedef {{kind: 'stack', place: string, properties: Record<string, any>}
 *   | {kind: 'hexagon', rings: [number, number][][], states: string[], properties: Record<string, any>}
 *   | {kind: 'place', code: string, properties: Record<string, any>}} Picked
 */

/** Layers of stacks: discs, and the shapes of kinds. */
export const STACK_LAYERS = ['stacks', 'stack-signs'];

/** Layers that answer a press, the first that has something wins. A stack is a stack; all others name an area. */
const PRESSABLE = [...STACK_LAYERS, 'area-record-numbers', 'area-circles', 'coarse-zone-names', 'hexagons', 'value-fill', 'value-no-data', 'land', 'no-counts'];

/** A press may miss a small mark by this much, in px. */
const REACH_PX = 6;
const POINT_LAYERS = new Set([...STACK_LAYERS, 'area-record-numbers', 'area-circles', 'coarse-zone-names']);

/** @param {Engine} map @param {ScreenPoint} point @returns {Picked | null} */
export function pick(map, { x, y }) {
  const layers = PRESSABLE.filter((id) => map.getLayer(id));
  /** @type {[[number, number], [number, number]]} */
  const near = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const marks = map.queryRenderedFeatures(near, { layers: layers.filter((id) => POINT_LAYERS.has(id)) });
  const areas = marks.length > 0 ? marks : map.queryRenderedFeatures([x, y], { layers: layers.filter((id) => !POINT_LAYERS.has(id)) });
  for (const id of layers) {
    const feature = areas.find((each) => each.layer.id === id);
    if (!feature) continue;
    const { properties } = feature;
    if (STACK_LAYERS.includes(id)) return { kind: 'stack', place: String(properties.place), properties };
    if (id === 'hexagons') return hexagon(map, feature);
    if (properties.code !== undefined) return { kind: 'place', code: String(properties.code), properties };
  }
  return null;
}

/**
 * A hexagon, and the states its corners and middle lie in, as the server's areas have them. A tile's edge cuts a hexagon:
 * its rings are those of all its parts.
 *
 * @param {Engine} map
 * @param {import('maplibre-gl').MapGeoJSONFeature} feature
 * @returns {Picked}
 */
function hexagon(map, { geometry, properties, source, sourceLayer }) {
  const ring = ringOf(geometry);
  const middle = middleOf(ring);
  const land = ['land', 'no-counts'].filter((id) => map.getLayer(id));
  const under = [middle, ...ring].flatMap((at) => map.queryRenderedFeatures(map.project(at), { layers: land }));
  const states = [...new Set(under.map((each) => String(each.properties.code)))];
  const parts = map.querySourceFeatures(source, { sourceLayer, filter: ['==', ['get', 'cell'], properties.cell] });
  return { kind: 'hexagon', rings: [ring, ...parts.map((part) => ringOf(part.geometry))], states, properties };
}

/** @param {GeoJSON.Geometry} geometry */
function ringOf(geometry) {
  return /** @type {[number, number][]} */ (geometry.type === 'Polygon' ? geometry.coordinates[0] : []);
}
