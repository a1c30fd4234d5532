/** What each number is: name, definition, unit, source, date, precision and what it is not. */
import { LEVEL_WORDS, isRate, sourceOf } from './offers.js';
import { measureTitle, perOfFilter, subject } from './wording.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./types.js').Source} Source */
/** @typedef {{name: string, text: string[], facts: [string, string][]}} Definition */

/**
 * @param {Context} context
 * @param {string} key `measure` is what the map shows now
 * @param {string} [other] source of the number when it is not the page's; then without the page's filters
 * @returns {Definition}
 */
export function definitionOf(context, key, other) {
  const { i18n } = context;
  const { data } = context.store;
  if (other !== undefined && other !== context.store.state.source) {
    const store = { ...context.store, state: { ...context.store.state, source: other, dims: {} } };
    return definitionOf({ ...context, store }, key);
  }
  const { state } = context.store;
  const source = sourceOf(data.edition, state.source);
  const kind = subject(state, data);
  const ids = { homicides: ['def-inegi'], victims: ['def-sesnsp'], press: ['def-cpj', 'def-motive'], events: ['def-records', ...sides(state)] }[kind];
  const counted = ids.map((id) => i18n.t(id));
  switch (key) {
    case 'measure':
      return measure(context, source, counted);
    case 'count': {
      const name = i18n.t({ homicides: 'legend-count', victims: 'legend-count-victims', press: 'legend-count-press', events: 'legend-records' }[kind]);
      return { name, text: counted, facts: [unit(context, source), ...sourceFacts(context, source), not(context, `not-${kind}`)] };
    }
    case 'rate':
      return rate(context, source);
    case 'smoothed':
      return {
        name: i18n.t('cols-smoothed'),
        text: [i18n.t('def-smoothed')],
        facts: [perUnit(context), ...sourceFacts(context, source), population(context), not(context, 'not-smoothed')],
      };
    case 'interval':
      return { name: i18n.t('cols-interval'), text: [i18n.t('def-interval')], facts: [perUnit(context), method(context), not(context, 'not-interval')] };
    case 'records':
      return {
        name: i18n.t('cols-records'),
        text: counted,
        facts: [unit(context, source), ...sourceFacts(context, source), not(context, 'not-events')],
      };
    case 'here':
      return { name: i18n.t('legend-area'), text: [i18n.t('def-here')], facts: [unit(context, source), ...sourceFacts(context, source)] };
    case 'deaths':
    case 'range':
      return {
        name: i18n.t(key === 'deaths' ? 'legend-deaths' : 'cols-range'),
        text: [i18n.t('def-deaths')],
        facts: [[i18n.t('def-unit'), i18n.t('def-unit-death')], ...sourceFacts(context, source), not(context, 'not-events')],
      };
    case 'population':
      return { name: i18n.t('about-population'), text: [i18n.t('def-population')], facts: [population(context), not(context, 'not-population')] };
    case 'zones':
      return {
        name: i18n.t('operation'),
        text: [i18n.t('def-zone')],
        facts: [
          [i18n.t('source'), i18n.t('def-zone-source')],
          [i18n.t('def-precision'), i18n.t('def-zone-precision')],
          not(context, 'not-zone'),
        ],
      };
    default:
      throw new Error(`no definition "${key}"`);
  }
}

/** What is asked of perpetrators or victims needs its own words. @param {import('./types.js').State} state */
function sides({ dims }) {
  return 'perpetrator' in dims || 'victim' in dims ? ['def-perpetrator'] : [];
}

/** What the map shows now: its own definition under the legend's heading. @param {Context} context @param {Source} source @param {string[]} counted @returns {Definition} */
function measure(context, source, counted) {
  const { store, i18n } = context;
  const { state, data } = store;
  const name = measureTitle(state, data, i18n);
  if (!isRate(state.measure)) {
    const deaths = state.measure === 'deaths_best';
    return { ...definitionOf(context, deaths ? 'deaths' : 'count'), name, text: [...counted, ...(deaths ? [i18n.t('def-deaths')] : [])] };
  }
  const smoothed = state.measure === 'rate_smoothed';
  const texts = [...counted, i18n.t('def-rate'), ...(smoothed ? [i18n.t('def-smoothed')] : [])];
  return { name, text: texts, facts: [perUnit(context), ...sourceFacts(context, source), population(context), not(context, smoothed ? 'not-smoothed' : 'not-rate')] };
}

/** @param {Context} context @param {Source} source @returns {Definition} */
function rate(context, source) {
  const { i18n, store } = context;
  const per = perOfFilter(store.state);
  const name = i18n.t({ people: 'cols-rate', women: 'cols-rate-women', men: 'cols-rate-men' }[per]);
  return { name, text: [i18n.t('def-rate')], facts: [perUnit(context), ...sourceFacts(context, source), population(context), not(context, 'not-rate')] };
}

/** @param {Context} context @param {Source} source @returns {[string, string]} */
function unit({ i18n }, source) {
  return [i18n.t('def-unit'), i18n.t(`about-unit-${source.unit.replaceAll('_', '-')}`)];
}

/** @param {Context} context @returns {[string, string]} */
function perUnit({ i18n, store }) {
  return [i18n.t('def-unit'), i18n.t(`def-unit-${perOfFilter(store.state)}`)];
}

/** @param {Context} context @param {Source} source @returns {[string, string][]} */
function sourceFacts({ i18n, format }, source) {
  const levels = source.levels.map((level) => i18n.t(LEVEL_WORDS[level].by).toLowerCase()).join(', ');
  const dates = i18n.t(`def-resolution-${source.resolution}`);
  return [
    [i18n.t('source'), `${source.publisher}, ${source.version} (${i18n.t('about-accessed', { d: format.dayShort(source.accessed) })})`],
    ...(source.dateBasis ? /** @type {[string, string][]} */ ([[i18n.t('about-date-basis'), i18n.t(`about-date-basis-${source.dateBasis}`)]]) : []),
    [i18n.t('about-coverage'), format.period(source.coverage)],
    [i18n.t('def-precision'), i18n.t(source.kind === 'events' ? 'def-precision-events' : 'def-precision-counts', { p: dates, a: levels })],
  ];
}

/** Whose numbers the people under a rate are. @param {Context} context @returns {[string, string]} */
function population({ i18n, store }) {
  const { state, data } = store;
  const series = sourceOf(data.edition, state.source).levels.includes('municipalities') ? 'municipal' : 'state';
  const used = data.edition.population.filter((each) => each.series === series);
  return [i18n.t('about-population'), used.map(({ title }) => title).join('; ')];
}

/** @param {Context} context @returns {[string, string]} */
function method({ i18n }) {
  return [i18n.t('about-method'), i18n.t('def-interval-method')];
}

/** @param {Context} context @param {string} id @returns {[string, string]} */
function not({ i18n }, id) {
  return [i18n.t('def-not'), i18n.t(id)];
}
