/** The server's JSON, as `wire.d.ts` has it from the server's own description → the page's shapes. The one place that knows the names on the wire. */
import { PLURAL } from '../model/levels.js';
import { monthEnd, monthIndex } from '../model/period.js';

/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {import('../model/types.js').Source} Source */
/** @typedef {import('../model/types.js').Zone} Zone */
/** @typedef {import('../model/types.js').ZoneEntry} ZoneEntry */
/** @typedef {import('../model/types.js').Level} Level */

/** @param {import('./wire.js').EditionAnswer} json @returns {Edition} */
export function readEdition(json) {
  const sources = json.sources.flatMap(readSource);
  const zones = json.zones.map(readZoneEntry);
  const view = new URLSearchParams(json.default_view);
  const counted = sources.flatMap((source) => source.coverage.areas);
  const countries = [...new Set([...counted, ...zones.map((zone) => zone.country)])];
  return {
    id: json.id,
    sources,
    zones,
    countries: countries.filter((code) => /^[A-Z]{2}$/.test(code)),
    levels: json.levels.map(({ level }) => PLURAL[level]).reverse(),
    boxes: Object.fromEntries(json.countries.map(({ code, frame }) => [code, frame])),
    defaultView: { source: view.get('source') ?? json.default_source },
  };
}

/** Sources of rows, which are those with a coverage; deployments, boundaries and population are no views. @param {import('./wire.js').SourceEntry} json @returns {Source[]} */
function readSource(json) {
  const { kind, coverage: covered } = json;
  if ((kind !== 'events' && kind !== 'counts') || !covered) return [];
  const view = new URLSearchParams(json.default_view ?? '');
  const coverage = { start: `${covered.start}-01`, end: monthEnd(monthIndex(covered.end)), areas: covered.areas };
  const [start, end] = (view.get('datetime') ?? `${coverage.start}/${coverage.end}`).split('/');
  const first = view.get('measure');
  const measures = (json.measures ?? []).filter((each) => each !== 'deaths_low' && each !== 'deaths_high');
  const levels = shownLevels((json.levels ?? []).map((level) => PLURAL[level]));
  /** @type {Source['dimensions']} */
  const dimensions = {};
  for (const field of json.fields ?? [])
    dimensions[field.name] = { codes: field.codes, default: field.default ?? null, exclusive: field.exclusive ?? false, implies: field.implies ?? {} };
  const source = {
    id: json.id,
    kind,
    title: json.title,
    short: json.publisher.match(/\(([A-Z]{2,8})\)/)?.[1] ?? json.publisher,
    resolution: json.period ?? /** @type {const} */ ('day'),
    coverage,
    levels,
    measures: pageMeasures(measures, first, levels),
    dimensions,
    period: { start: start ?? coverage.start, end: end ?? coverage.end },
  };
  return [source];
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

/** @param {import('./wire.js').ZoneEntry} json @returns {ZoneEntry} */
function readZoneEntry(json) {
  return {
    id: json.id,
    name: json.name,
    short: json.name_short,
    laneName: json.lane_name,
    force: json.force,
    country: json.countries[0] ?? '',
    areas: json.areas,
    areaKnown: json.area_known,
    national: json.national,
    first: json.first,
    last: json.last ?? null,
  };
}

/** @param {import('./wire.js').ZoneView} json @returns {Zone} */
export function readZone(json) {
  return {
    ...readZoneEntry(json),
    status: json.status,
    label: json.label,
    minZoom: json.min_zoom,
    bbox: json.bbox,
  };
}

/** @param {import('./wire.js').ZoneList} json @returns {Zone[]} */
export function readZones(json) {
  return json.zones.map(readZone);
}

/** @param {import('./wire.js').AreaList} json @returns {Map<string, import('../model/types.js').Area>} */
export function readAreas(json) {
  const at = columns(json.fields);
  return new Map(
    json.areas.map((row) => {
      const text = (/** @type {string} */ name) => /** @type {string | null} */ (row[at(name)] ?? null);
      const degrees = (/** @type {string} */ name) => /** @type {number} */ (row[at(name)]);
      const code = text('code') ?? '';
      const level = /** @type {import('./wire.js').Level} */ (text('level'));
      const also = /** @type {string[] | null | undefined} */ (row[at('also')]) ?? [];
      const people = Number(row[at('population')] ?? 0);
      const of = { name: text('name') ?? '', short: text('short'), also, level, parent: text('parent') ?? '', people };
      return [code, { code, ...of, lon: degrees('lon'), lat: degrees('lat') }];
    }),
  );
}

/** Position of a column by its name, -1 when the answer lacks it. @param {string[]} fields */
function columns(fields) {
  return (/** @type {string} */ name) => fields.indexOf(name);
}

/** @param {import('./wire.js').Values} json @returns {import('../model/types.js').Values} */
export function readValues(json) {
  const at = columns(json.fields);
  const values = new Map();
  for (const [code, row] of Object.entries(json.values)) {
    const number = (/** @type {string} */ name) => /** @type {number | null} */ (row[at(name)] ?? null);
    const [value, low, high, rate, n] = ['value', 'low', 'high', 'rate', 'n'].map(number);
    values.set(code, { value, low, high, rate, n, status: String(row[at('status')]) });
  }
  return {
    level: PLURAL[json.level],
    measure: json.measure,
    values,
    noData: new Set(json.no_data),
    scaleMax: json.scale_max,
    classBreaks: json.class_breaks.map(Number),
  };
}

/** @param {import('./wire.js').AreaDetail} json @returns {import('../model/types.js').PlaceDetail} */
export function readPlace(json) {
  return {
    code: json.code,
    level: json.level,
    bbox: json.bbox,
  };
}
