/** The quiet background: sea, neighbours, our own land, administrative lines. */

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */

/** Municipality lines only tell something once municipalities are wider than a few pixels. */
const MUNICIPALITY_LINES_ZOOM = 5;

/**
 * Nothing to see, but something to press: municipalities where no value layer draws them.
 *
 * @param {Palette} palette
 * @returns {NamedLayer[]}
 */
export function groundToPress({ ground }) {
  return [
    {
      id: 'municipality-ground',
      type: 'fill',
      source: 'municipalities',
      'source-layer': 'municipalities',
      paint: { 'fill-color': ground.land, 'fill-opacity': 0 },
    },
  ];
}

/**
 * @param {Palette} palette
 * @param {string[]} countedCountries codes of the countries with counts or events, drawn as land
 * @returns {NamedLayer[]}
 */
export function groundLayers({ ground, text }, countedCountries) {
  /** @type {import('maplibre-gl').FilterSpecification} */
  const counted = ['in', ['get', 'parent'], ['literal', countedCountries]];
  /** Departments of a country without counts would only be a dark spot from afar. @type {import('maplibre-gl').FilterSpecification} */
  const wideEnough = ['any', ['!', ['has', 'country']], ['in', ['get', 'country'], ['literal', countedCountries]], ['>=', ['zoom'], 6]];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': ground.sea } },
    { id: 'neighbours', type: 'fill', source: 'context', 'source-layer': 'countries', paint: { 'fill-color': ground.neighbour } },
    {
      id: 'coast',
      type: 'line',
      source: 'context',
      'source-layer': 'countries',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.neighbourLine, 'line-width': 0.8 },
    },
    { id: 'land', type: 'fill', source: 'states', 'source-layer': 'states', filter: counted, paint: { 'fill-color': ground.land } },
    {
      id: 'no-counts',
      type: 'fill',
      source: 'states',
      'source-layer': 'states',
      filter: ['!', counted],
      paint: { 'fill-color': ground.neighbour },
    },
    {
      id: 'municipality-lines',
      type: 'line',
      source: 'municipalities',
      'source-layer': 'municipality_lines',
      minzoom: MUNICIPALITY_LINES_ZOOM,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.muniLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.3, 7, 0.7] },
    },
    {
      id: 'state-lines-casing',
      type: 'line',
      source: 'states',
      'source-layer': 'state_lines',
      minzoom: 5,
      filter: wideEnough,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': text.card, 'line-opacity': 0.8, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.7, 7, 2.4] },
    },
    {
      id: 'state-lines',
      type: 'line',
      source: 'states',
      'source-layer': 'state_lines',
      filter: wideEnough,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.stateLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 7, 1.4] },
    },
  ];
}
