import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropOfForm, firstAnswers } from '../src/start/take-over.js';

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

test('a form for another source drops what only the first one knows', () => {
  const asked = new URLSearchParams('was=inegi&source=ucdp&measure=rate&by=muni&sex=female&datetime=2009-01-01/2009-12-31&p=08&lang=en');
  dropOfForm(asked);
  assert.equal(
    asked.toString(),
    'source=ucdp&measure=rate&by=muni&datetime=2009-01-01%2F2009-12-31&p=08&lang=en',
    'what it cannot measure gives way when it is read',
  );
  const compared = new URLSearchParams('was=inegi&source=ucdp&v=compare&m=24&date=2008-03-27&washout=2&sex=female');
  dropOfForm(compared);
  assert.equal(compared.toString(), 'source=ucdp&v=compare&m=24&date=2008-03-27&washout=2');
  const same = new URLSearchParams('was=ucdp&source=ucdp&measure=deaths_best');
  dropOfForm(same);
  assert.equal(same.get('measure'), 'deaths_best');
});
