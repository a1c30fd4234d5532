/** What the page lays over the server's drawing of time: the period between two handles, what a bar shows, and ▶, which moves the period. */
import { monthEnd, monthStart, rangeOf } from '../model/period.js';
import { createBrush } from './brush.js';
import { createPlayer } from './play.js';
import { barAt, drawnIn, select } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../model/context.js').Context} Context */

/**
 * @param {Element} body of the chart, in which the server's drawing stands
 * @param {Context & {prefetch: (state: import('../model/types.js').State) => void}} context
 * @param {object} does
 * @param {(range: Range, final: boolean) => void} does.choose by the handles; final = the drag or the key press is over
 * @param {(range: Range) => void} does.show by ▶
 * @param {(playing: boolean) => void} does.playing
 */
export function createPeriod(body, { store, i18n, format, prefetch }, { choose, show, playing }) {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const brush = createBrush({
    onRange: choose,
    name: (end) => i18n.t(`handle-${end}.name`),
    valueText: (end, month) => i18n.t(`handle-${end}`, { month: format.month(monthStart(month)) }),
    said: (month) => barWords({ i18n, format }, body, month),
  });
  const player = createPlayer({
    now: () => ({ range: rangeOf(store.state), limits: limits() }),
    show,
    prefetch: ({ from, to }) => prefetch({ ...store.state, start: monthStart(from), end: monthEnd(to - 1) }),
    onChange: playing,
  });
  body.append(brush.element);

  /** Months that can be chosen. */
  function limits() {
    return drawnIn(body)?.limits ?? rangeOf(store.state);
  }

  /** Lays the state's period over the drawing. */
  function draw() {
    const drawn = drawnIn(body);
    brush.element.hidden = !drawn;
    if (!drawn) return;
    const range = rangeOf(store.state);
    select(body, range);
    brush.update({ range, limits: drawn.limits, axis: drawn.axis, step: Math.max(drawn.step, drawn.bars?.bin ?? 1) });
  }

  return { draw, limits, stop: player.stop, play: () => (reduced ? player.stepOnce() : player.toggle()) };
}

/** What a chart's bar shows: `marzo de 2008: 240`; '' where there is none. @param {Pick<Context, 'i18n' | 'format'>} words @param {Element} body @param {number} month */
function barWords({ i18n, format }, body, month) {
  const bars = drawnIn(body)?.bars;
  const bar = bars && barAt(bars, month);
  if (!bar) return '';
  const period = format.period({ start: monthStart(bar.range.from), end: monthEnd(bar.range.to - 1) });
  return `${period}: ${bar.value === null ? i18n.t('nodata') : format.count(bar.value)}`;
}
