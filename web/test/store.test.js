import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../src/model/state.js';
import { emptyData } from '../src/model/empty-data.js';
import { createStore } from '../src/model/store.js';
import { EDITION } from './edition.js';

test('a listener that throws is reported as what it is, and the others hear all the same', () => {
  /** @type {unknown[]} */
  const reported = [];
  Object.assign(globalThis, { reportError: (/** @type {unknown} */ error) => reported.push(error) });
  const store = createStore(parseQuery(new URLSearchParams(), EDITION), emptyData(EDITION));
  const fault = new TypeError('no such text');
  /** @type {string[]} */
  const heard = [];
  store.subscribe(() => {
    throw fault;
  });
  store.subscribe(() => heard.push(store.state.view));
  store.setData({ zones: [] });
  store.dispatch({ type: 'set-view', view: 'table' });
  assert.deepEqual(heard, ['map', 'table']);
  assert.deepEqual(reported, [fault, fault]);
});
