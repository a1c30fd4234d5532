/** What the page offers for a source: only what exists for it, the default first. */
import { clip, isWholeMonths, wholeYears } from './period.js';

/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edition} Edition */
/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').By} By */
/** @typedef {import('./types.js').Level} Level */

/** Dimensions in the order a reader asks: what happened and by whom, to whom, how. */
export const DIMENSION_ORDER = ['kind', 'perpetrator', 'victim', 'offence', 'sex', 'age', 'weapon', 'motive', 'role'];

/** Period of a country without counts when the link names none: the years its deployments lie in. */
const NO_COUNTS_PERIOD = { start: '2022-01-01', end: '2024-12-31' };

/**
 * @param {Edition} edition
 * @param {string} id
 * @returns {Source}
 */
export function sourceOf(edition, id) {
  const source = edition.sources.find((each) => each.id === id) ?? edition.sources[0];
  if (!source) throw new Error('an edition has at least one source of events or counts');
  return source;
}

/** @param {Source} source @returns {By[]} */
export function byOptions(source) {
  /** @type {By[]} */
  const areas = [];
  if (source.levels.includes('municipalities')) areas.push('muni');
  if (source.levels.includes('states')) areas.push('state');
  if (source.kind === 'events') return ['auto', 'hex', 'records', ...areas];
  return areas.length > 1 ? ['auto', ...areas] : areas;
}

/** The level of the areas that values are shown for: what `by` pins, else the source's finest. @param {By} by @param {Source} source @returns {Level} */
export function areaLevel(by, source) {
  if (by === 'state' && source.levels.includes('states')) return 'states';
  return source.levels[0] ?? 'countries';
}

/** @param {Source} source @returns {By} */
export function defaultBy(source) {
  return byOptions(source)[0] ?? 'auto';
}

/**
 * Measures that the asked dimensions leave possible: a count by an unknown sex, an age or a weapon has no denominator.
 *
 * @param {Source} source
 * @param {Readonly<Record<string, string>>} dims
 */
export function measureOptions(source, dims = {}) {
  const noDenominator = lacksDenominator(dims);
  const measures = source.measures.filter((measure) => !(noDenominator && isRate(measure)));
  return measures.length > 0 ? measures : source.measures;
}

/** There is a population of women and one of men; none of an age, of a weapon, or of people whose sex is not recorded. @param {Readonly<Record<string, string>>} dims */
export function lacksDenominator({ sex, age, weapon }) {
  return age !== undefined || weapon !== undefined || (sex !== undefined && sex !== 'female' && sex !== 'male');
}

/** @param {string} measure */
export function isRate(measure) {
  return measure === 'rate' || measure === 'rate_smoothed';
}

/** Country that the selection lies in. @param {string | null} place @param {Edition} edition */
export function countryOf(place, edition) {
  const first = edition.countries[0] ?? 'MX';
  if (!place) return first;
  if (edition.countries.includes(place)) return place;
  const zone = edition.zones.find((each) => each.id === place);
  if (zone) return zone.country;
  return edition.countries.find((code) => place.startsWith(code)) ?? first;
}

/** True when a source of the edition counts people in the country. @param {string} country @param {Edition} edition */
export function hasCounts(country, edition) {
  return edition.sources.some((source) => source.coverage.areas.includes(country));
}

/**
 * @param {Source} source
 * @param {string} country
 * @param {Edition} edition
 */
export function defaultPeriod(source, country, edition) {
  return hasCounts(country, edition) ? source.period : NO_COUNTS_PERIOD;
}

/**
 * The period to keep when the source changes: the same one if it is covered, in whole years where the source has no
 * months, else the source's default.
 *
 * @param {{start: string, end: string}} period
 * @param {Source} source
 * @returns {{start: string, end: string}}
 */
export function carryPeriod({ start, end }, source) {
  const wanted = source.resolution === 'year' ? wholeYears({ start, end }) : { start, end };
  const covered = clip(wanted, source.coverage);
  const same = covered && covered.start === wanted.start && covered.end === wanted.end;
  const fits = source.resolution !== 'month' || isWholeMonths(wanted);
  return same && fits ? wanted : source.period;
}
