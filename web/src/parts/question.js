/** The question that the server answers with its HTML, and what of the page is that HTML. */
import { isComparison } from '../compare/question.js';
import { RECORDS_ZOOM, drawing } from '../model/drawing.js';
import { parseQuery, toQuery } from '../model/state.js';
import { getDocument } from '../net/document.js';
import { ApiProblem, GONE } from '../net/problem.js';

/** Where links and forms are the server's. */
export const WRITTEN = '#bar, #headline, #panel, #chart-zones, #table, #about, #compare';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Data} Data */

/** @param {State} state @param {Data} data @returns {import('../net/questions.js').Question} */
export function partsQuestion(state, data) {
  return {
    url: partsUrl(state, data),
    get: getDocument,
    answer(parts) {
      if (editionOf(parts) !== data.edition.id) throw new ApiProblem(404, { code: GONE });
      return { parts };
    },
  };
}

/** The edition that a document of the server is of. @param {Pick<Document, 'querySelector'>} written */
export function editionOf(written) {
  return written.querySelector('meta[name=edition]')?.getAttribute('content') ?? null;
}

/**
 * What the page's address asks for, as the server has understood it: one reader decides what is shown.
 *
 * @param {Pick<Document, 'querySelector'>} written
 * @param {string} search of the address, whose language is one that the reader has asked for
 */
export function askedOf(written, search) {
  const canonical = written.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!canonical) return new URLSearchParams(search);
  const asked = new URL(canonical).searchParams;
  if (!new URLSearchParams(search).get('lang')) asked.delete('lang');
  return asked;
}

/** @param {State} state @param {Data} data */
function partsUrl(state, data) {
  const marks = marksAsked(state, data);
  // Where the map looks changes none of these parts but by its marks.
  const query = new URLSearchParams(toQuery({ ...state, at: null }, data.edition));
  if (data.framed) query.set('for', 'embed');
  if (data.periodChanged) query.set('changed', 'period');
  if (marks !== null) query.set('marks', marks);
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
  // Words change with the program, too: without a pin they are asked of what is there now, and say of which edition they are.
  return `${state.pinned ? `/e/${state.pinned}` : ''}/parts${text && `?${text}`}`;
}

/**
 * Marks that the zoom decides between: those that the map draws, before it does those that the page came with. Two maps draw those of
 * the reader's camera, else those of the server's picture.
 *
 * @param {State} state
 * @param {Data} data
 * @returns {string | null}
 */
function marksAsked(state, { edition, seen, writtenMarks }) {
  if (drawing(state, edition, 0).marks === drawing(state, edition, RECORDS_ZOOM).marks) return null;
  if (isComparison(state)) return state.at ? drawing(state, edition, state.at.zoom).marks : null;
  if (state.view !== 'map') return null;
  return seen ? drawing(state, edition, seen.zoom).marks : writtenMarks;
}

/** The marks of the legend that the page came with. @param {Pick<Document, 'getElementById'>} page */
export function marksWritten(page) {
  const marks = page.getElementById('legend')?.dataset.marks;
  return marks === 'hex' || marks === 'records' ? marks : null;
}

/**
 * The address of the parts that the page came with, when they show the state: then they are not asked for.
 *
 * @param {State} state
 * @param {Data} data
 * @param {Pick<Document, 'querySelector'>} page
 * @returns {string | null}
 */
export function writtenUrl(state, data, page) {
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!canonical || editionOf(page) !== data.edition.id) return null;
  // The canonical address always names its language.
  const written = { ...parseQuery(new URL(canonical).searchParams, data.edition), lang: state.lang };
  const url = partsQuestion(state, data).url;
  return partsQuestion(written, data).url === url ? url : null;
}
