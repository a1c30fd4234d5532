/** Keeps one map in step with the store: style by difference, tiles by URL, values and day as state. */
import { dayNumber, zoneZoom, zoomForZones } from './layers/zones.js';
import { NO_FOCUS } from './layers/fill.js';
import { createOwnData } from './own-data.js';
import { pageStyle } from './style.js';
import { createTileFilter } from './tile-filter.js';
import { viewOf } from './shown.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('./style.js').MapView} MapView */
/** @typedef {import('../words/i18n.js').I18n} I18n */
/** @typedef {{zoom: number, widthPx: number, heightPx: number}} Shown */

/**
 * @param {object} parts
 * @param {Store} parts.store
 * @param {import('./palette.js').Palette} parts.palette
 * @param {import('../words/format.js').Format} parts.format
 * @param {I18n} parts.i18n
 * @param {boolean} [parts.edgesOnly] deployments by their edges alone
 */
export function createSync({ store, palette, format, i18n, edgesOnly = false }) {
  const filter = createTileFilter(store);
  const data = createOwnData({ store, format, i18n });
  const views = createViews({ store, i18n, edgesOnly });
  let toldView = '';
  /** Properties of the style's own state, as it begins. @type {Record<'day' | 'zoneZoom' | 'focus', number>} */
  const told = { day: 0, zoneZoom: 0, focus: NO_FOCUS };

  /** @param {MapView} view */
  function styleOf(view) {
    toldView = JSON.stringify(view);
    const { base, query } = filter.note();
    return pageStyle(palette, base, query, view);
  }

  /** @param {Engine} map @param {MapView} view */
  function tellStyle(map, view) {
    if (toldView === JSON.stringify(view)) return;
    const style = styleOf(view);
    for (const [id, features] of data.collections) style.sources[id] = { type: 'geojson', data: features };
    map.setStyle(style, { diff: true, validate: false });
  }

  /** @param {Engine} map @param {keyof typeof told} name @param {number} value */
  function tellState(map, name, value) {
    if (told[name] !== value) map.setGlobalStateProperty(name, value);
    told[name] = value;
  }

  return {
    /** @param {Shown} shown */
    firstStyle: (shown) => styleOf(views.at(shown)),

    /** @param {Engine} map */
    update(map) {
      const view = views.now(map);
      filter.tell(map);
      tellStyle(map, view);
      // The day and the zoom pick what is drawn of the zones.
      tellState(map, 'day', dayNumber(store.data.answered.end));
      tellState(map, 'zoneZoom', zoneZoom(store.data.zones, zoomForZones(map.getZoom(), view.density)));
      data.tell(map, view.drawing);
    },

    /** The legend points at a class: the others fade. @param {Engine} map @param {number | null} valueClass */
    focus: (map, valueClass) => tellState(map, 'focus', valueClass ?? NO_FOCUS),

    settle: data.settle,

    /** How deployments are drawn now, for legend and headline. @param {Engine} map */
    zonesSeen(map) {
      const { hatch, density } = views.now(map);
      return { hatched: hatch, zoneZoom: zoomForZones(map.getZoom(), density) };
    },
  };
}

/** What a map of some size and zoom shows of the state. @param {{store: Store, i18n: I18n, edgesOnly: boolean}} parts */
function createViews({ store, i18n, edgesOnly }) {
  const words = precisionWords(i18n);

  /** @param {Shown} shown */
  function at(shown) {
    const plain = edgesOnly || matchMedia('(forced-colors: active)').matches;
    return viewOf(store.state, store.data, { ...shown, lang: i18n.lang, plain, words });
  }

  /** @param {Engine} map */
  function now(map) {
    const { clientWidth: widthPx, clientHeight: heightPx } = map.getContainer();
    return at({ zoom: map.getZoom(), widthPx, heightPx });
  }

  return { at, now };
}

/** How exactly records are known, as the map writes it. @param {I18n} i18n */
function precisionWords(i18n) {
  return {
    area: i18n.t('legend-area.inline'),
    precision: { exact: i18n.t('precision-exact'), town: i18n.t('precision-town'), '25km': i18n.t('stack-25km') },
  };
}
