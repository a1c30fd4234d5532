/** The compared operation: its edge at 3 px, broken where no source says when it ended. */
import { dashesAt } from './zones.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {{zone: string, endKnown: boolean}} Operation */

const EDGE_PX = 3;
const CASING_PX = 7;

/** Dash and gap in line widths at a whole zoom: 11 and 6 px. */
const DASH_UNKNOWN = [11 / EDGE_PX, 6 / EDGE_PX];

/** @param {Palette} palette @param {Operation} operation @param {number} quarter of the zoom's fraction @returns {NamedLayer[]} */
export function operationLayers({ text }, { zone, endKnown }, quarter) {
  const where = {
    source: 'zones',
    'source-layer': 'zones',
    filter: /** @type {import('maplibre-gl').FilterSpecification} */ (['==', ['get', 'zone'], zone]),
  };
  const dash = endKnown ? {} : { 'line-dasharray': dashesAt(DASH_UNKNOWN, quarter) };
  return [
    { id: 'operation-casing', type: 'line', ...where, layout: { 'line-join': 'round' }, paint: { 'line-color': text.card, 'line-width': CASING_PX } },
    { id: 'operation', type: 'line', ...where, layout: { 'line-join': 'round' }, paint: { 'line-color': text.ink, 'line-width': EDGE_PX, ...dash } },
  ];
}
