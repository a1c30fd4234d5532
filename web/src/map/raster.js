/**
 * Draws small images from a description of their geometry, the same bytes in the browser and in Node.
 *
 * A mark answers, for a point in CSS pixels, how far it lies inside (positive) or outside (negative) the mark's outline;
 * coverage of a device pixel is that distance, cut to half a pixel each side. No canvas, no resampling.
 */
import { rgb } from './palette.js';

/** @typedef {(x: number, y: number) => number} Inside distance to the outline in CSS px, positive inside */
/** @typedef {{inside: Inside, colour: string, opacity: number}} Mark */
/** @typedef {{width: number, height: number, data: Uint8ClampedArray}} Raster straight (not premultiplied) RGBA */

/**
 * @param {object} drawing
 * @param {number} drawing.width device px
 * @param {number} drawing.height device px
 * @param {number} drawing.ratio device px in a CSS px
 * @param {string} [drawing.background]
 * @param {Mark[]} drawing.marks later ones lie above
 * @returns {Raster}
 */
export function draw({ width, height, ratio, background, marks }) {
  const data = new Uint8ClampedArray(width * height * 4);
  const ground = background === undefined ? null : rgb(background);
  const colours = marks.map((mark) => rgb(mark.colour));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      /** @type {[number, number, number]} */
      let colour = ground ?? [0, 0, 0];
      let alpha = ground ? 1 : 0;
      marks.forEach((mark, index) => {
        const distance = mark.inside((column + 0.5) / ratio, (row + 0.5) / ratio) * ratio;
        const above = Math.min(1, Math.max(0, distance + 0.5)) * mark.opacity;
        [colour, alpha] = over(/** @type {[number, number, number]} */ (colours[index]), above, colour, alpha);
      });
      data.set([...colour, alpha * 255], (row * width + column) * 4);
    }
  }
  return { width, height, data };
}

/**
 * Porter–Duff *over* with straight alpha.
 *
 * @param {[number, number, number]} top
 * @param {number} topAlpha
 * @param {[number, number, number]} below
 * @param {number} belowAlpha
 * @returns {[[number, number, number], number]}
 */
function over(top, topAlpha, below, belowAlpha) {
  const alpha = topAlpha + belowAlpha * (1 - topAlpha);
  if (alpha === 0) return [below, 0];
  const mix = (/** @type {0 | 1 | 2} */ i) => (top[i] * topAlpha + below[i] * belowAlpha * (1 - topAlpha)) / alpha;
  return [[mix(0), mix(1), mix(2)], alpha];
}
