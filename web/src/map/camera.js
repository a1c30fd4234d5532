/** Where the map looks: the country to begin with, a place on demand, never off into the ocean. */

/** @typedef {[number, number, number, number]} Box west, south, east, north in degrees */
/** @typedef {{top: number, bottom: number, left: number, right: number}} Sides px */
/** @typedef {{width: number, height: number}} Size px */

/** Centres stay within this box, edges of the view may look beyond; it is what a country without a box of its own shows. */
const EVERYWHERE = /** @type {Box} */ ([-122, 8, -80, 36]);

export const MIN_ZOOM = 2;
export const MAX_ZOOM = 14;

/** Share of the map's sides left free around the country, both sides together. */
const MARGIN_SHARE = 0.1;

/** Share of the shorter side that a municipality takes: its neighbours stay in view. */
const PLACE_SHARE = 1 / 3;

/** What the buttons and the list take of the page's map, px: of one narrower than 480 a row at its top, else a column and the lower edge (`map.css`). */
export const taken = (/** @type {number} */ width) => (width < 480 ? { top: 56, right: 0, bottom: 0 } : { top: 0, right: 56, bottom: 44 });

/** Closest zoom when a place is opened. */
export const PLACE_MAX_ZOOM = 10;

/** Least that a map shows beside what covers it, in px. */
const LEAST_FREE_PX = 120;

/** @param {Pick<import('../model/types.js').Edition, 'boxes'>} edition @param {string} country @returns {Box} */
export function countryBox({ boxes }, country) {
  return boxes[country] ?? EVERYWHERE;
}

/**
 * Free room around the country, beside what lies over the map.
 *
 * @param {Size} size
 * @param {number} [covered] px at the lower edge that something covers
 * @returns {Sides}
 */
export function margins({ width, height }, covered = 0) {
  const hidden = Math.min(covered, Math.max(0, height - LEAST_FREE_PX));
  const across = (width * MARGIN_SHARE) / 2;
  const down = ((height - hidden) * MARGIN_SHARE) / 2;
  return { top: down, bottom: down + hidden, left: across, right: across };
}

/**
 * Free room around a place: a state or an operation fills the map as a country does, a municipality a third of it.
 *
 * @param {Size} size
 * @param {number} covered px at the lower edge that something covers
 * @param {boolean} small
 * @returns {Sides}
 */
export function placeMargins({ width, height }, covered, small) {
  const around = margins({ width, height }, covered);
  if (!small) return around;
  const free = height - (around.bottom - around.top);
  const side = Math.min(width, free) * PLACE_SHARE;
  const across = (width - side) / 2;
  const down = (free - side) / 2;
  return { top: down, bottom: down + (height - free), left: across, right: across };
}

/**
 * Keeps the centre in its box without ever changing the zoom for it: narrow maps still show both ends of the country.
 *
 * @param {{lng: number, lat: number}} centre
 * @param {number} zoom
 */
export function constrain({ lng, lat }, zoom) {
  const [west, south, east, north] = EVERYWHERE;
  return {
    lng: Math.min(east, Math.max(west, lng)),
    lat: Math.min(north, Math.max(south, lat)),
    zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
  };
}
