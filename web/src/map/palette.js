/**
 * The map's colours and line widths, read from `css/tokens.css`: the only place where a colour is written.
 *
 * In the page the computed style answers, so that the reader's contrast setting counts; in Node (tests, the written
 * styles, the sprite) the file's first block does.
 */

/** @typedef {'sea' | 'neighbour' | 'neighbourLine' | 'land' | 'coast' | 'muniLine' | 'stateLine' | 'label' | 'labelHalo'} GroundPart */
/**
 * @typedef {object} Palette
 * @property {Record<GroundPart, string>} ground
 * @property {string[]} rate seven classes, light to dark
 * @property {string[]} count seven classes, light to dark
 * @property {string[]} kinds five, in the order of a source's kinds
 * @property {{zero: string, noDataBackground: string, noDataMark: string, suppressedBackground: string, suppressedMark: string}} empty
 * @property {{ink: string, casing: string, strokePx: number, casingWidthPx: number}} zone
 * @property {string} fuzzy edge of an area record
 * @property {{ink: string, quiet: string, paper: string, card: string, focus: string}} text
 */

/** @typedef {(name: string) => string} TokenLookup name without the two dashes → value as written */

/**
 * Tokens as the page computes them for an element.
 *
 * @param {Element} element
 * @returns {TokenLookup}
 */
export function tokensAt(element) {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** @param {TokenLookup} token @returns {Palette} */
export function paletteOf(token) {
  const colour = (/** @type {string} */ name) => plainColour(token(name));
  const ramp = (/** @type {string} */ name) => [1, 2, 3, 4, 5, 6, 7].map((step) => colour(`${name}-${step}`));
  return {
    ground: {
      sea: colour('sea'),
      neighbour: colour('neighbour'),
      neighbourLine: colour('neighbour-line'),
      land: colour('land'),
      coast: colour('coast'),
      muniLine: colour('muni-line'),
      stateLine: colour('state-line'),
      label: colour('label'),
      labelHalo: colour('label-halo'),
    },
    rate: ramp('rate'),
    count: ramp('count'),
    kinds: [1, 2, 3, 4, 5].map((kind) => colour(`kind-${kind}`)),
    empty: {
      zero: colour('zero'),
      noDataBackground: colour('nodata-bg'),
      noDataMark: colour('nodata-mark'),
      suppressedBackground: colour('suppressed-bg'),
      suppressedMark: colour('suppressed-mark'),
    },
    zone: {
      ink: colour('zone'),
      casing: colour('zone-casing'),
      strokePx: Number.parseFloat(token('zone-stroke')),
      casingWidthPx: Number.parseFloat(token('zone-casing-width')),
    },
    fuzzy: colour('fuzzy'),
    text: { ink: colour('ink'), quiet: colour('ink-3'), paper: colour('paper'), card: colour('card'), focus: colour('focus') },
  };
}

/** Writes `rgb(27 26 33 / .18)` the older way, which every reader of the style spec knows. @param {string} value */
function plainColour(value) {
  const modern = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value);
  return modern ? `rgba(${modern[1]}, ${modern[2]}, ${modern[3]}, ${Number(modern[4])})` : value;
}

/** @param {string} hex `#RGB` or `#RRGGBB` @returns {[number, number, number]} 0–255 */
export function rgb(hex) {
  const long = hex.length === 4 ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}` : hex;
  const value = Number.parseInt(long.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
