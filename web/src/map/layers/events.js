/** Records of an event source: hexagons from afar; stacks, area records and areas with circles from near. */
import { IMAGE } from '../patterns.js';
import { PRECISION_ZOOM } from '../precision-circles.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */

/** Lower breaks of classes 2 … 7 of records in a hexagon. */
export const HEXAGON_BREAKS = [3, 10, 30, 100, 300, 1000];

/** Radius of a stack in px: area in proportion to records, never under a pointer's reach, never over a city. */
const STACK_SCALE = 1.42;
const STACK_MIN = 5;
const STACK_MAX = 34;

/** A number stands from five records on, inside the disc when it is wide enough, else beside it. */
const NUMBER_FROM = 5;
const INSIDE_RADIUS = 10;
/** Records of the smallest disc that holds its number: (10 / 1.42)². */
const INSIDE_FROM = (INSIDE_RADIUS / STACK_SCALE) ** 2;

/** @param {number} n @returns {number} px */
export function stackRadius(n) {
  return Math.min(STACK_MAX, Math.max(STACK_MIN, STACK_SCALE * Math.sqrt(n)));
}

/** @type {Expression} */
const N = ['get', 'n'];
/** @type {Expression} */
const STACK_RADIUS = ['min', STACK_MAX, ['max', STACK_MIN, ['*', STACK_SCALE, ['sqrt', N]]]];

/**
 * @param {Palette} palette
 * @returns {NamedLayer[]}
 */
export function hexagonLayers({ count, text }) {
  const steps = HEXAGON_BREAKS.flatMap((lower, index) => [lower, count[index + 1]]);
  return [
    {
      id: 'hexagons',
      type: 'fill',
      source: 'heat',
      'source-layer': 'heat',
      paint: {
        'fill-color': /** @type {Expression} */ (['step', N, count[0], ...steps]),
        'fill-outline-color': text.card,
        'fill-opacity': 0.95,
      },
    },
  ];
}

/**
 * @param {Palette} palette
 * @param {{strong: string}} fonts
 * @returns {NamedLayer[]}
 */
export function stackLayers({ count, text, ground }, fonts) {
  /** @type {Expression} */
  const inside = ['>=', N, INSIDE_FROM];
  return [
    {
      id: 'stacks',
      type: 'circle',
      source: 'incidents',
      'source-layer': 'incidents',
      layout: { 'circle-sort-key': ['-', N] },
      paint: {
        'circle-radius': STACK_RADIUS,
        'circle-color': /** @type {string} */ (count[5]),
        'circle-opacity': 0.88,
        'circle-stroke-color': text.card,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'stack-numbers',
      type: 'symbol',
      source: 'incidents',
      'source-layer': 'incidents',
      filter: ['>=', N, NUMBER_FROM],
      layout: {
        'symbol-sort-key': ['-', N],
        'text-field': ['to-string', N],
        'text-font': [fonts.strong],
        'text-size': 12,
        'text-anchor': 'center',
        'text-offset': ['case', inside, ['literal', [0, 0]], ['literal', [1.1, 0]]],
      },
      paint: {
        'text-color': ['case', inside, text.card, text.ink],
        'text-halo-color': ['case', inside, 'rgba(0, 0, 0, 0)', ground.labelHalo],
        'text-halo-width': 1.5,
      },
    },
  ];
}

/**
 * How far from its point a record located to within 25 km may lie; the page draws the circles of what it shows.
 *
 * @param {Palette} palette
 * @returns {NamedLayer[]}
 */
export function precisionLayers({ fuzzy }) {
  return [
    {
      id: 'precision-circles',
      type: 'line',
      source: 'precision-circles',
      minzoom: PRECISION_ZOOM,
      paint: { 'line-color': fuzzy, 'line-width': 1.5, 'line-dasharray': [3, 3] },
    },
  ];
}

/**
 * Records known only to the municipality: the whole area, with a dashed edge and a square chip, never a pin.
 *
 * @param {Palette} palette
 * @param {{strong: string}} fonts
 * @returns {NamedLayer[]}
 */
export function areaRecordLayers({ count, fuzzy }, fonts) {
  const where = { source: 'area-records', 'source-layer': 'municipalities' };
  /** @type {import('maplibre-gl').FilterSpecification} */
  const some = ['>', ['coalesce', ['get', 'n_here'], 0], 0];
  return [
    { id: 'area-records', type: 'fill', ...where, filter: some, paint: { 'fill-color': /** @type {string} */ (count[1]) } },
    {
      id: 'area-records-edge',
      type: 'line',
      ...where,
      filter: some,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': fuzzy, 'line-width': 1.5, 'line-offset': 3, 'line-dasharray': [1.4, 1.6] },
    },
    {
      id: 'area-record-numbers',
      type: 'symbol',
      source: 'area-record-points',
      'source-layer': 'municipalities',
      filter: some,
      layout: {
        'symbol-sort-key': ['-', ['get', 'n_here']],
        'icon-image': IMAGE.chip,
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [0, 0, 0, 0],
        'icon-allow-overlap': true,
        'text-allow-overlap': true,
        'text-field': ['to-string', ['get', 'n_here']],
        'text-font': [fonts.strong],
        'text-size': 12,
      },
      paint: { 'text-color': /** @type {string} */ (count[6]) },
    },
  ];
}

/**
 * Circles on label points for count measures; `r` is computed by the page from the largest value of any such window.
 *
 * @param {Palette} palette
 * @param {{strong: string}} fonts
 * @returns {NamedLayer[]}
 */
export function areaCircleLayers({ count, text }, fonts) {
  return [
    {
      id: 'area-circles',
      type: 'circle',
      source: 'area-circles',
      layout: { 'circle-sort-key': ['-', N] },
      paint: {
        'circle-radius': ['get', 'r'],
        'circle-color': /** @type {string} */ (count[5]),
        'circle-opacity': 0.88,
        'circle-stroke-color': text.card,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'area-circle-numbers',
      type: 'symbol',
      source: 'area-circles',
      filter: ['>=', ['get', 'r'], INSIDE_RADIUS],
      layout: {
        'symbol-sort-key': ['-', N],
        'text-field': ['get', 'label'],
        'text-font': [fonts.strong],
        'text-size': 12,
        'text-padding': 1,
      },
      paint: { 'text-color': text.card },
    },
  ];
}
