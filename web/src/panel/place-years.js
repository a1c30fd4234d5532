/** The years of a place in a source of counts, as a table: count, rate, interval. */
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { perWhom } from '../wording.js';
import { besideOf, motiveOf } from './place-press.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */

/** Years in the table: the period's last ones when it is longer. */
const YEARS_LISTED = 13;

/** @param {PlaceSource} block @param {ReturnType<typeof import('../wording.js').subject>} kind @param {Context} context */
export function yearTable(block, kind, context) {
  const { store, i18n, format } = context;
  const { state } = store;
  const from = Number(state.start.slice(0, 4));
  const to = Number(state.end.slice(0, 4));
  const years = block.years.filter(({ year }) => year >= from - 2 && year <= to + 2).slice(-YEARS_LISTED);
  if (years.length === 0) return null;
  const withRate = kind !== 'press' && years.some(({ rate }) => rate !== null);
  const people = { homicides: 'cols-homicides', victims: 'cols-victims', press: 'cols-people', events: 'cols-records' }[kind];
  const perHundredThousand = { people: 'cols-rate', women: 'cols-rate-women', men: 'cols-rate-men' }[perWhom(block.rate?.per ?? '')];
  const columns = kind === 'press' ? motives(block, context) : [{ head: people, of: (/** @type {number} */ _year, /** @type {number | null} */ n) => n }];
  const count = (/** @type {number | null} */ n) => (n === null ? i18n.t('nodata').toLowerCase() : format.count(n));
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
          columns.map((column) => el('th', { scope: 'col' }, i18n.t(column.head))),
          withRate && [
            el('th', { scope: 'col' }, i18n.t(perHundredThousand)),
            el('th', { scope: 'col' }, i18n.t('cols-interval'), definitionButton(context, 'interval', { id: `define-${block.source}-interval`, source: block.source })),
          ],
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
            columns.map((column) => el('td', {}, count(column.of(year, n)))),
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

/** A column a motive, the confirmed one first; never one of both together. @param {PlaceSource} block @param {Context} context */
function motives(block, context) {
  const motive = motiveOf(context, block);
  const beside = besideOf(context, block);
  const own = { head: motive === 'not_applicable' ? 'cols-people' : `cols-${motive}`, of: (/** @type {number} */ _year, /** @type {number | null} */ n) => n };
  if (!beside) return [own];
  const other = {
    head: motive === 'confirmed' ? 'cols-unconfirmed' : 'cols-confirmed',
    of: (/** @type {number} */ year) => beside.years.find((each) => each.year === year)?.n ?? null,
  };
  return motive === 'confirmed' ? [own, other] : [other, own];
}
