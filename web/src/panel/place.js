/** A place: population, one block a source, deployments over it. Numbers of different sources stand apart and are never added. */
import { smallBars, around } from './bars.js';
import { el } from '../dom.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { areaChip, noneChip, row, stackChip, zoneChip } from './chips.js';
import { countryName, perWhom, subject, zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceDetail} PlaceDetail */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../dom.js').Child} Child */

/** Years in the table: the period's last ones when it is longer. */
const YEARS_LISTED = 13;

/** @param {Context} context @param {PlaceDetail} place @returns {Child[]} */
export function placePanel(context, place) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const blocks = [...place.sources].sort((a, b) => Number(b.source === state.source) - Number(a.source === state.source));
  const counted = hasCounts(countryOf(place.code, data.edition), data.edition);
  return [
    el(
      'div',
      { class: 'place-head' },
      el('h1', { id: 'place-title', tabindex: '-1' }, placeTitle(place, context)),
      el('span', { class: 'place-code' }, i18n.t('code', { c: place.code })),
    ),
    (counted || place.population) && el('p', { class: 'place-population' }, population(place, context)),
    counted
      ? blocks.map((block) => sourceBlock(context, block))
      : el('p', { class: 'undrawn' }, countryName(countryOf(place.code, data.edition), data, i18n), ': ', i18n.t('nocounts-label'), '.'),
    blocks.filter((block) => !block.noData).length > 1 && el('p', { class: 'note' }, i18n.t('notsum')),
    el(
      'div',
      { class: 'block block-zones' },
      el('h2', {}, i18n.t('zones-here')),
      place.zones.length > 0 && el('p', { class: 'note' }, i18n.t('cols-status', { d: format.dayShort(state.end) })),
      place.zones.length === 0 && el('p', { class: 'note' }, i18n.t('zones-none')),
      el(
        'ul',
        { class: 'chips zone-list' },
        place.zones.map((zone) => zoneRow(context, zone)),
      ),
    ),
    el(
      'p',
      { class: 'legend-sources' },
      counted && i18n.t('sources', { l: blocks.map((block) => sourceOf(data.edition, block.source).attribution).join('; ') }),
      ' ',
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    ),
  ];
}

/** @param {PlaceDetail} place @param {Context} context */
function placeTitle(place, { store, i18n }) {
  if (place.level !== 'municipality' || !place.parent)
    return place.level === 'country' ? countryName(place.code, store.data, i18n) : place.name;
  return `${place.name}, ${place.parent.name}`;
}

/** @param {PlaceDetail} place @param {Context} context */
function population({ population: found }, { store, i18n, format }) {
  return found
    ? i18n.t('pop', { n: format.count(found.value), y: String(found.year) })
    : i18n.t('nopop', { y: store.state.end.slice(0, 4) });
}

/** @param {Context} context @param {PlaceSource} block */
function sourceBlock(context, block) {
  const { store, i18n } = context;
  const { data } = store;
  const source = sourceOf(data.edition, block.source);
  const heading = i18n.has(`source-${block.source}`) ? i18n.t(`source-${block.source}`) : source.title;
  const ramp = block.kind === 'events' || source.measures[0] === 'count' ? 'count' : 'rate';
  return el(
    'div',
    { class: `block block-${ramp}` },
    el('h2', {}, heading),
    block.kind === 'events' ? eventsBlock(context, block) : countsBlock(context, block),
  );
}

/** @param {Context} context @param {PlaceSource} block @returns {Child[]} */
function countsBlock(context, block) {
  const { store, i18n, format } = context;
  const { state, data } = store;
  const p = format.period(block.covered ?? state);
  if (block.noData || block.n === null) return [missing(context, block)];
  const kind = subject({ ...state, source: block.source }, data);
  // Journalists are counted; a rate per 100,000 inhabitants says nothing of their risk.
  const rate = kind === 'press' ? null : block.rate;
  return [
    rate && el('p', { class: 'figure' }, el('strong', {}, format.rate(rate.value)), ' ', i18n.t(rateId(rate.per), { p })),
    el('p', {}, countsSentence(block, kind, p, context)),
    rate && rate.smoothed !== null && el('p', { class: 'note' }, i18n.t('smoothed-value', { r: format.rate(rate.smoothed) })),
    block.status === 'partial' && el('p', { class: 'note' }, i18n.t('status-partial')),
    block.n > 0 && block.n < 20 && rate && el('p', { class: 'note' }, i18n.t('status-unstable')),
    block.series && bars(block, kind === 'press' ? 'count' : 'rate', kind === 'press' ? 'highest-year' : 'highest', context),
    yearTable(block, kind, context),
  ];
}

/** Outside its coverage a source has no data, which is not zero; inside, a figure may be missing or withheld. @param {Context} context @param {PlaceSource} block */
function missing({ store, i18n, format }, block) {
  const { state, data } = store;
  const source = sourceOf(data.edition, block.source);
  const p = format.period(state);
  if (state.end < source.coverage.start || state.start > source.coverage.end)
    return el('p', {}, i18n.t('covered-none', { s: source.short, p, q: format.period(source.coverage) }));
  return el('p', {}, i18n.t(block.status === 'suppressed' ? 'sentence-supp' : 'sentence-nodata', { p }));
}

/** @param {string} per */
function rateId(per) {
  return { people: 'place-rate', women: 'place-rate-women', men: 'place-rate-men' }[perWhom(per)];
}

/** @param {PlaceSource} block @param {ReturnType<typeof subject>} kind @param {string} p @param {Context} context */
function countsSentence(block, kind, p, { i18n, format }) {
  const n = block.n ?? 0;
  const { rate } = block;
  const plain = i18n.t('sentence-plain', { n: format.count(n), p });
  if (kind === 'press') return `${i18n.t('press')}: ${plain}`;
  if (!rate) return plain;
  const isVictims = kind === 'victims';
  if (n === 0) return i18n.t(isVictims ? 'sentence-zero-victims' : 'sentence-zero', { p, hi: format.upper(rate.high) });
  return i18n.t(isVictims ? 'sentence-victims' : 'sentence', { n: format.count(n), count: n, p, i: format.interval(rate.low, rate.high) });
}

/** @param {PlaceSource} block @param {'rate' | 'count'} ramp @param {string} highest @param {Context} context @returns {Child[]} */
function bars(block, ramp, highest, { store, i18n, format }) {
  if (!block.series) return [];
  const shown = around(block.series.bins, store.state).map((bin) => bin.value ?? 0);
  if (shown.length === 0) return [];
  const label = i18n.t(highest, { n: format.count(Math.max(...shown)) });
  return [el('p', { class: 'bars-top' }, label), smallBars(block.series, store.state, ramp, label)];
}

/** @param {PlaceSource} block @param {ReturnType<typeof subject>} kind @param {Context} context */
function yearTable(block, kind, { store, i18n, format }) {
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

/** @param {Context} context @param {PlaceSource} block @returns {Child[]} */
function eventsBlock(context, block) {
  const { store, i18n, format } = context;
  const p = format.period(store.state);
  if (block.noData || block.n === null) return [missing(context, block)];
  if (block.n === 0) return [el('p', {}, i18n.t('empty', { p }))];
  return [
    el(
      'p',
      {},
      i18n.t('sentence-records', { n: format.count(block.n), count: block.n, k: format.count(block.deaths?.best ?? 0), p }),
      ' ',
      i18n.t('documented'),
    ),
    el(
      'ul',
      { class: 'chips numbered' },
      block.byPrecision.map(({ precision, records }) =>
        row(precisionChip(precision), i18n.t(`precision-${precision}`), ' ', el('b', {}, format.count(records))),
      ),
    ),
    block.series && bars(block, 'count', 'highest', context),
  ];
}

/** @param {string} precision */
function precisionChip(precision) {
  if (precision === 'exact' || precision === 'town' || precision === '25km') return stackChip();
  return precision === 'municipality' ? areaChip() : noneChip();
}

/** A deployment in a list: status, name, dates as finely as known, personnel. @param {Context} context @param {import('../types.js').Zone} zone */
export function zoneRow({ store, i18n, format }, zone) {
  const personnel = zone.personnel === null ? null : i18n.t(`troops-${zone.personnelBasis}`, { n: format.count(zone.personnel) });
  return row(
    zoneChip(zone.status),
    el(
      'button',
      { type: 'button', class: 'link', id: `zone-${zone.id}`, onclick: () => store.dispatch({ type: 'select-zone', id: zone.id }) },
      zone.name,
    ),
    el(
      'span',
      { class: 'zone-facts' },
      zoneDates(zone, { i18n, format }),
      zone.status === 'ended' && `: ${i18n.t('zone-ended').toLowerCase()}`,
      '. ',
      personnel && `${personnel}. `,
      zone.part && `${i18n.t('zone-part')}. `,
    ),
  );
}
