import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readValues, readZone } from '../src/net/answers.js';
import { EDITION, MANIFEST } from './edition.js';

const ASKED = { start: '2009-01-01', end: '2009-12-31' };

test("the edition's months become days, its default view the first measure", () => {
  const inegi = EDITION.sources.find((source) => source.id === 'inegi');
  assert.deepEqual(inegi?.coverage, { start: '1990-01-01', end: '2015-12-31', areas: ['MX'] });
  assert.deepEqual(inegi?.measures, ['rate_smoothed', 'count', 'rate']);
  assert.deepEqual(EDITION.countries, ['MX', 'SV']);
});

test("the page offers no rate where the source's own view is a count", () => {
  assert.deepEqual(EDITION.sources.find((source) => source.id === 'cpj')?.measures, ['count']);
  assert.deepEqual(EDITION.sources.find((source) => source.id === 'sesnsp')?.measures, ['rate', 'count']);
});

test('values are read by the names of their fields, not by position', () => {
  const values = readValues(
    {
      level: 'municipalities',
      source: 'inegi',
      measure: 'rate_smoothed',
      unit: 'u',
      fields: ['status', 'n', 'value', 'low', 'high', 'rate'],
      values: { '08037': ['ok', 2399, 170.2, 163.7, 177.4, 170.4] },
      no_data: ['23010'],
      class_breaks: [5],
      scale_max: 9,
      counts: { zero: 1 },
    },
    ASKED,
  );
  assert.deepEqual(values.values.get('08037'), { value: 170.2, low: 163.7, high: 177.4, n: 2399, rate: 170.4, nHere: null, status: 'ok' });
  assert.ok(values.noData.has('23010'));
  assert.equal(values.counts.zero, 1);
});

test('breaks are read from either form', () => {
  const breaks = (/** @type {any} */ each) => readValues({ level: 'states', fields: [], values: {}, no_data: [], breaks: [each] }, ASKED).breaks;
  assert.deepEqual(breaks('population 2010-01'), [{ kind: 'population', month: '2010-01-01', note: '' }]);
  assert.deepEqual(breaks({ month: '2010-01', kind: 'population', note: 'n' }), [{ kind: 'population', month: '2010-01-01', note: 'n' }]);
});

test("a deployment's areas are codes, whether the answer names them or not", () => {
  const [entry] = MANIFEST.zones;
  assert.deepEqual(readZone({ ...entry, status: 'end_unknown', areas: [{ code: '08', name: 'Chihuahua' }] }).areas, ['08']);
  assert.deepEqual(readZone({ ...entry, status: 'end_unknown' }).areas, ['08']);
});
