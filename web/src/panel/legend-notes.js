/** Legend: what a reader of these numbers must know, and what to say where there are none. */
import { el } from '../dom.js';
import { isRate, lacksDenominator, sourceOf } from '../offers.js';
import { clip, monthsIn } from '../period.js';
import { areaName, noData, subject, withoutPopulation } from '../wording.js';

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
  return el('p', { class: 'warning', role: 'note' }, `${i18n.t('warn-feminicide')} ${i18n.t('warn-feminicide-do')}.`);
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
