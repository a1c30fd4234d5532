/**
 * The page's style as a function of what is shown. The map takes the difference to the style before, so a change of
 * language, level or marks needs no reload; values and the day of the zones are state, not style.
 */
import { EMPTY } from './classes.js';
import { areaCircleLayers, areaRecordLayers, hexagonLayers, precisionLayers } from './layers/events.js';
import { CLASS_FROM_STATE, NO_FOCUS, fillLayers } from './layers/fill.js';
import { groundLayers } from './layers/ground.js';
import { PAGE_FONTS, coarseZoneLayers, nameLayers, noCountsLayers } from './layers/names.js';
import { selectionLayers } from './layers/selection.js';
import { HATCH_OPACITY, ON_DAY_OF_STATE, zoneLayers } from './layers/zones.js';
import { stackLayers } from './layers/stacks.js';
import { ordered } from './order.js';
import { pageSources } from './sources.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {import('./order.js').NamedLayer} NamedLayer */

/**
 * @typedef {object} MapView
 * @property {import('../model/types.js').Drawing} drawing
 * @property {boolean} showZones
 * @property {boolean} hatch false on maps too low for it and over hexagons: edges only
 * @property {boolean} showLabels
 * @property {string} lang
 * @property {string[]} kinds codes of the source's kinds, each with its own shape
 * @property {{area: string, precision: Record<string, string>}} words how exactly records are known
 * @property {import('../model/types.js').Level[]} levels whose areas it may draw, finest first
 * @property {string[]} countedCountries
 * @property {{kind: 'municipality' | 'state' | 'zone', code: string} | null} selected
 * @property {number} quarter of the zoom's fraction
 * @property {import('./hatch.js').Density} density of the hatch
 */

/**
 * @param {Palette} palette
 * @param {string} base absolute address of the data URLs
 * @param {string} filter query of the reader's filter
 * @param {MapView} view
 * @returns {import('maplibre-gl').StyleSpecification}
 */
export function pageStyle(palette, base, filter, view) {
  const sources = pageSources(base, filter, view.levels);
  return {
    version: 8,
    name: 'testigo',
    state: { day: { default: 0 }, zoneZoom: { default: 0 }, focus: { default: NO_FOCUS } },
    sources,
    // What is drawn of a level that the edition lacks has no source.
    layers: pageLayers(palette, view).filter((layer) => !('source' in layer) || layer.source in sources),
  };
}

/** @param {Palette} palette @param {MapView} view @returns {NamedLayer[]} bottom to top */
export function pageLayers(palette, view) {
  return ordered([
    ...groundLayers(palette, view.countedCountries, groundOf(view)),
    ...valueLayers(palette, view),
    ...(view.showZones ? [...zones(palette, view), ...coarseZoneLayers(palette, PAGE_FONTS)] : []),
    ...selectionLayers(palette, view.selected),
    ...noCountsLayers(palette, PAGE_FONTS),
    ...(view.showLabels ? nameLayers(palette, PAGE_FONTS, view.lang, view.countedCountries, { source: 'state-points' }, view.drawing.marks === 'records') : []),
  ]);
}

/** The areas of the values; else those of the records, or the states; else the finest that there are. @param {MapView} view @returns {import('./layers/ground.js').Ground} */
function groundOf({ drawing: { marks, level }, levels }) {
  const shown = level ?? (marks !== 'records' && levels.includes('states') ? 'states' : finest(levels));
  if (shown !== 'municipalities') return { source: shown, level: shown, country: shown === 'countries' ? 'code' : 'parent' };
  return { source: marks === 'records' ? 'area-records' : shown, level: shown, country: levels.includes('states') ? null : 'parent' };
}

/** @param {import('../model/types.js').Level[]} levels finest first */
function finest([first = 'countries']) {
  return first;
}

/**
 * The layers of feature state stay in the style, unseen where nothing is filled: a tile that was read for a layer and comes
 * after its removal makes MapLibre 6.17 throw at the next state.
 *
 * @param {Palette} palette
 * @param {MapView} view
 * @returns {NamedLayer[]}
 */
function valueLayers(palette, { drawing: { marks, level }, levels, kinds, words }) {
  const fill = fillLayers(palette, level ?? finest(levels), CLASS_FROM_STATE);
  switch (marks) {
    case 'fill':
      return fill;
    case 'circles':
      return [...fill.map((layer) => (layer.id === 'value-fill' ? unseen(layer) : layer)), ...areaCircleLayers(palette, PAGE_FONTS)];
    case 'hex':
      return [...fill.map(unseen), ...hexagonLayers(palette)];
    case 'records':
      return [
        ...fill.map(unseen),
        ...areaRecordLayers(palette, PAGE_FONTS, words.area),
        ...precisionLayers(palette),
        ...stackLayers(palette, PAGE_FONTS, kinds, words.precision),
      ];
    default:
      return fill.map(unseen);
  }
}

/** @param {NamedLayer} layer @returns {NamedLayer} */
function unseen(layer) {
  return /** @type {NamedLayer} */ ({ ...layer, layout: { ...layer.layout, visibility: 'none' } });
}

/** @param {Palette} palette @param {MapView} view @returns {NamedLayer[]} */
function zones(palette, view) {
  const opacity = view.drawing.marks === 'records' ? HATCH_OPACITY.overRecords : HATCH_OPACITY.overValues;
  return zoneLayers(palette, ON_DAY_OF_STATE, view)
    .filter((layer) => view.hatch || layer.type !== 'fill')
    .map((layer) => (layer.type === 'fill' ? { ...layer, paint: { ...layer.paint, 'fill-opacity': opacity } } : layer));
}

/** Classes that count measures draw on areas: only the two empties that are patterns. */
export const PATTERN_CLASSES = new Set(Object.values(EMPTY));
