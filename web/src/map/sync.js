/** Keeps one map in step with the store: style by difference, tiles by URL, values and day as state. */
import { baseOf, filterQuery } from '../net/questions.js';
import { countryOf, hasCounts, isRate } from '../model/offers.js';
import { circleFeatures } from './circles.js';
import { classes, createFeatureValues, partials } from './feature-values.js';
import { dayNumber, zoneZoom, zoomForZones } from './layers/zones.js';
import { NO_FOCUS } from './layers/fill.js';
import { PRECISION_ZOOM, precisionCircles } from './precision-circles.js';
import { coarseZoneFeatures, noCountsFeatures, stateFeatures } from './notes.js';
import { FILTERED, filteredUrls } from './sources.js';
import { STACK_LAYERS } from './pick.js';
import { pageStyle } from './style.js';
import { viewOf } from './shown.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */

/** While a handle of the chart moves, no tile is asked for until it rests this long. */
const REST_MS = 100;

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {import('./palette.js').Palette} parts.palette
 * @param {import('../words/format.js').Format} parts.format
 * @param {import('../words/i18n.js').I18n} parts.i18n
 * @param {boolean} [parts.edgesOnly] deployments by their edges alone
 * @param {() => import('./layers/operation.js').Operation | null} [parts.operation] the compared one
 */
export function createSync({ store, palette, format, i18n, edgesOnly = false, operation = () => null }) {
  const featureValues = createFeatureValues();
  /** What the map was last told, part by part: a part is told again only when it differs. */
  const told = { filter: '', others: '', query: '', view: '', day: 0, zoneZoom: 0, focus: NO_FOCUS, circles: '' };
  /** @type {{values: unknown, areas: unknown, zones: unknown, drawing: string}} */
  let drawn = { values: null, areas: null, zones: null, drawing: '' };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;

  /** What our own sources hold, so that a new style does not empty them. @type {Map<string, GeoJSON.FeatureCollection>} */
  const collections = new Map();

  /** How exactly records are known, as the map writes it. */
  const words = {
    area: i18n.t('legend-area.inline'),
    precision: { exact: i18n.t('precision-exact'), town: i18n.t('precision-town'), '25km': i18n.t('stack-25km') },
  };

  /** Edges only. */
  const plain = () => edgesOnly || forcedColours();

  const base = () => location.origin + baseOf(store.state);

  /** @param {{zoom: number, widthPx: number, heightPx: number}} shown */
  function firstStyle(shown) {
    const view = viewOf(store.state, store.data, { ...shown, lang: i18n.lang, plain: plain(), words, operation: operation() });
    told.view = JSON.stringify(view);
    noteFilter();
    return pageStyle(palette, base(), told.query, view);
  }

  /** @param {Engine} map */
  function viewNow(map) {
    const { clientWidth: widthPx, clientHeight: heightPx } = map.getContainer();
    return viewOf(store.state, store.data, { zoom: map.getZoom(), widthPx, heightPx, lang: i18n.lang, plain: plain(), words, operation: operation() });
  }

  /** How deployments are drawn now, for legend and headline. @param {Engine} map */
  function zonesSeen(map) {
    const { hatch, density } = viewNow(map);
    return { hatched: hatch, zoneZoom: zoomForZones(map.getZoom(), density) };
  }

  /** @param {Engine} map */
  function update(map) {
    const view = viewNow(map);
    tellFilter(map);
    tellStyle(map, view);
    tellZones(map, view);
    tellData(map, view.drawing);
  }

  /**
   * A new period waits until the handle that moves it rests, so that no tile is asked for on the way; any other filter
   * goes with the layers that draw it, at once.
   *
   * @param {Engine} map
   */
  function tellFilter(map) {
    clearTimeout(resting);
    if (told.filter === filterNow()) return;
    const periodOnly = told.others === othersNow();
    if (periodOnly) resting = setTimeout(() => applyFilter(map), REST_MS);
    else applyFilter(map);
  }

  /** @param {Engine} map */
  function applyFilter(map) {
    noteFilter();
    const urls = filteredUrls(base(), told.query);
    for (const id of FILTERED) {
      const source = /** @type {import('maplibre-gl').VectorTileSource | undefined} */ (map.getSource(id));
      source?.setTiles([urls[id]]);
    }
  }

  function noteFilter() {
    told.query = filterQuery(store.state);
    told.filter = filterNow();
    told.others = othersNow();
  }

  const filterNow = () => base() + filterQuery(store.state);
  const othersNow = () => base() + filterQuery(store.state, { datetime: null });

  /** @param {Engine} map @param {import('./style.js').MapView} view */
  function tellStyle(map, view) {
    const text = JSON.stringify(view);
    if (told.view === text) return;
    told.view = text;
    const style = pageStyle(palette, base(), told.query, view);
    for (const [id, data] of collections) style.sources[id] = { type: 'geojson', data };
    map.setStyle(style, { diff: true, validate: false });
  }

  /** The day and the zoom that pick what is drawn of the zones. @param {Engine} map @param {import('./style.js').MapView} view */
  function tellZones(map, { density }) {
    const day = dayNumber(store.state.end);
    if (told.day !== day) map.setGlobalStateProperty('day', day);
    told.day = day;
    const reached = zoneZoom(store.data.zones, zoomForZones(map.getZoom(), density));
    if (told.zoneZoom !== reached) map.setGlobalStateProperty('zoneZoom', reached);
    told.zoneZoom = reached;
  }

  /** @param {Engine} map @param {import('../model/types.js').Drawing} drawing */
  function tellData(map, drawing) {
    const { values, areas, zones } = store.data;
    const text = JSON.stringify(drawing);
    const changed = {
      values: drawn.values !== values || drawn.drawing !== text,
      areas: drawn.areas !== areas,
      zones: drawn.zones !== zones,
    };
    drawn = { values, areas, zones, drawing: text };
    const fitting = values && belongs(values, drawing) ? values : null;
    if (changed.values && fitting && drawing.level) {
      featureValues.show(map, drawing.level, classes(fitting, drawing, isCounted), partials(fitting, drawing));
    }
    if (changed.values || changed.areas) setData(map, 'area-circles', circleFeatures(fitting, drawing, areas, format.count));
    if (changed.zones || changed.areas) setData(map, 'coarse-zones', coarseZoneFeatures(zones, areas, coarseLabel));
    if (changed.areas) setData(map, 'state-points', stateFeatures(areas));
    if (changed.areas)
      setData(
        map,
        'no-counts-notes',
        noCountsFeatures(
          store.data.edition.countries.filter((code) => !isCounted(code)),
          areas,
          i18n.t('nocounts-label'),
        ),
      );
  }

  /** Dots mean missing inside the coverage; a country without counts is ground. @param {string} code */
  function isCounted(code) {
    return hasCounts(countryOf(code, store.data.edition), store.data.edition);
  }

  /** @param {string} area @param {import('../model/types.js').Zone[]} zones */
  function coarseLabel(area, zones) {
    const only = zones.length === 1 ? zones[0] : undefined;
    const short = `${area}: ${format.count(zones.length)}`;
    return { short, label: only ? i18n.t('zone-coarser-label', { place: area, operation: only.short }) : short };
  }

  /** @param {Engine} map @param {string} id @param {GeoJSON.FeatureCollection} features */
  function setData(map, id, features) {
    collections.set(id, features);
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (map.getSource(id));
    void source?.setData(features);
  }

  /** The legend points at a class: the others fade. @param {Engine} map @param {number | null} valueClass */
  function focus(map, valueClass) {
    const next = valueClass ?? NO_FOCUS;
    if (told.focus === next) return;
    told.focus = next;
    map.setGlobalStateProperty('focus', next);
  }

  /** Once tiles are drawn: circles around the loose places among them. @param {Engine} map */
  function settle(map) {
    const near = map.getZoom() >= PRECISION_ZOOM;
    const layers = STACK_LAYERS.filter((id) => near && map.getLayer(id));
    const stacks = layers.length > 0 ? map.queryRenderedFeatures({ layers }) : [];
    const circles = precisionCircles(stacks.map(stackPoint));
    const text = circles.features.map((each) => each.properties?.place).join();
    if (told.circles === text) return;
    told.circles = text;
    setData(map, 'precision-circles', circles);
  }

  return { firstStyle, update, focus, settle, zonesSeen };
}

/**
 * Values that still answer another question wait for their successor: a rate is never drawn as a number of people.
 *
 * @param {import('../model/types.js').Values} values
 * @param {import('../model/types.js').Drawing} drawing
 */
function belongs({ level, measure }, drawing) {
  return level === drawing.level && isRate(measure) === (drawing.marks === 'fill');
}

/** @param {GeoJSON.Feature} feature */
function stackPoint({ geometry, properties }) {
  const [lon = 0, lat = 0] = /** @type {GeoJSON.Point} */ (geometry).coordinates;
  return { place: String(properties?.place), precision: String(properties?.place_precision), lon, lat };
}

function forcedColours() {
  return matchMedia('(forced-colors: active)').matches;
}
