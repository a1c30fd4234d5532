/** Municipalities of a hexagon: those whose label point lies in it. Exact enough to find one's way; the records say the rest. */

/** @typedef {[number, number]} Position degrees, longitude first */
/** @typedef {import('../model/types.js').Area} Area */

/** Mean of a ring's corners. @param {Position[]} ring @returns {Position} */
export function middleOf(ring) {
  const mean = (/** @type {0 | 1} */ axis) => ring.reduce((sum, at) => sum + at[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}

/** A ray to the east crosses the ring an odd number of times. @param {Position} point @param {Position[]} ring */
export function isWithin([x, y], ring) {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x0, y0] = ring.at(index - 1) ?? [x1, y1];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}

/**
 * By name; where none lies in the rings, the nearest one alone, which is then `near`.
 *
 * @param {Position[][]} rings parts of one hexagon
 * @param {ReadonlyMap<string, Area>} areas
 * @returns {{names: string[], near: boolean}}
 */
export function municipalitiesOf(rings, areas) {
  const [first] = rings;
  if (!first || first.length === 0) return { names: [], near: false };
  const all = [...areas.values()].filter(({ level }) => level === 'municipality');
  const within = all.filter(({ lon, lat }) => rings.some((ring) => isWithin([lon, lat], ring)));
  if (within.length > 0) return { names: within.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'es')), near: false };
  const [lon, lat] = middleOf(first);
  const shrink = Math.cos((lat * Math.PI) / 180);
  const away = (/** @type {Area} */ area) => Math.hypot((area.lon - lon) * shrink, area.lat - lat);
  const nearest = all.reduce((/** @type {Area | null} */ best, area) => (best && away(best) <= away(area) ? best : area), null);
  return { names: nearest ? [nearest.name] : [], near: true };
}
