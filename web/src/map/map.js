/** The map of the page: MapLibre in step with the store, by mouse, finger and keyboard. */
import { loadMaplibre } from '../assets.js';
import { drawing } from '../drawing.js';
import { countryOf } from '../offers.js';
import { measureTitle } from '../wording.js';
import { MIN_ZOOM, PLACE_MAX_ZOOM, countryBox, margins } from './camera.js';
import { BY_READER, createEngine, loadFonts, whenStyled } from './engine.js';
import { PIXEL_RATIO } from './hatch.js';
import { areasInView, marksInView } from './in-view.js';
import { listenToKeys } from './keyboard.js';
import { paletteOf, tokensAt } from './palette.js';
import { mapImages } from './patterns.js';
import { listenToPointer } from './pointer.js';
import { mapPicture } from './picture.js';
import { createSync } from './sync.js';
import { watchLoss } from './loss.js';
import { watchTrouble } from './trouble.js';

/** @typedef {import('../types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('./in-view.js').VisiblePlace} VisiblePlace */
/** @typedef {'legend' | 'time' | 'search' | 'help'} Elsewhere parts of the page that a key leads to */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} container
 * @property {Store} store
 * @property {import('../i18n.js').I18n} i18n
 * @property {import('../format.js').Format} format
 * @property {(where: Elsewhere) => void} [go] moves the focus there
 * @property {() => void} [rested] the map has drawn all it has
 * @property {boolean} [edgesOnly] deployments by their edges, as in an embed
 * @property {boolean} [cooperative] one finger scrolls the page around, two move the map
 */

/** Longest flight to a found place. */
const FLIGHT_MS = 800;

/**
 * @param {Parts} parts
 */
export function createMap(parts) {
  const { container, store } = parts;
  let sync = newSync();
  /** @type {Engine | null} */
  let map = null;
  let destroyed = false;
  /** @type {(() => void)[]} */
  const stops = [];

  void start();

  /** What one engine was told; the next one knows nothing yet. */
  function newSync() {
    return createSync({ ...parts, palette: paletteOf(tokensAt(container)) });
  }

  async function start() {
    const maplibre = await Promise.all([loadMaplibre(), loadFonts()]).then(
      ([module]) => module,
      () => null,
    );
    if (destroyed) return;
    if (!maplibre) {
      doWithout('tile-failed');
      return;
    }
    try {
      map = createEngine(maplibre, parts, { firstStyle: sync.firstStyle, fitCountry: () => fitCountry(BY_READER) });
    } catch {
      doWithout('nowebgl');
      return;
    }
    describe(map);
    await whenStyled(map);
    if (!destroyed) connect(map);
  }

  /** @param {Engine} engine */
  function connect(engine) {
    const palette = paletteOf(tokensAt(container));
    for (const { name, raster, ...options } of mapImages(palette)) engine.addImage(name, raster, { pixelRatio: PIXEL_RATIO, ...options });
    sync.update(engine);
    stops.push(
      store.subscribe((now, before) => {
        followCamera(engine, now, before);
        describe(engine);
        sync.update(engine);
      }),
      watchTrouble(engine, parts.i18n),
      watchLoss(engine, parts.i18n, { giveUp, start: () => void start() }),
      listenToPointer(engine, parts),
      listenToKeys(engine, parts, { fitCountry: () => fitCountry(BY_READER), byReader: BY_READER }),
    );
    engine.on('zoom', () => sync.update(engine));
    engine.on('idle', () => parts.rested?.());
    engine.on('idle', () => sync.settle(engine));
    engine.on('moveend', (event) => report(engine, 'byReader' in event || Boolean(event.originalEvent)));
    engine.on('resize', () => (store.state.at ? sync.update(engine) : fitCountry()));
    report(engine, false);
  }

  /** The engine is gone with its graphics context; a new one starts from the store. */
  function giveUp() {
    for (const stop of stops.splice(0)) stop();
    map?.remove();
    map = null;
    sync = newSync();
  }

  /** The canvas names itself; its content is the list of what is in view. @param {Engine} engine */
  function describe(engine) {
    const { state } = store;
    const canvas = engine.getCanvas();
    const measure = measureTitle(state, store.data, parts.i18n);
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', parts.i18n.t('map-label', { m: measure, p: parts.format.period(state) }));
    canvas.setAttribute('aria-description', parts.i18n.t('map-help'));
  }

  /** @param {Engine} engine @param {boolean} byReader */
  function report(engine, byReader) {
    const centre = engine.getCenter();
    const bounds = engine.getBounds();
    const zoom = engine.getZoom();
    const seen = { zoom, west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    store.dispatch({ type: 'move', at: { lon: centre.lng, lat: centre.lat, zoom }, seen, byReader });
  }

  /** Without an engine the list still says what lies in the country. @param {string} why id of the sentence that says so */
  function doWithout(why) {
    showNote(container, parts.i18n.t(why));
    const [west, south, east, north] = countryBox(countryOf(store.state.place, store.data.edition));
    const at = { lon: (west + east) / 2, lat: (south + north) / 2, zoom: MIN_ZOOM };
    store.dispatch({ type: 'move', at, seen: { zoom: at.zoom, west, south, east, north }, byReader: false });
  }

  /**
   * The link, the country switch or the browser's history ask for another camera.
   *
   * @param {Engine} engine
   * @param {Store} now
   * @param {{state: import('../types.js').State}} before
   */
  function followCamera(engine, now, before) {
    const { at } = now.state;
    const country = countryOf(now.state.place, now.data.edition);
    if (at === null) {
      const moved = before.state.at !== null || country !== countryOf(before.state.place, now.data.edition);
      if (moved) fitCountry();
      return;
    }
    const centre = engine.getCenter();
    const same =
      Math.abs(centre.lng - at.lon) < 1e-3 && Math.abs(centre.lat - at.lat) < 1e-3 && Math.abs(engine.getZoom() - at.zoom) < 1e-2;
    if (!same && at !== before.state.at && !engine.isMoving()) engine.jumpTo({ center: [at.lon, at.lat], zoom: at.zoom });
  }

  /** @param {object} [data] carried by the move's events */
  function fitCountry(data) {
    if (!map) return;
    const [west, south, east, north] = countryBox(countryOf(store.state.place, store.data.edition));
    const size = { width: container.clientWidth, height: container.clientHeight };
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: margins(size), animate: false },
      data,
    );
  }

  return {
    fitCountry: () => fitCountry(BY_READER),

    /** For "find" only. @param {{bbox: [number, number, number, number]}} target west, south, east, north */
    flyTo({ bbox: [west, south, east, north] }) {
      const size = { width: container.clientWidth, height: container.clientHeight };
      map?.fitBounds(
        [
          [west, south],
          [east, north],
        ],
        { padding: margins(size), maxZoom: PLACE_MAX_ZOOM, maxDuration: FLIGHT_MS },
        BY_READER,
      );
    },

    /** Twenty places in view, highest first. @returns {VisiblePlace[]} */
    visiblePlaces() {
      const { seen } = store.data;
      if (!seen) return [];
      const { marks } = drawing(store.state, store.data.edition, seen.zoom);
      if (marks === 'fill' || marks === 'circles') return areasInView(store.data, seen);
      if (!map) return [];
      const layers = ['stacks', 'area-record-numbers', 'hexagons'].filter((id) => map?.getLayer(id));
      return marksInView(
        map.queryRenderedFeatures({ layers }).map(({ layer, properties }) => ({ id: layer.id, properties: properties ?? {} })),
      );
    },

    /** A copy for paper, at twice the screen's resolution. @returns {HTMLCanvasElement | null} */
    picture: () => (map ? mapPicture(map, paletteOf(tokensAt(container)).ground.sea) : null),

    /** Fades all classes but one while the legend points at it. @param {number | null} valueClass */
    focusClass(valueClass) {
      if (map) sync.focus(map, valueClass);
    },

    destroy() {
      destroyed = true;
      for (const stop of stops) stop();
      map?.remove();
      map = null;
    },
  };
}

/** @param {HTMLElement} container @param {string} text */
function showNote(container, text) {
  const note = document.createElement('p');
  note.className = 'map-note';
  note.textContent = text;
  container.append(note);
}
