/**
 * The hatch of deployment zones: 45° lines, solid where the end is documented, broken where it is unknown.
 *
 * `fill-pattern` repeats an axis-parallel square and stretches it with the zoom's fraction (pitch 9.9 px at a whole zoom
 * becomes 19 just below the next). So the square exists in four sizes, and the map takes the one for the quarter of the
 * zoom it shows: the pitch on screen stays between 9.8 and 11.8 px.
 */
import { draw } from './raster.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {'solid' | 'broken'} HatchKind */

/** Device pixels in a CSS pixel of every pattern image. */
export const PIXEL_RATIO = 2;

/**
 * Side of the square in device pixels by quarter of the zoom's fraction, the first over 2^(quarter/4), rounded. A square
 * of 28 CSS px holds two lines across: pitch 28 / (2√2) = 9.9 px. `fine` is for a country on a phone: pitch 6.
 */
export const HATCH = /** @type {const} */ ({
  normal: { sides: [56, 47, 40, 33], strokePx: null },
  fine: { sides: [34, 28, 24, 20], strokePx: 1.1 },
});
/** @typedef {keyof typeof HATCH} Density */

/** Dash over dash and gap along a broken line (11.5 of 20 px). */
const DASH_SHARE = 11.5 / 20;

/** Opacity of the casing beside each line. */
const CASING_OPACITY = 0.85;

/** @param {HatchKind} kind @param {number} quarter 0–3 @param {Density} density */
export function hatchName(kind, quarter, density) {
  return `hatch-${kind}-${HATCH[density].sides[quarter]}`;
}

/** Quarter of a zoom's fraction. @param {number} zoom @returns {number} 0–3 */
export function quarterOf(zoom) {
  return Math.floor((zoom - Math.floor(zoom)) * HATCH.normal.sides.length);
}

/**
 * One seamless square of hatch; ink and casing scale with the side. Every second line of the broken kind is shifted by
 * half a dash, and its dashes are a subset of the solid lines, so two claims over one place cannot interfere.
 *
 * @param {HatchKind} kind
 * @param {number} quarter 0–3
 * @param {Density} density
 * @param {Palette['zone']} zone
 * @param {number} [ratio] device px in a CSS px
 */
export function hatchImage(kind, quarter, density, zone, ratio = PIXEL_RATIO) {
  const { sides, strokePx } = HATCH[density];
  const side = sides[quarter] ?? sides[0];
  const scale = side / sides[0];
  const pitch = side / PIXEL_RATIO / (2 * Math.SQRT2);
  const period = 2 * pitch;
  const half = ((strokePx ?? zone.strokePx) * scale) / 2;
  /** @param {number} halfWidth @returns {(x: number, y: number) => number} */
  const lines = (halfWidth) => (x, y) => {
    const across = (x + y) / Math.SQRT2;
    const line = Math.round(across / pitch);
    const inLine = halfWidth - Math.abs(across - line * pitch);
    if (kind === 'solid') return inLine;
    const along = (x - y) / Math.SQRT2 + (line % 2 === 0 ? 0 : pitch);
    const phase = along - period * Math.round(along / period);
    return Math.min(inLine, (period * DASH_SHARE) / 2 - Math.abs(phase));
  };
  return draw({
    width: (side / PIXEL_RATIO) * ratio,
    height: (side / PIXEL_RATIO) * ratio,
    ratio,
    marks: [
      { inside: lines(half + zone.casingWidthPx * scale), colour: zone.casing, opacity: CASING_OPACITY },
      { inside: lines(half), colour: zone.ink, opacity: 1 },
    ],
  });
}
