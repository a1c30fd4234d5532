/** Names on the map. The last layer here is placed first: orientation cities, then states, seas and neighbours, municipalities. */
import { IMAGE } from '../patterns.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {{sans: string, strong: string, italic: string}} MapFonts families as MapLibre names them, one each */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {import('maplibre-gl').SymbolLayerSpecification} Symbols */
/** @typedef {Symbols['paint']} Paint */

/** Map text is drawn in the page's own faces. A family name with a digit is no valid canvas font. */
export const PAGE_FONTS = { sans: 'Testigo Sans', strong: 'Testigo Strong', italic: 'Testigo Italic' };

/** From here on a department has room for more than its own number. */
const NOTE_ZOOM = 8;

/** From here on every municipality that fits is named; before, only large ones. */
const ALL_MUNICIPALITIES_ZOOM = 6.5;
const LARGE_POPULATION = 100_000;

/** Seas, countries and cities of the context, each from a zoom of its own on. */
const PLACES = { source: 'context', 'source-layer': 'places' };
const FROM_ITS_ZOOM = /** @type {Expression} */ (['<=', ['get', 'min_zoom'], ['zoom']]);

/** On the municipality's point, else above or below the chip with its number. */
const OVER_CHIPS = /** @type {Symbols['layout']} */ ({
  'text-variable-anchor': ['center', 'bottom', 'top'],
  'text-radial-offset': 1.6,
});

/** Near the city's point, else beside a disc that lies on it: a middling one, or the largest (34 px of a 12.5 px type). */
const BESIDE_DISCS = /** @type {Symbols['layout']} */ ({
  'icon-optional': true,
  'text-variable-anchor-offset': ['left', [0.55, 0], 'right', [-0.55, 0], 'left', [1.3, 0], 'right', [-1.3, 0], 'left', [2.9, 0], 'right', [-2.9, 0]],
});

/**
 * @param {Palette} palette
 * @param {MapFonts} fonts
 * @param {string} lang
 * @param {string[]} countedCountries their states are named from afar, those of others from near only
 * @param {{source: string, 'source-layer'?: string}} statePoints label points of states, with `parent`, `short`, `name`
 * @param {boolean} [overMarks] discs may lie on a city: its name then stands beside the disc, its ring yields
 * @returns {NamedLayer[]}
 */
export function nameLayers({ ground, text }, fonts, lang, countedCountries, statePoints, overMarks = false) {
  const onLand = { 'text-color': ground.label, 'text-halo-color': ground.labelHalo, 'text-halo-width': 1.5 };
  /** @type {Expression} */
  const placeName = ['get', `name_${lang}`];
  return [
    ...municipalityNames(onLand, fonts, overMarks),
    {
      id: 'neighbour-names',
      type: 'symbol',
      ...PLACES,
      filter: ['all', ['in', ['get', 'kind'], ['literal', ['sea', 'country']]], FROM_ITS_ZOOM],
      layout: { 'text-field': placeName, 'text-font': [fonts.italic], 'text-size': 12.5, 'text-letter-spacing': 0.05, 'text-max-width': 9 },
      paint: { 'text-color': text.quiet, 'text-halo-color': ground.neighbour, 'text-halo-width': 0.8 },
    },
    stateNames(onLand, fonts, countedCountries, statePoints),
    cityNames(onLand, fonts, placeName, overMarks),
  ];
}

/** @param {Paint} paint @param {MapFonts} fonts @param {boolean} overMarks @returns {NamedLayer[]} */
function municipalityNames(paint, fonts, overMarks) {
  /** @type {Expression} */
  const population = ['coalesce', ['get', 'population'], 0];
  /** @type {Omit<Symbols, 'id'>} */
  const each = {
    type: 'symbol',
    source: 'municipality-points',
    'source-layer': 'municipalities',
    layout: {
      'symbol-sort-key': ['-', population],
      'text-field': ['get', 'name'],
      'text-font': [fonts.sans],
      'text-size': 12,
      'text-max-width': 8,
      'text-padding': 3,
      ...(overMarks ? OVER_CHIPS : {}),
    },
    paint,
  };
  return [
    { ...each, id: 'large-municipality-names', minzoom: 5, maxzoom: ALL_MUNICIPALITIES_ZOOM, filter: ['>=', population, LARGE_POPULATION] },
    { ...each, id: 'municipality-names', minzoom: ALL_MUNICIPALITIES_ZOOM },
  ];
}

/** @param {Paint} paint @param {MapFonts} fonts @param {string[]} countedCountries @param {{source: string, 'source-layer'?: string}} points @returns {NamedLayer} */
function stateNames(paint, fonts, countedCountries, points) {
  /** @type {import('maplibre-gl').FilterSpecification} */
  const counted = ['in', ['get', 'parent'], ['literal', countedCountries]];
  return {
    id: 'state-names',
    type: 'symbol',
    ...points,
    maxzoom: 10,
    filter: ['any', ['all', counted, ['<', ['zoom'], 8]], ['all', ['!', counted], ['>=', ['zoom'], 7]]],
    layout: {
      'text-field': ['coalesce', ['get', 'short'], ['get', 'name']],
      'text-font': [fonts.sans],
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 7, 15],
      'text-max-width': 8,
      'text-padding': 4,
    },
    paint,
  };
}

/** Cities by which readers find their way, with a ring. @param {Paint} paint @param {MapFonts} fonts @param {Expression} name @param {boolean} overMarks @returns {NamedLayer} */
function cityNames(paint, fonts, name, overMarks) {
  return {
    id: 'city-names',
    type: 'symbol',
    ...PLACES,
    filter: ['all', ['==', ['get', 'kind'], 'city'], FROM_ITS_ZOOM],
    layout: {
      'symbol-sort-key': ['get', 'rank'],
      'icon-image': IMAGE.city,
      'icon-allow-overlap': false,
      'text-optional': false,
      'text-field': name,
      'text-font': [fonts.strong],
      'text-size': 12.5,
      ...(overMarks ? BESIDE_DISCS : { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.55 }),
      'text-justify': 'auto',
      'text-max-width': 9,
    },
    paint,
  };
}

/** What a country without counts lacks, said on the country itself. @param {Palette} palette @param {MapFonts} fonts @returns {NamedLayer[]} */
export function noCountsLayers({ ground, text }, fonts) {
  return [
    {
      id: 'no-counts-names',
      type: 'symbol',
      source: 'no-counts-notes',
      minzoom: 6,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [fonts.italic],
        'text-size': 13,
        'text-max-width': 12,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 3.5,
      },
      paint: { 'text-color': text.ink, 'text-halo-color': ground.neighbour, 'text-halo-width': 1.5 },
    },
  ];
}

/**
 * Deployments whose place is smaller than our areas: words at the department's label point, never an outline.
 *
 * @param {Palette} palette
 * @param {MapFonts} fonts
 * @returns {NamedLayer[]}
 */
export function coarseZoneLayers({ text }, fonts) {
  return [
    {
      id: 'coarse-zone-names',
      type: 'symbol',
      source: 'coarse-zones',
      minzoom: 6,
      layout: {
        'symbol-sort-key': ['-', ['get', 'n']],
        'text-field': ['step', ['zoom'], ['get', 'short'], NOTE_ZOOM, ['get', 'label']],
        'text-font': [fonts.strong],
        'text-size': 12,
        'text-max-width': 9,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'icon-image': IMAGE.note,
        'icon-text-fit': 'both',
      },
      paint: { 'text-color': text.ink },
    },
  ];
}
