/** The brush by mouse and finger: a drag moves an end, moves the period or draws another one; a double tap takes a year. */
import { between, moveEnd, shift, yearAround } from './brush-maths.js';
import { shareOf } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('./brush-maths.js').End} End */
/** @typedef {import('./brush-maths.js').BrushState} BrushState */
/**
 * @typedef {object} Drag
 * @property {number} pointer the finger or mouse that drags; any other is no part of it
 * @property {End | 'move' | 'new'} mode
 * @property {number} at month where it began
 * @property {number} px where it began in the window
 * @property {Range} before the period that a cancelled drag leaves
 * @property {boolean} moved it has left its press
 */

/** A stretch narrower than this cannot be taken by its middle. */
const MIDDLE_LEAST_PX = 24;
/** A press becomes a drag after this distance. */
const DRAG_FROM_PX = 4;
/** Two taps within this time and distance are a double tap; not every touch screen tells of one by itself. */
const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 24;

/**
 * @param {HTMLElement} element of the brush
 * @param {object} parts
 * @param {() => BrushState | null} parts.now
 * @param {(target: EventTarget | null) => End | undefined} parts.endOf the end whose handle an element is
 * @param {(range: Range, final: boolean) => void} parts.tell final = the drag is over
 * @param {(month: number) => void} parts.point told the month under a mouse that drags nothing
 */
export function followDrag(element, { now, endOf, tell, point }) {
  const isDoubleTap = watchTaps();
  /** @type {Drag | null} */
  let drag = null;

  element.addEventListener('pointerdown', (event) => {
    const state = now();
    if (!state || event.button !== 0 || drag) return;
    const at = monthAt(event, element, state);
    const mode = endOf(event.target) ?? modeAt(at, state, element.clientWidth);
    drag = { pointer: event.pointerId, mode, at, px: event.clientX, before: state.range, moved: false };
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    const state = now();
    if (!state) return;
    if (!drag) {
      if (event.pointerType === 'mouse') point(Math.floor(monthAt(event, element, state)));
      return;
    }
    if (event.pointerId !== drag.pointer || (!drag.moved && Math.abs(event.clientX - drag.px) < DRAG_FROM_PX)) return;
    drag.moved = true;
    tell(dragged(drag, monthAt(event, element, state), state), false);
  });
  element.addEventListener('pointerup', (event) => {
    if (event.pointerId !== drag?.pointer) return;
    const state = now();
    if (drag.moved && state) tell(dragged(drag, monthAt(event, element, state), state), true);
    else if (event.pointerType === 'touch' && isDoubleTap(event)) takeYear(event);
    drag = null;
  });
  element.addEventListener('pointercancel', ({ pointerId }) => {
    if (pointerId !== drag?.pointer) return;
    if (drag.moved) tell(drag.before, true);
    drag = null;
  });
  element.addEventListener('dblclick', takeYear);

  /** @param {MouseEvent} event */
  function takeYear(event) {
    const state = now();
    if (state) tell(yearAround(monthAt(event, element, state), state.limits), true);
  }
}

/** Remembers a tap until the next one. @returns {(event: PointerEvent) => boolean} whether a tap is the second of two */
function watchTaps() {
  /** @type {{time: number, px: number} | null} */
  let before = null;
  return ({ timeStamp: time, clientX: px }) => {
    const again = before !== null && time - before.time < DOUBLE_TAP_MS && Math.abs(px - before.px) < DOUBLE_TAP_PX;
    before = again ? null : { time, px };
    return again;
  };
}

/** The month under the pointer, on the axis. @param {MouseEvent} event @param {HTMLElement} element @param {BrushState} state */
function monthAt({ clientX }, element, { axis }) {
  const { left, width } = element.getBoundingClientRect();
  const at = axis.from + ((clientX - left) / width) * (axis.to - axis.from);
  return Math.min(axis.to, Math.max(axis.from, at));
}

/** What a press beside the handles begins. @param {number} at month @param {BrushState} state @param {number} widthPx of the axis @returns {Drag['mode']} */
function modeAt(at, { range, axis }, widthPx) {
  const share = shareOf(range.to, axis) - shareOf(range.from, axis);
  const wide = (share / 100) * widthPx >= MIDDLE_LEAST_PX;
  return wide && at >= range.from && at <= range.to ? 'move' : 'new';
}

/** @param {Drag} drag @param {number} at month under the pointer @param {BrushState} state @returns {Range} */
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
