/** The quiet background: sea, neighbours, our own land, administrative lines. */

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */

/** Municipality lines only tell something once municipalities are wider than a few pixels. */
const MUNICIPALITY_LINES_ZOOM = 5;

/**
 * Whose geometry draws land and lines: the one that the values load anyway, so that a view asks for no other. `country` is
 * the field that names an area's country; null where all of the level is land.
 *
 * @typedef {{source: string, level: import('../../model/types.js').Level, country: 'parent' | 'code' | null}} Ground
 */

/**
 * @param {Palette} palette
 * @param {string[]} countedCountries codes of the countries with counts or events, drawn as land
 * @param {Ground} areas
 * @returns {NamedLayer[]}
 */
export function groundLayers({ ground, text }, countedCountries, { source, level, country }) {
  /** @param {string} field @returns {import('maplibre-gl').ExpressionSpecification} */
  const counted = (field) => ['in', ['get', field], ['literal', countedCountries]];
  /** Departments of a country without counts would only be a dark spot from afar. @param {string} field @returns {import('maplibre-gl').FilterSpecification} */
  const wideEnough = (field) => ['any', ['!', ['has', field]], counted(field), ['>=', ['zoom'], 6]];
  const areas = level === 'countries' ? { source } : { source, 'source-layer': level };
  const stateLines = level === 'countries' ? { source, filter: wideEnough('code') } : { source, 'source-layer': 'state_lines', filter: wideEnough('country') };
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
    ...(country ? landOfCounted(ground, areas, counted(country)) : [landOf(ground, areas)]),
    ...(level === 'municipalities' ? [municipalityLines(ground, source)] : []),
    {
      id: 'state-lines-casing',
      type: 'line',
      ...stateLines,
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': text.card, 'line-opacity': 0.8, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.7, 7, 2.4] },
    },
    {
      id: 'state-lines',
      type: 'line',
      ...stateLines,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.stateLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 7, 1.4] },
    },
  ];
}

/** @typedef {Palette['ground']} Colours */
/** @typedef {{source: string, 'source-layer'?: string}} Where */

/** @param {Colours} ground @param {Where} where @returns {NamedLayer} */
function landOf(ground, where) {
  return { id: 'land', type: 'fill', ...where, paint: { 'fill-color': ground.land } };
}

/** @param {Colours} ground @param {Where} where @param {import('maplibre-gl').ExpressionSpecification} counted @returns {NamedLayer[]} */
function landOfCounted(ground, where, counted) {
  return [
    /** @type {NamedLayer} */ ({ ...landOf(ground, where), filter: counted }),
    { id: 'no-counts', type: 'fill', ...where, filter: ['!', counted], paint: { 'fill-color': ground.neighbour } },
  ];
}

/** @param {Colours} ground @param {string} source @returns {NamedLayer} */
function municipalityLines(ground, source) {
  return {
    id: 'municipality-lines',
    type: 'line',
    source,
    'source-layer': 'municipality_lines',
    minzoom: MUNICIPALITY_LINES_ZOOM,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.muniLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.3, 7, 0.7] },
  };
}
