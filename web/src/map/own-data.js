/** What the page itself gives the map: values as states of features, and the GeoJSON of its own sources. */
import { countryOf, hasCounts } from '../model/offers.js';
import { circleFeatures } from './circles.js';
import { classes, createFeatureValues, partials } from './feature-values.js';
import { coarseZoneFeatures, noCountsFeatures, stateFeatures } from './notes.js';
import { STACK_LAYERS } from './pick.js';
import { PRECISION_ZOOM, precisionCircles } from './precision-circles.js';

/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('../model/types.js').Drawing} Drawing */
/** @typedef {import('../model/context.js').Context} Context */

/** @param {Context} context */
export function createOwnData({ store, format, i18n }) {
  const featureValues = createFeatureValues();
  /** @type {{values: unknown, areas: unknown, zones: unknown, drawing: string}} */
  let drawn = { values: null, areas: null, zones: null, drawing: '' };
  /** Keys of the places with a circle of precision. */
  let circled = '';
  /** What the sources hold, so that a new style does not empty them. @type {Map<string, GeoJSON.FeatureCollection>} */
  const collections = new Map();

  /** @param {Engine} map @param {Drawing} drawing */
  function tell(map, drawing) {
    const { values, areas, zones, edition } = store.data;
    const text = JSON.stringify(drawing);
    const changed = {
      values: drawn.values !== values || drawn.drawing !== text,
      areas: drawn.areas !== areas,
      zones: drawn.zones !== zones,
    };
    drawn = { values, areas, zones, drawing: text };
    // Dots mean missing inside the coverage; a country without counts is ground.
    const isCounted = (/** @type {string} */ code) => hasCounts(countryOf(code, edition), edition);
    if (changed.values && drawing.level) featureValues.show(map, drawing.level, classes(values, drawing, isCounted), partials(values, drawing));
    if (changed.values || changed.areas) put(map, 'area-circles', circleFeatures(values, drawing, areas, format.count));
    if (changed.zones || changed.areas) put(map, 'coarse-zones', coarseZoneFeatures(zones, areas, coarseLabel));
    if (!changed.areas) return;
    put(map, 'state-points', stateFeatures(areas));
    const uncounted = edition.countries.filter((code) => !isCounted(code));
    put(map, 'no-counts-notes', noCountsFeatures(uncounted, areas, i18n.t('nocounts-label')));
  }

  /** @param {string} area @param {import('../model/types.js').Zone[]} zones */
  function coarseLabel(area, zones) {
    const only = zones.length === 1 ? zones[0] : undefined;
    const short = `${area}: ${format.count(zones.length)}`;
    return { short, label: only ? i18n.t('zone-coarser-label', { place: area, operation: only.short }) : short };
  }

  /** Once tiles are drawn: circles around the loose places among them. @param {Engine} map */
  function settle(map) {
    const circles = precisionCircles(stacksOf(map));
    const text = circles.features.map((each) => each.properties?.place).join();
    if (circled === text) return;
    circled = text;
    put(map, 'precision-circles', circles);
  }

  /** @param {Engine} map @param {string} id @param {GeoJSON.FeatureCollection} features */
  function put(map, id, features) {
    collections.set(id, features);
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (map.getSource(id));
    void source?.setData(features);
  }

  return { tell, settle, collections };
}

/** Stacks that are drawn, none from afar, where no circle could be told from a mark. @param {Engine} map */
function stacksOf(map) {
  const near = map.getZoom() >= PRECISION_ZOOM;
  const layers = STACK_LAYERS.filter((id) => near && map.getLayer(id));
  const stacks = layers.length > 0 ? map.queryRenderedFeatures({ layers }) : [];
  return stacks.map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = /** @type {GeoJSON.Point} */ (geometry).coordinates;
    return { place: String(properties?.place), precision: String(properties?.place_precision), lon, lat };
  });
}
