/** Legend: what a reader of these numbers must know, and what to say where there are none. */
import { baseOf } from '../api.js';
import { el } from '../dom.js';
import { countryOf, isRate, sourceOf } from '../offers.js';
import { clip, monthsIn } from '../period.js';
import { areaName, countryName, noData, subject } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */

/** What a reader of these numbers must know. @param {Context} context */
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
  if (kind === 'press') lines.push(i18n.t('warn-press'));
  if (kind === 'events') lines.push(`${i18n.t('documented')} ${i18n.t('coding')}`);
  if (state.dims.offence === 'feminicide') lines.push([i18n.t('warn-feminicide'), ' ', womenLink(store, i18n)]);
  for (const gap of summary?.gaps ?? []) {
    const months = gap.months
      .map((month) => `${month.slice(0, 7)}-01`)
      .filter((day) => summary && clip({ start: day, end: day }, summary.asked));
    if (months.length > 0)
      lines.push(i18n.t('warn-gap', { a: areaName(gap.area, data, i18n), l: months.map(format.monthShort).join(', ') }));
  }
  if (isRate(state.measure) && (values?.breaks ?? []).some(({ kind }) => kind === 'population'))
    lines.push(`${i18n.t('break-pop-legend')} ${i18n.t('break-pop-note')}`);
  if (!source.levels.includes('municipalities')) lines.push(i18n.t('level-state-only', { s: source.short }));
  return el(
    'div',
    { class: 'warnings' },
    lines.map((line) => el('p', { class: 'note' }, line)),
  );
}

/** @param {{start: string, end: string}} a @param {{start: string, end: string}} b */
function clipSame(a, b) {
  return a.start === b.start && a.end === b.end;
}

/** @param {import('../types.js').Store} store @param {import('../i18n.js').I18n} i18n */
function womenLink(store, i18n) {
  const offence = 'intentional_homicide,feminicide';
  const press = () => {
    store.dispatch({ type: 'set-dimension', name: 'offence', value: offence });
    store.dispatch({ type: 'set-dimension', name: 'sex', value: 'female' });
  };
  return el('button', { type: 'button', id: 'all-women', class: 'link', onclick: press }, i18n.t('warn-feminicide-do'));
}

/** No records is not zero violence: say so, and offer the way to where there are some. @param {Context} context */
export function emptyBlock({ store, i18n, format }) {
  const { state, data } = store;
  if (data.summary?.records !== 0 || data.summary.status === 'no_data') return null;
  const { coverage } = sourceOf(data.edition, state.source);
  return el(
    'div',
    { class: 'undrawn' },
    el('p', {}, i18n.t('empty', { p: format.period(data.summary.asked) })),
    el(
      'button',
      {
        type: 'button',
        id: 'empty-period',
        class: 'link',
        onclick: () => store.dispatch({ type: 'set-period', start: coverage.start, end: coverage.end, final: true }),
      },
      i18n.t('empty-period'),
    ),
    state.stateCode !== null && [
      ' · ',
      el(
        'button',
        { type: 'button', id: 'empty-country', class: 'link', onclick: () => store.dispatch({ type: 'set-state-filter', code: null }) },
        i18n.t('empty-country'),
      ),
    ],
  );
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
