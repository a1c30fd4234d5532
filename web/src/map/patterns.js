/**
 * Every image of the map by name: the patterns of the empties, the hatch, the ring of a city, the chip of an area record.
 * The sprite of the written styles holds the same images.
 */
import { HATCH, PIXEL_RATIO, hatchImage, hatchName } from './hatch.js';
import { draw } from './raster.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {import('./raster.js').Raster} Raster */
/**
 * @typedef {object} MapImage
 * @property {string} name
 * @property {Raster} raster
 * @property {[number, number][]} [stretchX] device px that may stretch
 * @property {[number, number][]} [stretchY]
 * @property {[number, number, number, number]} [content] device px inside which text stands
 */

/** Names used by layers. */
export const IMAGE = { noData: 'no-data', suppressed: 'suppressed', city: 'city', chip: 'chip' };

/** Dots every 5 px, staggered over a 10 px square. @param {Palette['empty']} empty */
function noDataImage(empty) {
  const pitch = 5;
  const radius = 0.75;
  const dot = (/** @type {number} */ x, /** @type {number} */ y) => {
    const nearest = (/** @type {number} */ v) => v - pitch * Math.floor(v / pitch) - pitch / 2;
    return radius - Math.hypot(nearest(x), nearest(y));
  };
  const side = 2 * pitch * PIXEL_RATIO;
  return draw({ width: side, height: side, ratio: PIXEL_RATIO, background: empty.noDataBackground, marks: [{ inside: dot, colour: empty.noDataMark, opacity: 1 }] });
}

/** Cross-hatch at 45° both ways; two lines each way across a 17 px square: pitch 17 / (2√2) = 6 px. @param {Palette['empty']} empty */
function suppressedImage(empty) {
  const side = 34;
  const pitch = side / PIXEL_RATIO / (2 * Math.SQRT2);
  const half = 0.5;
  const line = (/** @type {number} */ across) => half - Math.abs(across - pitch * Math.round(across / pitch));
  const cross = (/** @type {number} */ x, /** @type {number} */ y) => Math.max(line((x + y) / Math.SQRT2), line((x - y) / Math.SQRT2));
  return draw({ width: side, height: side, ratio: PIXEL_RATIO, background: empty.suppressedBackground, marks: [{ inside: cross, colour: empty.suppressedMark, opacity: 1 }] });
}

/** A city: white ring point of 2.6 px with an ink edge. @param {Palette['text']} text */
function cityImage(text) {
  const size = 10;
  const disc = (/** @type {number} */ radius) => (/** @type {number} */ x, /** @type {number} */ y) => radius - Math.hypot(x - size / 2, y - size / 2);
  const side = size * PIXEL_RATIO;
  return draw({
    width: side,
    height: side,
    ratio: PIXEL_RATIO,
    marks: [
      { inside: disc(4.2), colour: text.card, opacity: CITY_HALO_OPACITY },
      { inside: disc(3.3), colour: text.ink, opacity: 1 },
      { inside: disc(1.9), colour: text.card, opacity: 1 },
    ],
  });
}
const CITY_HALO_OPACITY = 0.9;

/** A square chip with a dashed edge: an area, never a place. It stretches around its number. @param {Palette} palette @returns {MapImage} */
function chipImage(palette) {
  const size = 22;
  const side = size * PIXEL_RATIO;
  const edge = 1.6;
  const dash = 2;
  const box = (/** @type {number} */ inset) => (/** @type {number} */ x, /** @type {number} */ y) => Math.min(x - inset, y - inset, size - inset - x, size - inset - y);
  const outline = (/** @type {number} */ x, /** @type {number} */ y) => {
    const onSide = Math.min(y, size - y) < Math.min(x, size - x) ? x : y;
    const phase = onSide - 2 * dash * Math.floor(onSide / (2 * dash));
    return Math.min(edge / 2 - Math.abs(box(1 + edge / 2)(x, y)), dash / 2 - Math.abs(phase - dash));
  };
  const middle = /** @type {[number, number]} */ ([side / 2 - dash * PIXEL_RATIO, side / 2 + dash * PIXEL_RATIO]);
  return {
    name: IMAGE.chip,
    raster: draw({
      width: side,
      height: side,
      ratio: PIXEL_RATIO,
      marks: [
        { inside: box(1), colour: palette.text.card, opacity: 1 },
        { inside: outline, colour: palette.fuzzy, opacity: 1 },
      ],
    }),
    stretchX: [middle],
    stretchY: [middle],
    content: [5 * PIXEL_RATIO, 3 * PIXEL_RATIO, side - 5 * PIXEL_RATIO, side - 3 * PIXEL_RATIO],
  };
}

/** @param {Palette} palette @returns {MapImage[]} */
export function mapImages(palette) {
  const hatches = /** @type {const} */ (['normal', 'fine']).flatMap((density) =>
    /** @type {const} */ (['solid', 'broken']).flatMap((kind) =>
      HATCH[density].sides.map((_side, quarter) => ({ name: hatchName(kind, quarter, density), raster: hatchImage(kind, quarter, density, palette.zone) })),
    ),
  );
  return [
    ...hatches,
    { name: IMAGE.noData, raster: noDataImage(palette.empty) },
    { name: IMAGE.suppressed, raster: suppressedImage(palette.empty) },
    { name: IMAGE.city, raster: cityImage(palette.text) },
    chipImage(palette),
  ];
}
