/** What the map shows, from state and data: the input of its style. */
import { drawing } from '../model/drawing.js';
import { hasCounts, sourceOf } from '../model/offers.js';
import { levelOf } from '../model/levels.js';
import { quarterOf } from './hatch.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('./style.js').MapView} MapView */

/** Hatch needs this much height to be told from its neighbours. */
const HATCH_MIN_HEIGHT_PX = 300;

/** A country that fills a map this narrow takes the fine hatch. */
const FINE_MAX_WIDTH_PX = 560;
const FINE_MAX_ZOOM = 5;

/**
 * @param {State} state
 * @param {Pick<Data, 'answered' | 'edition' | 'areas'>} data
 * @param {object} shown
 * @param {number} shown.zoom
 * @param {number} shown.widthPx
 * @param {number} shown.heightPx
 * @param {string} shown.lang
 * @param {boolean} shown.plain the reader forces colours, or the map is an embed's: edges only
 * @param {MapView['words']} shown.words
 * @returns {MapView}
 */
export function viewOf(state, data, { zoom, widthPx, heightPx, lang, plain, words }) {
  const { answered, edition } = data;
  const drawn = drawing(answered, edition, zoom);
  return {
    drawing: drawn,
    showZones: state.showZones,
    hatch: drawn.marks !== 'hex' && heightPx >= HATCH_MIN_HEIGHT_PX && !plain,
    showLabels: state.showLabels,
    lang,
    kinds: sourceOf(edition, answered.source).dimensions.kind?.codes ?? [],
    words,
    levels: edition.levels.filter((level) => level !== 'countries' || edition.sources.some((source) => source.levels.includes(level))),
    countedCountries: edition.countries.filter((code) => hasCounts(code, edition)),
    selected: selectedOf(state.place, data),
    quarter: quarterOf(zoom),
    density: widthPx < FINE_MAX_WIDTH_PX && zoom < FINE_MAX_ZOOM ? 'fine' : 'normal',
  };
}

/**
 * @param {string | null} place
 * @param {Pick<Data, 'edition' | 'areas'>} data
 * @returns {MapView['selected']} a country is not outlined: it is what the map shows anyway
 */
function selectedOf(place, data) {
  if (place === null) return null;
  if (data.edition.zones.some((zone) => zone.id === place)) return { kind: 'zone', code: place };
  const kind = levelOf(place, data);
  return kind === 'country' ? null : { kind, code: place };
}
