import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { startLoading } from '../src/net/loader.js';
import { parseQuery } from '../src/model/state.js';
import { createStore } from '../src/model/store.js';
import { EDITION } from './edition.js';

/** Requests in the order they were made; each is answered by the test. @type {{url: string, aborted: () => boolean, answer: (status: number, answer: any, headers?: Record<string, string>) => void}[]} */
let asked = [];

const world = /** @type {any} */ (globalThis);
world.window = { addEventListener() {}, removeEventListener() {} };
Object.defineProperty(world, 'navigator', { value: { onLine: true }, configurable: true });
world.fetch = (/** @type {string} */ url, /** @type {{signal: AbortSignal}} */ { signal }) =>
  new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    asked.push({
      url,
      aborted: () => signal?.aborted ?? false,
      answer: (status, json, /** @type {Record<string, string>} */ headers = {}) =>
        resolve({ ok: status < 300, status, headers: { get: (/** @type {string} */ name) => headers[name] ?? null }, json: async () => json }),
    });
  });
world.XMLHttpRequest = class {
  status = 0;
  responseXML = null;
  aborted = false;
  /** @type {() => void} */
  onload = () => {};
  /** @type {() => void} */
  onabort = () => {};
  /** @param {string} _method @param {string} url */
  open(_method, url) {
    asked.push({ url, aborted: () => this.aborted, answer: (status, document) => (Object.assign(this, { status, responseXML: document }), this.onload()) });
  }
  send() {}
  getResponseHeader() {
    return null;
  }
  abort() {
    this.aborted = true;
    this.onabort();
  }
};

beforeEach(() => {
  asked = [];
});

/** @param {string} query */
function open(query) {
  const state = parseQuery(new URLSearchParams(query), EDITION);
  const data = /** @type {any} */ ({
    edition: EDITION,
    areas: new Map(),
    seen: null,
    stackKey: null,
    values: null,
    parts: null,
    refused: {},
    loading: { status: 'idle', receivedAt: null },
  });
  const store = createStore(state, data);
  return { store, loading: startLoading(store) };
}

/** @param {import('../src/model/types.js').Store} store @param {number} year @param {boolean} [final] */
const toYear = (store, year, final = true) => store.dispatch({ type: 'set-period', start: `${year}-01-01`, end: `${year}-12-31`, final });
const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
const soon = () => new Promise((resolve) => setTimeout(resolve));

const BASE = `/e/${EDITION.id}`;
const to = (/** @type {string} */ start) => asked.filter(({ url }) => url.replace(BASE, '').startsWith(start));
const values = () => to('/values');
const valuesOf = (/** @type {number} */ n) => ({
  level: 'municipality',
  source: 'inegi',
  measure: 'rate_smoothed',
  fields: ['value', 'n', 'status'],
  class_breaks: [],
  scale_max: null,
  values: { '08037': [n, n] },
  no_data: [],
});
/** A document of an edition. @param {string} title @param {string} [edition] */
const partsOf = (title, edition = EDITION.id) => /** @type {any} */ ({ title, querySelector: () => ({ getAttribute: () => edition }) });
/** Answers the last question of each kind. @param {number} n @param {string} title */
async function answerAll(n, title) {
  values().at(-1)?.answer(200, valuesOf(n));
  to('/parts').at(-1)?.answer(200, partsOf(title));
  to('/zones').at(-1)?.answer(200, { zones: [], date: '2009-12-31' });
  await soon();
}
/** What stands on the page. @param {import('../src/model/types.js').Store} store */
const shown = ({ data }) => [data.values?.values.get('08037')?.n ?? null, data.parts?.title ?? null];

test('a new question aborts the old one, only the newest answers arrive', async () => {
  const { store } = open('');
  toYear(store, 2008);
  await rest();
  const [first, second] = values();
  assert.ok(first?.aborted());
  assert.equal(second?.url, `${BASE}/values/municipalities?source=inegi&datetime=2008-01-01/2008-12-31&measure=rate_smoothed`);
  await answerAll(14006, '2008');
  assert.deepEqual(shown(store), [14006, '2008']);
});

test('words and numbers of a question are shown together, in whatever order they come', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  for (const [year, n] of /** @type {const} */ ([
    [2010, 25757],
    [2011, 27213],
  ])) {
    toYear(store, year);
    await rest();
    const before = shown(store);
    const steps = [
      () =>
        to('/parts')
          .at(-1)
          ?.answer(200, partsOf(String(year))),
      () => values().at(-1)?.answer(200, valuesOf(n)),
    ];
    for (const step of year === 2010 ? steps : steps.reverse()) {
      step();
      await soon();
      assert.deepEqual(shown(store), before, 'the deployments of the period are still on their way');
    }
    to('/zones')
      .at(-1)
      ?.answer(200, { zones: [], date: `${year}-12-31` });
    await soon();
    assert.deepEqual(shown(store), [n, String(year)]);
  }
});

test('when a part of the answers is lost the last whole view stays; the next step asks again', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  for (const [year, lost] of /** @type {const} */ ([
    [2010, '/values'],
    [2011, '/parts'],
    [2012, '/zones'],
  ])) {
    toYear(store, year);
    await rest();
    to(lost).at(-1)?.answer(503, {});
    await answerAll(25757, String(year));
    assert.equal(store.data.loading.status, 'error', lost);
    assert.deepEqual(shown(store), [19803, '2009'], lost);
  }
  toYear(store, 2009);
  await rest();
  assert.equal(store.data.loading.status, 'idle', 'what is asked stands there');
  toYear(store, 2010);
  await rest();
  await answerAll(25757, '2010');
  assert.deepEqual(shown(store), [25757, '2010']);
});

test('trying again asks for what was lost, and for nothing else', async () => {
  const { store, loading } = open('');
  await answerAll(19803, '2009');
  toYear(store, 2010);
  await rest();
  values().at(-1)?.answer(503, {});
  await answerAll(0, '2010');
  const before = asked.length;
  loading.retry();
  assert.deepEqual(
    asked.slice(before).map(({ url }) => url.split('?')[0]),
    [`${BASE}/values/municipalities`],
  );
  values().at(-1)?.answer(200, valuesOf(25757));
  await soon();
  assert.deepEqual(shown(store), [25757, '2010']);
});

test('what may come later is lost, not answered: the last whole view stays', async () => {
  const { store, loading } = open('');
  await answerAll(19803, '2009');
  toYear(store, 2010);
  await rest();
  for (const status of [403, 408, 425, 429, 500, 503]) {
    values().at(-1)?.answer(status, {});
    await answerAll(0, '2010');
    assert.equal(store.data.loading.status, 'error', String(status));
    assert.deepEqual(shown(store), [19803, '2009']);
    assert.deepEqual(store.data.refused, {});
    loading.retry();
  }
  await answerAll(25757, '2010');
  assert.deepEqual(shown(store), [25757, '2010']);
});

test('a server that says when it will answer is asked again then, by itself', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  toYear(store, 2010);
  await rest();
  const before = values().length;
  values().at(-1)?.answer(429, {}, { 'retry-after': '0.2' });
  await answerAll(0, '2010');
  assert.equal(store.data.loading.status, 'error');
  assert.equal(values().length, before);
  await new Promise((resolve) => setTimeout(resolve, 250));
  assert.equal(values().length, before + 1);
  await answerAll(25757, '2010');
  assert.deepEqual(shown(store), [25757, '2010']);
});

test('an edition that is gone is said; nothing is cleared, and no number of another one stands here', async () => {
  const of = {
    values: () => values().at(-1)?.answer(404, { code: 'unknown_edition' }),
    parts: () => to('/parts').at(-1)?.answer(200, partsOf('other', 'fedcba9876543210')),
  };
  for (const gone of /** @type {const} */ (['values', 'parts'])) {
    const { store, loading } = open('');
    await answerAll(19803, '2009');
    toYear(store, 2010);
    await rest();
    of[gone]();
    await answerAll(25757, '2010');
    assert.equal(store.data.loading.status, 'gone', gone);
    assert.deepEqual(shown(store), [19803, '2009']);
    loading.stop();
  }
});

test('whatever the server says no to is said, whatever its number', async () => {
  for (const [status, code] of /** @type {const} */ ([
    [400, 'unknown_value'],
    [404, ''],
    [410, 'withdrawn'],
  ])) {
    const { store, loading } = open('');
    values()
      .at(-1)
      ?.answer(status, code === '' ? {} : { code });
    await answerAll(0, '2009');
    assert.deepEqual([store.data.loading.status, store.data.refused], ['idle', { values: code || String(status) }]);
    loading.stop();
  }
});

test('while a handle moves nothing is asked until it rests', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  const before = asked.length;
  for (const year of [2001, 2002, 2003, 2004]) toYear(store, year, false);
  assert.equal(asked.length, before);
  await rest();
  assert.equal(values().at(-1)?.url, `${BASE}/values/municipalities?source=inegi&datetime=2004-01-01/2004-12-31&measure=rate_smoothed`);
  assert.equal(asked.length, before + 3, 'values, deployments and words, each once');
});

test('a press is asked for at once', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  const before = asked.length;
  toYear(store, 2001);
  assert.equal(asked.length, before + 3);
});

test('a refusal clears the number: it is not the answer to this question', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  toYear(store, 2010);
  await rest();
  values().at(-1)?.answer(422, { code: 'no_denominator' });
  await answerAll(0, '2010');
  assert.deepEqual(shown(store), [null, '2010']);
  assert.deepEqual(store.data.refused, { values: 'no_denominator' });
  toYear(store, 2009);
  await rest();
  assert.deepEqual(store.data.refused, {});
});

test('where the words are refused nothing changes: numbers without words are not shown, and the refusal ends with its question', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  const { answered } = store.data;
  toYear(store, 2010);
  await rest();
  to('/parts').at(-1)?.answer(400, null);
  await answerAll(25757, '2010');
  assert.deepEqual(shown(store), [19803, '2009']);
  assert.deepEqual([store.data.loading.status, store.data.refused, store.data.answered === answered], ['idle', { parts: '400' }, true]);
  const before = asked.length;
  store.dispatch({ type: 'look', at: { lon: -100, lat: 20, zoom: 5 } });
  assert.equal(asked.length, before, 'what is refused is not asked again by a move of the map');
  toYear(store, 2009);
  assert.deepEqual([shown(store), store.data.refused], [[19803, '2009'], {}]);
});

test('the answered question changes with its answers, at once where nothing is asked', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  assert.equal(store.data.answered, store.state);
  toYear(store, 2010);
  assert.equal(store.data.answered.start, '2009-01-01');
  await answerAll(25757, '2010');
  assert.equal(store.data.answered, store.state);
  store.dispatch({ type: 'look', at: { lon: -100, lat: 20, zoom: 5 } });
  assert.equal(store.data.answered, store.state);
});

test('a step back needs no request', async () => {
  const { store } = open('');
  await answerAll(19803, '2009');
  toYear(store, 2010);
  await rest();
  await answerAll(25757, '2010');
  const before = asked.length;
  toYear(store, 2009);
  assert.deepEqual(shown(store), [19803, '2009'], 'at once');
  await rest();
  assert.equal(asked.length, before);
});

test('a place that does not exist is left', async () => {
  const { store } = open('p=99999');
  to('/areas/99999')[0]?.answer(404, { code: 'not_found' });
  await rest();
  assert.equal(store.state.place, null);
});

test('a step that was asked for ahead is shown at once when it is whole', async () => {
  const { store, loading } = open('');
  await answerAll(19803, '2009');
  const before = asked.length;
  const next = { ...store.state, start: '2010-01-01', end: '2010-12-31' };
  void loading.prefetch(next);
  void loading.prefetch(next);
  assert.equal(asked.length, before + 3, 'each address once');
  values().at(-1)?.answer(200, valuesOf(25757));
  await soon();
  toYear(store, 2010, false);
  assert.deepEqual(shown(store), [19803, '2009'], 'a part of it is not enough');
  toYear(store, 2009, false);
  await answerAll(25757, '2010');
  toYear(store, 2010, false);
  assert.deepEqual(shown(store), [25757, '2010']);
  await rest();
  assert.equal(asked.length, before + 3);
});
