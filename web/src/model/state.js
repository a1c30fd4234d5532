/**
 * URL query ⇄ state, a pure pair. Filters keep the names of the data URLs; the page's own keys are short. Defaults are
 * left out, keys have one order, unknown keys are ignored, a bad value of a known key gives the nearest valid state: the
 * server says which.
 */
import { byOptions, countryOf, defaultBy, defaultPeriod, measureOptions, sourceOf } from './offers.js';
import { isDay } from './period.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Edition} Edition */
/** @typedef {import('./types.js').Source} Source */

const VIEWS = /** @type {const} */ (['map', 'compare', 'overview', 'table', 'about']);
const LANGS = /** @type {const} */ (['es', 'en', 'pt']);
const MONTHS = /** @type {const} */ ([12, 24, 36]);
const LAYOUTS = /** @type {const} */ (['side', 'swipe']);
const HIDEABLE = ['zones', 'labels'];
/** Months left out of a comparison, from that of its event on: the default, and what may be asked. */
export const WASHOUT = 1;
export const WASHOUTS = /** @type {const} */ ([0, 1, 2, 3, 4, 5, 6]);
/** Days of an event that the server can put months around. */
const ASKED_DAYS = { first: '1100-01-01', last: '9900-12-31' };
/** Farthest distance at which neighbours may be left out of the comparison places, km. */
const FARTHEST_KM = 200;
export const DEFAULT_SORT = '-low';
/** Rows of a page of any table; the first is the default. */
export const PAGE_SIZES = /** @type {const} */ ([15, 50, 200]);

/** Keys of the dimensions in the order of the filter table. */
const DIMENSIONS = ['kind', 'victim', 'perpetrator', 'offence', 'sex', 'age', 'weapon', 'motive', 'role'];

/** The data URLs' other filters, which have a field only where they are asked; the server says which it cannot answer. */
export const MORE_FILTERS = ['dates', 'deaths_min', 'place_precision', 'time_precision', 'municipality', 'bbox'];

/** Widest zoom range that a link may ask for. */
const ZOOM = { min: 0, max: 18 };

/**
 * @param {URLSearchParams} params
 * @param {Edition} edition
 * @returns {State}
 */
export function parseQuery(params, edition) {
  const read = reader(params);

  const sourceIds = edition.sources.map((each) => each.id);
  const source = sourceOf(
    edition,
    read('source', (text) => (sourceIds.includes(text) ? text : null), edition.defaultView.source),
  );
  const view = read('v', (text) => oneOf(VIEWS, text), 'map');
  const asked = readQuestion(read, view, edition);
  const { place } = asked;
  const period = read('datetime', (text) => readPeriod(text, source), defaultPeriod(source, countryOf(place, edition), edition));
  const dims = readDimensions(read, source);

  return {
    source: source.id,
    start: period.start,
    end: period.end,
    measure: read('measure', (text) => (measureOptions(source, dims).includes(text) ? text : null), defaultMeasure(source, dims)),
    dims,
    stateCode: read('state', (text) => (/^[A-Z0-9]{2,4}(,[A-Z0-9]{2,4})*$/.test(text) ? text : null), null),
    ...asked,
    more: readMore(params, view),
    view,
    at: read('at', readCamera, null),
    by: read('by', (text) => oneOf(byOptions(source), text), defaultBy(source)),
    ...readHidden(read),
    ...readTerms(read, view, source),
    months: read('m', (text) => MONTHS.find((months) => String(months) === text) ?? null, 12),
    layout: read('w', (text) => oneOf(LAYOUTS, text), 'side'),
    sort: read('o', (text) => (/^-?[a-z_]{1,20}$/.test(text) ? text : null), DEFAULT_SORT),
    page: read('n', (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null), 1),
    rows: read('rows', (text) => PAGE_SIZES.find((size) => String(size) === text) ?? null, PAGE_SIZES[0]),
    lang: read('lang', (text) => oneOf(LANGS, text), null),
    pinned: read('e', (text) => (/^[0-9a-f]{16}$/.test(text) ? text : null), null),
  };
}

/**
 * @param {State} state
 * @param {Edition} edition
 * @returns {string} query without `?`, empty when everything is a default
 */
export function toQuery(state, edition) {
  const source = sourceOf(edition, state.source);
  const period = defaultPeriod(source, countryOf(state.place, edition), edition);
  const hidden = HIDEABLE.filter((layer) => !(layer === 'zones' ? state.showZones : state.showLabels));
  const compares = state.view === 'compare' || state.view === 'overview';
  /** @type {[string, string | null][]} */
  const pairs = [
    ['source', state.source === edition.defaultView.source ? null : state.source],
    ['datetime', state.start === period.start && state.end === period.end ? null : datetime(state)],
    ...DIMENSIONS.map((name) => /** @type {[string, string | null]} */ ([name, state.dims[name] ?? null])),
    ['state', state.stateCode],
    ['zone', state.view === 'compare' ? state.operation : state.zoneFilter],
    ['relation', askedRelation(state)],
    ...MORE_FILTERS.map((name) => /** @type {[string, string | null]} */ ([name, (compares ? null : state.more[name]) ?? null])),
    ['measure', state.measure === defaultMeasure(source, state.dims) ? null : state.measure],
    ['v', state.view === 'map' ? null : state.view],
    ['at', state.at && cameraText(state.at)],
    ['p', state.place],
    ['by', state.by === defaultBy(source) ? null : state.by],
    ['hide', hidden.join(',') || null],
    ['m', state.months === 12 ? null : String(state.months)],
    ['date', state.view === 'compare' && !state.operation ? state.date : null],
    ['washout', compares && state.washout !== WASHOUT ? String(state.washout) : null],
    ['controls', compares ? state.controls : null],
    ['w', state.layout === 'side' ? null : state.layout],
    ['force', state.view === 'overview' ? state.force : null],
    ['o', state.sort === DEFAULT_SORT ? null : state.sort],
    ['n', state.page === 1 ? null : String(state.page)],
    ['rows', state.rows === PAGE_SIZES[0] ? null : String(state.rows)],
    ['lang', state.lang],
    ['e', state.pinned],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${readable(value)}`])).join('&');
}

/** The `datetime` of a data URL. @param {{start: string, end: string}} period */
export function datetime({ start, end }) {
  return `${start}/${end}`;
}

/** Default measure of a source under the asked dimensions. @param {Source} source @param {Readonly<Record<string, string>>} dims */
export function defaultMeasure(source, dims) {
  return measureOptions(source, dims)[0] ?? 'records';
}

/** Slash, comma and colon are legal in a query and stay readable. @param {string} value */
function readable(value) {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** @param {{lon: number, lat: number, zoom: number}} at */
function cameraText({ lon, lat, zoom }) {
  return `${lon.toFixed(3)},${lat.toFixed(3)},${zoom.toFixed(2)}`;
}

/**
 * Reads one key: absent or empty (a form sends its empty fields, too) → fallback; understood → its value; else fallback.
 *
 * @param {URLSearchParams} params
 */
function reader(params) {
  /**
   * @template T
   * @param {string} key
   * @param {(text: string) => T | null} parse
   * @param {T} fallback
   * @returns {T}
   */
  return function read(key, parse, fallback) {
    const text = params.get(key);
    return text === null || text === '' ? fallback : (parse(text) ?? fallback);
  };
}

/** @typedef {ReturnType<typeof reader>} Read */

/**
 * What is selected and asked about. In a comparison `zone` names the operation and filters nothing; an operation has its
 * own date; one that is selected as a place is the one compared.
 *
 * @param {Read} read
 * @param {State['view']} view
 * @param {Edition} edition
 * @returns {Pick<State, 'place' | 'zoneFilter' | 'relation' | 'operation' | 'date' | 'force'>}
 */
function readQuestion(read, view, edition) {
  const isZone = (/** @type {string} */ text) => edition.zones.some((zone) => zone.id === text);
  const filters = (/** @type {string} */ text) => edition.zones.some((zone) => zone.id === text && zone.areaKnown !== 'coarser');
  const forces = edition.zones.map((zone) => zone.force);
  const compares = view === 'compare';
  const zone = read('zone', (text) => ((compares ? isZone : filters)(text) ? text : null), null);
  const place = read('p', (text) => (isPlace(text, edition) ? text : null), null);
  const ofPlace = compares && place !== null && isZone(place) ? place : null;
  const operation = compares ? (zone ?? ofPlace) : null;
  return {
    place: ofPlace === null ? place : null,
    zoneFilter: compares ? null : zone,
    relation: compares ? 'inside' : read('relation', (text) => readRelation(text, zone, edition), 'inside'),
    operation,
    date: compares && operation === null ? read('date', (text) => (isAskedDay(text) ? text : null), null) : null,
    force: view === 'overview' ? read('force', (text) => (forces.includes(text) ? text : null), null) : null,
  };
}

/**
 * What a comparison leaves out and compares with, in the words of `/compare`.
 *
 * @param {Read} read
 * @param {State['view']} view
 * @param {Source} source
 * @returns {Pick<State, 'washout' | 'controls'>}
 */
function readTerms(read, view, source) {
  if (view !== 'compare' && view !== 'overview') return { washout: WASHOUT, controls: null };
  const controls = read('controls', (text) => (isControls(text, source) ? text : null), null);
  return {
    washout: read('washout', (text) => WASHOUTS.find((months) => String(months) === text) ?? null, WASHOUT),
    controls: controls === 'other_states' ? null : controls,
  };
}

/**
 * All other states, those without neighbours, or codes of states and municipalities; neighbours and municipalities only
 * where the source counts municipalities.
 *
 * @param {string} text
 * @param {Source} source
 */
export function isControls(text, source) {
  const byMunicipality = source.levels.includes('municipalities');
  const km = /^neighbours_excluded_km:([1-9]\d{0,2})$/.exec(text)?.[1];
  if (km !== undefined) return byMunicipality && Number(km) <= FARTHEST_KM;
  return text === 'other_states' || text.split(',').every((code) => /^(\d{2}|[A-Z]{2}\d{2})$/.test(code) || (byMunicipality && /^\d{5}$/.test(code)));
}

/** The relation to the filter's zone as addresses say it; null: the default. @param {Pick<State, 'zoneFilter' | 'relation'>} state */
export function askedRelation({ zoneFilter, relation }) {
  return zoneFilter === null || relation === 'inside' ? null : relation;
}

/**
 * How numbers lie to the zone that they are limited to. What lies outside a zone that is known in part may still
 * lie in it, so nothing but `inside` is asked of one.
 *
 * @param {string} text
 * @param {string | null} id
 * @param {Edition} edition
 * @returns {string | null}
 */
function readRelation(text, id, edition) {
  const zone = edition.zones.find((each) => each.id === id);
  const known = text === 'outside' || /^within_km:(?:[1-9]\d?|[1-4]\d\d|500)$/.test(text);
  return zone && (text === 'inside' || (known && zone.areaKnown !== 'partial')) ? text : null;
}

/** @param {Read} read @param {Source} source @returns {Record<string, string>} */
function readDimensions(read, source) {
  /** @type {Record<string, string>} */
  const dims = {};
  for (const name of DIMENSIONS) {
    const dimension = source.dimensions[name];
    const value = read(name, (text) => (dimension && hasCodes(dimension, text.split(',')) ? text : null), null);
    if (value !== null && value !== dimension?.default) dims[name] = value;
  }
  return dims;
}

/** Known codes; those that are never added to one another come one at a time. @param {NonNullable<Source['dimensions'][string]>} dimension @param {string[]} codes */
function hasCodes(dimension, codes) {
  return codes.every((code) => dimension.codes.includes(code)) && !(dimension.exclusive && codes.length > 1);
}

/** A comparison has filters of its own. @param {URLSearchParams} params @param {State['view']} view @returns {Record<string, string>} */
function readMore(params, view) {
  if (view === 'compare' || view === 'overview') return {};
  return Object.fromEntries(
    MORE_FILTERS.map((name) => [name, params.get(name) ?? '']).filter(([name, value]) => value !== '' && !(name === 'dates' && value === 'within')),
  );
}

/** @param {Read} read */
function readHidden(read) {
  const hidden = read('hide', (text) => (text.split(',').every((layer) => HIDEABLE.includes(layer)) ? text.split(',') : null), /** @type {string[]} */ ([]));
  return { showZones: !hidden.includes('zones'), showLabels: !hidden.includes('labels') };
}

/**
 * @template {string} T
 * @param {readonly T[]} allowed
 * @param {string} text
 * @returns {T | null}
 */
function oneOf(allowed, text) {
  return allowed.find((each) => each === text) ?? null;
}

/** Codes of places are checked for their form here; whether the area exists shows when it is asked for. @param {string} text @param {Edition} edition */
function isPlace(text, edition) {
  return edition.countries.includes(text) || edition.zones.some((zone) => zone.id === text) || /^(\d{2}|\d{5}|[A-Z]{2}\d{2})$/.test(text);
}

/** A day of the years in which the months and years around it are in the calendar, too. @param {string} text */
function isAskedDay(text) {
  return isDay(text) && text >= ASKED_DAYS.first && text <= ASKED_DAYS.last;
}

/**
 * `2008-01-01/2008-12-31`, `2008-03-27`, `..` for the source's first or last day. Reversed ends are put in order.
 *
 * @param {string} text
 * @param {Source} source
 */
function readPeriod(text, source) {
  const [from = '', to = from, ...rest] = text.split('/');
  const start = from === '..' ? source.coverage.start : from;
  const end = to === '..' ? source.coverage.end : to;
  const isEnd = (/** @type {string} */ text) => text === '..' || isAskedDay(text);
  if (rest.length > 0 || !isEnd(from) || !isEnd(to)) return null;
  return start <= end ? { start, end } : { start: end, end: start };
}

/** @param {string} text */
function readCamera(text) {
  const numbers = text.split(',').map((part) => (part === '' ? NaN : Number(part)));
  const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 85 || zoom < ZOOM.min || zoom > ZOOM.max) return null;
  return { lon, lat, zoom };
}
