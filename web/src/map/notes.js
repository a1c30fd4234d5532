/** Notes on the map at an area's label point: deployments smaller than our areas, countries without counts. */

/** @typedef {import('../model/types.js').Zone} Zone */
/** @typedef {import('../model/types.js').Area} Area */

/**
 * Deployments whose place is smaller than our areas, counted where they lie.
 *
 * @param {Zone[]} zones begun by the asked day
 * @param {ReadonlyMap<string, Area>} areas
 * @param {(area: string, zones: Zone[]) => {label: string, short: string}} words short = where there is little room
 * @returns {GeoJSON.FeatureCollection}
 */
export function coarseZoneFeatures(zones, areas, words) {
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
    const { label, short } = words(area.name, within);
    const note = noteAt(area, label);
    features.push({ ...note, properties: { ...note.properties, short, n: within.length } });
  }
  return { type: 'FeatureCollection', features };
}

/**
 * Countries that no source of the edition counts in.
 *
 * @param {string[]} countries
 * @param {ReadonlyMap<string, Area>} areas
 * @param {string} label
 * @returns {GeoJSON.FeatureCollection}
 */
export function noCountsFeatures(countries, areas, label) {
  const found = countries.map((code) => areas.get(code)).filter((area) => area !== undefined);
  return { type: 'FeatureCollection', features: found.map((area) => noteAt(area, label)) };
}

/** Label points of states and departments. @param {ReadonlyMap<string, Area>} areas @returns {GeoJSON.FeatureCollection} */
export function stateFeatures(areas) {
  const states = [...areas.values()].filter((area) => area.level === 'state');
  const features = states.map((area) => {
    const point = noteAt(area, area.short ?? area.name);
    return {
      ...point,
      properties: { code: area.code, name: area.name, parent: area.parent, ...(area.short ? { short: area.short } : {}) },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** @param {Area} area @param {string} label @returns {GeoJSON.Feature} */
function noteAt({ code, lon, lat }, label) {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { code, label } };
}
