/** The selected place or zone, drawn again over everything by a double line: one line, solid or broken, is the edge of a deployment. */

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */

/** Each of the two lines, and the white between them. */
const LINE_PX = 1.5;
const GAP_PX = 2;

/** What can be selected, and the source whose geometry outlines it. */
export const SELECTABLE = /** @type {const} */ ({
  municipality: { source: 'municipalities', layer: 'municipalities', key: 'code' },
  state: { source: 'states', layer: 'states', key: 'code' },
  zone: { source: 'zones', layer: 'zones', key: 'zone' },
});

/**
 * @param {Palette} palette
 * @param {{kind: keyof typeof SELECTABLE, code: string} | null} selected
 * @returns {NamedLayer[]}
 */
export function selectionLayers({ text }, selected) {
  if (!selected) return [];
  const { source, layer, key } = SELECTABLE[selected.kind];
  const where = {
    source,
    'source-layer': layer,
    filter: /** @type {import('maplibre-gl').FilterSpecification} */ (['==', ['get', key], selected.code]),
  };
  return [
    {
      id: 'selection-casing',
      type: 'line',
      ...where,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': text.card, 'line-width': 7 },
    },
    {
      id: 'selection',
      type: 'line',
      ...where,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': text.ink, 'line-width': LINE_PX, 'line-gap-width': GAP_PX },
    },
  ];
}
