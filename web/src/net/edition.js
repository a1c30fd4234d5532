/** The edition that a link pins, else the current one, and the names of its areas. */
import { getJson } from './questions.js';
import { ApiProblem } from './problem.js';
import { readAreas, readEdition } from './answers.js';

/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {Map<string, import('../model/types.js').Area>} Areas */

/**
 * @param {URLSearchParams} asked loses the pin of an edition that is no longer published
 * @returns {Promise<{edition: Edition, areas: Promise<Areas>}>} the names are asked for at the same time, and may come later
 */
export async function openEdition(asked) {
  // The server has said already that an edition is gone, and shows the current one.
  if ('gone' in document.body.dataset) asked.delete('e');
  const pinned = asked.get('e') ?? '';
  const base = /^[0-9a-f]{16}$/.test(pinned) ? `/e/${pinned}` : '';
  const areas = getJson(`${base}/areas`).then(readAreas);
  areas.catch(() => undefined);
  try {
    return { edition: readEdition(await getJson(`${base}/edition.json`)), areas };
  } catch (error) {
    if (base === '' || !(error instanceof ApiProblem && error.status === 404)) throw error;
    asked.delete('e');
    return openEdition(asked);
  }
}
