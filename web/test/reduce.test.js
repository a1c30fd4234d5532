import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenState } from '../src/parts/fields.js';
import { reduce } from '../src/model/reduce.js';
import { parseQuery } from '../src/model/state.js';
import { EDITION } from './edition.js';

/** @typedef {import('../src/model/types.js').Action} Action */

/** @param {string} query @param {...(Action | [field: string, value: string])} steps actions, or choices in a field */
function after(query, ...steps) {
  const state = parseQuery(new URLSearchParams(query), EDITION);
  const data = /** @type {any} */ ({ edition: EDITION, stackKey: null, stack: null, periodChanged: false });
  return steps.reduce(
    (whole, step) => {
      if (!Array.isArray(step)) return reduce(whole, step);
      const state = /** @type {import('../src/model/types.js').State} */ (chosenState(step[0], step[1], whole.state, EDITION));
      return reduce(whole, { type: 'follow', state, find: false });
    },
    { state, data },
  );
}

test('a change of source keeps the period if it is covered', () => {
  const { state, data } = after('datetime=2008-01-01/2008-12-31', ['source', 'ucdp']);
  assert.equal(state.source, 'ucdp');
  assert.deepEqual([state.start, state.end, state.measure, state.by], ['2008-01-01', '2008-12-31', 'records', 'auto']);
  assert.equal(data.periodChanged, false);
});

test('a change of source to one that does not cover the period takes its default and says so', () => {
  const { state, data } = after('', ['source', 'sesnsp']);
  assert.deepEqual([state.start, state.end, state.measure], ['2024-01-01', '2024-12-31', 'rate']);
  assert.equal(data.periodChanged, true);
});

test('a source by whole years widens the period to whole years', () => {
  const { state } = after('datetime=2008-03-01/2009-02-28', ['source', 'cpj']);
  assert.deepEqual([state.start, state.end], ['2008-01-01', '2009-12-31']);
});

test('dimensions do not outlive their source', () => {
  const { state } = after('source=sesnsp&offence=feminicide', ['source', 'inegi']);
  assert.deepEqual(state.dims, {});
});

test('comparison places that a source does not count do not outlive the other', () => {
  const controls = (/** @type {string} */ asked, /** @type {string} */ source) => after(`v=compare&controls=${asked}`, ['source', source]).state.controls;
  assert.equal(controls('neighbours_excluded_km:50', 'ucdp'), 'neighbours_excluded_km:50');
  assert.deepEqual([controls('neighbours_excluded_km:50', 'sesnsp'), controls('08037', 'sesnsp'), controls('09,21', 'sesnsp')], [null, null, '09,21']);
});

test('a dimension at its default is not kept, one without denominator changes the measure', () => {
  assert.deepEqual(after('source=sesnsp&offence=feminicide', ['offence', 'intentional_homicide']).state.dims, {});
  assert.equal(after('source=sesnsp', ['sex', 'unknown']).state.measure, 'count');
});

test('selecting a place never filters, and back leads to the legend', () => {
  const opened = after('', { type: 'select-place', code: '08037' });
  assert.equal(opened.state.place, '08037');
  assert.equal(opened.state.stateCode, null);
  assert.equal(reduce(opened, { type: 'back' }).state.place, null);
});

test('back closes a stack before the place under it', () => {
  const opened = after('source=ucdp', { type: 'select-place', code: '08037' }, { type: 'select-stack', place: 'k' });
  const once = reduce(opened, { type: 'back' });
  assert.deepEqual([once.data.stackKey, once.state.place], [null, '08037']);
});

test("a country without counts has its own period, and going back restores the source's", () => {
  const there = after('', { type: 'set-country', code: 'SV' });
  assert.deepEqual([there.state.place, there.state.start, there.state.end], ['SV', '2022-01-01', '2024-12-31']);
  const back = reduce(there, { type: 'set-country', code: 'MX' });
  assert.deepEqual([back.state.place, back.state.start, back.state.end], [null, '2009-01-01', '2009-12-31']);
});

test('back from a place of another country stays in that country', () => {
  const { state } = after('', { type: 'select-zone', id: 'sv-2023-whole' }, { type: 'back' });
  assert.equal(state.place, 'SV');
});

test('the camera enters the address only when the reader moved it', () => {
  const at = { lon: -102, lat: 23, zoom: 4 };
  const seen = { zoom: 4, west: -120, south: 10, east: -80, north: 35, hatched: true, zoneZoom: 4 };
  assert.equal(after('', { type: 'move', at, seen, byReader: false }).state.at, null);
  assert.deepEqual(after('', { type: 'move', at, seen, byReader: true }).state.at, at);
});

test('"whole country" takes the camera out of the address and leaves what is open', () => {
  const { state } = after('at=-106.4,31.6,9&p=08037', { type: 'fit-country' });
  assert.equal(state.at, null);
  assert.equal(state.place, '08037');
});

test('what was looked for is shown on the map in the same step', () => {
  const { state } = after('v=table&n=7', { type: 'select-place', code: '08037', find: true });
  assert.deepEqual([state.view, state.place, state.page], ['map', '08037', 1]);
});

test('a new filter starts at the first page of the table', () => {
  assert.equal(after('v=table&n=7', ['state', '08']).state.page, 1);
});

test('a role that settles the motive takes back the one that was asked', () => {
  const { state } = after('source=cpj&motive=unconfirmed', ['role', 'media_worker']);
  assert.deepEqual(state.dims, { role: 'media_worker' });
});
