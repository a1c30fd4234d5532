/** What lies under a point of the map: the nearest thing that opens something. */

/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {{x: number, y: number}} ScreenPoint px from the map's top left corner */
/**
 * @typedef {{kind: 'stack', place: string, properties: Record<string, any>}
 *   | {kind: 'place', code: string, properties: Record<string, any>}} Picked
 */

/** Layers that answer a press, the first that has something wins. A stack is a stack; all others name an area. */
const PRESSABLE = [
  'stacks',
  'area-record-numbers',
  'area-circles',
  'coarse-zone-names',
  'value-fill',
  'value-no-data',
  'land',
  'no-counts',
];

/** A press may miss a small mark by this much, in px. */
const REACH_PX = 6;
const POINT_LAYERS = new Set(['stacks', 'area-record-numbers', 'area-circles', 'coarse-zone-names']);

/**
 * @param {Engine} map
 * @param {ScreenPoint} point
 * @returns {Picked | null}
 */
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
    if (id === 'stacks') return { kind: 'stack', place: String(properties.place), properties };
    if (properties.code !== undefined) return { kind: 'place', code: String(properties.code), properties };
  }
  return null;
}
