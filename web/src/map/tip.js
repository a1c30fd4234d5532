/** What a pointer is told of what lies under it: its name first, then the number that a press shows larger. */
import { fullName } from '../words/names.js';
import { municipalitiesOf } from './hexagon-areas.js';

/** @typedef {import('./pick.js').Picked} Picked */
/** @typedef {import('../model/context.js').Words} Words */
/** @typedef {import('../model/types.js').Data} Data */

/**
 * What the server says of an area beside its value, the names of numbers in braces.
 *
 * @typedef {object} Said
 * @property {string} [of] source and measure
 * @property {string} measure with its unit
 * @property {(string | null)[]} lines
 * @property {Record<string, string>} status
 */

/** @param {Picked} picked @param {Pick<Data, 'areas' | 'values' | 'edition'>} data @param {Words} words @param {Said | null} [said] @returns {string[]} */
export function tipLines(picked, data, words, said = null) {
  const { i18n, format } = words;
  const { properties } = picked;
  const records = (/** @type {number} */ n) => i18n.t('inview-records', { number: format.count(n), count: n });
  switch (picked.kind) {
    case 'stack':
      return [records(properties.n), tollOf(properties, words), kindOf(properties, i18n), precisionOf(properties, i18n)].filter(Boolean);
    case 'hexagon': {
      // In an edition without states the land is of municipalities, which have a line of their own.
      const states = picked.states
        .flatMap((code) => data.areas.get(code) ?? [])
        .filter(({ level }) => level !== 'municipality')
        .map(({ name }) => name);
      return [
        states.join(', '),
        municipalities(picked.rings, data, words),
        records(properties.n),
        i18n.t('toll-certain', { best: format.count(properties.deaths_best) }),
      ].filter(Boolean);
    }
    default:
      return data.areas.has(picked.code) ? [fullName(picked.code, data, i18n), ...valueLines(picked, data, words, said)].filter(Boolean) : [];
  }
}

/** Names of municipalities in a tip. */
const NAMED = 5;

/** @param {[number, number][][]} rings @param {Pick<Data, 'areas'>} data @param {Words} words */
function municipalities(rings, { areas }, { i18n, format }) {
  const { names, near } = municipalitiesOf(rings, areas);
  if (names.length === 0) return '';
  if (near) return i18n.t('hex-near', { place: names.join() });
  const more = names.length - NAMED;
  const list = names.slice(0, NAMED).join(', ');
  const named = more > 0 ? i18n.t('hex-more', { list, number: format.count(more) }) : list;
  return i18n.t('hex-places', { list: named, count: names.length });
}

/** Some published ranges have their ends the wrong way round; "between" names them in order. @param {Record<string, any>} properties @param {Words} words */
function tollOf({ deaths_low, deaths_best: best, deaths_high }, { i18n, format }) {
  if (typeof best !== 'number') return '';
  const [low, high] = [deaths_low ?? best, deaths_high ?? best];
  if (low === best && best === high) return i18n.t('toll-certain', { best: format.count(best) });
  return i18n.t('toll', { best: format.count(best), low: format.count(Math.min(low, high)), high: format.count(Math.max(low, high)) });
}

/** @param {Record<string, any>} properties @param {Words['i18n']} i18n */
function kindOf({ kind }, i18n) {
  if (kind === undefined) return i18n.t('kind-mixed');
  return i18n.has(`kind-${kind}`) ? i18n.t(`kind-${kind}`) : String(kind);
}

/** @param {Record<string, any>} properties @param {Words['i18n']} i18n */
function precisionOf({ place_precision: precision }, i18n) {
  if (precision === undefined) return '';
  return i18n.t(precision === '25km' ? 'stack-25km' : `precision-${precision}`);
}

/** @param {Extract<Picked, {kind: 'place'}>} picked @param {Pick<Data, 'values'>} data @param {Words} words @param {Said | null} said @returns {string[]} */
function valueLines({ code, properties }, { values }, { i18n, format }, said) {
  if (typeof properties.n_here === 'number' && properties.n_here > 0)
    return [`${i18n.t('inview-records', { number: format.count(properties.n_here), count: properties.n_here })}: ${i18n.t('precision-municipality')}`];
  if (!values) return [];
  if (values.noData.has(code)) return [i18n.t('nodata')];
  const value = values.values.get(code);
  if (!value) return [];
  if (value.status === 'suppressed') return [i18n.t('suppressed')];
  if (value.n === 0) return [i18n.t('zero')];
  if (value.value === null) return [i18n.t('nodata')];
  const isRate = values.measure.startsWith('rate');
  if (!said) return [isRate ? `${format.rate(value.value)} ${i18n.t('legend-rate-short')}` : format.count(value.value)];
  const number = (/** @type {string} */ name) => {
    const of = /** @type {number} */ (value[/** @type {'value'} */ (name)]);
    return isRate && name !== 'n' ? format.rate(of) : format.count(of);
  };
  const lines = said.lines.map((line) => line?.replace(/\{(\w+)\}/g, (_, name) => number(name)) ?? '');
  return [`${number('value')} · ${said.measure}`, ...lines, said.status[value.status] ?? ''];
}
