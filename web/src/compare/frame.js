/** What both maps of a comparison frame: the place that is asked about, else all places of the operation. */
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
    const key = `${baseOf(store.data.edition)} ${place ?? operation?.id}`;
    if (framed === key) return frame;
    const path = place === null ? `zones/${operation?.id}` : `areas/${place}`;
    const json = await getJson(`${baseOf(store.data.edition)}/${path}`).catch(() => null);
    const box = json && (place === null ? readZone(json) : readPlace(json)).bbox;
    framed = json ? key : '';
    const isSmall = (/** @type {string} */ code) => levelOf(code, store.data) === 'municipality';
    const small = place === null ? (operation?.areas.every(isSmall) ?? false) : isSmall(place);
    frame = box ? { box, small } : null;
    return frame;
  };
}
