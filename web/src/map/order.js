/**
 * The drawing order: every layer of the page's map and of the written styles, bottom to top. Nothing else says it.
 *
 * Hatch lies over values and under state lines and marks; the selected outline is drawn after every line and area, so that
 * no hatch crosses it, and under the marks, so that it crosses no number. Among labels the last layer is placed first.
 */
export const ORDER = /** @type {const} */ ([
  'sea',
  'neighbours',
  'coast',
  'land',
  'no-counts',
  'value-fill',
  'value-zero',
  'value-no-data',
  'value-partial',
  'value-suppressed',
  'hexagons',
  'area-records',
  'municipality-lines',
  'zone-hatch-broken',
  'zone-hatch-solid',
  'state-lines-casing',
  'state-lines',
  'zone-casing',
  'zone-edge-ended',
  'zone-edge-unknown',
  'zone-edge-active',
  'area-records-edge',
  'precision-circles',
  'selection-casing',
  'selection',
  'area-circles',
  'stacks',
  'stack-signs',
  'large-municipality-names',
  'municipality-names',
  'neighbour-names',
  'state-names',
  'area-record-words',
  'stack-words',
  'city-names',
  'area-circle-numbers',
  'stack-numbers',
  'area-record-numbers',
  'no-counts-names',
  'coarse-zone-names',
]);

/** @typedef {typeof ORDER[number]} LayerId */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {Layer & {id: LayerId}} NamedLayer */

/** Puts layers into the drawing order. @param {NamedLayer[]} layers @returns {NamedLayer[]} */
export function ordered(layers) {
  return [...layers].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}
