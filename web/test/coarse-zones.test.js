import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { coarseZoneFeatures } from '../src/map/notes.js';

/** Rows of El Salvador's deployments as the edition's sources have them: quoted cells may hold commas. */
const rows = readFileSync(new URL('../../data/deployments/sv.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell));
const [head = [], ...lines] = rows;
const cell = (/** @type {string[]} */ line, /** @type {string} */ column) => line[head.indexOf(column)] ?? '';

/** How many deployments the label of a department tells on a day. @param {string} code @param {string} day */
function told(code, day) {
  const begun = lines.filter((line) => cell(line, 'first') <= day);
  const zones = begun.map((line) => ({ areas: [cell(line, 'departments')], areaKnown: cell(line, 'area_known'), status: 'end_unknown' }));
  const areas = new Map([[code, { code, name: code, level: 'state', parent: 'SV', lon: 0, lat: 0 }]]);
  const { features } = coarseZoneFeatures(/** @type {any} */ (zones), /** @type {any} */ (areas), (area, within) => ({
    label: area,
    short: `${within.length}`,
  }));
  return features[0]?.properties?.n ?? 0;
}

test('San Salvador names four deployments by the end of 2023, and a fifth from 28 October 2024', () => {
  assert.equal(told('SV06', '2023-12-31'), 4);
  assert.equal(told('SV06', '2024-10-27'), 4);
  assert.equal(told('SV06', '2024-12-31'), 5);
});
