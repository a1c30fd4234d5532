/** The edition and the names of its areas, for a map that an embed shows on press. */
import { getJson } from '../api.js';
import { ApiProblem } from '../problem.js';
import { readAreas, readEdition } from '../read.js';

/** @typedef {import('../types.js').Edition} Edition */

/**
 * The edition that the link pins, else the current one.
 *
 * @param {URLSearchParams} asked
 * @returns {Promise<{edition: Edition, areas: Map<string, import('../types.js').Area>}>}
 */
export async function openEdition(asked) {
  // The server has said already that an edition is gone, and shows the current one.
  if ('gone' in document.body.dataset) asked.delete('e');
  const pinned = asked.get('e') ?? '';
  const base = /^[0-9a-f]{16}$/.test(pinned) ? `/e/${pinned}` : '';
  try {
    const [edition, areas] = await Promise.all([getJson(`${base}/edition.json`), getJson(`${base}/areas`)]);
    return { edition: readEdition(edition), areas: readAreas(areas) };
  } catch (error) {
    if (base === '' || !(error instanceof ApiProblem && error.status === 404)) throw error;
    asked.delete('e');
    return openEdition(asked);
  }
}
