/** Where the map looks: the country to begin with, a place on demand, never off into the ocean. */

/** @typedef {[number, number, number, number]} Box west, south, east, north in degrees */

/** Land of each country the edition can hold, with its nearer islands. */
const COUNTRY_BOX = /** @type {Record<string, Box>} */ ({
  MX: [-117.2, 14.53, -86.7, 32.72],
  SV: [-90.14, 13.14, -87.69, 14.46],
});

/** The centre stays within this box; edges of the view may look beyond. */
const CENTRE_BOX = /** @type {Box} */ ([-122, 8, -80, 36]);

export const MIN_ZOOM = 2;
export const MAX_ZOOM = 14;

/** Share of the map's sides left free around the country, both sides together. */
const MARGIN_SHARE = 0.1;

/** Closest zoom when a place is opened: a small municipality keeps its neighbours in view. */
export const PLACE_MAX_ZOOM = 9;

/** @param {string} country @returns {Box} */
export function countryBox(country) {
  return COUNTRY_BOX[country] ?? /** @type {Box} */ (COUNTRY_BOX.MX);
}

/** @param {{width: number, height: number}} size px @returns {{top: number, bottom: number, left: number, right: number}} px */
export function margins({ width, height }) {
  const across = (width * MARGIN_SHARE) / 2;
  const down = (height * MARGIN_SHARE) / 2;
  return { top: down, bottom: down, left: across, right: across };
}

/**
 * Keeps the centre in its box without ever changing the zoom for it: narrow maps still show both ends of the country.
 *
 * @param {{lng: number, lat: number}} centre
 * @param {number} zoom
 */
export function constrain({ lng, lat }, zoom) {
  const [west, south, east, north] = CENTRE_BOX;
  return {
    lng: Math.min(east, Math.max(west, lng)),
    lat: Math.min(north, Math.max(south, lat)),
    zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
  };
}
