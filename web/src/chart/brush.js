/** The brush: two sliders and the stretch between them. It works by mouse, finger and keyboard. */
import { el } from '../ui/dom.js';
import { followDrag } from './brush-drag.js';
import { createHandle } from './brush-handle.js';
import { shareOf } from './plot.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('./brush-maths.js').End} End */
/** @typedef {import('./brush-maths.js').BrushState} BrushState */

/**
 * @param {object} options
 * @param {(range: Range, final: boolean) => void} options.onRange final = the drag or the key press is over
 * @param {(end: End) => string} options.name
 * @param {(end: End, month: number) => string} options.valueText
 * @param {(month: number) => string} [options.said] what a tip says of a month, '' for nothing
 */
export function createBrush({ onRange, name, valueText, said = () => '' }) {
  /** @type {BrushState | null} */
  let now = null;
  const from = createHandle('from', { name, valueText, tell, point });
  const to = createHandle('to', { name, valueText, tell, point });
  const tip = el('p', { id: 'chart-tip', class: 'chart-tip', role: 'tooltip', hidden: true });
  const element = el('div', { class: 'brush', onpointerleave: () => point(null) }, from.element, to.element, tip);
  followDrag(element, {
    now: () => now,
    endOf: (target) => (target === from.element ? 'from' : target === to.element ? 'to' : undefined),
    tell,
    point,
  });

  /** @param {BrushState} state */
  function update(state) {
    now = state;
    from.update(state);
    to.update(state);
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

  /** @param {Range} range @param {boolean} final */
  function tell(range, final) {
    const same = now && range.from === now.range.from && range.to === now.range.to;
    if (!same || final) onRange(range, final);
  }

  return { element, update };
}
