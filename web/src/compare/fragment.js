/** A part of a page that the server wrote, fetched as a document and taken over as nodes. */
import { requestDocument } from '../parts/document.js';

/** Parts kept, so that a step back needs no request. */
const KEPT = 20;

/**
 * @typedef {{part: Element, refused: boolean}} Fragment
 * @returns {{ask: (url: string, selector: string) => Promise<Fragment | null>, keep: (url: string, part: Element) => void, forget: () => void}}
 *   `ask` gives null when another question came meanwhile
 */
export function createFragments() {
  /** @type {Map<string, Element>} */
  const kept = new Map();
  /** @type {AbortController | null} */
  let running = null;

  /** @param {string} url @param {Element} part */
  function keep(url, part) {
    kept.set(url, part);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }

  function forget() {
    running?.abort();
    running = null;
  }

  /** @param {string} url @param {string} selector @returns {Promise<Fragment | null>} */
  async function ask(url, selector) {
    forget();
    const known = kept.get(url);
    if (known) return { part: known, refused: isRefusal(known) };
    const asked = new AbortController();
    running = asked;
    const answer = await requestDocument(url, asked.signal).catch(() => null);
    if (running !== asked) return null;
    running = null;
    const found = answer?.document?.querySelector(selector);
    if (!found) throw new Error(`no ${selector} at ${url}`);
    const part = document.adoptNode(found);
    keep(url, part);
    return { part, refused: isRefusal(part) };
  }

  return { ask, keep, forget };
}

/** A question that the data cannot answer honestly is answered with the reason. @param {Element} part */
function isRefusal(part) {
  return part.classList.contains('refused');
}
