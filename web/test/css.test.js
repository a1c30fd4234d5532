import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const WEB = new URL('../', import.meta.url);
const read = (/** @type {string} */ file) => readFile(new URL(file, WEB), 'utf8');

test('colours are written in tokens.css only', async () => {
  const files = ['base', 'layout', 'embed', 'embed-card', 'embed-fonts', 'bar', 'panel', 'chips', 'table', 'define', 'share', 'sheet', 'flow', 'print', 'targets'].map((name) => `css/${name}.css`);
  files.push('src/map/map.css', 'src/chart/chart.css');
  for (const file of files)
    assert.doesNotMatch((await read(file)).replace(/\/\*.*?\*\//gs, ''), /#[0-9a-f]{3,8}\b(?![^{}]*\{)|\brgba?\(|\bhsla?\(/i, file);
  const sources = (await readdir(new URL('src/', WEB), { recursive: true })).filter((file) => file.endsWith('.js'));
  for (const file of sources) assert.doesNotMatch(await read(`src/${file}`), /['"`]#[0-9a-f]{6}['"`]/i, file);
});
