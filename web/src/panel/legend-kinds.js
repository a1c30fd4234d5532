/** Legend: the shapes of kinds, and the disc of several together. */
import { el, svg } from '../dom.js';
import { SHAPES, shapePoints } from '../map/kinds.js';
import { row } from './chips.js';

/** Radius of the circle whose area a shape in the legend has, in px. */
const RADIUS = 6;
const W = 40;
const H = 18;

/**
 * @param {string[]} kinds codes of the source's kinds
 * @param {import('../i18n.js').I18n} i18n
 */
export function kindsList(kinds, i18n) {
  if (kinds.length === 0) return null;
  const shown = kinds.slice(0, SHAPES.length);
  return el(
    'ul',
    { class: 'chips kinds', 'aria-label': i18n.t('dimension-kind') },
    shown.map((kind, index) => row(kindChip(index), i18n.has(`kind-${kind}`) ? i18n.t(`kind-${kind}`) : kind)),
    row(kindChip(null), i18n.t('kind-mixed')),
  );
}

/** @param {number | null} index of the kind; null = several together */
export function kindChip(index) {
  const shape = index === null ? 'circle' : (SHAPES[index] ?? 'circle');
  const points = shapePoints(shape, RADIUS);
  const at = points.map(([x, y]) => `${(x + W / 2).toFixed(1)},${(y + H / 2).toFixed(1)}`).join(' ');
  return svg(
    'svg',
    { viewBox: `0 0 ${W} ${H}`, class: `chip chip-kind ${index === null ? 'kind-mixed' : `kind-${index + 1}`}`, 'aria-hidden': 'true' },
    points.length > 0 ? svg('polygon', { points: at }) : svg('circle', { cx: W / 2, cy: H / 2, r: RADIUS }),
  );
}
