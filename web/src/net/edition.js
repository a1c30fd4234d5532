/** The edition that a link pins, else the current one, and the names of its areas. */
import { getJson } from './questions.js';
import { editionOf } from '../parts/question.js';
import { ApiProblem, GONE } from './problem.js';
import { readAreas, readEdition } from './answers.js';

/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {Map<string, import('../model/types.js').Area>} Areas */

/**
 * @param {URLSearchParams} asked loses the pin of an edition that is no longer published
 * @returns {Promise<{edition: Edition, areas: Promise<Areas>}>} the names are asked for at the same time, and may come later
 */
export async function openEdition(asked) {
  return open(asked, asked.get('e') ?? editionOf(document) ?? '');
}

/** @param {URLSearchParams} asked @param {string} id of the edition that is pinned, else of the one that the page was written from @returns {ReturnType<typeof openEdition>} */
async function open(asked, id) {
  const base = id && `/e/${id}`;
  const areas = getJson(`${base}/areas`).then(readAreas);
  areas.catch(() => undefined);
  try {
    return { edition: readEdition(await getJson(`${base}/edition.json`)), areas };
  } catch (error) {
    if (base === '' || !(error instanceof ApiProblem && error.code === GONE)) throw error;
    asked.delete('e');
    return open(asked, '');
  }
}
