/** MapLibre as the page wants it: no rotation, no pitch, no copies of the world, its own buttons and scale. */
import { createButtons } from './buttons.js';
import { MAX_ZOOM, MIN_ZOOM, constrain } from './camera.js';
import { BY_READER, frameOf } from './framing.js';
import { PAGE_FONTS } from './layers/names.js';
import { createScaleBar } from './scale-bar.js';

/** @typedef {import('maplibre-gl').Map} Engine */

const ZOOM_MS = 240;
const FADE_MS = 120;

/**
 * @param {typeof import('maplibre-gl')} maplibre
 * @param {import('./map.js').Parts} parts
 * @param {object} does
 * @param {(shown: {zoom: number, widthPx: number, heightPx: number}) => import('maplibre-gl').StyleSpecification} does.firstStyle
 * @param {() => void} does.fitCountry
 * @returns {Engine}
 */
export function createEngine(maplibre, { container, store, i18n, format, go, covered = () => 0, cooperative = false }, { firstStyle, fitCountry }) {
  const { at } = store.state;
  const shown = { zoom: at?.zoom ?? MIN_ZOOM, widthPx: container.clientWidth, heightPx: container.clientHeight };
  const engine = new maplibre.Map({
    container,
    style: firstStyle(shown),
    ...firstCamera(container, store, covered()),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: cooperative,
    locale: gestureWords(i18n),
    renderWorldCopies: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE_MS,
    transformConstrain: (centre, zoom) => {
      const { lng, lat, zoom: within } = constrain(centre, zoom);
      return { center: new maplibre.LngLat(lng, lat), zoom: within };
    },
  });
  engine.touchZoomRotate.disableRotation();
  engine.addControl(
    createButtons([
      { label: i18n.t('map-zoom-in'), icon: 'plus', press: () => engine.zoomIn({ duration: ZOOM_MS }, BY_READER) },
      { label: i18n.t('map-zoom-out'), icon: 'minus', press: () => engine.zoomOut({ duration: ZOOM_MS }, BY_READER) },
      { label: i18n.t('map-country'), icon: 'fit', press: fitCountry },
      ...(go ? [{ label: i18n.t('map-help'), icon: /** @type {const} */ ('help'), press: () => go('help') }] : []),
    ]),
    'top-right',
  );
  engine.addControl(createScaleBar(format), 'bottom-right');
  return engine;
}

/** What moves the map, said in the reader's language, where one finger and the wheel scroll the page around it. @param {import('../words/i18n.js').I18n} i18n */
function gestureWords(i18n) {
  return {
    'CooperativeGesturesHandler.WindowsHelpText': i18n.t('gesture-key', { key: 'Ctrl' }),
    'CooperativeGesturesHandler.MacHelpText': i18n.t('gesture-key', { key: '⌘' }),
    'CooperativeGesturesHandler.MobileHelpText': i18n.t('gesture'),
  };
}

/**
 * One finger and the wheel scroll the page around the map while that page is one column; else they move the map.
 *
 * @param {Engine} engine
 * @returns {() => void} stops following
 */
export function yieldToPage({ cooperativeGestures }) {
  const follow = () => ('flow' in document.body.dataset ? cooperativeGestures.enable() : cooperativeGestures.disable());
  follow();
  document.addEventListener('flow', follow);
  return () => document.removeEventListener('flow', follow);
}

/**
 * The link's camera, else the opened place, else the country.
 *
 * @param {HTMLElement} container
 * @param {import('../model/types.js').Store} store
 * @param {number} covered px
 * @returns {Partial<import('maplibre-gl').MapOptions>}
 */
function firstCamera({ clientWidth: width, clientHeight: height }, store, covered) {
  const { at } = store.state;
  if (at) return { center: [at.lon, at.lat], zoom: at.zoom };
  const { box, padding, maxZoom } = frameOf(store, { width, height }, covered);
  return { bounds: box, fitBoundsOptions: { padding, maxZoom } };
}

/** Map text is drawn through a canvas, which does not wait for fonts. */
export async function loadFonts() {
  await Promise.all(Object.values(PAGE_FONTS).map((family) => document.fonts.load(`12px "${family}"`)));
}

/** @param {Engine} map @returns {Promise<void>} */
export function whenStyled(map) {
  return new Promise((resolve) => {
    if (map.isStyleLoaded()) resolve();
    else map.once('style.load', () => resolve());
  });
}
