/**
 * Keeps data in step with state, a round at a time: what one state asks for is shown when all of it has come, so that words,
 * fills and tables are never of two questions. What was last received whole stays on the page until then.
 */
import { createKept } from './kept.js';
import { questions } from './questions.js';
import { createRound } from './round.js';

/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */

/** While a handle of the chart moves, nothing is asked until it rests this long. */
const REST_MS = 100;
/** A server that wants to be left alone for longer is asked again by the reader alone. */
const LONGEST_MS = 600_000;
/** After this time a line says that it takes longer than usual. */
export const SLOW_MS = 4000;

/**
 * @param {Store} store
 * @param {string[] | null} [only] slots that are asked for, null = all
 * @param {Record<string, string | null>} [written] address by slot of what the page came with; null = it came without
 * @returns {{retry: () => void, prefetch: (state: State) => Promise<unknown>, forget: () => void, stop: () => void}}
 */
export function startLoading(store, only = null, written = {}) {
  /** Address by slot of what is shown. @type {Map<string, string | null>} */
  const shown = new Map(Object.entries(written).filter(([, url]) => url !== null));
  const kept = createKept();
  const status = createStatus(store, ask);
  const round = createRound(kept, { settle, unknownPlace: () => store.dispatch({ type: 'back' }) });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;

  /** @param {State} state */
  const asked = (state) => Object.entries(questions(state, store.data)).filter(([slot]) => only === null || only.includes(slot));

  function ask() {
    clearTimeout(rest);
    round.ask(asked(store.state), shown);
    settle();
  }

  /** Shows the round when it is whole, and says once what all of it is doing. Numbers whose words are refused are not shown. */
  function settle() {
    const now = round.status();
    if (now !== 'idle') return status.tell(now, round.retryAfterMs());
    status.stop();
    const wordless = round.refused('parts');
    const answers = wordless ? [] : round.take();
    for (const [slot, { url }] of answers) shown.set(slot, url);
    store.setData({ ...together(answers, store.data, wordless), answered: wordless ? store.data.answered : store.state });
  }

  /** What is already here is shown without a wait when it is whole: a step of the player, a step back. */
  const isHere = () => asked(store.state).every(([slot, question]) => question === null || kept.has(question.url) || shown.get(slot) === question.url);

  const unsubscribe = store.subscribe((_store, before, action) => {
    if (store.state === before.state && store.data.stackKey === before.data.stackKey) return;
    clearTimeout(rest);
    const moves = action?.type === 'set-period' && !action.final;
    if (!moves || isHere()) ask();
    else rest = setTimeout(ask, REST_MS);
  });
  window.addEventListener('online', ask);
  ask();

  function stop() {
    unsubscribe();
    window.removeEventListener('online', ask);
    clearTimeout(rest);
    status.stop();
    round.stop();
  }

  return {
    retry: ask,
    /** Asks for everything of a state to come, each address once; resolves when all of it has come or is lost. */
    prefetch: (state) => Promise.all(asked(state).flatMap(([, question]) => (question && kept.fetchAhead(question)) ?? [])),
    /** What was shown is no longer: all is to be shown anew. */
    forget: () => shown.clear(),
    stop,
  };
}

/**
 * All answers of a round at once.
 *
 * @param {[string, import('./round.js').Pending][]} round by slot
 * @param {Data} before
 * @param {Data['refused']} [wordless] the refusal of the words
 * @returns {Partial<Data>}
 */
function together(round, before, wordless) {
  /** @type {Record<string, string>} */
  const refused = { ...before.refused };
  delete refused.parts;
  /** @type {Partial<Data>} */
  const patch = {};
  for (const [slot, { answer }] of round) {
    delete refused[slot];
    Object.assign(refused, answer?.refused);
    Object.assign(patch, answer);
  }
  Object.assign(refused, wordless);
  const arrived = round.some(([, pending]) => pending.arrived);
  return { ...patch, refused, loading: { status: 'idle', receivedAt: arrived ? Date.now() : before.loading.receivedAt } };
}

/** Says what is loading, and after a while that it takes longer than usual; asks again when a server that failed said that it would answer. @param {Store} store @param {() => void} ask */
function createStatus(store, ask) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let slow;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;

  /** @param {import('../model/types.js').Loading['status']} status */
  function set(status) {
    if (store.data.loading.status !== status) store.setData({ loading: { ...store.data.loading, status } });
  }

  /** @param {import('../model/types.js').Loading['status']} status @param {number | null} retryAfterMs */
  function tell(status, retryAfterMs) {
    clearTimeout(again);
    if (status === 'error' && retryAfterMs !== null && retryAfterMs <= LONGEST_MS) again = setTimeout(ask, retryAfterMs);
    if (status === 'loading') slow ??= setTimeout(() => set('slow'), SLOW_MS);
    else clearSlow();
    set(status === 'loading' && store.data.loading.status === 'slow' ? 'slow' : status);
  }

  function clearSlow() {
    clearTimeout(slow);
    slow = undefined;
  }

  function stop() {
    clearSlow();
    clearTimeout(again);
  }

  return { tell, stop };
}
