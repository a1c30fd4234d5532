/** Records of an event source: hexagons from afar, area records and areas with circles from near. Stacks: `stacks.js`. */
import { IMAGE } from '../patterns.js';
import { PRECISION_ZOOM } from '../precision-circles.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */

/** Lower breaks of classes 2 … 7 of records in a hexagon. */
export const HEXAGON_BREAKS = [3, 10, 30, 100, 300, 1000];

/** @type {Expression} */
const N = ['get', 'n'];
/** A number stands in a disc at least this wide. */
const INSIDE_RADIUS = 10;

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

/** From here on an area is wide enough for words under its number; they stand where there are many records. */
const WORDS_ZOOM = 7;
const WORDS_FROM = 30;

/**
 * Records known only to the municipality: the whole area, with a dashed edge and a square chip, never a pin.
 *
 * @param {Palette} palette
 * @param {{strong: string, sans: string}} fonts
 * @param {string} [words] what the square chip means, under it where there is room
 * @returns {NamedLayer[]}
 */
export function areaRecordLayers({ count, fuzzy, text, ground }, fonts, words) {
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
    ...(words === undefined ? [] : [areaWords(words, { text, ground }, fonts)]),
  ];
}

/** @param {string} words @param {Pick<Palette, 'text' | 'ground'>} palette @param {{sans: string}} fonts @returns {NamedLayer} */
function areaWords(words, { text, ground }, fonts) {
  return {
    id: 'area-record-words',
    type: 'symbol',
    source: 'area-record-points',
    'source-layer': 'municipalities',
    minzoom: WORDS_ZOOM,
    filter: ['>=', ['coalesce', ['get', 'n_here'], 0], WORDS_FROM],
    layout: {
      'symbol-sort-key': ['-', ['get', 'n_here']],
      'text-field': words,
      'text-font': [fonts.sans],
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': [0, 1.4],
      'text-max-width': 8,
    },
    paint: { 'text-color': text.ink, 'text-halo-color': ground.labelHalo, 'text-halo-width': 1.5 },
  };
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
