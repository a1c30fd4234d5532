/** Legend: what a reader of these numbers must know, and what to say where there are none. */
import { baseOf } from '../api.js';
import { el } from '../dom.js';
import { askedMotive, otherMotive } from '../beside.js';
import { countryOf, isRate, lacksDenominator, sourceOf } from '../offers.js';
import { clip, monthsIn } from '../period.js';
import { areaName, countryName, noData, subject, withoutPopulation } from '../wording.js';
import { WOMEN, viewLink } from './victims.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */

/** What a reader of these numbers must know, gravest first. @param {Context} context */
export function warnings({ store, i18n, format }) {
  const { state, data } = store;
  const { summary, values } = data;
  const source = sourceOf(data.edition, state.source);
  const lines = /** @type {Child[]} */ ([]);
  if (summary?.status === 'no_data') lines.push(noData(state, data, { i18n, format }, summary.asked));
  const covered = summary?.status === 'partial' && summary.covered ? summary.covered : null;
  if (covered && summary && !clipSame(covered, summary.asked))
    lines.push(
      i18n.t('covered-partial', {
        p: format.period(covered),
        k: format.count(monthsIn(covered.start, covered.end)),
        n: format.count(monthsIn(summary.asked.start, summary.asked.end)),
      }),
    );
  const kind = subject(state, data);
  if (kind === 'victims') lines.push(i18n.t('warn-sesnsp'));
  if (data.sexUnknown) lines.push(i18n.t('warn-sex-unknown', { n: format.count(data.sexUnknown), count: data.sexUnknown }));
  if (source.kind === 'counts' && lacksDenominator(state.dims)) lines.push(i18n.t('warn-no-rate'));
  if (kind === 'press') lines.push(i18n.t('warn-press'));
  if (kind === 'events') lines.push(`${i18n.t('documented')} ${i18n.t('coding')}`, ...sidesLines({ store, i18n, format }));
  lines.push(...gapLines({ store, i18n, format }));
  if (kind !== 'press' && summary?.rate && summary.rate.without_population > 0) lines.push(withoutPopulation(summary.rate, { i18n, format }));
  if (isRate(state.measure) && (values?.breaks ?? []).some(({ kind }) => kind === 'population'))
    lines.push(`${i18n.t('break-pop-legend')} ${i18n.t('break-pop-note')}`);
  if (!source.levels.includes('municipalities')) lines.push(i18n.t(source.levels.includes('states') ? 'level-state-only' : 'level-country-only', { s: source.short }));
  return el(
    'div',
    { class: 'warnings' },
    feminicideWarning({ store, i18n, format }),
    lines.map((line) => el('p', { class: 'note' }, line)),
  );
}

/** @param {{start: string, end: string}} a @param {{start: string, end: string}} b */
function clipSame(a, b) {
  return a.start === b.start && a.end === b.end;
}

/** Feminicide alone is never shown as if it compared, and the way to all women killed stands beside. @param {Context} context */
function feminicideWarning({ store, i18n }) {
  if (store.state.dims.offence !== 'feminicide') return null;
  return el(
    'p',
    { class: 'warning', role: 'note' },
    i18n.t('warn-feminicide'),
    ' ',
    viewLink(store, WOMEN, i18n.t('warn-feminicide-do'), { id: 'all-women-legend', class: 'link' }),
    '.',
  );
}

/** Areas whose missing months are listed; of more, only their number is said. */
const LISTED_GAPS = 6;

/** Months of the period that the source lacks, by area. @param {Context} context */
function gapLines({ store, i18n, format }) {
  const { data } = store;
  const { summary } = data;
  const lines = (summary?.gaps ?? []).flatMap(({ area, months }) => {
    const missing = months.map((month) => `${month.slice(0, 7)}-01`).filter((day) => summary && clip({ start: day, end: day }, summary.asked));
    if (missing.length === 0) return [];
    return [i18n.t('warn-gap', { a: areaName(area, data, i18n), l: missing.map(format.monthShort).join(', ') })];
  });
  return lines.length <= LISTED_GAPS ? lines : [i18n.t('warn-gaps', { n: format.count(lines.length) })];
}

/** How far the source states who attacked and who died, when that is asked. @param {Context} context @returns {string[]} */
function sidesLines({ store, i18n, format }) {
  const { state, data } = store;
  const { perpetrator, victim } = state.dims;
  if (perpetrator === undefined && victim === undefined) return [];
  const counted =
    data.named !== null && data.namedOf !== null
      ? [i18n.t('warn-perpetrator', { n: format.count(data.named), m: format.count(data.namedOf), p: format.period(data.summary?.asked ?? state) })]
      : [];
  const others = victim !== undefined && victim !== 'civilians' ? [i18n.t('warn-victim')] : [];
  return [...counted, i18n.t('warn-army'), ...others];
}

/** The two motives side by side, so that neither is read as the whole; never added. @param {Context} context */
export function motivesBlock({ store, i18n, format }) {
  const { state, data } = store;
  const asked = askedMotive(state, data.edition);
  if (otherMotive(state, data.edition) === null || data.confirmed === null || data.unconfirmed === null) return null;
  const cell = (/** @type {'confirmed' | 'unconfirmed'} */ motive, /** @type {number} */ n) =>
    el(
      'div',
      { class: motive === asked ? 'motive shown' : 'motive' },
      el('dt', {}, i18n.t(`cols-${motive}`)),
      el('dd', {}, motive === asked ? el('strong', {}, format.count(n)) : format.count(n)),
    );
  return [
    el('dl', { class: 'motives', id: 'motives-legend' }, cell('confirmed', data.confirmed), cell('unconfirmed', data.unconfirmed)),
    el('p', { class: 'note' }, i18n.t('press-notsum')),
  ];
}

/** No records is not zero violence: say so. @param {Context} context */
export function emptyBlock(context) {
  const { summary } = context.store.data;
  if (summary?.records !== 0 || summary.status === 'no_data') return null;
  return el('div', { class: 'undrawn' }, emptyOffers(context, summary.asked));
}

/**
 * That nothing is recorded, and the ways to where something is.
 *
 * @param {Context} context
 * @param {{start: string, end: string}} asked
 * @returns {Child[]}
 */
function emptyOffers({ store, i18n, format }, asked) {
  const { state, data } = store;
  const { coverage } = sourceOf(data.edition, state.source);
  const button = (/** @type {string} */ id, /** @type {import('../types.js').Action} */ action) =>
    el('button', { type: 'button', id: `${id}-legend`, class: 'link', onclick: () => store.dispatch(action) }, i18n.t(id));
  const hasMore = asked.start !== coverage.start || asked.end !== coverage.end;
  return [
    el('p', {}, i18n.t('empty', { p: format.period(asked) })),
    hasMore && button('empty-period', { type: 'set-period', start: coverage.start, end: coverage.end, final: true }),
    hasMore && state.stateCode !== null && ' · ',
    state.stateCode !== null && button('empty-country', { type: 'set-state-filter', code: null }),
  ];
}

/** A country that no source of the edition counts in. @param {Context} context */
export function noCountsBlock({ store, i18n }) {
  const { state, data } = store;
  const [first] = data.edition.countries;
  const country = countryName(countryOf(state.place, data.edition), data, i18n);
  return el(
    'div',
    { class: 'undrawn' },
    el('p', {}, el('strong', {}, country), `: ${i18n.t('nocounts-label')}.`),
    first &&
      el(
        'button',
        { type: 'button', id: 'show-first', class: 'link', onclick: () => store.dispatch({ type: 'set-country', code: first }) },
        i18n.t('nocounts-first', { a: countryName(first, data, i18n) }),
      ),
    ' · ',
    el('a', { href: `${baseOf(state)}/data/zones.csv?datetime=${state.start}/${state.end}`, download: '' }, i18n.t('nocounts-csv')),
  );
}
