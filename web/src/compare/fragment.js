/** A part of a page that the server wrote, fetched as a document that runs nothing and taken over as nodes. */

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
  /** @type {XMLHttpRequest | null} */
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
    const request = new XMLHttpRequest();
    running = request;
    const answer = await fetched(request, url);
    if (running !== request) return null;
    running = null;
    const found = answer?.querySelector(selector);
    if (!found) throw new Error(`no ${selector} at ${url}`);
    const part = document.adoptNode(found);
    keep(url, part);
    return { part, refused: isRefusal(part) };
  }

  return { ask, keep, forget };
}

/** @param {XMLHttpRequest} request @param {string} url @returns {Promise<Document | null>} null when nothing came */
function fetched(request, url) {
  return new Promise((resolve) => {
    request.open('GET', url);
    request.responseType = 'document';
    request.onloadend = () => resolve(request.responseXML);
    request.send();
  });
}

/** A question that the data cannot answer honestly is answered with the reason. @param {Element} part */
function isRefusal(part) {
  return part.classList.contains('refused');
}
