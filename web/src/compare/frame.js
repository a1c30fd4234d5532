/** What both maps of a comparison frame: all places of the operation, whichever of them is asked about, or the reader's place. */
import { levelOf } from '../model/levels.js';
import { readPlace, readZone } from '../net/answers.js';
import { baseOf } from '../net/query.js';
import { getJson } from '../net/questions.js';

/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('../model/types.js').Data['frame']} Frame */

/** @param {import('../model/types.js').Store} store @returns {(question: Question) => Promise<Frame>} null = without a box; the last answer is kept */
export function createFrame(store) {
  let framed = '';
  /** @type {Frame} */
  let frame = null;

  return async ({ operation, place }) => {
    const key = `${baseOf(store.data.edition)} ${operation?.id ?? place}`;
    if (framed === key) return frame;
    const path = operation ? `zones/${operation.id}` : `areas/${place}`;
    const json = await getJson(`${baseOf(store.data.edition)}/${path}`).catch(() => null);
    const box = json && (operation ? readZone(json) : readPlace(json)).bbox;
    framed = json ? key : '';
    const isSmall = (/** @type {string} */ code) => levelOf(code, store.data) === 'municipality';
    const small = operation ? operation.areas.every(isSmall) : place !== null && isSmall(place);
    frame = box ? { box, small } : null;
    return frame;
  };
}
