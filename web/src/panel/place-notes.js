/** What a reader must know of one source's numbers of a place: the same notes as the legend's, under the block they belong to. */
import { el } from '../dom.js';
import { subject } from '../wording.js';
import { gapLines, sidesLines } from './legend-notes.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Context} context @param {string} source @param {string} code the place @returns {Child[]} */
export function placeNotes(context, source, code) {
  const { store, i18n } = context;
  const { state, data } = store;
  const asked = source === state.source;
  const kind = subject({ ...state, source }, data);
  const lines = [
    ...(kind === 'victims' ? [i18n.t('warn-sesnsp')] : []),
    ...(asked ? [...gapLines(context, code), ...sidesLines(context)] : []),
  ];
  return lines.map((line) => el('p', { class: 'note' }, line));
}
