/** The time chart: the server's picture, the period that the reader chooses over it, its deployments. */
import { changed, el } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { monthEnd, monthStart, rangeOf } from '../model/period.js';
import { shift, within } from './brush-maths.js';
import { createControls } from './controls.js';
import { createLanes } from './lanes.js';
import { createPeriod } from './chosen-period.js';
import { drawnIn } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../model/types.js').State} State */

/** What of the chart the server writes anew. */
const WRITTEN = ['.chart-title', '.chart-drawn', '.chart-undated', '.zones'];

/** @param {Context & {container: HTMLElement, prefetch: (state: State) => unknown}} parts */
export function createChart({ container, store, i18n, format, prefetch }) {
  const body = partOf(container, '.chart-body');
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const lanes = createLanes(partOf(container, '.zones'), body, store);
  const period = createPeriod(body, { store, i18n, format, prefetch }, { choose: chosen, show: (range) => setPeriod(range, false), playing });
  const controls = createControls({ i18n }, { step, choose: (range) => chosen(range, true), play: period.play }, lanes.element, container.dataset.whole);
  partOf(container, '.chart-head').append(controls.element);
  container.append(said);

  store.subscribe((now, before) => {
    const arrived = changed(now.data, before.data, 'parts');
    if (arrived) take(container, now.data.parts);
    if (arrived || changed(now.state, before.state, 'start', 'end')) render();
  });
  // Another width may show the other axis.
  new ResizeObserver(() => render()).observe(body);
  // Space plays and pauses while the focus is in the chart, but not on a control that it presses.
  container.addEventListener('keydown', (event) => {
    const onControl = event.target instanceof Element && event.target.closest('button, input, select, a');
    if (event.key !== ' ' || onControl) return;
    event.preventDefault();
    period.play();
  });
  take(container, store.data.parts);
  render();

  function render() {
    controls.update({ range: rangeOf(store.state), limits: period.limits(), period: format.period(store.state) });
    lanes.name();
    period.draw();
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const { from, to } = within(range, period.limits(), drawnIn(body)?.step ?? 1);
    if (to > from) store.dispatch({ type: 'set-period', start: monthStart(from), end: monthEnd(to - 1), final });
  }

  /** The reader takes over from the player. @param {Range} range @param {boolean} final */
  function chosen(range, final) {
    period.stop();
    setPeriod(range, final);
  }

  /** @param {number} years */
  function step(years) {
    chosen(shift(rangeOf(store.state), years * 12, period.limits()), true);
  }

  /** @param {boolean} now */
  function playing(now) {
    controls.setPlaying(now);
    said.textContent = now ? '' : format.period(store.state);
    if (!now) store.dispatch({ type: 'set-period', start: store.state.start, end: store.state.end, final: true });
  }

  return { printed: () => printed(container) };
}

/** @param {Element} container @param {string} selector */
const partOf = (container, selector) => /** @type {HTMLElement} */ (container.querySelector(selector));

/** Puts the server's chart of another view in place of the last: a view without one has none. @param {HTMLElement} container @param {Document | null} parts */
function take(container, parts) {
  const model = parts?.getElementById('chart');
  if (!model) return;
  container.dataset.ramp = model.dataset.ramp ?? '';
  for (const selector of WRITTEN) {
    const part = model.querySelector(selector);
    if (part) put(partOf(container, selector), part);
  }
  partOf(container, '.chart-undated').hidden = /** @type {HTMLElement | null} */ (model.querySelector('.chart-undated'))?.hidden ?? true;
}

/** The chart on paper: no handles, one axis. @param {HTMLElement} container */
function printed(container) {
  const title = /** @type {HTMLElement} */ (partOf(container, '.chart-title').cloneNode(true));
  const copy = /** @type {HTMLElement} */ (partOf(container, '.chart-body').cloneNode(true));
  for (const each of [...copy.querySelectorAll('.brush, .chart-narrow'), ...title.querySelectorAll('.of-narrow')]) each.remove();
  const { textContent } = title;
  const picture = copy.querySelector('.chart-picture');
  picture?.removeAttribute('aria-labelledby');
  picture?.setAttribute('aria-label', textContent);
  return [el('h2', { class: 'print-title' }, textContent), el('div', { class: 'print-chart', 'data-ramp': container.dataset.ramp ?? 'rate' }, copy)];
}
