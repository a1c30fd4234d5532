/** Alternative text of the picture: the reader's own, else the server's. */
import { isComparison } from '../compare/question.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./share.js').Choices} Choices */

/** @param {Context} context @param {Choices} choices */
export function altText(context, choices) {
  const { alt } = choices;
  return alt && alt.of === viewKey(context) ? alt.text : generatedAlt(context);
}

/** A text belongs to the numbers that it was written for. @param {Context} context */
export function viewKey({ store }) {
  const { source, start, end, measure, dims, stateCode, zoneFilter, relation, by, view, operation, place, date, months, washout, controls, force } =
    store.state;
  const question = isComparison(store.state) ? [view, operation, place, date, months, washout, controls, force] : [];
  return JSON.stringify([source, start, end, measure, dims, stateCode, zoneFilter, relation, by, ...question]);
}

/** What the server says in words of the picture of the view. @param {Context} context */
export function generatedAlt(context) {
  return said(context, 'og:image:alt');
}

/** What the view is called. @param {Context} context */
export function titleOf(context) {
  return said(context, 'og:title');
}

/** From the head of the last answer, else of the page itself. @param {Context} context @param {string} property */
function said({ store }, property) {
  return (store.data.parts ?? document).querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
}
