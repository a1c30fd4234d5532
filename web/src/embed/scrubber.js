/** The 48 px chart of an embed: the server's bars, the period between two handles, and ▶. */
import { createBrush } from '../chart/brush.js';
import { barWords } from '../chart/chart.js';
import { createPlayer } from '../chart/play.js';
import { drawnIn, select } from '../chart/plot.js';
import { byId, changed } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { monthEnd, monthStart, rangeOf } from '../model/period.js';

/** @typedef {import('../chart/brush-maths.js').Range} Range */

/** @param {import('../model/context.js').Context & {prefetch: (state: import('../model/types.js').State) => void}} context */
export function createScrubber({ store, i18n, format, prefetch }) {
  const box = byId('chart');
  const play = byId('play');
  const body = /** @type {HTMLElement} */ (box.querySelector('.chart-body'));
  const drawing = /** @type {Element} */ (box.querySelector('.chart-drawn'));
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const brush = createBrush({
    onRange: setPeriod,
    name: (end) => i18n.t(`handle-${end}.name`),
    valueText: (end, month) => i18n.t(`handle-${end}`, { month: format.month(monthStart(month)) }),
    said: (month) => barWords({ i18n, format }, body, month),
  });
  const player = createPlayer({
    now: () => ({ range: rangeOf(store.state), limits: limits() }),
    show: (range) => setPeriod(range, false),
    prefetch: ({ from, to }) => prefetch({ ...store.state, start: monthStart(from), end: monthEnd(to - 1) }),
    onChange: name,
  });
  body.append(brush.element);
  // Without a series the server leaves the row out; the map's own deployments have a time all the same.
  byId('time').hidden = false;
  play.addEventListener('click', () => (reduced ? player.stepOnce() : player.toggle()));
  name(false);
  take();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'parts')) take();
    else if (changed(store.state, before.state, 'start', 'end')) draw();
  });
  new ResizeObserver(draw).observe(body);

  /** Puts the chart of another view in place; an embed has no room for its lanes. */
  function take() {
    const model = store.data.parts?.getElementById('chart');
    const plot = model?.querySelector('.chart-drawn');
    const title = model?.querySelector('#chart-title');
    if (model && plot?.querySelector('.chart-picture') && title) {
      box.dataset.ramp = model.dataset.ramp ?? '';
      put(drawing, plot);
      put(byId('chart-title'), title);
    }
    draw();
  }

  function draw() {
    const drawn = drawnIn(body);
    brush.element.hidden = !drawn;
    if (!drawn) return;
    const range = rangeOf(store.state);
    select(body, range);
    brush.update({ range, limits: drawn.limits, axis: drawn.axis, step: Math.max(drawn.step, drawn.bars?.bin ?? 1) });
  }

  function limits() {
    return drawnIn(body)?.limits ?? rangeOf(store.state);
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const from = Math.max(limits().from, range.from);
    const to = Math.min(limits().to, range.to);
    if (to > from) store.dispatch({ type: 'set-period', start: monthStart(from), end: monthEnd(to - 1), final });
  }

  /** @param {boolean} playing */
  function name(playing) {
    const id = reduced ? 'next-period' : playing ? 'pause' : 'play';
    play.setAttribute('aria-label', i18n.t(id));
    play.title = i18n.t(id);
    play.textContent = playing ? '❚❚' : '▶';
  }
}
