/**
 * Deployment zones on the asked day. Solid hatch and edge: under way, end documented. Broken: end unknown. Dotted edge
 * without hatch: ended. Not begun: nothing.
 *
 * The source holds every face and every edge once per interval of constant strongest status; a day picks the interval.
 */
import { hatchName } from '../hatch.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').FilterSpecification} Filter */

/** Width of an edge in px, and of the white casing under it. */
const EDGE_PX = 2;
const CASING_PX = 4.4;

/**
 * Dash and gap of an edge with unknown end (7 and 4 px) and of an ended one, in line widths at a whole zoom. Dashes grow
 * with the zoom's fraction as patterns do (measured in 6.17: 7 px at 5.0, 13 px at 5.95), so they shrink by its quarter.
 */
const DASH_UNKNOWN = [7 / EDGE_PX, 4 / EDGE_PX];
const DOT_PX = 1.6;
const DASH_ENDED = [0.9, 1.2];

/** @param {number[]} dashes @param {number} quarter of the zoom's fraction @returns {number[]} */
export function dashesAt(dashes, quarter) {
  return dashes.map((length) => Number((length / 2 ** (quarter / 4)).toFixed(2)));
}

/** Hatch over events leaves the records readable. */
export const HATCH_OPACITY = { overValues: 1, overRecords: 0.55 };

/** A claim without a later change holds to the end of what the tile can say. */
const FOREVER = 99991231;

/**
 * Filters that pick, from a source with all intervals, the one of the day in the style's global state (20091231), and
 * leave out what is too small at this zoom. (`zoom` in a filter is the tile's, a whole number.)
 *
 * @type {Filter[]}
 */
export const ON_DAY_OF_STATE = [
  ['<=', ['coalesce', ['get', 'from'], 0], ['global-state', 'day']],
  ['>=', ['coalesce', ['get', 'until'], FOREVER], ['global-state', 'day']],
  ['>=', ['global-state', 'zoneZoom'], ['coalesce', ['get', 'min_zoom'], 0]],
];

/** @param {string} day ISO day @returns {number} yyyymmdd */
export function dayNumber(day) {
  return Number(day.replaceAll('-', ''));
}

/** Thresholds are given to two decimals; the tiles' own are not rounded. */
const ROUNDED = 0.01;

/**
 * The least zoom of a zone is where its widest circle holds 24 px, two lines of the hatch and a half; where the hatch is
 * finer, by 6 to 10 px, as many lines stand that much sooner.
 *
 * @param {number} zoom
 * @param {import('../hatch.js').Density} density
 */
export function zoomForZones(zoom, density) {
  return density === 'fine' ? zoom + Math.log2(10 / 6) : zoom;
}

/**
 * The zoom that zones are filtered by: it changes only where one of them appears or goes, so that a zoom in between costs
 * nothing.
 *
 * @param {{minZoom: number | null}[]} zones
 * @param {number} zoom
 * @returns {number}
 */
export function zoneZoom(zones, zoom) {
  const passed = zones.map(({ minZoom }) => minZoom ?? 0).filter((minZoom) => minZoom <= zoom);
  return Math.max(0, ...passed) + ROUNDED;
}

/**
 * @param {Palette} palette
 * @param {Filter[]} when picks the interval; none where the tiles hold only one
 * @param {{quarter: number, density: import('../hatch.js').Density}} hatch size by the quarter of the zoom's fraction
 * @returns {NamedLayer[]}
 */
export function zoneLayers({ zone }, when, { quarter, density }) {
  const fill = { source: 'zones', 'source-layer': 'zone_fill' };
  const edge = { source: 'zones', 'source-layer': 'zone_edges' };
  /** @param {Filter} status @returns {Filter} */
  const now = (status) => (when.length === 0 ? status : /** @type {Filter} */ (['all', status, ...when]));
  /** @param {import('../../model/types.js').ZoneStatus} status @returns {Filter} */
  const having = (status) => now(['==', ['get', 'status'], status]);
  return [
    {
      id: 'zone-hatch-broken',
      type: 'fill',
      ...fill,
      filter: having('end_unknown'),
      paint: { 'fill-pattern': hatchName('broken', quarter, density), 'fill-antialias': false },
    },
    {
      id: 'zone-hatch-solid',
      type: 'fill',
      ...fill,
      filter: having('active'),
      paint: { 'fill-pattern': hatchName('solid', quarter, density), 'fill-antialias': false },
    },
    {
      id: 'zone-casing',
      type: 'line',
      ...edge,
      filter: now(['in', ['get', 'status'], ['literal', ['active', 'end_unknown', 'ended']]]),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': zone.casing, 'line-width': CASING_PX, 'line-opacity': 0.85 },
    },
    {
      id: 'zone-edge-ended',
      type: 'line',
      ...edge,
      filter: having('ended'),
      paint: { 'line-color': zone.ink, 'line-width': DOT_PX, 'line-dasharray': dashesAt(DASH_ENDED, quarter) },
    },
    {
      id: 'zone-edge-unknown',
      type: 'line',
      ...edge,
      filter: having('end_unknown'),
      paint: { 'line-color': zone.ink, 'line-width': EDGE_PX, 'line-dasharray': dashesAt(DASH_UNKNOWN, quarter) },
    },
    {
      id: 'zone-edge-active',
      type: 'line',
      ...edge,
      filter: having('active'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': zone.ink, 'line-width': EDGE_PX },
    },
  ];
}
