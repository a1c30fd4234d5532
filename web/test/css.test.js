import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const WEB = new URL('../', import.meta.url);
const read = (/** @type {string} */ file) => readFile(new URL(file, WEB), 'utf8');
const tokens = await read('css/tokens.css');

/** Value of a token in the first block. @param {string} name */
function token(name) {
  const value = tokens.match(new RegExp(`--${name}:\\s*(#[0-9A-Fa-f]{6})`))?.[1];
  assert.ok(value, `no token --${name}`);
  return value;
}

/** WCAG 2.2 relative luminance. @param {string} hex */
function luminance(hex) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [dark = 0, light = 0] = [luminance(token(a)), luminance(token(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('colours are written in tokens.css only', async () => {
  const files = ['base', 'layout', 'bar', 'panel', 'chips', 'table', 'share', 'sheet'].map((name) => `css/${name}.css`);
  files.push('src/map/map.css', 'src/chart/chart.css');
  for (const file of files)
    assert.doesNotMatch((await read(file)).replace(/\/\*.*?\*\//gs, ''), /#[0-9a-f]{3,8}\b(?![^{}]*\{)|\brgba?\(|\bhsla?\(/i, file);
  const sources = (await readdir(new URL('src/', WEB), { recursive: true })).filter((file) => file.endsWith('.js'));
  for (const file of sources) assert.doesNotMatch(await read(`src/${file}`), /['"`]#[0-9a-f]{6}['"`]/i, file);
});

test('text has 4.5 to 1 on every surface it stands on', () => {
  for (const text of ['ink', 'ink-2', 'ink-3'])
    for (const ground of ['paper', 'card', 'wash']) assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`);
  for (const [text, ground] of [
    ['accent', 'paper'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['note-ink', 'note-bg'],
    ['refuse-ink', 'refuse-bg'],
    ['label', 'label-halo'],
    ['label', 'sea'],
    ['label', 'neighbour'],
  ])
    assert.ok(contrast(text ?? '', ground ?? '') >= 4.5, `${text} on ${ground}`);
});

test('edges, focus and the marks of the empties have 3 to 1', () => {
  for (const ground of ['paper', 'card', 'wash'])
    for (const mark of ['edge', 'focus']) assert.ok(contrast(mark, ground) >= 3, `${mark} on ${ground}`);
  for (const [mark, ground] of [
    ['nodata-mark', 'nodata-bg'],
    ['suppressed-mark', 'suppressed-bg'],
    ['fuzzy', 'count-2'],
    ['coast', 'sea'],
  ])
    assert.ok(contrast(mark ?? '', ground ?? '') >= 3, `${mark} on ${ground}`);
});

test('both ramps fall evenly in lightness', () => {
  for (const ramp of ['rate', 'count']) {
    const steps = Array.from({ length: 7 }, (_, index) => luminance(token(`${ramp}-${index + 1}`)));
    for (let i = 1; i < steps.length; i += 1) assert.ok(Number(steps[i]) < Number(steps[i - 1]), `${ramp}-${i + 1}`);
  }
});

test('hatch is seen on every class: ink or casing has 4.5 to 1', () => {
  for (const ramp of ['rate', 'count'])
    for (let i = 1; i <= 7; i += 1)
      assert.ok(Math.max(contrast('zone', `${ramp}-${i}`), contrast('zone-casing', `${ramp}-${i}`)) >= 4.5, `${ramp}-${i}`);
});
