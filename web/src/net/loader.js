/**
 * Keeps data in step with state, a round at a time: what one state asks for is shown when all of it has come, so that words,
 * fills and tables are never of two questions. What was last received whole stays on the page until then.
 */
import { EMPTY, getJson, questions } from './questions.js';
import { ApiProblem } from './problem.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('./questions.js').Question} Question */

/** While a handle of the chart moves, nothing is asked until it rests this long. */
const REST_MS = 100;
/** After this time a line says that it takes longer than usual. */
export const SLOW_MS = 4000;
/** Parsed answers kept, so that a step back needs no request. */
const KEPT = 60;

/**
 * A question of the present round.
 *
 * @typedef {object} Pending
 * @property {string | null} url null when the state asks nothing of this slot
 * @property {AbortController} [running]
 * @property {Partial<Data>} [answer]
 * @property {true} [failed]
 * @property {true} [arrived] the answer came now, it was not kept
 */

/**
 * @param {Store} store
 * @param {string[] | null} [only] slots that are asked for, null = all
 * @param {Record<string, string | null>} [written] address by slot of what the page came with; null = it came without
 * @returns {{retry: () => void, prefetch: (state: State) => void, stop: () => void}}
 */
export function startLoading(store, only = null, written = {}) {
  /** Address by slot of what is shown. @type {Map<string, string | null>} */
  const shown = new Map(Object.entries(written).filter(([, url]) => url !== null));
  /** @type {Map<string, Pending>} */
  const round = new Map();
  /** @type {Map<string, any>} */
  const kept = new Map();
  /** Addresses that are asked for before they are needed. @type {Set<string>} */
  const ahead = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;

  /** @param {State} state */
  const asked = (state) => Object.entries(questions(state, store.data)).filter(([slot]) => only === null || only.includes(slot));

  function ask() {
    clearTimeout(rest);
    const wanted = asked(store.state);
    const slots = new Set(wanted.map(([slot]) => slot));
    for (const slot of [...round.keys()]) if (!slots.has(slot)) drop(slot);
    for (const [slot, question] of wanted) {
      const url = question?.url ?? null;
      const pending = round.get(slot);
      if (pending?.url === url && !pending.failed) continue;
      drop(slot);
      if (shown.has(slot) && shown.get(slot) === url) continue;
      if (!question) round.set(slot, { url, answer: EMPTY[slot] ?? {} });
      else if (kept.has(question.url)) round.set(slot, { url, answer: question.answer(kept.get(question.url)) });
      else void run(slot, question);
    }
    settle();
  }

  /** What is already here is shown without a wait when it is whole: a step of the player, a step back. */
  function showKept() {
    const isHere = (/** @type {string} */ slot, /** @type {Question | null} */ question) =>
      question === null || kept.has(question.url) || shown.get(slot) === question.url;
    if (asked(store.state).every(([slot, question]) => isHere(slot, question))) ask();
  }

  /** Asks for everything of a state to come, each address once. @param {State} state */
  function prefetch(state) {
    for (const [, question] of asked(state)) {
      if (!question || kept.has(question.url) || ahead.has(question.url)) continue;
      const { url, get = getJson } = question;
      ahead.add(url);
      get(url)
        .then((answer) => keep(url, answer))
        .catch(() => undefined)
        .finally(() => ahead.delete(url));
    }
  }

  /** @param {string} slot @param {Question} question */
  async function run(slot, question) {
    const running = new AbortController();
    /** @type {Pending} */
    const pending = { url: question.url, running };
    round.set(slot, pending);
    try {
      const answer = await (question.get ?? getJson)(question.url, running.signal);
      if (running.signal.aborted) return;
      keep(question.url, answer);
      pending.answer = question.answer(answer);
      pending.arrived = true;
    } catch (error) {
      if (running.signal.aborted) return;
      fail(slot, pending, error);
    }
    delete pending.running;
    settle();
  }

  /** @param {string} slot */
  function drop(slot) {
    round.get(slot)?.running?.abort();
    round.delete(slot);
  }

  /** A refusal is an answer; what did not come is asked for again. @param {string} slot @param {Pending} pending @param {unknown} error */
  function fail(slot, pending, error) {
    if (!(error instanceof ApiProblem && error.status < 500)) {
      pending.failed = true;
    } else if (slot === 'place' && error.status === 404) {
      pending.answer = EMPTY[slot] ?? {};
      store.dispatch({ type: 'back' });
    } else {
      pending.answer = { ...EMPTY[slot], ...(error.status === 422 ? { refused: { [slot]: error.code } } : {}) };
    }
  }

  /** @param {string} url @param {any} json */
  function keep(url, json) {
    kept.set(url, json);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  /** Shows the round when it is whole, and says once what all of it is doing. */
  function settle() {
    const pending = [...round.values()];
    const status = pending.some(({ failed }) => failed)
      ? navigator.onLine
        ? 'error'
        : 'offline'
      : pending.some(({ running }) => running)
        ? 'loading'
        : 'idle';
    if (status === 'loading') {
      slow ??= setTimeout(() => setStatus('slow'), SLOW_MS);
    } else {
      clearTimeout(slow);
      slow = undefined;
    }
    if (status === 'idle' && round.size > 0) show();
    else setStatus(status === 'loading' && store.data.loading.status === 'slow' ? 'slow' : status);
  }

  /** All answers of the round at once. */
  function show() {
    const refused = Object.fromEntries(Object.entries(store.data.refused).filter(([slot]) => !round.has(slot)));
    /** @type {Partial<Data>} */
    let patch = {};
    for (const [slot, { url, answer }] of round) {
      shown.set(slot, url);
      Object.assign(refused, answer?.refused);
      patch = { ...patch, ...answer };
    }
    const arrived = [...round.values()].some((pending) => pending.arrived);
    round.clear();
    store.setData({ ...patch, refused, loading: { status: 'idle', receivedAt: arrived ? Date.now() : store.data.loading.receivedAt } });
  }

  /** @param {import('../model/types.js').Loading['status']} status */
  function setStatus(status) {
    if (store.data.loading.status !== status) store.setData({ loading: { ...store.data.loading, status } });
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
  window.addEventListener('online', ask);
  ask();

  function stop() {
    unsubscribe();
    window.removeEventListener('online', ask);
    clearTimeout(rest);
    clearTimeout(slow);
    for (const slot of [...round.keys()]) drop(slot);
  }

  return { retry: ask, prefetch, stop };
}
