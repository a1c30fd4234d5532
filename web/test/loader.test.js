import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { startLoading } from '../src/loader.js';
import { parseQuery } from '../src/state.js';
import { createStore } from '../src/store.js';
import { EDITION } from './edition.js';

/** Requests in the order they were made; each is answered by the test. @type {{url: string, signal: AbortSignal, answer: (status: number, json: any) => void}[]} */
let asked = [];

const world = /** @type {any} */ (globalThis);
world.window = { addEventListener() {} };
Object.defineProperty(world, 'navigator', { value: { onLine: true }, configurable: true });
world.fetch = (/** @type {string} */ url, /** @type {{signal: AbortSignal}} */ { signal }) =>
  new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    asked.push({ url, signal, answer: (status, json) => resolve({ ok: status < 300, status, json: async () => json }) });
  });

beforeEach(() => {
  asked = [];
});

/** @param {string} query */
function open(query) {
  const { state } = parseQuery(new URLSearchParams(query), EDITION);
  const data = /** @type {any} */ ({
    edition: EDITION,
    areas: new Map(),
    seen: null,
    stackKey: null,
    summary: null,
    problems: [],
    refused: {},
    loading: { status: 'idle', receivedAt: null },
  });
  const store = createStore(state, data);
  return { store, loading: startLoading(store) };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 150));
const summaries = () => asked.filter(({ url }) => url.startsWith('/summary'));
const summaryOf = (/** @type {number} */ count) => ({ source: 'inegi', status: 'ok', count, undrawn: [] });

test('a new question aborts the old one, only the newest answer arrives', async () => {
  const { store } = open('');
  store.dispatch({ type: 'set-period', start: '2008-01-01', end: '2008-12-31', final: true });
  await rest();
  const [first, second] = summaries();
  assert.ok(first?.signal.aborted);
  assert.equal(second?.url, '/summary?source=inegi&datetime=2008-01-01/2008-12-31');
  second?.answer(200, summaryOf(14006));
  await rest();
  assert.equal(store.data.summary?.count, 14006);
  assert.equal(store.data.summary?.asked.start, '2008-01-01');
});

test('while a handle moves nothing is asked until it rests', async () => {
  const { store } = open('');
  const before = summaries().length;
  for (const year of [2001, 2002, 2003, 2004])
    store.dispatch({ type: 'set-period', start: `${year}-01-01`, end: `${year}-12-31`, final: false });
  assert.equal(summaries().length, before);
  await rest();
  assert.deepEqual(
    summaries()
      .slice(before)
      .map(({ url }) => url),
    ['/summary?source=inegi&datetime=2004-01-01/2004-12-31'],
  );
});

test('what was received stays when the server fails; trying again asks again', async () => {
  const { store, loading } = open('');
  summaries()[0]?.answer(200, summaryOf(19803));
  await rest();
  store.dispatch({ type: 'set-period', start: '2010-01-01', end: '2010-12-31', final: true });
  await rest();
  summaries()[1]?.answer(503, {});
  await rest();
  assert.equal(store.data.loading.status, 'error');
  assert.equal(store.data.summary?.count, 19803);
  assert.equal(store.data.summary?.asked.start, '2009-01-01');
  loading.retry();
  summaries()[2]?.answer(200, summaryOf(25757));
  await rest();
  assert.equal(store.data.summary?.count, 25757);
});

test('a refusal clears the number: it is not the answer to this question', async () => {
  const { store } = open('');
  summaries()[0]?.answer(422, { code: 'no_denominator' });
  await rest();
  assert.equal(store.data.summary, null);
});

test('a step back needs no request', async () => {
  const { store } = open('');
  summaries()[0]?.answer(200, summaryOf(19803));
  await rest();
  store.dispatch({ type: 'set-period', start: '2010-01-01', end: '2010-12-31', final: true });
  await rest();
  const before = summaries().length;
  store.dispatch({ type: 'set-period', start: '2009-01-01', end: '2009-12-31', final: true });
  await rest();
  assert.equal(summaries().length, before);
  assert.equal(store.data.summary?.count, 19803);
});

test('a place that does not exist is told and left', async () => {
  const { store } = open('p=99999');
  asked.find(({ url }) => url.startsWith('/areas/99999'))?.answer(404, { code: 'not_found' });
  await rest();
  assert.equal(store.state.place, null);
  assert.deepEqual(store.data.problems, [{ key: 'p', value: '99999' }]);
});

test('a step that was asked for ahead is shown at once and not asked again; the rest waits for its turn', async () => {
  const { store, loading } = open('');
  const next = { ...store.state, start: '2010-01-01', end: '2010-12-31' };
  loading.prefetch(next);
  loading.prefetch(next);
  const ahead = () => asked.filter(({ url }) => url.startsWith('/values') && url.includes('2010-01-01'));
  assert.equal(ahead().length, 1, 'one request ahead');
  ahead()[0]?.answer(200, { level: 'municipality', source: 'inegi', measure: 'rate_smoothed', fields: ['value', 'n'], values: { '08037': [9, 9] }, no_data: [] });
  await new Promise((resolve) => setTimeout(resolve));
  const before = summaries().length;
  store.dispatch({ type: 'set-period', start: '2010-01-01', end: '2010-12-31', final: false });
  assert.equal(store.data.values?.asked.start, '2010-01-01');
  assert.equal(summaries().length, before, 'nothing is asked while it moves');
  await rest();
  assert.equal(summaries().length, before + 1);
  assert.equal(ahead().length, 1);
});
