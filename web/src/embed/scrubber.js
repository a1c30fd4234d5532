/** The 48 px chart of an embed: the server's bars, the period between two handles, and ▶. */
import { createPeriod } from '../chart/chosen-period.js';
import { byId, changed } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { monthEnd, monthStart } from '../model/period.js';

/** @typedef {import('../chart/brush-maths.js').Range} Range */

/** @param {import('../model/context.js').Context & {prefetch: (state: import('../model/types.js').State) => unknown}} context */
export function createScrubber(context) {
  const { store, i18n } = context;
  const box = byId('chart');
  const play = byId('play');
  const body = /** @type {HTMLElement} */ (box.querySelector('.chart-body'));
  const drawing = /** @type {Element} */ (box.querySelector('.chart-drawn'));
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const period = createPeriod(body, context, { choose: setPeriod, show: (range) => setPeriod(range, false), playing: name });
  // Without a series the server leaves the row out; the map's own deployments have a time all the same.
  byId('time').hidden = false;
  play.addEventListener('click', period.play);
  name(false);
  take();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'parts')) take();
    else if (changed(store.state, before.state, 'start', 'end')) period.draw();
  });
  new ResizeObserver(period.draw).observe(body);

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
    period.draw();
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const limits = period.limits();
    const from = Math.max(limits.from, range.from);
    const to = Math.min(limits.to, range.to);
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
