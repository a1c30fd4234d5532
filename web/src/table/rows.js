/** Rows of the table of areas: the numbers of the map. */
import { areaName, zonesOver } from '../wording.js';

/** @typedef {import('../types.js').Data} Data */
/** @typedef {import('../types.js').Values} Values */
/** @typedef {import('../wording.js').Words} Words */

/**
 * @typedef {object} Row
 * @property {string} code
 * @property {string} name
 * @property {string} state
 * @property {number | null} n
 * @property {number | null} rate
 * @property {number | null} low
 * @property {number | null} high
 * @property {number | null} smoothed
 * @property {number | null} deaths
 * @property {number | null} nHere records known only to this area, not to a place in it
 * @property {number} zonesKnown deployments over it with a documented end, under way
 * @property {number} zonesUnknown deployments over it whose end is unknown
 * @property {string} status `ok`, `unstable`, `partial`, `suppressed`, `no_data`
 */

/**
 * @param {Values} table
 * @param {Data} data
 * @param {Words} words
 * @returns {Row[]} unsorted, areas without data too
 */
export function rowsOf(table, data, { i18n }) {
  const isEvents = table.measure === 'deaths_best';
  const codes = [...table.values.keys(), ...table.noData];
  const parts = new Set(data.edition.sources.find((source) => source.id === table.source)?.coverage.areas ?? []);
  return codes
    .filter((code) => parts.size === 0 || parts.has(countryOfArea(code, data)))
    .map((code) => {
      const value = table.values.get(code);
      const over = zonesOver(code, data);
      const parent = data.areas.get(code)?.parent ?? '';
      return {
        code,
        name: areaName(code, data, i18n),
        state: table.level === 'municipalities' ? (data.areas.get(parent)?.short ?? areaName(parent, data, i18n)) : '',
        n: value?.n ?? null,
        rate: value?.rate ?? null,
        low: value?.low ?? null,
        high: value?.high ?? null,
        smoothed: table.measure === 'rate_smoothed' ? (value?.value ?? null) : null,
        deaths: isEvents ? (value?.value ?? null) : null,
        nHere: value?.nHere ?? null,
        zonesKnown: over.filter((zone) => zone.status === 'active').length,
        zonesUnknown: over.filter((zone) => zone.status === 'end_unknown').length,
        status: value?.status ?? 'no_data',
      };
    });
}

/** @param {string} code @param {Data} data */
function countryOfArea(code, data) {
  let area = data.areas.get(code);
  while (area && area.parent) area = data.areas.get(area.parent);
  return area?.code ?? data.edition.countries[0] ?? '';
}

