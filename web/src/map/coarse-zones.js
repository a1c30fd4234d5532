/** Deployments whose place is smaller than our areas: counted at the label point of the area they lie in. */

/** @typedef {import('../types.js').Zone} Zone */
/** @typedef {import('../types.js').Area} Area */

/**
 * @param {Zone[]} zones begun by the asked day
 * @param {ReadonlyMap<string, Area>} areas
 * @param {(area: string, zones: Zone[]) => string} label
 * @returns {GeoJSON.FeatureCollection}
 */
export function coarseZoneFeatures(zones, areas, label) {
  /** @type {Map<string, Zone[]>} */
  const byArea = new Map();
  for (const zone of zones) {
    const code = zone.areas[0];
    if (zone.areaKnown !== 'coarser' || zone.status === 'not_begun' || code === undefined) continue;
    byArea.set(code, [...(byArea.get(code) ?? []), zone]);
  }
  /** @type {GeoJSON.Feature[]} */
  const features = [];
  for (const [code, within] of byArea) {
    const area = areas.get(code);
    if (!area) continue;
    features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [area.lon, area.lat] }, properties: { code, label: label(area.name, within) } });
  }
  return { type: 'FeatureCollection', features };
}
