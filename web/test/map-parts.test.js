import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { frameOf } from '../src/map/framing.js';
import { PLACE_MAX_ZOOM, constrain, countryBox, margins, placeMargins } from '../src/map/camera.js';
import { circleFeatures, circleRadius } from '../src/map/circles.js';
import { classOf, classOfValue } from '../src/map/classes.js';
import { classes, createFeatureValues } from '../src/map/feature-values.js';
import { areasInView, marksInView } from '../src/map/in-view.js';
import { zoneZoom } from '../src/map/layers/zones.js';
import { commandOf } from '../src/map/keyboard.js';
import { coarseZoneFeatures, noCountsFeatures, stateFeatures } from '../src/map/notes.js';
import { circleAround, precisionCircles } from '../src/map/precision-circles.js';
import { scaleLength } from '../src/map/scale-bar.js';
import { filteredUrls, tileUrl } from '../src/map/sources.js';

const BREAKS = [5, 10, 20, 40, 80, 160];
const value = { value: 12, low: 10, high: 14, n: 30, rate: 12, nHere: null, status: 'ok' };
/** @param {[string, object][]} rows @param {object} [more] @returns {any} */
const values = (rows, more = {}) => ({
  level: 'municipalities',
  values: new Map(rows.map(([code, each]) => [code, { ...value, ...each }])),
  noData: new Set(['23010']),
  classBreaks: BREAKS,
  scaleMax: 400,
  ...more,
});
/** @type {any} */
const areas = new Map(
  ['08037', '08019', '23010'].map((code, index) => [
    code,
    { code, name: `Place ${code}`, parent: code.slice(0, 2), level: 'municipality', lon: -106 + index, lat: 30 },
  ]),
);

test('a class includes its lower break', () => {
  assert.deepEqual(
    [0.1, 4.99, 5, 159.9, 160, 1000].map((each) => classOf(each, BREAKS)),
    [1, 1, 2, 6, 7, 7],
  );
});

test('zero, no data and suppressed are three different things', () => {
  assert.equal(classOfValue({ ...value, n: 0, value: 3.2 }, BREAKS), 0);
  assert.equal(classOfValue({ ...value, value: null }, BREAKS), -1);
  assert.equal(classOfValue({ ...value, n: null, status: 'suppressed' }, BREAKS), -2);
  assert.equal(classOfValue(undefined, BREAKS), null);
});

test('a new period touches only areas whose class changed', () => {
  /** @type {[any, any][]} */
  const calls = [];
  const map = /** @type {any} */ ({
    setFeatureState: (/** @type {any} */ target, /** @type {any} */ state) => calls.push([target.id, state.class]),
  });
  const shown = createFeatureValues();
  const fill = /** @type {const} */ ({ marks: 'fill', level: 'municipalities' });
  shown.show(
    map,
    'municipalities',
    classes(
      values([
        ['08037', {}],
        ['08019', { value: 50 }],
      ]),
      fill,
      () => true,
    ),
  );
  assert.deepEqual(calls, [
    ['23010', -1],
    ['08037', 3],
    ['08019', 5],
  ]);
  calls.length = 0;
  shown.show(
    map,
    'municipalities',
    classes(values([['08037', { value: 13 }]]), fill, () => true),
  );
  assert.deepEqual(calls, [['08019', null]]);
});

test('countries have no layer in their source', () => {
  /** @type {any[]} */
  const targets = [];
  const map = /** @type {any} */ ({ setFeatureState: (/** @type {any} */ target) => targets.push(target) });
  const shown = createFeatureValues();
  shown.show(map, 'states', new Map([['08', 1]]));
  shown.show(map, 'countries', new Map([['MX', 1]]));
  assert.deepEqual(targets, [
    { source: 'states', sourceLayer: 'states', id: '08' },
    { source: 'countries', id: 'MX' },
  ]);
});

test('dots mark what is missing inside the coverage, never another country', () => {
  const drawn = classes(values([], { level: 'states', noData: new Set(['20', 'SV06']) }), { marks: 'fill', level: 'states' }, (code) => !code.startsWith('SV'));
  assert.deepEqual([...drawn], [['20', -1]]);
});

test('values of another level are not drawn', () => {
  assert.equal(classes(values([['08037', {}]]), { marks: 'fill', level: 'states' }, () => true).size, 0);
});

test('count measures fill no area, but keep the patterns of the empties', () => {
  assert.deepEqual([...classes(values([['08037', {}]]), { marks: 'circles', level: 'municipalities' }, () => true)], [['23010', -1]]);
});

test('circles have their number in their area, and a zero has none', () => {
  assert.equal(circleRadius(400, 400), 34);
  assert.equal(circleRadius(100, 400), 17);
  assert.equal(circleRadius(1, 4_000_000), 2);
  const drawn = circleFeatures(
    values([
      ['08037', { value: 100 }],
      ['08019', { value: 0 }],
    ]),
    { marks: 'circles', level: 'municipalities' },
    areas,
    String,
  );
  assert.deepEqual(
    drawn.features.map((each) => each.properties),
    [{ code: '08037', n: 100, r: 17, label: '100' }],
  );
});

test('the list of what is in view holds areas by their label point, highest first, no data last', () => {
  const list = areasInView(
    {
      values: values([
        ['08037', { value: 170 }],
        ['08019', { value: 20 }],
      ]),
      areas,
    },
    { west: -107, south: 29, east: -103, north: 31 },
  );
  assert.deepEqual(
    list.map(({ code, status }) => [code, status]),
    [
      ['08037', 'ok'],
      ['08019', 'ok'],
      ['23010', 'no_data'],
    ],
  );
  assert.deepEqual(areasInView({ values: values([['08037', {}]]), areas }, { west: -90, south: 0, east: -80, north: 10 }), []);
});

test('a mark cut by a tile edge is listed once', () => {
  const hexagon = { id: 'hexagons', properties: { cell: '8448a1', n: 9 } };
  const list = marksInView([hexagon, hexagon, { id: 'stacks', properties: { place: 'abc', n: 12 } }]);
  assert.deepEqual(
    list.map(({ kind, n }) => [kind, n]),
    [
      ['stack', 12],
      ['hexagon', 9],
    ],
  );
});

test('places smaller than our areas are counted at the area that holds them', () => {
  const zone = { areaKnown: 'coarser', status: 'ended', areas: ['08037'], short: 'X' };
  const zones = /** @type {any[]} */ ([zone, zone, { ...zone, areas: ['08019'] }, { ...zone, areaKnown: 'exact' }, { ...zone, status: 'not_begun' }]);
  const drawn = coarseZoneFeatures(zones, areas, (area, within) => ({ label: `within ${area}`, short: `${area}: ${within.length}` }));
  assert.deepEqual(
    drawn.features.map((each) => [each.properties?.short, each.properties?.label, each.properties?.n]),
    [
      ['Place 08037: 2', 'within Place 08037', 2],
      ['Place 08019: 1', 'within Place 08019', 1],
    ],
  );
});

test('keys of the map', () => {
  const key = (/** @type {string} */ name, more = {}) => commandOf({ key: name, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more });
  assert.deepEqual(key('ArrowLeft'), { type: 'pan', x: -80, y: 0 });
  assert.deepEqual(key('ArrowDown', { shiftKey: true }), { type: 'pan', x: 0, y: 320 });
  assert.deepEqual(key('+'), { type: 'zoom', by: 1 });
  assert.deepEqual(key('0'), { type: 'fit' });
  assert.deepEqual(key('L'), { type: 'go', to: 'legend' });
  assert.deepEqual(key('Escape'), { type: 'back' });
  assert.equal(key('t', { ctrlKey: true }), null);
  assert.equal(key('x'), null);
});

test('the scale bar is a round length that fits', () => {
  for (const zoom of [6.5, 8, 9.3, 12, 14]) {
    const { metres, px } = scaleLength(zoom, 23);
    assert.ok(px <= 110 && px > 40, `zoom ${zoom}: ${px} px`);
    assert.match(String(metres), /^[125]0*$/);
  }
});

test('the camera keeps its zoom when its centre is held back', () => {
  assert.deepEqual(constrain({ lng: -200, lat: 60 }, 4.2), { lng: -122, lat: 36, zoom: 4.2 });
  assert.deepEqual(constrain({ lng: -102, lat: 23 }, 30), { lng: -102, lat: 23, zoom: 14 });
});

test('the country has a tenth of the map free around it, beside what covers the map', () => {
  assert.deepEqual(margins({ width: 390, height: 400 }), { top: 20, bottom: 20, left: 19.5, right: 19.5 });
  assert.deepEqual(margins({ width: 360, height: 300 }, 80), { top: 11, bottom: 91, left: 18, right: 18 });
  assert.equal(margins({ width: 360, height: 300 }, 290).bottom, 186, 'something is always left to see');
});

test('a municipality takes a third of what is free, so that its neighbours show', () => {
  const { top, bottom, left, right } = placeMargins({ width: 900, height: 600 }, 0, true);
  assert.deepEqual([900 - left - right, 600 - top - bottom].map(Math.round), [200, 200]);
  const under = placeMargins({ width: 390, height: 600 }, 300, true);
  assert.equal(Math.round(600 - under.top - under.bottom), 100);
  assert.ok(under.bottom - under.top === 300, 'it stands in the middle of the free part');
  assert.deepEqual(placeMargins({ width: 900, height: 600 }, 0, false), margins({ width: 900, height: 600 }));
});

test('an opened state stands beside the buttons and the list of the map, a municipality in its middle', () => {
  const opened = (/** @type {string} */ level) =>
    /** @type {any} */ ({ state: { place: '08' }, data: { frame: null, place: { code: '08', bbox: [0, 0, 9, 9], level }, edition: { countries: ['MX'] } } });
  const { padding: wide } = frameOf(opened('state'), { width: 900, height: 600 }, 0);
  assert.ok(wide.right >= 56 && wide.bottom >= 44 && wide.left < 56, 'a column of buttons, and the list below');
  const { padding: narrow } = frameOf(opened('state'), { width: 390, height: 500 }, 200);
  assert.ok(narrow.top >= 56 && narrow.bottom >= 200 && narrow.right < 56, 'a row of buttons, and the sheet below');
  const size = { width: 390, height: 500 };
  assert.deepEqual(frameOf(opened('municipality'), size, 0).padding, placeMargins(size, 0, true));
});

test("a country's box is the edition's; an unknown country cuts nothing off", () => {
  const boxes = /** @type {any} */ ({ MX: [-118.4, 14.5, -86.7, 32.7] });
  assert.deepEqual(countryBox({ boxes }, 'MX'), [-118.4, 14.5, -86.7, 32.7]);
  const [west, , east] = countryBox({ boxes }, 'XX');
  assert.ok(west < -118.4 && east > -86.7);
});

test('tiles take the filter in their address, hexagons their grid', () => {
  assert.equal(tileUrl('https://a.example', 'context'), 'https://a.example/tiles/context/{z}/{x}/{y}');
  assert.equal(filteredUrls('', 'source=ucdp').heat, '/tiles/heat/{z}/{x}/{y}?grid=hex&source=ucdp');
});

test('a circle of 25 km around each loose place, once', () => {
  const [ring = []] = circleAround({ lon: -106, lat: 60 }).coordinates;
  assert.deepEqual(ring[0], ring.at(-1));
  assert.ok(Math.abs((ring[16]?.[1] ?? 0) - 60 - 0.22496) < 1e-4);
  assert.ok(Math.abs((ring[0]?.[0] ?? 0) + 106 - 0.44992) < 1e-3);
  const loose = { place: 'a', precision: '25km', lon: -106, lat: 30 };
  assert.equal(precisionCircles([loose, loose, { ...loose, place: 'b', precision: 'town' }]).features.length, 1);
});

test('a country without counts says so on itself', () => {
  assert.deepEqual(
    noCountsFeatures(['08037', 'unknown'], areas, 'no counts').features.map((each) => each.properties),
    [{ code: '08037', label: 'no counts' }],
  );
});

test('zones are filtered anew only where one of them appears', () => {
  const zones = [{ minZoom: 4.06 }, { minZoom: 1.8 }, { minZoom: null }, { minZoom: 5.26 }];
  assert.ok(zoneZoom(zones, 4.22) >= 4.06 && zoneZoom(zones, 4.22) < 5.26);
  assert.equal(zoneZoom(zones, 4.07), zoneZoom(zones, 5.2));
  assert.ok(zoneZoom(zones, 4) < 4.06);
  assert.ok(zoneZoom([], 3) >= 0);
});

test('states are named at their label points, by their short name where they have one', () => {
  /** @type {any} */
  const all = new Map([
    ['15', { code: '15', name: 'México', short: 'Edo. Méx.', level: 'state', parent: 'MX', lon: -99, lat: 19 }],
    ['08', { code: '08', name: 'Chihuahua', short: null, level: 'state', parent: 'MX', lon: -106, lat: 28 }],
    ['08037', { code: '08037', name: 'Juárez', short: null, level: 'municipality', parent: '08', lon: -106, lat: 31 }],
  ]);
  assert.deepEqual(
    stateFeatures(all).features.map((each) => each.properties?.short ?? each.properties?.name),
    ['Edo. Méx.', 'Chihuahua'],
  );
});

test('a place is framed as in the picture of the server', async () => {
  /** @type {{framings: {width: number, height: number, box: [number, number, number, number], small: boolean, zoom: number}[]}} */
  const { framings } = JSON.parse(await readFile(new URL('./map-vectors.json', import.meta.url), 'utf8'));
  for (const {
    width,
    height,
    box: [west, north, east, south],
    small,
    zoom,
  } of framings) {
    const { top, bottom, left, right } = placeMargins({ width, height }, 0, small);
    const worldPx = Math.min((width - left - right) / (east - west), (height - top - bottom) / (south - north));
    assert.ok(Math.abs(Math.min(PLACE_MAX_ZOOM, Math.log2(worldPx / 512)) - zoom) < 1e-4, `${width} × ${height}, ${small ? 'small' : 'wide'}: ${zoom}`);
  }
});
