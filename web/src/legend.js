/** The one legend: measure, period, classes, the three empties, deployments, what is not on the map, sources. */
import { areaChip, circlesChip, emptyChip, noneChip, rampChip, stackChip, zoneChip } from './chips.js';
import { changed, el, redraw } from './dom.js';
import { drawing } from './drawing.js';
import { circleRadius } from './map/circles.js';
import { HEXAGON_BREAKS, stackRadius } from './map/layers/events.js';
import { countryOf, hasCounts, isRate, sourceOf } from './offers.js';
import { clip, monthsIn } from './period.js';
import { drawnRecords, undrawnReasons } from './undrawn.js';
import { areaName, countryName, measureTitle, noData, subject } from './wording.js';
import { baseOf } from './api.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./types.js').Drawing} Drawing */
/** @typedef {import('./dom.js').Child} Child */

/** Reference numbers of stacks: one record, and two orders of magnitude. */
const STACK_SAMPLES = [1, 50, 500];

/**
 * @param {Context} context
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
export function createLegend(context, pointAtClass) {
  const { store, i18n, format } = context;
  const element = el('section', { id: 'legend', class: 'legend', tabindex: '-1', 'aria-label': i18n.t('legend') });

  function draw() {
    const { state, data } = store;
    const now = drawing(state, data.edition, data.seen?.zoom ?? 0);
    const counted = now.marks !== 'none';
    redraw(
      element,
      counted && [measureBlock(context, now, pointAtClass), empties(now), emptyBlock(context), warnings(context)],
      !counted && noCountsBlock(context),
      state.showZones && zonesBlock(context),
      counted && undrawnBlock(context, now),
      footer(),
    );
  }

  /** @param {Drawing} now */
  function empties(now) {
    const { values } = store.data;
    if (!values || (now.marks !== 'fill' && now.marks !== 'circles') || sourceOf(store.data.edition, values.source).kind === 'events')
      return null;
    const { zero, suppressed } = values.counts;
    const country = countryOf(store.state.place, store.data.edition);
    const missing = [...values.noData].filter((code) => countryOf(code, store.data.edition) === country).length;
    const chip = now.level === 'states' ? 'chip-states' : 'chip-municipalities';
    const nodata = now.level === 'municipalities' && isRate(values.measure) ? 'chip-nopop' : chip;
    return el(
      'ul',
      { class: 'chips' },
      zero > 0 && row(emptyChip('zero'), i18n.t(chip, { w: i18n.t('zero'), n: format.count(zero), count: zero })),
      missing > 0 && row(emptyChip('nodata'), i18n.t(nodata, { w: i18n.t('nodata'), n: format.count(missing), count: missing })),
      suppressed > 0 &&
        row(emptyChip('suppressed'), i18n.t(chip, { w: i18n.t('suppressed'), n: format.count(suppressed), count: suppressed })),
    );
  }

  function footer() {
    const { state, data } = store;
    const source = sourceOf(data.edition, state.source);
    const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
    return el(
      'p',
      { class: 'legend-sources' },
      counted && [i18n.t('sources', { l: data.summary?.attribution || source.attribution }), ' '],
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    );
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'values', 'zones', 'areas', 'seen')) draw();
  });
  return { element };
}

/** @param {Child} chip @param {...Child} text */
export function row(chip, ...text) {
  return el('li', {}, chip, el('span', {}, text));
}

/**
 * Measure with unit, method, period with its date basis, classes or circles.
 *
 * @param {Context} context
 * @param {Drawing} now
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
function measureBlock({ store, i18n, format }, now, pointAtClass) {
  const { state, data } = store;
  const source = sourceOf(data.edition, state.source);
  const asked = data.summary?.asked ?? state;
  const heading = now.marks === 'hex' ? i18n.t('legend-hex') : measureTitle(state, data, i18n);
  const definition = definitionOf(state, data);
  return el(
    'div',
    { class: 'legend-block' },
    el(
      'details',
      { class: 'definition', id: 'legend-definition' },
      el('summary', {}, el('h2', {}, heading), el('span', { class: 'info', 'aria-label': i18n.t('meaning') }, 'i')),
      definition.map((id) => el('p', {}, i18n.t(id))),
    ),
    state.measure === 'rate_smoothed' && el('p', { class: 'note' }, i18n.t('smoothed')),
    el('p', { class: 'note' }, i18n.t(`basis-${source.dateBasis ?? 'occurrence'}`, { p: format.period(asked) }), '.'),
    classes(data, now, { i18n, format }, pointAtClass),
  );
}

/** Texts that say what the measure is and is not. @param {import('./types.js').State} state @param {import('./types.js').Data} data */
function definitionOf(state, data) {
  const source = { homicides: 'def-inegi', victims: 'def-sesnsp', press: 'def-cpj', events: 'def-records' }[subject(state, data)];
  const more =
    state.measure === 'rate_smoothed'
      ? ['def-smoothed', 'def-interval']
      : state.measure === 'rate'
        ? ['def-interval']
        : state.measure === 'deaths_best'
          ? ['def-deaths']
          : [];
  return [source, ...more];
}

/**
 * @param {import('./types.js').Data} data
 * @param {Drawing} now
 * @param {import('./wording.js').Words} words
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
function classes(data, now, { i18n, format }, pointAtClass) {
  const { values, summary } = data;
  if (now.marks === 'hex') return rampChip('count', HEXAGON_BREAKS, format.tick, pointAtClass);
  if (now.marks === 'records') return records(summary, { i18n, format });
  if (!values) return el('div', { class: 'ramp-space' });
  if (now.marks === 'fill') return rampChip('rate', values.classBreaks, format.tick, pointAtClass);
  return [circlesChip(referenceCircles(values.scaleMax ?? 1, format)), el('p', { class: 'note' }, i18n.t('legend-area-scale'))];
}

/** Three round numbers up to the largest, drawn on the map's scale. @param {number} max @param {import('./format.js').Format} format */
function referenceCircles(max, format) {
  const top = roundDown(max);
  const samples = [...new Set([roundDown(top / 20), roundDown(top / 4), top])].filter((n) => n >= 1);
  return samples.map((n) => ({ r: circleRadius(n, max), label: format.count(n) }));
}

/** Largest 1, 2 or 5 times a power of ten that is not above. @param {number} value */
function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * ([5, 2, 1].find((step) => step * power <= value) ?? 1);
}

/** @param {import('./types.js').Summary | null} summary @param {import('./wording.js').Words} words */
function records(summary, { i18n, format }) {
  const circles = STACK_SAMPLES.map((n) => ({ r: stackRadius(n), label: format.count(n) }));
  const known = (/** @type {string} */ reason) => summary?.undrawn.find((each) => each.reason === reason)?.records ?? null;
  const number = (/** @type {number | null | undefined} */ n) => (n === null || n === undefined ? null : el('b', {}, format.count(n)));
  return [
    circlesChip(circles),
    el(
      'ul',
      { class: 'chips numbered' },
      row(stackChip(), i18n.t('legend-stack'), ' ', number(summary?.drawn.records)),
      row(areaChip(), i18n.t('legend-area'), ' ', number(known('municipality'))),
      row(noneChip(), i18n.t('legend-areastate'), ' ', number(known('state'))),
    ),
  ];
}

/** What a reader of these numbers must know. @param {Context} context */
function warnings({ store, i18n, format }) {
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
  if (!source.levels.includes('municipalities')) lines.push(i18n.t('level-state-only', { s: source.publisher }));
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

/** @param {import('./types.js').Store} store @param {import('./i18n.js').I18n} i18n */
function womenLink(store, i18n) {
  const offence = 'intentional_homicide,feminicide';
  const press = () => {
    store.dispatch({ type: 'set-dimension', name: 'offence', value: offence });
    store.dispatch({ type: 'set-dimension', name: 'sex', value: 'female' });
  };
  return el('button', { type: 'button', id: 'all-women', class: 'link', onclick: press }, i18n.t('warn-feminicide-do'));
}

/** Deployments with the asked day and one count a status, zeros too. @param {Context} context */
export function zonesBlock({ store, i18n, format }) {
  const { state, data } = store;
  const country = countryOf(state.place, data.edition);
  const on = format.dayLong(data.zonesOn ?? state.end);
  const zones = data.zones.filter((zone) => zone.country === country);
  const drawn = zones.filter((zone) => !zone.national && zone.areaKnown !== 'coarser');
  const count = (/** @type {string} */ status) => zones.filter((zone) => zone.status === status && zone.areaKnown !== 'coarser').length;
  const coarser = zones.filter((zone) => zone.areaKnown === 'coarser').length;
  const small = drawn.filter((zone) => zone.minZoom !== null && data.seen !== null && data.seen.zoom < zone.minZoom).length;
  const statuses = /** @type {const} */ (['active', 'end_unknown', 'ended']);
  return el(
    'div',
    { class: 'legend-block' },
    el(
      'details',
      { class: 'definition', id: 'zones-definition' },
      el('summary', {}, el('h2', {}, i18n.t('zones-at', { d: on })), el('span', { class: 'info', 'aria-label': i18n.t('meaning') }, 'i')),
      el('p', {}, i18n.t('def-zone')),
    ),
    zones.length === 0 && el('p', { class: 'note' }, i18n.t('zones-none-yet', { d: on })),
    el(
      'ul',
      { class: 'chips' },
      statuses.map((status) =>
        row(zoneChip(status), i18n.t('chip-count', { w: i18n.t(`zone-${status}`), n: format.count(count(status)) })),
      ),
    ),
    small > 0 && el('p', { class: 'note' }, i18n.t('zone-small', { n: format.count(small), count: small })),
    coarser > 0 && el('p', { class: 'note' }, i18n.t('zone-coarser-count', { n: format.count(coarser), count: coarser })),
    zones.filter((zone) => zone.national).map((zone) => el('p', { class: 'note' }, nationalNote(zone, { i18n, format }))),
  );
}

/** @param {import('./types.js').Zone} zone @param {import('./wording.js').Words} words */
function nationalNote(zone, { i18n, format }) {
  return zone.country === 'SV' ? i18n.t('sv-exception', { d: format.dayLong(zone.first) }) : i18n.t('gn-zone');
}

/** No records is not zero violence: say so, and offer the way to where there are some. @param {Context} context */
function emptyBlock({ store, i18n, format }) {
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
function noCountsBlock({ store, i18n }) {
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

/** At least the first reason is always in sight. @param {Context} context @param {Drawing} now */
export function undrawnBlock({ store, i18n, format }, now) {
  const { state, data } = store;
  const { summary, values } = data;
  if (!summary || summary.status === 'no_data') return null;
  const reasons = undrawnReasons(summary, now, { i18n, format });
  const isEvents = summary.records !== null;
  const unstable = values && isRate(state.measure) ? values.counts.unstable : 0;
  const share =
    isEvents && summary.deaths && summary.deaths.best > 0 && (now.marks === 'hex' || now.marks === 'records')
      ? (summary.drawn.deaths ?? 0) / summary.deaths.best
      : null;
  return el(
    'div',
    { class: 'undrawn', id: 'undrawn' },
    el(
      'p',
      {},
      el('strong', {}, i18n.t('undrawn')),
      ' ',
      reasons.length > 0 ? `${reasons.join('; ')}. ` : `${i18n.t('undrawn-nothing')}. `,
      isEvents && `${i18n.t('drawn', { n: format.count(drawnRecords(summary, now)), m: format.count(summary.records ?? 0) })}. `,
      share !== null && `${i18n.t('share-known', { x: format.percent(share) })} `,
      unstable > 0 && i18n.t(now.level === 'states' ? 'unstable-states' : 'unstable-count', { n: format.count(unstable), count: unstable }),
    ),
    el('a', { href: '/report', class: 'detail' }, i18n.t('detail')),
  );
}
