/** Choropleth: how often for its people. Zero is plain; no data and suppressed are patterns. */
import { EMPTY, ZERO } from '../classes.js';
import { IMAGE } from '../patterns.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */

/** The class of a feature, as the page sets it from `/values`. */
export const CLASS_FROM_STATE = /** @type {Expression} */ (['coalesce', ['feature-state', 'class'], -9]);

/**
 * The class of a feature, from the attributes of a filtered tile.
 *
 * @param {string} measure field of the tile
 * @param {number[]} breaks
 * @returns {Expression}
 */
export function classFromTile(measure, breaks) {
  const steps = breaks.flatMap((lower, index) => [lower, index + 2]);
  return /** @type {Expression} */ ([
    'case',
    ['==', ['get', 'status'], 'suppressed'], EMPTY.suppressed,
    ['==', ['get', 'n'], 0], ZERO,
    ['has', measure], ['step', ['to-number', ['get', measure]], 1, ...steps],
    EMPTY.noData,
  ]);
}

/**
 * @param {Palette} palette
 * @param {'municipalities' | 'states'} level
 * @param {Expression} valueClass
 * @returns {NamedLayer[]}
 */
export function fillLayers(palette, level, valueClass) {
  const where = { source: level, 'source-layer': level };
  const ramp = palette.rate.flatMap((colour, index) => [index + 1, colour]);
  /** @param {number} empty @returns {Expression} */
  const only = (empty) => ['case', ['==', valueClass, empty], 1, 0];
  return [
    {
      id: 'value-fill',
      type: 'fill',
      ...where,
      paint: {
        'fill-color': /** @type {Expression} */ (['match', valueClass, ZERO, palette.empty.zero, ...ramp, palette.ground.land]),
        'fill-opacity': shown(valueClass),
      },
    },
    { id: 'value-no-data', type: 'fill', ...where, paint: { 'fill-pattern': IMAGE.noData, 'fill-opacity': only(EMPTY.noData) } },
    { id: 'value-suppressed', type: 'fill', ...where, paint: { 'fill-pattern': IMAGE.suppressed, 'fill-opacity': only(EMPTY.suppressed) } },
  ];
}

/** Class that the legend points at; the others fade. */
export const NO_FOCUS = -9;
const FADED = 0.3;

/** @param {Expression} valueClass @returns {Expression} */
function shown(valueClass) {
  const focus = /** @type {Expression} */ (['coalesce', ['global-state', 'focus'], NO_FOCUS]);
  return ['case', ['all', ['!=', focus, NO_FOCUS], ['!=', focus, valueClass]], FADED, 1];
}
