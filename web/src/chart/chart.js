/** The time chart: the server's picture, the period that the reader chooses over it, its deployments. */
import { changed, el } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { put } from '../ui/put.js';
import { monthEnd, monthStart, rangeOf } from '../model/period.js';
import { createBrush } from './brush.js';
import { shift, within } from './brush-maths.js';
import { createControls } from './controls.js';
import { createPlayer } from './play.js';
import { barAt, drawnIn, select } from './plot.js';
import { createPopover } from '../ui/popover.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../model/types.js').State} State */

/** What of the chart the server writes anew. */
const WRITTEN = ['.chart-title', '.chart-drawn', '.chart-undated', '.zones'];

/** What a chart's bar shows: `marzo de 2008: 240`; '' where there is none. @param {Pick<Context, 'i18n' | 'format'>} words @param {Element} body @param {number} month */
export function barWords({ i18n, format }, body, month) {
  const bars = drawnIn(body)?.bars;
  const bar = bars && barAt(bars, month);
  if (!bar) return '';
  const period = format.period({ start: monthStart(bar.range.from), end: monthEnd(bar.range.to - 1) });
  return `${period}: ${bar.value === null ? i18n.t('nodata') : format.count(bar.value)}`;
}

/** @param {Context & {container: HTMLElement, prefetch: (state: State) => void}} parts */
export function createChart({ container, store, i18n, format, prefetch }) {
  const written = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (container.querySelector(selector));
  const body = written('.chart-body');
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const zones = createPopover('zones', written('.zones'));
  const choose = (/** @type {Range} */ range) => chosen(range, true);
  const play = () => (reduced ? player.stepOnce() : player.toggle());
  const controls = createControls({ store, i18n, format }, { step, choose, play }, zones.element);
  const brush = createBrush({
    onRange: chosen,
    name: (end) => i18n.t(`handle-${end}.name`),
    valueText: (end, month) => i18n.t(`handle-${end}`, { month: format.month(monthStart(month)) }),
    said: (month) => barWords({ i18n, format }, body, month),
  });
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const player = createPlayer({
    now: () => ({ range: rangeOf(store.state), limits: limits() }),
    show: (range) => setPeriod(range, false),
    prefetch: ({ from, to }) => prefetch({ ...store.state, start: monthStart(from), end: monthEnd(to - 1) }),
    onChange: playing,
  });
  written('.chart-head').append(controls.element);
  body.append(brush.element);
  container.append(said);

  store.subscribe((now, before) => {
    const arrived = changed(now.data, before.data, 'parts');
    if (arrived) take();
    if (arrived || changed(now.state, before.state, 'start', 'end')) render();
  });
  // Another width may show the other axis.
  new ResizeObserver(() => render()).observe(body);
  container.addEventListener('keydown', toggleBySpace);
  body.addEventListener('click', pressLane);
  zones.panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.zone-name, .zone-around')) zones.close();
  });
  take();
  render();

  /** Puts the server's chart of another view in place of the last; a view without one leaves it. */
  function take() {
    const model = store.data.parts?.getElementById('chart');
    if (!model?.querySelector('.chart-picture')) return;
    container.dataset.ramp = model.dataset.ramp ?? '';
    for (const selector of WRITTEN) {
      const part = model.querySelector(selector);
      if (part) put(written(selector), part);
    }
    written('.chart-undated').hidden = /** @type {HTMLElement | null} */ (model.querySelector('.chart-undated'))?.hidden ?? true;
  }

  function render() {
    const range = rangeOf(store.state);
    const drawn = drawnIn(body);
    controls.update({ range, limits: limits(), period: format.period(store.state) });
    nameZones();
    brush.element.hidden = !drawn;
    if (!drawn) return;
    select(body, range);
    brush.update({ range, limits: drawn.limits, axis: drawn.axis, step: Math.max(drawn.step, drawn.bars?.bin ?? 1) });
  }

  /** Months that can be chosen. */
  function limits() {
    return drawnIn(body)?.limits ?? rangeOf(store.state);
  }

  function nameZones() {
    const words = zones.panel.querySelector('.popover-title')?.textContent ?? '';
    zones.element.hidden = words === '';
    if (zones.button.getAttribute('aria-label') === words) return;
    zones.button.setAttribute('aria-label', words);
    zones.button.replaceChildren(icon('lanes'), el('span', { class: 'words' }, words));
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const { from, to } = within(range, limits(), drawnIn(body)?.step ?? 1);
    if (to > from) store.dispatch({ type: 'set-period', start: monthStart(from), end: monthEnd(to - 1), final });
  }

  /** The reader takes over from the player. @param {Range} range @param {boolean} final */
  function chosen(range, final) {
    player.stop();
    setPeriod(range, final);
  }

  /** @param {number} years */
  function step(years) {
    chosen(shift(rangeOf(store.state), years * 12, limits()), true);
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
  function pressLane({ target }) {
    const id = target instanceof Element ? target.closest('[data-zone]')?.getAttribute('data-zone') : null;
    if (id) store.dispatch({ type: 'select-zone', id, find: true });
  }

  return {
    /** The chart on paper: no handles, one axis. */
    printed() {
      const { textContent } = written('.chart-title');
      const copy = /** @type {HTMLElement} */ (body.cloneNode(true));
      for (const each of copy.querySelectorAll('.brush, .chart-narrow')) each.remove();
      const picture = copy.querySelector('.chart-picture');
      picture?.removeAttribute('aria-labelledby');
      picture?.setAttribute('aria-label', textContent);
      return [el('h2', { class: 'print-title' }, textContent), el('div', { class: 'print-chart', 'data-ramp': container.dataset.ramp ?? 'rate' }, copy)];
    },
  };
}
