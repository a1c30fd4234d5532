/** Small pictures of the legend: classes, circles, hatches, the three empties. Drawn as SVG, coloured by classes. */
import { el, svg } from '../dom.js';

/** Chip size in px. */
const W = 40;
const H = 18;

/** Lines at 45° through a chip, 7 px apart. @param {string} extra class */
function hatch(extra) {
  const lines = [];
  for (let x = -H; x < W; x += 7) lines.push(svg('line', { x1: x, y1: H, x2: x + H, y2: 0 }));
  return svg('g', { class: `chip-hatch ${extra}` }, lines);
}

/** @param {'active' | 'end_unknown' | 'ended' | 'not_begun'} status */
export function zoneChip(status) {
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: `chip chip-zone chip-${status}`, 'aria-hidden': 'true' },
    svg('rect', { x: 1, y: 1, width: W - 2, height: H - 2, class: 'chip-ground' }),
    status === 'active' || status === 'end_unknown' ? [hatch('chip-casing'), hatch('chip-ink')] : null,
    svg('rect', { x: 1, y: 1, width: W - 2, height: H - 2, class: 'chip-edge' }),
  );
}

/** Where deployments are drawn by their edges alone. @param {'active' | 'end_unknown' | 'ended'} status */
export function zoneEdgeChip(status) {
  const line = svg('line', { x1: 1, y1: H / 2, x2: W - 1, y2: H / 2, class: 'chip-edge' });
  return svg('svg', { viewBox: `0 0 ${W} ${H}`, class: `chip chip-zone chip-${status}`, 'aria-hidden': 'true' }, line);
}

/** Zero is plain, no data has dots, suppressed is cross-hatched; missing months are dots over a colour: patterns tell them apart. @param {'zero' | 'nodata' | 'partial' | 'suppressed'} kind */
export function emptyChip(kind) {
  const marks = [];
  if (kind === 'nodata')
    for (let x = 4; x < W - 1; x += 5) for (let y = 4; y < H - 1; y += 5) marks.push(svg('circle', { cx: x, cy: y, r: 0.9 }));
  if (kind === 'partial')
    for (let x = 6; x < W - 1; x += 7) for (let y = 5; y < H - 1; y += 7) marks.push(svg('circle', { cx: x, cy: y, r: 1.2 }));
  if (kind === 'suppressed')
    for (let x = -H; x < W + H; x += 6)
      marks.push(svg('line', { x1: x, y1: H, x2: x + H, y2: 0 }), svg('line', { x1: x, y1: 0, x2: x + H, y2: H }));
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: `chip chip-${kind}`, 'aria-hidden': 'true' },
    svg('rect', { x: 0, y: 0, width: W, height: H, class: 'chip-ground' }),
    svg('g', { class: 'chip-marks' }, marks),
    svg('rect', { x: 0.5, y: 0.5, width: W - 1, height: H - 1, class: 'chip-edge' }),
  );
}

/** A record known to its municipality only: the area with a dashed inner edge. */
export function areaChip() {
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: 'chip chip-area', 'aria-hidden': 'true' },
    svg('rect', { x: 0, y: 0, width: W, height: H, class: 'chip-ground' }),
    svg('rect', { x: 2.5, y: 2.5, width: W - 5, height: H - 5, class: 'chip-edge' }),
  );
}

/** A record that is nowhere on the map. */
export function noneChip() {
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: 'chip chip-none', 'aria-hidden': 'true' },
    svg('line', { x1: 15, y1: H / 2, x2: 25, y2: H / 2 }),
  );
}

export function stackChip() {
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: 'chip chip-stack', 'aria-hidden': 'true' },
    svg('circle', { cx: W / 2, cy: H / 2, r: 8 }),
  );
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

/**
 * Three reference circles with their numbers.
 *
 * @param {{r: number, label: string}[]} circles in px
 */
export function circlesChip(circles) {
  const height = Math.max(...circles.map(({ r }) => r)) * 2 + 4;
  let x = 2;
  const marks = circles.map(({ r, label }) => {
    const cx = x + r;
    x = cx + r + 8 + label.length * 7.5 + 14;
    return svg(
      'g',
      {},
      svg('circle', { cx, cy: height / 2, r, class: 'circle' }),
      svg('text', { x: cx + r + 6, y: height / 2 + 4.5, class: 'chip-text' }, label),
    );
  });
  return svg(
    'svg',
    {
      width: x,
      height,
      viewBox: `0 0 ${x} ${height}`,
      class: 'circles',
      role: 'img',
      'aria-label': circles.map(({ label }) => label).join(', '),
    },
    marks,
  );
}

/** A line of a list of symbols. @param {import('../dom.js').Child} chip @param {...import('../dom.js').Child} text */
export function row(chip, ...text) {
  return el('li', {}, chip, el('span', {}, text));
}
