/** Parsed answers by their addresses: a step back needs no request, nor does a step that was asked for ahead. */
import { getJson } from './questions.js';

/** @typedef {import('./questions.js').Question} Question */

/** Answers kept, the oldest goes first. */
const KEPT = 60;

export function createKept() {
  /** @type {Map<string, any>} */
  const answers = new Map();
  /** Addresses that are asked for before they are needed. @type {Set<string>} */
  const ahead = new Set();

  /** @param {string} url @param {any} answer */
  function keep(url, answer) {
    answers.set(url, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  }

  /** Asks for an answer to come, once. @param {Question} question */
  function fetchAhead({ url, get = getJson }) {
    if (answers.has(url) || ahead.has(url)) return;
    ahead.add(url);
    get(url)
      .then((answer) => keep(url, answer))
      .catch(() => undefined)
      .finally(() => ahead.delete(url));
  }

  return { keep, fetchAhead, has: (/** @type {string} */ url) => answers.has(url), get: (/** @type {string} */ url) => answers.get(url) };
}
