/** Small pictures of an embed's legend: classes, and edges of deployments. Drawn as SVG, coloured by classes. */
import { el, svg } from '../dom.js';

/** Chip size in px. */
const W = 40;
const H = 18;

/** Where deployments are drawn by their edges alone. @param {'active' | 'end_unknown' | 'ended'} status */
export function zoneEdgeChip(status) {
  const line = svg('line', { x1: 1, y1: H / 2, x2: W - 1, y2: H / 2, class: 'chip-edge' });
  return svg('svg', { viewBox: `0 0 ${W} ${H}`, class: `chip chip-zone chip-${status}`, 'aria-hidden': 'true' }, line);
}

/**
 * Seven classes with their lower breaks between them.
 *
 * @param {'rate' | 'count'} ramp
 * @param {number[]} breaks six, ascending
 * @param {(value: number) => string} tick
 * @param {(valueClass: number | null) => void} [point] told which class is hovered or focused
 */
export function rampChip(ramp, breaks, tick, point) {
  const cells = Array.from({ length: breaks.length + 1 }, (_, index) => {
    const from = breaks[index - 1];
    const to = breaks[index];
    const label = from === undefined ? `< ${tick(to ?? 0)}` : to === undefined ? `≥ ${tick(from)}` : `${tick(from)}–${tick(to)}`;
    const events = point && {
      tabindex: index === 0 ? '0' : '-1',
      onmouseenter: () => point(index + 1),
      onfocus: () => point(index + 1),
      onmouseleave: () => point(null),
      onblur: () => point(null),
      onkeydown: toNeighbour,
    };
    return el(
      'li',
      { class: `ramp-cell ${ramp}-${index + 1}`, 'aria-label': label, title: label, ...events },
      el('span', { 'aria-hidden': 'true' }, to === undefined ? '' : tick(to)),
    );
  });
  return el('ol', { class: 'ramp', role: 'list' }, cells);
}

/** One stop for Tab; arrows go from class to class. @param {KeyboardEvent} event */
function toNeighbour(event) {
  const cell = /** @type {HTMLElement} */ (event.currentTarget);
  const next = event.key === 'ArrowRight' ? cell.nextElementSibling : event.key === 'ArrowLeft' ? cell.previousElementSibling : null;
  if (next instanceof HTMLElement) next.focus();
}
