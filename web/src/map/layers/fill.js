/** Choropleth: how often for its people. Zero is plain; no data and suppressed are patterns. */
import { EMPTY, ZERO } from '../classes.js';
import { IMAGE } from '../patterns.js';
import { areasAt } from '../sources.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */

/** The class of a feature, as the page sets it from `/values`. */
export const CLASS_FROM_STATE = /** @type {Expression} */ (['coalesce', ['feature-state', 'class'], -9]);

/** Dots over the colour of an area whose source lacks months. */
const PARTIAL = /** @type {Expression} */ (['case', ['boolean', ['feature-state', 'partial'], false], 1, 0]);

/**
 * For the page: areas in the class of their feature state.
 *
 * @param {Palette} palette
 * @param {import('../../model/types.js').Level} level
 * @param {Expression} valueClass
 * @returns {NamedLayer[]}
 */
export function fillLayers(palette, level, valueClass) {
  const where = areasAt(level);
  const ramp = palette.rate.flatMap((colour, index) => [index + 1, colour]);
  /** @param {number} empty @returns {Expression} */
  const only = (empty) => ['case', ['==', valueClass, empty], 1, 0];
  return [
    {
      id: 'value-fill',
      type: 'fill',
      ...where,
      paint: {
        'fill-color': /** @type {Expression} */ (['match', valueClass, ZERO, palette.empty.zero, ...ramp, 'rgba(0, 0, 0, 0)']),
        'fill-opacity': shown(valueClass),
      },
    },
    { id: 'value-no-data', type: 'fill', ...where, paint: { 'fill-pattern': IMAGE.noData, 'fill-opacity': only(EMPTY.noData) } },
    { id: 'value-partial', type: 'fill', ...where, paint: { 'fill-pattern': IMAGE.partial, 'fill-opacity': PARTIAL } },
    { id: 'value-suppressed', type: 'fill', ...where, paint: { 'fill-pattern': IMAGE.suppressed, 'fill-opacity': only(EMPTY.suppressed) } },
  ];
}

/**
 * For the written styles: areas in the class of their own attributes, in plain filters and steps that other programs read.
 *
 * @param {Palette} palette
 * @param {'municipalities' | 'states'} level
 * @param {string} measure field of the tile
 * @param {number[]} breaks
 * @returns {NamedLayer[]}
 */
export function fillLayersOfTile(palette, level, measure, breaks) {
  const where = { source: 'values', 'source-layer': level };
  const steps = breaks.flatMap((lower, index) => [lower, palette.rate[index + 1]]);
  /** @type {import('maplibre-gl').FilterSpecification} */
  const known = ['all', ['has', measure], ['!=', ['get', 'status'], 'suppressed']];
  return [
    {
      id: 'value-fill',
      type: 'fill',
      ...where,
      filter: ['all', known, ['>', ['get', 'n'], 0]],
      paint: { 'fill-color': /** @type {Expression} */ (['step', ['get', measure], palette.rate[0], ...steps]) },
    },
    {
      id: 'value-zero',
      type: 'fill',
      ...where,
      filter: ['all', known, ['==', ['get', 'n'], 0]],
      paint: { 'fill-color': palette.empty.zero },
    },
    { id: 'value-no-data', type: 'fill', ...where, filter: ['==', ['get', 'status'], 'no_data'], paint: { 'fill-pattern': IMAGE.noData } },
    {
      id: 'value-suppressed',
      type: 'fill',
      ...where,
      filter: ['==', ['get', 'status'], 'suppressed'],
      paint: { 'fill-pattern': IMAGE.suppressed },
    },
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
