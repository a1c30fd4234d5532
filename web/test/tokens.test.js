/**
 * The figures that the design prints about its colours, recomputed from tokens.css: WCAG 2.2 contrast, CIEDE2000, and the
 * three colour-vision simulations of Machado, Oliveira and Fernandes (2009), severity 1.0. A figure here is the printed one,
 * with its digits, but for two that it rounds up (said where they stand); a token that moves one moves the printed table, too.
 *
 * Two rows of that table are not about tokens alone and are not here: the hatch *as rendered* at 1× (a matter of stroke,
 * pitch and antialiasing) and the map's scale of grey in print.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, wcagContrast } from 'culori';

/** @typedef {import('culori').Color} Color */

const text = await readFile(new URL('../css/tokens.css', import.meta.url), 'utf8');
/** Tokens of the first block: what holds without any media query. */
const tokens = new Map([...(text.split('@media')[0] ?? '').matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, hex]) => [name, hex]));

/** @param {string} name */
function token(name) {
  const hex = tokens.get(name);
  assert.ok(hex, `no token --${name}`);
  return hex;
}

const series = (/** @type {string} */ stem, count = 7) => Array.from({ length: count }, (_, index) => `${stem}-${index + 1}`);
const RATE = series('rate');
const COUNT = series('count');
const CHANGE = ['less-3', 'less-2', 'less-1', 'same', 'more-1', 'more-2', 'more-3'];
const KINDS = series('kind', 5);

/** @param {string} a @param {string} b */
const contrast = (a, b) => wcagContrast(token(a), token(b));

const linear = converter('lrgb');
const rgb = converter('rgb');

/**
 * The simulation is a matrix on *linear* light (Machado et al. 2009, section 4). culori's filters multiply whatever numbers
 * stand in the `rgb` fields, so they are handed the linear ones; on encoded values they would give other figures (count,
 * protan: 6.2 in place of 5.9).
 *
 * @param {(color: any) => any} filter
 * @returns {(name: string) => Color}
 */
const seenWith = (filter) => (name) => {
  const { r, g, b } = filter({ ...linear(token(name)), mode: 'rgb' });
  const clamp = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
  return rgb({ mode: 'lrgb', r: clamp(r), g: clamp(g), b: clamp(b) });
};

/** Normal, protan, deutan, tritan: the order of the printed columns. @type {((name: string) => Color)[]} */
const VISIONS = [
  (name) => rgb(token(name)) ?? assert.fail(name),
  seenWith(filterDeficiencyProt(1)),
  seenWith(filterDeficiencyDeuter(1)),
  seenWith(filterDeficiencyTrit(1)),
];

const difference = differenceCiede2000();
const lab = converter('lab65');

/** Smallest difference among pairs of tokens, one figure a vision. @param {(readonly [string, string])[]} pairs */
const closest = (pairs) => VISIONS.map((seen) => Math.min(...pairs.map(([a, b]) => difference(seen(a), seen(b)))));

/** @param {string[]} names @returns {[string, string][]} */
const neighbours = (names) => names.slice(1).map((name, index) => [names[index] ?? '', name]);

/** @param {number[]} computed @param {string} printed figures with the digits they are printed with, blanks between */
function assertPrinted(computed, printed, what = printed) {
  const rounded = printed.split(' ').map((figure, index) => Number(computed[index]).toFixed(figure.split('.')[1]?.length ?? 0));
  assert.equal(rounded.join(' '), printed, what);
}

/** @param {number} computed @param {number} printed lower bound, rounded to one decimal as printed */
const assertAtLeast = (computed, printed, what = '') => assert.ok(Number(computed.toFixed(1)) >= printed, `${what}: ${computed} < ${printed}`);

test('text on paper, card and wash has the printed contrast', () => {
  for (const [ink, printed] of [
    ['ink', '16.5 17.3 15.2'],
    ['ink-2', '9.3 9.7 8.5'],
    ['ink-3', '5.5 5.8 5.1'],
  ])
    assertPrinted(
      ['paper', 'card', 'wash'].map((ground) => contrast(ink ?? '', ground)),
      printed ?? '',
      ink,
    );
});

test('links, buttons, notes and labels have the printed contrast', () => {
  for (const [mark, ground, printed] of [
    ['accent', 'paper', '8.0'],
    ['accent', 'accent-wash', '7.0'],
    // The design prints 8.4; computed 8.349, so 8.3.
    ['on-accent', 'accent', '8.3'],
    ['note-ink', 'note-bg', '7.4'],
    ['refuse-ink', 'refuse-bg', '8.8'],
    ['label', 'label-halo', '13.9'],
    ['label', 'sea', '11.9'],
    ['label', 'neighbour', '12.1'],
    ['ink-3', 'sea', '4.7'],
  ])
    assertPrinted([contrast(mark ?? '', ground ?? '')], printed ?? '', `${mark} on ${ground}`);
});

test('edges, focus and the marks of the empties have the printed contrast', () => {
  assertPrinted(
    ['paper', 'card', 'wash'].map((ground) => contrast('edge', ground)),
    '3.5 3.7 3.2',
    'edge',
  );
  for (const [mark, ground, printed] of [
    ['focus', 'paper', '5.6'],
    ['coast', 'sea', '3.4'],
    ['nodata-mark', 'nodata-bg', '3.5'],
    ['suppressed-mark', 'suppressed-bg', '5.4'],
    // The design prints 3.7; computed 3.646, so 3.6.
    ['fuzzy', 'count-2', '3.6'],
  ])
    assertPrinted([contrast(mark ?? '', ground ?? '')], printed ?? '', `${mark} on ${ground}`);
});

test('state lines are seen on every rate: the dark line on the light half, its white sides on the dark half', () => {
  for (const fill of RATE.slice(0, 4)) assertAtLeast(contrast('state-line', fill), 3.2, fill);
  for (const fill of RATE.slice(4)) assertAtLeast(contrast('card', fill), 5.4, fill);
});

test('hatch is seen on every class: the better of ink and casing', () => {
  for (const [ramp, bound] of /** @type {const} */ ([
    [RATE, 5.1],
    [COUNT, 4.9],
  ]))
    for (const fill of ramp) assertAtLeast(Math.max(contrast('zone', fill), contrast('zone-casing', fill)), bound, fill);
});

test('neighbouring classes of the rate differ in all four visions', () => {
  assertPrinted(closest(neighbours(RATE)), '9.1 7.6 7.0 8.9');
  assertAtLeast(Math.min(...closest([['zero', 'rate-1']])), 10.9, 'zero to rate-1');
  assertLightnessFalls(RATE, 9, 16);
});

test('neighbouring classes of the count differ in all four visions', () => {
  assertPrinted(closest(neighbours(COUNT)), '7.1 5.9 7.3 7.0');
  assertAtLeast(Math.min(...closest([['zero', 'count-1']])), 5.9, 'zero to count-1');
  assertLightnessFalls(COUNT, 8, 14);
});

/** A step of the ramp falls between these many L*, whole, in all four visions. @param {string[]} ramp @param {number} least @param {number} most */
function assertLightnessFalls(ramp, least, most) {
  for (const seen of VISIONS)
    for (const [lighter, darker] of neighbours(ramp)) {
      const step = Math.round((lab(seen(lighter))?.l ?? NaN) - (lab(seen(darker))?.l ?? NaN));
      assert.ok(step >= least && step <= most, `${lighter} to ${darker}: ${step} L*`);
    }
}

test('fewer and more differ: neighbours of the change ramp, and its opposite arms', () => {
  assertPrinted(closest(neighbours(CHANGE)), '19.4 19.0 17.7 10.6');
  assertPrinted(closest([1, 2, 3].map((step) => [`less-${step}`, `more-${step}`])), '35.2 34.5 33.8 16.1');
});

test('kinds stand out from the land and from each other', () => {
  for (const kind of KINDS) assertAtLeast(contrast(kind, 'land'), 3.3, kind);
  const pairs = KINDS.flatMap((a, index) => KINDS.slice(index + 1).map((b) => /** @type {[string, string]} */ ([a, b])));
  assertPrinted(closest(pairs), '27.6 24.7 24.8 25.3');
  const [second, third] = ['kind-2', 'kind-3'].map((kind) => lab(token(kind))?.l ?? NaN);
  assert.equal(Math.round(Number(second)), Math.round(Number(third)), 'in grey the shape tells kinds 2 and 3 apart');
});

test('the fills of the three empties are close, so that each needs its pattern', () => {
  const all = closest([
    ['zero', 'nodata-bg'],
    ['zero', 'suppressed-bg'],
    ['nodata-bg', 'suppressed-bg'],
  ]);
  assertPrinted([Math.min(...all)], '2.8');
  assertPrinted([difference(token('zero'), token('suppressed-bg'))], '10.5');
});

test('the rate keeps its order in black-and-white print', () => {
  assertPrinted(
    RATE.map((name) => lab(token(name))?.l ?? NaN),
    '90 81 69 57 45 32 16',
  );
});
