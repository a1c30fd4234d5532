/** The map of the page: MapLibre in step with the store, by mouse, finger and keyboard. */
import { loadMaplibre } from '../net/assets.js';
import { drawing } from '../model/drawing.js';
import { countryOf } from '../model/offers.js';
import { MIN_ZOOM, countryBox } from './camera.js';
import { createEngine, loadFonts, whenStyled, yieldToPage } from './engine.js';
import { BY_READER, createFraming, whenFramed } from './framing.js';
import { PIXEL_RATIO } from './hatch.js';
import { areasInView, marksInView } from './in-view.js';
import { listenToKeys } from './keyboard.js';
import { paletteOf, tokensAt } from './palette.js';
import { mapImages } from './patterns.js';
import { STACK_LAYERS } from './pick.js';
import { listenToPointer } from './pointer.js';
import { mapPicture } from './paper-picture.js';
import { createSync } from './sync.js';
import { watchLoss } from './lost-graphics.js';
import { watchTrouble } from './lost-tiles.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('./in-view.js').VisiblePlace} VisiblePlace */
/** @typedef {{lon: number, lat: number, zoom: number}} Camera */
/** @typedef {'legend' | 'time' | 'search' | 'help'} Elsewhere parts of the page that a key leads to */
/**
 * @typedef {object} Parts
 * @property {HTMLElement} container
 * @property {Store} store
 * @property {import('../words/i18n.js').I18n} i18n
 * @property {import('../words/format.js').Format} format
 * @property {(where: Elsewhere) => void} [go] moves the focus there
 * @property {() => void} [rested] the map has drawn all it has
 * @property {Promise<void> | null} [held] nothing is loaded before it resolves
 * @property {(why: string) => void} [without] no map can be drawn, and the id of the sentence that says why
 * @property {() => number} [covered] px at the map's lower edge that lie under something else
 * @property {boolean} [embedded] in another site's page: deployments by their edges, no list beside the map
 * @property {boolean} [edgesOnly] deployments by their edges
 * @property {() => import('./layers/operation.js').Operation | null} [operation] the compared operation, drawn by a stronger edge
 * @property {string} [label] id of the text that names the canvas, given `m`, `p` and `s`
 * @property {string} [side] which of two maps this is
 * @property {(camera: Camera) => void} [moved] the camera changed, for whatever reason
 * @property {boolean} [cooperative] one finger always scrolls the page around, two move the map; else only while the page is one column
 */

/** A graphics context may take seconds to come; what was asked of the server goes out before it is waited for. @returns {Promise<void>} */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {Parts} parts
 */
export function createMap(parts) {
  const { container, store } = parts;
  let sync = newSync();
  /** @type {Engine | null} */
  let map = null;
  /** @type {ReturnType<typeof createFraming> | null} */
  let framing = null;
  let destroyed = false;
  /** @type {(() => void)[]} */
  const stops = [];

  void start();

  /** What one engine was told; the next one knows nothing yet. */
  function newSync() {
    return createSync({ ...parts, edgesOnly: parts.edgesOnly ?? parts.embedded ?? false, palette: paletteOf(tokensAt(container)) });
  }

  async function start() {
    if (parts.held) {
      seeCountry();
      await parts.held;
      if (destroyed) return;
    }
    const maplibre = await Promise.all([loadMaplibre(), loadFonts(), whenFramed(store)]).then(
      ([module]) => module,
      () => null,
    );
    await nextTask();
    if (destroyed) return;
    if (!maplibre) {
      doWithout('tile-failed');
      return;
    }
    try {
      map = createEngine(maplibre, parts, { firstStyle: sync.firstStyle, fitCountry: () => framing?.showCountry() });
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
    const frames = createFraming(engine, parts);
    framing = frames;
    const pointer = listenToPointer(engine, parts);
    stops.push(
      store.subscribe((_now, before, action) => {
        frames.follow(before, action);
        describe(engine);
        sync.update(engine);
      }),
      watchTrouble(engine, parts.i18n),
      watchLoss(engine, parts.i18n, { giveUp, start: () => void start() }),
      pointer.stop,
      ...(parts.cooperative ? [] : [yieldToPage(engine)]),
      listenToKeys(engine, parts, { fitCountry: () => frames.showCountry(), open: pointer.open, byReader: BY_READER }),
    );
    if (parts.moved) engine.on('move', () => parts.moved?.(cameraOf(engine)));
    engine.on('zoom', () => sync.update(engine));
    engine.once('idle', () => frames.settled());
    engine.on('idle', () => parts.rested?.());
    engine.on('idle', () => sync.settle(engine));
    // The wheel's zoom begins and ends in frames of its own, which name no event of the reader's.
    let byWheel = false;
    engine.on('wheel', ({ originalEvent: { ctrlKey, metaKey } }) => (byWheel = !engine.cooperativeGestures.isEnabled() || ctrlKey || metaKey));
    engine.on('idle', () => (byWheel = false));
    engine.on('moveend', (event) => {
      report(engine, 'byReader' in event || byWheel || Boolean(event.originalEvent));
    });
    engine.on('resize', () => {
      frames.resized();
      sync.update(engine);
    });
    report(engine, false);
  }

  /** The engine is gone with its graphics context; a new one starts from the store. */
  function giveUp() {
    for (const stop of stops.splice(0)) stop();
    map?.remove();
    map = null;
    framing = null;
    sync = newSync();
  }

  /** The canvas names itself; its content is the list of what is in view. @param {Engine} engine */
  function describe(engine) {
    const { state } = store;
    const canvas = engine.getCanvas();
    canvas.setAttribute('role', 'application');
    const label = parts.label ?? (parts.embedded ? 'map-label-embed' : 'map-label');
    canvas.setAttribute(
      'aria-label',
      parts.i18n.t(label, { measure: measureWritten(container, store.data.parts ?? document), period: parts.format.period(state), side: parts.side ?? '' }),
    );
    canvas.setAttribute('aria-description', parts.i18n.t('map-help'));
  }

  /** @param {Engine} engine @param {boolean} byReader */
  function report(engine, byReader) {
    const at = cameraOf(engine);
    const { zoom } = at;
    const bounds = engine.getBounds();
    const box = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    const seen = { zoom, ...box, ...sync.zonesSeen(engine) };
    store.dispatch({ type: 'move', at, seen, byReader });
  }

  /** @param {string} why id of the sentence that says so */
  function doWithout(why) {
    if (parts.without) parts.without(why);
    else showNote(container, parts.i18n.t(why));
    seeCountry();
  }

  /** Without an engine the list still says what lies in the country. */
  function seeCountry() {
    const [west, south, east, north] = countryBox(store.data.edition, countryOf(store.state.place, store.data.edition));
    const centre = { lon: (west + east) / 2, lat: (south + north) / 2, zoom: MIN_ZOOM };
    const seen = { zoom: MIN_ZOOM, west, south, east, north, hatched: false, zoneZoom: MIN_ZOOM };
    // Where a link looks stays: nothing has moved.
    store.dispatch({ type: 'move', at: store.state.at ?? centre, seen, byReader: false });
  }

  return {
    /** Twenty places in view, highest first; null while what would be listed is on its way. @returns {VisiblePlace[] | null} */
    visiblePlaces() {
      const { seen } = store.data;
      if (!seen) return null;
      const { marks } = drawing(store.state, store.data.edition, seen.zoom);
      if (marks === 'fill' || marks === 'circles') return store.data.values ? areasInView(store.data, seen) : null;
      if (!map) return [];
      if (!map.areTilesLoaded()) return null;
      const layers = [...STACK_LAYERS, 'area-record-numbers', 'hexagons'].filter((id) => map?.getLayer(id));
      return marksInView(map.queryRenderedFeatures({ layers }).map(({ layer, properties }) => ({ id: layer.id, properties: properties ?? {} })));
    },

    /** A copy for paper, at twice the screen's resolution. @returns {HTMLCanvasElement | null} */
    picture: () => (map ? mapPicture(map, paletteOf(tokensAt(container)).ground.sea) : null),

    /** Fades all classes but one while the legend points at it. @param {number | null} valueClass */
    focusClass(valueClass) {
      if (map) sync.focus(map, valueClass);
    },

    /** Looks where another map looks. @param {Camera} at */
    lookAt({ lon, lat, zoom }) {
      map?.jumpTo({ center: [lon, lat], zoom });
    },

    destroy() {
      destroyed = true;
      for (const stop of stops) stop();
      map?.remove();
      map = null;
    },
  };
}

/** What is measured, as the server says it around the map or beside it. @param {Element} container @param {ParentNode} written */
function measureWritten(container, written) {
  const said = container.closest('[data-measure]') ?? written.querySelector('[data-measure]');
  return said instanceof HTMLElement ? (said.dataset.measure ?? '') : '';
}

/** @param {Engine} engine @returns {Camera} */
function cameraOf(engine) {
  const { lng: lon, lat } = engine.getCenter();
  return { lon, lat, zoom: engine.getZoom() };
}

/** @param {HTMLElement} container @param {string} text */
function showNote(container, text) {
  const note = document.createElement('p');
  note.className = 'map-note';
  note.textContent = text;
  container.append(note);
}
