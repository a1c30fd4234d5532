/**
 * Every image of the map by name: the patterns of the empties, the hatch, the ring of a city, the chip of an area record.
 * The sprite of the written styles holds the same images.
 */
import { HATCH, PIXEL_RATIO, hatchImage, hatchName } from './hatch.js';
import { IMAGE_RADII, SHAPES, kindImageName, shapeImage } from './kinds.js';
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
export const IMAGE = {
  noData: 'no-data',
  partial: 'partial',
  suppressed: 'suppressed',
  city: 'city',
  chip: 'chip',
  note: 'note',
  blank: 'blank',
};

/** Discs on a square grid: how far inside the nearest one a point lies. @param {number} pitch px @param {number} radius px */
function discs(pitch, radius) {
  const nearest = (/** @type {number} */ v) => v - pitch * Math.floor(v / pitch) - pitch / 2;
  return (/** @type {number} */ x, /** @type {number} */ y) => radius - Math.hypot(nearest(x), nearest(y));
}

/** Dots every 5 px. @param {Palette['empty']} empty @param {number} ratio */
function noDataImage(empty, ratio) {
  const pitch = 5;
  const side = 2 * pitch * ratio;
  return draw({
    width: side,
    height: side,
    ratio,
    background: empty.noDataBackground,
    marks: [{ inside: discs(pitch, 0.75), colour: empty.noDataMark, opacity: 1 }],
  });
}

/** An area that lacks months: the dots of *no data* over its colour, each with a pale ring so that it shows on any class. @param {Palette['empty']} empty @param {number} ratio */
function partialImage(empty, ratio) {
  const pitch = 7;
  const side = 2 * pitch * ratio;
  return draw({
    width: side,
    height: side,
    ratio,
    marks: [
      { inside: discs(pitch, 1.9), colour: empty.noDataBackground, opacity: 1 },
      { inside: discs(pitch, 1), colour: empty.noDataMark, opacity: 1 },
    ],
  });
}

/**
 * Cross-hatch at 45° both ways; two lines each way across a 17 px square: pitch 17 / (2√2) = 6 px.
 *
 * @param {Palette['empty']} empty
 * @param {number} ratio
 */
function suppressedImage(empty, ratio) {
  const side = 17;
  const pitch = side / (2 * Math.SQRT2);
  const half = 0.5;
  const line = (/** @type {number} */ across) => half - Math.abs(across - pitch * Math.round(across / pitch));
  const cross = (/** @type {number} */ x, /** @type {number} */ y) => Math.max(line((x + y) / Math.SQRT2), line((x - y) / Math.SQRT2));
  return draw({
    width: side * ratio,
    height: side * ratio,
    ratio,
    background: empty.suppressedBackground,
    marks: [{ inside: cross, colour: empty.suppressedMark, opacity: 1 }],
  });
}

/** A city: white ring point of 2.6 px with an ink edge. @param {Palette['text']} text @param {number} ratio */
function cityImage(text, ratio) {
  const size = 10;
  const disc = (/** @type {number} */ radius) => (/** @type {number} */ x, /** @type {number} */ y) => radius - Math.hypot(x - size / 2, y - size / 2);
  return draw({
    width: size * ratio,
    height: size * ratio,
    ratio,
    marks: [
      { inside: disc(4.2), colour: text.card, opacity: CITY_HALO_OPACITY },
      { inside: disc(3.3), colour: text.ink, opacity: 1 },
      { inside: disc(1.9), colour: text.card, opacity: 1 },
    ],
  });
}
const CITY_HALO_OPACITY = 0.9;

/** Side of a box that stretches around words, and the room between its edge and them, px. */
const BOX_PX = 22;
const BESIDE_WORDS_PX = 5;
const ABOVE_WORDS_PX = 3;

/** How far inside the box, `inset` px smaller, a point lies. @param {number} inset */
const box = (inset) => (/** @type {number} */ x, /** @type {number} */ y) => Math.min(x - inset, y - inset, BOX_PX - inset - x, BOX_PX - inset - y);

/**
 * @param {string} name
 * @param {import('./raster.js').Mark[]} marks
 * @param {number} stretch px on either side of the middle that may grow
 * @param {number} ratio
 * @returns {MapImage}
 */
function boxImage(name, marks, stretch, ratio) {
  const side = BOX_PX * ratio;
  const middle = /** @type {[number, number]} */ ([side / 2 - stretch * ratio, side / 2 + stretch * ratio]);
  const [beside, above] = [BESIDE_WORDS_PX * ratio, ABOVE_WORDS_PX * ratio];
  return {
    name,
    raster: draw({ width: side, height: side, ratio, marks }),
    stretchX: [middle],
    stretchY: [middle],
    content: [beside, above, side - beside, side - above],
  };
}

/** A plain edge around words. @param {Palette} palette @param {number} ratio */
function noteImage({ zone, text }, ratio) {
  return boxImage(
    IMAGE.note,
    [
      { inside: box(1), colour: zone.ink, opacity: 1 },
      { inside: box(2), colour: text.card, opacity: 1 },
    ],
    1,
    ratio,
  );
}

/** A square chip with a dashed edge: an area, never a place. It stretches around its number. @param {Palette} palette @param {number} ratio */
function chipImage({ fuzzy, text }, ratio) {
  const edge = 1.6;
  const dash = 2;
  const outline = (/** @type {number} */ x, /** @type {number} */ y) => {
    const onSide = Math.min(y, BOX_PX - y) < Math.min(x, BOX_PX - x) ? x : y;
    const phase = onSide - 2 * dash * Math.floor(onSide / (2 * dash));
    return Math.min(edge / 2 - Math.abs(box(1 + edge / 2)(x, y)), dash / 2 - Math.abs(phase - dash));
  };
  return boxImage(
    IMAGE.chip,
    [
      { inside: box(1), colour: text.card, opacity: 1 },
      { inside: outline, colour: fuzzy, opacity: 1 },
    ],
    dash,
    ratio,
  );
}

/**
 * Images of the page's map: every size of the hatch.
 *
 * @param {Palette} palette
 * @returns {MapImage[]}
 */
export function mapImages(palette) {
  const hatches = /** @type {const} */ (['normal', 'fine']).flatMap((density) =>
    HATCH[density].sides.flatMap((_side, quarter) => hatchImages(palette, quarter, density, PIXEL_RATIO)),
  );
  return [...hatches, ...markImages(palette, PIXEL_RATIO), { name: IMAGE.partial, raster: partialImage(palette.empty, PIXEL_RATIO) }];
}

/**
 * Images of the sprite that the written styles name: the hatch of a whole zoom only.
 *
 * @param {Palette} palette
 * @param {1 | 2} ratio device px in a CSS px
 * @returns {MapImage[]}
 */
export function spriteImages(palette, ratio) {
  return [...hatchImages(palette, 0, 'normal', ratio), ...markImages(palette, ratio)];
}

/**
 * @param {Palette} palette
 * @param {number} quarter
 * @param {import('./hatch.js').Density} density
 * @param {number} ratio
 * @returns {MapImage[]}
 */
function hatchImages(palette, quarter, density, ratio) {
  return /** @type {const} */ (['solid', 'broken']).map((kind) => ({
    name: hatchName(kind, quarter, density),
    raster: hatchImage(kind, quarter, density, palette.zone, ratio),
  }));
}

/** @param {Palette} palette @param {number} ratio @returns {MapImage[]} */
function markImages(palette, ratio) {
  return [
    { name: IMAGE.noData, raster: noDataImage(palette.empty, ratio) },
    { name: IMAGE.suppressed, raster: suppressedImage(palette.empty, ratio) },
    { name: IMAGE.city, raster: cityImage(palette.text, ratio) },
    chipImage(palette, ratio),
    noteImage(palette, ratio),
    { name: IMAGE.blank, raster: draw({ width: BLANK_PX * ratio, height: BLANK_PX * ratio, ratio, marks: [] }) },
    ...kindImages(palette, ratio),
  ];
}

/** Side of the image that shows nothing and keeps names off a stack. */
export const BLANK_PX = 20;

/** A stack lets what is under it shine through. */
export const STACK_OPACITY = 0.88;

/** @param {Palette} palette @param {number} ratio @returns {MapImage[]} */
function kindImages({ kinds, text }, ratio) {
  return SHAPES.flatMap((shape, index) =>
    IMAGE_RADII.map((radius) => ({
      name: kindImageName(index + 1, radius),
      raster: shapeImage(shape, radius, { colour: kinds[index] ?? text.ink, ring: text.card, opacity: STACK_OPACITY }, ratio),
    })),
  );
}
