/** The brush: two sliders and the stretch between them. It works by mouse, finger and keyboard. */
import { el } from '../ui/dom.js';
import { between, moveByKey, moveEnd, shift, yearAround } from './brush-maths.js';
import { shareOf } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('./brush-maths.js').End} End */
/** @typedef {{range: Range, limits: Range, axis: Range, step: number}} BrushState */

/** A stretch narrower than this cannot be taken by its middle. */
const MIDDLE_LEAST_PX = 24;
/** A press becomes a drag after this distance. */
const DRAG_FROM_PX = 4;
/** Two taps within this time and distance are a double tap; not every touch screen tells of one by itself. */
const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 24;

/**
 * @param {object} options
 * @param {(range: Range, final: boolean) => void} options.onRange final = the drag or the key press is over
 * @param {(end: End) => string} options.name
 * @param {(end: End, month: number) => string} options.valueText
 * @param {(month: number) => string} [options.said] what a tip says of a month, '' for nothing
 */
export function createBrush({ onRange, name, valueText, said = () => '' }) {
  const handles = { from: handle('from'), to: handle('to') };
  const tip = el('p', { id: 'chart-tip', class: 'chart-tip', role: 'tooltip', hidden: true });
  const element = el('div', { class: 'brush', onpointerdown: start, ondblclick: takeYear, onpointerleave: () => point(null) }, handles.from, handles.to, tip);
  /** @type {BrushState | null} */
  let now = null;
  /** @type {{mode: End | 'move' | 'new', at: number, px: number, before: Range, moved: boolean} | null} */
  let drag = null;

  /** The tap before, if it was one. @type {{time: number, px: number} | null} */
  let tap = null;

  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', finish);
  element.addEventListener('pointercancel', cancel);

  /** @param {End} end */
  function handle(end) {
    return el('div', {
      class: `brush-handle is-${end}`,
      role: 'slider',
      tabindex: 0,
      'aria-label': name(end),
      'aria-describedby': 'chart-tip',
      onfocus: () => point(monthOf(end)),
      onblur: () => point(null),
      onkeydown: (/** @type {KeyboardEvent} */ event) => key(event, end),
      onkeyup: keyDone,
    });
  }

  /** @param {BrushState} state */
  function update(state) {
    now = state;
    for (const end of /** @type {const} */ (['from', 'to'])) {
      const at = state.range[end];
      const shown = at >= state.axis.from && at <= state.axis.to;
      const element_ = handles[end];
      element_.hidden = !shown;
      element_.style.left = `${shareOf(at, state.axis)}%`;
      const month = monthOf(end);
      element_.setAttribute('aria-valuemin', String(state.limits.from));
      element_.setAttribute('aria-valuemax', String(state.limits.to - 1));
      element_.setAttribute('aria-valuenow', String(month));
      element_.setAttribute('aria-valuetext', valueText(end, month));
      if (element_ === document.activeElement) point(month);
    }
  }

  /** The first or last month of the period. @param {End} end */
  function monthOf(end) {
    return now ? (end === 'from' ? now.range.from : now.range.to - 1) : 0;
  }

  /** Says what the bar of a month shows. @param {number | null} month */
  function point(month) {
    const words = month === null || !now ? '' : said(month);
    tip.hidden = words === '';
    tip.textContent = words;
    if (month === null || !now) return;
    const share = Math.min(100, Math.max(0, shareOf(month + 0.5, now.axis)));
    tip.style.left = `${share}%`;
    // Beside the edges it stays inside them.
    tip.style.translate = `${-share}% 0`;
  }

  /** @param {MouseEvent} event @returns {number} month on the axis */
  function monthAt(event) {
    if (!now) return 0;
    const { left, width } = element.getBoundingClientRect();
    const at = now.axis.from + ((event.clientX - left) / width) * (now.axis.to - now.axis.from);
    return Math.min(now.axis.to, Math.max(now.axis.from, at));
  }

  /** @param {PointerEvent} event */
  function start(event) {
    if (!now || event.button !== 0) return;
    const at = monthAt(event);
    const share = shareOf(now.range.to, now.axis) - shareOf(now.range.from, now.axis);
    const wide = (share / 100) * element.clientWidth >= MIDDLE_LEAST_PX;
    const inside = at >= now.range.from && at <= now.range.to;
    const onHandle = /** @type {const} */ (['from', 'to']).find((end) => handles[end] === event.target);
    drag = { mode: onHandle ?? (inside && wide ? 'move' : 'new'), at, px: event.clientX, before: now.range, moved: false };
    element.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (!drag || !now) {
      if (event.pointerType === 'mouse') point(Math.floor(monthAt(event)));
      return;
    }
    if (!drag.moved && Math.abs(event.clientX - drag.px) < DRAG_FROM_PX) return;
    drag.moved = true;
    tell(dragged(drag, monthAt(event), now), false);
  }

  /** @param {PointerEvent} event */
  function finish(event) {
    if (drag?.moved && now) tell(dragged(drag, monthAt(event), now), true);
    else if (drag && event.pointerType === 'touch') tapped(event);
    drag = null;
  }

  /** @param {PointerEvent} event */
  function tapped(event) {
    const again = tap && event.timeStamp - tap.time < DOUBLE_TAP_MS && Math.abs(event.clientX - tap.px) < DOUBLE_TAP_PX;
    tap = again ? null : { time: event.timeStamp, px: event.clientX };
    if (again) takeYear(event);
  }

  function cancel() {
    if (drag?.moved) onRange(drag.before, true);
    drag = null;
  }

  /** @param {MouseEvent} event */
  function takeYear(event) {
    if (now) onRange(yearAround(monthAt(event), now.limits), true);
  }

  /** @param {KeyboardEvent} event @param {End} end */
  function key(event, end) {
    if (!now) return;
    const range = moveByKey(now.range, end, event, now.limits, now.step);
    if (!range) return;
    event.preventDefault();
    tell(range, false);
  }

  /** @param {KeyboardEvent} event */
  function keyDone(event) {
    if (now && moveByKey(now.range, 'from', event, now.limits, now.step)) onRange(now.range, true);
  }

  /** @param {Range} range @param {boolean} final */
  function tell(range, final) {
    const same = now && range.from === now.range.from && range.to === now.range.to;
    if (!same || final) onRange(range, final);
  }

  return { element, update };
}

/**
 * @param {{mode: End | 'move' | 'new', at: number, before: Range}} drag
 * @param {number} at month under the pointer
 * @param {BrushState} state
 * @returns {Range}
 */
function dragged({ mode, at: from, before }, at, { limits, step }) {
  switch (mode) {
    case 'move':
      return shift(before, Math.round((at - from) / step) * step, limits);
    case 'new':
      return between(from, at, limits, step);
    default:
      return moveEnd(before, mode, at, limits, step);
  }
}
