import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readValues } from '../src/net/answers.js';
import { EDITION } from './edition.js';

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
  const json = {
    level: 'municipality',
    source: 'inegi',
    measure: 'rate_smoothed',
    fields: ['status', 'n', 'value', 'low', 'high', 'rate'],
    values: { '08037': ['ok', 2399, 170.2, 163.7, 177.4, 170.4] },
    no_data: ['23010'],
    class_breaks: [5],
    scale_max: 9,
  };
  const values = readValues(/** @type {any} */ (json));
  assert.deepEqual(values.values.get('08037'), { value: 170.2, low: 163.7, high: 177.4, rate: 170.4, n: 2399, status: 'ok' });
  assert.ok(values.noData.has('23010'));
});
