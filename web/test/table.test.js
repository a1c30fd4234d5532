import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalScale, intervalTicks } from '../src/table/interval-mark.js';
import { sorted } from '../src/table/rows.js';

/** @param {string} code @param {number | null} low @param {string} [name] */
const row = (code, low, name = code) => /** @type {any} */ ({ code, name, low });
const byLow = /** @type {any} */ ({ id: 'low', key: (/** @type {any} */ each) => each.low });
const byName = /** @type {any} */ ({ id: 'name', key: (/** @type {any} */ each) => each.name });
const codes = (/** @type {any[]} */ rows) => rows.map(({ code }) => code);

test('unknown values come last in either direction', () => {
  const rows = [row('a', null), row('b', 2), row('c', 1), row('d', 0)];
  assert.deepEqual(codes(sorted(rows, byLow, true, 'es')), ['b', 'c', 'd', 'a']);
  assert.deepEqual(codes(sorted(rows, byLow, false, 'es')), ['d', 'c', 'b', 'a']);
});

test('equal values are ordered by code, so that the order is one', () => {
  assert.deepEqual(codes(sorted([row('b', 1), row('a', 1)], byLow, true, 'es')), ['a', 'b']);
});

test('names are ordered as the language does', () => {
  assert.deepEqual(codes(sorted([row('1', 0, 'Zapopan'), row('2', 0, 'Álamos'), row('3', 0, 'Bacalar')], byName, false, 'es')), [
    '2',
    '3',
    '1',
  ]);
});

test('the interval axis spans the page, ticks are round numbers', () => {
  const scale = intervalScale([
    { low: 0, high: 5.4, rate: 0 },
    { low: 66.7, high: 1990, rate: 551 },
  ]);
  assert.ok(scale);
  assert.deepEqual(scale.domain(), [66.7, 1990]);
  assert.deepEqual(intervalTicks(scale), [100, 200, 500, 1000]);
  assert.equal(intervalScale([{ low: 0, high: null, rate: 0 }]), null);
});
