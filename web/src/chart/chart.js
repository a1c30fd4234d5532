/** The time chart: the series, its deployments, and the period that the reader chooses. */
import { seriesPlace } from '../api.js';
import { changed, el, svg } from '../dom.js';
import { countryOf, hasCounts, isRate } from '../offers.js';
import { monthEnd, monthIndex, monthStart } from '../period.js';
import { areaName, chartTitle } from '../wording.js';
import { undated } from './bins.js';
import { createBrush } from './brush.js';
import { shift, within } from './brush-maths.js';
import { createControls } from './controls.js';
import { liesIn } from '../compare/question.js';
import { createDeployments } from './deployments.js';
import { lanesOf, zoneAt, zonesOfPlace } from './lanes.js';
import { axisOf, layoutOf } from './layout.js';
import { chartNodes, timeScale } from './picture.js';
import { drawn } from './picture-node.js';
import { createPlayer } from './play.js';
import { limitsOf, rangeOf, stepOf, zonePlace } from './scope.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Data} Data */

/** The opened place, where the operation names it. @param {string} id @param {import('../types.js').Store} store */
function comparedPlace(id, { state, data }) {
  const zone = data.edition.zones.find((each) => each.id === id);
  return zone && state.place !== null && liesIn(state.place, zone) ? state.place : null;
}

/** @param {Context & {container: HTMLElement, prefetch: (state: State) => void}} parts */
export function createChart({ container, store, i18n, format, prefetch }) {
  const heading = el('h2', { id: 'chart-title', class: 'chart-title' });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const openZone = (/** @type {string} */ id) => store.dispatch({ type: 'select-zone', id, find: true });
  const compare = (/** @type {string} */ id) => store.dispatch({ type: 'compare', operation: id, place: comparedPlace(id, store) });
  const choose = (/** @type {Range} */ range) => chosen(range, true);
  const deployments = createDeployments({ store, i18n, format }, { choose, openZone, compare });
  const play = () => (reduced ? player.stepOnce() : player.toggle());
  const controls = createControls({ store, i18n, format }, { step, choose, play }, deployments.element);
  const picture = svg('svg', { class: 'chart-picture', role: 'img', 'aria-labelledby': 'chart-title', onclick: pressLane });
  const brush = createBrush({
    onRange: chosen,
    name: (end) => i18n.t(`handle-${end}`, { d: '' }).trim(),
    valueText: (end, month) => i18n.t(`handle-${end}`, { d: format.month(monthStart(month)) }),
  });
  const body = el('div', { class: 'chart-body' }, picture, brush.element);
  const aside = el('p', { class: 'chart-undated', hidden: true });
  /** @type {{lanes: import('./lanes.js').Lane[], monthAt: (x: number) => number}} */
  let pressable = { lanes: [], monthAt: () => 0 };
  let kept = { key: '', axis: { from: 0, to: 0 } };
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const player = createPlayer({
    now: () => ({ range: rangeOf(store.state), limits: limitsOf(store.state, store.data) }),
    show: (range) => setPeriod(range, false),
    prefetch: ({ from, to }) => prefetch({ ...store.state, start: monthStart(from), end: monthEnd(to - 1) }),
    onChange: playing,
  });
  container.replaceChildren(
    el('div', { class: 'chart-head' }, heading, controls.element),
    el('div', { class: 'chart-row' }, body, aside),
    said,
  );

  const stop = store.subscribe((now, before) => {
    const ofState = changed(now.state, before.state, 'source', 'measure', 'start', 'end', 'place', 'dims', 'stateCode', 'months');
    const ofData = changed(now.data, before.data, 'series', 'areas', 'edition');
    if (ofState || ofData) render();
  });
  const resized = new ResizeObserver(() => render());
  resized.observe(body);
  container.addEventListener('keydown', toggleBySpace);
  render();

  function render() {
    const { state, data } = store;
    const { series } = data;
    const limits = limitsOf(state, data);
    const range = rangeOf(state);
    const size = { width: body.clientWidth, height: body.clientHeight };
    const title = chartTitle(state, data, i18n, seriesPlace(state, data));
    heading.textContent = title;
    showUndated(series ? undated(series.remainder, state) : { people: 0, records: 0 });
    const axis = axisFor(limits, range, size.width);
    const zones = zonesOfPlace(data.edition.zones, { code: zonePlace(state, data), country: countryOf(state.place, data.edition) });
    const { lanes, later, shown } = lanesOf(zones, limits);
    controls.update({ range, limits, period: format.period(state) });
    deployments.update({ zones: shown, later, months: state.months, limits, step: stepOf(state, data) });
    container.dataset.ramp = isRate(state.measure) ? 'rate' : 'count';
    if (size.width === 0 || size.height === 0) return;
    const layout = layoutOf(size, { count: lanes.length, wanted: true, alone: emptyWords(state, data) !== '' });
    picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    picture.replaceChildren(...chartNodes(pictured(axis, { lanes, note: noteOf(shown, later) }), layout).map(drawn));
    pressable = { lanes, monthAt: (x) => timeScale(axis, layout).invert(x) };
    brush.update({ range, limits, axis, step: stepOf(state, data), layout });
  }

  /** What the picture shows. @param {Range} axis @param {{lanes: import('./lanes.js').Lane[], note: string}} rows @returns {import('./picture.js').Picture} */
  function pictured(axis, rows) {
    const { state, data } = store;
    const { series } = data;
    return { series, axis, period: rangeOf(state), ...rows, breaks: breaksOf(series), empty: emptyWords(state, data), number: format.tick };
  }

  /**
   * The months in view stay while the period lies in them, so that nothing moves under a finger.
   *
   * @param {Range} limits
   * @param {Range} range
   * @param {number} width px
   */
  function axisFor(limits, range, width) {
    const key = `${limits.from} ${limits.to} ${width}`;
    const inside = range.from >= kept.axis.from && range.to <= kept.axis.to;
    if (kept.key !== key || !inside) kept = { key, axis: axisOf(limits, range, width) };
    return kept.axis;
  }

  /** @param {{people: number, records: number}} undated_ */
  function showUndated({ people, records }) {
    aside.hidden = people === 0;
    if (aside.hidden) return;
    const words = i18n.t('undated', { n: format.count(people), p: format.period(store.state), k: format.count(records), count: records });
    const number = format.count(people);
    const [before = '', after = ''] = words.split(number);
    aside.replaceChildren(before, el('strong', {}, number), after);
  }

  /** @param {Data['series']} series */
  function breaksOf(series) {
    return (series?.breaks ?? [])
      .filter((each) => !each.kind.startsWith('population'))
      .map((each) => ({ at: monthIndex(each.month), text: i18n.t('break-class') }));
  }

  /** @param {import('../types.js').ZoneEntry[]} zones @param {number} later */
  function noteOf(zones, later) {
    if (zones.length === 0) return '';
    const documented = zones.filter((zone) => zone.last !== null).length;
    const note = i18n.t('lanes-note', { n: format.count(zones.length), k: format.count(documented), count: documented });
    return later > 0 ? `${note} ${i18n.t('zones-later', { n: format.count(later), count: later })}.` : note;
  }

  /** @param {State} state @param {Data} data */
  function emptyWords(state, data) {
    const country = countryOf(state.place, data.edition);
    return hasCounts(country, data.edition) ? '' : i18n.t('nocounts-chart', { a: areaName(country, data, i18n) });
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const { from, to } = within(range, limitsOf(store.state, store.data), stepOf(store.state, store.data));
    if (to > from) store.dispatch({ type: 'set-period', start: monthStart(from), end: monthEnd(to - 1), final });
  }

  /** The reader takes over from the player. @param {Range} range @param {boolean} final */
  function chosen(range, final) {
    player.stop();
    setPeriod(range, final);
  }

  /** @param {number} years */
  function step(years) {
    chosen(shift(rangeOf(store.state), years * 12, limitsOf(store.state, store.data)), true);
  }

  /** @param {boolean} now */
  function playing(now) {
    controls.setPlaying(now);
    said.textContent = now ? '' : format.period(store.state);
    if (!now) store.dispatch({ type: 'set-period', start: store.state.start, end: store.state.end, final: true });
  }

  /** Space plays and pauses while the focus is in the chart, but not on a control that it presses. @param {KeyboardEvent} event */
  function toggleBySpace(event) {
    const onControl = event.target instanceof Element && event.target.closest('button, input, select, a');
    if (event.key !== ' ' || onControl) return;
    event.preventDefault();
    play();
  }

  /** A mouse may press a lane; the control is the list. @param {MouseEvent} event */
  function pressLane(event) {
    const row = event.target instanceof Element ? event.target.closest('[data-lane]') : null;
    if (!(row instanceof SVGElement)) return;
    const lane = pressable.lanes.find((each) => each.id === row.dataset.lane);
    const at = pressable.monthAt(event.clientX - picture.getBoundingClientRect().left);
    const id = lane && zoneAt(lane, at);
    if (id) openZone(id);
  }

  return {
    /** The chart on paper: no handles, the deployments as one row of ticks. @param {{width: number, height: number}} size px */
    printed(size) {
      const { state, data } = store;
      const limits = limitsOf(state, data);
      const zones = zonesOfPlace(data.edition.zones, { code: zonePlace(state, data), country: countryOf(state.place, data.edition) });
      const { lanes } = lanesOf(zones, limits);
      const axis = axisOf(limits, rangeOf(state), size.width);
      const nodes = chartNodes(pictured(axis, { lanes, note: '' }), layoutOf(size, { count: lanes.length, wanted: false })).map(drawn);
      const viewBox = `0 0 ${size.width} ${size.height}`;
      return [
        el('h2', { class: 'print-title' }, heading.textContent),
        el(
          'div',
          { class: 'print-chart', 'data-ramp': container.dataset.ramp ?? 'rate' },
          svg('svg', { class: 'chart-picture', viewBox, role: 'img', 'aria-label': heading.textContent }, nodes),
        ),
      ];
    },

    destroy() {
      stop();
      player.stop();
      resized.disconnect();
    },
  };
}
