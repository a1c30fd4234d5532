/** The files that hold this view's data: only what exists for its source, level and country, with the rows of each. */
import { baseOf, filterQuery, scopeOf, seriesPlace, tableMeasure } from '../net/questions.js';
import { tableLevel } from '../net/query.js';
import { comparisonQuery, isComparison, overviewQuery, questionOf } from '../compare/question.js';
import { levelOf } from '../model/levels.js';
import { countryOf, hasCounts, sourceOf } from '../model/offers.js';
import { datetime } from '../model/state.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */

/**
 * @typedef {object} Download
 * @property {'areas' | 'incidents' | 'counts' | 'series' | 'zones' | 'comparison'} id
 * @property {string} csv
 * @property {string | null} geojson
 * @property {number | null} rows null where only the file itself knows
 */

/** @param {State} state @param {Data} data @returns {Download[]} */
export function downloadsOf(state, data) {
  if (isComparison(state)) return comparison(state, data);
  const country = countryOf(state.place, data.edition);
  const counted = hasCounts(country, data.edition);
  return [...(counted ? numbers(state, data) : []), ...(state.showZones || !counted ? [zones(state, data, country)] : [])];
}

/** Every number of the card, or of all cards. @param {State} state @param {Data} data @returns {Download[]} */
function comparison(state, data) {
  const question = state.view === 'compare' ? questionOf(state, data.edition) : null;
  const csv = question ? `compare?${comparisonQuery(question, state, data, { f: 'csv' })}` : `compare/overview?${overviewQuery(state, { f: 'csv' })}`;
  return [{ id: 'comparison', csv: `${baseOf(state)}/${csv}`, geojson: null, rows: null }];
}

/** @param {State} state @param {Data} data @returns {Download[]} */
function numbers(state, data) {
  const { edition } = data;
  const base = baseOf(state);
  const source = sourceOf(edition, state.source);
  const level = tableLevel(state, source);
  const areas = `${base}/data/${level}`;
  const query = filterQuery(state, { measure: tableMeasure(state, edition) });
  /** @type {Download[]} */
  const files = [{ id: 'areas', csv: `${areas}.csv?${query}`, geojson: `${areas}.geojson?${query}`, rows: areaRows(state, data, level) }];
  const place = seriesPlace(state, data);
  const scope = place === null ? {} : scopeOf(place, levelOf(place, data));
  const own = filterQuery(state, scope);
  if (source.kind === 'events') {
    const known = data.place?.code === place ? data.place.sources.find((each) => each.source === source.id)?.n : undefined;
    files.push({ id: 'incidents', csv: `${base}/data/incidents.csv?${own}`, geojson: `${base}/data/incidents.geojson?${own}`, rows: known ?? null });
  } else {
    files.push({ id: 'counts', csv: `${base}/data/counts.csv?${own}`, geojson: null, rows: null });
  }
  /** @type {Record<string, string | null>} */
  const by = source.resolution === 'year' ? { by: 'year' } : {};
  files.push({ id: 'series', csv: `${base}/series?${filterQuery(state, { ...scope, ...by, f: 'csv' })}`, geojson: null, rows: null });
  return files;
}

/** Areas of the level that the filter leaves: the file lists those without records, too. @param {State} state @param {Data} data @param {string} level */
function areaRows(state, data, level) {
  // A deployment as filter leaves an unknown part of its states.
  if (state.zoneFilter !== null || data.areas.size === 0) return null;
  const wanted = { states: 'state', countries: 'country' }[level] ?? 'municipality';
  const states = state.stateCode?.split(',') ?? null;
  const inside = (/** @type {import('../model/types.js').Area} */ area) => states === null || states.includes(wanted === 'state' ? area.code : area.parent);
  const { areas: covered } = sourceOf(data.edition, state.source).coverage;
  const isListed = (/** @type {import('../model/types.js').Area} */ area) => states !== null || covered.includes(countryOf(area.code, data.edition));
  return [...data.areas.values()].filter((area) => area.level === wanted && inside(area) && isListed(area)).length;
}

/** @param {State} state @param {Data} data @param {string} country @returns {Download} */
function zones(state, data, country) {
  const sources = [...new Set(data.edition.zones.filter((zone) => zone.country === country).map((zone) => zone.source))];
  const query = `source=${sources.join(',')}&datetime=${datetime(state)}`;
  const base = `${baseOf(state)}/data/zones`;
  const rows = data.zonesOn === null ? null : data.zones.filter((zone) => zone.country === country).length;
  return { id: 'zones', csv: `${base}.csv?${query}`, geojson: `${base}.geojson?${query}`, rows };
}
