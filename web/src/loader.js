/** Keeps data in step with state. What was last received stays on the page until its successor is here. */
import { EMPTY, getJson, questions } from './api.js';
import { ApiProblem } from './problem.js';

/** @typedef {import('./types.js').Store} Store */

/** While a handle of the chart moves, nothing is asked until it rests this long. */
const REST_MS = 100;
/** After this time a line says that it takes longer than usual. */
const SLOW_MS = 4000;
/** Parsed answers kept, so that a step back needs no request. */
const KEPT = 60;

/**
 * @param {Store} store
 * @param {string[] | null} [only] slots that are asked for, null = all
 * @param {Record<string, string | null>} [written] address by slot of what the page came with; null = it came without
 * @returns {{retry: () => void, prefetch: (state: import('./types.js').State) => void, stop: () => void}}
 */
export function startLoading(store, only = null, written = {}) {
  /** @type {Map<string, string | null>} */
  const current = new Map(Object.entries(written).filter(([, url]) => url !== null));
  /** @type {Map<string, AbortController>} */
  const running = new Map();
  /** @type {Map<string, any>} */
  const kept = new Map();
  /** Addresses that are asked for before they are needed. @type {Set<string>} */
  const ahead = new Set();
  /** @type {Set<string>} */
  const failed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  const asked = () => Object.entries(questions(store.state, store.data)).filter(([slot]) => only === null || only.includes(slot));

  function ask() {
    clearTimeout(rest);
    for (const [slot, question] of asked()) {
      const url = question?.url ?? null;
      if (current.get(slot) === url && current.has(slot)) continue;
      current.set(slot, url);
      failed.delete(slot);
      forgive(slot);
      running.get(slot)?.abort();
      running.delete(slot);
      if (!question) {
        store.setData(EMPTY[slot] ?? {});
      } else if (kept.has(question.url)) {
        store.setData(question.answer(kept.get(question.url)));
      } else {
        void run(slot, question);
      }
    }
    settle();
  }

  /** What is already here is shown without a wait: a step of the player, a step back. */
  function showKept() {
    for (const [slot, question] of asked()) {
      if (!question || current.get(slot) === question.url || !kept.has(question.url)) continue;
      current.set(slot, question.url);
      failed.delete(slot);
      running.get(slot)?.abort();
      running.delete(slot);
      store.setData(question.answer(kept.get(question.url)));
    }
  }

  /** Asks for the map's numbers and the words of a state to come, each once. @param {import('./types.js').State} state */
  function prefetch(state) {
    const { values, parts } = questions(state, store.data);
    for (const { url, get = getJson } of [values, parts].filter((question) => !!question)) {
      if (kept.has(url) || ahead.has(url)) continue;
      ahead.add(url);
      get(url)
        .then((answer) => keep(url, answer))
        .catch(() => undefined)
        .finally(() => ahead.delete(url));
    }
  }

  /** @param {string} slot @param {import('./api.js').Question} question */
  async function run(slot, question) {
    const controller = new AbortController();
    running.set(slot, controller);
    try {
      const json = await (question.get ?? getJson)(question.url, controller.signal);
      if (running.get(slot) !== controller) return;
      running.delete(slot);
      keep(question.url, json);
      store.setData({ ...question.answer(json), loading: { ...store.data.loading, receivedAt: Date.now() } });
    } catch (error) {
      if (controller.signal.aborted) return;
      running.delete(slot);
      fail(slot, error);
    }
    settle();
  }

  /** A new question may be answered. @param {string} slot */
  function forgive(slot) {
    if (!(slot in store.data.refused)) return;
    store.setData({ refused: Object.fromEntries(Object.entries(store.data.refused).filter(([each]) => each !== slot)) });
  }

  /** @param {string} slot @param {unknown} error */
  function fail(slot, error) {
    const { state, data } = store;
    if (error instanceof ApiProblem && error.status < 500) {
      if (slot === 'place' && error.status === 404) {
        store.setData({ ...EMPTY[slot], problems: [...data.problems, { key: 'p', value: state.place ?? '' }] });
        store.dispatch({ type: 'back' });
        return;
      }
      const refused = error.status === 422 ? { ...data.refused, [slot]: error.code } : data.refused;
      store.setData({ ...EMPTY[slot], refused });
      return;
    }
    failed.add(slot);
  }

  /** @param {string} url @param {any} json */
  function keep(url, json) {
    kept.set(url, json);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  /** Says once what all requests together are doing. */
  function settle() {
    const status = failed.size > 0 ? (navigator.onLine ? 'error' : 'offline') : running.size > 0 ? 'loading' : 'idle';
    if (status === 'loading') {
      slow ??= setTimeout(() => setStatus('slow'), SLOW_MS);
    } else {
      clearTimeout(slow);
      slow = undefined;
    }
    setStatus(status === 'loading' && store.data.loading.status === 'slow' ? 'slow' : status);
  }

  /** @param {import('./types.js').Loading['status']} status */
  function setStatus(status) {
    if (store.data.loading.status !== status) store.setData({ loading: { ...store.data.loading, status } });
  }

  function retry() {
    for (const slot of failed) current.delete(slot);
    failed.clear();
    ask();
  }

  const unsubscribe = store.subscribe((_store, before) => {
    const { state, data } = store;
    if (state === before.state && data.stackKey === before.data.stackKey) return;
    clearTimeout(rest);
    const dragging = state.start !== before.state.start || state.end !== before.state.end;
    if (!dragging) {
      ask();
      return;
    }
    rest = setTimeout(ask, REST_MS);
    showKept();
  });
  window.addEventListener('online', retry);
  ask();

  function stop() {
    unsubscribe();
    window.removeEventListener('online', retry);
    clearTimeout(rest);
    clearTimeout(slow);
    for (const controller of running.values()) controller.abort();
  }

  return { retry, prefetch, stop };
}
