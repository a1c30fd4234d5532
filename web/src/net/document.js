/** HTML that the server wrote, fetched as a document that runs nothing: no text becomes markup here. */
import { ApiProblem } from './problem.js';

/**
 * @param {string} url
 * @param {AbortSignal} [signal]
 * @returns {Promise<{status: number, document: Document | null, retryAfter: string | null}>} null when it is no HTML or nothing came, status 0; rejected when the signal says so
 */
export function requestDocument(url, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = request.onerror = () =>
      resolve({ status: request.status, document: request.responseXML, retryAfter: request.getResponseHeader('retry-after') });
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort());
    request.send();
  });
}

/**
 * @param {string} url
 * @param {AbortSignal} [signal]
 * @returns {Promise<Document>} rejected with an `ApiProblem` when the server refuses, else with a `TypeError` or the signal's reason
 */
export async function getDocument(url, signal) {
  const { status, document, retryAfter } = await requestDocument(url, signal);
  if (status === 0) throw new TypeError(`nothing came from ${url}`);
  if (status >= 300 || !document) throw new ApiProblem(status, {}, retryAfter);
  return document;
}
