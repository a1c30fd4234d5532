import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstAnswers } from '../src/start/take-over.js';

/** A store of which only the loading changes. */
function loadingStore() {
  /** @type {Set<(store: any) => void>} */
  const listeners = new Set();
  const store = {
    data: { loading: { status: 'loading' } },
    subscribe(/** @type {(store: any) => void} */ listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(/** @type {string} */ status) {
      store.data = { loading: { status } };
      for (const listener of [...listeners]) listener(store);
    },
  };
  return store;
}

/** @param {Promise<void>} promise */
const isDone = (promise) => Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 0))]);

test('the parts come when every first answer is there, names too', async () => {
  const store = loadingStore();
  let named = () => {};
  const areas = new Promise((resolve) => (named = () => resolve(null)));
  const first = firstAnswers(/** @type {any} */ (store), areas);
  store.become('idle');
  assert.equal(await isDone(first), false, 'no names yet');
  named();
  assert.equal(await isDone(first), true);
});

test('the parts come when the server fails or takes longer than usual', async () => {
  for (const status of ['error', 'offline']) {
    const store = loadingStore();
    const first = firstAnswers(/** @type {any} */ (store), Promise.reject(new Error('no names')));
    store.become(status);
    assert.equal(await isDone(first), true, status);
  }
  const store = loadingStore();
  const first = firstAnswers(/** @type {any} */ (store), new Promise(() => {}));
  store.become('slow');
  assert.equal(await isDone(first), true);
});
