/** The question that the server answers with its HTML, and what of the page is that HTML. */
import { baseOf } from '../query.js';
import { parseQuery, toQuery } from '../state.js';
import { getDocument } from './document.js';

/** Where links and forms are the server's. */
export const WRITTEN = '#table, #about, .detail-panel, #chart-zones';

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Data} Data */
/** @typedef {import('../types.js').Edition} Edition */

/** @param {State} state @param {Data} data @returns {import('../api.js').Question} */
export function partsQuestion(state, { edition }) {
  return { url: partsUrl(state, edition), get: getDocument, answer: (parts) => ({ parts }) };
}

/** @param {State} state @param {Edition} edition */
function partsUrl(state, edition) {
  // Where the map looks changes none of these parts.
  const query = toQuery({ ...state, at: null }, edition);
  return `${baseOf(state)}/parts${query && `?${query}`}`;
}

/**
 * The address of the parts that the page came with, when they show the state: then they are not asked for.
 *
 * @param {State} state
 * @param {Edition} edition
 * @param {Pick<Document, 'querySelector'>} page
 * @returns {string | null}
 */
export function writtenUrl(state, edition, page) {
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!canonical) return null;
  // The canonical address always names its language.
  const written = { ...parseQuery(new URL(canonical).searchParams, edition).state, lang: state.lang };
  return partsUrl(written, edition) === partsUrl(state, edition) ? partsUrl(state, edition) : null;
}
