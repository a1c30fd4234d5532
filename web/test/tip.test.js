import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoomForZones } from '../src/map/layers/zones.js';
import { tipLines } from '../src/map/tip.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const es = await words('es');
const areas = new Map([
  ['08', { code: '08', name: 'Chihuahua', level: 'state', parent: 'MX' }],
  ['25', { code: '25', name: 'Sinaloa', level: 'state', parent: 'MX' }],
  ['08037', { code: '08037', name: 'Juárez', level: 'municipality', parent: '08', lon: -106.45, lat: 31.65 }],
]);
/** A ring of one degree a side around a point. @param {number} lon @param {number} lat @returns {[number, number][]} */
const square = (lon, lat) =>
  [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
    [-0.5, -0.5],
  ].map(([x = 0, y = 0]) => [lon + x, lat + y]);
const data = /** @type {any} */ ({ areas, edition: EDITION, values: null });

test('a hexagon says where it lies and what it holds', () => {
  const at = (/** @type {[number, number][][]} */ ...rings) => ({ kind: 'hexagon', rings, states: ['08', '25'], properties: { n: 31, deaths_best: 45 } });
  const lines = (/** @type {any} */ picked) => tipLines(picked, data, es);
  const around = square(-106.4, 31.7);
  assert.deepEqual(lines(at(around)), ['Chihuahua, Sinaloa', 'Municipio: Juárez (centro)', '31 registros', 'Muertes: 45']);
  assert.equal(lines(at(square(-100, 25)))[1], 'Municipio de centro más cercano: Juárez');
  assert.equal(lines(at(square(-100, 25), around))[1], 'Municipio: Juárez (centro)', 'the other part counts, too');
  const many = new Map(
    Array.from({ length: 7 }, (_, index) => [
      `M${index}`,
      { code: `M${index}`, name: `M${index}`, level: 'municipality', parent: '08', lon: -106.4, lat: 31.7 },
    ]),
  );
  assert.equal(tipLines(/** @type {any} */ (at(around)), { ...data, areas: many }, es)[0], 'Municipios: M0, M1, M2, M3, M4 y 2 más (centros)');
});

test('a stack says records, deaths with their range, kind and how exactly the place is known', () => {
  const properties = { n: 544, deaths_low: 10, deaths_best: 12, deaths_high: 15, place_precision: 'town' };
  const lines = tipLines(/** @type {any} */ ({ kind: 'stack', place: 'x', properties }), data, es);
  assert.equal(lines[0], '544 registros');
  assert.match(lines[1] ?? '', /12.*10.*15/);
  assert.deepEqual(lines.slice(2), [es.i18n.t('kind-mixed'), es.i18n.t('precision-town')]);
});

test('an area says its name and number; no data, suppressed and zero are words', () => {
  const value = { value: 12.3, low: 1, high: 20, n: 40, rate: 12.3, nHere: null, status: 'ok' };
  const tip = (/** @type {object} */ more, noData = new Set()) =>
    tipLines(
      /** @type {any} */ ({ kind: 'place', code: '08037', properties: {} }),
      { ...data, values: { measure: 'rate', values: new Map([['08037', { ...value, ...more }]]), noData } },
      es,
    );
  assert.equal(tip({})[0], 'Juárez, Chihuahua');
  assert.match(tip({})[1] ?? '', /^12\.3 /);
  assert.equal(tip({ n: 0 })[1], es.i18n.t('zero'));
  assert.equal(tip({ status: 'suppressed' })[1], es.i18n.t('suppressed'));
  assert.equal(tip({}, new Set(['08037']))[1], es.i18n.t('nodata'));
});

test('beside its value an area says measure and unit, interval, count and status in the server’s words', () => {
  const value = { value: 725.74, low: 829.74, high: 1007.3, rate: 915.6, n: 2399, status: 'unstable' };
  const values = { measure: 'rate_smoothed', values: new Map([['08037', value]]), noData: new Set() };
  const said = { measure: 'Tasa', lines: ['Sin suavizar: {rate}', null, '{low}–{high}', 'Homicidios: {n}'], status: { unstable: 'pocos casos' } };
  const lines = tipLines(/** @type {any} */ ({ kind: 'place', code: '08037', properties: {} }), { ...data, values }, es, said);
  assert.deepEqual(lines, ['Juárez, Chihuahua', '725.7 · Tasa', 'Sin suavizar: 915.6', '829.7–1\u202f007.3', 'Homicidios: 2\u202f399', 'pocos casos']);
});

test('where the hatch is finer a zone holds enough of its lines sooner', () => {
  assert.equal(zoomForZones(3.1, 'normal'), 3.1);
  assert.ok(Math.abs(zoomForZones(3.1, 'fine') - 3.84) < 0.01);
});
