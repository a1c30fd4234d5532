/** Stacks: the records of one place, a circle by their number; a kind has its colour and sign, several kinds together are neutral. */
import { IMAGE_RADII, NUMBERED_FROM_PX, RING_PX, SHAPES, kindImageName } from '../kinds.js';
import { BLANK_PX, IMAGE, STACK_OPACITY } from '../patterns.js';

/** @typedef {import('../palette.js').Palette} Palette */
/** @typedef {import('../order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {import('maplibre-gl').FilterSpecification} Filter */

/** Radius of a stack in px: area in proportion to records, never under a pointer's reach, never over a city. */
const STACK_SCALE = 1.42;
const STACK_MIN = 5;
const STACK_MAX = 34;

/** A number stands from five records on, inside the disc when it is wide enough, else beside it. */
const NUMBER_FROM = 5;
/** The smallest circle whose image leaves room for a number. */
const INSIDE_RADIUS = Math.sqrt(NUMBERED_FROM_PX * (IMAGE_RADII[IMAGE_RADII.indexOf(NUMBERED_FROM_PX) - 1] ?? NUMBERED_FROM_PX));
/** Records of it: (10.2 / 1.42)² = 51.6. */
const INSIDE_FROM = (INSIDE_RADIUS / STACK_SCALE) ** 2;

/** From here on the words for how exactly a place is known stand under the larger stacks. */
const WORDS_ZOOM = 7;

/** Size of the words, in px. */
const TEXT_PX = 12;

/** White on these is hard to read at 12 px (3.3 : 1 and 3.6 : 1). */
const LIGHT_KINDS = new Set([2, 3]);

/** @type {Expression} */
const N = ['get', 'n'];
/** @type {Expression} */
const STACK_RADIUS = ['min', STACK_MAX, ['max', STACK_MIN, ['*', STACK_SCALE, ['sqrt', N]]]];
/** The image whose radius is nearest below a geometric mean of neighbours. @type {Expression} */
const IMAGE_RADIUS = /** @type {Expression} */ ([
  'step',
  STACK_RADIUS,
  IMAGE_RADII[0],
  ...IMAGE_RADII.slice(1).flatMap((radius, index) => [Math.sqrt(radius * (IMAGE_RADII[index] ?? radius)), radius]),
]);
const STACKS = { source: 'incidents', 'source-layer': 'incidents' };

/**
 * @template {string | number} T
 * @param {string} property
 * @param {Record<string, T>} table
 * @param {T} other
 * @returns {Expression}
 */
function matched(property, table, other) {
  return /** @type {any} */ (['match', ['get', property], ...Object.entries(table).flat(), other]);
}

/** Kinds that have a sign. @param {string[]} kinds */
const signed = (kinds) => kinds.slice(0, SHAPES.length);

/**
 * @param {Palette} palette
 * @param {{strong: string, sans: string}} fonts
 * @param {string[]} kinds codes of the source's kinds, none when it has none
 * @param {Record<string, string>} [words] by precision of place
 * @returns {NamedLayer[]}
 */
export function stackLayers(palette, fonts, kinds, words) {
  return [
    discs(palette, kinds),
    ...(signed(kinds).length > 0 ? [signs(kinds)] : []),
    numbers(palette, fonts, kinds),
    ...(words ? [wordsUnder(palette, fonts, words)] : []),
  ];
}

/** Mixed stacks are neutral. @param {Palette} palette @param {string[]} kinds @returns {NamedLayer} */
function discs({ count, text }, kinds) {
  const neutral = /** @type {string} */ (count[5]);
  const others = signed(kinds);
  return {
    id: 'stacks',
    type: 'circle',
    ...STACKS,
    ...(others.length > 0 ? { filter: /** @type {Filter} */ (['!', ['in', ['get', 'kind'], ['literal', others]]]) } : {}),
    layout: { 'circle-sort-key': ['-', N] },
    paint: {
      'circle-radius': STACK_RADIUS,
      'circle-color': neutral,
      'circle-opacity': STACK_OPACITY,
      'circle-stroke-color': text.card,
      'circle-stroke-width': RING_PX,
    },
  };
}

/** @param {string[]} kinds @returns {NamedLayer} */
function signs(kinds) {
  const others = signed(kinds);
  const number = matched('kind', Object.fromEntries(others.map((kind, index) => [kind, index + 1])), 0);
  return {
    id: 'stack-signs',
    type: 'symbol',
    ...STACKS,
    filter: ['in', ['get', 'kind'], ['literal', others]],
    layout: {
      'symbol-sort-key': ['-', N],
      'icon-image': ['concat', kindImageName(0, 0).replace('0-0', ''), ['to-string', number], '-', ['to-string', IMAGE_RADIUS]],
      'icon-size': ['/', STACK_RADIUS, IMAGE_RADIUS],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}

/** Numbers, and nothing of the size of their disc, which keeps names off it. @param {Palette} palette @param {{strong: string}} fonts @param {string[]} kinds @returns {NamedLayer} */
function numbers({ text, ground }, fonts, kinds) {
  /** @type {Expression} */
  const inside = ['>=', N, INSIDE_FROM];
  const light = kinds.filter((_kind, index) => LIGHT_KINDS.has(index + 1));
  /** @type {Expression | string} */
  const onDisc = light.length > 0 ? ['case', ['in', ['get', 'kind'], ['literal', light]], text.ink, text.card] : text.card;
  return {
    id: 'stack-numbers',
    type: 'symbol',
    ...STACKS,
    filter: ['>=', N, NUMBER_FROM],
    layout: {
      'symbol-sort-key': ['-', N],
      'icon-image': IMAGE.blank,
      'icon-size': ['/', STACK_RADIUS, BLANK_PX / 2],
      'icon-allow-overlap': true,
      'text-optional': true,
      'text-field': ['to-string', N],
      'text-font': [fonts.strong],
      'text-size': 12,
      'text-anchor': ['case', inside, 'center', 'left'],
      'text-offset': ['case', inside, ['literal', [0, 0]], ['>=', N, 20], ['literal', [1, 0]], ['literal', [0.75, 0]]],
    },
    paint: {
      'text-color': ['case', inside, onDisc, text.ink],
      'text-halo-color': ['case', inside, 'rgba(0, 0, 0, 0)', ground.labelHalo],
      'text-halo-width': 1.5,
    },
  };
}

/** How exactly the place is known, under the larger stacks. @param {Palette} palette @param {{sans: string}} fonts @param {Record<string, string>} words @returns {NamedLayer} */
function wordsUnder({ text, ground }, fonts, words) {
  return {
    id: 'stack-words',
    type: 'symbol',
    ...STACKS,
    minzoom: WORDS_ZOOM,
    filter: ['>=', N, INSIDE_FROM],
    layout: {
      'symbol-sort-key': ['-', N],
      'text-field': matched('place_precision', words, ''),
      'text-font': [fonts.sans],
      'text-size': TEXT_PX,
      'text-variable-anchor': ['top', 'left', 'right', 'bottom'],
      'text-radial-offset': ['+', 0.4, ['/', STACK_RADIUS, TEXT_PX]],
      'text-justify': 'auto',
    },
    paint: { 'text-color': text.ink, 'text-halo-color': ground.labelHalo, 'text-halo-width': 1.5 },
  };
}
