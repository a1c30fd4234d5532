/** The years of a place in a source of counts, as a table: count, rate, interval. */
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { perWhom } from '../wording.js';
import { besideOf, motiveOf } from './place-press.js';
import { smallTable } from './small-table.js';

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
    smallTable(
      [
        i18n.t('cols-year'),
        ...columns.map((column) => i18n.t(column.head)),
        ...(withRate ? [i18n.t(perHundredThousand), [i18n.t('cols-interval'), definitionButton(context, 'interval', { id: `define-${block.source}-interval`, source: block.source })]] : []),
      ],
      years.map(({ year, n, rate, low, high }) => ({
        head: String(year),
        inside: year >= from && year <= to,
        cells: [
          ...columns.map((column) => count(column.of(year, n))),
          ...(withRate ? [rate === null ? '–' : format.rate(rate), low === null || high === null ? '–' : format.interval(low, high)] : []),
        ],
      })),
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
