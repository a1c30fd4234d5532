import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wantedHeight } from '../src/embed/talk.js';
import { mustFlow } from '../src/frame/one-column.js';
import { taken } from '../src/map/camera.js';

const WEB = new URL('../', import.meta.url);
const read = (/** @type {string} */ file) => readFile(new URL(file, WEB), 'utf8');
/** @param {string} folder @param {string} ext @returns {Promise<string[]>} files below a folder of `web/` */
const below = async (folder, ext) =>
  (await readdir(new URL(folder, WEB), { recursive: true })).filter((file) => file.endsWith(ext)).map((file) => folder + file);

const SHEETS = await Promise.all(
  [...(await below('css/', '.css')), ...(await below('src/', '.css'))].map(async (file) => ({ file, css: (await read(file)).replace(/\/\*.*?\*\//gs, '') })),
);
const SCRIPTS = await below('src/', '.js');

/** The sizes of a window at which the page changes, px, as `css/layout.css` and ARCHITECTURE.md name them. */
const SIZES = { width: [480, 720, 1200], height: [500, 740, 820] };
/** At most this many widths, and as many heights, has a box of its own. */
const MOST = 3;

/** Sizes that a condition asks for: `width < 720px` → `['width', 720]`. @param {string} condition @returns {[string, number][]} */
const sizesOf = (condition) => [...condition.matchAll(/\b(width|height)\s*[<>]=?\s*(\d+)px/g)].map(([, side = '', px]) => [side, Number(px)]);
/** Conditions of an at-rule in all style sheets. @param {string} rule */
const conditionsOf = (rule) =>
  SHEETS.flatMap(({ file, css }) =>
    [...css.matchAll(new RegExp(`@${rule}\\s([^{]*)\\{`, 'g'))].map(([, condition = '']) => ({ file, condition: condition.trim() })),
  );

test('windows change the page at three widths and three heights', async () => {
  const media = conditionsOf('media');
  for (const { file, condition } of media) assert.doesNotMatch(condition, /\b(?:min|max|device)-|aspect-ratio|\d(?:r?em|ch)\b/, `${file}: ${condition}`);
  const asked = media.flatMap(({ condition }) => sizesOf(condition));
  for (const side of /** @type {const} */ (['width', 'height'])) {
    const found = [...new Set(asked.filter(([which]) => which === side).map(([, px]) => px))];
    assert.deepEqual(
      found.sort((a, b) => a - b),
      SIZES[side],
    );
    const [said, told] = [await read('css/layout.css'), await read('../ARCHITECTURE.md')];
    for (const px of SIZES[side]) {
      assert.match(said, new RegExp(`\\b${px} px ${{ width: 'wide', height: 'high' }[side]}`));
      assert.match(told, new RegExp(`\\*\\*Three widths, three heights\\.\\*\\*[^*]*\\b${px}\\b`));
    }
  }
});

test('a box that asks for its own size has a name, and no more sizes than a window', () => {
  const declared = new Set(SHEETS.flatMap(({ css }) => [...css.matchAll(/container:\s*([\w-]+) \//g)].map(([, name]) => name)));
  /** @type {Map<string, Set<number>>} */
  const sizes = new Map();
  for (const { file, condition } of conditionsOf('container')) {
    const [name = ''] = condition.split(' ');
    assert.ok(declared.has(name), `${file}: no container is named as in ${condition}`);
    const asked = sizesOf(condition);
    assert.ok(asked.length > 0, `${file}: ${condition}`);
    for (const [side, px] of asked) sizes.set(`${name} ${side}`, (sizes.get(`${name} ${side}`) ?? new Set()).add(px));
  }
  for (const [box, px] of sizes) assert.ok(px.size <= MOST, `${box}: ${[...px].join(', ')}`);
});

test('scripts ask for the sizes that the style sheets have', async () => {
  const css = SHEETS.map((sheet) => sheet.css).join('\n');
  for (const file of SCRIPTS) {
    const asked = [...(await read(file)).matchAll(/'(\([^']*\b(?:width|height)\b[^']*px\)[^']*)'/g)].map(([, condition = '']) => condition);
    for (const condition of asked) assert.ok(css.includes(`@media ${condition} {`), `${file}: ${condition}`);
  }
  const sheet = await read('src/panel/sheet.js');
  assert.match(sheet, /PHONE = '\(width < 720px\) and \(height >= 500px\), \(width < 480px\)'/);

  // The map's buttons are a row where the camera leaves a row free, and the picture of a wide place stands beside them as the map will.
  const narrow = Number(/width < (\d+) \?/.exec(await read('src/map/camera.js'))?.[1]);
  const [row, column] = [taken(narrow - 1), taken(narrow)];
  assert.match(css, new RegExp(`@media \\(width < ${narrow}px\\) \\{\\s*\\.map-buttons \\{\\s*flex-direction: row`));
  assert.match(css, new RegExp(`\\.map-wide \\{\\s*inset: ${column.top} ${column.right}px ${column.bottom}px 0;`));
  assert.match(css, new RegExp(`\\.map-wide \\{\\s*inset: ${row.top}px ${row.right} ${row.bottom};`));

  assert.ok(css.includes(`@container embed (height < ${wantedHeight(300, 0, 0)}px)`), 'an embed asks for the height that shows its chart');
  const [width = 0] = SIZES.width;
  const [height = 0] = SIZES.height;
  const flows = (/** @type {number} */ across, /** @type {number} */ high) => mustFlow({ width: across, height: high, textPx: 16 });
  assert.deepEqual([flows(width - 1, height - 1), flows(width, height - 1), flows(width - 1, height)], [true, false, false]);
});

/** The sheets that a page loads, as they are built. */
const BUNDLES = ['main', 'embed', 'comparison', 'sharing', 'plain'];

/** Heads of what stands outside all braces: `@layer parts`, `a:hover`. @param {string} css @returns {string[]} */
function headsOf(css) {
  let depth = 0;
  let head = '';
  const heads = [];
  for (const sign of css) {
    if (depth === 0 && (sign === '{' || sign === ';')) {
      heads.push(head.trim());
      head = '';
    } else if (depth === 0 && sign !== '}') head += sign;
    depth += Number(sign === '{') - Number(sign === '}');
    if (depth === 0 && sign === '}') head = '';
  }
  return heads;
}

test('every rule stands in a layer, and the order of the layers is said once', async () => {
  const order = /@layer ([\w, ]+);/.exec(await read('css/layers.css'))?.[1]?.split(', ') ?? [];
  assert.equal(SHEETS.filter(({ css }) => /@layer [^{]*;/.test(css)).length, 1);
  const used = new Set();
  for (const name of BUNDLES) {
    const { outputFiles } = await build({
      absWorkingDir: fileURLToPath(WEB),
      entryPoints: [`css/${name}.css`],
      bundle: true,
      write: false,
      minify: true,
      external: ['font:*'],
      outdir: path.join(fileURLToPath(WEB), 'dist'),
    });
    const heads = headsOf(outputFiles[0]?.text ?? '');
    // What is loaded beside another sheet follows the order which that one has brought.
    if (name === 'main' || name === 'embed') assert.equal(heads.shift(), `@layer ${order.join(',')}`, name);
    for (const head of heads) {
      const layer = /^@layer ([\w-]+)$/.exec(head)?.[1];
      assert.ok(layer && order.includes(layer), `${name}.css: ${head} stands in no layer of layers.css`);
      used.add(layer);
    }
  }
  assert.deepEqual(used, new Set(order));
});

test('nothing is important but against a place that a script writes', () => {
  const important = SHEETS.flatMap(({ file, css }) =>
    [...css.matchAll(/([^{}]*)\{[^{}]*!important/g)].map(([, selector = '']) => `${file}: ${selector.trim()}`),
  );
  assert.deepEqual(important, ['css/define.css: .definition-box']);
});

test('colours are written in tokens.css only', async () => {
  for (const { file, css } of SHEETS) if (file !== 'css/tokens.css') assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b(?![^{}]*\{)|\brgba?\(|\bhsla?\(/i, file);
  for (const file of SCRIPTS) assert.doesNotMatch(await read(file), /['"`]#[0-9a-f]{6}['"`]/i, file);
});
