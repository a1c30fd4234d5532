/** Sentences that depend on source, measure and place: title, dek, names. Map, chart, legend and table say the same. */
import { NOT_STATED, askedMotive } from './beside.js';
import { countryOf, hasCounts, isRate, sourceOf } from './offers.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./types.js').Summary} Summary */
/** @typedef {import('./types.js').Area} Area */
/** @typedef {import('./i18n.js').I18n} I18n */
/** @typedef {import('./format.js').Format} Format */
/** @typedef {{i18n: I18n, format: Format}} Words */

/**
 * What a source counts, in the page's words. Sources of another edition read as plain counts or records.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {'homicides' | 'victims' | 'press' | 'events'}
 */
export function subject(state, data) {
  const source = sourceOf(data.edition, state.source);
  if (source.kind === 'events') return 'events';
  if (source.dimensions.motive) return 'press';
  return source.unit === 'victim' || source.dimensions.offence ? 'victims' : 'homicides';
}

/** Name of a country in the page's language, else as the edition has it. @param {string} code @param {Data} data @param {I18n} i18n */
export function countryName(code, data, i18n) {
  const id = `country-${code.toLowerCase()}`;
  return i18n.has(id) ? i18n.t(id) : (data.areas.get(code)?.name ?? code);
}

/** Name of any area, alone. @param {string} code @param {Data} data @param {I18n} i18n */
export function areaName(code, data, i18n) {
  if (data.edition.countries.includes(code)) return countryName(code, data, i18n);
  return data.areas.get(code)?.name ?? code;
}

/** `Juárez, Chihuahua` for a municipality, the name alone for larger areas. @param {string} code @param {Data} data @param {I18n} i18n */
export function fullName(code, data, i18n) {
  const area = data.areas.get(code);
  if (area?.level !== 'municipality') return areaName(code, data, i18n);
  return `${area.name}, ${areaName(area.parent, data, i18n)}`;
}

/** Where the filtered numbers are from: the states of the filter, else the country. @param {State} state @param {Data} data @param {I18n} i18n */
export function filteredPlace(state, data, i18n) {
  if (!state.stateCode) return countryName(countryOf(state.place, data.edition), data, i18n);
  return state.stateCode
    .split(',')
    .map((code) => areaName(code, data, i18n))
    .join(', ');
}

/** @param {State} state @param {Data} data @param {Words} words @returns {string} */
export function title(state, data, { i18n, format }) {
  const p = format.period(data.summary?.source === state.source ? data.summary.asked : state);
  const country = countryOf(state.place, data.edition);
  if (!hasCounts(country, data.edition)) return i18n.t('title-nocounts', { a: countryName(country, data, i18n), p });
  const id = { homicides: 'title-counts', events: eventsTitle(state), press: pressTitle(state), victims: victimsTitle(state) }[
    subject(state, data)
  ];
  return i18n.t(id, { p });
}

/** @param {State} state */
function eventsTitle(state) {
  return isAttacks(state) ? 'title-civilians' : 'title-events';
}

/** @param {State} state */
function pressTitle({ dims }) {
  return isMediaWorkers(dims) ? 'title-media' : 'title-press';
}

/** @param {Readonly<Record<string, string>>} dims */
function isMediaWorkers({ role, motive }) {
  return role === 'media_worker' || (motive === 'not_applicable' && role === undefined);
}

/** The word for the journalists whose number is shown: never without their motive. @param {State} state @param {Data} data @param {{media: string, confirmed: string, unconfirmed: string}} words */
function pressWord(state, data, words) {
  if (isMediaWorkers(state.dims)) return words.media;
  return askedMotive(state, data.edition) === 'unconfirmed' ? words.unconfirmed : words.confirmed;
}

/** Attacks on civilians and nothing else: the source names who attacked only there. @param {State} state */
export function isAttacks({ dims }) {
  const attackers = dims.perpetrator?.split(',') ?? [];
  return dims.victim === 'civilians' || (attackers.length > 0 && !attackers.includes(NOT_STATED));
}

/** Codes with signs that no text id may have. @type {Record<string, string>} */
const CODE_IDS = { '18+': '18plus' };

/** Codes of a field in words; a code of another edition stands for itself. @param {string} name @param {string} codes comma = or @param {I18n} i18n */
export function codeWord(name, codes, i18n) {
  return codes
    .split(',')
    .map((code) => {
      const id = `${name}-${CODE_IDS[code] ?? code}`;
      return /^[a-z0-9_-]+$/i.test(id) && i18n.has(id) ? i18n.t(id) : code;
    })
    .join(', ');
}

/** @param {State} state */
function victimsTitle(state) {
  const { offence = '', sex = '' } = state.dims;
  if (offence === 'feminicide') return 'title-feminicide';
  if (offence.includes(',')) return sex === 'female' ? 'title-women' : 'title-both';
  return 'title-sesnsp';
}

/** The sentence under the title, null until the server has answered. @param {State} state @param {Data} data @param {Words} words @returns {Node[] | null} */
export function dek(state, data, words) {
  const { i18n, format } = words;
  const country = countryOf(state.place, data.edition);
  if (!hasCounts(country, data.edition)) {
    const count = data.edition.zones.filter((zone) => zone.country === country && zone.first <= state.end).length;
    return i18n.rich('dek-nocounts', { a: countryName(country, data, i18n), n: format.count(count), count });
  }
  const { summary } = data;
  if (!summary || summary.source !== state.source) return null;
  const common = { a: filteredPlace(state, data, i18n), p: format.period(summary.asked) };
  if (summary.status === 'no_data') return [document.createTextNode(noData(state, data, words, summary.asked))];
  if (summary.records === 0) return [document.createTextNode(i18n.t('empty', { p: common.p }))];
  if (summary.deaths && summary.records !== null) {
    const { low, best, high } = summary.deaths;
    return i18n.rich(isAttacks(state) ? 'dek-civilians' : 'dek-events', {
      count: summary.records,
      ...common,
      n: format.count(summary.records),
      k: format.count(best),
      l: format.count(low),
      h: format.count(high),
    });
  }
  if (summary.count === null) return null;
  // Nothing was counted where there are data, and somewhere there are none: that is not nothing.
  const lacking = summary.gaps.length;
  if (summary.count === 0 && lacking > 0) return i18n.rich('dek-counts-unknown', { ...common, n: format.count(lacking), count: lacking });
  return countsDek(state, data, words, { ...common, n: format.count(summary.count), count: summary.count });
}

/**
 * @param {State} state
 * @param {Data} data
 * @param {Words} words
 * @param {import('./i18n.js').Args} args
 */
function countsDek(state, data, { i18n, format }, args) {
  const rate = data.summary?.rate ?? null;
  switch (subject(state, data)) {
    case 'press': {
      if (isMediaWorkers(state.dims)) return i18n.rich('dek-media', args);
      if (state.dims.motive) return i18n.rich('dek-press-motive', { ...args, m: codeWord('motive', state.dims.motive, i18n).toLowerCase() });
      return data.unconfirmed === null ? null : i18n.rich('dek-press', { ...args, k: format.count(data.unconfirmed) });
    }
    case 'victims':
      return rate ? i18n.rich('dek-sesnsp', { ...args, r: rateWords(rate, { i18n, format }) }) : i18n.rich('dek-sesnsp-plain', args);
    default:
      return rate ? i18n.rich('dek-counts', { ...args, r: format.rate(rate.value) }) : i18n.rich('dek-counts-plain', args);
  }
}

/** Whose hundred thousand: people, women or men. @param {string} per @returns {'people' | 'women' | 'men'} */
function perWhom(per) {
  if (/\bwomen\b/.test(per)) return 'women';
  return /\bmen\b/.test(per) ? 'men' : 'people';
}

/** @param {import('./types.js').Rate} rate @param {Words} words */
function rateWords(rate, { i18n, format }) {
  return i18n.t(`rate-${perWhom(rate.per)}`, { r: format.rate(rate.value) });
}

/** How much of a count is in no rate. @param {import('./types.js').Rate} rate @param {Words} words */
export function withoutPopulation({ without_population: n }, { i18n, format }) {
  return i18n.t('rate-without', { n: format.count(n), count: n });
}

/** A period wholly outside the coverage is no data, never zero. @param {State} state @param {Data} data @param {Words} words @param {{start: string, end: string}} period */
export function noData(state, data, { i18n, format }, period) {
  const source = sourceOf(data.edition, state.source);
  return i18n.t('covered-none', { s: source.short, p: format.period(period), q: format.period(source.coverage) });
}

/**
 * What stands where the numbers will: that they are coming, or why they are not. A refusal is never an empty figure.
 *
 * @param {State} state
 * @param {Data} data
 * @param {Words} words
 */
export function pending(state, data, { i18n, format }) {
  const code = refusal(data);
  return code === null ? i18n.t('loading', { p: format.period(state) }) : i18n.t(`refused-${code}`);
}

/** Refusals with words of their own. */
const REFUSALS = ['not_added', 'no_denominator', 'area_too_coarse'];

/** Why the server will not answer, null when it will. @param {Data} data */
export function refusal({ refused }) {
  const code = refused.summary ?? refused.values ?? refused.table;
  if (code === undefined) return null;
  return REFUSALS.includes(code) ? code : 'other';
}

/** Measure and unit, as the legend's heading and the map's label say it. @param {State} state @param {Data} data @param {I18n} i18n */
export function measureTitle(state, data, i18n) {
  const kind = subject(state, data);
  if (kind === 'events') return i18n.t(state.measure === 'records' ? 'legend-records' : 'legend-deaths');
  if (!isRate(state.measure))
    return i18n.t({ homicides: 'legend-count', victims: countTitle(state), press: pressWord(state, data, { media: 'legend-count-media', confirmed: 'press', unconfirmed: 'press-unconfirmed' }) }[kind]);
  if (kind === 'homicides') return i18n.t('legend-rate');
  return i18n.t(state.dims.offence === 'feminicide' ? 'legend-feminicide' : `legend-victims-${perOfFilter(state)}`);
}

/** @param {State} state */
function countTitle(state) {
  const title = victimsTitle(state);
  return title === 'title-women' ? 'legend-count-women' : title === 'title-feminicide' ? 'legend-count-feminicide' : 'legend-count-victims';
}

/** Whose hundred thousand the asked rate has. @param {State} state @returns {'people' | 'women' | 'men'} */
export function perOfFilter(state) {
  if (state.dims.offence === 'feminicide' || state.dims.sex === 'female') return 'women';
  return state.dims.sex === 'male' ? 'men' : 'people';
}
