/**
 * The one store: state (what is asked) and data (what was answered) flow down, actions flow up.
 */
import { reduce } from './reduce.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Data} Data */
/** @typedef {import('./types.js').Store} Store */

/**
 * @param {State} state
 * @param {Data} data
 * @returns {Store}
 */
export function createStore(state, data) {
  /** @type {Set<Parameters<Store['subscribe']>[0]>} */
  const listeners = new Set();

  /** @type {Store} */
  const store = {
    state,
    data,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      const before = { state: store.state, data: store.data };
      const next = reduce(before, action);
      if (next.state === before.state && next.data === before.data) return;
      store.state = next.state;
      store.data = next.data;
      for (const listener of [...listeners]) listener(store, before, action);
    },
    setData(patch) {
      const before = { state: store.state, data: store.data };
      store.data = { ...store.data, ...patch };
      for (const listener of [...listeners]) listener(store, before, null);
    },
  };
  return store;
}
