/** One end of the brush as a slider: where it stands, what it says, and the keys that move it. */
import { el } from '../ui/dom.js';
import { moveByKey } from './brush-maths.js';
import { shareOf } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('./brush-maths.js').End} End */
/** @typedef {import('./brush-maths.js').BrushState} BrushState */

/**
 * @param {End} end
 * @param {object} parts
 * @param {(end: End) => string} parts.name
 * @param {(end: End, month: number) => string} parts.valueText
 * @param {(range: Range, final: boolean) => void} parts.tell final = the key is up again
 * @param {(month: number | null) => void} parts.point told the month of a focused handle
 */
export function createHandle(end, { name, valueText, tell, point }) {
  /** @type {BrushState | null} */
  let now = null;
  const element = el('div', {
    class: `brush-handle is-${end}`,
    role: 'slider',
    tabindex: 0,
    'aria-label': name(end),
    'aria-describedby': 'chart-tip',
    onfocus: () => point(now && monthOf(end, now.range)),
    onblur: () => point(null),
    onkeydown: key,
    onkeyup: keyDone,
  });

  /** @param {BrushState} state */
  function update(state) {
    now = state;
    const { range, limits, axis } = state;
    const month = monthOf(end, range);
    element.hidden = range[end] < axis.from || range[end] > axis.to;
    element.style.left = `${shareOf(range[end], axis)}%`;
    element.setAttribute('aria-valuemin', String(limits.from));
    element.setAttribute('aria-valuemax', String(limits.to - 1));
    element.setAttribute('aria-valuenow', String(month));
    element.setAttribute('aria-valuetext', valueText(end, month));
    if (element === document.activeElement) point(month);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const range = now && moveByKey(now.range, end, event, now.limits, now.step);
    if (!range) return;
    event.preventDefault();
    tell(range, false);
  }

  /** @param {KeyboardEvent} event */
  function keyDone(event) {
    if (now && moveByKey(now.range, end, event, now.limits, now.step)) tell(now.range, true);
  }

  return { element, update };
}

/** The first or last month of the period. @param {End} end @param {Range} range */
function monthOf(end, { from, to }) {
  return end === 'from' ? from : to - 1;
}
