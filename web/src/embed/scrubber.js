/** The 48 px chart of an embed: bars, the period between two handles, and ▶. */
import { questions, seriesPlace } from '../api.js';
import { createBrush } from '../chart/brush.js';
import { axisOf, layoutOf } from '../chart/layout.js';
import { drawn } from '../chart/picture-node.js';
import { chartNodes } from '../chart/picture.js';
import { createPlayer } from '../chart/play.js';
import { limitsOf, rangeOf, stepOf } from '../chart/scope.js';
import { byId, changed, el, svg } from '../dom.js';
import { isRate } from '../offers.js';
import { monthEnd, monthStart } from '../period.js';
import { chartTitle } from '../wording.js';

/** @typedef {import('../chart/brush-maths.js').Range} Range */

/** Room for half a handle at both ends, in px; a chart this low has no scale of its own. */
const EDGE_PX = 8;

/** @param {import('../context.js').Context} context */
export function createScrubber({ store, i18n, format }) {
  const box = byId('chart');
  const caption = byId('chart-title');
  const play = byId('play');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const picture = svg('svg', { class: 'chart-picture', role: 'img', 'aria-labelledby': 'chart-title' });
  const brush = createBrush({
    onRange: setPeriod,
    name: (end) => i18n.t(`handle-${end}`, { d: '' }).trim(),
    valueText: (end, month) => i18n.t(`handle-${end}`, { d: format.month(monthStart(month)) }),
  });
  const player = createPlayer({
    now: () => ({ range: rangeOf(store.state), limits: limitsOf(store.state, store.data) }),
    show: (range) => setPeriod(range, false),
    prefetch,
    onChange: name,
  });
  const body = el('div', { class: 'chart-body' }, picture, brush.element);
  byId('bars').replaceChildren(body);
  // Without a series the server leaves the row out; the map's own deployments have a time all the same.
  byId('time').hidden = false;
  play.addEventListener('click', () => (reduced ? player.stepOnce() : player.toggle()));
  name(false);
  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'series', 'areas')) draw();
  });
  new ResizeObserver(draw).observe(body);

  function draw() {
    const { state, data } = store;
    const size = { width: body.clientWidth, height: body.clientHeight };
    if (size.width === 0 || size.height === 0) return;
    const limits = limitsOf(state, data);
    const range = rangeOf(state);
    const layout = { ...layoutOf(size, { count: 0, wanted: false }), left: EDGE_PX, right: size.width - EDGE_PX };
    const axis = axisOf(limits, range, size.width);
    box.dataset.ramp = isRate(state.measure) ? 'rate' : 'count';
    caption.textContent = chartTitle(state, data, i18n, seriesPlace(state, data));
    picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    const nodes = chartNodes(
      { series: data.series, axis, period: range, lanes: [], breaks: [], note: '', empty: '', number: () => '' },
      layout,
    );
    picture.replaceChildren(...nodes.map(drawn));
    brush.update({ range, limits, axis, step: stepOf(state, data), layout });
  }

  /** @param {Range} range @param {boolean} final */
  function setPeriod(range, final) {
    const limits = limitsOf(store.state, store.data);
    const from = Math.max(limits.from, range.from);
    const to = Math.min(limits.to, range.to);
    if (to > from) store.dispatch({ type: 'set-period', start: monthStart(from), end: monthEnd(to - 1), final });
  }

  /** @param {Range} range */
  function prefetch(range) {
    const state = { ...store.state, start: monthStart(range.from), end: monthEnd(range.to - 1) };
    const question = questions(state, store.data).values;
    if (question) void fetch(question.url, { headers: { accept: 'application/json' } }).catch(() => undefined);
  }

  /** @param {boolean} playing */
  function name(playing) {
    const id = reduced ? 'next-period' : playing ? 'pause' : 'play';
    play.setAttribute('aria-label', i18n.t(id));
    play.title = i18n.t(id);
    play.textContent = playing ? '❚❚' : '▶';
  }
}
