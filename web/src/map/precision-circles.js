/** Records located to within 25 km: from near, a dashed circle of that radius says so. */

/** From this zoom on the circle is wide enough not to be taken for a mark. */
export const PRECISION_ZOOM = 9;
const RADIUS_KM = 25;
/** Corners of a drawn circle. */
const CORNERS = 64;
/** Kilometres in a degree of latitude: 40,008 / 360. */
const KM_PER_DEGREE = 111.13;

/** @param {{lon: number, lat: number}} centre @param {number} [radiusKm] @returns {GeoJSON.Polygon} */
export function circleAround({ lon, lat }, radiusKm = RADIUS_KM) {
  const down = radiusKm / KM_PER_DEGREE;
  const across = down / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % CORNERS)) / CORNERS;
    return [lon + across * Math.cos(angle), lat + down * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

/**
 * One circle a place, also where its stack is cut by a tile edge.
 *
 * @param {{place: string, precision: string, lon: number, lat: number}[]} stacks
 * @returns {GeoJSON.FeatureCollection}
 */
export function precisionCircles(stacks) {
  const loose = new Map(stacks.filter((stack) => stack.precision === '25km').map((stack) => [stack.place, stack]));
  return {
    type: 'FeatureCollection',
    features: [...loose].map(([place, centre]) => ({ type: 'Feature', geometry: circleAround(centre), properties: { place } })),
  };
}
