/** The citations of a view: only the sources that it shows. */
import { isComparison } from '../compare/question.js';
import { countryOf, hasCounts, isRate, sourceOf } from '../model/offers.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {{id: string, title: string, citation: string}} Cited */

/**
 * The source of the numbers, the population under a rate, the lists of the deployments that are drawn.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {Cited[]}
 */
export function citedSources(state, data) {
  const { edition } = data;
  const country = countryOf(state.place, edition);
  const compares = isComparison(state);
  const source = compares || hasCounts(country, edition) ? sourceOf(edition, state.source) : null;
  const zones = compares || state.showZones || !source ? drawnZones(state, data).map((zone) => zone.source) : [];
  const rated = source !== null && source.kind === 'counts' && (compares || isRate(state.measure));
  const population = rated ? [source.id === 'inegi' || source.levels.includes('municipalities') ? 'population_mun' : 'population_state'] : [];
  const wanted = [...(source ? [source.id] : []), ...population, ...new Set(zones)];
  const all = [...edition.sources, ...edition.otherSources];
  return wanted.flatMap((id) => all.filter((each) => each.id === id)).map(({ id, title, citation }) => ({ id, title, citation }));
}

/**
 * Deployments of the shown country that had begun; the one that is compared, or all that are.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {import('../model/types.js').ZoneEntry[]}
 */
export function drawnZones(state, data) {
  if (isComparison(state)) return comparedZones(state, data.edition.zones);
  const country = countryOf(state.place, data.edition);
  return data.zones.filter((zone) => zone.country === country);
}

/** @param {State} state @param {import('../model/types.js').ZoneEntry[]} zones */
function comparedZones({ view, operation, force }, zones) {
  if (view === 'compare') return zones.filter(({ id }) => id === operation);
  return force === null ? zones : zones.filter((zone) => zone.force === force);
}

/**
 * The entries of the cited sources and of the edition, or of the comparison, out of the server's BibTeX, the last with this
 * view's address and the day it was read.
 *
 * @param {string} bibtex
 * @param {{cited: Cited[], edition: string, url: string, day: string}} view
 */
export function viewBibtex(bibtex, { cited, edition, url, day }) {
  const entries = new Map(bibtex.split(/\n\n+/).map((entry) => [entry.match(/^@\w+\{([^,]+),/)?.[1] ?? '', entry.trim()]));
  // The edition's entry, or after it that of the comparison.
  const own = [...entries].findLast(([key]) => key.endsWith(edition))?.[1] ?? '';
  const keys = cited.map(({ id }) => id.replaceAll(/[^A-Za-z0-9-]/g, '-'));
  return [...keys.map((key) => entries.get(key)), own.replace(/^ {2}url = \{.*\},$/m, () => `  url = {${url}},\n  urldate = {${day}},`)]
    .filter(Boolean)
    .join('\n\n');
}
