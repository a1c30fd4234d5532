/**
 * The server's JSON → the page's shapes. The one place that knows the names on the wire.
 *
 * @typedef {any} Json parsed JSON: checked here field by field, trusted inside
 */
import { PLURAL } from '../model/levels.js';
import { monthEnd, monthIndex } from '../model/period.js';

/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {import('../model/types.js').Source} Source */
/** @typedef {import('../model/types.js').Zone} Zone */
/** @typedef {import('../model/types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('../model/types.js').Level} Level */

/** @param {string} level singular or plural @returns {Level} */
const levelOf = (level) => PLURAL[/** @type {import('../model/types.js').Area['level']} */ (level)] ?? /** @type {Level} */ (level);

/** @param {Json} json @returns {Edition} */
export function readEdition(json) {
  const sources = /** @type {Source[]} */ (json.sources.filter((/** @type {Json} */ each) => each.kind === 'events' || each.kind === 'counts').map(readSource));
  const zones = json.zones.map(readZoneEntry);
  const view = new URLSearchParams(json.default_view);
  const counted = sources.flatMap((source) => source.coverage.areas);
  const countries = [...new Set([...counted, ...zones.map((/** @type {ZoneEntry} */ zone) => zone.country)])];
  return {
    id: json.id,
    sources,
    zones,
    countries: countries.filter((code) => /^[A-Z]{2}$/.test(code)),
    levels: json.levels.map((/** @type {Json} */ each) => levelOf(each.level)).reverse(),
    boxes: Object.fromEntries((json.countries ?? []).map((/** @type {Json} */ each) => [each.code, each.frame])),
    defaultView: { source: view.get('source') ?? json.default_source },
  };
}

/** @param {Json} json @returns {Source} */
function readSource(json) {
  const view = new URLSearchParams(json.default_view ?? '');
  const coverage = { start: `${json.coverage.start}-01`, end: monthEnd(monthIndex(json.coverage.end)), areas: json.coverage.areas };
  const [start, end] = (view.get('datetime') ?? `${coverage.start}/${coverage.end}`).split('/');
  const first = view.get('measure');
  const measures = json.measures.filter((/** @type {string} */ each) => each !== 'deaths_low' && each !== 'deaths_high');
  const levels = shownLevels(json.levels.map(levelOf));
  /** @type {Source['dimensions']} */
  const dimensions = {};
  for (const field of json.fields ?? [])
    dimensions[field.name] = { codes: field.codes, default: field.default ?? null, exclusive: field.exclusive ?? false, implies: field.implies ?? {} };
  return {
    id: json.id,
    kind: json.kind,
    title: json.title,
    short: json.publisher.match(/\(([A-Z]{2,8})\)/)?.[1] ?? json.publisher,
    resolution: json.period ?? 'day',
    coverage,
    levels,
    measures: pageMeasures(measures, first, levels),
    dimensions,
    period: { start: start ?? coverage.start, end: end ?? coverage.end },
  };
}

/** Countries are shown as areas only where nothing finer is known. @param {Level[]} levels finest first @returns {Level[]} */
function shownLevels(levels) {
  const finer = levels.filter((level) => level !== 'countries');
  return finer.length > 0 ? finer : ['countries'];
}

/**
 * What the page offers of a source's measures, its default first. Smoothing is for many small areas, so not for states
 * alone; where the source's own view is a count, people are counted and no rate is made of them.
 *
 * @param {string[]} measures
 * @param {string | null} first
 * @param {Level[]} levels
 */
function pageMeasures(measures, first, levels) {
  if (first === 'count') return ['count'];
  const offered = measures.filter((each) => each !== first && (each !== 'rate_smoothed' || levels.includes('municipalities')));
  return first && measures.includes(first) ? [first, ...offered] : offered;
}

/** @param {Json} json @returns {ZoneEntry} */
function readZoneEntry(json) {
  return {
    id: json.id,
    name: json.name,
    short: json.name_short ?? json.name,
    laneName: json.lane_name,
    force: json.force,
    country: json.countries[0],
    areas: json.areas.map((/** @type {Json} */ area) => (typeof area === 'string' ? area : area.code)),
    areaKnown: json.area_known,
    national: json.national,
    first: json.first,
    last: json.last ?? null,
  };
}

/** @param {Json} json @returns {Zone} */
export function readZone(json) {
  return {
    ...readZoneEntry(json),
    status: json.status,
    label: json.label ?? null,
    minZoom: json.min_zoom ?? null,
    bbox: json.bbox ?? null,
  };
}

/** @param {Json} json @returns {Zone[]} */
export function readZones(json) {
  return json.zones.map(readZone);
}

/** @param {Json} json @returns {Map<string, import('../model/types.js').Area>} */
export function readAreas(json) {
  const at = columns(json.fields);
  return new Map(
    json.areas.map((/** @type {Json[]} */ row) => [
      row[at('code')],
      {
        code: row[at('code')],
        name: row[at('name')],
        short: row[at('short')] ?? null,
        level: row[at('level')],
        parent: row[at('parent')] ?? '',
        lon: row[at('lon')],
        lat: row[at('lat')],
      },
    ]),
  );
}

/** Position of a column by its name, -1 when the answer lacks it. @param {string[]} fields */
function columns(fields) {
  return (/** @type {string} */ name) => fields.indexOf(name);
}

/** @param {Json} json @returns {import('../model/types.js').Values} */
export function readValues(json) {
  const at = columns(json.fields);
  const values = new Map();
  for (const [code, row] of Object.entries(/** @type {Record<string, Json[]>} */ (json.values))) {
    values.set(code, {
      value: row[at('value')] ?? null,
      n: row[at('n')] ?? null,
      status: row[at('status')] ?? 'ok',
    });
  }
  return {
    level: levelOf(json.level),
    measure: json.measure,
    values,
    noData: new Set(json.no_data),
    scaleMax: json.scale_max ?? null,
    classBreaks: json.class_breaks ?? [],
  };
}

/** @param {Json} json @returns {import('../model/types.js').PlaceDetail} */
export function readPlace(json) {
  return {
    code: json.code,
    level: json.level,
    bbox: json.bbox ?? null,
  };
}
