/** Parsed answers by their addresses: a step back needs no request, nor does a step that was asked for ahead. */
import { getJson } from './questions.js';

/** @typedef {import('./questions.js').Question} Question */

/** Answers kept, the oldest goes first. */
const KEPT = 60;

export function createKept() {
  /** @type {Map<string, any>} */
  const answers = new Map();
  /** What is asked for before it is needed, by its address. @type {Map<string, Promise<unknown>>} */
  const ahead = new Map();

  /** @param {string} url @param {any} answer */
  function keep(url, answer) {
    answers.set(url, answer);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  }

  /** Asks for an answer to come, once. @param {Question} question @returns {Promise<unknown> | undefined} resolved when it is here or lost; nothing when it is here already */
  function fetchAhead({ url, get = getJson }) {
    if (!answers.has(url) && !ahead.has(url))
      ahead.set(
        url,
        get(url)
          .then((answer) => keep(url, answer))
          .catch(() => undefined)
          .finally(() => ahead.delete(url)),
      );
    return ahead.get(url);
  }

  return { keep, fetchAhead, has: (/** @type {string} */ url) => answers.has(url), get: (/** @type {string} */ url) => answers.get(url) };
}
