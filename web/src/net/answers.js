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
    title: json.title,
    asOf: json.as_of,
    sources,
    otherSources: json.sources
      .filter((/** @type {Json} */ each) => each.kind !== 'events' && each.kind !== 'counts')
      .map((/** @type {Json} */ each) => ({
        id: each.id,
        kind: each.kind,
        faults: each.faults ?? [],
        faultsIn: each.faults_in ?? {},
        attribution: each.attribution,
        citation: each.citation,
        title: each.title,
        licence: each.licence,
        rows: each.rows,
      })),
    zones,
    population: (json.population ?? []).map((/** @type {Json} */ each) => ({
      series: each.series,
      title: each.title,
      first: each.first_year,
      last: each.last_year,
    })),
    countries: countries.filter((code) => /^[A-Z]{2}$/.test(code)),
    levels: json.levels.map((/** @type {Json} */ each) => levelOf(each.level)).reverse(),
    boxes: Object.fromEntries((json.countries ?? []).map((/** @type {Json} */ each) => [each.code, each.frame])),
    defaultView: { source: view.get('source') ?? json.default_source },
    contact: json.contact ?? null,
    supportLinks: json.support_links ?? [],
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
    publisher: json.publisher,
    short: json.publisher.match(/\(([A-Z]{2,8})\)/)?.[1] ?? json.publisher,
    version: json.version,
    accessed: json.accessed,
    licence: json.licence,
    licenceUrl: json.licence_url ?? null,
    url: json.url ?? null,
    attribution: json.attribution,
    citation: json.citation,
    unit: json.unit,
    faults: json.faults ?? [],
    faultsIn: json.faults_in ?? {},
    dateBasis: json.date_basis ?? null,
    resolution: json.period ?? 'day',
    coverage,
    levels,
    measures: pageMeasures(measures, first, levels),
    dimensions,
    breaks: (json.breaks ?? []).map(readBreak),
    period: { start: start ?? coverage.start, end: end ?? coverage.end },
    rows: json.rows,
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

/** `{month, kind, note}`, or the short form `population 2010-01`. @param {Json} json */
function readBreak(json) {
  const [kind, month] = typeof json === 'string' ? json.split(' ') : [json.kind, json.month];
  return { kind, month: `${month.slice(0, 7)}-01`, note: json.note ?? '' };
}

/** @param {Json} json @returns {ZoneEntry} */
function readZoneEntry(json) {
  return {
    id: json.id,
    source: json.source,
    name: json.name,
    short: json.name_short ?? json.name,
    lane: json.lane,
    laneName: json.lane_name,
    force: json.force,
    country: json.countries[0],
    areas: json.areas.map((/** @type {Json} */ area) => (typeof area === 'string' ? area : area.code)),
    states: json.states,
    areaKnown: json.area_known,
    municipalitiesTotal: json.municipalities_total ?? null,
    national: json.national,
    first: json.first,
    firstPrecision: json.first_precision,
    last: json.last ?? null,
    lastPrecision: json.last_precision ?? null,
    lastReported: json.last_reported ?? null,
    lastReportedPrecision: json.last_reported_precision ?? null,
    personnel: json.personnel ?? null,
    personnelBasis: json.personnel_basis,
    personnelNote: json.personnel_note ?? null,
    personnelByArea: (json.personnel_by_area ?? []).map((/** @type {Json} */ each) => ({
      code: each.code,
      asOf: each.as_of,
      precision: each.as_of_precision,
      measure: each.measure,
      personnel: each.personnel,
      citation: each.citation,
    })),
    citation: json.citation ?? null,
    note: json.note ?? null,
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
    part: json.part ?? false,
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

/** @typedef {{start: string, end: string}} Period */

/** @param {Json} json @param {Period} asked @returns {import('../model/types.js').Values} */
export function readValues(json, asked) {
  const at = columns(json.fields);
  const values = new Map();
  for (const [code, row] of Object.entries(/** @type {Record<string, Json[]>} */ (json.values))) {
    values.set(code, {
      value: row[at('value')] ?? null,
      low: row[at('low')] ?? null,
      high: row[at('high')] ?? null,
      n: row[at('n')] ?? null,
      rate: row[at('rate')] ?? (json.measure === 'rate' ? (row[at('value')] ?? null) : null),
      nHere: row[at('n_here')] ?? null,
      status: row[at('status')] ?? 'ok',
    });
  }
  return {
    level: levelOf(json.level),
    source: json.source,
    asked,
    measure: json.measure,
    unit: json.unit,
    values,
    noData: new Set(json.no_data),
    scaleMax: json.scale_max ?? null,
    classBreaks: json.class_breaks ?? [],
    breaks: (json.breaks ?? []).map(readBreak),
    status: json.status ?? 'ok',
    counts: { areas: 0, zero: 0, unstable: 0, partial: 0, suppressed: 0, no_data: 0, ...json.counts },
  };
}

/** @param {Json} json @returns {import('../model/types.js').PlaceDetail} */
export function readPlace(json) {
  return {
    code: json.code,
    level: json.level,
    bbox: json.bbox ?? null,
    sources: json.sources.map((/** @type {Json} */ each) => ({ source: each.source, n: each.count ?? each.records ?? null })),
  };
}
