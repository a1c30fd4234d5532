/**
 * Kinds (state-based, non-state, one-sided …) of records at one place: a circle, as every place is, in the kind's colour with its sign
 * inside, so that neither has to be told alone.
 */
import { draw } from './raster.js';

/** @typedef {import('./raster.js').Inside} Inside */
/** @typedef {'circle' | 'square' | 'diamond' | 'triangle' | 'cross'} Shape */

/** In the order of the kinds; a sixth kind would be neutral, as a mixed stack is. @type {Shape[]} */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'cross'];

/** Radii that images exist for, in px: between them an image is scaled by at most a quarter. */
export const IMAGE_RADII = [5, 8, 13, 21, 34];

/** White around a shape, as around a stack. */
export const RING_PX = 1.6;

/** Half the side of a square, half a diagonal of a diamond, the inner radius of a triangle, half an arm of a cross: area π. */
const HALF_SIDE = Math.sqrt(Math.PI) / 2;
const HALF_DIAGONAL = Math.sqrt(Math.PI / 2);
const INNER_RADIUS = Math.sqrt(Math.PI / (3 * Math.sqrt(3)));
const HALF_ARM = Math.sqrt(Math.PI / 5) / 2;

/** A sign's radius and how far it lies below the centre, in radii of its circle: alone, and under a number. */
const SIGN = { alone: { radius: 0.5, below: 0 }, numbered: { radius: 0.26, below: 0.6 } };

/** From this radius on there is a number in the circle. */
export const NUMBERED_FROM_PX = 13;

/** Distance to the outline at a point from the centre. @type {Record<Shape, (radius: number) => Inside>} */
export const OUTLINES = {
  circle: (radius) => (x, y) => radius - Math.hypot(x, y),
  square: (radius) => (x, y) => radius * HALF_SIDE - Math.max(Math.abs(x), Math.abs(y)),
  diamond: (radius) => (x, y) => (radius * HALF_DIAGONAL - Math.abs(x) - Math.abs(y)) / Math.SQRT2,
  triangle: (radius) => (x, y) => {
    const inner = radius * INNER_RADIUS;
    return Math.min(inner - y, inner - (Math.abs(x) * Math.sqrt(3) - y) / 2);
  },
  cross: (radius) => (x, y) => {
    const arm = radius * HALF_ARM;
    const [wide, high] = [Math.abs(x), Math.abs(y)];
    return Math.max(Math.min(arm - wide, 3 * arm - high), Math.min(3 * arm - wide, arm - high));
  },
};

/** @param {number} kind 1 … 5 @param {number} radius one of `IMAGE_RADII` */
export function kindImageName(kind, radius) {
  return `kind-${kind}-${radius}`;
}

/**
 * A circle in its ring, at the opacity of a stack, with the sign of a kind.
 *
 * @param {Shape} shape
 * @param {number} radius px
 * @param {{colour: string, ring: string, opacity: number}} paint
 * @param {number} ratio device px in a CSS px
 */
export function shapeImage(shape, radius, { colour, ring, opacity }, ratio) {
  const half = Math.ceil(radius + RING_PX + 1);
  const { radius: share, below } = radius < NUMBERED_FROM_PX ? SIGN.alone : SIGN.numbered;
  /** @param {Inside} inside @param {number} [down] px @returns {Inside} */
  const at =
    (inside, down = 0) =>
    (x, y) =>
      inside(x - half, y - half - down);
  return draw({
    width: 2 * half * ratio,
    height: 2 * half * ratio,
    ratio,
    marks: [
      { inside: at(OUTLINES.circle(radius + RING_PX)), colour: ring, opacity: 1 },
      { inside: at(OUTLINES.circle(radius)), colour, opacity },
      { inside: at(OUTLINES[shape](radius * share), radius * below), colour: ring, opacity: 1 },
    ],
  });
}
