/** Which camera the state means: the link's own, else the opened place, else the whole country. */
import { levelOf } from '../model/levels.js';
import { countryOf } from '../model/offers.js';
import { PLACE_MAX_ZOOM, countryBox, margins, placeMargins, taken } from './camera.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('../model/types.js').Action} Action */
/** @typedef {{state: import('../model/types.js').State, data: import('../model/types.js').Data}} Snapshot */
/** @typedef {import('./camera.js').Box} Box */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {{box: Box, padding: import('./camera.js').Sides, maxZoom: number, of: 'place' | 'country'}} Frame */

/** Events that we start for the reader carry this, as MapLibre's own carry the browser's event. */
export const BY_READER = { byReader: true };

/** Longest flight to a found place. */
const FLIGHT_MS = 800;

/** Longest wait for the box of a link's place; then the country is shown. */
const PATIENCE_MS = 3000;

/**
 * The box of what the link or the reader opened, null while it is not known or when it is a country.
 *
 * @param {Store} store
 * @returns {{box: Box, small: boolean} | null}
 */
export function openedBox({ state, data }) {
  const { place, zone } = data;
  if (data.frame) return data.frame;
  if (state.place === null || data.edition.countries.includes(state.place)) return null;
  if (place?.code === state.place && place.bbox) return { box: place.bbox, small: place.level === 'municipality' };
  if (zone?.id === state.place) {
    // A whole country, and a place smaller than our areas, have no box of their own.
    if (zone.national || !zone.bbox || zone.areaKnown === 'coarser') return { box: countryBox(data.edition, zone.country), small: false };
    return { box: zone.bbox, small: zone.areas.every((code) => levelOf(code, data) === 'municipality') };
  }
  return null;
}

/**
 * The frame that a state without a camera of its own asks for.
 *
 * @param {Store} store
 * @param {{width: number, height: number}} size px
 * @param {number} covered px at the map's lower edge
 * @returns {Frame}
 */
export function frameOf(store, size, covered) {
  const { state, data } = store;
  const opened = openedBox(store);
  if (opened) {
    // A municipality stands far from the sides; the maps of a comparison have no list.
    const beside = opened.small || data.frame ? { top: 0, right: 0, bottom: 0 } : taken(size.width);
    const { top, right, bottom, left } = placeMargins(
      { width: size.width - beside.right, height: size.height - beside.top - beside.bottom },
      Math.max(0, covered - beside.bottom),
      opened.small,
    );
    const padding = { top: top + beside.top, right: right + beside.right, bottom: bottom + beside.bottom, left };
    return { box: opened.box, padding, maxZoom: PLACE_MAX_ZOOM, of: 'place' };
  }
  const box = countryBox(data.edition, countryOf(state.place, data.edition));
  return { box, padding: margins(size, covered), maxZoom: PLACE_MAX_ZOOM, of: 'country' };
}

/** Resolves once the first camera is known, so that no view is loaded only to be left. @param {Store} store @returns {Promise<void>} */
export function whenFramed(store) {
  const known = () => {
    const { state, data } = store;
    if (state.at) return true;
    const failed = data.loading.status === 'error' || data.loading.status === 'offline';
    const waits = state.place !== null && !data.edition.countries.includes(state.place) && openedBox(store) === null;
    return failed || !waits;
  };
  return new Promise((resolve) => {
    if (known()) {
      resolve();
      return;
    }
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, PATIENCE_MS);
    const stop = store.subscribe(() => known() && finish());
  });
}

/**
 * @param {Engine} engine
 * @param {object} parts
 * @param {HTMLElement} parts.container
 * @param {Store} parts.store
 * @param {() => number} [parts.covered] px at the map's lower edge that something covers
 */
export function createFraming(engine, { container, store, covered = () => 0 }) {
  const size = () => ({ width: container.clientWidth, height: container.clientHeight });
  const frame = () => frameOf(store, size(), covered());
  /** What the camera stands on, null once the reader moved it. */
  let on = store.state.at ? null : frame().of;
  /** What lay over the map when the camera was last set. */
  let under = covered();
  /** A place that was looked for and whose extent is not known yet. @type {string | null} */
  let wanted = null;

  /** @param {object} [options] @param {object} [data] carried by the move's events */
  function show(options, data) {
    const { box, padding, maxZoom, of } = frame();
    on = of;
    under = covered();
    engine.fitBounds(box, { padding, maxZoom, ...options }, data);
  }

  /** Without a camera of its own the state shows its frame, at once. */
  const reframe = () => show({ animate: false });

  /** Only what was looked for is flown to. */
  function arrive() {
    if (wanted === null || wanted !== store.state.place || !openedBox(store)) return;
    wanted = null;
    show({ maxDuration: FLIGHT_MS }, BY_READER);
    on = null;
  }

  /** The link, the country switch, the search or the browser's history ask for another camera. @param {Snapshot} before @param {Action | null} action */
  function follow(before, action) {
    const { state, data } = store;
    if (action && 'find' in action && action.find) wanted = state.place;
    arrive();
    if (state.at === null) {
      if (asksAnew({ state, data }, before, action, on)) reframe();
    } else if (state.at !== before.state.at && !engine.isMoving()) {
      jump(engine, state.at);
    }
  }

  return {
    follow,
    /** The size of the map changed. */
    resized: () => store.state.at ?? reframe(),
    /** The page around the map came to stand after the first camera. */
    settled() {
      if (store.state.at === null && on !== null && covered() !== under) reframe();
    },
    /** The whole country, whatever is open; the address forgets the camera. */
    showCountry() {
      store.dispatch({ type: 'fit-country' });
      const { state, data } = store;
      on = 'country';
      const box = countryBox(data.edition, countryOf(state.place, data.edition));
      engine.fitBounds(box, { padding: margins(size(), covered()), animate: false });
    },
  };
}

/**
 * Whether a state without a camera of its own asks for another frame: another country, or a place left for what was open before it.
 *
 * @param {Snapshot} now
 * @param {Snapshot} before
 * @param {Action | null} action
 * @param {Frame['of'] | null} on what the camera stands on
 */
function asksAnew({ state, data }, before, action, on) {
  const country = countryOf(state.place, data.edition) !== countryOf(before.state.place, data.edition);
  const left = on === 'place' && state.place !== before.state.place && (action?.type === 'back' || (action?.type === 'follow' && !action.find));
  return before.state.at !== null || country || left || data.frame !== before.data.frame;
}

/** Looks where a link or the browser's history does. @param {Engine} engine @param {{lon: number, lat: number, zoom: number}} at */
function jump(engine, { lon, lat, zoom }) {
  const centre = engine.getCenter();
  const same = Math.abs(centre.lng - lon) < 1e-3 && Math.abs(centre.lat - lat) < 1e-3 && Math.abs(engine.getZoom() - zoom) < 1e-2;
  if (!same) engine.jumpTo({ center: [lon, lat], zoom });
}
