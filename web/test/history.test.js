import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { followAddress } from '../src/frame/history.js';
import { emptyData } from '../src/model/empty-data.js';
import { parseQuery } from '../src/model/state.js';
import { createStore } from '../src/model/store.js';
import { EDITION } from './edition.js';

/** Entries of the browser's history, the last one shown. @type {string[]} */
let entries = [];
const world = /** @type {any} */ (globalThis);
world.location = {
  pathname: '/',
  get search() {
    const now = entries.at(-1) ?? '/';
    return now === '/' ? '' : now;
  },
};
world.history = {
  pushState: (/** @type {unknown} */ _state, /** @type {string} */ _title, /** @type {string} */ url) => entries.push(url),
  replaceState: (/** @type {unknown} */ _state, /** @type {string} */ _title, /** @type {string} */ url) => (entries[entries.length - 1] = url),
};
world.window = { addEventListener() {} };

beforeEach(() => {
  entries = ['/'];
});

function open() {
  const store = createStore(parseQuery(new URLSearchParams(world.location.search), EDITION), emptyData(EDITION));
  followAddress(store, world.location.search);
  return store;
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 550));
/** @param {import('../src/model/types.js').Store} store @param {number} year @param {boolean} final */
const toYear = (store, year, final) => store.dispatch({ type: 'set-period', start: `${year}-01-01`, end: `${year}-12-31`, final });
/** @param {import('../src/model/types.js').Store} store @param {number} lon */
const pan = (store, lon) => {
  const seen = { zoom: 5, west: -110, south: 20, east: -100, north: 30, hatched: true, zoneZoom: 5 };
  store.dispatch({ type: 'move', at: { lon, lat: 25, zoom: 5 }, seen, byReader: true });
};

test('a drag is one step, whether it rests on its way or not: back leads to the period before it', async () => {
  const store = open();
  for (const year of [2010, 2011]) toYear(store, year, false);
  await rest();
  toYear(store, 2012, false);
  toYear(store, 2012, true);
  assert.deepEqual(entries, ['/', '?datetime=2012-01-01/2012-12-31']);
  toYear(store, 2013, true);
  assert.deepEqual(entries.slice(2), ['?datetime=2013-01-01/2013-12-31'], 'a step of its own');
});

test('a map that moves on the way of a drag makes it no second step', () => {
  const store = open();
  toYear(store, 2010, false);
  pan(store, -105);
  toYear(store, 2011, false);
  toYear(store, 2011, true);
  assert.equal(entries.length, 2);
});

test('a pan belongs to the step that it was made in', () => {
  const store = open();
  pan(store, -105);
  store.dispatch({ type: 'set-view', view: 'table' });
  assert.deepEqual(entries, ['?at=-105.000,25.000,5.00', '?v=table&at=-105.000,25.000,5.00']);
});

test('what changes nothing is no step', () => {
  const store = open();
  for (let press = 0; press < 3; press++) store.dispatch({ type: 'back' });
  assert.deepEqual(entries, ['/']);
});
