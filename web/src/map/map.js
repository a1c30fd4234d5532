/** The map of the page: MapLibre in step with the store, by mouse, finger and keyboard. */
import { loadMaplibre } from '../net/assets.js';
import { el } from '../ui/dom.js';
import { countryOf } from '../model/offers.js';
import { MIN_ZOOM, countryBox } from './camera.js';
import { connect, describe } from './connect.js';
import { createEngine, loadFonts, whenStyled } from './engine.js';
import { whenFramed } from './framing.js';
import { placesInView } from './in-view.js';
import { paletteOf, tokensAt } from './palette.js';
import { mapPicture } from './paper-picture.js';
import { createSync } from './sync.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */
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
 * @property {string} [label] id of the text that names the canvas, given `m`, `p` and `s`
 * @property {string} [side] which of two maps this is
 * @property {(camera: Camera) => void} [moved] the camera changed, for whatever reason
 * @property {boolean} [cooperative] one finger always scrolls the page around, two move the map; else only while the page is one column
 */

/** A graphics context may take seconds to come; what was asked of the server goes out before it is waited for. @returns {Promise<void>} */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** @param {Parts} parts */
export function createMap(parts) {
  const { now, destroy } = keepEngine(parts);
  return {
    destroy,
    visiblePlaces: () => placesInView(parts.store, now().map),

    /** A copy for paper, at twice the screen's resolution. @returns {HTMLCanvasElement | null} */
    picture: () => {
      const { map } = now();
      return map && mapPicture(map, paletteOf(tokensAt(parts.container)).ground.sea);
    },

    /** Fades all classes but one while the legend points at it. @param {number | null} valueClass */
    focusClass(valueClass) {
      const { map, sync } = now();
      if (map) sync.focus(map, valueClass);
    },

    /** Looks where another map looks. @param {Camera} at */
    lookAt({ lon, lat, zoom }) {
      now().map?.jumpTo({ center: [lon, lat], zoom });
    },
  };
}

/** Starts the engine, and another one where the reader asks for it after the first was lost. @param {Parts} parts */
function keepEngine(parts) {
  const { container, store } = parts;
  let sync = newSync();
  /** @type {Engine | null} */
  let map = null;
  /** @type {ReturnType<typeof connect> | null} */
  let connection = null;
  let destroyed = false;

  void start();

  /** What one engine was told; the next one knows nothing yet. */
  function newSync() {
    return createSync({ ...parts, edgesOnly: parts.edgesOnly ?? parts.embedded ?? false, palette: paletteOf(tokensAt(container)) });
  }

  async function start() {
    if (parts.held) {
      seeCountry(store);
      await parts.held;
      if (destroyed) return;
    }
    const maplibre = await loadEngine(store);
    if (destroyed) return;
    try {
      map = maplibre && createEngine(maplibre, parts, { firstStyle: (shown) => sync.firstStyle(shown), fitCountry: () => connection?.showCountry() });
    } catch {
      doWithout('nowebgl', parts);
      return;
    }
    if (!map) {
      doWithout('tile-failed', parts);
      return;
    }
    describe(map, parts);
    await whenStyled(map);
    if (!destroyed) connection = connect(map, parts, sync, { giveUp, start: () => void start() });
  }

  /** The engine is gone with its graphics context; a new one starts from the store. */
  function giveUp() {
    drop();
    sync = newSync();
  }

  function drop() {
    connection?.stop();
    connection = null;
    map?.remove();
    map = null;
  }

  function destroy() {
    destroyed = true;
    drop();
  }

  return { now: () => ({ map, sync }), destroy };
}

/** The engine's code, once fonts and the first camera are here, too; null when it does not come. @param {Store} store */
async function loadEngine(store) {
  const maplibre = await Promise.all([loadMaplibre(), loadFonts(), whenFramed(store)]).then(
    ([module]) => module,
    () => null,
  );
  await nextTask();
  return maplibre;
}

/** @param {string} why id of the sentence that says so @param {Parts} parts */
function doWithout(why, { container, store, i18n, without }) {
  if (without) without(why);
  else container.append(el('p', { class: 'map-note' }, i18n.t(why)));
  seeCountry(store);
}

/** Without an engine the list still says what lies in the country. @param {Store} store */
function seeCountry(store) {
  const [west, south, east, north] = countryBox(store.data.edition, countryOf(store.state.place, store.data.edition));
  const centre = { lon: (west + east) / 2, lat: (south + north) / 2, zoom: MIN_ZOOM };
  const seen = { zoom: MIN_ZOOM, west, south, east, north, hatched: false, zoneZoom: MIN_ZOOM };
  // Where a link looks stays: nothing has moved.
  store.dispatch({ type: 'move', at: store.state.at ?? centre, seen, byReader: false });
}
