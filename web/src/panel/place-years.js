/** The years of a place in a source of counts, as a table: count, rate, interval. */
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */

/** Years in the table: the period's last ones when it is longer. */
const YEARS_LISTED = 13;

/** @param {PlaceSource} block @param {ReturnType<typeof import('../wording.js').subject>} kind @param {Context} context */
export function yearTable(block, kind, { store, i18n, format }) {
  const { state } = store;
  const from = Number(state.start.slice(0, 4));
  const to = Number(state.end.slice(0, 4));
  const years = block.years.filter(({ year }) => year >= from - 2 && year <= to + 2).slice(-YEARS_LISTED);
  if (years.length === 0) return null;
  const withRate = kind !== 'press' && years.some(({ rate }) => rate !== null);
  const people = { homicides: 'cols-homicides', victims: 'cols-victims', press: 'cols-people', events: 'cols-records' }[kind];
  const crosses = kind === 'homicides' && years.some(({ year }) => year < 2010) && years.some(({ year }) => year >= 2010);
  return [
    el(
      'table',
      { class: 'years' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, i18n.t('cols-year')),
          el('th', { scope: 'col' }, i18n.t(people)),
          withRate && [el('th', { scope: 'col' }, i18n.t('cols-rate')), el('th', { scope: 'col' }, i18n.t('cols-interval'))],
        ),
      ),
      el(
        'tbody',
        {},
        years.map(({ year, n, rate, low, high }) =>
          el(
            'tr',
            { class: year >= from && year <= to ? 'inside' : null },
            el('th', { scope: 'row' }, String(year)),
            el('td', {}, n === null ? i18n.t('nodata').toLowerCase() : format.count(n)),
            withRate && [
              el('td', {}, rate === null ? '–' : format.rate(rate)),
              el('td', {}, low === null || high === null ? '–' : format.interval(low, high)),
            ],
          ),
        ),
      ),
    ),
    crosses && withRate && el('p', { class: 'note' }, i18n.t('break-pop-note')),
  ];
}
