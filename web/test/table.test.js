import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaColumns } from '../src/table/area-columns.js';
import { intervalScale, intervalTicks } from '../src/table/interval-mark.js';
import { pageOf, sorted, sortOf } from '../src/table/sort.js';
import { words } from './words.js';

/** @param {string} code @param {number | null} low @param {string} [name] */
const row = (code, low, name = code) => /** @type {any} */ ({ code, name, low });
const byLow = /** @type {any} */ ({ id: 'low', key: (/** @type {any} */ each) => each.low });
const byName = /** @type {any} */ ({ id: 'name', key: (/** @type {any} */ each) => each.name });
const codes = (/** @type {any[]} */ rows) => rows.map(({ code }) => code);

test('what is no number is a word, and only a rate is unstable', async () => {
  const en = await words('en');
  const note = (/** @type {string} */ measure, /** @type {object} */ of) => {
    const table = /** @type {any} */ ({ measure, level: 'municipalities' });
    const columns = areaColumns(table, en, { people: 'P', rate: 'R', zonesDay: '', place: () => '', states: true, year: '2009' });
    const cell = (/** @type {string} */ id) => columns.find((each) => each.id === id)?.text(/** @type {any} */ ({ n: 3, rate: 1, status: 'ok', ...of }));
    return [cell('n'), cell('note')];
  };
  assert.deepEqual(note('rate', { status: 'unstable' }), ['3', 'unstable: 1 to 19']);
  assert.deepEqual(note('count', { status: 'unstable' }), ['3', '']);
  assert.deepEqual(note('rate', { n: 0, rate: 0 }), ['0', 'zero recorded']);
  assert.deepEqual(note('rate', { n: null, rate: null, status: 'no_data' }), ['no data', 'no population estimate in 2009']);
  assert.deepEqual(note('count', { n: null, status: 'no_data' }), ['no data', 'no data']);
  assert.deepEqual(note('rate', { n: null, rate: null, status: 'suppressed' }), ['suppressed', 'suppressed']);
});

test('a municipality stands under its state only where the edition has states, and a country never does', async () => {
  const en = await words('en');
  const headings = (/** @type {string} */ level, /** @type {boolean} */ states) => {
    const columns = areaColumns(/** @type {any} */ ({ measure: 'count', level }), en, { people: 'P', rate: 'R', zonesDay: null, place: () => '', states, year: '2009' });
    return columns.map(({ label }) => label).slice(0, 2);
  };
  assert.deepEqual(headings('municipalities', true), ['Municipality', 'State']);
  assert.deepEqual(headings('municipalities', false), ['Municipality', 'P']);
  assert.deepEqual(headings('states', true), ['State', 'P']);
  assert.deepEqual(headings('countries', false), ['Country', 'P']);
});

test('the asked column orders the table if it has it, else its own order does', () => {
  const columns = /** @type {any[]} */ ([byName, byLow, { id: 'range', key: null, sortable: false }]);
  assert.deepEqual(sortOf(columns, '-name', 'low'), { column: byName, descending: true });
  assert.deepEqual(sortOf(columns, '-deaths', 'low'), { column: byLow, descending: false });
  assert.deepEqual(sortOf(columns, 'range', '-low'), { column: byLow, descending: true });
});

test('a page beyond the last is the last; an empty table has one', () => {
  assert.deepEqual(pageOf(2465, 165, 15), { page: 165, pages: 165, from: 2460, to: 2465 });
  assert.deepEqual(pageOf(20, 9, 15), { page: 2, pages: 2, from: 15, to: 20 });
  assert.deepEqual(pageOf(0, 1, 15), { page: 1, pages: 1, from: 0, to: 0 });
});

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
