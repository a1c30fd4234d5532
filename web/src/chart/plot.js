/** What the server drew of the time chart: its axes, its bars, and the period laid over them. Times are months since year 0. */

/** @typedef {import('./brush-maths.js').Range} Range */
/**
 * @typedef {object} Drawn
 * @property {Range} limits months that can be chosen
 * @property {number} step months that the source can tell apart
 * @property {Range} axis months in view
 * @property {Bars | null} bars
 */
/**
 * @typedef {object} Bars
 * @property {number} first first month of the first bar
 * @property {number} bin months of a bar
 * @property {string[]} strokes how each bar is drawn from the zero line; '' = it has no height
 * @property {Set<number>} unknown positions of bars for which the source has no data
 * @property {Map<number, number>} undated people without a month, by the first month of their year's bar
 */

/** @param {Element} body of the chart @returns {Drawn | null} on the axis that its box has room for; null until the server has drawn it */
export function drawnIn(body) {
  const picture = body.querySelector('.chart-picture');
  if (!picture) return null;
  const axes = axesOf(picture);
  const shown = axes.find((axis) => getComputedStyle(axis).display !== 'none') ?? axes[0] ?? picture;
  return { limits: rangeOf(picture), step: Number(picture.getAttribute('data-step')), axis: rangeOf(shown), bars: barsOf(shown) };
}

/** @param {Element} picture */
const axesOf = (picture) => [...picture.querySelectorAll(':scope > g')];

/** @param {Element} element @returns {Range} */
function rangeOf(element) {
  const [from, to] = numbersOf(element, 'data-from', 'data-to');
  return { from, to };
}

/** @param {Element} element @param {string} one attribute @param {string} other @returns {[number, number]} */
const numbersOf = (element, one, other) => [Number(element.getAttribute(one)), Number(element.getAttribute(other))];

/** @param {Element} axis @returns {Bars | null} */
function barsOf(axis) {
  const bars = axis.querySelector('.chart-bars');
  const path = bars?.querySelector('.chart-bar')?.getAttribute('d');
  if (!bars || !path) return null;
  const unknown = bars.getAttribute('data-unknown')?.split(' ').map(Number);
  const undated = [...bars.querySelectorAll('.chart-hollow')].map((part) => numbersOf(part, 'data-from', 'data-people'));
  const [first, bin] = numbersOf(bars, 'data-first', 'data-bin');
  return { first, bin, strokes: strokesOf(path), unknown: new Set(unknown), undated: new Map(undated) };
}

/**
 * The strokes of the server's path, bar by bar: `M.5 0V7V0m1 0m1 0V12V0` has three bars, the second without height.
 *
 * @param {string} path
 */
export function strokesOf(path) {
  return path.split('m').map((step) => step.replace(/^M?[\d.]+ 0/, ''));
}

/** Where a time stands on an axis, in per cent of its width. @param {number} at @param {Range} axis */
export function shareOf(at, { from, to }) {
  return ((at - from) / (to - from)) * 100;
}

/** Lays another period over the drawing. @param {Element} body @param {Range} period */
export function select(body, period) {
  const picture = body.querySelector('.chart-picture');
  if (!picture) return;
  for (const each of axesOf(picture)) {
    const axis = rangeOf(each);
    const inside = (/** @type {number} */ at) => shareOf(Math.min(axis.to, Math.max(axis.from, at)), axis);
    const ground = each.querySelector('.chart-period');
    ground?.setAttribute('x', `${inside(period.from)}%`);
    ground?.setAttribute('width', `${inside(period.to) - inside(period.from)}%`);
    each.querySelectorAll('.chart-period-edge').forEach((edge, index) => {
      const at = index === 0 ? period.from : period.to;
      edge.setAttribute('display', at < axis.from || at > axis.to ? 'none' : 'inline');
      for (const name of ['x1', 'x2']) edge.setAttribute(name, `${inside(at)}%`);
    });
    const bars = barsOf(each);
    if (bars) each.querySelector('.chart-bar.is-in')?.setAttribute('d', pathWithin(bars, period, axis));
  }
}

/** The bars that lie whole in a period, as a path. @param {Bars} bars @param {Range} period @param {Range} axis */
export function pathWithin({ first, bin, strokes }, period, axis) {
  const from = Math.max(0, Math.ceil((period.from - first) / bin));
  const inside = strokes.slice(from, Math.max(from, Math.floor((period.to - first) / bin)));
  return inside.length === 0 ? '' : `M${first + (from + 0.5) * bin - axis.from} 0${inside.join(`m${bin} 0`)}`;
}

/**
 * The bar at a time.
 *
 * @param {Bars} bars
 * @param {number} at
 * @returns {{range: Range, value: number | null} | null} value null where the source has no data; null beyond the bars
 */
export function barAt({ first, bin, strokes, unknown, undated }, at) {
  const index = Math.floor((at - first) / bin);
  const stroke = strokes[index];
  if (stroke === undefined) return null;
  const from = first + index * bin;
  return { range: { from, to: from + bin }, value: unknown.has(index) ? null : Number(/\d+/.exec(stroke)?.[0] ?? 0) + (undated.get(from) ?? 0) };
}
