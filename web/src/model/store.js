/**
 * The one store: state (what is asked) and data (what was answered) flow down, actions flow up.
 */
import { reduce } from './reduce.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./types.js').Store} Store */

/**
 * @param {State} state
 * @param {Omit<Data, 'answered'>} data
 * @param {(action: import('./types.js').Action, apply: () => void) => void} [act] what is done with an action; default: it is applied
 * @returns {Store}
 */
export function createStore(state, data, act = (_action, apply) => apply()) {
  /** @type {Set<Parameters<Store['subscribe']>[0]>} */
  const listeners = new Set();

  /** @type {Store} */
  const store = {
    state,
    data: { ...data, answered: state },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      act(action, () => apply(action));
    },
    setData(patch) {
      const before = { state: store.state, data: store.data };
      store.data = { ...store.data, ...patch };
      tell(before, null);
    },
  };

  /** One that throws is reported as what it is, and keeps nothing from the others. @param {{state: State, data: Data}} before @param {import('./types.js').Action | null} action */
  function tell(before, action) {
    for (const listener of [...listeners]) {
      try {
        listener(store, before, action);
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** @param {import('./types.js').Action} action */
  function apply(action) {
    const before = { state: store.state, data: store.data };
    const next = reduce(before, action);
    if (next.state === before.state && next.data === before.data) return;
    store.state = next.state;
    store.data = next.data;
    tell(before, action);
  }

  return store;
}
