/**
 * Deployment zones on the asked day. Solid hatch and edge: under way, end documented. Broken: end unknown. Dotted edge
 * without hatch: ended. Not begun: nothing.
 *
 * The source holds every face and every edge once per interval of constant strongest status; a day picks the interval.
 */
import { hatchName } from '../hatch.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {import('maplibre-gl').FilterSpecification} Filter */

/** Width of an edge in px, and of the white casing under it. */
const EDGE_PX = 2;
const CASING_PX = 4.4;

/** Dash and gap of an edge with unknown end (7 and 4 px) and of an ended one, in line widths. */
const DASH_UNKNOWN = [7 / EDGE_PX, 4 / EDGE_PX];
const DOT_PX = 1.6;
const DASH_ENDED = [0.9, 1.2];

/** Hatch over events leaves the records readable. */
export const HATCH_OPACITY = { overValues: 1, overRecords: 0.55 };

/** The asked day as the page keeps it in the style's global state: 20091231. */
export const DAY_FROM_STATE = /** @type {Expression} */ (['global-state', 'day']);

/** @param {string} day ISO day @returns {number} yyyymmdd */
export function dayNumber(day) {
  return Number(day.replaceAll('-', ''));
}

/**
 * @param {Palette} palette
 * @param {Expression | number} day
 * @param {{quarter: number, density: import('../hatch.js').Density}} hatch size by the quarter of the zoom's fraction
 * @returns {NamedLayer[]}
 */
export function zoneLayers({ zone }, day, { quarter, density }) {
  const fill = { source: 'zones', 'source-layer': 'zone_fill' };
  const edge = { source: 'zones', 'source-layer': 'zone_edges' };
  /** @type {Filter[]} */
  const onDay = [
    ['<=', ['coalesce', ['get', 'from'], 0], day],
    ['>=', ['coalesce', ['get', 'until'], FOREVER], day],
    ['>=', ['zoom'], ['coalesce', ['get', 'min_zoom'], 0]],
  ];
  /** @param {string[]} statuses @returns {Filter} */
  const having = (...statuses) => /** @type {Filter} */ (['all', ['in', ['get', 'status'], ['literal', statuses]], ...onDay]);
  return [
    { id: 'zone-hatch-broken', type: 'fill', ...fill, filter: having('end_unknown'), paint: { 'fill-pattern': hatchName('broken', quarter, density), 'fill-antialias': false } },
    { id: 'zone-hatch-solid', type: 'fill', ...fill, filter: having('active'), paint: { 'fill-pattern': hatchName('solid', quarter, density), 'fill-antialias': false } },
    {
      id: 'zone-casing',
      type: 'line',
      ...edge,
      filter: having('active', 'end_unknown', 'ended'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': zone.casing, 'line-width': CASING_PX, 'line-opacity': 0.85 },
    },
    {
      id: 'zone-edge-ended',
      type: 'line',
      ...edge,
      filter: having('ended'),
      paint: { 'line-color': zone.ink, 'line-width': DOT_PX, 'line-dasharray': DASH_ENDED },
    },
    {
      id: 'zone-edge-unknown',
      type: 'line',
      ...edge,
      filter: having('end_unknown'),
      paint: { 'line-color': zone.ink, 'line-width': EDGE_PX, 'line-dasharray': DASH_UNKNOWN },
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

/** A claim without a later change holds to the end of what the tile can say. */
const FOREVER = 99991231;
