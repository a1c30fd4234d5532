/** Area circles: how many, on the label point of each area. Larger ones are drawn first. */

/** @typedef {import('../model/types.js').Values} Values */
/** @typedef {import('../model/types.js').Area} Area */
/** @typedef {import('../model/types.js').Drawing} Drawing */

/** Radius in px of the largest value that any period of this length has at this level. */
const LARGEST_PX = 34;
const SMALLEST_PX = 2;

/** @param {number} n @param {number} scaleMax @returns {number} px */
export function circleRadius(n, scaleMax) {
  return Math.max(SMALLEST_PX, LARGEST_PX * Math.sqrt(n / scaleMax));
}

/**
 * @param {Values | null} values
 * @param {Drawing} drawing
 * @param {ReadonlyMap<string, Area>} areas
 * @param {(n: number) => string} label
 * @returns {GeoJSON.FeatureCollection}
 */
export function circleFeatures(values, drawing, areas, label) {
  /** @type {GeoJSON.Feature[]} */
  const features = [];
  if (values && drawing.marks === 'circles' && values.level === drawing.level) {
    const scaleMax = values.scaleMax ?? Math.max(1, ...[...values.values.values()].map((each) => each.value ?? 0));
    for (const [code, { value: n }] of values.values) {
      const area = areas.get(code);
      if (!area || n === null || n <= 0) continue;
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [area.lon, area.lat] },
        properties: { code, n, r: circleRadius(n, scaleMax), label: label(n) },
      });
    }
  }
  return { type: 'FeatureCollection', features };
}
